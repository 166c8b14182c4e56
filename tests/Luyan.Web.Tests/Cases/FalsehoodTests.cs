using System.Net;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests.Cases;

/// <summary>Suspected false material (Art. 12): hearing the unit, two officers, one decision, all by the forms.</summary>
public sealed class FalsehoodTests : CaseSite
{
    [Fact]
    public async Task A_suspicion_leads_to_an_end_only_over_the_units_statement_and_two_officers()
    {
        await Reach(nameof(Accepted));
        await Suspect();
        await Do(Role.CaseOfficer, "open-investigation", ("Facts", "核查验收证书编号"));
        await Refused(Role.CaseOfficer, "verify-falsehood", "the unit has not been heard", ("Facts", "证书系伪造"));

        var signer = await Site.As(Role.Signer);
        (await Form(signer, "state-case")).QuerySelector("#Statement").ShouldNotBeNull();
        await Do(Role.Signer, "state-case", ("Statement", "收到，详细意见后补"));
        await Refused(Role.CaseOfficer, "verify-falsehood", "a first word is not the last", ("Facts", "证书系伪造"));
        await Do(Role.Signer, "state-case", ("Statement", "编号系笔误，附原件"), ("Final", "on"));
        (await (await Site.As(Role.CaseOfficer)).Page(Case)).Body!.TextContent.ShouldContain("编号系笔误，附原件");

        await Do(Role.CaseOfficer, "verify-falsehood", ("Facts", "发证机关书面答复查无此证"));
        await Refused(Role.CaseOfficer, "verify-falsehood", "the same person again", ("Facts", "再次查实"));
        await Refused(Role.Leader, "terminate-for-falsehood", "one officer is not two", ("Reasons", "提供虚假材料"));
        await Do(Role.HeadOfDivision, "verify-falsehood", ("Facts", "复核属实"));
        await Refused(Role.Leader, "terminate-for-falsehood", "no prior notice", ("Reasons", "提供虚假材料"));
        await Do(Role.CaseOfficer, "propose-termination", ("Facts", "证书查无此证"), ("Reasons", "提供虚假材料，拟终止申报"));
        await Refused(Role.Leader, "terminate-for-falsehood", "the notice is not served", ("Reasons", "提供虚假材料"));
        await Do(Role.CaseOfficer, "record-service", ("Letter", "3"), ("ServedOn", "2026-3-2"), ("Way", "InPerson"), ("Receiver", "贺明远"));
        await Refused(Role.Leader, "terminate-for-falsehood", "the unit's period runs", ("Reasons", "提供虚假材料"));
        await Do(Role.Signer, "state-case", ("Statement", "没有其他意见"), ("Final", "on"));
        await Refused(Role.Leader, "terminate-for-falsehood", "the statement is unanswered", ("Reasons", "提供虚假材料"));
        await Do(Role.CaseOfficer, "answer-statement", ("Answer", "事实清楚"));
        await Do(Role.Leader, "terminate-for-falsehood", ("Reasons", "提供虚假材料，终止申报"));
        await Do(Role.HeadOfDivision, "sign-off-letter", ("Letter", "4"));
        (await Site.Db(db => db.Letters.Where(l => !l.Kind.EndsWith(".reading")).Select(l => l.Kind).ToListAsync()))
            .ShouldBe(["acceptance", "investigation", "falsehood-notice", "falsehood-decision"], ignoreOrder: true);
        (await State()).ShouldBe(nameof(Terminated));
        (await Site.Db(db => Task.FromResult(db.Bars.Any()))).ShouldBeFalse("no title is lost, so no bar by default");
    }

    [Fact]
    public async Task A_suspicion_that_is_cleared_lets_the_application_go_on()
    {
        await Reach(nameof(Accepted));
        await Suspect();
        await Do(Role.CaseOfficer, "open-investigation", ("Facts", "核查验收证书编号"));
        await Refused(Role.HeadOfDivision, "preselect", "it is in question", ("Reasons", ""));
        await Do(Role.HeadOfDivision, "clear-suspicion", ("Reasons", "原件与登记一致"));
        await Refused(Role.HeadOfDivision, "preselect", "one person is not two", ("Reasons", ""));
        await Do(Role.CaseOfficer, "clear-suspicion", ("Reasons", "复核一致"));
        await Do(Role.HeadOfDivision, "preselect", ("Reasons", ""));
        (await State()).ShouldBe(nameof(Preselected));
    }

    private async Task Suspect()
    {
        var response = await Post(
            await Site.As(Role.Department), "raise-suspicion", [("Facts", "验收证书编号与登记不符")], ("Evidence", "查询结果.pdf", Samples.Pdf));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Said(response));
    }

    private async Task Refused(Role role, string act, string because, params (string, string?)[] fields)
    {
        var before = await Events();
        (await Post(await Site.As(role), act, fields)).IsSuccessStatusCode.ShouldBeFalse(because);
        (await Events()).ShouldBe(before, because);
    }
}
