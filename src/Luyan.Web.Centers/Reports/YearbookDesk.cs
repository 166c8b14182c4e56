using Luyan.Cases.Centers.Reports;
using Luyan.Documents.Sheets;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Web.Ui.Charts;

namespace Luyan.Web.Centers.Reports;

/// <summary>The yearbook of all centers: as pages with charts, and as a file with every figure of every center (Art. 11).</summary>
internal static class YearbookDesk
{
    public const string Url = Urls.Yearbook;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Url, Show).Requires(ProgressDesk.Readers);
        routes.MapGet(Url + ".xlsx", Book).Requires(ProgressDesk.Readers);
        routes.MapGet(Url + "/{figure}.csv", Table).Requires(ProgressDesk.Readers);
    }

    public static string Of(int year) => Urls.YearbookOf(year);

    public static string CsvUrl(int year, string figure) => $"{Url}/{figure}.csv?year={year}";

    private static async Task<IResult> Show(string? year, PageContext here, ReportedCenters centers, CancellationToken stop)
    {
        var book = await Read(year, here, centers, stop);
        return Pages.Show(new YearbookPage { Book = book, Charts = book.Reported.Count == 0 ? [] : book.Charts(here) });
    }

    private static async Task<IResult> Table(string figure, string? year, PageContext here, ReportedCenters centers,
        CancellationToken stop) =>
        (await Read(year, here, centers, stop)).Charts(here).FirstOrDefault(f => f.Key == figure) is { } found
            ? NamedFile.Of(Csv.Of(found), "text/csv; charset=utf-8", $"{found.Title}-{ProgressDesk.Year(year, here)}.csv")
            : Results.NotFound();

    private static async Task<IResult> Book(string? year, PageContext here, ReportedCenters centers, CancellationToken stop)
    {
        var read = await Read(year, here, centers, stop);
        var (now, before) = (read.Year, read.Year - 1);
        var lines = StatisticalTable.Lines;
        return ReportFile.Of(
            here, here.T("report.yearbook.title", ("year", now)), "",
            [here.T("report.yearbook.lead", ("count", read.Reported.Count), ("due", read.Centers.Count)), FromWhat(read, here)],
        [
            new(here.T("report.yearbook.sum"),
                [
                    here.T("report.code"), here.T("report.line"), here.T("report.measure"), $"{before}", $"{now}", here.T("report.change"),
                    here.T("report.same.centers"), here.T("report.same.of", ("year", before)), here.T("report.same.of", ("year", now)),
                    here.T("report.same.change")
                ],
                [.. read.Table.Select(v => (IReadOnlyList<SheetCell>)[
                    v.Line.Code, string.Concat(new string('　', v.Line.Depth), v.Line.Name(here.Language)), v.Line.Unit(here.Language),
                    v.Line.Cell(v.Before), v.Line.Cell(v.Now), SheetCell.Share(v.Growth), SheetCell.Whole(v.Same?.Centers),
                    v.Line.Cell(v.Same?.Before), v.Line.Cell(v.Same?.Now), SheetCell.Share(v.Same?.Growth)
                ])]),
            new(here.T("report.yearbook.centers"),
                [
                    here.T("report.number"), here.T("report.center"), here.T("report.unit"), here.T("steering.field"),
                    here.T("steering.district"), here.T("report.standing"),
                    .. lines.Select(l => StatisticalWords.WithUnit($"{l.Code} {l.Name(here.Language)}", l, here)),
                ],
                [.. read.Reported.Select(c => (IReadOnlyList<SheetCell>)[
                    c.Row.Number, c.Row.Name, c.Row.UnitName, here.Law.Dictionaries.Fields.Text(c.Row.Field, here.Language),
                    here.Law.Dictionaries.Districts.Text(c.Row.District, here.Language),
                    here.T($"report.stands.{c.Line.Stands(here.Today)}"), .. lines.Select(l => l.Cell(c.Figure(l.Key)))
                ])]),
        ]);
    }

    /// <summary>Of how many reports the totals are.</summary>
    public static string FromWhat(Yearbook book, PageContext here) => here.T(
        "report.yearbook.from-what", ("year", book.Year), ("now", book.Filed.Reports(book.Year)),
        ("last", book.Year - 1), ("before", book.Filed.Reports(book.Year - 1)));

    private static async Task<Yearbook> Read(string? year, PageContext here, ReportedCenters centers, CancellationToken stop)
    {
        var asked = ProgressDesk.Year(year, here);
        var by = ProgressDesk.Reader(here);
        return new(asked, await centers.Of(asked, by, here, stop), await centers.Filed(by, stop));
    }
}
