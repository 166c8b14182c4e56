namespace Luyan.Web.Ui.Charts;

/// <summary>A bar with the words beside it.</summary>
/// <param name="Value">Its length; never negative.</param>
/// <param name="Said">What stands at its end.</param>
/// <param name="Shade">From 1, the full hue, to 5.</param>
public sealed record Bar(decimal Value, string Said, int Shade = 1);

/// <summary>Bars under one label.</summary>
public sealed record BarGroup(string Label, IReadOnlyList<Bar> Bars);

/// <summary>A part of a whole.</summary>
public sealed record Part(string Label, decimal Value, string Said);

/// <summary>A step of the pyramid: to the left, to the right, and to the right in pale for those of whom it is not known.</summary>
public sealed record PyramidStep(string Label, int Left, int Right, int Unknown);

/// <summary>Quiet drawings of one hue with direct labels.</summary>
public static class Drawings
{
    private const double Room = 270, Gap = 6;

    /// <summary>Bars, one under the other, each group under its label; null where all are nothing.</summary>
    public static Svg? Bars(IReadOnlyList<BarGroup> groups)
    {
        var most = groups.SelectMany(g => g.Bars).Select(b => b.Value).DefaultIfEmpty().Max();
        if (most <= 0) { return null; }
        var room = Math.Min(Room, Svg.Width - Gap - groups.SelectMany(g => g.Bars).Max(b => Svg.WidthOf(b.Said)));
        var (svg, y) = (new Svg(), 0d);
        foreach (var group in groups)
        {
            svg.Text(0, y + 13, Svg.Cut(group.Label, Svg.Width));
            y += 18;
            foreach (var bar in group.Bars)
            {
                var length = (double)(Math.Max(0, bar.Value) / most) * room;
                svg.Bar(0, y, Math.Max(length, 1), 13, bar.Shade).Text(Math.Max(length, 1) + Gap, y + 11, bar.Said);
                y += 16;
            }
            y += 6;
        }
        return svg;
    }

    /// <summary>One bar of all parts, each named below with its number; null where the whole is nothing.</summary>
    public static Svg? Stack(IReadOnlyList<Part> parts)
    {
        var whole = parts.Sum(p => p.Value);
        if (whole <= 0) { return null; }
        var (svg, x, y, shade) = (new Svg(), 0d, 42d, 1);
        foreach (var part in parts.Where(p => p.Value > 0))
        {
            var width = (double)(part.Value / whole) * Svg.Width;
            // A hair of paper between the parts keeps neighbours apart whatever their shade.
            svg.Bar(x, 0, Math.Max(width - 1.5, 0.5), 24, shade).Bar(0, y - 11, 13, 13, shade)
                .Text(20, y, Dotted.Of(part.Label, part.Said));
            x += width;
            y += 20;
            shade = shade == 5 ? 1 : shade + 1;
        }
        return svg;
    }

    /// <summary>A pyramid, its first step at the bottom; null where nobody stands in it.</summary>
    public static Svg? Pyramid(IReadOnlyList<PyramidStep> steps, string left, string right)
    {
        var most = steps.Select(s => Math.Max(s.Left, s.Right + s.Unknown)).DefaultIfEmpty().Max();
        if (most == 0) { return null; }
        const double Middle = 84, Side = (Svg.Width - Middle) / 2, Bars = Side - 24;
        var (svg, y) = (new Svg(), 22d);
        svg.Text(Side, 12, left, "end").Text(Side + Middle, 12, right);
        foreach (var step in steps.Reverse())
        {
            double Length(int number) => number * Bars / most;
            svg.Text(Svg.Width / 2, y + 12, step.Label, "middle").Bar(Side - Length(step.Left), y, Length(step.Left), 15)
                .Bar(Side + Middle, y, Length(step.Right), 15, 2).Bar(Side + Middle + Length(step.Right), y, Length(step.Unknown), 15, 4);
            if (step.Left > 0) { svg.Text(Side - Length(step.Left) - 5, y + 12, $"{step.Left}", "end"); }
            if (step.Right + step.Unknown > 0)
            {
                svg.Text(Side + Middle + Length(step.Right + step.Unknown) + 5, y + 12, $"{step.Right + step.Unknown}");
            }
            y += 20;
        }
        return svg;
    }

    /// <summary>A line over years; a year without a value is a gap. Null where there is no value.</summary>
    public static Svg? Line(IReadOnlyList<(int Year, decimal? Value)> points, Func<decimal, string> said)
    {
        var known = points.Where(p => p.Value is not null).Select(p => p.Value!.Value).ToList();
        if (known.Count == 0) { return null; }
        var (low, high) = (Math.Min(0, known.Min()), Math.Max(0, known.Max()));
        if (high == low) { high = low + 1; }
        const double Left = 30, Right = Svg.Width - 30, Top = 24, Bottom = 130;
        double X(int at) => points.Count == 1 ? Svg.Width / 2 : Left + (at * (Right - Left) / (points.Count - 1));
        double Y(decimal value) => Bottom - ((double)((value - low) / (high - low)) * (Bottom - Top));
        var svg = new Svg().Rule(0, Y(0), Svg.Width, Y(0));
        var run = new List<(double, double)>();
        // Labels need about fifty units; where years are many, some are left to the table.
        var every = (int)Math.Ceiling(points.Count / 6d);
        foreach (var (at, (year, value)) in points.Index())
        {
            var labelled = at % every == 0 || at == points.Count - 1;
            if (labelled) { svg.Text(X(at), Bottom + 20, $"{year}", "middle"); }
            if (value is not { } known1) { svg.Line(run); run = []; continue; }
            run.Add((X(at), Y(known1)));
            svg.Dot(X(at), Y(known1));
            if (labelled) { svg.Text(X(at), Y(known1) - 8, said(known1), "middle"); }
        }
        return svg.Line(run);
    }
}
