using System.Text;

namespace Luyan.Documents.Pdf.Layout;

/// <summary>A line of a text.</summary>
/// <param name="Text">What it shows, with the spaces at its end.</param>
/// <param name="Width">How wide it is, without them.</param>
/// <param name="Last">It ends its paragraph.</param>
internal readonly record struct Line(string Text, double Width, bool Last);

/// <summary>Breaks paragraphs into lines.</summary>
internal static class LineBreaker
{
    /// <summary>The lines of a text.</summary>
    /// <param name="text">The text; each line break in it ends a paragraph.</param>
    /// <param name="width">How wide a character is, in points.</param>
    /// <param name="room">How wide a line may be, in points.</param>
    /// <param name="indent">By how much the first line of each paragraph is shorter.</param>
    public static List<Line> Lines(string text, Func<int, double> width, double room, double indent = 0)
    {
        var lines = new List<Line>();
        foreach (var paragraph in Tidy(text).Split('\n')) { Paragraph(paragraph, width, room, indent, lines); }
        return lines;
    }

    /// <summary>What can be printed of a text: one kind of line break, spaces for tabs, no control characters.</summary>
    public static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' || !Rune.IsControl(rune)) { tidy.Append(rune.ToString()); }
            else if (rune.Value is '\t') { tidy.Append(' '); }
        }
        return tidy.ToString().TrimEnd();
    }

    /// <summary>The widest piece that has no break in it: a column narrower than this breaks words.</summary>
    public static double Widest(string text, Func<int, double> width)
    {
        var (widest, piece, before) = (0.0, 0.0, -1);
        foreach (var rune in text.EnumerateRunes())
        {
            piece = rune.Value is '\n' || (before >= 0 && Breaks.Between(before, rune.Value)) ? 0 : piece;
            if (rune.Value is not ('\n' or ' ')) { piece += width(rune.Value); }
            widest = Math.Max(widest, piece);
            before = rune.Value;
        }
        return widest;
    }

    private static void Paragraph(string text, Func<int, double> width, double room, double indent, List<Line> lines)
    {
        var runes = text.EnumerateRunes().Select(r => r.Value).ToArray();
        var (start, first) = (0, true);
        do
        {
            var end = End(runes, start, width, first ? room - indent : room);
            lines.Add(new(Text(runes, start, end), Visible(runes, start, end, width), end == runes.Length));
            (start, first) = (end, false);
        }
        while (start < runes.Length);
    }

    private static int End(int[] runes, int start, Func<int, double> width, double room)
    {
        var (used, at) = (0.0, start);
        for (; at < runes.Length; at++)
        {
            var own = runes[at] is ' ' ? 0 : width(runes[at]);
            var spaces = runes[at] is ' ' ? width(' ') : 0;
            if (used + (Breaks.HalfEmpty(runes[at]) ? own / 2 : own) > room + 0.001) { break; }
            used += own + spaces;
        }
        if (at == runes.Length) { return at; }
        for (var end = at; end > start; end--)
        {
            if (Breaks.Between(runes[end - 1], runes[end])) { return end; }
        }
        return Math.Max(at, start + 1); // One word wider than the line: it is cut.
    }

    private static double Visible(int[] runes, int start, int end, Func<int, double> width)
    {
        while (end > start && runes[end - 1] is ' ') { end--; }
        var sum = 0.0;
        for (var i = start; i < end; i++) { sum += width(runes[i]); }
        return end > start && Breaks.HalfEmpty(runes[end - 1]) ? sum - (width(runes[end - 1]) / 2) : sum;
    }

    private static string Text(int[] runes, int start, int end)
    {
        var text = new StringBuilder(end - start);
        for (var i = start; i < end; i++) { text.Append(char.ConvertFromUtf32(runes[i])); }
        return text.ToString();
    }
}
