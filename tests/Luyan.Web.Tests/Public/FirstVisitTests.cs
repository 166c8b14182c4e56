using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace Luyan.Web.Tests.Public;

/// <summary>What the first visit costs: the page and all that it fetches, in the bytes that go over the line.</summary>
public sealed partial class FirstVisitTests : IAsyncLifetime
{
    private const int Most = 100 * 1024;

    private readonly Site site = new();
    private readonly Dictionary<string, int> fetched = [];

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/register")]
    [InlineData("/measures")]
    public async Task The_first_page_weighs_at_most_100_kilobytes(string url)
    {
        await Fetch(site.Anonymous().Client, url);
        var all = string.Join(", ", fetched.OrderByDescending(f => f.Value).Select(f => $"{f.Key} {f.Value}"));
        fetched.Values.Sum().ShouldBeLessThanOrEqualTo(Most, all);
        // The page with its style sheets, its script, its icon and the sprite: where fewer were found, this test looks past them.
        fetched.Count.ShouldBeGreaterThanOrEqualTo(6, all);
        TestContext.Current.SendDiagnosticMessage($"{url}: {fetched.Values.Sum()} bytes ({all})");
    }

    [Fact]
    public async Task Pages_of_people_who_are_signed_in_are_not_compressed()
    {
        var anonymous = (await Get(site.Anonymous().Client, "/")).Answer;
        anonymous.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        anonymous.Headers.Vary.ShouldBe(["Accept-Encoding", "Cookie"], ignoreOrder: true);
        var signedIn = (await Get((await site.As(Luyan.Cases.Role.CaseOfficer)).Client, "/")).Answer;
        signedIn.Content.Headers.ContentEncoding.ShouldBeEmpty();
    }

    /// <summary>Fetches an address once, and whatever it names: links, scripts, pictures, imports.</summary>
    private async Task Fetch(HttpClient client, string url)
    {
        var place = url.Split('#')[0];
        if (place.StartsWith("data:", StringComparison.Ordinal) || fetched.ContainsKey(place)) { return; }
        var (answer, text) = await Get(client, place);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, place);
        fetched[place] = (await answer.Content.ReadAsByteArrayAsync()).Length;
        foreach (var named in Named(answer.Content.Headers.ContentType?.MediaType, text))
        {
            await Fetch(client, new Uri(new Uri($"http://luyan{place}"), named).PathAndQuery);
        }
    }

    private static IEnumerable<string> Named(string? kind, string text) => kind switch
    {
        "text/html" => new HtmlParser().ParseDocument(text)
            .QuerySelectorAll(
                "link[rel=stylesheet], link[rel=icon], link[rel=preload], link[rel=modulepreload], script[src], img[src], use[href]")
            .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!),
        "text/css" => InStyle().Matches(text).Select(m => m.Groups[1].Value).Where(u => !u.StartsWith("data:", StringComparison.Ordinal)),
        "text/javascript" => InScript().Matches(text).Select(m => m.Groups[1].Value),
        _ => [],
    };

    private static async Task<(HttpResponseMessage Answer, string Text)> Get(HttpClient client, string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(url, UriKind.Relative));
        request.Headers.Add("Accept-Encoding", "gzip, br");
        var answer = await client.SendAsync(request);
        await using var body = await answer.Content.ReadAsStreamAsync();
        await using var plain = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress, leaveOpen: true),
            "gzip" => new GZipStream(body, CompressionMode.Decompress, leaveOpen: true),
            _ => body,
        };
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return (answer, await reader.ReadToEndAsync());
    }

    [GeneratedRegex("""(?:@import\s+|url\()["']?([^"')\s]+)""")]
    private static partial Regex InStyle();

    [GeneratedRegex("""(?:import|from)\s*\(?\s*["'](\.{0,2}/[^"']+)["']""")]
    private static partial Regex InScript();
}
