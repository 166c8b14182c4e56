using Luyan.Cases;
using Luyan.Documents.Sheets;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Web.Ui;
using Luyan.Web.Ui.Charts;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Steering;

/// <summary>The reports on each year (Art. 11): filed in time, filed late, not filed though due.
/// One query over the deadlines of the reports.</summary>
internal static class ReportFigure
{
    private const string Report = "annual-report";

    public static async Task<Figure> Of(PageContext here, LuyanDb db, Actor by, CancellationToken stop)
    {
        var today = here.Today;
        var cases = db.CasesVisibleTo(by);
        // A deadline that went with the title was not met by a report.
        var counted = await (from due in db.Deadlines.AsNoTracking()
                             join center in db.Centers on due.CaseId equals center.CaseId
                             where due.Key == Report && cases.Any(c => c.Id == due.CaseId)
                                 && (due.Open
                                     ? center.EndedOn == null
                                     : center.EndedOn == null || due.ClosedOn < center.EndedOn)
                             group due by new
                             {
                                 due.Subject, due.Open, due.Effective, due.Passing,
                                 Late = due.ClosedOn != null && due.ClosedOn > due.Effective,
                             } into g
                             select new { g.Key, Count = g.Count() }).ToListAsync(stop);
        // Of those that nobody filed, the ones that run are not counted.
        var known = counted.Where(c => !c.Key.Open || Overdue.Is(c.Key.Passing, c.Key.Effective, today)).ToList();
        string[] heads = [here.T("steering.in-time"), here.T("steering.late"), here.T("steering.missing")];
        var rows = known.GroupBy(c => c.Key.Subject).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (Year: g.Key, Counts: (int[])[
                g.Where(c => !c.Key.Open && !c.Key.Late).Sum(c => c.Count),
                g.Where(c => !c.Key.Open && c.Key.Late).Sum(c => c.Count), g.Where(c => c.Key.Open).Sum(c => c.Count)
            ])).ToArray();
        return new("reports", here.T("steering.reports"), here.T("steering.reports-note"), [here.T("steering.year"), .. heads],
            [.. rows.Select(r => (IReadOnlyList<SheetCell>)[
                new SheetCell(r.Year, CellForm.Year), .. r.Counts.Select(n => SheetCell.Whole(n))
            ])],
            Drawings.Bars([.. rows.Select(r => new BarGroup(
                r.Year, [.. r.Counts.Select((n, at) => new Luyan.Web.Ui.Charts.Bar(n, $"{heads[at]} {n}", (at * 2) + 1))]))]));
    }
}
