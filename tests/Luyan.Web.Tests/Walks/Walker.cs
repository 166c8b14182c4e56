using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Luyan.Law;

namespace Luyan.Web.Tests.Walks;

/// <summary>One account that opens what it finds: the addresses it is given, and from them every link, a few of each shape. An id is no
/// shape: two cases are one, two kinds are two.</summary>
internal sealed partial class Walker(string who, Browser browser)
{
    private const int OfAShape = 3, OfAQuery = 12, MostTries = 120;

    private static readonly string ReadingCopy = Wordings.Of("letter.reading-only", Language.English);

    private readonly Dictionary<string, int> shapes = [];
    private readonly HashSet<string> seen = [];
    private readonly HashSet<string> told = [];

    /// <summary>What was opened with what answer, in the order of opening.</summary>
    public List<(string Url, HttpStatusCode Status)> Opened { get; } = [];

    public List<string> Faults { get; } = [];

    public int Texts { get; private set; }

    /// <summary>Opens the addresses and follows their links.</summary>
    public async Task Follow(IEnumerable<string> first, Language language, bool all = false)
    {
        await browser.Get($"/language/{(language == Language.Chinese ? "zh" : "en")}");
        var queue = new Queue<(string Url, string From)>(first.Where(u => seen.Add(u)).Select(u => (u, "")));
        while (queue.TryDequeue(out var next))
        {
            foreach (var link in await Open(next.Url, next.From, language))
            {
                if (!all && !seen.Contains(link) && Room(link) && seen.Add(link)) { queue.Enqueue((link, next.Url)); }
            }
        }
    }

    public bool Found(Func<string, bool> which) => Opened.Any(o => o.Status == HttpStatusCode.OK && which(o.Url));

    /// <summary>Opens addresses of one route until two have answered: which of them are there for this account is not known.</summary>
    public async Task Try(IEnumerable<string> addresses, Language language)
    {
        var found = 0;
        foreach (var url in addresses.Take(MostTries))
        {
            if (!seen.Add(url)) { continue; }
            await Open(url, "", language);
            if (Opened[^1].Status == HttpStatusCode.OK && ++found == 2) { return; }
        }
    }

    /// <summary>Opens the same addresses again in another language.</summary>
    public async Task Again(Language language)
    {
        await browser.Get($"/language/{(language == Language.Chinese ? "zh" : "en")}");
        foreach (var (url, _) in Opened.Where(o => o.Status == HttpStatusCode.OK).ToList()) { await Open(url, "", language); }
    }

    private async Task<IReadOnlyList<string>> Open(string url, string from, Language language)
    {
        using var response = await browser.Get(url);
        Opened.Add((url, response.StatusCode));
        if ((int)response.StatusCode >= 500) { Fault(url, language, $"answers {(int)response.StatusCode}", ""); return []; }
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden)
        {
            if (from.Length > 0) { Fault(url, language, $"answers {(int)response.StatusCode} to a link", from); }
            return [];
        }
        if (response.StatusCode == HttpStatusCode.Redirect) { return [.. Inside(response.Headers.Location!.ToString())]; }
        if (response.Content.Headers.ContentType?.MediaType != "text/html")
        {
            var bytes = await response.Content.ReadAsByteArrayAsync();
            var type = response.Content.Headers.ContentType?.MediaType ?? "";
            var texts = Papers.Texts(bytes, type);
            // Letters and prints are Chinese whatever the reader's language is; a reading copy says so itself.
            var written = texts.Contains(ReadingCopy) ? Language.English
                : type is Papers.Pdf or Papers.Docx ? Language.Chinese : language;
            foreach (var text in texts) { Look(url, text, written, "file"); }
            if (response.Content.Headers.ContentDisposition is { } given)
            {
                Look(url, given.FileNameStar ?? given.FileName ?? "", type == Papers.Pdf ? language : written, "file name");
            }
            return [];
        }
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        foreach (var (text, where, own) in Said(page)) { Look(url, text, own ?? language, where); }
        return [.. page.QuerySelectorAll("a[href]").SelectMany(a => Inside(a.GetAttribute("href")!)).Distinct()];
    }

    private void Look(string url, string text, Language language, string where)
    {
        Texts++;
        foreach (var fault in Blemish.Of(text, language)) { Fault(url, language, $"{where}: {fault}", text); }
    }

    private void Fault(string url, Language language, string what, string text)
    {
        if (!told.Add($"{Shape(url)} {what}")) { return; }
        Faults.Add($"{who} {(language == Language.Chinese ? "zh" : "en")} {url}: {what}: {(text.Length > 120 ? text[..120] : text)}");
    }

    private static IEnumerable<(string Text, string Where, Language? Own)> Said(IHtmlDocument page)
    {
        foreach (var node in page.Descendants<IText>())
        {
            if (node.ParentElement?.LocalName is "script" or "style" or "code" || string.IsNullOrWhiteSpace(node.Data)) { continue; }
            yield return (node.Data.Trim(), node.ParentElement?.LocalName ?? "", Own(node.ParentElement));
        }
        foreach (var element in page.All)
        {
            // A part between two dots that has nothing in it is seen only in the line as a whole.
            if (element.LocalName is "p" or "li" or "td" or "dd" or "dt" or "h1" or "h2" or "h3")
            {
                var line = Spaces().Replace(element.TextContent, " ").Trim();
                if (Blemish.IsHollow(line)) { yield return (Blemish.Hole + line, element.LocalName, null); }
            }
            foreach (var name in new[] { "title", "aria-label", "placeholder", "alt", "data-label" })
            {
                if (element.GetAttribute(name) is { Length: > 0 } text) { yield return (text, name, Own(element)); }
            }
        }
    }

    /// <summary>The language in which a part of a page says that it is written, where that is not the page's.</summary>
    private static Language? Own(IElement? element)
    {
        for (; element is not null && element.LocalName != "body"; element = element.ParentElement)
        {
            switch (element.GetAttribute("lang"))
            {
                case null: continue;
                case "en": return Language.English;
                case "zh-CN": return Language.Chinese;
                default: return null;
            }
        }
        return null;
    }

    private static IEnumerable<string> Inside(string href)
    {
        var url = href.Split('#')[0];
        if (url.StartsWith('/') && !Asset().IsMatch(url)) { yield return url; }
    }

    private bool Room(string url)
    {
        var shape = Shape(url);
        var path = shape.Split('?')[0];
        if (path == shape) { return Count(path) <= OfAShape; }
        return Count(shape) <= 1 && Count(path + "?") <= OfAQuery;
    }

    private int Count(string of) => shapes[of] = shapes.GetValueOrDefault(of) + 1;

    /// <summary>An address without what is an id in it.</summary>
    public static string Shape(string url)
    {
        var parts = url.Split('?', 2);
        var path = string.Join('/', parts[0].Split('/').Select(s => s.Any(char.IsDigit) ? "#" : s));
        if (parts.Length == 1) { return path; }
        var asked = parts[1].Split('&').Select(q => Coded().IsMatch(q) ? q : q.Split('=')[0]);
        return path + "?" + string.Join('&', asked.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^[A-Za-z-]+=[A-Za-z-]+$")]
    private static partial Regex Coded();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\.(css|js|svg|png|webmanifest)(\?|$)|^/(lib|language|type-size)/")]
    private static partial Regex Asset();
}
