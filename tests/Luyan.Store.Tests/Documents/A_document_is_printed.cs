using System.Globalization;
using Luyan.Documents.Pdf;
using Luyan.Documents.Pdf.Printing;
using UglyToad.PdfPig;

namespace Luyan.Store.Tests.Documents;

public sealed class A_document_is_printed
{
    private static readonly byte[] Printed = Printer.Print(Printing.Document());

    [Fact]
    public void What_was_written_is_read_back_exactly()
    {
        var text = Printing.Text(Printed);
        text.ShouldContain(Printing.Squeezed(Printing.Long));
        text.ShouldContain("人员60");
        text.ShouldContain("本单位对申请书内容的真实性负责。");
    }

    [Fact]
    public void Every_page_has_its_head_and_its_count()
    {
        var pages = Printing.Pages(Printed);
        pages.ShouldBeGreaterThan(3);
        for (var page = 1; page <= pages; page++)
        {
            var text = Printing.Text(Printed, page);
            text.ShouldContain("编号SB-2026-0001第1版校验码7K3M-9QXA");
            text.ShouldContain($"第{page}页共{pages}页");
            text.ShouldNotContain("草稿");
        }
    }

    [Fact]
    public void A_draft_says_so_across_every_page()
    {
        var draft = Printer.Print(Printing.Document(watermark: "草稿"));
        for (var page = 1; page <= Printing.Pages(draft); page++) { Printing.Text(draft, page).ShouldContain("草稿"); }
    }

    [Fact]
    public void The_head_of_a_table_stands_on_every_page_that_it_reaches()
    {
        var reached = Enumerable.Range(1, Printing.Pages(Printed)).Select(p => Printing.Text(Printed, p))
            .Where(t => t.Contains("正高级工程师", StringComparison.Ordinal)).ToList();
        reached.Count.ShouldBeGreaterThan(1);
        reached.ShouldAllBe(t => t.Contains("序号姓名出生年份职称专业", StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_end_at_one_edge_and_nothing_leaves_the_paper()
    {
        using var document = PdfDocument.Open(Printed);
        foreach (var page in document.GetPages())
        {
            page.Letters.ShouldAllBe(l => l.BoundingBox.Left > 50 && l.BoundingBox.Right < page.Width - 50
                && l.BoundingBox.Bottom > 20 && l.BoundingBox.Top < page.Height - 20);
            var ends = page.GetWords()
                .Where(w => w.Text.EndsWith(".00", StringComparison.Ordinal) || w.Text.EndsWith(".50", StringComparison.Ordinal))
                .Select(w => Math.Round(w.Letters[^1].EndBaseLine.X, 1)).Distinct().ToList();
            ends.Count.ShouldBeLessThanOrEqualTo(1, string.Join(" ", ends));
        }
    }

    [Fact]
    public void Its_information_names_it_and_its_headings_are_bookmarks()
    {
        using var document = PdfDocument.Open(Printed);
        document.Information.Title.ShouldBe("包头市稀土永磁材料工程技术研究中心申请书");
        document.Information.Author.ShouldBe("包头虚构稀土材料有限公司");
        document.TryGetBookmarks(out var bookmarks).ShouldBeTrue();
        bookmarks.GetNodes().Select(n => n.Title).ShouldBe(["一、依托单位", "（一）登记情况", "（二）组建理由", "（三）人员名单", "二、意见"], ignoreOrder: true);
        document.TryGetXmpMetadata(out var xmp).ShouldBeTrue();
        xmp!.GetXDocument().ToString().ShouldContain("2026-03-02T00:00:00+08:00");
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes_in_every_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Printer.Print(Printing.Document()).ShouldBe(Printed);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void A_row_that_is_taller_than_a_page_goes_on_on_the_next()
    {
        var long20 = string.Concat(Enumerable.Repeat(Printing.Long, 20));
        var pdf = Printer.Print(new() { Title = "表", Blocks = [new Block.Table([new("项"), new("内容")], [["一", long20], ["二", "完"]])] });
        Printing.Pages(pdf).ShouldBeGreaterThan(1);
        Printing.Text(pdf).ShouldContain("完");
        Printing.Text(pdf).Count(c => c == '！').ShouldBe(20);
    }

    [Fact]
    public void A_character_that_no_font_has_is_shown_as_missing_and_still_read_back()
    {
        var pdf = Printer.Print(new() { Title = "名", Blocks = [new Block.Paragraph("姓名：\U0001F98C，完。")] });
        Printing.Text(pdf).ShouldContain("姓名：\U0001F98C，完。");
    }

    [Fact]
    public void A_font_that_is_not_there_is_named() =>
        Should.Throw<FileNotFoundException>(() => PrintFaces.Of("/nowhere/font.ttf", null, [])).Message.ShouldContain("/nowhere/font.ttf");

    [Fact]
    public void An_empty_document_is_one_page() => Printing.Pages(Printer.Print(new() { Title = "空", Blocks = [] })).ShouldBe(1);

    [Fact]
    public void Five_hundred_rows_are_printed_in_a_moment()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var pdf = Printer.Print(Printing.Document(rows: 800));
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        pdf.Length.ShouldBeLessThan(1_000_000);
    }
}
