using Luyan.Cases;

namespace Luyan.Browser.Tests.Running;

/// <summary>A test with a running city and people at browsers. When it fails, pictures and sources of their pages lie in the folder
/// "failures" beside the tests.</summary>
public abstract class BrowserTest(Chromium chromium, City? shared = null) : IAsyncLifetime
{
    private readonly List<Visitor> visitors = [];

    /// <summary>A city of the test's own, or the one that the tests of a class share.</summary>
    protected City City { get; } = shared ?? new();

    /// <summary>Whether the city begins with its Bureau, a department and an active unit.</summary>
    protected virtual bool Furnished => true;

    public virtual async ValueTask InitializeAsync()
    {
        _ = chromium.Browser;
        if (shared is not null) { return; }
        await City.Start();
        if (!Furnished) { return; }
        await City.Furnish();
        await City.AddUnit();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            foreach (var visitor in visitors) { await KeepPicture(visitor); }
        }
        foreach (var visitor in visitors) { await visitor.DisposeAsync(); }
        if (shared is null) { await City.DisposeAsync(); }
    }

    protected async Task<Visitor> Anybody()
    {
        var visitor = await Visitor.Arrive(chromium.Browser, City);
        visitors.Add(visitor);
        return visitor;
    }

    /// <summary>Somebody who has signed in through the page.</summary>
    protected async Task<Visitor> As(Role role)
    {
        var visitor = await Anybody();
        await visitor.SignIn(await City.AccountOf(role));
        return visitor;
    }

    /// <summary>No browser complained of anything, nor did the program.</summary>
    protected void NobodyComplains() => visitors.SelectMany(v => v.Complaints.All).Concat(City.Errors).ShouldBeEmpty();

    private async Task KeepPicture(Visitor visitor)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "failures")).FullName;
        var name = Path.Combine(folder, $"{TestContext.Current.TestMethod?.MethodName}-{visitors.IndexOf(visitor)}");
        try
        {
            await visitor.Page.ScreenshotAsync(new() { Path = $"{name}.png", FullPage = true, Timeout = 10_000 });
            await File.WriteAllTextAsync($"{name}.html", $"<!-- {visitor.Page.Url}\n" +
                $"{string.Join('\n', visitor.Complaints.All.Concat(City.Errors))} -->\n{await visitor.Page.ContentAsync()}");
        }
        catch (Microsoft.Playwright.PlaywrightException)
        {
            // A page that is gone leaves no picture; the failure itself says enough.
        }
    }
}
