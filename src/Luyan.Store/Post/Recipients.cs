using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Store.Directory;
using Luyan.Store.Dockets;
using Luyan.Store.People;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Post;

/// <summary>The recipients: accounts with the role of the order that may see the case.
/// A unit without a director's account is notified through its signers.</summary>
internal static class Recipients
{
    // A message to one expert of a panel names the account.
    private const string Named = "account";

    // The unit to which a letter goes that is not that of the case; it need not see the case.
    private static Guid? UnitToldBy(OutboxRow order) =>
        SuccessorTold.Messages.Contains(order.Key)
            && Guid.TryParse(EnvelopeText.ReadValues(order.Values).GetValueOrDefault(Effect.Notify.ToUnit), out var unit)
            ? unit
            : null;

    public static async Task<(Role As, List<Account> Accounts)> Of(LuyanDb db, OutboxRow order, CancellationToken stop)
    {
        if (order.To is not { } role || await db.Cases.AsNoTracking().FirstOrDefaultAsync(c => c.Id == order.CaseId, stop) is not { } about)
        {
            return (default, []);
        }
        var told = await Holding(db, role, about, order, stop);
        return told.Count == 0 && role == Role.Director ? (Role.Signer, await Holding(db, Role.Signer, about, order, stop)) : (role, told);
    }

    private static async Task<List<Account>> Holding(LuyanDb db, Role role, CaseRow about, OutboxRow order, CancellationToken stop)
    {
        var holders = db.Users.AsNoTracking().Where(a => a.IsActive && a.Roles.Contains(role));
        var other = UnitToldBy(order);
        var mine = role switch
        {
            // Who registered a unit that nobody has let in yet is not that unit.
            Role.Signer when other is { } unit =>
                holders.Where(a => a.UnitId == unit && db.Units.Any(u => u.Id == unit && u.State == UnitStanding.Active)),
            Role.Filler or Role.Signer or Role.Director => holders.Where(a => a.UnitId == about.UnitId),
            Role.Department => holders.Where(a => a.DepartmentId == about.DepartmentId),
            Role.CaseOfficer or Role.HeadOfDivision or Role.Leader => holders.Without(db, about.Id),
            Role.Expert when Guid.TryParse(EnvelopeText.ReadValues(order.Values).GetValueOrDefault(Named), out var expert) =>
                holders.Where(a => a.Id == expert),
            _ => null,
        };
        var found = mine is null ? [] : await mine.OrderBy(a => a.Id).ToListAsync(stop);
        if (other is not null) { return found; }
        // All of them stand to the case alike: one organisation, one house without whoever acted for the unit, or one named expert.
        return found.Count > 0 && await db.CasesVisibleTo(ActorOf(found[0], role)).AnyAsync(c => c.Id == about.Id, stop) ? found : [];
    }

    /// <summary>An account as the actors of its roles, with the other accounts of the person.</summary>
    public static async Task<List<Actor>> ActorsOf(LuyanDb db, Account account, CancellationToken stop)
    {
        var others = await db.OthersOf(account, stop);
        return [.. account.Roles.Select(r => ActorOf(account, r) with { Others = others })];
    }

    /// <summary>An account as the actor of one of its roles.</summary>
    public static Actor ActorOf(Account account, Role role) =>
        new(account.Id, account.DisplayName, role, account.UnitId ?? account.DepartmentId ?? Guid.Empty);
}
