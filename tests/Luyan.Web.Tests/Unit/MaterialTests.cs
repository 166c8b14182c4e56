using System.Net;
using System.Text;

namespace Luyan.Web.Tests.Unit;

public sealed class MaterialTests : DraftSite
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");

    [Fact]
    public async Task The_checklist_is_that_of_the_law_for_an_enterprise()
    {
        var page = await Filler.Page($"{Draft}/materials");
        page.QuerySelector("#material-business-licence").ShouldNotBeNull();
        page.QuerySelector("#material-award-certificates").ShouldBeNull();
        await Filler.Post($"{Draft}/base", ("version", "0"), ("awards._rows", "r1"), ("awards.r1.award", "科技进步奖"), ("do", "save"));
        (await Filler.Page($"{Draft}/materials")).QuerySelector("#material-award-certificates").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_file_is_attached_shown_downloaded_as_attachment_and_removed()
    {
        var sent = await Filler.PostFiles(
            $"{Draft}/materials", [("file", "营业执照.pdf", Pdf), ("file", "第二页.pdf", [.. Pdf, 10])], ("material", "business-licence"));
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await Filler.Page($"{Draft}/materials");
        var links = page.QuerySelectorAll("#material-business-licence .files a[download]")
            .Select(a => (Name: a.TextContent, Url: a.GetAttribute("href")!)).ToList();
        links.Select(l => l.Name).ShouldBe(["营业执照.pdf", "第二页.pdf"]);
        page.QuerySelector("#material-business-licence")!.TextContent.ShouldContain("林若溪");
        var file = await Filler.Get(links[0].Url);
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await file.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
        (await Filler.Post($"{links[0].Url}/remove")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Filler.Page($"{Draft}/materials")).QuerySelectorAll("#material-business-licence .files a[download]").Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("program.pdf", "MZ this is no pdf")]
    [InlineData("empty.pdf", "")]
    [InlineData("picture.png", "%PDF-1.4 a pdf that says it is a picture")]
    [InlineData("page.html", "<script>alert(1)</script>")]
    public async Task A_file_that_is_not_what_it_says_is_refused_at_its_field(string name, string content)
    {
        var response = await Filler.PostFiles(
            $"{Draft}/materials", [("file", name, Encoding.UTF8.GetBytes(content))], ("material", "business-licence"));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(response);
        page.QuerySelector(".errors a")!.GetAttribute("href").ShouldBe("#file-business-licence");
        page.QuerySelector(".errors")!.TextContent.ShouldContain(name);
        page.QuerySelectorAll(".files a").Length.ShouldBe(0);
    }

    [Fact]
    public async Task Uploading_nothing_or_for_an_unknown_material_says_so()
    {
        (await Filler.PostFiles(
            $"{Draft}/materials", [], ("material", "business-licence"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Filler.PostFiles(
            $"{Draft}/materials", [("file", "a.pdf", Pdf)],
            ("material", "nonsense"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task What_is_missing_stands_on_top_and_shrinks()
    {
        (await Filler.Page($"{Draft}/materials")).QuerySelector("#glance a[href='#material-business-licence']").ShouldNotBeNull();
        await Send("执照.pdf", Pdfs.Text("执照"));
        (await Filler.Page($"{Draft}/materials")).QuerySelector("#glance a[href='#material-business-licence']").ShouldBeNull();
    }

    [Theory]
    [InlineData("scan", "300 dpi")]
    [InlineData("broken", "已损坏")]
    [InlineData("picture", "图片太小")]
    public async Task A_file_that_nobody_can_read_is_named_with_what_to_do(string which, string words)
    {
        var (name, content) = which switch
        {
            "scan" => ("扫描.pdf", Pdfs.Scan(400, 560)),
            "broken" => ("坏.pdf", Pdf),
            _ => ("小图.png", Convert.FromBase64String(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")),
        };
        await Send(name, content);
        var page = await Filler.Page($"{Draft}/materials");
        page.QuerySelector("#material-business-licence .flaw")!.TextContent.ShouldContain(words);
        page.QuerySelector("#glance")!.TextContent.ShouldContain("1 个文件");
    }

    [Fact]
    public async Task Readable_files_show_their_pages_and_no_warning()
    {
        await Send("三页.pdf", Pdfs.Text("三页", 3));
        await Send("清楚.pdf", Pdfs.Scan(1240, 1754));
        var part = (await Filler.Page($"{Draft}/materials")).QuerySelector("#material-business-licence")!;
        part.QuerySelectorAll(".files .about").Select(a => a.TextContent).ShouldContain(a => a.Contains("3 页"));
        part.QuerySelector(".flaw").ShouldBeNull();
    }

    [Fact]
    public async Task Files_are_put_in_order()
    {
        foreach (var name in (string[])["甲", "乙", "丙"]) { await Send($"{name}.pdf", Pdfs.Text(name)); }
        await Filler.Post($"{await UrlOf("丙.pdf")}/move", ("to", "up"));
        await Filler.Post($"{await UrlOf("甲.pdf")}/move", ("to", "up"));
        (await Names()).ShouldBe(["甲.pdf", "丙.pdf", "乙.pdf"]);
        await Filler.Post($"{await UrlOf("甲.pdf")}/move", ("to", "down"));
        (await Names()).ShouldBe(["丙.pdf", "甲.pdf", "乙.pdf"]);
        (await Filler.Post($"{await UrlOf("甲.pdf")}/move", ("to", "sideways"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_is_tied_to_the_row_that_it_proves_and_the_others_are_named()
    {
        await Filler.Post(
            $"{Draft}/base", ("version", "0"), ("awards._rows", "r1,r2"),
            ("awards.r1.name", "永磁电机"), ("awards.r2.name", "镁合金轮毂"), ("do", "save"));
        await Filler.PostFiles(
            $"{Draft}/materials", [("file", "证书.pdf", Pdfs.Text("证书"))], ("material", "award-certificates"), ("row", "r1"));
        var part = (await Filler.Page($"{Draft}/materials")).QuerySelector("#material-award-certificates")!;
        part.QuerySelector(".unproved")!.TextContent.ShouldContain("镁合金轮毂");
        part.QuerySelector(".unproved")!.TextContent.ShouldNotContain("永磁电机");
        part.QuerySelector(".tie option[selected]")!.TextContent.ShouldBe("永磁电机");
        await Filler.Post($"{part.QuerySelector(".files a[download]")!.GetAttribute("href")}/row", ("row", "r2"));
        (await Filler.Page($"{Draft}/materials"))
            .QuerySelector("#material-award-certificates .unproved")!.TextContent.ShouldContain("永磁电机");
        // A row that is not there ties to none in particular, which may prove them all.
        await Filler.Post($"{part.QuerySelector(".files a[download]")!.GetAttribute("href")}/row", ("row", "r9"));
        (await Filler.Page($"{Draft}/materials")).QuerySelector("#material-award-certificates .unproved").ShouldBeNull();
    }

    [Fact]
    public async Task Another_unit_can_do_nothing_with_a_file()
    {
        await Send("执照.pdf", Pdfs.Text("执照"));
        var url = await UrlOf("执照.pdf");
        var stranger = await Strangers.Filler(Site);
        (await stranger.Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var (act, field) in ((string, (string, string?))[])[("move", ("to", "up")), ("row", ("row", "")), ("remove", ("x", "y"))])
        {
            (await stranger.Post($"{url}/{act}", field)).StatusCode.ShouldBe(HttpStatusCode.NotFound, act);
        }
        (await new TusClient(Filler, Draft).Create(10)).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await stranger.Get($"{Draft}/materials")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<HttpResponseMessage> Send(string name, byte[] content) =>
        Filler.PostFiles($"{Draft}/materials", [("file", name, content)], ("material", "business-licence"));

    private async Task<IReadOnlyList<string>> Names() => [.. (await Filler.Page($"{Draft}/materials"))
        .QuerySelectorAll("#material-business-licence .files a[download]").Select(a => a.TextContent)];

    private async Task<string> UrlOf(string name) =>
        (await Filler.Page($"{Draft}/materials")).QuerySelectorAll(".files a[download]")
            .Single(a => a.TextContent == name).GetAttribute("href")!;
}
