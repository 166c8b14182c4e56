using System.Net;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;

namespace Luyan.Web.Tests.Cases;

/// <summary>A title that is revoked, as long as nobody has signed off the letter: for the unit, its director, the department and the
/// public the center is what it was, on every page.</summary>
public sealed class UnissuedSanctionTests : CenterSite
{
    [Theory]
    [InlineData(Role.Signer), InlineData(Role.Filler), InlineData(Role.Director), InlineData(Role.Department), InlineData(null)]
    public async Task Every_page_reads_as_before_until_the_letter_is_issued(Role? reader)
    {
        await Heard();
        var browser = reader is { } role ? await Site.As(role) : Site.Anonymous();
        string[] urls =
        [
            "/", "/register", Urls.Center(Center), "/sanctions", "/register?state=Revoked",
            .. reader is null ? [] : (string[])[
                CenterCase, $"{CenterCase}/clocks", $"{CenterCase}/construction", $"{CenterCase}/reports", $"{CenterCase}/changes",
                $"{CenterCase}/assessments", $"{CenterCase}/activities", "/desk", "/desk/calendar", Urls.Messages],
            .. reader is Role.Department ? (string[])[Urls.DepartmentCases] : [],
            .. reader is Role.Signer or Role.Filler or Role.Director ? (string[])[Luyan.Web.UnitUrls.Desk] : [],
        ];
        await AsRead.Of(browser, urls);
        var before = await AsRead.Of(browser, urls);
        (await Published()).ShouldNotContain("撤销");
        before.ShouldContain(page => page.Value.StartsWith("OK", StringComparison.Ordinal) && page.Value.Contains(Center));

        await Act(Role.Leader, "decide-sanction", ("DocumentNumber", "包科发〔2026〕9号"), ("Reasons", "查证属实"));
        (await CenterState()).ShouldBe(nameof(Revoked));
        var waiting = await AsRead.Of(browser, urls);
        foreach (var url in urls) { waiting[url].ShouldBe(before[url], url); }

        await SignedOff();
        (await Published()).ShouldContain("撤销");
    }

    // The foot of every page names the list of sanctions: only the content tells of this one.
    private async Task<string> Published() =>
        (await Site.Anonymous().Page(Urls.Center(Center))).QuerySelector("main")!.TextContent;

    private async Task Heard()
    {
        (await (await Site.As(Role.Department)).PostFiles(
                $"{CenterCase}/do/raise-suspicion", [("Evidence", "举报材料.pdf", Samples.Pdf)], ("Facts", "专利证书疑为伪造")))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await Act(Role.CaseOfficer, "open-investigation", ("Facts", "核对专利证书"));
        await Act(Role.Signer, "state-case", ("Statement", "证书是真实的。"), ("Final", "on"));
        await Act(Role.CaseOfficer, "verify-falsehood", ("Facts", "证书编号查无此件"));
        await Act(Role.HeadOfDivision, "verify-falsehood", ("Facts", "证书编号查无此件"));
        await Act(Role.CaseOfficer, "propose-sanction", ("Ground", nameof(SanctionGround.Falsehood)), ("Facts", "专利证书系伪造"));
        await Act(Role.CaseOfficer, "serve-notice", ("Facts", "专利证书系伪造"), ("Reasons", "违反第十二条"), ("ServedOn", "2026-3-2"));
        await Act(Role.Signer, "state-case", ("Statement", "系员工个人行为。"));
        Site.Clock.Advance(TimeSpan.FromDays(30));
        await Act(Role.CaseOfficer, "hear-unit", ("Heard", "系员工个人行为。"), ("Answer", "单位对材料真实性负责。"));
    }
}
