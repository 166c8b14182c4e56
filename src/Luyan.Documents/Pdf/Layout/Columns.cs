namespace Luyan.Documents.Pdf.Layout;

/// <summary>How wide the columns of a table become: each as its texts ask, none narrower than its longest word where
/// the page allows it.</summary>
internal static class Columns
{
    private const double Widest = 190;
    private const double Short = 4.6; // Characters: names and words of a choice stay on one line.
    private const int MostUpright = 6;
    private const double TooTall = 3.2; // Lines of a row, on average.

    /// <summary>What a column asks for.</summary>
    /// <param name="Least">Its longest word.</param>
    /// <param name="Wanted">Its longest text on one line, within reason.</param>
    internal readonly record struct Wish(double Least, double Wanted);

    public static List<Wish> Wishes(Flow flow, Block.Table table, double size)
    {
        var extra = (2 * CellRow.Padding) + 1;
        var wishes = new List<Wish>();
        for (var c = 0; c < table.Columns.Count; c++)
        {
            var head = table.Columns[c].Head;
            // A heading may stand in two lines, not in single characters.
            var headWidth = flow.Bold.Width(head, size);
            var least = Math.Min(headWidth, Math.Max(headWidth / 2, 2 * size) + 1);
            var wanted = Math.Min(headWidth, 4.2 * size);
            foreach (var text in table.Rows.Select(r => r[c]).Concat(table.Sums is { } sums ? [sums[c]] : []))
            {
                var whole = text.Split('\n').Max(line => flow.Regular.Width(line, size));
                least = Math.Max(
                    least, whole <= Short * size ? whole : LineBreaker.Widest(text, ch => flow.Regular.Width(ch) * size / 1000));
                wanted = Math.Max(wanted, whole);
            }
            least = Math.Min(least, Widest / 1.5) + extra;
            wishes.Add(new(least, Math.Max(least, Math.Min(wanted, Widest) + extra)));
        }
        return wishes;
    }

    /// <summary>Whether a table is so wide that its page had better lie on its side.</summary>
    public static bool Lying(Flow flow, Block.Table table, IReadOnlyList<Wish> wishes, double size)
    {
        if (wishes.Sum(w => w.Least) > Flow.UprightRoom) { return true; }
        if (table.Rows.Count == 0 || wishes.Sum(w => w.Wanted) <= Flow.UprightRoom) { return false; }
        var widths = Widths(wishes, Flow.UprightRoom);
        return table.Rows.Average(row => row.Select((text, c) => Math.Ceiling(flow.Regular.Width(
            text, size) / (widths[c] - (2 * CellRow.Padding)))).Max()) > TooTall && wishes.Count > MostUpright;
    }

    /// <summary>The widths; their sum is the room.</summary>
    public static double[] Widths(IReadOnlyList<Wish> wishes, double room)
    {
        var (least, wanted) = (wishes.Sum(w => w.Least), wishes.Sum(w => w.Wanted));
        return least >= room ? [.. wishes.Select(w => w.Least * room / least)]
            : wanted <= room ? [.. wishes.Select(w => w.Wanted * room / wanted)]
            : [.. wishes.Select(w => w.Least + ((room - least) * (w.Wanted - w.Least) / (wanted - least)))];
    }
}
