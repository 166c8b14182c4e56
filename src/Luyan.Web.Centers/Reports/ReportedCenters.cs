using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Centers.Reports;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Centers.Reports;

/// <summary>A center and its report on a year.</summary>
/// <param name="Row">The center as the register has it.</param>
/// <param name="Center">The center as its docket has it.</param>
/// <param name="Line">How its report stands.</param>
public sealed record ReportedCenter(CenterRow Row, Center Center, ReportLine Line)
{
    /// <summary>A figure of a year; null where no report on it is on file.</summary>
    public decimal? Figure(string key, int year) => Center.Reports.FirstOrDefault(r => r.Year == year) is { OnFile: true } report
        ? report.Figures.FirstOrDefault(f => f.Key == key)?.Value
        : null;

    /// <summary>A figure of the year in question.</summary>
    public decimal? Figure(string key) => Figure(key, Line.Year);
}

/// <summary>The reports of all centers that somebody may see, read from their dockets in the order of their numbers.</summary>
internal sealed class ReportedCenters(LuyanDb db, CaseStore dockets)
{
    /// <summary>All reports on file of the centers that somebody may see, of every year.</summary>
    public async Task<FiledFigures> Filed(Actor by, CancellationToken stop)
    {
        var ids = await db.Centers.AsNoTracking().Where(c => db.CasesVisibleTo(by).Any(v => v.Id == c.CaseId))
            .Select(c => c.CaseId).ToListAsync(stop);
        var files = await dockets.ReadAll(CenterLife.Life, ids, by, stop);
        return new(ids.Select(files).OfType<NamedCenter>().SelectMany(s => s.Center.FiguresOnFile));
    }

    /// <summary>The centers that owe a report on a year: named by its end, not ended before it could be filed, and not of the years before
    /// a center that was named earlier was entered.</summary>
    public async Task<IReadOnlyList<ReportedCenter>> Of(int year, Actor by, PageContext here, CancellationToken stop)
    {
        var (end, opens) = (new DateOnly(year, 12, 31), AnnualReport.OpensOn(year, here.Law));
        var rows = await db.Centers.AsNoTracking()
            .Where(c => c.NamedOn <= end && (c.EndedOn == null || c.EndedOn >= opens) && db.CasesVisibleTo(by).Any(v => v.Id == c.CaseId))
            .OrderBy(c => c.Number).ToListAsync(stop);
        var files = await dockets.ReadAll(CenterLife.Life, [.. rows.Select(r => r.CaseId)], by, stop);
        return [.. rows.Select(r => (Row: r, State: files(r.CaseId) as NamedCenter))
            .Where(r => r.State is not null && r.State.Center.FirstReport <= year)
            .Select(r => new ReportedCenter(r.Row, r.State!.Center, ReportLine.Of(r.State.Center, year, here.Law)))];
    }
}
