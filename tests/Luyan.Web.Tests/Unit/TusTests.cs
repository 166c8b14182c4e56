using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Luyan.Cases;
using Luyan.Web.Background;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Luyan.Web.Tests.Unit;

/// <summary>tus 1.0.0 as its text demands it: every header that is asked for, every status that can come.</summary>
public sealed class TusTests : DraftSite
{
    private static readonly byte[] Pdf = Pdfs.Text("营业执照");

    private TusClient Client => new(Filler, Draft);

    [Fact]
    public async Task The_server_says_what_it_can()
    {
        var answer = await Filler.Client.SendAsync(new(HttpMethod.Options, new Uri(Client.Uploads, UriKind.Relative)));
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        Header(answer, "Tus-Resumable").ShouldBe("1.0.0");
        Header(answer, "Tus-Version").ShouldBe("1.0.0");
        Header(answer, "Tus-Extension").ShouldBe("creation,termination,expiration,checksum");
        Header(answer, "Tus-Max-Size").ShouldBe((50L * 1024 * 1024).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Header(answer, "Tus-Checksum-Algorithm").ShouldBe("sha1,sha256");
    }

    [Fact]
    public async Task A_file_in_three_pieces_becomes_a_material()
    {
        var client = Client;
        var created = await client.Create(Pdf.Length, "营业执照.pdf");
        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        Header(created, "Tus-Resumable").ShouldBe("1.0.0");
        DateTimeOffset.Parse(Header(created, "Upload-Expires"), System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBe(Site.Clock.GetUtcNow().AddDays(1));
        var url = created.Headers.Location!.ToString();
        foreach (var (from, to) in ((int, int)[])[(0, 10), (10, 200), (200, Pdf.Length)])
        {
            var head = await client.Head(url);
            head.StatusCode.ShouldBe(HttpStatusCode.OK);
            Header(head, "Upload-Offset").ShouldBe($"{from}");
            Header(head, "Upload-Length").ShouldBe($"{Pdf.Length}");
            head.Headers.CacheControl!.NoStore.ShouldBeTrue();
            var patched = await client.Patch(url, from, Pdf[from..to]);
            patched.StatusCode.ShouldBe(HttpStatusCode.NoContent);
            Header(patched, "Upload-Offset").ShouldBe($"{to}");
            Header(patched, "Upload-Expires").ShouldNotBeEmpty();
        }
        var page = await Filler.Page($"{Draft}/materials");
        page.QuerySelectorAll("#material-business-licence .files a[download]").Select(a => a.TextContent).ShouldBe(["营业执照.pdf"]);
        (await (await Filler.Get(page.QuerySelector(".files a[download]")!.GetAttribute("href")!)).Content.ReadAsByteArrayAsync())
            .ShouldBe(Pdf);
        // Asked again after an answer that was lost on the way, it is whole and attached once.
        Header(await client.Head(url), "Upload-Offset").ShouldBe($"{Pdf.Length}");
        (await Filler.Page($"{Draft}/materials")).QuerySelectorAll("#material-business-licence .files a[download]").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Another_version_of_the_protocol_is_refused_before_anything_is_done()
    {
        var url = await Client.Begin(Pdf.Length);
        foreach (var (method, address) in ((HttpMethod, string)[])[
            (HttpMethod.Post, Client.Uploads), (HttpMethod.Head, url), (HttpMethod.Patch, url), (HttpMethod.Delete, url)
        ])
        {
            foreach (var version in (string?[])[null, "0.2.2"])
            {
                var answer = await Client.Send(method, address, request =>
                {
                    request.Headers.Remove("Tus-Resumable");
                    if (version is not null) { request.Headers.Add("Tus-Resumable", version); }
                });
                answer.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed, $"{method} {version}");
                Header(answer, "Tus-Version").ShouldBe("1.0.0");
            }
        }
        (await Client.Head(url)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_piece_that_does_not_follow_the_last_one_conflicts_and_changes_nothing()
    {
        var client = Client;
        var url = await client.Begin(Pdf.Length);
        await client.Patch(url, 0, Pdf[..50]);
        foreach (var offset in (long[])[0, 49, 51, 4000])
        {
            (await client.Patch(url, offset, Pdf[50..60])).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        }
        Header(await client.Head(url), "Upload-Offset").ShouldBe("50");
    }

    [Fact]
    public async Task What_cannot_be_read_is_a_bad_request_and_another_content_type_is_unsupported()
    {
        var client = Client;
        var url = await client.Begin(Pdf.Length);
        foreach (var offset in (string?[])[null, "-1", "x", "1.5", ""])
        {
            (await client.Patch(
                url, 0, Pdf[..5], r => Replace(r, "Upload-Offset", offset))).StatusCode.ShouldBe(HttpStatusCode.BadRequest, offset);
        }
        (await client.Patch(url, 0, Pdf[..5], r => r.Content!.Headers.ContentType = new("application/octet-stream")))
            .StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        foreach (var length in (string?[])[null, "-1", "many"])
        {
            (await client.Create(
                1, change: r => Replace(r, "Upload-Length", length))).StatusCode.ShouldBe(HttpStatusCode.BadRequest, length);
        }
        foreach (var metadata in (string[])["filename %%%", "a YQ==,a YQ==", ",", "a YQ==,,b YQ=="])
        {
            (await client.Create(
                1, change: r => Replace(r, "Upload-Metadata", metadata))).StatusCode.ShouldBe(HttpStatusCode.BadRequest, metadata);
        }
    }

    [Fact]
    public async Task What_is_too_large_is_refused_before_and_while_it_comes()
    {
        var client = Client;
        (await client.Create((50L * 1024 * 1024) + 1)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        var url = await client.Begin(100);
        (await client.Patch(url, 0, new byte[101])).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await client.Patch(
            url, 0, new byte[101],
            r => r.Headers.TransferEncodingChunked = true)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        Header(await client.Head(url), "Upload-Offset").ShouldBe("0");
    }

    [Theory]
    [InlineData("sha1")]
    [InlineData("sha256")]
    public async Task A_piece_is_kept_only_if_its_digest_holds(string algorithm)
    {
        var client = Client;
        var url = await client.Begin(Pdf.Length);
        string Digest(byte[] piece) => $"{algorithm} " +
            $"{Convert.ToBase64String(CryptographicOperations.HashData(new HashAlgorithmName(algorithm.ToUpperInvariant()), piece))}";
        ((int)(await client.Patch(url, 0, Pdf[..50], r => r.Headers.Add("Upload-Checksum", Digest(Pdf[..49])))).StatusCode).ShouldBe(460);
        Header(await client.Head(url), "Upload-Offset").ShouldBe("0");
        (await client.Patch(
            url, 0, Pdf[..50], r => r.Headers.Add("Upload-Checksum", Digest(Pdf[..50])))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        foreach (var wrong in (string[])["md5 AAAA", algorithm, $"{algorithm} %%%"])
        {
            (await client.Patch(
                url, 50, Pdf[50..60], r => r.Headers.Add("Upload-Checksum", wrong))).StatusCode.ShouldBe(HttpStatusCode.BadRequest, wrong);
        }
        Header(await client.Head(url), "Upload-Offset").ShouldBe("50");
    }

    [Fact]
    public async Task An_upload_that_is_ended_is_not_there_any_more()
    {
        var client = Client;
        var url = await client.Begin(Pdf.Length);
        await client.Patch(url, 0, Pdf[..50]);
        (await client.Send(HttpMethod.Delete, url)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await client.Head(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.Patch(url, 50, Pdf[50..60])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.Send(HttpMethod.Delete, url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Directory.EnumerateFiles(Path.Combine(Site.Folder, "uploads"), "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_piece_moves_the_day_after_which_an_upload_is_thrown_away()
    {
        var url = await Client.Begin(Pdf.Length);
        Site.Clock.Advance(TimeSpan.FromHours(20));
        // The session has ended meanwhile; the upload has not.
        (await new TusClient(await Site.As(Role.Filler), Draft).Patch(url, 0, Pdf[..50])).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        Site.Clock.Advance(TimeSpan.FromHours(20));
        (await new TusClient(await Site.As(Role.Filler), Draft).Head(url)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_has_expired_is_gone_and_then_swept()
    {
        var client = Client;
        var url = await client.Begin(Pdf.Length);
        var known = Directory.EnumerateFiles(Path.Combine(Site.Folder, "uploads"), "*.json", SearchOption.AllDirectories).Single();
        var written = JsonNode.Parse(await File.ReadAllTextAsync(known))!;
        written["ExpiresAt"] = Site.Clock.GetUtcNow().AddSeconds(-1);
        await File.WriteAllTextAsync(known, written.ToJsonString());
        (await client.Head(url)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await client.Patch(url, 0, Pdf[..50])).StatusCode.ShouldBe(HttpStatusCode.Gone);
        await Site.App.Services.GetServices<IHostedService>().OfType<FileUpkeep>().Single().Once(default);
        (await client.Head(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Directory.EnumerateFiles(Path.Combine(Site.Folder, "uploads"), "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_many_pieces_at_once_one_wins()
    {
        var client = Client;
        var url = await client.Begin(1_000_000);
        await client.Head(url);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => client.Patch(url, 0, new byte[100_000]))));
        answers.Count(a => a.StatusCode == HttpStatusCode.NoContent).ShouldBe(1);
        answers.Count(a => a.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.Locked).ShouldBe(7);
        Header(await client.Head(url), "Upload-Offset").ShouldBe("100000");
    }

    [Fact]
    public async Task A_client_that_can_only_post_says_what_it_means()
    {
        var client = Client;
        var url = await client.Begin(Pdf.Length);
        var patched = await client.Patch(url, 0, Pdf[..50], r =>
        {
            r.Method = HttpMethod.Post;
            r.Headers.Add("X-HTTP-Method-Override", "PATCH");
        });
        patched.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await client.Send(HttpMethod.Post, url)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await client.Send(
            HttpMethod.Post, url, r => r.Headers.Add("X-HTTP-Method-Override", "DELETE"))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? values.Single() : "";

    private static void Replace(HttpRequestMessage request, string name, string? value)
    {
        request.Headers.Remove(name);
        if (value is not null) { request.Headers.TryAddWithoutValidation(name, value); }
    }
}
