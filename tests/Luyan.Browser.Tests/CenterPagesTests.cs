using Luyan.Browser.Tests.Running;

namespace Luyan.Browser.Tests;

/// <summary>What a center and those who supervise it see after the plaque, looked at in the invented city.</summary>
public sealed class CenterPagesTests(Chromium chromium, InventedCity invented) : BrowserTest(
    chromium, invented.City), IClassFixture<InventedCity>
{
    private const int Year = 2025;

    [Fact]
    public async Task The_pages_of_a_director_are_accessible_and_quiet()
    {
        var (number, email) = await invented.Center("UnderConstruction");
        var director = await Anybody();
        await director.SignIn(email);
        foreach (var page in new[]
        {
            "", "/construction", "/changes", "/clocks", "/reports", $"/reports/{Year}", "/activities", "/offers", "/assessments"
        })
        {
            await director.Inspect($"/cases/{number}{page}");
        }
        NobodyComplains();
    }

    [Fact]
    public async Task The_long_forms_of_a_director_are_accessible_and_keep_what_is_typed()
    {
        var (assessed, cycle, writer) = await invented.Owing("assessment-window", new(2026, 3, 2));
        var other = await Anybody();
        await other.SignIn(writer);
        await other.Inspect($"/cases/{assessed}/assessments/{cycle}/file");

        var (number, year, email) = await invented.Owing("annual-report", new(2026, 3, 2));
        var director = await Anybody();
        await director.SignIn(email);
        await director.Inspect($"/cases/{number}/reports/{year}/write");
        await director.Open($"/cases/{number}/reports/{year}/write");
        await director.Page.Locator("[name='Sections.plans']").FillAsync("明年扩建检测平台");
        await director.Page.Locator("#saved[data-state=saved], #saved:not(:empty)").First.WaitForAsync();
        await director.Page.WaitForFunctionAsync("() => document.querySelector('#saved').textContent.trim().length > 0");
        await director.Open($"/cases/{number}/reports/{year}/write");
        (await director.Page.Locator("[name='Sections.plans']").InputValueAsync()).ShouldBe("明年扩建检测平台");
        NobodyComplains();
    }

    [Fact]
    public async Task The_pages_of_an_officer_are_accessible_and_quiet()
    {
        var (number, _) = await invented.Center("Operating");
        var officer = await Anybody();
        await officer.SignIn("officer1@luyan.example");
        foreach (var page in new[]
        {
            $"/cases/{number}", $"/cases/{number}/acceptance", $"/cases/{number}/reports/{Year}",
            $"/bureau/yearbook?year={Year}", "/bureau/figures", "/bureau/earlier"
        })
        {
            await officer.Inspect(page);
        }
        NobodyComplains();
    }

    [Fact]
    public async Task What_anybody_reads_of_a_center_is_accessible_and_quiet()
    {
        var (number, _) = await invented.Center("Operating");
        var anybody = await Anybody();
        foreach (var page in new[] { $"/centers/{number}", $"/centers/{number}/lead", "/leads", "/sanctions", "/priority" })
        {
            await anybody.Inspect(page);
        }
        NobodyComplains();
    }
}
