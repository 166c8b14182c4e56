using System.Net;
using Luyan.Cases;
using Luyan.Cases.Applications;

namespace Luyan.Web.Tests.Cases;

public sealed class ReadingTests : CaseSite
{
    private string Reading => $"{Case}/read";

    [Fact]
    public async Task Notes_are_kept_for_the_department_alone_and_fill_its_acts()
    {
        var department = await Site.As(Role.Department);
        var page = await department.Page(Reading);
        page.QuerySelectorAll(".reading-condition").Length.ShouldBe(6);
        page.QuerySelector(".evidence-rows")!.TextContent.ShouldContain("高性能钕铁硼制备工艺");
        page.QuerySelectorAll(".evidence-files a").Select(a => a.GetAttribute("href"))
            .ShouldContain(h => h!.EndsWith($"/view?from={Uri.EscapeDataString(Reading)}", StringComparison.Ordinal));

        (await Save(department, 0, "save", ("Conditions.2.Finding", "Doubtful"), ("Conditions.2.Remark", "验收证书缺页"),
            ("Opinion", Samples.Opinion), ("Sneaked", "x"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var colleague = await department.Page(Reading);
        colleague.QuerySelector("input[name='Conditions.2.Finding'][checked]")!.GetAttribute("value").ShouldBe("Doubtful");
        var act = await Form(department, "recommend-application");
        act.QuerySelector("select[name='Conditions.2.Finding'] option[selected]")!.GetAttribute("value").ShouldBe("Doubtful");
        act.QuerySelector("textarea[name=Opinion]")!.TextContent.ShouldBe(Samples.Opinion);
        foreach (var role in new[] { Role.CaseOfficer, Role.Signer, Role.Auditor, Role.Leader })
        {
            var browser = await Site.As(role);
            (await browser.Get(Reading)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await browser.Page(Case)).Body!.TextContent.ShouldNotContain("验收证书缺页");
        }
        var other = await Site.As(Role.Department, await OtherParties.Department(Site));
        (await other.Get(Reading)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Save(other, 1, "save", ("Opinion", "他人"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Events()).ShouldBe(1);
    }

    [Fact]
    public async Task A_remark_at_a_field_goes_back_with_the_form_and_stands_in_the_file()
    {
        var department = await Site.As(Role.Department);
        var at = await Save(department, 0, "at:Plan:tasks", ("Conditions.1.Remark", "属实"));
        at.Headers.Location!.ToString().ShouldBe($"{Reading}?at=Plan%3Atasks#remark-Plan:tasks");
        (await department.Page(at.Headers.Location.ToString()))
            .QuerySelector("textarea[name='Sections.Plan:tasks.What']").ShouldNotBeNull();
        var toReturn = await Save(department, 1, "return", ("Conditions.1.Remark", "属实"), ("Sections.Plan:tasks.What", "请写明分期目标"));
        var form = await department.Page(toReturn.Headers.Location!.ToString());
        form.QuerySelector("textarea[name='Sections.Plan:tasks.What']")!.TextContent.ShouldBe("请写明分期目标");

        (await Post(department, "return-to-unit", [("Sections.Plan:tasks.What", "请写明分期目标")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await State()).ShouldBe(nameof(ReturnedToUnit));
        (await (await Site.As(Role.Signer)).Page(Case)).Body!.TextContent.ShouldContain("请写明分期目标");
        // After it went back nothing is noted any more.
        (await Save(department, 2, "save", ("Opinion", "迟到"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Of_two_who_save_at_once_the_second_sees_both()
    {
        var department = await Site.As(Role.Department);
        await Save(department, 0, "save", ("Opinion", "甲的意见"));
        var late = await Save(department, 0, "save", ("Opinion", "乙的意见"));
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await Browser.Parse(late);
        page.QuerySelector(".moved-on")!.TextContent.ShouldContain("甲的意见");
        page.QuerySelector("textarea[name=Opinion]")!.TextContent.ShouldBe("乙的意见");
        (await Save(department,
            int.Parse(page.QuerySelector("input[name=version]")!.GetAttribute("value")!, System.Globalization.CultureInfo.InvariantCulture),
            "save", ("Opinion", "乙的意见"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await department.Page(Reading)).QuerySelector("textarea[name=Opinion]")!.TextContent.ShouldBe("乙的意见");
    }

    private Task<HttpResponseMessage> Save(Browser browser, int version, string act, params (string, string?)[] fields) =>
        browser.Post(Reading, [("version", version.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("do", act), .. fields]);
}
