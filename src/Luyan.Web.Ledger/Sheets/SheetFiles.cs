using Luyan.Cases.Facts;
using Luyan.Documents.Sheets;
using Luyan.Store;
using Luyan.Store.Facts;
using Luyan.Web.Forms;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;

namespace Luyan.Web.Ledger.Sheets;

/// <summary>The ledger as an xlsx file: empty to be filled in, or with its records to be edited and brought back.</summary>
internal static class SheetFiles
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(SheetUrls.Template, Template).Requires(LedgerKeepers.All);
        routes.MapGet(SheetUrls.Export, Export).Requires(LedgerKeepers.All);
    }

    private static async Task<IResult> Template(PageContext here, LuyanDb db, CancellationToken stop, string? kind = null) =>
        Kinds(kind) is { } kinds
            ? Answer(here, "unit.sheet.template-name", kinds, [], await FactList.Centers(db, here, stop)) : Results.NotFound();

    private static async Task<IResult> Export(PageContext here, LuyanDb db, FactLedger facts, CancellationToken stop,
        string? kind = null) =>
        Kinds(kind) is { } kinds
            ? Answer(here, "unit.sheet.export-name", kinds,
                await facts.Current(here.Keeper(), kinds.Count == 1 ? kinds[0] : null, stop: stop),
                await FactList.Centers(db, here, stop)) : Results.NotFound();

    private static IReadOnlyList<FactKind>? Kinds(string? slug) =>
        string.IsNullOrEmpty(slug) ? FactKinds.All : LedgerUrls.Kind(slug) is { } kind ? [kind] : null;

    private static IResult Answer(
        PageContext here, string nameKey, IReadOnlyList<FactKind> kinds, IReadOnlyList<Fact> facts, IReadOnlyList<OwnCenter> centers)
    {
        var name = kinds.Count == 1 ? $"{here.T(nameKey)}-{Cells.Name(here, kinds[0])}" : here.T(nameKey);
        return NamedFile.Of(BookWriter.Write(FactBook.Of(here, kinds, facts, new(centers))), Xlsx, $"{name}-{here.Today:yyyyMMdd}.xlsx");
    }
}
