using System.Net;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Cases.Notices;

namespace Luyan.Web.Tests.Cases;

/// <summary>A title that is revoked, as long as nobody has signed off the letter: for the unit, its director, the department and the
/// public the center is what it was, on every page.</summary>
public sealed class UnissuedSanctionTests : CenterSite
{
    private const string Facts = "经向发证机关查询，申报材料所附专利证书的编号查无此件，系伪造。";

    [Theory]
    [InlineData(Role.Signer), InlineData(Role.Filler), InlineData(Role.Director), InlineData(Role.Department), InlineData(null)]
    public async Task Every_page_reads_as_before_until_the_letter_is_issued(Role? reader)
    {
        await Heard();
        var browser = reader is { } role ? await Site.As(role) : Site.Anonymous();
        var urls = Pages(reader);
        await Site.HandOut();
        await AsRead.Of(browser, urls);
        var before = await AsRead.Of(browser, urls);
        (await Published()).ShouldNotContain("撤销");
        before.ShouldContain(page => page.Value.StartsWith("OK", StringComparison.Ordinal) && page.Value.Contains(Center));

        await Act(Role.Leader, "decide-sanction", ("DocumentNumber", "包科发〔2026〕9号"), ("Reasons", "查证属实"));
        (await CenterState()).ShouldBe(nameof(Revoked));
        await Site.HandOut();
        var waiting = await AsRead.Of(browser, urls);
        foreach (var url in urls) { waiting[url].ShouldBe(before[url], url); }

        await Ask(Role.HeadOfDivision, new SendBackLetter(Letter, "理由不完整"));
        await Ask(Role.Leader, new RewordLetter(Letter, "已改", Facts));
        var reworded = await AsRead.Of(browser, urls);
        foreach (var url in urls) { AsRead.Differs(before[url], reworded[url]).ShouldBe("", $"{url}, worded anew"); }

        await SignedOff();
        (await Published()).ShouldContain("撤销");
    }

    /// <summary>A notice that was dropped before anybody signed it off is never known; a unit that was asked to speak is heard while
    /// another letter waits.</summary>
    [Fact]
    public async Task What_was_never_issued_stays_unknown_and_keeps_nobody_from_speaking()
    {
        await Ask(Role.Director, new RequestExtension(12, "进口设备延迟交货"));
        await Ask(Role.Leader, new DecideExtension(false, null, Facts) { RestsOn = "9" });
        await Suspected();
        await Ask(Role.CaseOfficer, new OpenInvestigation("核对专利证书"));
        await Ask(Role.CaseOfficer, new RecordService(2, new(2026, 3, 2), ServiceWay.InPerson, "收发室 温如玉"));
        await Act(Role.Signer, "state-case", ("Statement", "证书是真实的。"), ("Final", "on"));
        (await (await Site.As(Role.Signer)).Page(CenterCase)).QuerySelector("main")!.TextContent.ShouldNotContain("不同意延长");

        Site.Clock.SetUtcNow(new(2027, 3, 2, 1, 0, 0, TimeSpan.Zero));
        await Found();
        await Ask(Role.CaseOfficer, new ServeNotice(Facts, $"{Facts}只在告知书中"));
        await Ask(Role.Leader, new DropSanction("证据不足，不再办理。"));
        foreach (var (url, text) in await AsRead.Of(await Site.As(Role.Signer), Pages(Role.Signer)))
        {
            text.Contains("只在告知书中").ShouldBeFalse(url);
        }
    }

    /// <summary>A prior notice that waits to be signed off: nobody outside learns of it, and what only it allows is refused as
    /// before.</summary>
    [Theory]
    [InlineData(Role.Signer), InlineData(Role.Filler), InlineData(Role.Director), InlineData(Role.Department), InlineData(null)]
    public async Task A_notice_is_unknown_until_it_is_issued(Role? reader)
    {
        Site.Clock.SetUtcNow(new(2027, 3, 2, 1, 0, 0, TimeSpan.Zero));
        await Verified();
        var browser = reader is { } role ? await Site.As(role) : Site.Anonymous();
        var urls = Pages(reader);
        await Site.HandOut();
        await AsRead.Of(browser, urls);
        var before = await AsRead.Of(browser, urls);
        var (asked, text) = ($"{CenterCase}/do/state-case", "我单位对告知的事实有异议。");
        var early = reader is Role.Signer ? await Answer(browser, asked, text) : "";

        await Act(Role.CaseOfficer, "serve-notice", ("Facts", Facts), ("Reasons", Facts));
        await Site.HandOut();
        var waiting = await AsRead.Of(browser, urls);
        foreach (var url in urls) { waiting[url].ShouldBe(before[url], url); }
        if (reader is Role.Signer) { (await Answer(browser, asked, text)).ShouldBe(early, "a unit that guesses learns nothing"); }

        await SignedOff();
        if (reader is Role.Signer) { await Act(Role.Signer, "state-case", ("Statement", text)); }
    }

    // How a statement is refused, without the marks of the form.
    private static async Task<string> Answer(Browser browser, string url, string text)
    {
        var answer = await browser.Post(url, ("Statement", text));
        answer.StatusCode.ShouldNotBe(HttpStatusCode.Redirect);
        return $"{answer.StatusCode} {(await Browser.Parse(answer)).QuerySelector("main")!.TextContent}";
    }

    private string[] Pages(Role? reader) =>
    [
        "/", "/register", Urls.Center(Center), "/sanctions", "/register?state=Revoked",
        .. reader is null ? [] : (string[])[
            CenterCase, $"{CenterCase}/clocks", $"{CenterCase}/construction", $"{CenterCase}/reports", $"{CenterCase}/changes",
            $"{CenterCase}/assessments", $"{CenterCase}/activities", "/desk", "/desk/calendar", Urls.Messages],
        .. reader is Role.Department ? (string[])[Urls.DepartmentCases] : [],
        .. reader is Role.Signer or Role.Filler or Role.Director ? (string[])[Luyan.Web.UnitUrls.Desk] : [],
    ];

    private const int Letter = 3;

    // The foot of every page names the list of sanctions: only the content tells of this one.
    private async Task<string> Published() =>
        (await Site.Anonymous().Page(Urls.Center(Center))).QuerySelector("main")!.TextContent;

    private async Task Suspected() =>
        (await (await Site.As(Role.Department)).PostFiles(
                $"{CenterCase}/do/raise-suspicion", [("Evidence", "举报材料.pdf", Samples.Pdf)], ("Facts", "专利证书疑为伪造")))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);

    private async Task Verified()
    {
        await Suspected();
        await Act(Role.CaseOfficer, "open-investigation", ("Facts", "核对专利证书"));
        await Act(Role.Signer, "state-case", ("Statement", "证书是真实的。"), ("Final", "on"));
        await Found();
    }

    private async Task Found()
    {
        await Act(Role.CaseOfficer, "verify-falsehood", ("Facts", "证书编号查无此件"));
        await Act(Role.HeadOfDivision, "verify-falsehood", ("Facts", "证书编号查无此件"));
        await Act(Role.CaseOfficer, "propose-sanction", ("Ground", nameof(SanctionGround.Falsehood)), ("Facts", Facts));
    }

    private async Task Heard()
    {
        await Verified();
        await Act(Role.CaseOfficer, "serve-notice", ("Facts", Facts), ("Reasons", Facts), ("ServedOn", "2026-3-2"));
        await Act(Role.Signer, "state-case", ("Statement", "系员工个人行为。"));
        Site.Clock.Advance(TimeSpan.FromDays(30));
        await Act(Role.CaseOfficer, "hear-unit", ("Heard", "系员工个人行为。"), ("Answer", "单位对材料真实性负责。"));
    }
}
