using Luyan.Cases;
using Luyan.Cases.Applications;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests.Cases;

public sealed class WholeLifeTests : CaseSite
{
    [Fact]
    public async Task An_application_is_carried_by_forms_from_the_department_to_the_determination()
    {
        var department = await (await Site.As(Role.Department)).Page(Case);
        department.QuerySelectorAll(".acts a").Select(a => a.TextContent).ShouldBe(["推荐上报", "退回修改", "不予推荐", "提出材料存疑"]);
        department.QuerySelectorAll("h1").Length.ShouldBe(1);
        department.QuerySelector(".deadline")!.TextContent.ShouldContain("主管部门审查期限");

        var recommended = await Do(Role.Department, "recommend-application", Samples.Recommendation);
        recommended.QuerySelector(".note.done")!.TextContent.ShouldContain("推荐上报");
        recommended.QuerySelector(".case-state")!.TextContent.ShouldContain("待受理");
        recommended.QuerySelector(".timeline li")!.TextContent.ShouldContain("白云起");

        (await Do(Role.CaseOfficer, "accept-application")).QuerySelector("#documents ~ .table-frame a")!.TextContent.ShouldBe("受理通知书");
        await Do(Role.HeadOfDivision, "preselect", ("Reasons", "方向符合规划"));
        await Review(Role.CaseOfficer, "record-site-visit", 3);
        await Review(Role.CaseOfficer, "record-panel-review", 5);
        await Do(Role.CaseOfficer, "propose-determination", ("Outcome", "Approved"), ("Reasons", "专家组一致同意"));
        await Do(Role.Leader, "determine", Samples.Determination);
        (await State()).ShouldBe(nameof(Determined));

        var page = await (await Site.As(Role.Auditor)).Page(Case);
        page.QuerySelectorAll(".timeline > li").Length.ShouldBe(8);
        page.QuerySelectorAll(".timeline > li")[2].TextContent.ShouldContain("签名报告.pdf");
        page.QuerySelector(".acts").ShouldBeNull();
        page.QuerySelector(".case-head .step-here")!.TextContent.ShouldContain("批复");
        (await Site.Db(db => db.Letters.CountAsync(l => l.Kind == "acceptance" && l.DocumentNumber.Length > 0))).ShouldBe(1);
    }
}
