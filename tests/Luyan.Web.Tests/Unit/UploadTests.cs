using System.Net;
using System.Text.Json;
using Luyan.Cases;
using Luyan.Store.Files.Uploading;

namespace Luyan.Web.Tests.Unit;

/// <summary>Whose an upload is, what is refused at its end, and what the page shows of it.</summary>
public sealed class UploadTests : DraftSite
{
    private static readonly byte[] Pdf = Pdfs.Text("营业执照");

    [Fact]
    public async Task Nobody_else_sees_an_upload_or_goes_on_with_it()
    {
        var client = new TusClient(Filler, Draft);
        var url = await client.Begin(Pdf.Length);
        var colleague = new TusClient(await Site.As(Role.Signer), Draft);
        (await colleague.Head(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await colleague.Patch(url, 0, Pdf[..5])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await colleague.Send(HttpMethod.Delete, url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        // Nor does its owner through another draft.
        var other = await Begin(Filler);
        (await client.Head(url.Replace(Draft, other, StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.Head(url)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task A_request_without_the_form_key_is_refused(string method)
    {
        var client = new TusClient(Filler, Draft);
        var url = method == "POST" ? client.Uploads : await client.Begin(Pdf.Length);
        var answer = await client.Send(new(method), url, r => r.Headers.Remove("RequestVerificationToken"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        if (method != "POST") { (await client.Head(url)).StatusCode.ShouldBe(HttpStatusCode.OK); }
    }

    [Theory]
    [InlineData("program.pdf", "MZ no pdf at all")]
    [InlineData("picture.png", "%PDF-1.4 a pdf")]
    public async Task What_is_refused_at_the_end_is_told_in_words_and_not_attached(string name, string content)
    {
        var client = new TusClient(Filler, Draft);
        var bytes = System.Text.Encoding.ASCII.GetBytes(content);
        var url = await client.Begin(bytes.Length, name);
        var answer = await client.Patch(url, 0, bytes);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("why").GetString()!.ShouldContain(name);
        (await client.Head(url)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await Filler.Page($"{Draft}/materials")).QuerySelectorAll(".files a").Length.ShouldBe(0);
    }

    [Fact]
    public async Task An_unknown_material_and_an_empty_file_are_not_begun()
    {
        var client = new TusClient(Filler, Draft);
        (await client.Create(5, material: "nonsense")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await client.Create(0)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task An_account_has_room_for_so_many_and_no_more()
    {
        var client = new TusClient(Filler, Draft);
        for (var i = 0; i < Uploads.Most; i++) { (await client.Create(10)).StatusCode.ShouldBe(HttpStatusCode.Created); }
        (await client.Create(10)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await new TusClient(await Site.As(Role.Signer), Draft).Create(10)).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task What_is_unfinished_stands_on_the_page_of_its_owner_and_can_be_discarded_there()
    {
        var client = new TusClient(Filler, Draft);
        var url = await client.Begin(Pdf.Length, "半份.pdf");
        await client.Patch(url, 0, Pdf[..(Pdf.Length / 2)]);
        var line = (await Filler.Page($"{Draft}/materials")).QuerySelector("#material-business-licence [data-upload]").ShouldNotBeNull();
        line.TextContent.ShouldContain("半份.pdf");
        line.TextContent.ShouldContain("%");
        (await (await Site.As(Role.Signer)).Page($"{Draft}/materials")).QuerySelector("[data-upload]").ShouldBeNull();
        (await Filler.Post($"{url}/discard")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.Head(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Filler.Page($"{Draft}/materials")).QuerySelector("[data-upload]").ShouldBeNull();
    }

    [Fact]
    public async Task An_upload_outlives_a_program_that_stops_before_the_last_step()
    {
        var client = new TusClient(Filler, Draft);
        var url = await client.Begin(Pdf.Length, "整份.pdf");
        // All bytes have arrived; the program stopped before it could do anything with them.
        var part = Directory.EnumerateFiles(Path.Combine(Site.Folder, "uploads"), "*.part", SearchOption.AllDirectories).Single();
        await File.WriteAllBytesAsync(part, Pdf);
        (await client.Head(url)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Filler.Page($"{Draft}/materials")).QuerySelectorAll("#material-business-licence .files a[download]").Length.ShouldBe(1);
    }
}
