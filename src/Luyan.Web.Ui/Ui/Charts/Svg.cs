using System.Globalization;
using System.Net;
using System.Text;

namespace Luyan.Web.Ui.Charts;

/// <summary>A drawing of 360 units of width, so that its words stay legible on a telephone. Colours come from classes alone;
/// every text is encoded.</summary>
public sealed class Svg
{
    /// <summary>Its width; the height grows with what is drawn.</summary>
    public const double Width = 360;

    private const double CharacterOfTwelve = 12;
    private readonly StringBuilder body = new();
    private double height;

    /// <summary>A bar or segment; shade 1 is the full hue, 5 the palest.</summary>
    public Svg Bar(double x, double y, double width, double tall, int shade = 1)
    {
        if (width <= 0) { return this; }
        Reach(y + tall);
        body.Append(CultureInfo.InvariantCulture, $"<rect class=\"hue hue-{Math.Clamp(shade, 1, 5)}\" x=\"{x:0.##}\" y=\"{y:0.##}\" " +
            $"width=\"{width:0.##}\" height=\"{tall:0.##}\"/>");
        return this;
    }

    /// <summary>A word or number; anchored at its start, middle or end.</summary>
    public Svg Text(double x, double y, string text, string anchor = "start")
    {
        Reach(y + 4);
        body.Append(CultureInfo.InvariantCulture,
            $"<text x=\"{x:0.##}\" y=\"{y:0.##}\" text-anchor=\"{anchor}\">{WebUtility.HtmlEncode(text)}</text>");
        return this;
    }

    /// <summary>A thin line of the frame.</summary>
    public Svg Rule(double x1, double y1, double x2, double y2)
    {
        Reach(Math.Max(y1, y2));
        body.Append(CultureInfo.InvariantCulture,
            $"<line class=\"rule\" x1=\"{x1:0.##}\" y1=\"{y1:0.##}\" x2=\"{x2:0.##}\" y2=\"{y2:0.##}\"/>");
        return this;
    }

    /// <summary>A line through points.</summary>
    public Svg Line(IReadOnlyList<(double X, double Y)> points)
    {
        if (points.Count < 2) { return this; }
        body.Append("<polyline class=\"hue-line\" points=\"")
            .AppendJoin(' ', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.##},{p.Y:0.##}"))).Append("\"/>");
        return this;
    }

    /// <summary>A point of a line.</summary>
    public Svg Dot(double x, double y)
    {
        Reach(y + 4);
        body.Append(CultureInfo.InvariantCulture, $"<circle class=\"hue\" cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"3\"/>");
        return this;
    }

    /// <summary>A text that fits a width, cut with a sign where it does not; Latin letters count about half of
    /// a Chinese character.</summary>
    public static string Cut(string text, double width)
    {
        var used = 0d;
        for (var at = 0; at < text.Length; at++)
        {
            used += WidthOf(text[at]);
            if (used > width) { return string.Concat(text.AsSpan(0, Math.Max(0, at - 1)), "…"); }
        }
        return text;
    }

    /// <summary>About how wide a text is.</summary>
    public static double WidthOf(string text) => text.Sum(WidthOf);

    /// <summary>The markup, with a title for who does not see it.</summary>
    public string Written(string title) => string.Create(CultureInfo.InvariantCulture,
        $"<svg viewBox=\"0 0 {Width:0} {Math.Ceiling(height):0}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(title)}\">{body}</svg>");

    private static double WidthOf(char letter) => letter < 0x2E80 ? CharacterOfTwelve * 0.56 : CharacterOfTwelve;

    private void Reach(double y) => height = Math.Max(height, y);
}
