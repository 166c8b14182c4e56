using Luyan.Browser.Tests.Running;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Luyan.Browser.Tests.Running;

/// <summary>One browser for all tests. Where there is none the tests skip and say how to get one;
/// with LUYAN_TESTS_REQUIRE_ALL=1 they fail instead.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string Program = Environment.GetEnvironmentVariable("LUYAN_CHROMIUM") is { Length: > 0 } given
        ? given
        : "/usr/bin/chromium";

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The browser; a test that asks for it is skipped where there is none.</summary>
    public IBrowser Browser
    {
        get
        {
            if (browser is not null) { return browser; }
            var why = $"There is no Chromium at {Program}. Install it with: apt-get install chromium; or name it in LUYAN_CHROMIUM.";
            if (Environment.GetEnvironmentVariable("LUYAN_TESTS_REQUIRE_ALL") == "1") { Assert.Fail(why); }
            Assert.Skip(why);
            return null!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program)) { return; }
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Args =
            [
                "--no-sandbox", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync"
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) { await browser.CloseAsync(); }
        playwright?.Dispose();
    }
}
