using static Luyan.Documents.Pdf.Layout.Flow;

namespace Luyan.Documents.Pdf.Layout;

/// <summary>Sets labels and values in ruled boxes.</summary>
internal static class GridSetter
{
    private const double Size = 10;
    private const double Leading = 15;
    private const double Narrow = 2.4 / 16;
    private const double Wide = 3.2 / 16;

    public static void Set(Flow flow, Block.Grid grid)
    {
        var table = flow.Root.Add("Table");
        var longest = grid.Lines.SelectMany(l => l).Max(p => flow.Bold.Width(p.Label, Size));
        var label = Math.Clamp(longest + (2 * CellRow.Padding) + 2, flow.Room * Narrow, flow.Room * Wide);
        foreach (var line in grid.Lines)
        {
            var value = (flow.Room - (line.Count * label)) / line.Count;
            var cells = new List<Cell>();
            foreach (var (name, text) in line)
            {
                cells.Add(new(label, flow.Lines(name, label - (2 * CellRow.Padding), Size, strong: true),
                    Place.Middle, Strong: true, Shaded: true));
                cells.Add(new(value, flow.Lines(text, value - (2 * CellRow.Padding), Size), Place.Left));
            }
            var row = table.Add("TR");
            CellRow.Set(flow, cells, Size, Leading, [.. cells.Select(c => row.Add(c.Shaded ? "TH" : "TD"))]);
        }
        flow.Y += 6;
    }
}
