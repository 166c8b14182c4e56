using Luyan.Browser.Tests.Running;

namespace Luyan.Browser.Tests;

/// <summary>The pages that everyone sees.</summary>
public sealed class EntrancePagesTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Every_page_that_the_front_page_leads_to_is_accessible_and_quiet()
    {
        var visitor = await Anybody();
        await visitor.Open("/");
        string[] known = ["/", "/register", "/measures", "/measures/8", "/measures/16", "/sign-in", "/register-unit"];
        foreach (var path in known.Union(await visitor.Ways())) { await visitor.Inspect(path); }
        NobodyComplains();
    }

    [Fact]
    public async Task A_wrong_sign_in_comes_back_with_its_error_in_focus()
    {
        var visitor = await Anybody();
        await visitor.Open("/sign-in");
        await visitor.Type("Email", "nobody@example.test");
        await visitor.Type("Password", "something else");
        await visitor.Press("登录");
        await visitor.Page.Locator("#errors:focus").WaitForAsync();
        NobodyComplains();
    }
}
