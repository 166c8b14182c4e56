using System.Globalization;
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
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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
        var (lines, title) = (StatisticalTable.Lines, here.T("report.yearbook.title", ("year", read.Year)));
        static string Plain(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
        var before = read.Before.ToDictionary(f => f.Key, f => f.Value);
        var book = new Book("yearbook", 1, here.T("report.yearbook.about"),
            [title, here.T("report.yearbook.lead", ("count", read.Reported.Count), ("due", read.Centers.Count))],
        [
            new("sums", here.T("report.yearbook.sum"), [
                new("code", here.T("report.code")), new("line", here.T("report.line")), new("measure", here.T("report.measure")),
                new("now", $"{read.Year}", CellForm.Amount), new("before", $"{read.Year - 1}", CellForm.Amount)
            ],
                [.. read.Table.Select(v => new BookRow("", [
                    v.Line.Code, string.Concat(new string('　', v.Line.Depth), v.Line.Name(here.Language)),
                    v.Line.Unit(here.Language), Plain(v.Value), Plain(before.TryGetValue(v.Line.Key, out var was) ? was : null)
                ]))]),
            new("centers", here.T("report.yearbook.centers"),
                [
                    new("number", here.T("report.number")), new("center", here.T("report.center")),
                    new("unit", here.T("report.unit")), new("field", here.T("steering.field")),
                    new("district", here.T("steering.district")), new("standing", here.T("report.standing")),
                    .. lines.Select(l => new BookColumn(
                        l.Key, $"{l.Code} {l.Name(here.Language)}（{l.Unit(here.Language)}）", CellForm.Amount)),
                ],
                [.. read.Reported.Select(c => new BookRow("", [
                    c.Row.Number, c.Row.Name, c.Row.UnitName, here.Law.Dictionaries.Fields.Text(c.Row.Field, here.Language),
                    here.Law.Dictionaries.Districts.Text(c.Row.District, here.Language),
                    here.T($"report.stands.{c.Line.Stands(here.Today)}"), .. lines.Select(l => Plain(c.Figure(l.Key)))
                ]))]),
        ]);
        return NamedFile.Of(BookWriter.Write(book), Xlsx, $"{title}.xlsx");
    }

    private static async Task<Yearbook> Read(string? year, PageContext here, ReportedCenters centers, CancellationToken stop)
    {
        var asked = ProgressDesk.Year(year, here);
        return new(asked, await centers.Of(asked, ProgressDesk.Reader(here), here, stop));
    }
}
