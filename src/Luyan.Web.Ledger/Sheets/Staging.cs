using System.Text.Json;
using Luyan.Cases.Facts;
using Luyan.Documents.Sheets;
using Luyan.Web.Forms;
using Luyan.Web.Ui;

namespace Luyan.Web.Ledger.Sheets;

/// <summary>A row as it was read, before anybody asks what it means.</summary>
internal sealed record StagedRow(
    FactKind Kind, int Number, Guid? Id, Dictionary<string, string> Cells, Dictionary<string, CellFlaw>? Flaws);

/// <summary>What the person should know of a sheet: how its columns were found, and what was not read.</summary>
public sealed record SheetNote(string Sheet, FactKind? Kind, PlacedBy By, IReadOnlyList<string> Unknown);

/// <summary>Rows that wait for their confirmation.</summary>
internal sealed record Staging(IReadOnlyList<StagedRow> Rows, IReadOnlyList<SheetNote> Notes)
{
    private const int LeastHeads = 3;

    public string ToJson() => JsonSerializer.Serialize(this);

    public static Staging FromJson(string json) => JsonSerializer.Deserialize<Staging>(json)!;

    /// <summary>Rows of one kind, as pasted: by their heads, else in the order of the columns.</summary>
    public static Staging OfPaste(PageContext here, FactKind kind, FoundSheet sheet)
    {
        var placed = Placement.Of(sheet, FactBook.Known(here, kind), byOrder: true)!;
        // By their order come the columns of the form alone: whoever wants to end a record says so in a head.
        if (placed.By == PlacedBy.Order)
        {
            placed = placed with { Columns = placed.Columns.Where(c => SheetColumns.InBody(c.Key)).ToDictionary() };
        }
        return new(RowsOf(kind, placed), [new("", kind, placed.By, placed.Unknown)]);
    }

    /// <summary>The sheets of a file: by their marks, else by their names and heads. A sheet that is none of ours is
    /// named and not read.</summary>
    public static Staging OfFile(PageContext here, IReadOnlyList<FoundSheet> sheets)
    {
        var (rows, notes) = (new List<StagedRow>(), new List<SheetNote>());
        var guides = here.InBothLanguages().Select(f => f.T("unit.sheet.guide")).ToList();
        foreach (var sheet in sheets.Where(s => s.Rows.Count > 0 && !guides.Contains(s.Name)))
        {
            if (KindOf(here, sheet) is { } kind
                && Placement.Of(sheet, FactBook.Known(here, kind), byOrder: false) is { Columns.Count: > 0 } placed)
            {
                rows.AddRange(RowsOf(kind, placed));
                notes.Add(new(sheet.Name, kind, placed.By, placed.Unknown));
            }
            else { notes.Add(new(sheet.Name, null, PlacedBy.Order, [])); }
        }
        return new(rows, notes);
    }

    /// <summary>Whether a file was written by a later version of the template.</summary>
    public static bool IsLater(IEnumerable<FoundSheet> sheets) =>
        sheets.Select(Placement.MarkOf).Any(m => m is { Template: FactBook.Template, Version: > FactBook.Version });

    private static FactKind? KindOf(PageContext here, FoundSheet sheet)
    {
        if (Placement.MarkOf(sheet) is { } mark) { return mark.Template == FactBook.Template ? LedgerUrls.Kind(mark.Key) : null; }
        if (FactKinds.All.Where(k => here.InBothLanguages().Any(f => Cells.Name(f, k) == sheet.Name.Trim()))
            .Select(k => (FactKind?)k).FirstOrDefault() is { } named)
        {
            return named;
        }
        var fitting = FactKinds.All.Select(k => (Kind: k, Heads: Placement.Fitting(sheet, FactBook.Known(here, k)))).MaxBy(k => k.Heads);
        return fitting.Heads >= LeastHeads ? fitting.Kind : null;
    }

    private static List<StagedRow> RowsOf(FactKind kind, Placement placed)
    {
        var rows = new List<StagedRow>();
        foreach (var row in placed.Rows)
        {
            var cells = placed.Columns.ToDictionary(c => c.Key, c => row.Text(c.Value));
            var flaws = placed.Columns.Where(c => row.Cells.TryGetValue(c.Value, out var cell)
                && cell.Flaw != CellFlaw.None).ToDictionary(c => c.Key, c => row.Cells[c.Value].Flaw);
            var id = placed.Ids is { } ids ? row.Text(ids) : "";
            // An id alone, or nothing in our columns, is an emptied row and not a record.
            if (cells.Values.All(c => c.Length == 0) && flaws.Count == 0) { continue; }
            rows.Add(new(kind, row.Number, id.Length == 0 ? null : Guid.TryParse(id, out var known) ? known : Guid.Empty,
                cells, flaws.Count == 0 ? null : flaws));
        }
        return rows;
    }
}
