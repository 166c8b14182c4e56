using Luyan.Documents.Pdf.Writing;
using static Luyan.Documents.Pdf.Layout.Flow;

namespace Luyan.Documents.Pdf.Layout;

/// <summary>A cell of a ruled row.</summary>
/// <param name="Width">Its width, in points.</param>
/// <param name="Lines">What stands in it.</param>
/// <param name="Place">Where.</param>
/// <param name="Strong">In bold.</param>
/// <param name="Shaded">On grey: a heading.</param>
internal sealed record Cell(double Width, List<Line> Lines, Place Place, bool Strong = false, bool Shaded = false);

/// <summary>A ruled row of cells, which may be taller than a page.</summary>
internal static class CellRow
{
    public const double Padding = 3;

    /// <summary>How high a row is.</summary>
    public static double Height(IReadOnlyList<Cell> cells, double leading) => (cells.Max(c => c.Lines.Count) * leading) + (2 * Padding);

    /// <summary>Sets a row. Where it does not fit, a new page is begun, which <paramref name="again"/> gives its heading;
    /// one that fits on no page is cut between its lines.</summary>
    /// <param name="flow">The pages.</param>
    /// <param name="cells">The cells.</param>
    /// <param name="size">Size of the letters.</param>
    /// <param name="leading">From line to line.</param>
    /// <param name="elements">The element of each cell; none for what only repeats.</param>
    /// <param name="again">Sets the heading of a new page.</param>
    public static void Set(
        Flow flow, IReadOnlyList<Cell> cells, double size, double leading, IReadOnlyList<Element>? elements, Action? again = null)
    {
        var total = cells.Max(c => c.Lines.Count);
        for (var from = 0; from < total;)
        {
            var fit = (int)((flow.Free - (2 * Padding) + 0.01) / leading);
            var rest = total - from;
            // A row moves to the next page as a whole, unless it would waste half of this one.
            if (fit < rest && !flow.Untouched && (fit < 2 || rest * leading < (flow.Bottom - Top) / 2))
            {
                flow.NewSheet(flow.Lying);
                again?.Invoke();
                fit = (int)((flow.Free - (2 * Padding) + 0.01) / leading);
            }
            var take = Math.Clamp(fit, 1, rest);
            Slice(flow, cells, size, leading, elements, from, take);
            from += take;
        }
    }

    private static void Slice(
        Flow flow, IReadOnlyList<Cell> cells, double size, double leading, IReadOnlyList<Element>? elements, int from, int take)
    {
        var (top, height, sheet) = (flow.Y, (take * leading) + (2 * Padding), flow.Sheet);
        sheet.Beside(() =>
        {
            var x = Left;
            foreach (var cell in cells)
            {
                if (cell.Shaded) { sheet.Shade(x, top, cell.Width, height); }
                sheet.Box(x, top, cell.Width, height, 0.5);
                x += cell.Width;
            }
        });
        var left = Left;
        for (var i = 0; i < cells.Count; i++)
        {
            var (cell, at) = (cells[i], left);
            left += cell.Width;
            if (cell.Lines.Count <= from && from > 0) { continue; }
            void Draw() => Texts(flow, cell, size, leading, at, top, from, take);
            if (elements is null) { sheet.Beside(Draw); }
            else { sheet.In(elements[i], Draw); }
        }
        flow.Y += height;
    }

    private static void Texts(Flow flow, Cell cell, double size, double leading, double x, double top, int from, int take)
    {
        // Short texts stand in the middle of a tall row, as in forms.
        var lines = Math.Min(take, Math.Max(0, cell.Lines.Count - from));
        var down = from == 0 && cell.Lines.Count <= take ? (take - lines) * leading / 2 : 0;
        for (var i = 0; i < lines; i++)
        {
            TextSetter.At(flow, cell.Lines[from + i], size, x + Padding,
                top + Padding + down + (i * leading) + TextSetter.Base(size, leading), cell.Width - (2 * Padding), cell.Place, cell.Strong);
        }
    }
}
