using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Luyan.Web.Tests;

/// <summary>What a person does with a browser without script: open pages, fill in forms, follow links.</summary>
public sealed class Browser(HttpClient client, CookieContainer? cookies = null)
{
    private string? key;
    private string? keyOf;

    public HttpClient Client => client;

    public Task<HttpResponseMessage> Get(string url) => client.GetAsync(new Uri(url, UriKind.Relative));

    /// <summary>Opens a page that must be there.</summary>
    public async Task<IHtmlDocument> Page(string url)
    {
        var response = await Get(url);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, url);
        return await Parse(response);
    }

    /// <summary>Posts fields with the antiforgery field of a page of ours.</summary>
    public async Task<HttpResponseMessage> Post(string url, params (string Name, string? Value)[] fields)
    {
        var form = await FormKey();
        return await client.PostAsync(new Uri(url, UriKind.Relative), new FormUrlEncodedContent(
            fields.Append(("form-key", form)).Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2 ?? ""))));
    }

    /// <summary>Posts files and fields.</summary>
    public async Task<HttpResponseMessage> PostFiles(
        string url, (string Name, string FileName, byte[] Content)[] files, params (string Name, string? Value)[] fields)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Append(("form-key", await FormKey()))) { content.Add(new StringContent(value ?? ""), name); }
        foreach (var (name, file, bytes) in files) { content.Add(new ByteArrayContent(bytes), name, file); }
        return await client.PostAsync(new Uri(url, UriKind.Relative), content);
    }

    /// <summary>Signs in through the page; the account has no second step.</summary>
    public async Task SignIn(string email, string password)
    {
        var response = await Post(Urls.SignIn, ("Email", email), ("Password", password));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
    }

    public static async Task<IHtmlDocument> Parse(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    /// <summary>Every signed-in page carries the sign-out form; without an account the sign-in page carries one.</summary>
    private async Task<string> FormKey()
    {
        // A key holds as long as the session that it was written for: it is not fetched again before each post.
        if (key is not null && cookies is not null && keyOf == Session()) { return key; }
        key = await FreshKey();
        keyOf = Session();
        return key;
    }

    private string? Session() => cookies?.GetCookies(client.BaseAddress!)["luyan"]?.Value;

    private async Task<string> FreshKey()
    {
        foreach (var url in new[] { Urls.SignIn, Urls.Me, Urls.Setup })
        {
            var response = await Get(url);
            if (response.StatusCode == HttpStatusCode.OK
                && (await Parse(response)).QuerySelector("input[name=form-key]")?.GetAttribute("value") is { } key)
            {
                return key;
            }
        }
        throw new InvalidOperationException("No page carries a form.");
    }
}
