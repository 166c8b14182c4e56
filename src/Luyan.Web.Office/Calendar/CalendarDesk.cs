using System.Globalization;
using Luyan.Cases;
using Luyan.Law;
using Luyan.Store;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Calendar;

/// <summary>What is before me, by week or by month, with what is overdue, and how full the coming weeks are.</summary>
internal static class CalendarDesk
{
    /// <summary>How far ahead the load is told.</summary>
    public const int Weeks = 12;

    private const int Most = 500, MostOverdue = 100;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Urls.Calendar, (string? view, string? day, string? done, HttpContext context, LuyanDb db, CancellationToken stop) =>
            Page(context, db, view, day, done, null, stop)).RequiresAccount();

    /// <summary>The address of the week or month in which a day lies.</summary>
    public static string Url(bool week, DateOnly day) => $"{Urls.Calendar}?view={(week ? "week" : "month")}&day={Days.Short(day)}";

    /// <summary>The page; with the private address when it was just made.</summary>
    public static async Task<IResult> Page(
        HttpContext context, LuyanDb db, string? view, string? asked, string? done, string? address, CancellationToken stop)
    {
        var here = context.Here();
        if (context.User.WaitsFor() is not null) { return Results.LocalRedirect(Urls.Desk); }
        var me = here.Me!;
        var week = view == "week";
        // The first and last years of the calendar itself are left out, so that the grid can reach beyond the month.
        var day = TypedDay.Read(asked) is { Year: > 1 and < 9999 } typed ? typed : here.Today;
        var first = week ? Monday(day) : new DateOnly(day.Year, day.Month, 1);
        var last = week ? first.AddDays(6) : first.AddMonths(1).AddDays(-1);
        return Pages.Show(new CalendarPage
        {
            Week = week,
            First = first,
            Last = last,
            Due = (await DueDays.Of(db, me, first, last, Most, stop)).ToLookup(d => d.Row.Effective),
            Overdue = await DueDays.Missed(db, me, here.Today, MostOverdue, stop),
            Load = await DueDays.Load(db, me, Monday(here.Today), Weeks, stop),
            Feed = await db.CalendarFeeds.AsNoTracking().FirstOrDefaultAsync(f => f.AccountId == me.Account, stop),
            Address = address,
            Revoked = done == "revoked",
        });
    }

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
