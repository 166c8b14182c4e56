using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Store.Directory;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Post;

/// <summary>A message with the case it is about.</summary>
/// <param name="Message">The message.</param>
/// <param name="Number">The number of the case.</param>
/// <param name="Title">What the case is shown as.</param>
public sealed record Told(Message Message, string Number, string Title);

/// <summary>The messages of one account, for itself alone, and of those only the ones about cases that it may still see.</summary>
public sealed class Inbox(LuyanDb db, TimeProvider clock)
{
    /// <summary>How many are unread.</summary>
    /// <param name="me">The account in each of its roles.</param>
    /// <param name="stop">Cancels.</param>
    public Task<int> Unread(IReadOnlyList<Actor> me, CancellationToken stop = default) => Mine(me).CountAsync(m => m.ReadAt == null, stop);

    /// <summary>The latest first.</summary>
    /// <param name="me">The account in each of its roles.</param>
    /// <param name="unread">Only those that are unread.</param>
    /// <param name="before">Only those before this one.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="stop">Cancels.</param>
    public Task<List<Told>> Latest(IReadOnlyList<Actor> me, bool unread, Guid? before, int most, CancellationToken stop = default)
    {
        var found = Mine(me).AsNoTracking();
        if (unread) { found = found.Where(m => m.ReadAt == null); }
        if (before is { } last) { found = found.Where(m => m.Id.CompareTo(last) < 0); }
        return (from m in found join c in db.Cases on m.CaseId equals c.Id orderby m.Id descending select new Told(m, c.Number, c.Title))
            .Take(most).ToListAsync(stop);
    }

    /// <summary>Marks one as read; false where there is none for this account. Safe to repeat.</summary>
    public async Task<bool> Read(IReadOnlyList<Actor> me, Guid id, CancellationToken stop = default)
    {
        if (!await Mine(me).AnyAsync(m => m.Id == id, stop)) { return false; }
        await Mark(db.Messages.Where(m => m.Id == id), stop);
        return true;
    }

    /// <summary>Marks as read what the person had before them: everything up to one message.</summary>
    public Task<int> ReadAll(IReadOnlyList<Actor> me, Guid upTo, CancellationToken stop = default)
    {
        var account = me.Count == 0 ? Guid.Empty : me[0].Account;
        return Mark(db.Messages.Where(m => m.AccountId == account && m.Id.CompareTo(upTo) <= 0), stop);
    }

    private Task<int> Mark(IQueryable<Message> messages, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        return messages.Where(m => m.ReadAt == null).ExecuteUpdateAsync(m => m.SetProperty(x => x.ReadAt, now), stop);
    }

    private IQueryable<Message> Mine(IReadOnlyList<Actor> me) => db.MessagesVisibleTo(me);
}

/// <summary>The filter of messages; part of every query.</summary>
internal static class MessageVisibility
{
    /// <summary>Those of the account about cases that it may see in one of its roles.</summary>
    public static IQueryable<Message> MessagesVisibleTo(this LuyanDb db, IReadOnlyList<Actor> me)
    {
        if (me.Count == 0) { return db.Messages.Where(_ => false); }
        var account = me[0].Account;
        var conflicts = me.GroupBy(a => SideOf(a.Role)).Select(side => db.ConflictsOf(side.First()))
            .Aggregate((one, other) => one.Concat(other));
        var cases = me.GroupBy(a => SideOf(a.Role)).Select(side => db.CasesVisibleTo(side.First()).Select(c => c.Id))
            .Aggregate((one, other) => one.Concat(other));
        // Of a case in which somebody has acted for the unit, an office is told nothing.
        var mine = db.Messages.Where(m => m.AccountId == account && !(Offices.Contains(m.As) && conflicts.Contains(m.CaseId)));
        // What a letter tells another unit than that of the case is told by its message, to who is of that unit still.
        var unit = me.Where(a => a.Role is Role.Filler or Role.Signer or Role.Director).Select(a => a.Organisation).FirstOrDefault();
        if (unit == Guid.Empty) { return mine.Where(m => cases.Contains(m.CaseId)); }
        var (own, kinds) = ($"{unit}", SuccessorTold.Messages);
        return mine.Where(m => cases.Contains(m.CaseId) || (EF.Parameter(kinds).Contains(m.Key) && m.Values.Contains(own)
            && db.Units.Any(u => u.Id == unit && u.State == UnitStanding.Active)));
    }

    private static readonly Role[] Offices = [Role.CaseOfficer, Role.HeadOfDivision, Role.Leader];

    // Roles of one side see the same cases: they are asked for once.
    private static string SideOf(Role role) => role switch
    {
        Role.Filler or Role.Signer or Role.Director => "unit",
        Role.CaseOfficer or Role.HeadOfDivision or Role.Leader => "bureau",
        _ => role.ToString(),
    };
}
