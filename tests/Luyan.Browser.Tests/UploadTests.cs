using System.Globalization;
using Luyan.Browser.Tests.Running;
using Luyan.Cases;
using Luyan.Web.Tests.Unit;
using Microsoft.Playwright;

namespace Luyan.Browser.Tests;

/// <summary>Large files over a bad network: dropped, cut off, gone on with; and what was sent can be looked at.</summary>
public sealed class UploadTests(Chromium chromium) : BrowserTest(chromium)
{
    private const int Large = 12 * 1024 * 1024;
    private const string Part = "#material-business-licence";
    private readonly List<(string Method, long Offset)> sent = [];
    private string folder = "";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await City.AccountOf(Role.Filler);
        folder = Directory.CreateDirectory(Path.Combine(City.Folder, "on-the-disk-of-the-person")).FullName;
    }

    [Fact]
    public async Task Files_are_dropped_and_attached_in_their_order()
    {
        var filler = await Begin();
        var files = await filler.Page.EvaluateHandleAsync(
            "contents => { const data = new DataTransfer(); contents.forEach(([name, text]) => data.items.add(new File([text], name, { " +
                "type: 'application/pdf' }))); return data; }",
            new[] { new[] { "执照一.pdf", Text("一") }, ["执照二.pdf", Text("二")] });
        foreach (var step in (string[])["dragenter", "dragover"])
        {
            await filler.Page.DispatchEventAsync(Part, step, new { dataTransfer = files });
        }
        (await filler.Page.Locator($"{Part}.over").CountAsync()).ShouldBe(1);
        await filler.Page.DispatchEventAsync(Part, "drop", new { dataTransfer = files });
        await filler.Page.Locator($"{Part} .files a[download]").Nth(1).WaitForAsync();
        (await filler.Page.Locator($"{Part} .files a[download]").AllTextContentsAsync())
            .Order().ShouldBe(((string[])["执照一.pdf", "执照二.pdf"]).Order());
        (await filler.Page.Locator("#glance").TextContentAsync())!.ShouldNotContain("营业执照");
        (await filler.Page.Locator(".uploads li").CountAsync()).ShouldBe(0);
        await filler.Inspect();
        NobodyComplains();
    }

    [Fact]
    public async Task An_upload_goes_on_by_itself_when_the_server_was_away_in_the_middle()
    {
        var filler = await Begin();
        filler.Complaints.Offline = true;
        await Slow(filler, 3_000_000);
        await Choose(filler, "大执照.pdf");
        await Reached(filler, 34);
        await City.Stop();
        await City.Start();
        await Slow(filler, -1);
        await filler.Page.Locator($"{Part} .files a[download]").WaitForAsync();
        await ShouldHaveGoneOn();
    }

    [Fact]
    public async Task A_paused_upload_outlives_a_closed_page_and_a_server_that_starts_again()
    {
        var filler = await Begin();
        await Slow(filler, 3_000_000);
        await Choose(filler, "大执照.pdf");
        await Reached(filler, 34);
        await filler.Page.Locator($"{Part} .uploads button").First.ClickAsync();
        await filler.Page.Locator($"{Part} .uploads li.paused").WaitForAsync();
        await filler.Inspect();
        var address = filler.Page.Url;
        await filler.Page.GotoAsync("about:blank");
        await City.Stop();
        await City.Start();
        await filler.Page.GotoAsync(address);
        (await filler.Page.Locator($"{Part} [data-upload]").TextContentAsync())!.ShouldContain("大执照.pdf");
        await filler.Inspect();
        await Slow(filler, -1);
        await filler.Page.SetInputFilesAsync("#file-business-licence", Path.Combine(folder, "大执照.pdf"));
        await filler.Page.Locator($"{Part} .files a[download]").WaitForAsync();
        (await filler.Page.Locator($"{Part} [data-upload]").CountAsync()).ShouldBe(0);
        await ShouldHaveGoneOn();
        NobodyComplains();
    }

    [Fact]
    public async Task What_is_refused_is_said_at_its_place_and_can_be_put_away()
    {
        var filler = await Begin();
        await filler.Page.SetInputFilesAsync(
            "#file-business-licence", new FilePayload { Name = "程序.pdf", MimeType = "application/pdf", Buffer = "MZ no pdf"u8.ToArray() });
        (await filler.Page.Locator($"{Part} .uploads li.refused .said").TextContentAsync())!.ShouldContain("程序.pdf");
        await filler.Inspect();
        await filler.Page.Locator($"{Part} .uploads button:visible").ClickAsync();
        (await filler.Page.Locator(".uploads li").CountAsync()).ShouldBe(0);
        NobodyComplains();
    }

    [Fact]
    public async Task A_file_is_looked_at_page_by_page_by_keyboard()
    {
        var filler = await Begin();
        await filler.Page.SetInputFilesAsync(
            "#file-business-licence", new FilePayload { Name = "三页.pdf", MimeType = "application/pdf", Buffer = Pdfs.Text("三页", 3) });
        await filler.Page.Locator($"{Part} a.view").FocusAsync();
        await filler.Page.Keyboard.PressAsync("Enter");
        await Shown(filler, 1);
        (await Inked(filler)).ShouldBeTrue("the page has words on it");
        (await filler.Page.Locator("#view-text").TextContentAsync())!.ShouldContain("This is page 1");
        await filler.Page.Keyboard.PressAsync("PageDown");
        await Shown(filler, 2);
        (await filler.Page.Locator("#view-text").TextContentAsync())!.ShouldContain("This is page 2");
        var before = await filler.Page.Locator("#view-zoom").TextContentAsync();
        await filler.Page.Keyboard.PressAsync("+");
        await filler.Page.WaitForFunctionAsync("before => document.getElementById('view-zoom').textContent !== before", before);
        await filler.Page.Keyboard.PressAsync("End");
        await Shown(filler, 3);
        await filler.Press("上一页");
        await Shown(filler, 2);
        await filler.Inspect();
        NobodyComplains();
    }

    private static string Text(string remark) => System.Text.Encoding.ASCII.GetString(Pdfs.Text(remark));

    private async Task<Visitor> Begin()
    {
        var filler = await As(Role.Filler);
        filler.Page.Request += (_, request) =>
        {
            if (request.Url.Contains("/uploads", StringComparison.Ordinal) && request.Method is "POST" or "PATCH")
            {
                lock (sent)
                {
                    sent.Add((request.Method, request.Headers.TryGetValue("upload-offset", out var offset)
                        ? long.Parse(offset, CultureInfo.InvariantCulture)
                        : 0));
                }
            }
        };
        await filler.Open("/unit/applications/new");
        await filler.Press("开始填写");
        await filler.Page.WaitForURLAsync(url => Guid.TryParse(url.Split('/')[^1], out _));
        await filler.Open($"{new Uri(filler.Page.Url).AbsolutePath}/materials");
        return filler;
    }

    /// <summary>Chooses a PDF of many bytes that lies on the disk.</summary>
    private async Task Choose(Visitor filler, string name)
    {
        var path = Path.Combine(folder, name);
        await File.WriteAllBytesAsync(path, [.. Pdfs.Text(name), .. Enumerable.Repeat((byte)'%', Large)]);
        await filler.Page.SetInputFilesAsync("#file-business-licence", path);
    }

    /// <summary>So many bytes a second go out; -1 for as many as there are.</summary>
    private static async Task Slow(Visitor filler, int bytes)
    {
        var devices = await filler.Context.NewCDPSessionAsync(filler.Page);
        await devices.SendAsync("Network.enable");
        await devices.SendAsync(
            "Network.emulateNetworkConditions",
            new() { ["offline"] = false, ["latency"] = 0, ["downloadThroughput"] = -1, ["uploadThroughput"] = bytes });
    }

    private static async Task Reached(Visitor filler, int percent) =>
        await filler.Page.WaitForFunctionAsync("percent => document.querySelector('.uploads progress')?.value >= percent", percent);

    private async Task ShouldHaveGoneOn()
    {
        (await City.Db(db => Task.FromResult(db.DraftFiles.Single().Bytes))).ShouldBeGreaterThan(Large);
        sent.Count(s => s.Method == "POST").ShouldBe(1, "it was begun once");
        sent.Count(s => s is { Method: "PATCH", Offset: 0 }).ShouldBe(1, "what had arrived was not sent again");
    }

    private static Task Shown(Visitor visitor, int page) => visitor.Page.Locator($"#viewer[data-shown='{page}']").WaitForAsync();

    private static Task<bool> Inked(Visitor visitor) => visitor.Page.EvaluateAsync<bool>(
        "() => { const c = document.getElementById('view-canvas'); return c.getContext('2d').getImageData(0, 0, c.width, " +
            "c.height).data.some((v, i) => i % 4 < 3 && v < 100); }");
}
