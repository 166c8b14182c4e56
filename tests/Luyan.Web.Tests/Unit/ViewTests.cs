using System.Net;
using Luyan.Cases;
using Luyan.Web.Policy.Holidays;

namespace Luyan.Web.Tests.Unit;

/// <summary>Looking at a file: who may have it may see it, and nobody else.</summary>
public sealed class ViewTests : DraftSite
{
    private static readonly byte[] Pdf = Pdfs.Text("执照", 2);

    [Fact]
    public async Task The_unit_sees_its_file_and_others_do_not()
    {
        var view = await Attach("执照.pdf", Pdf);
        var page = await Filler.Page(view);
        page.QuerySelector("h1")!.TextContent.ShouldBe("执照.pdf");
        page.QuerySelector("#viewer")!.GetAttribute("data-pdf").ShouldBe(view.Split('?')[0][..^"/view".Length]);
        page.QuerySelector(".about")!.TextContent.ShouldContain("2 页");
        page.QuerySelector(".back a")!.GetAttribute("href").ShouldBe($"{Draft}/materials");
        foreach (var other in (Browser[])[
            await Strangers.Filler(Site), await Site.As(Role.CaseOfficer), await Site.As(Role.Administrator), await Site.As(Role.Expert)
        ])
        {
            (await other.Get(view)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await other.Get(view.Split('?')[0][..^"/view".Length])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task The_way_back_never_leaves_the_site()
    {
        var view = (await Attach("执照.pdf", Pdf)).Split('?')[0];
        foreach (var from in (string[])["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", ""])
        {
            (await Filler.Page($"{view}?from={Uri.EscapeDataString(from)}")).QuerySelector(".back").ShouldBeNull(from);
        }
    }

    [Fact]
    public async Task What_no_browser_shows_has_no_view_and_a_download_stays_an_attachment()
    {
        var view = await Attach("执照.pdf", Pdf);
        (await Filler.Get(view.Split('?')[0][..^"/view".Length]))
            .Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        await Filler.PostFiles($"{Draft}/materials", [("file", "清单.xlsx", Sheet())], ("material", "business-licence"));
        var page = await Filler.Page($"{Draft}/materials");
        page.QuerySelectorAll("#material-business-licence .files a.view").Length.ShouldBe(1);
        (await Filler.Get("/files/" + new string('0', 64) + "/view")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_page_is_there_in_english_too()
    {
        var view = await Attach("执照.pdf", Pdf);
        await Filler.Get(Urls.Language("en", "/"));
        (await Filler.Page(view)).Body!.TextContent.ShouldContain("Next page");
        (await Filler.Page($"{Draft}/materials")).QuerySelector(".drop-hint")!.TextContent.ShouldContain("drop files here");
    }

    private async Task<string> Attach(string name, byte[] content)
    {
        await Filler.PostFiles($"{Draft}/materials", [("file", name, content)], ("material", "business-licence"));
        return (await Filler.Page($"{Draft}/materials")).QuerySelector("#material-business-licence .files a.view")!.GetAttribute("href")!;
    }

    private static byte[] Sheet()
    {
        using var memory = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(memory, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("[Content_Types].xml");
            zip.CreateEntry("xl/workbook.xml");
        }
        return memory.ToArray();
    }
}
