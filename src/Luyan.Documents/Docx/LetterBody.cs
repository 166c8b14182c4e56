using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Luyan.Documents.Letters;
using P = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Luyan.Documents.Docx;

/// <summary>The paragraphs of a letter, in the order of GB/T 9704-2012: head, title, addressee, body, signature, note, imprint.</summary>
internal static class LetterBody
{
    // How many paragraphs at the end keep to the next.
    private const int Together = 3;

    public static Document Of(LetterText letter, Setting setting) =>
        new(new Body([
            .. Head(letter, setting), .. Text(letter, setting), .. End(letter, setting),
            .. AnnexPage.Of(letter.Annex, setting), Section(letter)
        ]));

    /// <summary>A paragraph in a style.</summary>
    public static P Styled(string style, string text, Setting setting, params OpenXmlElement[] properties) =>
        new(new ParagraphProperties([new ParagraphStyleId { Val = style }, .. properties]), Run(text, setting));

    /// <summary>A run of text; in Chinese with the hint that shared punctuation is Chinese.</summary>
    public static Run Run(string text, Setting setting, string? style = null)
    {
        var run = new Run();
        var properties = new RunProperties();
        if (style is not null) { properties.RunStyle = new RunStyle { Val = style }; }
        if (setting.IsChinese) { properties.RunFonts = new RunFonts { Hint = FontTypeHintValues.EastAsia }; }
        if (properties.HasChildren) { run.RunProperties = properties; }
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) { run.Append(new Break()); }
            run.Append(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    /// <summary>The issuer's name in red, as large as its width allows.</summary>
    public static P Mark(string mark, Setting setting, int most, params OpenXmlElement[] properties)
    {
        var run = Run(mark, setting);
        run.RunProperties ??= new RunProperties();
        run.RunProperties.FontSize = new FontSize { Val = Setting.Fitting(mark, most).ToString(CultureInfo.InvariantCulture) };
        return new(new ParagraphProperties([new ParagraphStyleId { Val = "Mark" }, .. properties]), run);
    }

    private static IEnumerable<P> Head(LetterText letter, Setting setting)
    {
        if (letter.Paper == Paper.Letter)
        {
            yield return Styled("Number", letter.Number, setting, new Justification { Val = JustificationValues.Right });
            yield return Blank(setting);
        }
        else
        {
            yield return new P(new ParagraphProperties(
                new ParagraphStyleId { Val = "Normal" },
                new SpacingBetweenLines
                {
                    Before = "0",
                    After = "0",
                    Line = Number(Setting.AboveMark),
                    LineRule = LineSpacingRuleValues.Exact
                }));
            yield return Mark(letter.Mark, setting, most: 104);
            yield return Blank(setting);
            yield return Blank(setting);
            // The red line stands 4 mm (11 pt) below the number.
            yield return Styled("Number", letter.Number, setting, new ParagraphBorders(
                new BottomBorder { Val = BorderValues.Single, Size = 12, Space = 11, Color = Setting.Red }));
            yield return Blank(setting);
            yield return Blank(setting);
        }
        yield return Styled("Title", letter.Title, setting);
        yield return Blank(setting);
    }

    private static IEnumerable<P> Text(LetterText letter, Setting setting)
    {
        yield return Styled("Addressee", letter.Addressee, setting);
        for (var i = 0; i < letter.Body.Count; i++)
        {
            var (text, head) = letter.Body[i];
            var properties = new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = "Text" } };
            // The signature never stands alone on a page, nor with the line that closes the text and that of its code.
            if (i >= letter.Body.Count - Together) { properties.KeepNext = new KeepNext(); }
            if (!setting.IsChinese)
            {
                properties.SpacingBetweenLines = new SpacingBetweenLines
                {
                    Before = "120",
                    After = "0",
                    Line = Number(setting.Pitch),
                    LineRule = LineSpacingRuleValues.Exact
                };
            }
            yield return head is null
                ? new P(properties, Run(text, setting))
                : new P(properties, Run(head, setting, "Heading"), Run(text, setting));
        }
        if (letter.Annex is not { } annex) { yield break; }
        // The annex is announced below the text, after an empty line.
        yield return Blank(setting, keep: true);
        yield return Styled(
            "Text", setting.IsChinese ? $"{annex.Mark}：{annex.Title}" : $"{annex.Mark}: {annex.Title}", setting, new KeepNext());
    }

    private static IEnumerable<OpenXmlElement> End(LetterText letter, Setting setting)
    {
        yield return Blank(setting, keep: true);
        // The date leaves four characters at the right; the signature is centred above it, for the seal that covers both.
        var middle = 4 + (Setting.Width(letter.Day) / 2);
        yield return Right(letter.Signature, middle - (Setting.Width(letter.Signature) / 2), setting, keep: true);
        yield return Right(letter.Day, 4, setting, keep: letter.Note is not null);
        if (letter.Note is { } note) { yield return Styled("Text", note, setting); }
        foreach (var line in Imprint.Of(letter, setting)) { yield return line; }
        // The imprint floats; it needs a paragraph to hold on to.
        yield return new P(new ParagraphProperties(
            new ParagraphStyleId { Val = "Normal" },
            new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact }));
    }

    private static P Right(string text, double characters, Setting setting, bool keep)
    {
        var indent = new Indentation { Right = Number((int)(Math.Max(0, characters) * Setting.Character)) };
        OpenXmlElement[] properties = keep
            ? [new KeepNext(), indent, new Justification { Val = JustificationValues.Right }]
            : [indent, new Justification { Val = JustificationValues.Right }];
        return Styled("Normal", text, setting, properties);
    }

    private static P Blank(Setting setting, bool keep = false) =>
        keep ? Styled("Normal", "", setting, new KeepNext()) : Styled("Normal", "", setting);

    private static SectionProperties Section(LetterText letter)
    {
        var section = new SectionProperties();
        if (letter.Paper == Paper.Letter)
        {
            section.Append(new HeaderReference { Type = HeaderFooterValues.First, Id = "rIdFirstHeader" },
                new FooterReference { Type = HeaderFooterValues.First, Id = "rIdFirstFooter" });
        }
        section.Append(
            new FooterReference { Type = HeaderFooterValues.Default, Id = "rIdOddFooter" },
            new FooterReference { Type = HeaderFooterValues.Even, Id = "rIdEvenFooter" },
            new PageSize { Width = Setting.PageWidth, Height = Setting.PageHeight },
            new PageMargin
            {
                Top = Setting.Top, Bottom = Setting.Bottom, Left = Setting.Left, Right = Setting.Right,
                Header = Setting.LetterHead, Footer = Setting.LetterFoot, Gutter = 0
            });
        if (letter.Paper == Paper.Letter) { section.Append(new TitlePage()); }
        section.Append(new DocGrid { Type = DocGridValues.Lines, LinePitch = Setting.LinePitch });
        return section;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
