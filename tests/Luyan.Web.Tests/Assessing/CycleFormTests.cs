using System.Net;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Tests.Cases;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests.Assessing;

public sealed class CycleFormTests : AssessmentSite
{
    [Fact]
    public async Task Each_form_is_its_offices_alone_and_to_strangers_there_is_no_such_center()
    {
        await Checked();
        (string Form, Role[] Whose)[] forms =
        [
            ("file", [Role.Director]), ("confirm", [Role.CaseOfficer]), ("return", [Role.CaseOfficer]), ("panel", [Role.CaseOfficer]),
            ("marks", [Role.CaseOfficer]), ("remind", [Role.CaseOfficer]), ("conclude", [Role.HeadOfDivision])
        ];
        var before = await Site.Db(db => db.Events.CountAsync(e => e.CaseId == CenterId));
        foreach (var role in new[]
        {
            Role.Filler, Role.Signer, Role.Director, Role.Department, Role.CaseOfficer,
            Role.HeadOfDivision, Role.Leader, Role.Auditor, Role.Expert, Role.Administrator
        })
        {
            var browser = await Site.As(role);
            foreach (var (form, whose) in forms)
            {
                (await browser.Get($"{Cycle}/{form}")).StatusCode.ShouldBe(
                    whose.Contains(role) ? HttpStatusCode.OK : HttpStatusCode.NotFound, $"{role} {form}");
                if (!whose.Contains(role))
                {
                    (await browser.PostFiles($"{Cycle}/{form}", [], ("version", "0"), ("do", "file"))).StatusCode.ShouldBe(
                        HttpStatusCode.NotFound, $"{role} {form}");
                }
            }
            (await browser.Get(Cycle)).StatusCode.ShouldBe(
                role is Role.Expert or Role.Administrator ? HttpStatusCode.NotFound : HttpStatusCode.OK, $"{role}");
        }
        var stranger = await Site.As(Role.Director, await OtherParties.Unit(Site));
        foreach (var url in new[] { List, Cycle, $"{Cycle}/file" })
        {
            (await stranger.Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound, url);
        }
        (await (await Site.As(Role.CaseOfficer)).Get($"{Cycle}/burn")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Site.Db(db => db.Events.CountAsync(e => e.CaseId == CenterId))).ShouldBe(before);
    }

    [Fact]
    public async Task What_is_missing_in_a_filing_is_said_and_what_was_typed_is_kept()
    {
        var response = await PostForm(Role.Director, "file", [.. Whole.Where(f => f.Item1 is not ("Sections.team.Text" or "Commitment"))]);
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(response);
        page.QuerySelectorAll("#errors a").Select(a => a.GetAttribute("href")).ShouldBe(["#Sections", "#Commitment"], ignoreOrder: true);
        page.QuerySelector("#errors")!.TextContent.ShouldContain(Luyan.Law.Wordings.Of("center.section.team", Luyan.Law.Language.Chinese));
        RefusalTests.Value(page, "Sections.plans.Text").ShouldBe("两年来的plans");
        RefusalTests.Value(await (await Site.As(Role.Director)).Page($"{Cycle}/file"), "Sections.plans.Text").ShouldBe("两年来的plans");
    }

    [Fact]
    public async Task A_mark_that_no_level_has_and_one_without_reasons_are_pointed_out_at_their_fields()
    {
        await Checked();
        var response = await PostForm(Role.CaseOfficer, "marks", [
            ("Marks.mechanism.Mark", "5"), ("Marks.mechanism.Remark", "介于两档之间"), ("Marks.lead.Mark", "4"), ("version", "0"), ("do", "file")
        ]);
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(response);
        page.QuerySelectorAll("#errors a").Select(a => a.GetAttribute("href"))
            .ShouldBe(["#Marks.mechanism.Mark", "#Marks.lead.Remark"], ignoreOrder: true);
        RefusalTests.Value(page, "Marks.mechanism.Remark").ShouldBe("介于两档之间");
        (await PostForm(Role.CaseOfficer, "marks",
            [("version", RefusalTests.Value(page, "version")), ("do", "file")])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_return_needs_its_words_and_each_item_its_own()
    {
        await Filed();
        var response = await PostForm(
            Role.CaseOfficer, "return", [("Items.0.Key", "team"), ("What", "请补正"), ("version", "0"), ("do", "file")]);
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(response);
        page.QuerySelector("#errors a")!.GetAttribute("href").ShouldBe("#Items.0.What");
        response = await PostForm(
            Role.CaseOfficer, "return",
            [("Items.0.Key", "team"), ("Items.0.What", "补充"), ("version", RefusalTests.Value(page, "version")), ("do", "file")]);
        (await Browser.Parse(response)).QuerySelector("#errors a")!.GetAttribute("href").ShouldBe("#What");
    }

    [Fact]
    public async Task Two_of_a_side_do_not_write_over_each_other_and_the_script_keeps_what_is_typed()
    {
        var director = await Site.As(Role.Director);
        director.Client.DefaultRequestHeaders.Add("X-Draft", "autosave");
        (await (await director.Post(
            $"{Cycle}/file", ("Sections.team.Text", "甲写的"), ("version", "0"))).Content.ReadAsStringAsync()).ShouldContain("\"version\":1");
        (await director.Post(
            $"{Cycle}/file", ("Sections.team.Text", "乙写的"), ("version", "0"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        director.Client.DefaultRequestHeaders.Remove("X-Draft");
        var late = await director.PostFiles($"{Cycle}/file", [], ("Sections.team.Text", "乙写的"), ("version", "0"), ("do", "save"));
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await Browser.Parse(late);
        page.QuerySelector(".moved-on")!.TextContent.ShouldContain("甲写的");
        RefusalTests.Value(page, "Sections.team.Text").ShouldBe("乙写的");
    }

    [Fact]
    public async Task Who_concludes_a_case_that_moved_on_is_told_and_loses_nothing()
    {
        await Marked();
        var head = await Site.As(Role.HeadOfDivision);
        var form = await head.Page($"{Cycle}/conclude");
        await Ask(Role.CaseOfficer, new MarkAssessment(1, [new("mechanism", 6, "健全"), new("lead", 4, "较好")]));
        var response = await head.PostFiles(
            $"{Cycle}/conclude", [], ("Grade", "Good"), ("Opinion", "成效较好"),
            ("version", RefusalTests.Value(form, "version")), ("seen-version", RefusalTests.Value(form, "seen-version")),
            ("SeenPoints", RefusalTests.Value(form, "SeenPoints")), ("do", "file"));
        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await Browser.Parse(response);
        page.QuerySelector(".moved-on").ShouldNotBeNull();
        RefusalTests.Value(page, "Opinion").ShouldBe("成效较好");
        page.QuerySelector("#errors")!.TextContent.ShouldContain("评分有更新");
        (await Site.Db(db => db.Events.CountAsync(e => e.Type == nameof(AssessmentConcluded)))).ShouldBe(0);
    }
}
