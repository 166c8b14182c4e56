using Luyan.Cases;
using Luyan.Store.Looks;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Web.Ui.Charts;

namespace Luyan.Web.Looks;

/// <summary>All looks, for the auditor: a page with filters, and the same as a spreadsheet or text. Nothing of what was seen is in
/// them.</summary>
internal static class LooksDesk
{
    private const int PageSize = 50;
    private const int Longest = 5000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.Looks, Show).Requires(Role.Auditor);
        routes.MapGet(Urls.Looks + ".csv", AsText).Requires(Role.Auditor);
        routes.MapGet(Urls.Looks + ".xlsx", AsBook).Requires(Role.Auditor);
    }

    private static async Task<IResult> Show(
        [AsParameters] LooksAsked asked, int? page, PageContext here, LookLog log, CancellationToken stop)
    {
        var at = Math.Max(page ?? 1, 1);
        var looks = await log.All(here.Me!.As(Role.Auditor), asked.Query(), (at - 1) * PageSize, PageSize + 1, stop);
        return Pages.Show(new LooksPage
        {
            Asked = asked, Looks = [.. looks.Take(PageSize)],
            Previous = at > 1 ? asked.Url(at - 1) : null,
            Next = looks.Count > PageSize ? asked.Url(at + 1) : null,
        });
    }

    private static async Task<IResult> AsText([AsParameters] LooksAsked asked, PageContext here, LookLog log, CancellationToken stop) =>
        NamedFile.Of(
            Csv.Of(await Table(asked, here, log, stop)), "text/csv; charset=utf-8", $"{here.T("looks.title")}-{here.Today:yyyyMMdd}.csv");

    private static async Task<IResult> AsBook([AsParameters] LooksAsked asked, PageContext here, LookLog log, CancellationToken stop) =>
        ReportFile.Of(
            here, here.T("looks.title"), $"{here.Today:yyyyMMdd}", [here.T("looks.lead"), here.T("looks.most", ("most", Longest))],
            [(await Table(asked, here, log, stop)).Sheet()]);

    private static async Task<Figure> Table(LooksAsked asked, PageContext here, LookLog log, CancellationToken stop) => LookWords.Table(
        await log.All(here.Me!.As(Role.Auditor), asked.Query(), 0, Longest, stop), here);
}
