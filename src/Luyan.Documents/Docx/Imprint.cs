using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Luyan.Documents.Letters;
using P = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Luyan.Documents.Docx;

/// <summary>The imprint (版记) at the foot of the last page: copies, then who had it printed and when, between lines
/// as wide as the type.</summary>
internal static class Imprint
{
    /// <summary>A table that floats at the foot of the type; nothing where the letter has no imprint.</summary>
    public static IEnumerable<Table> Of(LetterText letter, Setting setting)
    {
        var lines = new List<(string Left, string? Right)>();
        if (letter.Copies is { } copies) { lines.Add((copies, null)); }
        if (letter.Imprint is { } imprint) { lines.Add((imprint.Office, imprint.Day)); }
        if (lines.Count == 0) { yield break; }
        yield return new Table(
        [
            new TableProperties(
                new TablePositionProperties
                {
                    VerticalAnchor = VerticalAnchorValues.Margin, HorizontalAnchor = HorizontalAnchorValues.Margin,
                    TablePositionXAlignment = HorizontalAlignmentValues.Left,
                    TablePositionY = Setting.TypeHeight - (lines.Count * LineHeight),
                },
                new TableWidth { Width = Number(Setting.TypeWidth), Type = TableWidthUnitValues.Dxa },
                // Thick (0.35 mm) at the outside, thin (0.25 mm) between; eighths of a point.
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 8, Color = "000000" },
                    new BottomBorder { Val = BorderValues.Single, Size = 8, Color = "000000" },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 6, Color = "000000" }),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(new GridColumn { Width = Number(Setting.TypeWidth) }),
            .. lines.Select(line => new TableRow(new TableCell(
                new TableCellProperties(new TableCellWidth { Width = Number(Setting.TypeWidth), Type = TableWidthUnitValues.Dxa }),
                Line(line.Left, line.Right, setting)))),
        ]);
    }

    /// <summary>A line of 23 pt with its rule.</summary>
    private const int LineHeight = 480;

    /// <summary>One character of 14 pt is left free at each side; the cell's own margin is part of it.</summary>
    private const int Side = 172;

    private static P Line(string left, string? right, Setting setting)
    {
        var paragraph = new P(
            new ParagraphProperties(
                new ParagraphStyleId { Val = "Imprint" },
                new Tabs(new TabStop { Val = TabStopValues.Right, Position = Setting.TypeWidth - 560 + Side }),
                new Indentation { Left = Number(Side), Right = Number(Side) }),
            LetterBody.Run(left, setting));
        if (right is not null) { paragraph.Append(new Run(new TabChar()), LetterBody.Run(right, setting)); }
        return paragraph;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
