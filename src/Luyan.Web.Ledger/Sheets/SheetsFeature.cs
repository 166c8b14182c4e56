namespace Luyan.Web.Ledger.Sheets;

/// <summary>The ledger as spreadsheets: templates, exports, dry runs of what is brought, and figures.</summary>
internal static class SheetsFeature
{
    public static void MapSheets(this IEndpointRouteBuilder routes)
    {
        SheetFiles.Map(routes);
        ImportDesk.Map(routes);
        DryRunDesk.Map(routes);
        FiguresDesk.Map(routes);
    }
}
