using System.Net;
using AngleSharp.Html.Dom;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Web.Security;

namespace Luyan.Web.Tests.Cases;

public sealed class RefusalTests : CaseSite
{
    [Fact]
    public async Task Every_fault_of_a_recommendation_stands_at_its_field_and_nothing_typed_is_lost()
    {
        var department = await Site.As(Role.Department);
        (string, string?)[] typed =
        [
            .. Samples.Recommendation.Where(f => f.Item1 is not ("Conditions.3.Remark" or "Opinion" or "SignedBy" or "Rank")),
            ("Opinion", "同意"), ("Rank", "0")
        ];
        var response = await Post(department, "recommend-application", typed);
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(response);
        var targets = page.QuerySelectorAll("#errors a").Select(a => a.GetAttribute("href")!).ToList();
        targets.ShouldBe(["#Conditions.3", "#Opinion", "#SignedBy", "#Rank"], ignoreOrder: true);
        targets.ShouldAllBe(t => page.GetElementById(t.TrimStart('#')) != null);
        page.QuerySelector("#Opinion-error")!.TextContent.ShouldContain("第八条");
        page.QuerySelector("#errors")!.TextContent.ShouldContain("第五条第3项");
        foreach (var (name, value) in typed) { Value(page, name).ShouldBe(value); }
        (await Events()).ShouldBe(1);
    }

    [Fact]
    public async Task A_form_with_gaps_names_every_gap_at_once()
    {
        var department = await Site.As(Role.Department);
        var page = await Browser.Parse(await Post(department, "recommend-application", [("Rank", "第一")]));
        page.QuerySelectorAll("#errors a").Select(a => a.GetAttribute("href"))
            .ShouldBe([.. Enumerable.Range(1, 6).Select(i => $"#Conditions.{i}.Finding"), "#Rank"]);
        Value(page, "Rank").ShouldBe("第一");
    }

    [Fact]
    public async Task A_visit_that_is_refused_keeps_the_attached_report_and_the_experts()
    {
        await Reach(nameof(Preselected));
        var officer = await Site.As(Role.CaseOfficer);
        (string, string?)[] typed =
            [.. Samples.Review(2), ("Experts.2.Name", "专家丙"), ("Experts.2.Unit", "包头虚构稀土材料有限公司"), ("Experts.2.Dissent", "不同意选址")];
        var response = await Post(officer, "record-site-visit", typed, ("Report", "报告.pdf", Samples.Pdf));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(response);
        page.QuerySelector("#errors a")!.GetAttribute("href").ShouldBe("#Experts");
        page.QuerySelector("#Experts .error")!.TextContent.ShouldContain("专家丙");
        page.QuerySelector(".kept")!.TextContent.ShouldContain("报告.pdf");
        Value(page, "Experts.2.Dissent").ShouldBe("不同意选址");
        ((IHtmlInputElement)page.QuerySelector("[name='Experts.1.Signed']")!).IsChecked.ShouldBeTrue();

        (string, string?)[] mended =
            [.. typed.Where(f => f.Item1 != "Experts.2.Unit"), ("Experts.2.Unit", "虚构南方大学"), ("Report.kept", Value(page, "Report.kept"))];
        (await Post(officer, "record-site-visit", mended)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var timeline = (await officer.Page(Case)).QuerySelector(".timeline li")!;
        timeline.TextContent.ShouldContain("不同意选址");
        var file = await officer.Get(timeline.QuerySelector("a[href^='/files/']")!.GetAttribute("href")!);
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await file.Content.ReadAsByteArrayAsync()).ShouldBe(Samples.Pdf);
    }

    [Fact]
    public async Task A_note_of_somebody_elses_file_is_worth_nothing()
    {
        await Reach(nameof(Preselected));
        var refused = await Browser.Parse(await Post(
            await Site.As(Role.CaseOfficer), "record-site-visit", Samples.Review(1), ("Report", "报告.pdf", Samples.Pdf)));
        var other = await Site.As(Role.Department);
        var response = await Post(other, "raise-suspicion", [("Facts", "证书编号不符"), ("Evidence.kept", Value(refused, "Report.kept"))]);
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.Parse(response)).QuerySelector("#Evidence-error").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("不是文件.exe", "MZ", "类型")]
    [InlineData("报告.docx", "%PDF-1.4", "扩展名")]
    [InlineData("空.pdf", "", "空的")]
    public async Task A_file_that_is_not_allowed_is_refused_at_its_field(string name, string content, string said)
    {
        var browser = await Site.As(Role.Department);
        var response = await Post(
            browser, "raise-suspicion", [("Facts", "证书编号不符")], ("Evidence", name, System.Text.Encoding.ASCII.GetBytes(content)));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(response);
        page.QuerySelector("#Evidence-error")!.TextContent.ShouldContain(said);
        page.QuerySelectorAll(".error").Length.ShouldBe(1);
        Value(page, "Facts").ShouldBe("证书编号不符");
    }

    [Fact]
    public async Task Who_is_too_late_is_told_that_the_case_moved_on_and_keeps_what_was_typed()
    {
        var department = await Site.As(Role.Department);
        var seen = Value(await Form(department, "return-to-unit"), "seen-version");
        await Do(Role.Department, "recommend-application", Samples.Recommendation);
        var response = await Post(department, "return-to-unit", [("Sections.Plan.What", "里程碑不清楚"), ("seen-version", seen)]);
        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await Browser.Parse(response);
        page.QuerySelector(".moved-on")!.TextContent.ShouldContain("待受理");
        Value(page, "Sections.Plan.What").ShouldBe("里程碑不清楚");
        (await Events()).ShouldBe(2);
    }

    [Fact]
    public async Task The_same_post_twice_does_it_once()
    {
        await Do(Role.Department, "recommend-application", [.. Samples.Recommendation, ("seen-version", "1")]);
        await Do(Role.Department, "recommend-application", [.. Samples.Recommendation, ("seen-version", "1")]);
        (await Events()).ShouldBe(2);
    }

    [Fact]
    public async Task Two_at_once_do_it_once()
    {
        var (one, other) = (await Site.As(Role.Department), await Site.As(Role.Department));
        await Task.WhenAll(
            Post(one, "recommend-application", Samples.Recommendation),
            Post(other, "decline-to-recommend", [("Reasons", "条件不具备"), ("SignedBy", "白云起")]));
        (await Events()).ShouldBe(2);
    }

    [Fact]
    public async Task An_act_that_is_not_open_explains_why_with_the_article()
    {
        var officer = await Site.As(Role.CaseOfficer);
        var page = await Form(officer, "record-panel-review");
        page.QuerySelector("form[action*='/do/']").ShouldBeNull();
        page.QuerySelector(".unavailable")!.TextContent.ShouldContain("办理顺序");
        page.QuerySelector(".way-out")!.TextContent.Trim().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Who_proposed_does_not_determine()
    {
        await Reach(nameof(Proposed));
        var officer = await Site.AccountOf(Role.CaseOfficer);
        await Site.Db(async db =>
        {
            var account = await db.Users.FindAsync(officer.Id);
            account!.Roles = [Role.CaseOfficer, Role.Leader];
            return await db.SaveChangesAsync();
        });
        var browser = await Site.SignedIn(officer);
        var page = await Form(browser, "determine");
        page.QuerySelector(".unavailable")!.TextContent.ShouldContain("同一账号在一案中不得兼任两个岗位");
        (await Post(browser, "determine", Samples.Determination)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await State()).ShouldBe(nameof(Proposed));
    }

    internal static string Value(IHtmlDocument page, string name) => page.QuerySelector($"[name='{name}']") switch
    {
        IHtmlInputElement { Type: "checkbox" } box => box.IsChecked ? "on" : "",
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.TextContent,
        IHtmlSelectElement select => select.Value ?? "",
        _ => throw new InvalidOperationException($"No field {name}."),
    };
}
