using System.Net;
using Luyan.Cases;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests.Cases;

public sealed class ChangeTests : CenterSite
{
    private string Changes => $"{CenterCase}/changes";

    [Fact]
    public async Task A_director_is_changed_with_his_term_and_a_letter()
    {
        (await (await Site.As(Role.Director)).Page(Changes)).QuerySelectorAll(".acts a").Length.ShouldBe(8);
        await Act(Role.Director, "change-director", ("Name", "高云舒"), ("From", "2026-3-2"), ("Reasons", "工作调整"));
        (await (await Site.As(Role.Director)).Page(Changes)).QuerySelector(".unavailable").ShouldNotBeNull("one change waits at a time");
        await Act(Role.HeadOfDivision, "decide-change", ("Approved", "Granted"), ("Reasons", "符合规定"));
        var page = await (await Site.As(Role.Signer)).Page(Changes);
        page.QuerySelector("#directors-head ~ * tbody")!.TextContent.ShouldContain("高云舒");
        page.QuerySelector("#asked-head ~ * tbody")!.TextContent.ShouldContain("已同意");
        (await Site.Db(db => db.Letters.CountAsync(l => l.Kind == "change-approved"))).ShouldBe(1);
    }

    [Theory]
    [InlineData("change-name", "Name", "随意的名称"), InlineData("change-unit", "CreditCode", "91150203MA0XXXXXXX"),
        InlineData("change-director", "From", "2999-1-1"), InlineData("change-legal-form", "Form", "")]
    public async Task What_is_wrong_is_said_at_its_field_and_what_was_typed_stays(string act, string field, string typed)
    {
        var response = await (await Site.As(Role.Director)).PostFiles(
            $"{CenterCase}/do/{act}", [], (field, typed), ("Name", act == "change-director" ? "高云舒" : typed), ("Reasons", "理由"));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(response);
        page.QuerySelector($"#{field}-error").ShouldNotBeNull();
        page.QuerySelector("textarea[name=Reasons]")!.TextContent.ShouldBe("理由");
    }

    [Fact]
    public async Task A_refused_change_leaves_all_as_it_was()
    {
        await Act(Role.Director, "change-field", ("Field", "1"), ("Reasons", "方向调整"));
        await Act(Role.HeadOfDivision, "decide-change", ("Approved", "Refused"), ("Reasons", "与批复不符"));
        await SignedOff(Role.Leader);
        (await Site.Db(db => db.Cases.Where(c => c.Id == CenterId).Select(c => c.Field).SingleAsync())).ShouldBe("4");
        (await Site.Db(db => db.Letters.CountAsync(l => l.Kind == "change-refused"))).ShouldBe(1);
        foreach (var role in new[] { Role.Signer, Role.CaseOfficer, Role.Leader })
        {
            (await (await Site.As(role)).Get($"{CenterCase}/do/change-field")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
        (await (await Site.As(Role.Director, await OtherParties.Unit(Site))).Get(Changes)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_plan_is_shown_as_it_stands_changed_by_decision_and_both_are_kept()
    {
        var director = await Site.As(Role.Director);
        var form = await director.Page($"{CenterCase}/do/change-plan");
        form.QuerySelector("input[name='Milestones.m1.What']")!.GetAttribute("value").ShouldNotBeNullOrEmpty();
        var what = form.QuerySelector("input[name='Milestones.m1.What']")!.GetAttribute("value")!;
        var result = form.QuerySelector("textarea[name='Milestones.m1.Result']")!.TextContent.Trim();
        await Act(Role.Director, "change-plan", ("Milestones.m1.What", what),
            ("Milestones.m1.Result", result.Length > 0 ? result : "验收单"), ("Milestones.m1.DueOn", "2027-5-5"),
            ("Added.0.What", "检测平台取得资质"), ("Added.0.Result", "资质证书"), ("Added.0.DueOn", "2027-6-1"), ("Reasons", "设备进口延迟"));
        var construction = $"{CenterCase}/construction";
        (await director.Page(construction)).QuerySelector("#milestones ~ *")!.TextContent.ShouldNotContain("2027-06-01");
        var deciding = (await (await Site.As(Role.HeadOfDivision)).Page($"{CenterCase}/do/decide-change"))
            .QuerySelector("main")!.TextContent;
        foreach (var shown in new[] { "新增“检测平台取得资质”", "设备进口延迟", "变更批复" })
        {
            deciding.ShouldContain(shown, customMessage: "who decides sees on what");
        }
        deciding.ShouldNotContain("{");
        await Act(Role.HeadOfDivision, "decide-change", ("Approved", "Granted"), ("Reasons", "符合实际"));
        var page = await director.Page(construction);
        page.QuerySelector("section[aria-labelledby=milestones]")!.TextContent.ShouldContain("检测平台取得资质");
        page.QuerySelector("section[aria-labelledby=replanned]")!.TextContent.ShouldContain("新增“检测平台取得资质”");
        var letter = await Site.Db(db => db.Letters.Where(l => l.Kind == "change-approved").Select(l => l.Sha256).SingleAsync());
        (await LetterFile.Text(await director.Get($"/files/{letter}"))).ShouldContain("检测平台取得资质");
    }

    [Fact]
    public async Task A_plan_that_cannot_be_is_refused_at_its_milestones_and_what_was_typed_stays()
    {
        var response = await (await Site.As(Role.Director)).PostFiles(
            $"{CenterCase}/do/change-plan", [], ("Milestones.m1.What", "中试线"), ("Milestones.m1.Result", "验收单"),
            ("Milestones.m1.DueOn", "2099-5-5"), ("Added.0.What", "无日期的节点"), ("Reasons", "理由"));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(response);
        page.QuerySelector("#Milestones .error").ShouldNotBeNull();
        page.QuerySelector("input[name='Milestones.m1.DueOn']")!.GetAttribute("value").ShouldBe("2099-5-5");
        page.QuerySelector("input[name='Added.0.What']")!.GetAttribute("value").ShouldBe("无日期的节点");
    }
}
