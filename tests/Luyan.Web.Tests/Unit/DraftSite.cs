using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Luyan.Cases;

namespace Luyan.Web.Tests.Unit;

/// <summary>A site with a draft begun by the filler of its unit.</summary>
public abstract class DraftSite : IAsyncLifetime
{
    protected const string Signer = "贺明远";

    protected Site Site { get; } = new();

    protected Browser Filler { get; private set; } = null!;

    protected string Draft { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        Filler = await Site.As(Role.Filler);
        Draft = await Begin(Filler);
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static async Task<string> Begin(Browser browser)
    {
        var response = await browser.Post("/unit/applications/new");
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return response.Headers.Location!.ToString();
    }

    /// <summary>The version that the page of a section carries.</summary>
    protected async Task<string> VersionOf(string section, Browser? browser = null) =>
        ((IHtmlInputElement)(await (browser ?? Filler).Page($"{Draft}/{section}")).QuerySelector("input[name=version]")!).Value;

    /// <summary>Saves a section by its form, as a browser without script does.</summary>
    protected async Task<HttpResponseMessage> Save(string section, params (string Name, string? Value)[] fields) =>
        await Filler.Post($"{Draft}/{section}", [.. fields, ("version", await VersionOf(section)), ("do", "save")]);

    /// <summary>Saves a section as draft.js does.</summary>
    protected async Task<(HttpStatusCode Status, JsonElement Answer)> Autosave(
        Browser browser, string section, string version, params (string Name, string? Value)[] fields)
    {
        browser.Client.DefaultRequestHeaders.Add("X-Draft", "autosave");
        var response = await browser.Post(
            $"{Draft}/{section}", [.. fields, .. fields.Select(f => ("changed", (string?)f.Name)), ("version", version)]);
        browser.Client.DefaultRequestHeaders.Remove("X-Draft");
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode,
            response.Content.Headers.ContentType?.MediaType == "application/json" ? JsonDocument.Parse(text).RootElement : default);
    }

    protected async Task FillIn()
    {
        foreach (var (section, fields) in Filled.Sections)
        {
            var response = await Save(section, fields);
            response.StatusCode.ShouldBe(HttpStatusCode.Redirect, section);
        }
        foreach (var material in Filled.Materials)
        {
            await Filler.PostFiles($"{Draft}/materials", [("file", $"{material}.pdf", Filled.Pdf)], ("material", material));
        }
    }

    protected async Task Submit()
    {
        await FillIn();
        (await (await Site.As(Role.Signer)).Post(
            $"{Draft}/submit", ("Signature", Signer), ("case-version", "0"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    protected static string Value(IHtmlDocument page, string name) => page.QuerySelector($"[name='{name}']") switch
    {
        IHtmlInputElement { Type: "radio" } => ((IHtmlInputElement?)page.QuerySelector($"[name='{name}'][checked]"))?.Value ?? "",
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.TextContent,
        IHtmlSelectElement select => select.Value ?? "",
        _ => throw new InvalidOperationException($"No field {name}."),
    };
}
