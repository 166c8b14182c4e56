using System.Security.Claims;
using Luyan.Cases;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Store.People;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Security;

/// <summary>The signed-in devices. Each is a row named by its cookie and read at every request, so that ending it works at once.</summary>
internal sealed class Sessions(LuyanDb db, TimeProvider clock, Measures law, Mode mode)
{
    private const string IdClaim = "session";
    private const string StampClaim = "stamp";
    private const int DeviceLength = 120;
    private static readonly TimeSpan SeenIsKeptTo = TimeSpan.FromMinutes(1);

    /// <summary>Signs an account in on this device.</summary>
    public async Task Open(HttpContext context, Account account)
    {
        var now = clock.GetUtcNow();
        var session = new SignInSession
        {
            AccountId = account.Id,
            CreatedAt = now,
            LastSeenAt = now,
            Device = DeviceOf(context.Request.Headers.UserAgent.ToString())
        };
        db.Sessions.Add(session);
        Record(account.Id, account.Id, "signed-in", "done");
        await db.SaveChangesAsync();
        await context.SignInAsync(AccountSetup.Session, await Principal(account, session.Id));
    }

    /// <summary>The person of a cookie as the database knows it now, or why the cookie no longer counts.</summary>
    public async Task<(ClaimsPrincipal? Person, string? Ended)> Read(ClaimsPrincipal cookie)
    {
        if (!Guid.TryParse(cookie.FindFirstValue(IdClaim), out var id)) { return (null, "revoked"); }
        var found = await (from s in db.Sessions.AsNoTracking() join a in db.Users.AsNoTracking() on s.AccountId equals a.Id
            where s.Id == id select new { s, a }).FirstOrDefaultAsync();
        if (found is not { s.RevokedAt: null, a.IsActive: true } || found.a.SecurityStamp != cookie.FindFirstValue(StampClaim))
        {
            return (null, "revoked");
        }
        var now = clock.GetUtcNow();
        if (now - found.s.LastSeenAt > TimeSpan.FromMinutes(law.Number(Parameters.IdleSignOut, LegalDate.Of(now))))
        {
            return (null, "idle");
        }
        if (now - found.s.LastSeenAt >= SeenIsKeptTo)
        {
            await db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now));
        }
        return (await Principal(found.a, id), null);
    }

    /// <summary>The session of a signed-in request.</summary>
    public static Guid IdOf(ClaimsPrincipal person) => Guid.TryParse(person.FindFirstValue(IdClaim), out var id) ? id : Guid.Empty;

    /// <summary>Ends one session of an account.</summary>
    public Task<int> End(Guid account, Guid session) => Ending(db.Sessions.Where(s => s.AccountId == account && s.Id == session));

    /// <summary>Ends every session of an account but one.</summary>
    public Task<int> EndAll(Guid account, Guid except = default) =>
        Ending(db.Sessions.Where(s => s.AccountId == account && s.Id != except));

    /// <summary>Adds a line to the record of account events; saved with the caller's changes.</summary>
    public void Record(Guid? by, Guid? about, string what, string outcome) =>
        db.AccountActs.Add(new() { At = clock.GetUtcNow(), By = by, About = about, What = what, Outcome = outcome });

    private Task<int> Ending(IQueryable<SignInSession> sessions)
    {
        var now = clock.GetUtcNow();
        return sessions.Where(s => s.RevokedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.RevokedAt, now));
    }

    private async Task<ClaimsPrincipal> Principal(Account account, Guid session)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, account.Id.ToString()),
            new(Signed.Person, account.DisplayName),
            new(Signed.Organisation, (account.UnitId ?? account.DepartmentId ?? Guid.Empty).ToString()),
            new(IdClaim, session.ToString()),
            new(StampClaim, account.SecurityStamp ?? ""),
        ];
        claims.AddRange((await db.OthersOf(account)).Select(other => new Claim(Signed.OtherAccount, other.ToString())));
        var waiting = await WhyWaiting(account);
        if (waiting is not null) { claims.Add(new(Signed.Waiting, waiting)); }
        else { claims.AddRange(account.Roles.Select(r => new Claim(ClaimTypes.Role, r.ToString()))); }
        return new(new ClaimsIdentity(claims, AccountSetup.Session));
    }

    /// <summary>Until staff have their authenticator and a unit is activated, the account has no role, only its own page.</summary>
    private async Task<string?> WhyWaiting(Account account)
    {
        if (account is { MustSetTotp: true, TwoFactorEnabled: false } && !mode.Demo) { return Signed.ForAuthenticator; }
        if (account.UnitId is not { } unit) { return null; }
        return await db.Units.AsNoTracking().AnyAsync(u => u.Id == unit && u.State == UnitStanding.Active) ? null : Signed.ForActivation;
    }

    /// <summary>Browser and system in a few words; the whole header would single a person out.</summary>
    private static string DeviceOf(string agent)
    {
        string[] browsers = ["MicroMessenger", "Edg", "OPR", "Firefox", "Chrome", "Safari"];
        string[] systems = ["HarmonyOS", "Android", "iPhone", "iPad", "Windows", "Macintosh", "Linux"];
        var words = new[] { browsers, systems }
            .Select(list => list.FirstOrDefault(w => agent.Contains(w, StringComparison.OrdinalIgnoreCase))).OfType<string>();
        var device = Dotted.Of(words);
        return device.Length == 0
            ? agent[..Math.Min(agent.Length, DeviceLength)]
            : device.Replace("Edg ", "Edge ", StringComparison.Ordinal);
    }
}
