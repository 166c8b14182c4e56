using Luyan.Documents.Pdf.Writing;
using static Luyan.Documents.Pdf.Layout.Flow;

namespace Luyan.Documents.Pdf.Layout;

/// <summary>Sets headings, paragraphs and single lines.</summary>
internal static class TextSetter
{
    // A line is spread to the edge unless it would look torn.
    private const double MostSpread = 0.3;
    private const double Narrow = 180; // In narrow columns spread lines look torn.
    private const int Widows = 2;

    /// <summary>Size, leading, room above and below of the heading of a level, and how much of what it heads must
    /// follow on the same page.</summary>
    private static (double Size, double Leading, double Above, double Below, double Follows) Style(int level) => level switch
    {
        1 => (15, 24, 14, 6, 160),
        2 => (12.5, 20, 10, 4, 105),
        _ => (11, 18, 7, 2, 2 * BodyLeading),
    };

    public static void Heading(Flow flow, Block.Heading heading)
    {
        var (size, leading, above, below, follows) = Style(heading.Level);
        var lines = flow.Lines(heading.Text, flow.Room, size, strong: true);
        flow.Need(above + (lines.Count * leading) + below + follows);
        flow.Skip(above);
        if (heading.Level <= 2) { flow.Mark(heading.Level, heading.Text); }
        flow.Sheet.In(flow.Root.Add($"H{heading.Level}"), () =>
        {
            foreach (var line in lines) { One(flow, line, size, leading, Left, flow.Room, Place.Left, strong: true); }
        });
        flow.Y += below;
    }

    public static void Paragraph(Flow flow, Block.Paragraph paragraph)
    {
        var (size, leading) = paragraph.Quiet ? (Table, TableLeading + 1) : (Body, BodyLeading);
        foreach (var text in LineBreaker.Tidy(paragraph.Text).Split('\n').Where(t => t.Trim().Length > 0))
        {
            var indent = paragraph.Indented ? 2 * size : 0;
            Run(flow, flow.Lines(text.Trim(), flow.Room, size, indent: indent), size, leading, indent, paragraph.Quiet);
        }
        flow.Y += 2;
    }

    /// <summary>The lines of one paragraph, over as many pages as it takes; neither its first nor its last line stands alone.</summary>
    private static void Run(Flow flow, List<Line> lines, double size, double leading, double indent, bool quiet)
    {
        var element = flow.Root.Add("P");
        for (var at = 0; at < lines.Count;)
        {
            flow.Need(leading * Math.Min(Widows, lines.Count - at));
            var fit = Math.Max(1, (int)((flow.Free + 0.01) / leading));
            var rest = lines.Count - at;
            var take = fit >= rest ? rest : rest - fit < Widows && fit > Widows ? fit - 1 : fit;
            var (from, count) = (at, take);
            flow.Sheet.In(element, () =>
            {
                for (var i = from; i < from + count; i++)
                {
                    var inset = i == 0 ? indent : 0;
                    One(flow, lines[i], size, leading, Left + inset, flow.Room - inset, Place.Left, quiet: quiet);
                }
            });
            at += take;
        }
    }

    /// <summary>One line, and down by its leading.</summary>
    public static void One(
        Flow flow, Line line, double size, double leading, double x, double room, Place place, bool strong = false, bool quiet = false)
    {
        At(flow, line, size, x, flow.Y + Base(size, leading), room, place, strong, quiet);
        flow.Y += leading;
    }

    /// <summary>One line at a place; full lines are spread to the edge.</summary>
    public static void At(
        Flow flow, Line line, double size, double x, double baseline, double room, Place place, bool strong = false, bool quiet = false)
    {
        var shown = line.Text.TrimEnd(' ');
        var gaps = shown.EnumerateRunes().Count() - 1;
        var spread = place == Place.Left && !line.Last && gaps > 0 && line.Width < room && room > Narrow ? (room - line.Width) / gaps : 0;
        if (spread > MostSpread * size) { spread = 0; }
        var start = place switch { Place.Right => x + room - line.Width, Place.Middle => x + ((room - line.Width) / 2), _ => x };
        flow.Sheet.Text(flow.Faces(strong), line.Text, size, start, baseline, spread, quiet);
    }

    /// <summary>Where the base line stands in a line of a leading.</summary>
    public static double Base(double size, double leading) => ((leading - size) / 2) + (size * 0.87);
}
