using System.Net;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Centers;
using Luyan.Web.Tests.Cases;

namespace Luyan.Web.Tests.Building;

public sealed class AcceptancePageTests : BuildingSite
{
    private string Page => $"{CenterCase}/acceptance";

    private static readonly (string, string?)[] Whole =
    [
        ("Comparison.m1.Result", "中试线已投运"), ("Comparison.m1.Reached", "reached"),
        ("Targets.g1.Reached", "9"), ("Targets.g2.Reached", "7"), ("Targets.g2.Remark", "新线磨合"),
        ("Summary", "组建任务完成"), ("Signer", "程望舒"), ("Commitment", "on"), ("version", "0"), ("do", "file"),
    ];

    protected override SubmitApplication Submission(string name, FileRef paper)
    {
        var filed = Samples.Submission(Site, name, paper);
        return filed with
        {
            Dossier = filed.Dossier with { Reasons = new() { Targets =
            [
                new() { Id = "g1", Name = "授权专利", Measure = "件", Now = 2, Goal = 8 },
                new() { Id = "g2", Name = "返修率", Measure = "%", Now = 10, Goal = 5 }
            ] } }
        };
    }

    [Fact]
    public async Task Milestones_and_ledger_fill_in_what_they_know_and_the_application_sets_plan_and_result_side_by_side()
    {
        await Ask(Role.Director, new ReportMilestone("m1", "中试线提前投运", Today, []));
        var director = await Site.As(Role.Director);
        var form = await director.Page($"{Page}/apply");
        RefusalTests.Value(form, "Comparison.m1.Result").ShouldBe("中试线提前投运");
        RefusalTests.Value(form, "Comparison.m1.Reached").ShouldBe("reached");
        RefusalTests.Value(form, "Targets.g1.Reached").ShouldBe("0");
        form.Body!.TextContent.ShouldContain("基数 2，目标 8");
        var filed = await director.PostFiles($"{Page}/apply", [("Attachment1", "总结.pdf", Samples.Pdf)], Whole);
        filed.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Said(filed));

        var page = await (await Site.As(Role.CaseOfficer)).Page(Page);
        page.QuerySelector("h3 ~ .table-frame")!.QuerySelectorAll("tbody tr").Length.ShouldBe(10);
        page.Body!.TextContent.ShouldContain("2 项中达到 1 项");
        page.Body!.TextContent.ShouldContain("新线磨合");
        page.QuerySelector("a.btn-primary")!.TextContent.ShouldBe("登记验收专家组意见");
        page.QuerySelector("a[href^='/files/']")!.TextContent.ShouldBe("总结.pdf");
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field_and_the_form_is_kept()
    {
        var director = await Site.As(Role.Director);
        var response = await director.PostFiles(
            $"{Page}/apply", [],
            [.. Whole.Where(f => f.Item1 is not ("Targets.g2.Remark" or "Comparison.m1.Reached" or "Targets.g1.Reached"))]);
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(response);
        page.QuerySelectorAll("#errors a").Select(a => a.GetAttribute("href"))
            .ShouldBe(["#Targets.g1.Reached", "#Targets.g2.Remark", "#Comparison.m1.Reached"], ignoreOrder: true);
        RefusalTests.Value(await director.Page($"{Page}/apply"), "Summary").ShouldBe("组建任务完成");
        response = await director.PostFiles($"{Page}/apply", [], [
            .. Whole.Where(f => f.Item1 is not ("Summary" or "Commitment" or "version")), ("version", RefusalTests.Value(page, "version"))
        ]);
        (await Browser.Parse(response)).QuerySelectorAll("#errors a").Select(a => a.GetAttribute("href"))
            .ShouldBe(["#Summary", "#Commitment"], ignoreOrder: true);
    }

    [Fact]
    public async Task Only_the_director_applies_and_an_application_that_waits_shuts_the_form()
    {
        foreach (var role in new[] { Role.Signer, Role.Department, Role.CaseOfficer, Role.Leader, Role.Auditor })
        {
            (await (await Site.As(role)).Get($"{Page}/apply")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
        (await (await Site.As(Role.Director, await OtherParties.Unit(Site))).Get(Page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var director = await Site.As(Role.Director);
        (await director.PostFiles($"{Page}/apply", [], Whole)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await director.Page($"{Page}/apply")).QuerySelector(".unavailable").ShouldNotBeNull();
        (await director.PostFiles($"{Page}/apply", [], Whole)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_decision_and_the_ledger_of_support_are_shown()
    {
        await Accepted();
        await Ask(Role.CaseOfficer, new RecordSupport("市级重大专项", "municipal", 50, Today));
        await Ask(Role.CaseOfficer, new RecordSupport("协助申报自治区中心", "regional", null, Today));
        var director = await Site.As(Role.Director);
        (await director.Page(Page)).QuerySelector(".note.good")!.TextContent.ShouldContain("通过验收");
        var ledger = (await director.Page(CenterCase)).QuerySelector("#support")!.ParentElement!;
        ledger.TextContent.ShouldContain("本市支持 1 项，向上推荐 1 项，金额合计 50 万元");
    }
}
