using Luyan.Cases;
using Luyan.Documents.Sheets;
using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.Reports;

/// <summary>How the reports of all centers on a year stand (Art. 11), as a page and as a file.</summary>
internal static class ProgressDesk
{
    public const string Url = Urls.ReportProgress;
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    internal static readonly Role[] Readers = [Role.CaseOfficer, Role.HeadOfDivision, Role.Leader, Role.Auditor];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Url, Show).Requires(Readers);
        routes.MapGet(Url + ".xlsx", Book).Requires(Readers);
    }

    public static string Of(int year, string? standing = null) =>
        standing is null ? $"{Url}?year={year}" : $"{Url}?year={year}&standing={standing}";

    /// <summary>The year asked for; the last one that was over where none was.</summary>
    internal static int Year(string? asked, Frame frame) =>
        int.TryParse(asked, out var year) && year >= FirstYear && year <= frame.Today.Year ? year : frame.Today.Year - 1;

    /// <summary>Everybody of the Bureau who reads the reports.</summary>
    internal static Actor Reader(Frame frame) => frame.Me!.As(Readers.First(r => frame.Me.Is(r)));

    // The measures are in force since 2007.
    internal const int FirstYear = 2007;

    private static async Task<IResult> Show(string? year, string? standing, Frame frame, ReportedCenters centers, CancellationToken stop)
    {
        var asked = Year(year, frame);
        var all = await centers.Of(asked, Reader(frame), frame, stop);
        return Pages.Show(new ProgressPage
        {
            Year = asked,
            Standing = standing,
            All = all,
            Shown = [.. all.Where(c => standing is null || c.Line.Stands(frame.Today) == standing)]
        });
    }

    private static async Task<IResult> Book(string? year, Frame frame, ReportedCenters centers, CancellationToken stop)
    {
        var asked = Year(year, frame);
        var all = await centers.Of(asked, Reader(frame), frame, stop);
        var title = frame.T("report.progress");
        string[] heads =
        [
            frame.T("report.number"), frame.T("report.center"), frame.T("report.unit"), frame.T("report.standing"),
            frame.T("report.due"), frame.T("report.first-filed"), frame.T("report.late")
        ];
        var book = new Book("report-progress", 1, frame.T("report.yearbook.about"),
            [title, frame.T("report.progress.lead", ("year", asked))],
        [
            new("progress", $"{asked}", [.. heads.Select((h, at) => new BookColumn($"c{at}", h))],
            [
                .. all.Select(c => new BookRow("", [
                    c.Row.Number, c.Row.Name, c.Row.UnitName, frame.T($"report.stands.{c.Line.Stands(frame.Today)}"),
                    Days.Short(c.Line.Due.Effective), c.Line.Entry?.FirstFiledOn is { } day ? Days.Short(day) : "",
                    c.Line.Entry is { Late: true } ? frame.T("report.late") : ""
                ])),
            ]),
        ]);
        return Results.File(BookWriter.Write(book), Xlsx, $"{title}-{asked}.xlsx");
    }
}
