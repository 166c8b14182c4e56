using Luyan.Documents.Sheets;
using Luyan.Documents.Sheets.Reports;
using Luyan.Law;

namespace Luyan.Web.Ui.Charts;

/// <summary>Tables as a spreadsheet that is read, added up and printed.</summary>
internal static class ReportFile
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The file; its title is its name, with what distinguishes it from others of the same title.</summary>
    /// <param name="about">What the figures are, for the last sheet, below the title.</param>
    /// <param name="author">Whose figures they are; null: the Bureau's.</param>
    public static IResult Of(
        PageContext here, string title, string distinction, IReadOnlyList<string> about, IReadOnlyList<ReportSheet> sheets,
        string? author = null)
    {
        var bureau = here.Law.Institution.Bureau;
        var report = new Report(
            title, author ?? (here.Language == Language.English ? bureau.English : bureau.Chinese), here.Now, here.T("ui.report.about"),
            [title, .. about, here.T("ui.report.made", ("day", Days.Short(here.Today)))], sheets);
        return NamedFile.Of(ReportWriter.Write(report), Xlsx, distinction.Length == 0 ? $"{title}.xlsx" : $"{title}-{distinction}.xlsx");
    }

    /// <summary>The table of a figure as a sheet.</summary>
    public static ReportSheet Sheet(this Figure figure) => new(figure.Title, figure.Heads, figure.Rows);

    /// <summary>A value of a line of the statistical table: persons and patents are whole, money has its decimals.</summary>
    public static SheetCell Cell(this Luyan.Cases.Centers.Reports.StatisticalLine line, decimal? value) =>
        line.Whole && (value ?? 0) % 1 == 0 ? SheetCell.Whole((long?)value) : SheetCell.Amount(value);
}
