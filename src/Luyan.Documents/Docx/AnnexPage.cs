using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Luyan.Documents.Letters;
using P = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Luyan.Documents.Docx;

/// <summary>An annex on a new page: the word 附件 in the face of headings, the title, the table with its head on every page.</summary>
internal static class AnnexPage
{
    private const int CellPitch = 340;
    private const int CellEdge = 70;

    public static IEnumerable<OpenXmlElement> Of(Annex? annex, Setting setting)
    {
        if (annex is null) { yield break; }
        yield return new P(new ParagraphProperties
        {
            ParagraphStyleId = new ParagraphStyleId { Val = "Addressee" },
            PageBreakBefore = new PageBreakBefore()
        }, LetterBody.Run(annex.Mark, setting, "Heading"));
        yield return LetterBody.Styled("Title", annex.Title, setting);
        yield return LetterBody.Styled("Normal", "", setting);
        yield return TableOf(annex, setting);
    }

    private static Table TableOf(Annex annex, Setting setting)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = Number(annex.Columns.Sum(c => c.Width)), Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                new TableBorders(
                    Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(),
                    Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TopMargin { Width = Number(CellEdge), Type = TableWidthUnitValues.Dxa },
                    new TableCellLeftMargin { Width = CellEdge, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = Number(CellEdge), Type = TableWidthUnitValues.Dxa },
                    new TableCellRightMargin { Width = CellEdge, Type = TableWidthValues.Dxa })),
            new TableGrid(annex.Columns.Select(c => new GridColumn { Width = Number(c.Width) })));
        table.Append(Row(annex.Columns.Select(c => c.Head), annex, setting, head: true));
        foreach (var row in annex.Rows) { table.Append(Row(row, annex, setting, head: false)); }
        return table;
    }

    private static TableRow Row(IEnumerable<string> texts, Annex annex, Setting setting, bool head)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (head) { properties.Append(new TableHeader()); }
        return new([properties, .. texts.Select((text, i) => Cell(text, annex.Columns[i], setting, head))]);
    }

    private static TableCell Cell(string text, AnnexColumn column, Setting setting, bool head)
    {
        var paragraph = new ParagraphProperties(
            new ParagraphStyleId { Val = "Cell" },
            new SpacingBetweenLines { Before = "0", After = "0", Line = Number(CellPitch), LineRule = LineSpacingRuleValues.AtLeast },
            new Justification { Val = head || column.Centred ? JustificationValues.Center : JustificationValues.Left });
        var run = LetterBody.Run(text, setting, head ? "CellHead" : null);
        return new TableCell(
            new TableCellProperties(
                new TableCellWidth { Width = Number(column.Width), Type = TableWidthUnitValues.Dxa },
                new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
            new P(paragraph, run));
    }

    private static TBorder Line<TBorder>()
        where TBorder : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "auto" };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
