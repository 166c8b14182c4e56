using Luyan.Browser.Tests.Running;

namespace Luyan.Browser.Tests;

/// <summary>What a center and those who supervise it see after the plaque, looked at in the invented city.</summary>
public sealed class CenterPagesTests(Chromium chromium, InventedCity invented) : BrowserTest(chromium, invented.City), IClassFixture<InventedCity>
{
    private const int Year = 2025;

    [Fact]
    public async Task The_pages_of_a_director_are_accessible_and_quiet()
    {
        var (number, email) = await invented.Center("UnderConstruction");
        var director = await Anybody();
        await director.SignIn(email);
        foreach (var page in new[] { "", "/construction", "/changes", "/clocks", "/reports", $"/reports/{Year}", "/activities", "/offers", "/assessments" }) { await director.Inspect($"/cases/{number}{page}"); }
        NobodyComplains();
    }

    [Fact]
    public async Task The_pages_of_an_officer_are_accessible_and_quiet()
    {
        var (number, _) = await invented.Center("Operating");
        var officer = await Anybody();
        await officer.SignIn("officer1@luyan.example");
        foreach (var page in new[] { $"/cases/{number}", $"/cases/{number}/acceptance", $"/cases/{number}/reports/{Year}", $"/bureau/yearbook?year={Year}", "/bureau/figures", "/bureau/earlier" }) { await officer.Inspect(page); }
        NobodyComplains();
    }

    [Fact]
    public async Task What_anybody_reads_of_a_center_is_accessible_and_quiet()
    {
        var (number, _) = await invented.Center("Operating");
        var anybody = await Anybody();
        foreach (var page in new[] { $"/centers/{number}", $"/centers/{number}/lead", "/leads", "/sanctions", "/priority" }) { await anybody.Inspect(page); }
        NobodyComplains();
    }
}
