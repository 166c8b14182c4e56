using System.Globalization;
using System.Net;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Store.Dockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Cases;

public sealed class AcceptanceTests : CaseSite
{
    private const string Batch = Urls.Acceptance + "/accept";

    private string Desk => $"{Urls.Acceptance}/{Number}";

    [Fact]
    public async Task The_list_is_drafted_from_what_is_lacking_edited_kept_and_fills_the_act()
    {
        await Recommended();
        var officer = await Site.As(Role.CaseOfficer);
        var page = await officer.Page(Desk);
        page.QuerySelectorAll(".lacks li a").Select(a => a.GetAttribute("href")).ShouldContain($"{Case}/dossier#at-cover-industry");
        page.QuerySelector("textarea[name='Items.Cover.What']")!.TextContent.ShouldContain("1. 请填写“");
        page.QuerySelector("#saved")!.TextContent.ShouldContain("尚未保存");
        (await Form(officer, "request-correction"))
            .QuerySelector("textarea[name='Items.Cover.What']")!.TextContent.ShouldContain("1. 请填写“");

        (await Save(officer, 0, "save", ("Items.Services.What", "请列明收费标准"),
            ("Items.Nowhere.What", "x"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var again = await (await Site.As(Role.CaseOfficer)).Page(Desk);
        again.QuerySelectorAll("#notes > .field textarea").Select(t => t.TextContent).ShouldBe(["请列明收费标准"]);
        var toAct = await Save(officer, 1, "request", ("Items.Services.What", "请列明收费标准和预约方式"));
        var act = await officer.Page(toAct.Headers.Location!.ToString());
        act.QuerySelectorAll("textarea").Where(t => t.TextContent.Length > 0)
            .Select(t => (t.GetAttribute("name"), t.TextContent)).ShouldBe([("Items.Services.What", "请列明收费标准和预约方式")]);
        (await officer.Page($"{Desk}?draft=anew")).QuerySelector("textarea[name='Items.Cover.What']").ShouldNotBeNull();
        (await Events()).ShouldBe(2);
    }

    [Fact]
    public async Task Only_officers_of_the_Bureau_see_it_and_only_case_officers_write()
    {
        (await (await Site.As(Role.CaseOfficer)).Get(Desk)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Recommended();
        await Save(await Site.As(Role.CaseOfficer), 0, "save", ("Items.Plan.What", "内部草稿"));
        foreach (var role in new[] { Role.Signer, Role.Department, Role.Auditor, Role.Expert })
        {
            (await (await Site.As(role)).Get(Desk)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
        foreach (var role in new[] { Role.HeadOfDivision, Role.Leader })
        {
            var browser = await Site.As(role);
            var page = await browser.Page(Desk);
            page.QuerySelector("#notes").ShouldBeNull();
            page.Body!.TextContent.ShouldNotContain("内部草稿");
            (await Save(browser, 1, "save", ("Items.Plan.What", "他人"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
        foreach (var role in new[] { Role.Signer, Role.Department, Role.Auditor })
        {
            (await (await Site.As(role)).Page(Case)).Body!.TextContent.ShouldNotContain("内部草稿");
        }
        (await (await Site.As(Role.CaseOfficer)).Get($"{Urls.Acceptance}/SB-1999-0001")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Of_two_officers_who_save_at_once_the_second_sees_both()
    {
        await Recommended();
        var officer = await Site.As(Role.CaseOfficer);
        await Save(officer, 0, "save", ("Items.Plan.What", "甲的清单"));
        var late = await Save(officer, 0, "save", ("Items.Plan.What", "乙的清单"));
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await Browser.Parse(late);
        page.QuerySelector("[role=alert] dd")!.TextContent.ShouldBe("甲的清单");
        page.QuerySelector("textarea[name='Items.Plan.What']")!.TextContent.ShouldBe("乙的清单");
        var version = int.Parse(page.QuerySelector("input[name=version]")!.GetAttribute("value")!, CultureInfo.InvariantCulture);
        (await Save(officer, version, "save", ("Items.Plan.What", "乙的清单"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_list_about_a_case_that_moved_on_is_not_saved_and_stays_on_the_page()
    {
        await Recommended();
        var officer = await Site.As(Role.CaseOfficer);
        await Do(Role.CaseOfficer, "accept-application");
        var late = await Save(officer, 0, "save", ("Items.Plan.What", "迟到的清单"));
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Browser.Parse(late)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("没有保存");
        (await Site.Db(db => db.WorkingPapers.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task After_a_correction_the_clock_its_standing_and_each_item_are_shown()
    {
        await Recommended();
        Site.Clock.Advance(TimeSpan.FromDays(1));
        await Do(Role.CaseOfficer, "request-correction", ("Items.Plan.What", "写明分期目标"), ("Items.Services.What", "列明收费标准"));
        var officer = await Site.As(Role.CaseOfficer);
        var standing = await officer.Page(Desk);
        standing.QuerySelector(".stretches .now")!.TextContent.ShouldContain("停止计算");
        standing.QuerySelector("#notes").ShouldBeNull();
        (await officer.Page(Urls.Acceptance)).QuerySelector("#group-standing ~ * tbody")!.TextContent.ShouldContain(Number);
        Site.Clock.Advance(TimeSpan.FromDays(3));
        await Supply();
        var page = await (await Site.As(Role.CaseOfficer)).Page(Desk);
        page.QuerySelectorAll(".stretches > li").Length.ShouldBe(3);
        page.QuerySelectorAll(".mended > li > p > span").Select(s => s.TextContent).ShouldBe(["没有变化", "有 1 处变化"]);
        // Correction was asked for once; the page says why there is no second list.
        page.QuerySelector("#notes").ShouldBeNull();
        page.QuerySelector("#list-head ~ *")!.TextContent.ShouldContain("补正");
    }

    [Fact]
    public async Task Several_are_accepted_at_once_each_by_itself_and_the_report_says_what_became_of_each()
    {
        await Recommended();
        var second = await File(Guid.CreateVersion7(), "包头市稀土抛光材料工程技术研究中心");
        await (await Site.As(Role.Department)).PostFiles($"{Urls.Case(second)}/do/recommend-application", [], Samples.Recommendation);
        var officer = await Site.As(Role.CaseOfficer);
        var list = await officer.Page(Urls.Acceptance);
        list.QuerySelectorAll("input[name=case]").Select(i => i.GetAttribute("value")).ShouldBe([Number, second], ignoreOrder: true);
        list.Body!.TextContent.ShouldContain("不设名额");
        (await officer.Get(Batch)).Headers.Location!.ToString().ShouldBe($"{Urls.Acceptance}?none=1");
        var check = await officer.Page($"{Batch}?case={Number}&case={second}");
        check.QuerySelectorAll(".batch-cases .is-open").Length.ShouldBe(2);

        // A colleague declines one of them meanwhile.
        await Do(Role.CaseOfficer, "decline-application", ("Article", "7"), ("Reasons", "材料不足"));
        var seen = check.QuerySelectorAll("input[type=hidden]")
            .Where(i => i.GetAttribute("name")!.EndsWith(".seen", StringComparison.Ordinal))
            .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value"))).ToArray();
        var partly = await officer.Post(Batch, [("case", Number), ("case", second), .. seen]);
        partly.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var report = await Browser.Parse(partly);
        report.QuerySelectorAll(".joint-results strong").Select(s => s.TextContent).ShouldBe(["没有受理", "已受理"]);
        report.QuerySelectorAll("input[name=case]").Select(i => i.GetAttribute("value")).ShouldBe([Number]);
        (await Site.Db(db => db.Cases.Where(c => c.Number == second).Select(c => c.State).SingleAsync())).ShouldBe(nameof(Accepted));
        (await Site.Db(db => db.Letters.CountAsync(l => l.Kind == "acceptance"))).ShouldBe(1);
        // The same post once more accepts nothing twice.
        (await officer.Post(Batch, [("case", second), .. seen])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Site.Db(db => db.Letters.CountAsync(l => l.Kind == "acceptance"))).ShouldBe(1);
        (await officer.Get($"{Batch}?case=SB-1999-0001")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await Site.As(Role.HeadOfDivision)).Get($"{Batch}?case={second}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private Task<AngleSharp.Html.Dom.IHtmlDocument> Recommended() => Do(Role.Department, "recommend-application", Samples.Recommendation);

    private Task<HttpResponseMessage> Save(Browser browser, int version, string button, params (string, string?)[] fields) =>
        browser.Post(Desk, [("version", version.ToString(CultureInfo.InvariantCulture)), ("filed", "1"), ("do", button), .. fields]);

    // The unit files again as its desk does: the plan is shorter, the services are as they were.
    private async Task Supply()
    {
        var signer = await Site.AccountOf(Role.Signer);
        var by = new Actor(signer.Id, "贺明远", Role.Signer, Site.Unit);
        var dockets = Site.App.Services.GetRequiredService<CaseStore>();
        var filing = ((FiledApplication)(await dockets.Read(ApplicationLife.Life, Id, by))!.State).Filing;
        var written = await dockets.Transact(
            ApplicationLife.Life, Id,
            new SupplyCorrection(filing.Dossier with { Plan = filing.Dossier.Plan with { Months = 18 } }, new("贺明远", true)), new(by));
        written.ShouldBeOfType<Written<ApplicationState>.Accepted>();
    }
}
