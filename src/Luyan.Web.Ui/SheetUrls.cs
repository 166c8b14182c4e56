using Luyan.Cases.Facts;

namespace Luyan.Web;

/// <summary>The addresses of spreadsheets and figures of the ledger.</summary>
internal static class SheetUrls
{
    public const string Import = LedgerUrls.Ledger + "/import";
    public const string Paste = Import + "/paste";
    public const string Upload = Import + "/upload";
    public const string Template = LedgerUrls.Ledger + "/template.xlsx";
    public const string Export = LedgerUrls.Ledger + "/export.xlsx";
    public const string Figures = LedgerUrls.Ledger + "/figures";

    public static string ImportOf(FactKind kind) => $"{Import}?kind={LedgerUrls.Slug(kind)}";

    public static string ExportOf(FactKind kind) => $"{Export}?kind={LedgerUrls.Slug(kind)}";

    public static string Staged(Guid id) => $"{Import}/{id}";

    public static string Discard(Guid id) => $"{Staged(id)}/discard";

    public static string Show(Guid id, FactKind? kind, RowOutcome? outcome, int page = 1) => Staged(id)
        + QueryString.Create(new Dictionary<string, string?>
        {
            ["kind"] = kind is { } k ? LedgerUrls.Slug(k) : null,
            ["show"] = outcome?.ToString().ToLowerInvariant(),
            ["page"] = page > 1 ? $"{page}" : null
        }.Where(q => q.Value is not null).ToDictionary());

    public static string Csv(string figure) => $"{Figures}/{figure}.csv";
}
