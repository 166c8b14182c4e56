using System.Net;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Web.Tests.Cases;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests.Building;

public sealed class AcceptanceActTests : BuildingSite
{
    [Fact]
    public async Task The_panel_is_recorded_with_its_signed_report_and_the_leader_accepts()
    {
        await Applied();
        await OnlyFor("record-acceptance-review", [Role.CaseOfficer], Samples.Review(5));
        (await Browser.Parse(await Post(
            Role.CaseOfficer, "record-acceptance-review", Samples.Review(4),
            ("Report", "验收意见.pdf", Samples.Pdf)))).QuerySelector("#errors a")!.GetAttribute("href").ShouldBe("#Experts");
        await Done(Role.CaseOfficer, "record-acceptance-review", Samples.Review(5), ("Report", "验收意见.pdf", Samples.Pdf));
        (string, string?)[] passed = [("Verdict", "Passed"), ("Reasons", "达到建设目标")];
        await OnlyFor("decide-acceptance", [Role.Leader], passed);
        (await Post(Role.Leader, "decide-acceptance", [("Reasons", "达到建设目标")])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await Done(Role.Leader, "decide-acceptance", passed);
        (await CenterState()).ShouldBe(nameof(Operating));
        var letter = await Letter("acceptance-passed");
        letter.ShouldContain("通过验收");
        letter.ShouldContain("第十条");
        letter.ShouldNotContain("行政复议");
        (await Letter("acceptance-passed.reading")).ShouldContain("is accepted");
    }

    [Theory]
    [InlineData("Repeat", "acceptance-repeat", "再次申请验收")]
    [InlineData("Failed", "acceptance-failed", "第九条限期改进")]
    public async Task A_center_that_is_not_accepted_stays_under_construction_and_learns_its_remedies(
        string verdict, string kind, string said)
    {
        await Reviewed();
        await Done(Role.Leader, "decide-acceptance", [("Verdict", verdict), ("Reasons", "检测平台没有开放")]);
        await SignedOff();
        (await CenterState()).ShouldBe(nameof(UnderConstruction));
        var letter = await Letter(kind);
        letter.ShouldContain(said);
        letter.ShouldContain("检测平台没有开放");
        letter.ShouldContain("行政复议");
        (await Letter($"{kind}.reading")).ShouldContain("accepted");
    }

    [Fact]
    public async Task Support_is_recorded_by_level_and_amount()
    {
        (string, string?)[] given = [("What", "市级重大专项"), ("Level", "municipal"), ("Amount", "50.5"), ("GivenOn", "2026-3-2")];
        var early = await Post(Role.CaseOfficer, "record-support", given);
        early.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.Parse(early)).QuerySelector("#errors")!.TextContent.ShouldContain("验收");
        await Accepted();
        await OnlyFor("record-support", [Role.CaseOfficer], given);
        var page = await Browser.Parse(await Post(
            Role.CaseOfficer, "record-support", [("What", "专项"), ("Level", "x"), ("Amount", "许多"), ("GivenOn", "2026-3-2")]));
        page.QuerySelectorAll("#errors a").Select(a => a.GetAttribute("href")).ShouldBe(["#Amount", "#Level"], ignoreOrder: true);
        RefusalTests.Value(page, "Amount").ShouldBe("许多");
        await Done(Role.CaseOfficer, "record-support", given);
        (await (await Site.As(Role.Director)).Page(CenterCase)).QuerySelector(".timeline li")!.TextContent.ShouldContain("50.5");
    }

    [Fact]
    public async Task A_certificate_has_a_number_and_a_code()
    {
        await Accepted();
        (string, string?)[] purpose = [("Purpose", "申报2026年市级科技计划")];
        await OnlyFor("issue-priority-certificate", [Role.CaseOfficer], purpose);
        (await Post(Role.CaseOfficer, "issue-priority-certificate",
            [("Purpose", "")])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await Done(Role.CaseOfficer, "issue-priority-certificate", purpose);
        var letter = await Letter("priority-certificate");
        letter.ShouldContain($"{Center}-YX001");
        letter.ShouldContain("申报2026年市级科技计划");
        System.Text.RegularExpressions.Regex.IsMatch(letter, "核验码[0-9A-Z]{4}-[0-9A-Z]{4}").ShouldBeTrue();
        (await Site.Db(db => db.Letters.Where(l => l.Kind == "priority-certificate")
            .Select(l => l.DocumentNumber).SingleAsync())).ShouldBe($"{Center}-YX001");
    }
}
