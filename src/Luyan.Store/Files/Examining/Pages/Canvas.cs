using UglyToad.PdfPig.Core;

namespace Luyan.Store.Files.Examining.Pages;

/// <summary>The paper on which a page is drawn: white, with its origin at the lower left as in a PDF.</summary>
internal sealed class Canvas(int width, int height, double scale)
{
    public GreyPicture Picture { get; } = new GreyPicture(width, height).Filled(255);

    /// <summary>Fills polygons.</summary>
    /// <param name="polygons">Their corners, in points of the page.</param>
    /// <param name="evenOdd">What is covered twice is not filled.</param>
    /// <param name="grey">With which grey.</param>
    /// <param name="clip">Only within.</param>
    /// <param name="darkens">Only where it is darker than what stands there.</param>
    public void Fill(IReadOnlyList<IReadOnlyList<PdfPoint>> polygons, bool evenOdd, byte grey, Clip clip, bool darkens)
    {
        var edges = new List<Edge>();
        var (top, bottom) = (double.MaxValue, double.MinValue);
        foreach (var polygon in polygons)
        {
            for (var i = 0; i < polygon.Count; i++)
            {
                var ((x1, y1), (x2, y2)) = (Of(polygon[i]), Of(polygon[(i + 1) % polygon.Count]));
                if (y1 == y2) { continue; }
                edges.Add(y1 < y2 ? new(x1, y1, x2, y2, 1) : new(x2, y2, x1, y1, -1));
                (top, bottom) = (Math.Min(top, Math.Min(y1, y2)), Math.Max(bottom, Math.Max(y1, y2)));
            }
        }
        var (left, upper, right, lower) = Within(clip);
        var crossings = new List<(double X, int Turn)>();
        for (var y = Math.Max(upper, (int)Math.Ceiling(Math.Max(top, 0) - 0.5)); y < lower && y + 0.5 < bottom; y++)
        {
            crossings.Clear();
            foreach (var edge in edges)
            {
                if (edge.Y1 <= y + 0.5 && y + 0.5 < edge.Y2)
                {
                    crossings.Add((edge.X1 + (y + 0.5 - edge.Y1) * (edge.X2 - edge.X1) / (edge.Y2 - edge.Y1), edge.Turn));
                }
            }
            crossings.Sort();
            var winding = 0;
            for (var i = 0; i + 1 < crossings.Count; i++)
            {
                winding += crossings[i].Turn;
                if (evenOdd ? i % 2 != 0 : winding == 0) { continue; }
                var from = (int)Math.Ceiling(Math.Max(left, crossings[i].X) - 0.5);
                var to = (int)Math.Ceiling(Math.Min(right, crossings[i + 1].X) - 0.5);
                for (var x = Math.Max(left, from); x < Math.Min(right, to); x++) { Put(x, y, grey, 255, darkens); }
            }
        }
    }

    /// <summary>Draws a picture into the unit square of a matrix.</summary>
    /// <param name="ink">Its greys; null for a stencil.</param>
    /// <param name="grey">The grey of a stencil.</param>
    /// <param name="cover">Where it covers; null for everywhere.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="clip">Only within.</param>
    /// <param name="darkens">Only where it is darker than what stands there.</param>
    public void Draw(GreyPicture? ink, byte grey, GreyPicture? cover, TransformationMatrix at, Clip clip, bool darkens)
    {
        var (x0, y0) = Of(at.Transform(new PdfPoint(0, 0)));
        var (x1, y1) = Of(at.Transform(new PdfPoint(1, 0)));
        var (x2, y2) = Of(at.Transform(new PdfPoint(0, 1)));
        var (ax, ay, bx, by) = (x1 - x0, y1 - y0, x2 - x0, y2 - y0);
        var area = ax * by - ay * bx;
        if (!(Math.Abs(area) > 1e-6)) { return; }
        (ink, cover) = (Shrunk(ink, ax, ay, bx, by), Shrunk(cover, ax, ay, bx, by));
        var (left, upper, right, lower) = Within(clip);
        var xs = (double[])[x0, x0 + ax, x0 + bx, x0 + ax + bx];
        var ys = (double[])[y0, y0 + ay, y0 + by, y0 + ay + by];
        (left, right) = (Math.Max(left, Floor(xs.Min())), Math.Min(right, Floor(xs.Max()) + 1));
        (upper, lower) = (Math.Max(upper, Floor(ys.Min())), Math.Min(lower, Floor(ys.Max()) + 1));
        for (var y = upper; y < lower; y++)
        {
            for (var x = left; x < right; x++)
            {
                var (dx, dy) = (x + 0.5 - x0, y + 0.5 - y0);
                var (u, v) = ((dx * by - dy * bx) / area, (dy * ax - dx * ay) / area);
                if (u is < 0 or >= 1 || v is < 0 or >= 1) { continue; }
                byte Of(GreyPicture seen) => seen.At(u * seen.Width - 0.5, (1 - v) * seen.Height - 0.5);
                Put(x, y, ink is null ? grey : Of(ink), cover is null ? 255 : Of(cover), darkens);
            }
        }
    }

    // A picture that is much finer than the paper is made coarser first, or thin lines fall between its pixels.
    private static GreyPicture? Shrunk(GreyPicture? picture, double ax, double ay, double bx, double by)
    {
        var (wide, high) = (Math.Sqrt(ax * ax + ay * ay), Math.Sqrt(bx * bx + by * by));
        while (picture is { Width: > 1, Height: > 1 } && picture.Width > 1.6 * wide && picture.Height > 1.6 * high)
        {
            picture = picture.Half();
        }
        return picture;
    }

    private void Put(int x, int y, byte grey, int cover, bool darkens)
    {
        ref var there = ref Picture.Pixels[y * Picture.Width + x];
        if (darkens && grey >= there) { return; }
        there = (byte)(there + (grey - there) * cover / 255);
    }

    private (double X, double Y) Of(PdfPoint point) => (point.X * scale, Picture.Height - point.Y * scale);

    private (int Left, int Top, int Right, int Bottom) Within(Clip clip) =>
        (Math.Max(0, Floor(clip.Left * scale)), Math.Max(0, Floor(Picture.Height - clip.Top * scale)),
            Math.Min(Picture.Width, Floor(clip.Right * scale) + 1),
            Math.Min(Picture.Height, Floor(Picture.Height - clip.Bottom * scale) + 1));

    private static int Floor(double value) => (int)Math.Floor(Math.Clamp(value, -1e8, 1e8));

    private readonly record struct Edge(double X1, double Y1, double X2, double Y2, int Turn);
}

/// <summary>The part of a page within which something is drawn, in points.</summary>
internal readonly record struct Clip(double Left, double Bottom, double Right, double Top)
{
    public static Clip None { get; } = new(-1e7, -1e7, 1e7, 1e7);

    public Clip With(IEnumerable<PdfPoint> points)
    {
        var inner = points.Aggregate(
            new Clip(1e7, 1e7, -1e7, -1e7),
            (c, p) => new(Math.Min(c.Left, p.X), Math.Min(c.Bottom, p.Y), Math.Max(c.Right, p.X), Math.Max(c.Top, p.Y)));
        return new(
            Math.Max(Left, inner.Left), Math.Max(Bottom, inner.Bottom), Math.Min(Right, inner.Right), Math.Min(Top, inner.Top));
    }
}
