using DocumentFormat.OpenXml.Wordprocessing;
using Luyan.Documents.Letters;
using P = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Luyan.Documents.Docx;

/// <summary>The imprint (版记) at the foot of the last page: copies, then who had it printed and when, between lines as wide as the type.</summary>
internal static class Imprint
{
    public static IEnumerable<P> Of(LetterText letter, Setting setting)
    {
        var lines = new List<(string Left, string? Right)>();
        if (letter.Copies is { } copies) { lines.Add((copies, null)); }
        if (letter.Imprint is { } imprint) { lines.Add((imprint.Office, imprint.Day)); }
        for (var i = 0; i < lines.Count; i++)
        {
            var properties = new ParagraphProperties(
                new ParagraphStyleId { Val = "Imprint" },
                new FrameProperties
                {
                    Width = Setting.TypeWidth.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    HorizontalSpace = "0",
                    Wrap = TextWrappingValues.NotBeside,
                    HorizontalPosition = HorizontalAnchorValues.Margin,
                    VerticalPosition = VerticalAnchorValues.Margin,
                    XAlign = HorizontalAlignmentValues.Left,
                    YAlign = VerticalAlignmentValues.Bottom,
                },
                Borders(first: i == 0, last: i == lines.Count - 1),
                new Tabs(new TabStop { Val = TabStopValues.Right, Position = Setting.TypeWidth - Side }),
                new Indentation { Left = $"{Side}", Right = $"{Side}" });
            var paragraph = new P(properties, LetterBody.Run(lines[i].Left, setting));
            if (lines[i].Right is { } right) { paragraph.Append(new Run(new TabChar()), LetterBody.Run(right, setting)); }
            yield return paragraph;
        }
    }

    /// <summary>One character of 14 pt is left free at each side.</summary>
    private const int Side = 280;

    // Thick (0.35 mm) at the outside, thin (0.25 mm) between; eighths of a point.
    private static ParagraphBorders Borders(bool first, bool last)
    {
        var borders = new ParagraphBorders();
        if (first) { borders.TopBorder = new TopBorder { Val = BorderValues.Single, Size = 8, Space = 1, Color = "000000" }; }
        borders.BottomBorder = new BottomBorder { Val = BorderValues.Single, Size = last ? 8u : 6u, Space = 1, Color = "000000" };
        return borders;
    }
}
