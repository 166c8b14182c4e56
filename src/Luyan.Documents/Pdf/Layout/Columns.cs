namespace Luyan.Documents.Pdf.Layout;

/// <summary>How wide the columns of a table become: each as its texts ask, none narrower than its longest word where the page allows it.</summary>
internal static class Columns
{
    private const double Widest = 190;
    private const double TooTight = 1.7;

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
                least = Math.Max(least, LineBreaker.Widest(text, ch => flow.Regular.Width(ch) * size / 1000));
                foreach (var line in text.Split('\n')) { wanted = Math.Max(wanted, flow.Regular.Width(line, size)); }
            }
            least = Math.Min(least, Widest / 1.5) + extra;
            wishes.Add(new(least, Math.Max(least, Math.Min(wanted, Widest) + extra)));
        }
        return wishes;
    }

    /// <summary>Whether a table is so wide that its page had better lie on its side.</summary>
    public static bool Lying(IReadOnlyList<Wish> wishes, double room) => wishes.Sum(w => w.Least) > room || (wishes.Count > 6 && wishes.Sum(w => w.Wanted) > TooTight * room);

    /// <summary>The widths; their sum is the room.</summary>
    public static double[] Widths(IReadOnlyList<Wish> wishes, double room)
    {
        var (least, wanted) = (wishes.Sum(w => w.Least), wishes.Sum(w => w.Wanted));
        return least >= room ? [.. wishes.Select(w => w.Least * room / least)]
            : wanted <= room ? [.. wishes.Select(w => w.Wanted * room / wanted)]
            : [.. wishes.Select(w => w.Least + ((room - least) * (w.Wanted - w.Least) / (wanted - least)))];
    }
}
