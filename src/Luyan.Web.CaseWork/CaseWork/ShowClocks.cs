using Luyan.Cases;
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
        if (open.Reader.Outside)
        {
            rows = AsKnown(
                rows, open.Desk.Deadlines(open, open.Law), await dockets.ClocksKnown(open.Id, open.By, open.Law, stop));
        }
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

    // While a letter waits, an act of which the reader does not know may have closed a deadline, or begun one.
    private static List<DeadlineRow> AsKnown(
        List<DeadlineRow> rows, IReadOnlyList<Deadline> running, IReadOnlySet<(string Key, string Subject)> clocks)
    {
        bool Runs(DeadlineRow row) => running.Any(d => d.Key == row.Key && d.Subject == row.Subject);
        List<DeadlineRow> known = [.. rows.Where(r => clocks.Contains((r.Key, r.Subject)) && (!r.Open || Runs(r)))];
        foreach (var row in known.Where(r => !r.Open && Runs(r))) { (row.Open, row.ClosedOn) = (true, null); }
        return [.. known.OrderByDescending(r => r.Open).ThenBy(r => r.Effective)];
    }
}

/// <summary>A move of a deadline by holidays that were imported, with their notice.</summary>
public sealed record MovedByHolidays(DeadlineMove Move, string Source);
