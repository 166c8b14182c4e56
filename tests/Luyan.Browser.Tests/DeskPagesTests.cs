using Luyan.Browser.Tests.Running;
using Luyan.Cases;

namespace Luyan.Browser.Tests;

/// <summary>The desks of those who work here, with whatever their navigation leads to.</summary>
public sealed class DeskPagesTests(Chromium chromium) : BrowserTest(chromium)
{
    public static TheoryData<Role> Staff =>
    [
        Role.Administrator, Role.Auditor, Role.Department, Role.CaseOfficer,
        Role.HeadOfDivision, Role.Leader, Role.Expert, Role.Director, Role.Signer
    ];

    [Theory]
    [MemberData(nameof(Staff))]
    public async Task The_desk_and_every_page_that_it_leads_to_are_accessible_and_quiet(Role role)
    {
        var visitor = await As(role);
        var (desk, everyone) = (new Uri(visitor.Page.Url).AbsolutePath, await WaysOfEveryone());
        foreach (var path in (await visitor.Ways()).Append(desk).Append("/me").Except(everyone)) { await visitor.Inspect(path); }
        NobodyComplains();
    }

    private async Task<IReadOnlyList<string>> WaysOfEveryone()
    {
        var anybody = await Anybody();
        await anybody.Open("/");
        return await anybody.Ways();
    }
}
