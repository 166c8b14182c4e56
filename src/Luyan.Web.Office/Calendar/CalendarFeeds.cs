using System.Text;
using System.Threading.RateLimiting;
using Luyan.Cases;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.People;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Calendar;

/// <summary>A person's deadlines for calendar programs, under a private address without a session:
/// whoever knows the address reads them, until it is revoked.</summary>
internal static class CalendarFeeds
{
    private const int Most = 1000, PerMinute = 60, BackDays = 60, AheadDays = 800;

    public static string Url(string secret) => $"/calendar/{secret}.ics";

    public static void Map(IEndpointRouteBuilder routes)
    {
        // By the caller's address, so that secrets cannot be guessed at; each site counts for itself.
        var limits = PartitionedRateLimiter.Create<string, string>(caller =>
            RateLimitPartition.GetFixedWindowLimiter(caller, _ => new() { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) }));
        routes.MapGet("/calendar/{secret}.ics",
            (string secret, HttpContext context, LuyanDb db, TimeProvider clock, CancellationToken stop) =>
                Read(secret, context, db, clock, limits, stop)).Public();
        routes.MapPost(Urls.CalendarFeed, Renew).RequiresAccount();
        routes.MapPost(Urls.CalendarFeedRevoke, async (HttpContext context, LuyanDb db, CancellationToken stop) =>
        {
            var me = context.Here().Me!.Account;
            await db.CalendarFeeds.Where(f => f.AccountId == me).ExecuteDeleteAsync(stop);
            return Results.LocalRedirect($"{Urls.Calendar}?done=revoked");
        }).RequiresAccount();
    }

    private static async Task<IResult> Renew(HttpContext context, LuyanDb db, TimeProvider clock, CancellationToken stop)
    {
        var me = context.Here().Me!;
        var secret = Tokens.New();
        await db.CalendarFeeds.Where(f => f.AccountId == me.Account).ExecuteDeleteAsync(stop);
        db.CalendarFeeds.Add(new() { AccountId = me.Account, SecretHash = Tokens.HashOf(secret), CreatedAt = clock.GetUtcNow() });
        await db.SaveChangesAsync(stop);
        // It is shown this once: only its hash is kept.
        return await CalendarDesk.Page(
            context, db, null, null, null, $"{context.Request.Scheme}://{context.Request.Host}{Url(secret)}", stop);
    }

    private static async Task<IResult> Read(
        string secret, HttpContext context, LuyanDb db, TimeProvider clock, PartitionedRateLimiter<string> limits, CancellationToken stop)
    {
        using var lease = limits.AttemptAcquire(context.Connection.RemoteIpAddress?.ToString() ?? "");
        if (!lease.IsAcquired)
        {
            context.Response.Headers.RetryAfter = "60";
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }
        var hash = Tokens.HashOf(secret);
        var found = await (from f in db.CalendarFeeds.AsNoTracking() join a in db.Users.AsNoTracking() on f.AccountId equals a.Id
            where f.SecretHash == hash select new { Feed = f, Account = a }).FirstOrDefaultAsync(stop);
        if (found is not { Account.IsActive: true }) { return Results.NotFound(); }
        var (account, now) = (found.Account, clock.GetUtcNow());
        var today = LegalDate.Of(now);
        if (found.Feed.ReadOn != today)
        {
            await db.CalendarFeeds.Where(f => f.AccountId == account.Id).ExecuteUpdateAsync(f => f.SetProperty(x => x.ReadOn, today), stop);
        }
        var me = new SignedIn(account.Id, account.DisplayName, account.Roles, account.UnitId ?? account.DepartmentId ?? Guid.Empty)
        {
            Others = await db.OthersOf(account, stop),
        };
        var language = account.Language == "en" ? Language.English : Language.Chinese;
        var site = $"{context.Request.Scheme}://{context.Request.Host}";
        var due = await DueDays.Of(db, me, today.AddDays(-BackDays), today.AddDays(AheadDays), Most, stop);
        var text = Ical.Write(Wordings.Of("calendar.feed.name", language), now, due.Select(d => Entry(d, language, site)));
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.Text(text, "text/calendar", Encoding.UTF8);
    }

    private static IcalEntry Entry(DueDay due, Language language, string site) => new(
        $"{due.Row.CaseId:N}-{due.Row.Key}-{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(due.Row.Subject))}@luyan",
        due.Row.Effective,
        Dotted.Of(DeadlineName.Of(due.Row.Key, due.Row.Subject, language), due.Number),
        $"{due.Title}\n{LegalRef.FromCode(due.Row.Source).Text(language)}" +
            $"{(due.Row.Provisional ? "\n" + Wordings.Of("calendar.feed.provisional", language) : "")}",
        $"{site}{Urls.Case(due.Number)}");
}
