using Luyan.Cases;
using Luyan.Documents.Sheets;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Web.Ui.Charts;

namespace Luyan.Web.Centers.Reports;

/// <summary>How the reports of all centers on a year stand (Art. 11), as a page and as a file.</summary>
internal static class ProgressDesk
{
    public const string Url = Urls.ReportProgress;
    internal static readonly Role[] Readers = [Role.CaseOfficer, Role.HeadOfDivision, Role.Leader, Role.Auditor];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Url, Show).Requires(Readers);
        routes.MapGet(Url + ".xlsx", Book).Requires(Readers);
    }

    public static string Of(int year, string? standing = null) =>
        standing is null ? $"{Url}?year={year}" : $"{Url}?year={year}&standing={standing}";

    /// <summary>The year asked for; the last one that was over where none was.</summary>
    internal static int Year(string? asked, PageContext here) =>
        int.TryParse(asked, out var year) && year >= FirstYear && year <= here.Today.Year ? year : here.Today.Year - 1;

    /// <summary>Everybody of the Bureau who reads the reports.</summary>
    internal static Actor Reader(PageContext here) => here.Me!.As(Readers.First(r => here.Me.Is(r)));

    // The measures are in force since 2007.
    internal const int FirstYear = 2007;

    private static async Task<IResult> Show(string? year, string? standing, PageContext here, ReportedCenters centers,
        CancellationToken stop)
    {
        var asked = Year(year, here);
        var all = await centers.Of(asked, Reader(here), here, stop);
        return Pages.Show(new ProgressPage
        {
            Year = asked,
            Standing = standing,
            All = all,
            Shown = [.. all.Where(c => standing is null || c.Line.Stands(here.Today) == standing)]
        });
    }

    private static async Task<IResult> Book(string? year, PageContext here, ReportedCenters centers, CancellationToken stop)
    {
        var asked = Year(year, here);
        var all = await centers.Of(asked, Reader(here), here, stop);
        string[] heads =
        [
            here.T("report.number"), here.T("report.center"), here.T("report.unit"), here.T("report.standing"),
            here.T("report.due"), here.T("report.first-filed"), here.T("report.late")
        ];
        return ReportFile.Of(here, here.T("report.progress"), $"{asked}", [here.T("report.progress.lead", ("year", asked))],
        [
            new($"{asked}", heads,
            [
                .. all.Select(c => (IReadOnlyList<SheetCell>)[
                    c.Row.Number, c.Row.Name, c.Row.UnitName, here.T($"report.stands.{c.Line.Stands(here.Today)}"),
                    SheetCell.Day(c.Line.Due.Effective), SheetCell.Day(c.Line.Entry?.FirstFiledOn),
                    c.Line.Entry is { Late: true } ? here.T("report.late") : ""
                ]),
            ]),
        ]);
    }
}
