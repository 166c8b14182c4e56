using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Luyan.Documents.Letters;
using P = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Luyan.Documents.Docx;

/// <summary>What stands above and below the type: page numbers, and the red head and double lines of a letter's first page.</summary>
internal static class PageEdges
{
    /// <summary>— 1 —, at the outer side, one character in.</summary>
    public static Footer PageNumber(Setting setting, bool odd)
    {
        var run = new Func<OpenXmlElement, Run>(content => new Run(content));
        return new Footer(new P(
            new ParagraphProperties(
                new ParagraphStyleId { Val = "PageNumber" },
                new SpacingBetweenLines { Before = "0", After = "170" },
                new Indentation { Left = "280", Right = "280" },
                new Justification { Val = odd ? JustificationValues.Right : JustificationValues.Left }),
            LetterBody.Run("— ", setting),
            run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
            run(new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
            run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
            run(new Text("1")),
            run(new FieldChar { FieldCharType = FieldCharValues.End }),
            LetterBody.Run(" —", setting)));
    }

    /// <summary>The red head of a letter with the double line 4 mm below, thick above thin.</summary>
    public static Header LetterHead(LetterText letter, Setting setting) => new(
        LetterBody.Mark(letter.Mark, setting, 72,
            new ParagraphBorders(new BottomBorder { Val = BorderValues.ThickThinSmallGap, Size = 24, Space = 11, Color = Setting.Red }),
            new SpacingBetweenLines { Before = "0", After = "120" },
            Beyond()));

    /// <summary>The double line at the foot of a letter's first page, thin above thick.</summary>
    public static Footer LetterFoot() => new(new P(new ParagraphProperties(
        new ParagraphStyleId { Val = "Normal" },
        new ParagraphBorders(new BottomBorder { Val = BorderValues.ThinThickSmallGap, Size = 24, Space = 1, Color = Setting.Red }),
        new SpacingBetweenLines { Before = "0", After = "0", Line = "40", LineRule = LineSpacingRuleValues.Exact },
        Beyond())));

    private static Indentation Beyond() => new() { Left = $"{Setting.BeyondLeft}", Right = $"{Setting.BeyondRight}" };
}
