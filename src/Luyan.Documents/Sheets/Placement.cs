using System.Text;
using Luyan.Law;

namespace Luyan.Documents.Sheets;

/// <summary>A column that is looked for: its key, and the heads by which people know it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Heads">Its heads, in every language.</param>
public sealed record KnownColumn(string Key, IReadOnlyList<string> Heads);

/// <summary>Where the columns stand in a sheet, and by what they were found.</summary>
/// <param name="By">By what.</param>
/// <param name="Columns">Key and column, from 1.</param>
/// <param name="Ids">The hidden column of ids; null where there is none.</param>
/// <param name="Rows">The rows below the head.</param>
/// <param name="Unknown">Heads that are no known column.</param>
public sealed record Placement(
    PlacedBy By, IReadOnlyDictionary<string, int> Columns, int? Ids, IReadOnlyList<FoundRow> Rows, IReadOnlyList<string> Unknown)
{
    private const int HeadWithin = 15;

    /// <summary>Finds the columns: by the hidden mark, else by a row of heads, else (where allowed) by their order.
    /// Null where nothing fits.</summary>
    public static Placement? Of(FoundSheet sheet, IReadOnlyList<KnownColumn> known, bool byOrder)
    {
        if (Marked(sheet) is { } marked) { return ByMark(sheet, known, marked.Row, marked.Column); }
        if (ByHeads(sheet, known) is { } headed) { return headed; }
        return byOrder ? new(
            PlacedBy.Order, known.Select((column, at) => (column.Key, At: at + 1)).ToDictionary(c => c.Key, c => c.At),
            null, sheet.Rows, []) : null;
    }

    /// <summary>The mark of a sheet; null where it has none.</summary>
    public static SheetMark? MarkOf(FoundSheet sheet) => Marked(sheet)?.Mark;

    /// <summary>How many known heads stand in the best row of heads.</summary>
    public static int Fitting(FoundSheet sheet, IReadOnlyList<KnownColumn> known) => ByHeads(sheet, known)?.Columns.Count ?? 0;

    private static (SheetMark Mark, FoundRow Row, int Column)? Marked(FoundSheet sheet) => sheet.Rows.Take(HeadWithin)
        .SelectMany(row => row.Cells.Select(cell => (Mark: SheetMark.Read(cell.Value.Text), row, cell.Key)))
        .Where(found => found.Mark is not null)
        .Select(found => ((SheetMark, FoundRow, int)?)(found.Mark!, found.row, found.Key)).FirstOrDefault();

    private static Placement ByMark(FoundSheet sheet, IReadOnlyList<KnownColumn> known, FoundRow mark, int ids)
    {
        var keys = known.Select(k => k.Key).ToHashSet();
        var columns = new Dictionary<string, int>();
        foreach (var (column, cell) in mark.Cells.OrderBy(c => c.Key).Where(c => keys.Contains(c.Value.Text)))
        {
            columns.TryAdd(cell.Text, column);
        }
        // Columns that somebody added have a head and no key; the row of heads is the first one after the mark.
        var head = sheet.Rows.FirstOrDefault(r => r.Number > mark.Number);
        var unknown = head is null
            ? []
            : head.Cells.Where(c => c.Key != ids && !columns.ContainsValue(c.Key)).OrderBy(c => c.Key).Select(c => c.Value.Text).ToList();
        return new(PlacedBy.Mark, columns, ids, [.. sheet.Rows.Where(r => r.Number > (head?.Number ?? mark.Number))], unknown);
    }

    private static Placement? ByHeads(FoundSheet sheet, IReadOnlyList<KnownColumn> known)
    {
        var byHead = new Dictionary<string, string>();
        foreach (var column in known) { foreach (var head in column.Heads) { byHead.TryAdd(Plain(head), column.Key); } }
        Placement? best = null;
        foreach (var row in sheet.Rows.Take(HeadWithin))
        {
            var columns = new Dictionary<string, int>();
            var unknown = new List<string>();
            foreach (var (at, cell) in row.Cells.OrderBy(c => c.Key))
            {
                if (!byHead.TryGetValue(Plain(cell.Text), out var key) || !columns.TryAdd(key, at)) { unknown.Add(cell.Text); }
            }
            // A data row may contain a word that is also a head; a header row consists mostly of heads.
            if (columns.Count * 2 < row.Cells.Count || columns.Count == 0 || (columns.Count == 1 && row.Cells.Count > 1)) { continue; }
            if (best is null || columns.Count > best.Columns.Count)
            {
                best = new(PlacedBy.Heads, columns, null, [.. sheet.Rows.Where(r => r.Number > row.Number)], unknown);
            }
        }
        return best;
    }

    // Heads are compared without spaces, signs, width, case and the unit in brackets.
    private static string Plain(string head)
    {
        var text = TypedText.Compatible(head);
        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        return string.Concat((bracket > 0 ? text[..bracket] : text).Where(char.IsLetterOrDigit)).ToUpperInvariant();
    }
}

/// <summary>By what the columns of a sheet were found.</summary>
public enum PlacedBy
{
    /// <summary>By the hidden mark of our template.</summary>
    Mark,

    /// <summary>By their heads.</summary>
    Heads,

    /// <summary>By their order.</summary>
    Order,
}
