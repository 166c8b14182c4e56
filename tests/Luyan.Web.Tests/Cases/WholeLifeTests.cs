using System.Net;
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
        department.QuerySelectorAll(".acts a").Select(a => a.TextContent).ShouldBe(["推荐上报", "退回修改", "不予推荐", "提出材料存疑", "向单位提问"]);
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
        page.QuerySelectorAll(".timeline > li")[2].TextContent.ShouldContain(
            "■■■", customMessage: "who the experts are is sealed for the auditor");
        page.QuerySelectorAll(".timeline > li")[2].TextContent.ShouldNotContain("签名报告.pdf");
        page.QuerySelector(".acts").ShouldBeNull();
        page.QuerySelector(".case-head .way-here")!.TextContent.ShouldContain("批复");
        (await Site.Db(db => db.Letters.CountAsync(l => l.Kind == "acceptance" && l.DocumentNumber.Length > 0))).ShouldBe(1);
    }

    [Fact]
    public async Task The_letter_names_the_center_and_the_plaque_closes_the_way()
    {
        await Reach(nameof(Determined));
        var officer = await Site.As(Role.CaseOfficer);
        var proposed = RefusalTests.Value(await Form(officer, "issue-approval-letter"), "DocumentNumber");
        proposed.ShouldStartWith("包科发〔2026〕");
        var page = await Do(Role.CaseOfficer, "issue-approval-letter", ("DocumentNumber", proposed));
        page.QuerySelector(".case-state")!.TextContent.ShouldContain("已批复");
        page.QuerySelectorAll(".case-head .way-done").Length.ShouldBe(9);
        page.QuerySelectorAll(".table-frame td").Select(td => td.TextContent).ShouldContain(proposed);

        var center = page.QuerySelector("a.opened-center")!;
        center.GetAttribute("href").ShouldBe(Urls.Case("ZX-2026-0001"));
        var open = await officer.Page(center.GetAttribute("href")!);
        open.QuerySelector(".case-state")!.TextContent.ShouldContain("组建");
        open.QuerySelector(".acts a")!.TextContent.ShouldBe("颁发牌匾");
        var wrong = await officer.Post(
            "/cases/ZX-2026-0001/do/issue-plaque", ("PlaqueNumber", ""), ("HandedOverOn", "2026-3-9"), ("Recipient", ""));
        (await Browser.Parse(wrong)).QuerySelectorAll("#errors a").Select(a => a.GetAttribute("href"))
            .ShouldBe(["#PlaqueNumber", "#HandedOverOn", "#Recipient"], ignoreOrder: true);
        (await officer.Post(
            "/cases/ZX-2026-0001/do/issue-plaque", ("PlaqueNumber", "BT-2026-001"),
            ("HandedOverOn", "2026-3-2"), ("Recipient", "程望舒"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await officer.Page("/cases/ZX-2026-0001")).QuerySelector(".timeline li")!.TextContent.ShouldContain("BT-2026-001");
        (await Site.Anonymous().Page(Urls.Register)).Body!.TextContent.ShouldContain(CenterName);
        (await Site.Anonymous().Page(Urls.Center("ZX-2026-0001"))).Body!.TextContent.ShouldContain(proposed);
    }
}
