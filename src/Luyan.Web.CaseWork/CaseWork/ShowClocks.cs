using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Holidays;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.CaseWork;

/// <summary>Every deadline of a case, those that ran out too, and how each was computed;
/// its suspensions and extensions as they stand in the record.</summary>
internal static class ShowClocks
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/cases/{number}/clocks", Show).RequiresAccount();

    private static async Task<IResult> Show(
        string number, HttpContext context, OpenCases cases, LuyanDb db, CaseStore dockets, CancellationToken stop)
    {
        var here = context.Here();
        if (await cases.Find(number, here.Me!, stop) is not [var open, ..]) { return Results.NotFound(); }
        var rows = await db.Deadlines.AsNoTracking().Where(d => d.CaseId == open.Id)
            .OrderByDescending(d => d.Open).ThenBy(d => d.Effective).ToListAsync(stop);
        var ids = rows.Select(r => r.Key).Distinct().ToList();
        var reminders = await db.Reminders.AsNoTracking()
            .Where(r => r.CaseId == open.Id && ids.Contains(r.Key)).OrderBy(r => r.On).ToListAsync(stop);
        var history = await dockets.History(open.Id, open.By, stop);
        var imports = (await db.HolidayYears.AsNoTracking().Select(y => new { y.Year, y.ImportedAt })
            .ToListAsync(stop)).ConvertAll(y => (y.Year, LegalDate.Of(y.ImportedAt)));
        return Pages.Show(new ClocksPage
        {
            Open = open,
            Deadlines = rows.Select(r => Reckoning.Of(r, open.Law, imports)).ToList(),
            Moves = (await (from m in db.DeadlineMoves.AsNoTracking() join y in db.HolidayYears on m.Version equals y.Version
                            where m.CaseId == open.Id orderby m.Version
                            select new MovedByHolidays(m, y.Source)).ToListAsync(stop)).ToLookup(m => (m.Move.Key, m.Move.Subject)),
            Reminders = reminders.ToLookup(r => (r.Key, r.Subject)),
            Stretches = DocketingClock.Of(history.Where(h => h.Event is ApplicationEvent)
                .Select(h => (h.Envelope.Day, (ApplicationEvent)h.Event))),
            Extensions = history.Where(h => h.Event is ExtensionGranted).ToList(),
        });
    }
}

/// <summary>A move of a deadline by holidays that were imported, with their notice.</summary>
public sealed record MovedByHolidays(DeadlineMove Move, string Source);
