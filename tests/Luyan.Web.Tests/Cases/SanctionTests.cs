using System.Net;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests.Cases;

public sealed class SanctionTests : CenterSite
{
    [Fact]
    public async Task A_falsehood_is_raised_investigated_by_two_noticed_stated_answered_and_decided_and_the_decision_annulled()
    {
        (await Raise(await Site.As(Role.Department))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await Act(Role.CaseOfficer, "open-investigation", ("Facts", "核对专利证书"));
        await Act(Role.Signer, "state-case", ("Statement", "证书是真实的。"), ("Final", "on"));
        await Act(Role.CaseOfficer, "verify-falsehood", ("Facts", "证书编号查无此件"));
        // The same officer does not count twice.
        (await Refused(Role.CaseOfficer, "verify-falsehood", ("Facts", "再次认定"))).ShouldContain("另一");
        await Act(Role.HeadOfDivision, "verify-falsehood", ("Facts", "证书编号查无此件"));
        (await CenterState()).ShouldBe(nameof(UnderConstruction), "nothing ends by a finding");

        await Act(Role.CaseOfficer, "propose-sanction", ("Ground", nameof(SanctionGround.Falsehood)), ("Facts", "专利证书系伪造"));
        (await Refused(Role.Leader, "decide-sanction", ("DocumentNumber", "包科发〔2026〕9号"), ("Reasons", "查证属实"))).ShouldContain("告知");
        await Act(Role.CaseOfficer, "serve-notice", ("Facts", "专利证书系伪造"), ("Reasons", "违反第十二条"), ("ServedOn", "2026-3-2"));
        (await Refused(Role.Leader, "decide-sanction", ("DocumentNumber", "包科发〔2026〕9号"), ("Reasons", "查证属实"))).ShouldContain("期");
        await Act(Role.Signer, "state-case", ("Statement", "系员工个人行为。"));
        Site.Clock.Advance(TimeSpan.FromDays(30));
        (await Refused(Role.Leader, "decide-sanction", ("DocumentNumber", "包科发〔2026〕9号"), ("Reasons", "查证属实"))).ShouldContain("答复");
        await Act(Role.CaseOfficer, "hear-unit", ("Heard", "系员工个人行为。"), ("Answer", "单位对材料真实性负责。"));
        var decided = await Act(Role.Leader, "decide-sanction", ("DocumentNumber", "包科发〔2026〕9号"), ("Reasons", "查证属实"));
        (await CenterState()).ShouldBe(nameof(Revoked));
        decided.Body!.TextContent.ShouldContain("待核签");
        (await Site.Db(db => db.Letters.CountAsync(l => l.Kind == "revocation"))).ShouldBe(0, "nobody has checked it");
        (await Site.Db(db => db.Bars.CountAsync())).ShouldBe(0, "it is not served");
        (await (await Site.As(Role.HeadOfDivision)).Page("/desk")).Body!.TextContent.ShouldContain(Center);
        await SignedOff();
        (await (await Site.As(Role.Signer)).Page(CenterCase)).Body!.TextContent.ShouldContain("尚未送达");
        (await (await Site.As(Role.CaseOfficer)).Page("/desk")).Body!.TextContent.ShouldContain(Center);
        // A day that has passed is proven, or refused.
        Site.Clock.Advance(TimeSpan.FromDays(2));
        (await Refused(Role.CaseOfficer, "record-service", ("Letter", "3"), ("ServedOn", "2026-4-1"), ("Way", "InPerson"),
            ("Receiver", "收发室 温如玉"))).ShouldContain("凭证");
        var served = await Act(Role.CaseOfficer, "record-service", ("Letter", "3"), ("ServedOn", "2026-4-3"), ("Way", "InPerson"),
            ("Receiver", "收发室 温如玉"));
        served.Body!.TextContent.ShouldContain("不得再次申报至");
        (await Site.Db(db => db.Bars.Select(b => b.Since).SingleAsync())).ShouldBe(new(2026, 4, 3));
        (await Site.Db(db => db.Letters.Where(l => l.CaseId == CenterId && !l.Kind.EndsWith(".reading")).Select(l => l.Kind)
            .ToListAsync())).ShouldBe(["investigation", "sanction-notice", "revocation"], ignoreOrder: true);
        (await Site.Db(db => db.Letters.Where(l => l.Kind == "revocation")
            .Select(l => l.DocumentNumber).SingleAsync())).ShouldBe("包科发〔2026〕9号");
        var letter = await Text("revocation");
        foreach (var said in new[] { "第十二条", "第十三条", "系员工个人行为。", "单位对材料真实性负责。", "行政复议", "不得再次申报" })
        {
            letter.ShouldContain(said);
        }
        // The reasons cite the article themselves.
        (await Text("sanction-notice")).Split("第十二条").Length.ShouldBe(2, "once");
        (await Site.Anonymous().Page(Urls.Center(Center))).QuerySelector("main")!.TextContent.ShouldContain("撤销");

        await Act(Role.Leader, "annul-sanction", ("By", nameof(AnnulledBy.Reconsideration)), ("Authority", "鹿原市人民政府"),
            ("Outcome", nameof(AnnulmentOutcome.OnTheMerits)), ("Document", "包府复决〔2026〕1号"), ("Reasons", "事实不清"));
        (await CenterState()).ShouldBe(nameof(UnderConstruction));
        (await Site.Db(db => db.Bars.CountAsync(b => b.LiftedOn == null))).ShouldBe(0);
        var annulled = await Text("annulment");
        foreach (var said in new[] { "包府复决〔2026〕1号", "鹿原市人民政府", "已被撤销", "恢复原来的资格" }) { annulled.ShouldContain(said); }
        annulled.ShouldNotContain("优先支持", customMessage: "it was never accepted");
    }

    /// <summary>The judgment is attached, another person signs off, and the letter says from when the days of the unit run.</summary>
    [Fact]
    public async Task From_March_2027_the_bar_is_lifted_when_another_person_has_signed_the_letter_off()
    {
        (await Raise(await Site.As(Role.Department))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await Ask(Role.CaseOfficer, new OpenInvestigation("核对专利证书"));
        await Ask(Role.Signer, new StateCase("没有其他说明", Final: true));
        await Ask(Role.CaseOfficer, new VerifyFalsehood("证书编号查无此件"));
        await Ask(Role.HeadOfDivision, new VerifyFalsehood("证书编号查无此件"));
        await Ask(Role.CaseOfficer, new ProposeSanction(SanctionGround.Falsehood, "专利证书系伪造"));
        await Ask(Role.CaseOfficer, new ServeNotice("专利证书系伪造", "违反第十二条", new(2026, 3, 2)));
        Site.Clock.Advance(TimeSpan.FromDays(30));
        await Ask(Role.Leader, new DecideSanction("包科发〔2026〕9号", "查证属实"));
        await SignedOffAndServed("2026-4-1");
        Site.Clock.SetUtcNow(new(2027, 3, 1, 1, 0, 0, TimeSpan.Zero));
        (string, string?)[] fields =
        [
            ("By", nameof(AnnulledBy.Judgment)), ("Authority", "鹿原区人民法院"), ("Outcome", nameof(AnnulmentOutcome.OnTheMerits)),
            ("Document", "（2027）行初1号"), ("Reasons", "事实不清"),
        ];
        (await Refused(Role.Leader, "annul-sanction", fields)).ShouldContain("裁判文书");
        var done = await (await Site.As(Role.Leader)).PostFiles(
            $"{CenterCase}/do/annul-sanction", [("Proof", "行政判决书.pdf", Samples.Pdf)], fields);
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Said(done));
        (await Site.Db(db => db.Bars.CountAsync(b => b.LiftedOn == null))).ShouldBe(1, "nobody alone lifts a bar");
        (await (await Site.As(Role.Signer)).Page(CenterCase)).Body!.TextContent.ShouldNotContain("行初1号");
        await SignedOff();
        (await Site.Db(db => db.Bars.CountAsync(b => b.LiftedOn == null))).ShouldBe(0);
        (await Text("annulment")).ShouldContain("自本通知书送达之日起不少于30日");
        (await (await Site.As(Role.Signer)).Page(CenterCase)).Body!.TextContent.ShouldContain("尚未送达");
        Site.Clock.Advance(TimeSpan.FromDays(40));
        (await Act(Role.CaseOfficer, "record-service", ("Letter", "4"), ("ServedOn", "2027-4-10"), ("Way", "InPerson"),
            ("Receiver", "收发室 温如玉"))).Body!.TextContent.ShouldContain("期限顺延至");
    }

    [Fact]
    public async Task A_title_is_given_back_without_a_bar_and_not_while_a_sanction_runs()
    {
        await Raise(await Site.As(Role.Department));
        await Act(Role.CaseOfficer, "open-investigation", ("Facts", "核对"));
        (await Refused(Role.Signer, "close-voluntarily", ("Reasons", "调整业务"))).ShouldNotBeEmpty();
        await Act(Role.CaseOfficer, "clear-suspicion", ("Reasons", "证书属实"));
        // One person alone clears nothing.
        (await Refused(Role.Signer, "close-voluntarily", ("Reasons", "调整业务"))).ShouldContain("正在调查");
        await Act(Role.HeadOfDivision, "clear-suspicion", ("Reasons", "复核属实"));
        await Act(Role.Signer, "close-voluntarily", ("Reasons", "调整业务"));
        (await CenterState()).ShouldBe(nameof(ClosedVoluntarily));
        (await Site.Db(db => db.Bars.CountAsync())).ShouldBe(0);
        (await Text("closing")).ShouldContain("自愿撤牌");
    }

    [Fact]
    public async Task Nobody_does_what_is_anothers_and_no_field_may_be_empty()
    {
        foreach (var (role, act) in new[]
        {
            (Role.Signer, "propose-sanction"), (Role.Department, "open-investigation"), (Role.CaseOfficer, "decide-sanction"),
            (Role.HeadOfDivision, "annul-sanction"), (Role.Director, "close-voluntarily")
        })
        {
            (await (await Site.As(role)).Get($"{CenterCase}/do/{act}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{role} {act}");
        }
        (await (await Site.As(Role.Signer, await OtherParties.Unit(Site))).Get(CenterCase)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var empty = await (await Site.As(Role.Department)).PostFiles($"{CenterCase}/do/raise-suspicion", [], ("Facts", "缺少证据"));
        empty.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.Parse(empty)).QuerySelector("textarea[name=Facts]")!.TextContent.ShouldBe("缺少证据");
    }

    private Task<HttpResponseMessage> Raise(Browser browser) =>
        browser.PostFiles($"{CenterCase}/do/raise-suspicion", [("Evidence", "举报材料.pdf", Samples.Pdf)], ("Facts", "专利证书疑为伪造"));

    private async Task<string> Refused(Role role, string act, params (string, string?)[] fields)
    {
        var response = await (await Site.As(role)).PostFiles($"{CenterCase}/do/{act}", [], fields);
        response.StatusCode.ShouldNotBe(HttpStatusCode.Redirect);
        return (await Browser.Parse(response)).Body!.TextContent;
    }

    private async Task<string> Text(string kind)
    {
        var sha = await Site.Db(db => db.Letters.Where(l => l.Kind == kind && l.CaseId == CenterId).Select(l => l.Sha256).SingleAsync());
        return await LetterFile.Text(await (await Site.As(Role.CaseOfficer)).Get($"/files/{sha}"));
    }
}
