using System.Net;
using Luyan.Cases;
using Luyan.Store.Tests.Scanning;
using Luyan.Web.Background;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Luyan.Web.Tests.Unit;

/// <summary>What people see of the virus scanner: nothing while it works, a plain word when it finds something or is away.</summary>
public sealed class ScannerTests : IAsyncLifetime
{
    private FakeClamd daemon = null!;
    private Site site = null!;
    private Browser filler = null!;
    private string draft = "";

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (site is not null) { await site.DisposeAsync(); }
        await daemon.DisposeAsync();
    }

    [Fact]
    public async Task A_clean_file_is_attached_as_ever()
    {
        await Start(FakeClamd.Finds("VIRUS"));
        await Send("执照.pdf", Pdfs.Text("执照"));
        var part = await Part();
        part.QuerySelector(".flaw").ShouldBeNull();
        part.QuerySelector(".files a[download]").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_virus_is_refused_with_its_name_and_what_to_do()
    {
        await Start(FakeClamd.Finds("VIRUS"));
        var answer = await filler.PostFiles(
            $"{draft}/materials", [("file", "执照.pdf", [.. Pdfs.Text("执照"), .. "VIRUS"u8])], ("material", "business-licence"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var said = (await Browser.Parse(answer)).QuerySelector(".errors")!.TextContent;
        said.ShouldContain("Luyan.Test.Virus");
        said.ShouldContain("杀毒");
        (await Part()).QuerySelector(".files li").ShouldBeNull();
        var client = new TusClient(filler, draft);
        byte[] bad = [.. Pdfs.Text("执照"), .. "VIRUS"u8];
        (await client.Patch(await client.Begin(bad.Length), 0, bad)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task While_the_scanner_is_away_a_file_waits_counts_nothing_and_is_given_to_nobody()
    {
        await Start(FakeClamd.HangsUp, FakeClamd.HangsUp, FakeClamd.Finds("VIRUS"));
        await Send("执照.pdf", Pdfs.Text("执照"));
        var part = await Part();
        part.QuerySelector(".flaw")!.TextContent.ShouldContain("等待病毒扫描");
        part.QuerySelector("a[download]").ShouldBeNull();
        part.QuerySelector("a.view").ShouldBeNull();
        part.ClassList.ShouldContain("missing");
        var (id, sha256) = await site.Db(db => Task.FromResult(db.DraftFiles.Select(f => new { f.Id, f.Sha256 }).Single())) switch
        {
            var f => (f.Id, f.Sha256)
        };
        foreach (var url in (string[])[$"{draft}/files/{id}", $"/files/{sha256}", $"/files/{sha256}/view"])
        {
            (await filler.Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound, url);
        }

        await site.App.Services.GetServices<IHostedService>().OfType<FileUpkeep>().Single().Once(default);
        part = await Part();
        part.QuerySelector(".flaw").ShouldBeNull();
        part.ClassList.ShouldContain("given");
        (await filler.Get($"/files/{sha256}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_virus_that_is_found_later_is_told_at_the_file_and_never_served()
    {
        await Start(FakeClamd.HangsUp, FakeClamd.HangsUp, FakeClamd.Finds("VIRUS"));
        await Send("执照.pdf", [.. Pdfs.Text("执照"), .. "VIRUS"u8]);
        await site.App.Services.GetServices<IHostedService>().OfType<FileUpkeep>().Single().Once(default);
        var part = await Part();
        part.QuerySelector(".flaw")!.TextContent.ShouldContain("发现病毒");
        part.QuerySelector("a[download]").ShouldBeNull();
        var sha256 = await site.Db(db => Task.FromResult(db.DraftFiles.Select(f => f.Sha256).Single()));
        (await filler.Get($"/files/{sha256}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await filler.Post($"{part.QuerySelector("button[formaction$='/remove']")!.GetAttribute("formaction")}"))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Health_says_that_the_scanner_is_away_but_the_site_is_ready()
    {
        await Start(FakeClamd.HangsUp);
        var answer = await site.Anonymous().Get("/health/ready");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("Degraded");
    }

    private async Task Start(params Func<System.Net.Sockets.NetworkStream, FakeClamd, Task>[] manners)
    {
        daemon = new(manners);
        site = new() { Arguments = [$"--Luyan:Scanner={daemon.Address}"] };
        await site.InitializeAsync();
        filler = await site.As(Role.Filler);
        draft = (await filler.Post("/unit/applications/new")).Headers.Location!.ToString();
    }

    private async Task Send(string name, byte[] content) =>
        (await filler.PostFiles(
            $"{draft}/materials", [("file", name, content)],
            ("material", "business-licence"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

    private async Task<AngleSharp.Dom.IElement> Part() =>
        (await filler.Page($"{draft}/materials")).QuerySelector("#material-business-licence")!;
}
