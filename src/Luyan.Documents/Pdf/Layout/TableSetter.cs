using static Luyan.Documents.Pdf.Layout.Flow;

namespace Luyan.Documents.Pdf.Layout;

/// <summary>Sets tables: columns by what stands in them, on lying pages where they are many, the head again on every page.</summary>
internal static class TableSetter
{
    private const double Small = 8;
    private const double SmallLeading = 11.5;
    private const int Together = 3;

    /// <summary>Whether the page of a table lies on its side.</summary>
    public static bool Lies(Flow flow, Block.Table table) => Columns.Lying(flow, table, Columns.Wishes(flow, table, Table), Table);

    public static void Set(Flow flow, Block.Table table)
    {
        var lies = Lies(flow, table);
        flow.Turn(lies);
        var wishes = Columns.Wishes(flow, table, Table);
        var small = lies && wishes.Sum(w => w.Least) > LyingRoom;
        var (size, leading) = small ? (Small, SmallLeading) : (Table, TableLeading);
        var widths = Columns.Widths(small ? Columns.Wishes(flow, table, size) : wishes, flow.Room);

        var head = Row(flow, widths, [.. table.Columns.Select(c => c.Head)],
            [.. table.Columns.Select(_ => Place.Middle)], size, strong: true, shaded: true);
        var places = table.Columns.Select(c => c.Place).ToArray();
        var element = flow.Root.Add("Table");
        flow.Need(CellRow.Height(head, leading) + (Together * (leading + (2 * CellRow.Padding))));
        var first = element.Add("TR");
        CellRow.Set(flow, head, size, leading, [.. head.Select(_ => first.Add("TH"))]);
        void Again() => CellRow.Set(flow, head, size, leading, null);
        var sums = table.Sums is { } sum ? Cells(sum, strong: true) : null;
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var cells = Cells(table.Rows[r], strong: false);
            // The sums do not stand alone under a head.
            if (sums is not null && r == table.Rows.Count - 1 && r > 0
                && flow.Free < CellRow.Height(cells, leading) + CellRow.Height(sums, leading) && !flow.Untouched)
            {
                flow.NewSheet(flow.Lying);
                Again();
            }
            Body(cells);
        }
        if (sums is not null) { Body(sums); }
        flow.Y += 6;

        List<Cell> Cells(IReadOnlyList<string> texts, bool strong) => Row(flow, widths, texts, places, size, strong, shaded: false);

        void Body(List<Cell> cells)
        {
            var row = element.Add("TR");
            CellRow.Set(flow, cells, size, leading, [.. cells.Select(_ => row.Add("TD"))], Again);
        }
    }

    private static List<Cell> Row(
        Flow flow, double[] widths, IReadOnlyList<string> texts, Place[] places, double size, bool strong, bool shaded) =>
        [.. texts.Select((text, c) => new Cell(
            widths[c], flow.Lines(text, widths[c] - (2 * CellRow.Padding), size, strong), places[c], strong, shaded))];
}
