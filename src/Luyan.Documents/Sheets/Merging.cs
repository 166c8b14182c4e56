namespace Luyan.Documents.Sheets;

/// <summary>Copies the text of merged cells into each of them, so that every row is complete.</summary>
internal static class Merging
{
    /// <summary>Spreads texts over the rows that are there; rows made of nothing but a merged cell stay empty.</summary>
    public static void Spread(
        IReadOnlyList<(int Number, Dictionary<int, FoundCell> Cells)> rows, IEnumerable<string> spans, SheetLimits limits)
    {
        var byNumber = new Dictionary<int, Dictionary<int, FoundCell>>();
        foreach (var (number, cells) in rows) { byNumber[number] = cells; }
        var left = limits.Merged;
        foreach (var span in spans)
        {
            if (span.Split(':') is not [var from, var to]) { continue; }
            var (first, last) = (Place(from), Place(to));
            if (first.Column < 1 || first.Row < 1 || !byNumber.TryGetValue(first.Row, out var top)
                || !top.TryGetValue(first.Column, out var said))
            {
                continue;
            }
            // Only downwards: a title merged across the columns is one cell of its row and no more.
            for (var row = first.Row + 1; row <= last.Row && left > 0; row++, left--)
            {
                if (byNumber.TryGetValue(row, out var cells)) { cells.TryAdd(first.Column, said); }
            }
        }
    }

    /// <summary>Column and row of a place like BC12; zeros where it is none.</summary>
    public static (int Column, int Row) Place(string place)
    {
        var (column, row) = (0, 0);
        foreach (var sign in place)
        {
            if (char.IsAsciiLetter(sign) && row == 0 && column < 20_000)
            {
                column = (column * 26) + (char.ToUpperInvariant(sign) - 'A' + 1);
            }
            else if (char.IsAsciiDigit(sign) && row < 10_000_000) { row = (row * 10) + (sign - '0'); }
            else if (sign != '$') { return (0, 0); }
        }
        return (column, row);
    }
}
