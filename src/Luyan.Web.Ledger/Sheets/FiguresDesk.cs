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

    private static async Task<IResult> Show(Frame frame, FactLedger facts, CancellationToken stop) =>
        Pages.Show(new FiguresPage { Groups = await All(frame, facts, stop) });

    private static async Task<IResult> Download(string figure, Frame frame, FactLedger facts, CancellationToken stop) =>
        (await All(frame, facts, stop)).SelectMany(g => g.Figures).FirstOrDefault(f => f.Key == figure) is { } found
            ? Results.File(Csv.Of(found), "text/csv; charset=utf-8", $"{found.Title}-{frame.Today:yyyyMMdd}.csv") : Results.NotFound();

    private static async Task<IReadOnlyList<FigureGroup>> All(Frame frame, FactLedger facts, CancellationToken stop)
    {
        var all = await facts.Current(frame.Keeper(), ended: true, stop: stop);
        var plain = new PlainCells(frame);
        return
        [
            new(frame.T("unit.figures.team"), TeamCharts.Of(frame, FactRows.Team(plain, all))),
            new(frame.T("unit.figures.instruments"), OtherCharts.Instruments(frame, FactRows.Instruments(plain, all))),
            new(frame.T("unit.figures.years"), OtherCharts.Years(frame, FactRows.Years(plain, all))),
        ];
    }
}

/// <summary>Figures under one heading.</summary>
public sealed record FigureGroup(string Title, IReadOnlyList<Figure> Figures);
