using System.Net;
using AngleSharp.Html.Dom;
using Luyan.Cases;
using Luyan.Store.Directory;

namespace Luyan.Web.Tests.Unit;

public sealed class SectionTests : DraftSite
{
    private static readonly string[] Sections =
        ["cover", "unit", "base", "organisation", "equipment", "services", "reasons", "plan", "materials"];

    [Fact]
    public async Task Every_section_opens_with_its_panel_of_conditions_and_materials()
    {
        foreach (var section in Sections)
        {
            var page = await Filler.Page($"{Draft}/{section}");
            page.QuerySelectorAll("#panel .conditions").Length.ShouldBe(2, section);
            page.QuerySelector("#panel .mark-unknown").ShouldNotBeNull(section);
        }
    }

    [Fact]
    public async Task What_the_system_knows_of_the_unit_is_filled_in()
    {
        var page = await Filler.Page($"{Draft}/unit");
        Value(page, "creditCode").ShouldBe("91150203MA0DEM021J");
        Value(page, "district").ShouldBe("150203");
        Value(page, "legalRepresentative").ShouldBe("贺明远");
    }

    [Fact]
    public async Task Another_unit_and_other_roles_do_not_find_the_draft()
    {
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
        foreach (var url in new[]
        {
            Draft, $"{Draft}/cover", $"{Draft}/cover/panel", $"{Draft}/materials", $"{Draft}/check", $"{Draft}/receipt", $"{Draft}/discard"
        })
        {
            (await stranger.Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound, url);
        }
        (await stranger.Post(
            $"{Draft}/cover", ("version", "0"), ("centerName", "包头市甲工程技术研究中心"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await Site.As(Role.Department)).Get($"{Draft}/cover")).StatusCode.ShouldBeOneOf(
            HttpStatusCode.Forbidden, HttpStatusCode.Redirect, HttpStatusCode.NotFound);
        (await Site.Anonymous().Get($"{Draft}/cover")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_day_that_does_not_exist_stays_as_typed_with_its_error_and_is_saved()
    {
        var response = await Save("unit", ("name", "包头虚构稀土材料有限公司"), ("registeredOn", "2026-13-40"), ("staff", "许多"));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(response);
        Value(page, "registeredOn").ShouldBe("2026-13-40");
        page.QuerySelectorAll(".errors a").Select(a => a.GetAttribute("href")).ShouldBe(["#registeredOn", "#staff"]);
        Value(await Filler.Page($"{Draft}/unit"), "registeredOn").ShouldBe("2026-13-40");
    }

    [Theory]
    [InlineData("2026-1-30"), InlineData("2026年1月30日"), InlineData("2026/01/30"), InlineData("２０２６．１．３０"), InlineData("20260130")]
    public async Task Days_may_be_written_in_the_usual_ways(string day) =>
        (await Save("unit", ("registeredOn", day))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

    [Fact]
    public async Task Rows_are_added_copied_moved_and_removed_without_script_and_keep_what_is_typed()
    {
        (await Filler.Post($"{Draft}/base", ("version", "0"), ("do", "add:projects")))
            .Headers.Location!.ToString().ShouldContain("#row-projects-");
        var first = Rows(await Filler.Page($"{Draft}/base")).Single();
        await Filler.Post(
            $"{Draft}/base", ("version", "1"), ("projects._rows", first), ($"projects.{first}.name", "稀土永磁工艺"),
            ($"projects.{first}.from", "去年"), ("do", $"copy:projects:{first}"));
        var page = await Filler.Page($"{Draft}/base");
        var rows = Rows(page);
        rows.Length.ShouldBe(2);
        Value(page, $"projects.{rows[1]}.name").ShouldBe("稀土永磁工艺");
        Value(page, $"projects.{rows[1]}.from").ShouldBe("去年");
        await Filler.Post(
            $"{Draft}/base", ("version", "2"), ("projects._rows", string.Join(',', rows)),
            ($"projects.{rows[1]}.name", "第二项"), ("do", $"up:projects:{rows[1]}"));
        Rows(await Filler.Page($"{Draft}/base")).ShouldBe([rows[1], rows[0]]);
        await Filler.Post($"{Draft}/base", ("version", "3"), ("do", $"remove:projects:{rows[1]}"));
        page = await Filler.Page($"{Draft}/base");
        Rows(page).ShouldBe([rows[0]]);
        Value(page, $"projects.{rows[0]}.name").ShouldBe("稀土永磁工艺");
    }

    [Fact]
    public async Task Rows_pasted_from_a_spreadsheet_fill_the_columns_in_order()
    {
        await Filler.Post(
            $"{Draft}/organisation", ("version", "0"),
            ("paste.team", "林一\tfemale\t1980\tdoctor\r\n\r\n周二\tmale\t1991\tmaster\r\n"), ("do", "paste:team"));
        var page = await Filler.Page($"{Draft}/organisation");
        var rows = Value(page, "team._rows").Split(',');
        rows.Length.ShouldBe(2);
        Value(page, $"team.{rows[0]}.name").ShouldBe("林一");
        Value(page, $"team.{rows[1]}.born").ShouldBe("1991");
        Value(page, $"team.{rows[1]}.degree").ShouldBe("master");
    }

    [Fact]
    public async Task Fields_that_the_form_does_not_have_are_not_stored()
    {
        await Save("cover", ("centerName", "包头市甲工程技术研究中心"), ("smuggled", "x"), ("cohosts._rows", "r1,../x,r2"), ("cohosts.r1.name", "乙"));
        var body = await Site.Db(db => Task.FromResult(db.DraftSections.Single(s => s.Section == "cover").Body));
        body.ShouldNotContain("smuggled");
        body.ShouldContain("cohosts.r1.name");
    }

    [Fact]
    public async Task The_panel_follows_what_is_saved()
    {
        var before = await Filler.Page($"{Draft}/organisation/panel");
        await Save("organisation", ("structure", "主任负责制"), ("development", "三年规划"));
        var after = await Filler.Page($"{Draft}/organisation/panel");
        after.QuerySelectorAll(".mark-met, .mark-to-judge").Length
            .ShouldBe(before.QuerySelectorAll(".mark-met, .mark-to-judge").Length + 2);
    }

    [Fact]
    public async Task The_list_of_sections_says_how_far_each_is()
    {
        await Save("services", ("openness", "公开受理"));
        await Save("unit", ("registeredOn", "昨天"));
        var states = (await Filler.Page(Draft)).QuerySelectorAll(".tasks .state").Select(s => s.TextContent).ToList();
        states.Count.ShouldBe(9);
        states[0].ShouldBe("未填写");
        states[1].ShouldContain("需改正");
        states[5].ShouldContain("林若溪");
    }

    private static string[] Rows(IHtmlDocument page) => Value(page, "projects._rows").Split(',', StringSplitOptions.RemoveEmptyEntries);
}
