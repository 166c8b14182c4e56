
namespace Luyan.Web.Forms;

/// <summary>What the buttons of a table do, without script: add, copy, remove, move up, and rows pasted from a spreadsheet.</summary>
internal static class Rows
{
    /// <summary>Does what a button says (<c>add:team</c>, <c>copy:team:r1</c>, <c>remove:team:r1</c>, <c>up:team:r1</c>,
    /// <c>paste:team</c>).</summary>
    /// <returns>The section after it, and the row to show next; nothing when the button is none of these.</returns>
    public static (Typed Typed, string Anchor)? Do(string act, Section section, Typed typed, string pasted)
    {
        var parts = act.Split(':');
        if (parts.Length < 2 || section.Listings.FirstOrDefault(t => t.Key == parts[1]) is not { } table) { return null; }
        var rows = typed.Rows(table);
        var row = parts.Length > 2 && rows.Contains(parts[2]) ? parts[2] : "";
        return (parts[0], row) switch
        {
            ("add", _) => Add(table, typed, rows, rows.Count),
            ("copy", { Length: > 0 }) => Copy(table, typed, row),
            ("remove", { Length: > 0 }) => Remove(table, typed, row),
            ("up", { Length: > 0 }) => Up(table, typed, row),
            ("paste", _) => Paste(table, typed, pasted),
            ("out", _) when parts.Length > 2 && Guid.TryParse(parts[2], out var fact) =>
                (typed.WithFacts(table, typed.Facts(table).Where(f => f != fact)), $"table-{table.Key}"),
            _ => null,
        };
    }

    private static (Typed, string) Add(Listing table, Typed typed, IReadOnlyList<string> rows, int at)
    {
        var id = NewId();
        return (typed.With(table.Order, string.Join(',', [.. rows.Take(at), id, .. rows.Skip(at)])), Anchor(table, id));
    }

    private static (Typed, string) Copy(Listing table, Typed typed, string row)
    {
        var rows = typed.Rows(table);
        var at = rows.ToList().IndexOf(row) + 1;
        var (copied, anchor) = Add(table, typed, rows, at);
        var id = copied.Rows(table)[at];
        foreach (var column in table.Columns) { copied = copied.With(table.Cell(id, column), typed[table.Cell(row, column)]); }
        return (copied, anchor);
    }

    private static (Typed, string) Remove(Listing table, Typed typed, string row)
    {
        var left = typed.Rows(table).Where(r => r != row).ToList();
        return (typed.Without(n => n.StartsWith($"{table.Key}.{row}.", StringComparison.Ordinal)).With(table.Order, string.Join(',', left)),
            $"table-{table.Key}");
    }

    private static (Typed, string) Up(Listing table, Typed typed, string row)
    {
        var rows = typed.Rows(table).ToList();
        var at = rows.IndexOf(row);
        if (at > 0) { (rows[at - 1], rows[at]) = (rows[at], rows[at - 1]); }
        return (typed.With(table.Order, string.Join(',', rows)), Anchor(table, row));
    }

    // A spreadsheet gives lines of cells parted by tabs; the columns are taken in the order of the form.
    private static (Typed, string) Paste(Listing table, Typed typed, string pasted)
    {
        var anchor = $"table-{table.Key}";
        foreach (var line in pasted.ReplaceLineEndings("\n")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l.Trim().Length > 0))
        {
            var rows = typed.Rows(table);
            (typed, anchor) = Add(table, typed, rows, rows.Count);
            var id = typed.Rows(table)[^1];
            foreach (var (column, cell) in table.Columns.Zip(line.Split('\t'))) { typed = typed.With(table.Cell(id, column), cell.Trim()); }
        }
        return (typed, anchor);
    }

    private static string Anchor(Listing table, string row) => $"row-{table.Key}-{row}";

    private static string NewId() => string.Concat("r", Guid.CreateVersion7().ToString("N").AsSpan(20));
}
