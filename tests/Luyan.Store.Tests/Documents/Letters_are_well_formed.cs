using System.Security.Cryptography;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Luyan.Documents;
using Luyan.Documents.Docx;
using Luyan.Law;

namespace Luyan.Store.Tests.Documents;

public sealed class Letters_are_well_formed
{
    public static TheoryData<string, Language> Each => SampleLetters.Each();

    [Theory, MemberData(nameof(Each))]
    public void Every_letter_is_a_valid_docx(string kind, Language language)
    {
        using var document = Open(kind, language);
        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");
        errors.ShouldBeEmpty();
    }

    /// <summary>A line as 特此批复 that closes the text, and the signature, have a paragraph of the text before them on their page.</summary>
    [Theory, MemberData(nameof(Each))]
    public void The_end_of_the_text_never_stands_alone_with_the_signature(string kind, Language language)
    {
        using var document = Open(kind, language);
        var text = document.MainDocumentPart!.Document!.Body!.Elements<Paragraph>()
            .TakeWhile(p => p.ParagraphProperties?.Justification?.Val?.Value != JustificationValues.Right || p.InnerText.Length == 0
                || p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "Number")
            .Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "Text").ToList();
        text.Count.ShouldBeGreaterThan(1);
        text.TakeLast(3).ShouldAllBe(p => p.ParagraphProperties!.KeepNext != null);
    }

    [Theory, MemberData(nameof(Each))]
    public void The_same_letter_gives_the_same_bytes(string kind, Language language)
    {
        var first = OfficialLetters.Write(SampleLetters.Of(kind), language);
        Thread.Sleep(5);
        SHA256.HashData(OfficialLetters.Write(SampleLetters.Of(kind), language)).ShouldBe(SHA256.HashData(first));
    }

    [Theory, MemberData(nameof(Each))]
    public void No_place_is_left_unfilled(string kind, Language language)
    {
        using var document = Open(kind, language);
        var text = document.MainDocumentPart!.Document!.InnerText;
        text.ShouldNotContain("{");
        text.ShouldContain(SampleLetters.Of(kind).Issued.Number);
    }

    [Fact]
    public void A_page_is_A4_with_37_and_28_millimetres_and_22_lines_of_28_characters()
    {
        using var document = Open("approval", Language.Chinese);
        var section = document.MainDocumentPart!.Document!.Descendants<SectionProperties>().Single();
        var (size, margin) = (section.GetFirstChild<PageSize>()!, section.GetFirstChild<PageMargin>()!);
        Millimetres(size.Width!.Value).ShouldBe(210, 0.1);
        Millimetres(size.Height!.Value).ShouldBe(297, 0.1);
        Millimetres(margin.Top!.Value).ShouldBe(37, 0.1);
        Millimetres(margin.Left!.Value).ShouldBe(28, 0.1);
        var height = size.Height!.Value - margin.Top.Value - margin.Bottom!.Value;
        var width = size.Width.Value - margin.Left.Value - margin.Right!.Value;
        Millimetres(height).ShouldBe(225, 0.1);
        Millimetres(width).ShouldBe(156, 0.1);
        var lines = document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>()
            .Single(s => s.StyleId == "Text").StyleParagraphProperties!.SpacingBetweenLines!;
        lines.LineRule!.Value.ShouldBe(LineSpacingRuleValues.Exact);
        ((int)(height / double.Parse(lines.Line!.Value!, null))).ShouldBe(22);
        var run = document.MainDocumentPart.StyleDefinitionsPart.Styles.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;
        var character = (double.Parse(run.FontSize!.Val!.Value!, null) * 10) + run.Spacing!.Val!.Value;
        ((int)(width / character)).ShouldBe(28);
    }

    [Theory]
    [InlineData("包科发〔{year}〕{n}号", 2026, 12, "包科发〔2026〕12号")]
    [InlineData("包科函〔{year}〕{n}号", 2027, 1, "包科函〔2027〕1号")]
    public void A_number_has_the_year_in_brackets_and_no_leading_zeros(string pattern, int year, int n, string expected) =>
        DocumentNumber.Of(pattern, year, n).ShouldBe(expected);

    [Fact]
    public void A_pattern_without_its_places_is_refused() => Should.Throw<FormatException>(() => DocumentNumber.Of("包科发〔2026〕号", 2026, 1));

    private static double Millimetres(double twips) => twips / 1440 * 25.4;

    private static WordprocessingDocument Open(string kind, Language language) =>
        WordprocessingDocument.Open(new MemoryStream(OfficialLetters.Write(SampleLetters.Of(kind), language)), isEditable: false);
}
