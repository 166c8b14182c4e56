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
        var sent = await Filler.PostFiles($"{Draft}/materials", [("file", "营业执照.pdf", Pdf), ("file", "第二页.pdf", [.. Pdf, 10])], ("material", "business-licence"));
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await Filler.Page($"{Draft}/materials");
        var links = page.QuerySelectorAll("#material-business-licence .files a").Select(a => (Name: a.TextContent, Url: a.GetAttribute("href")!)).ToList();
        links.Select(l => l.Name).ShouldBe(["营业执照.pdf", "第二页.pdf"]);
        page.QuerySelector("#material-business-licence")!.TextContent.ShouldContain("林若溪");
        var file = await Filler.Get(links[0].Url);
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await file.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
        (await Filler.Post($"{links[0].Url}/remove")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Filler.Page($"{Draft}/materials")).QuerySelectorAll("#material-business-licence .files a").Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("program.pdf", "MZ this is no pdf")]
    [InlineData("empty.pdf", "")]
    [InlineData("picture.png", "%PDF-1.4 a pdf that says it is a picture")]
    [InlineData("page.html", "<script>alert(1)</script>")]
    public async Task A_file_that_is_not_what_it_says_is_refused_at_its_field(string name, string content)
    {
        var response = await Filler.PostFiles($"{Draft}/materials", [("file", name, Encoding.UTF8.GetBytes(content))], ("material", "business-licence"));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(response);
        page.QuerySelector(".errors a")!.GetAttribute("href").ShouldBe("#file-business-licence");
        page.QuerySelector(".errors")!.TextContent.ShouldContain(name);
        page.QuerySelectorAll(".files a").Length.ShouldBe(0);
    }

    [Fact]
    public async Task Uploading_nothing_or_for_an_unknown_material_says_so()
    {
        (await Filler.PostFiles($"{Draft}/materials", [], ("material", "business-licence"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Filler.PostFiles($"{Draft}/materials", [("file", "a.pdf", Pdf)], ("material", "nonsense"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
