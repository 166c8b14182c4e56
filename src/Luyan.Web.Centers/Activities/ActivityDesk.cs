using System.Globalization;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Store.Facts;
using Luyan.Web.CaseWork;
using Luyan.Web.Centers.Reports;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Web.Ui.Charts;

namespace Luyan.Web.Centers.Activities;

/// <summary>What a center does in its functions, year by year (Art. 4), for its own unit:
/// others read the figures that were filed with the annual report.</summary>
internal static class ActivityDesk
{
    private static readonly Role[] OfTheUnit = [Role.Filler, Role.Signer, Role.Director];

    public static string Url(string number) => $"{Urls.Case(number)}/activities";

    public static string Of(string number, int year) => string.Create(CultureInfo.InvariantCulture, $"{Url(number)}?year={year}");

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{number}/activities", Show).Requires(OfTheUnit);
        routes.MapGet("/cases/{number}/activities.xlsx", Book).Requires(OfTheUnit);
        routes.MapGet("/cases/{number}/activities/{figure}.csv", Table).Requires(OfTheUnit);
    }

    private static async Task<IResult> Show(
        string number, string? year, PageContext here, OpenCases cases, FactLedger facts, CancellationToken stop) =>
        await Read(number, year, here, cases, facts, stop) is { } view
            ? Pages.Show(new ActivitiesPage { View = view, Charts = view.Charts(here) })
            : Results.NotFound();

    private static async Task<IResult> Table(
        string number, string figure, string? year, PageContext here, OpenCases cases, FactLedger facts, CancellationToken stop) =>
        await Read(number, year, here, cases, facts, stop) is { } view
            && view.Charts(here).FirstOrDefault(f => f.Key == figure) is { } found
            ? NamedFile.Of(Csv.Of(found), "text/csv; charset=utf-8", $"{found.Title}-{view.Year}.csv") : Results.NotFound();

    private static async Task<IResult> Book(
        string number, string? year, PageContext here, OpenCases cases, FactLedger facts, CancellationToken stop)
    {
        if (await Read(number, year, here, cases, facts, stop) is not { } view) { return Results.NotFound(); }
        var center = view.Center.Identity;
        return ReportFile.Of(
            here, here.T("activities.title"), $"{number}-{view.Year}", [center.Name],
            [.. view.Charts(here).Select(f => f.Sheet())], center.UnitName);
    }

    private static async Task<ActivityView?> Read(
        string number, string? year, PageContext here, OpenCases cases, FactLedger facts, CancellationToken stop)
    {
        var seen = (await cases.Find(number, here.Me!, stop)).FirstOrDefault(c => OfTheUnit.Contains(c.By.Role));
        if (seen is not { State: NamedCenter { Center: var center } }) { return null; }
        var asked = int.TryParse(year, out var typed) && typed >= center.Letter.On.Year && typed <= here.Today.Year
            ? typed
            : here.Today.Year;
        return new(number, center, asked, await LedgerOfCenter.Rows(center, seen.Id, asked, facts, seen.By, here, stop), here.Today.Year);
    }
}
