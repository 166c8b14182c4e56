using System.Net;
using AngleSharp.Html.Dom;
using Luyan.Cases;
using Luyan.Store.Directory;

namespace Luyan.Web.Tests.Unit;

/// <summary>Who works on a section, what it was before, and the way back.</summary>
public sealed class DraftHistoryTests : DraftSite
{
    [Fact]
    public async Task States_of_two_people_are_listed_compared_and_brought_back()
    {
        var signer = await Site.As(Role.Signer);
        await Autosave(Filler, "reasons", "0", ("necessity", "林的写法"));
        await Autosave(Filler, "reasons", "1", ("necessity", "林改过"), ("goals", "目标"));
        await Autosave(signer, "reasons", "2", ("necessity", "贺的写法"));
        var page = await Filler.Page($"{Draft}/reasons/history");
        page.QuerySelectorAll("input[name=before]").Select(i => ((IHtmlInputElement)i).Value).ShouldBe(["3", "2"]);
        page = await Filler.Page($"{Draft}/reasons/history?before=2&after=3");
        page.Body!.TextContent.ShouldContain("林改过");
        page.Body.TextContent.ShouldContain("贺的写法");
        (await Filler.Post($"{Draft}/reasons/restore", ("version", "2"), ("base", "3"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Value(await Filler.Page($"{Draft}/reasons"), "necessity").ShouldBe("林改过");
        page = await Filler.Page($"{Draft}/reasons/history");
        page.QuerySelectorAll("input[name=before]").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Who_changed_a_field_last_is_told()
    {
        await Autosave(Filler, "reasons", "0", ("necessity", "必要"), ("goals", "目标"));
        await Autosave(await Site.As(Role.Signer), "reasons", "1", ("goals", "更高的目标"));
        var rows = (await Filler.Page($"{Draft}/reasons/history"))
            .QuerySelectorAll("section[aria-labelledby=last] tbody tr").Select(r => r.TextContent).ToList();
        rows.Single(r => r.Contains("组建目标", StringComparison.Ordinal)).ShouldContain("贺明远");
        rows.Single(r => r.Contains("组建的必要性", StringComparison.Ordinal)).ShouldContain("林若溪");
    }

    [Fact]
    public async Task An_old_state_is_not_brought_back_over_what_somebody_just_saved()
    {
        await Autosave(Filler, "reasons", "0", ("necessity", "一"));
        await Autosave(await Site.As(Role.Signer), "reasons", "1", ("necessity", "二"));
        var response = await Filler.Post($"{Draft}/reasons/restore", ("version", "1"), ("base", "1"));
        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        Value(await Filler.Page($"{Draft}/reasons"), "necessity").ShouldBe("二");
    }

    [Fact]
    public async Task A_section_is_given_to_a_person_of_the_unit_and_to_no_other()
    {
        var page = await Filler.Page(Draft);
        var people = page.QuerySelectorAll("#owner-plan option")
            .Select(o => ((IHtmlOptionElement)o).Value).Where(v => v.Length > 0).ToList();
        people.ShouldNotBeEmpty();
        (await Filler.Page($"{Draft}?mine=yes")).QuerySelectorAll(".tasks > li").ShouldBeEmpty();
        var me = await Site.Db(db => Task.FromResult(db.Users.Single(u => u.DisplayName == "林若溪").Id));
        await Filler.Post($"{Draft}/plan/owner", ("account", $"{me}"));
        (await Filler.Page($"{Draft}?mine=yes")).QuerySelectorAll(".tasks > li").Length.ShouldBe(1);
        (await Filler.Page($"{Draft}/plan")).QuerySelector(".about-section")!.TextContent.ShouldContain("林若溪");
        (await Filler.Post($"{Draft}/plan/owner", ("account", $"{Guid.CreateVersion7()}"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Filler.Post($"{Draft}/plan/owner", ("account", ""));
        (await Filler.Page($"{Draft}?mine=yes")).QuerySelectorAll(".tasks > li").ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_people_in_a_section_see_each_other_until_one_leaves()
    {
        var signer = await Site.As(Role.Signer);
        (await Here(Filler)).ShouldBe("");
        (await Here(signer)).ShouldContain("林若溪");
        (await Here(Filler)).ShouldContain("贺明远");
        (await Filler.Page($"{Draft}/plan")).QuerySelector("#here")!.TextContent.ShouldContain("贺明远");
        await signer.Post($"{Draft}/plan/presence", ("leave", "yes"));
        (await Here(Filler)).ShouldBe("");
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_kept_and_told_by_autosave_and_by_the_form()
    {
        var text = new string('稀', 4001);
        var (_, answer) = await Autosave(Filler, "reasons", "0", ("necessity", text));
        answer.GetProperty("faults").GetProperty("necessity").GetString()!.ShouldContain("4000");
        var response = await Save("reasons", ("necessity", text));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Value(await Filler.Page($"{Draft}/reasons"), "necessity").Trim().Length.ShouldBe(4001);
    }

    [Fact]
    public async Task The_budget_is_summed_by_source_and_year_and_disagreement_is_told()
    {
        await Save("plan", ("total", "900"), ("funding._rows", "a,b"),
            ("funding.a.source", "own"), ("funding.a.year", "2026"), ("funding.a.amount", "500"),
            ("funding.b.source", "fiscal"), ("funding.b.year", "2027"), ("funding.b.amount", "300"),
            ("uses._rows", "u"), ("uses.u.purpose", "equipment"), ("uses.u.amount", "800"));
        var panel = await Filler.Page($"{Draft}/plan/panel");
        panel.QuerySelectorAll(".budget tbody tr").Length.ShouldBe(2);
        panel.QuerySelector(".budget tfoot")!.TextContent.ShouldContain("800");
        panel.Body!.TextContent.ShouldContain("900");
        (await Filler.Page($"{Draft}/check")).QuerySelectorAll("#warnings li").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_else_sees_history_presence_or_changes()
    {
        await Autosave(Filler, "plan", "0", ("months", "24"));
        var other = Guid.CreateVersion7();
        await Site.Db(async db =>
        {
            db.Units.Add(new()
            {
                Id = other, CreditCode = "91150204MA0TEXT047", Name = "包头虚构装备有限公司", District = "150204",
                Kind = "enterprise", DepartmentId = Site.Department, State = UnitStanding.Active
            });
            return await db.SaveChangesAsync();
        });
        var stranger = await Site.As(Role.Filler, other);
        (await stranger.Get($"{Draft}/plan/history")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Post($"{Draft}/plan/restore", ("version", "1"), ("base", "1"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Post($"{Draft}/plan/presence")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Post($"{Draft}/plan/owner", ("account", ""))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Get($"{Draft}/changes")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Filler.Get($"{Draft}/changes")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "nothing was filed yet");
    }

    private async Task<string> Here(Browser browser)
    {
        var response = await browser.Post($"{Draft}/plan/presence");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("here").GetString()!;
    }
}
