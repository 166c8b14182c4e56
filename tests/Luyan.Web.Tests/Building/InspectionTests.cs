using System.Net;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Web.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Building;

public sealed class InspectionTests : BuildingSite
{
    private string Page => $"{CenterCase}/inspections/new";

    [Fact]
    public async Task An_inspection_is_kept_while_walking_about_and_recorded_with_its_photographs()
    {
        var officer = await Site.As(Role.CaseOfficer);
        var page = await officer.Page(Page);
        RefusalTests.Value(page, "HeldOn").ShouldBe("2026-03-02");
        RefusalTests.Value(page, "Inspectors.0.Name").ShouldBe("苏映雪");
        (await officer.PostFiles(
            Page, [("Milestones.m1.Photo1", "基坑.pdf", Samples.Pdf)],
            [.. Inspected, ("version", "0"), ("do", "save")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Site.Db(db => db.Events.CountAsync(e => e.CaseId == CenterId && e.Type == nameof(InspectionRecorded)))).ShouldBe(0);

        page = await officer.Page(Page);
        RefusalTests.Value(page, "Milestones.m1.Remark").ShouldBe("中试线没有开工");
        page.QuerySelector(".kept")!.TextContent.ShouldContain("基坑.pdf");
        var note = RefusalTests.Value(page, "Milestones.m1.Photo1.kept");
        var filed = await officer.PostFiles(
            Page, [],
            [.. Inspected, ("Milestones.m1.Photo1.kept", note), ("version", RefusalTests.Value(page, "version")), ("do", "file")]);
        filed.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Said(filed));
        var shown = await officer.Page(filed.Headers.Location!.ToString());
        shown.QuerySelector(".note.done").ShouldNotBeNull();
        shown.QuerySelector(".inspection")!.TextContent.ShouldContain("不事先通知");
        shown.QuerySelector(".inspection a[href^='/files/']")!.TextContent.ShouldBe("基坑.pdf");
        RefusalTests.Value(await officer.Page(Page), "Inspectors.1.Name").ShouldBe("", "the next inspection begins empty");
    }

    /// <summary>The milestone stands in the event by its code; the docket says its words.</summary>
    [Fact]
    public async Task The_docket_names_what_was_reached_and_what_was_inspected()
    {
        var first = (await Named()).Plan.Milestones[0];
        await Ask(Role.Director, new ReportMilestone(first.Id, "机构已设立", Today, []));
        await Deviates();
        var docket = (await (await Site.As(Role.Signer)).Page(CenterCase)).QuerySelector(".timeline")!;
        var facts = docket.QuerySelectorAll(".timeline-fact").Select(f => f.TextContent).ToList();
        facts.ShouldContain(f => f.Contains("节点") && f.Contains(first.What));
        facts.ShouldContain(f => f.Contains(first.What) && f.Contains("中试线没有开工"));
        docket.TextContent.ShouldNotContain($"{first.Id}：");
    }

    private async Task<Center> Named()
    {
        var dockets = Site.App.Services.GetRequiredService<Luyan.Store.Dockets.CaseStore>();
        return ((NamedCenter)(await dockets.Load(CenterLife.Life, CenterId)).State).Center;
    }

    [Fact]
    public async Task One_photograph_is_taken_out_and_the_others_stay()
    {
        var officer = await Site.As(Role.CaseOfficer);
        await officer.PostFiles(
            Page, [("Milestones.m1.Photo1", "基坑.pdf", Samples.Pdf), ("Milestones.m1.Photo2", "厂房.pdf", Samples.Pdf)],
            [.. Inspected, ("version", "0"), ("do", "save")]);
        var page = await officer.Page(Page);
        (string, string?)[] kept =
        [
            ("Milestones.m1.Photo1.kept", RefusalTests.Value(page, "Milestones.m1.Photo1.kept")),
            ("Milestones.m1.Photo2.kept", RefusalTests.Value(page, "Milestones.m1.Photo2.kept"))
        ];
        await officer.PostFiles(
            Page, [],
            [.. Inspected, .. kept, ("Milestones.m1.Photo1.drop", "on"), ("version", RefusalTests.Value(page, "version")), ("do", "save")]);
        page = await officer.Page(Page);
        page.QuerySelector("[name='Milestones.m1.Photo1.kept']").ShouldBeNull();
        page.QuerySelector("[name='Milestones.m1.Photo2.kept']").ShouldNotBeNull();
        page.QuerySelector("[name='Milestones.m1.Photo1.drop']").ShouldBeNull("the box is not ticked for good");
    }

    [Fact]
    public async Task What_is_wrong_stands_at_the_milestone_or_row_and_what_was_typed_is_kept()
    {
        var officer = await Site.As(Role.CaseOfficer);
        var response = await officer.PostFiles(Page, [],
            ("HeldOn", "2026-3-2"), ("Announced", "announced"), ("Inspectors.0.Name", "苏映雪"), ("Milestones.m1.Mark", "Differs"),
            ("Requirements.0.Requirement", ""), ("Requirements.0.Mark", "Conforms"), ("version", "0"), ("do", "file"));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(response);
        page.QuerySelectorAll("#errors a").Select(a => a.GetAttribute("href"))
            .ShouldBe(["#Inspectors", "#Milestones.m1", "#Requirements.0"], ignoreOrder: true);
        page.QuerySelector(".each-item .error")!.TextContent.ShouldNotBeEmpty();
        page = await Browser.Parse(await officer.PostFiles(
            Page, [], ("HeldOn", ""), ("version", RefusalTests.Value(page, "version")), ("do", "file")));
        page.QuerySelectorAll("#errors a").Select(a => a.GetAttribute("href")).ShouldBe(["#HeldOn", "#Announced"], ignoreOrder: true);
    }

    [Fact]
    public async Task Two_officers_do_not_write_over_each_other()
    {
        var officer = await Site.As(Role.CaseOfficer);
        await officer.PostFiles(Page, [], ("HeldOn", "2026-3-2"), ("Milestones.m1.Remark", "甲看到的"), ("version", "0"), ("do", "save"));
        var late = await officer.PostFiles(
            Page, [], ("HeldOn", "2026-3-2"), ("Milestones.m1.Remark", "乙看到的"), ("version", "0"), ("do", "save"));
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await Browser.Parse(late);
        page.QuerySelector(".moved-on")!.TextContent.ShouldContain("甲看到的");
        RefusalTests.Value(page, "Milestones.m1.Remark").ShouldBe("乙看到的");
        (await officer.PostFiles(
            Page, [], ("HeldOn", "2026-3-2"), ("Milestones.m1.Remark", "乙看到的"),
            ("version", RefusalTests.Value(page, "version")), ("do", "save"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_script_keeps_it_too_and_learns_the_version()
    {
        var officer = await Site.As(Role.CaseOfficer);
        officer.Client.DefaultRequestHeaders.Add("X-Draft", "autosave");
        var saved = await officer.Post(
            Page, ("HeldOn", "2026-3-2"), ("Milestones.m1.Remark", "在场"), ("Milestones.m1.Photo1", "[object File]"), ("version", "0"));
        (await saved.Content.ReadAsStringAsync()).ShouldContain("\"version\":1");
        (await officer.Post(Page, ("HeldOn", "2026-3-3"), ("version", "0"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        officer.Client.DefaultRequestHeaders.Remove("X-Draft");
        (await officer.Page(Page)).QuerySelector(".kept").ShouldBeNull();
    }

    [Fact]
    public async Task Only_the_case_officer_inspects_and_only_during_construction()
    {
        foreach (var role in new[] { Role.Director, Role.Signer, Role.Department, Role.HeadOfDivision, Role.Leader, Role.Auditor })
        {
            (await (await Site.As(role)).Get(Page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{role}");
            (await (await Site.As(role)).PostFiles(
                Page, [], [.. Inspected, ("do", "file")])).StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{role}");
        }
        await Accepted();
        var officer = await Site.As(Role.CaseOfficer);
        (await officer.Page(Page)).QuerySelector(".unavailable").ShouldNotBeNull();
        (await officer.PostFiles(
            Page, [], [.. Inspected, ("version", "0"), ("do", "file")])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
