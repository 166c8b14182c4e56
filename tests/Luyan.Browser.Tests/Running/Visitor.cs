using Luyan.Browser.Tests.Looking;
using Microsoft.Playwright;

namespace Luyan.Browser.Tests.Running;

/// <summary>A person at a browser of his own: his cookies, his pages, and everything that his browser complains of.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private const float Patience = 30_000;

    private readonly IBrowser browser;
    private readonly Inspection inspection;

    private Visitor(IBrowser browser, IBrowserContext context, IPage page, Complaints complaints, City city)
    {
        (this.browser, Context, Page, Complaints, City) = (browser, context, page, complaints, city);
        inspection = new(this);
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public City City { get; }

    /// <summary>What his browser complained of: errors of scripts, of the content policy, of missing files.</summary>
    public Complaints Complaints { get; }

    public static async Task<Visitor> Arrive(IBrowser browser, City city)
    {
        var complaints = new Complaints();
        var context = await NewContext(browser, city, complaints);
        return new(browser, context, await context.NewPageAsync(), complaints, city);
    }

    /// <summary>Another context that looks at the same site and complains at the same place.</summary>
    public Task<IBrowserContext> Another() => NewContext(browser, City, Complaints);

    public async Task Open(string path)
    {
        var response = await Page.GotoAsync(path);
        response!.Status.ShouldBe(200, path);
    }

    public async Task SignIn(string email)
    {
        await Open("/sign-in");
        await Type("Email", email);
        await Type("Password", City.Password);
        await Press("登录");
        // The load event of a quick page may have passed before anybody waits for it: the page itself is asked.
        await Page.WaitForURLAsync(url => new Uri(url).AbsolutePath is "/desk" or "/unit", new() { WaitUntil = WaitUntilState.Commit });
        await Page.WaitForFunctionAsync("() => document.readyState === 'complete'");
    }

    /// <summary>Fills in a field by its name, whatever kind it is.</summary>
    public async Task Type(string name, string value)
    {
        var field = Page.Locator($"main [name='{name}']:not([type=hidden])");
        var kind = await field.First.EvaluateAsync<string>("f => f.type");
        switch (kind)
        {
            case "select-one": await field.SelectOptionAsync(value); break;
            case "radio": await Page.Locator($"main [name='{name}'][value='{value}']").CheckAsync(); break;
            case "checkbox": await field.CheckAsync(); break;
            case "file":
                await field.SetInputFilesAsync(
                    new FilePayload { Name = value, MimeType = "application/pdf", Buffer = Web.Tests.Unit.Filled.Pdf });
                break;
            default: await field.FillAsync(value); break;
        }
    }

    /// <summary>Presses the button, or follows the link, with these words in the content of the page.</summary>
    public Task Press(string words) =>
        Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = words, Exact = true })
            .Or(Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = words, Exact = true })).First.ClickAsync();

    /// <summary>Waits until the page says this.</summary>
    public Task Sees(string words) => Page.GetByText(words).First.WaitForAsync();

    /// <summary>Looks at the page of this address in both languages, light and dark, wide and narrow.</summary>
    public Task Inspect(string? path = null) => inspection.Of(path ?? new Uri(Page.Url).PathAndQuery);

    /// <summary>Where the page leads inside this site, by its navigation, its content and its foot; the switches aside.</summary>
    public async Task<IReadOnlyList<string>> Ways() =>
        [.. (await Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.nav ul a, main a, .foot a')].filter(a => a.origin " +
            "=== location.origin && !a.hasAttribute('download')).map(a => a.pathname)")).Distinct()];

    public async ValueTask DisposeAsync()
    {
        await inspection.DisposeAsync();
        await Context.CloseAsync();
    }

    private static async Task<IBrowserContext> NewContext(IBrowser browser, City city, Complaints complaints)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = city.Address, Locale = "zh-CN", TimezoneId = "Asia/Shanghai",
            ViewportSize = new() { Width = 1280, Height = 900 }, ReducedMotion = ReducedMotion.Reduce
        });
        context.SetDefaultTimeout(Patience);
        complaints.ListenTo(context);
        return context;
    }
}
