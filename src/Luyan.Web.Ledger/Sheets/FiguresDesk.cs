using Luyan.Cases.Facts;
using Luyan.Store.Facts;
using Luyan.Web.Forms;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Web.Ui.Charts;

namespace Luyan.Web.Ledger.Sheets;

/// <summary>What the ledger adds up to: the team (Art. 15), the instruments, the years.
/// Each figure with its table, and the table as a file.</summary>
internal static class FiguresDesk
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(SheetUrls.Figures, Show).Requires(LedgerKeepers.All);
        routes.MapGet(SheetUrls.Figures + "/{figure}.csv", Download).Requires(LedgerKeepers.All);
    }

    private static async Task<IResult> Show(PageContext here, FactLedger facts, CancellationToken stop) =>
        Pages.Show(new FiguresPage { Groups = await All(here, facts, stop) });

    private static async Task<IResult> Download(string figure, PageContext here, FactLedger facts, CancellationToken stop) =>
        (await All(here, facts, stop)).SelectMany(g => g.Figures).FirstOrDefault(f => f.Key == figure) is { } found
            ? NamedFile.Of(Csv.Of(found), "text/csv; charset=utf-8", $"{found.Title}-{here.Today:yyyyMMdd}.csv") : Results.NotFound();

    private static async Task<IReadOnlyList<FigureGroup>> All(PageContext here, FactLedger facts, CancellationToken stop)
    {
        var all = await facts.Current(here.Keeper(), ended: true, stop: stop);
        var plain = new PlainCells(here);
        return
        [
            new(here.T("unit.figures.team"), TeamCharts.Of(here, FactRows.Team(plain, all))),
            new(here.T("unit.figures.instruments"), OtherCharts.Instruments(here, FactRows.Instruments(plain, all))),
            new(here.T("unit.figures.years"), OtherCharts.Years(here, FactRows.Years(plain, all))),
        ];
    }
}

/// <summary>Figures under one heading.</summary>
public sealed record FigureGroup(string Title, IReadOnlyList<Figure> Figures);
