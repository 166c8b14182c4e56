using Luyan.Browser.Tests.Running;
using Microsoft.Playwright;

namespace Luyan.Browser.Tests.Looking;

/// <summary>Looks at an address with a visitor's eyes, in windows beside his own: Chinese and English, 1280 and 360 px
/// wide, in Chinese light and dark.</summary>
internal sealed class Inspection(Visitor visitor) : IAsyncDisposable
{
    private static readonly string[] Languages = ["zh", "en"];

    private readonly Dictionary<string, IPage> windows = [];

    public async Task Of(string path)
    {
        // The windows are opened one after the other: two at once would write in one dictionary.
        foreach (var language in Languages) { await WindowFor(language); }
        var faults = await Task.WhenAll(Languages.Select(language => Look(windows[language], language, path)));
        faults.SelectMany(f => f).Distinct().ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var window in windows.Values) { await window.Context.CloseAsync(); }
    }

    private async Task<IPage> WindowFor(string language)
    {
        if (!windows.TryGetValue(language, out var window)) { window = windows[language] = await (await visitor.Another()).NewPageAsync(); }
        var cookies = await visitor.Context.CookiesAsync();
        await window.Context.ClearCookiesAsync();
        await window.Context.AddCookiesAsync(cookies.Select(c => new Cookie
        {
            Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path,
            HttpOnly = c.HttpOnly, Secure = c.Secure, SameSite = c.SameSite
        }));
        return window;
    }

    private static async Task<List<string>> Look(IPage window, string language, string path)
    {
        var faults = new List<string>();
        await Set(window, wide: true, ColorScheme.Light);
        var response = await window.GotoAsync($"/language/{language}?back={Uri.EscapeDataString(path)}");
        response!.Status.ShouldBe(200, path);
        (await window.Locator("html").GetAttributeAsync("lang"))!.ShouldStartWith(language);
        await Axe.Bring(window);
        // The colours are looked at in the first language: they do not depend on it.
        var first = language == Languages[0];
        foreach (var wide in new[] { true, false })
        {
            await Set(window, wide, ColorScheme.Light);
            await Note("light", first ? Asked.Everything : Asked.Words);
            faults.AddRange((await Sideways(window)).Select(
                what => $"{path} {language} scrolls sideways at {(wide ? 1280 : 360)} px: {what}"));
            if (first)
            {
                await Set(window, wide, ColorScheme.Dark);
                await Note("dark", Asked.Contrast);
            }

            async Task Note(string colours, Asked asked) => faults.AddRange(
                (await Axe.Faults(window, asked)).Select(f => $"{path} {language} {(wide ? "1280" : "360")} {colours}: {f}"));
        }
        return faults;
    }

    private static async Task Set(IPage window, bool wide, ColorScheme colours)
    {
        await window.SetViewportSizeAsync(wide ? 1280 : 360, wide ? 900 : 740);
        await window.EmulateMediaAsync(new() { ColorScheme = colours });
    }

    /// <summary>The outermost things that stand out on the right, where the page is wider than the window.</summary>
    private static Task<string[]> Sideways(IPage window) => window.EvaluateAsync<string[]>("""
        () => document.documentElement.scrollWidth <= innerWidth ? [] :
          [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
            .filter(e => e.parentElement.getBoundingClientRect().right <= innerWidth + 1).slice(0, 5).map(e => e.outerHTML.slice(0, 160))
        """);
}
