using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Luyan.Documents.Docx;

/// <summary>The styles of a letter and the table of its fonts.</summary>
internal static class StyleSheet
{
    public static Styles Styles(Setting setting)
    {
        var fonts = setting.Fonts;
        return new Styles(
            new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
                Faces(setting, fonts.Text),
                // 16 pt is a little wider than a 28th of the line: the pitch of characters is closed up by a quarter of a point.
                new Spacing { Val = setting.IsChinese ? -5 : 0 },
                new FontSize { Val = Text(setting.BodySize) }, new FontSizeComplexScript { Val = Text(setting.BodySize) },
                new Languages { Val = "en-GB", EastAsia = "zh-CN" }))),
            Paragraph("Normal", "Normal", null, Lines(setting.Pitch), isDefault: true),
            Paragraph("Text", "正文段", JustificationValues.Both, Lines(setting.Pitch),
                indent: new Indentation { FirstLine = Text(setting.IsChinese ? 2 * Setting.Character : 0) }),
            Paragraph("Addressee", "主送机关", JustificationValues.Left, Lines(setting.Pitch)),
            Paragraph("Title", "公文标题", JustificationValues.Center, Lines(setting.IsChinese ? 640 : 460),
                run: Face(setting, fonts.Display, setting.IsChinese ? 44 : 32, bold: true)),
            Paragraph("Number", "发文字号", JustificationValues.Center, Lines(setting.Pitch)),
            Paragraph("Mark", "发文机关标志", JustificationValues.Center, null, run: Face(setting, fonts.Display, 80, bold: true, Setting.Red)),
            Paragraph("Imprint", "版记", JustificationValues.Left, Lines(460), run: Face(setting, fonts.Text, setting.IsChinese ? 28 : 22)),
            Paragraph("Cell", "表格", JustificationValues.Left, null, run: Face(setting, fonts.Text, setting.IsChinese ? 21 : 19)),
            Paragraph("PageNumber", "页码", JustificationValues.Right, null, run: Face(setting, fonts.Number, 28)),
            new Style(new StyleName { Val = "黑体标题" }, Face(setting, fonts.Heading, setting.BodySize, bold: !setting.IsChinese))
            {
                Type = StyleValues.Character,
                StyleId = "Heading",
                CustomStyle = true
            },
            new Style(new StyleName { Val = "表头" }, Face(setting, fonts.Heading, setting.IsChinese ? 21 : 19, bold: !setting.IsChinese))
            {
                Type = StyleValues.Character,
                StyleId = "CellHead",
                CustomStyle = true
            });
    }

    public static Fonts FontTable(LetterFonts fonts) => new(
        fonts.All.Where(faces => faces.Count > 0).DistinctBy(faces => faces[0]).Select(faces => new Font(
            faces.Count > 1
                ? [new AltName { Val = string.Join(",", faces.Skip(1)) }, Charset(fonts, faces), Family(fonts, faces)]
                : new OpenXmlElement[] { Charset(fonts, faces), Family(fonts, faces) })
        { Name = faces[0] }));

    private static FontCharSet Charset(LetterFonts fonts, IReadOnlyList<string> faces) =>
        new() { Val = ReferenceEquals(faces, fonts.Latin) ? "00" : "86" };

    private static FontFamily Family(LetterFonts fonts, IReadOnlyList<string> faces) =>
        new() { Val = ReferenceEquals(faces, fonts.Heading) ? FontFamilyValues.Swiss : FontFamilyValues.Roman };

    private static Style Paragraph(
        string id, string name, JustificationValues? align, SpacingBetweenLines? lines,
        Indentation? indent = null, StyleRunProperties? run = null, bool isDefault = false)
    {
        var properties = new StyleParagraphProperties(new WidowControl { Val = false }, new SnapToGrid { Val = false });
        if (lines is not null) { properties.SpacingBetweenLines = lines; }
        if (indent is not null) { properties.Indentation = indent; }
        if (align is { } to) { properties.Justification = new Justification { Val = to }; }
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault) { style.Default = true; } else { style.CustomStyle = true; style.BasedOn = new BasedOn { Val = "Normal" }; }
        style.StyleParagraphProperties = properties;
        if (run is not null) { style.StyleRunProperties = run; }
        return style;
    }

    private static SpacingBetweenLines Lines(int pitch) =>
        new() { Before = "0", After = "0", Line = Text(pitch), LineRule = LineSpacingRuleValues.Exact };

    private static StyleRunProperties Face(Setting setting, IReadOnlyList<string> faces, int size, bool bold = false, string? colour = null)
    {
        var properties = new StyleRunProperties { RunFonts = Faces(setting, faces) };
        if (bold && !setting.IsChinese) { properties.Bold = new Bold(); }
        if (colour is not null) { properties.Color = new Color { Val = colour }; }
        properties.FontSize = new FontSize { Val = Text(size) };
        properties.FontSizeComplexScript = new FontSizeComplexScript { Val = Text(size) };
        return properties;
    }

    // In a Chinese letter quotation marks and dashes belong to the Chinese face: the hint says so where a character is in both.
    private static RunFonts Faces(Setting setting, IReadOnlyList<string> faces)
    {
        var latin = setting.IsChinese ? faces[0] : setting.Fonts.Latin[0];
        var fonts = new RunFonts { Ascii = latin, HighAnsi = latin, EastAsia = faces[0], ComplexScript = setting.Fonts.Latin[0] };
        if (setting.IsChinese) { fonts.Hint = FontTypeHintValues.EastAsia; }
        return fonts;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
