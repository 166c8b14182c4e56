using System.Globalization;
using System.Net;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Web.Applications.Recommending;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests.Cases;

public sealed class RankingTests : CaseSite
{
    private const string Ranking = Urls.DepartmentRanking;
    private const string Joint = Ranking + "/recommend";

    [Fact]
    public async Task The_order_is_changed_by_buttons_without_script_and_is_kept()
    {
        var second = await Another();
        var department = await Site.As(Role.Department);
        (await Order(department)).ShouldBe([Number, second]);
        var moved = await Save(department, 0, $"up:{second}", case_: [second]);
        moved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await department.Page(moved.Headers.Location!.ToString());
        page.QuerySelector("[role=status]")!.TextContent.ShouldContain("第 1 位");
        page.QuerySelector("button[autofocus]")!.GetAttribute("value").ShouldBe($"down:{second}");
        page.QuerySelector($"input[name=case][value='{second}']")!.HasAttribute("checked").ShouldBeTrue();
        (await Order(await Site.As(Role.Department))).ShouldBe([second, Number]);
        (await Save(department, 1, "recommend")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Of_two_who_order_at_once_the_second_sees_both_orders_and_may_keep_the_own()
    {
        var second = await Another();
        var department = await Site.As(Role.Department);
        await Save(department, 0, $"up:{second}");
        var late = await Save(department, 0, "save", order: [Id]);
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await Browser.Parse(late);
        page.QuerySelectorAll(".two-orders .theirs li .sub").Select(s => s.TextContent).ShouldBe([second, Number]);
        page.QuerySelectorAll(".ranking input[name=case]").Select(s => s.GetAttribute("value")).ShouldBe([Number, second]);
        var version = int.Parse(page.QuerySelector("input[name=version]")!.GetAttribute("value")!, CultureInfo.InvariantCulture);
        (await Save(department, version, "save", order: [Id])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Order(department)).ShouldBe([Number, second]);
    }

    [Fact]
    public async Task Two_are_recommended_with_one_signature_in_their_order_with_one_letter_and_a_double_post_repeats_nothing()
    {
        var second = await Another();
        var department = await Site.As(Role.Department);
        await Save(department, 0, $"up:{second}");
        (await department.Page($"{Joint}?case={Number}&case={second}")).QuerySelectorAll(".joint-case input[name=case]")
            .Select(i => i.GetAttribute("value")).ShouldBe([second, Number]);
        var fields = Fields([(second, 1), (Number, 2)]);
        for (var time = 0; time < 2; time++)
        {
            (await department.Post(Joint, fields)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
        (await Site.Db(db => db.Cases.OrderBy(c => c.Rank).Select(c => c.Number).ToListAsync())).ShouldBe([second, Number]);
        (await Site.Db(db => db.Cases.AllAsync(c => c.State == nameof(AwaitingAcceptance) && c.Version == 2))).ShouldBeTrue();
        var letters = await Site.Db(db => db.Letters.Where(l => l.Kind == "recommendation").ToListAsync());
        (letters.Count, letters.DistinctBy(l => l.Sha256).Count()).ShouldBe((2, 1));
        var sent = $"/files/{letters[0].Sha256}";
        var text = await LetterFile.Text(await department.Get(sent));
        text.ShouldContain(Samples.Opinion);
        text.IndexOf(second, StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf(Number, StringComparison.Ordinal));
        (await (await Site.As(Role.CaseOfficer)).Page(Case)).QuerySelectorAll("#documents ~ * a")
            .Select(a => a.GetAttribute("href")).ShouldContain(sent);
        // It names other units' applications: no unit and no other department gets it.
        foreach (var stranger in new[] { await Site.As(Role.Signer), await Site.As(Role.Department, await OtherParties.Department(Site)) })
        {
            (await stranger.Get(sent)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
        (await department.Page(Ranking)).QuerySelectorAll("#letters ~ * a").Select(a => a.GetAttribute("href")).ShouldContain(sent);
    }

    [Fact]
    public async Task What_is_typed_wrong_is_said_at_its_field_and_nothing_is_done()
    {
        var second = await Another();
        var department = await Site.As(Role.Department);
        var response = await department.Post(Joint, [
            .. Fields([(Number, 1), (second, 2)]).Where(f => f.Item1 is not "Opinion" && f.Item1 != $"{second}.Conditions.3.Remark"),
            ("Opinion", "同意")
        ]);
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(response);
        page.QuerySelectorAll(".errors a").Select(a => a.GetAttribute("href"))
            .ShouldBe(["#Opinion", $"#{second}.Conditions.3"], ignoreOrder: true);
        page.QuerySelector("textarea[name=Opinion]")!.TextContent.ShouldBe("同意");
        page.QuerySelector($"textarea[name='{Number}.Conditions.1.Remark']")!.TextContent.ShouldBe("查验属实");
        (await Site.Db(db => db.Cases.AllAsync(c => c.State == nameof(WithDepartment)))).ShouldBeTrue();
    }

    [Fact]
    public async Task When_one_has_moved_on_the_other_goes_through_and_both_are_told()
    {
        var second = await Another();
        var department = await Site.As(Role.Department);
        await Do(Role.Department, "decline-to-recommend", ("Reasons", "研发投入不足"), ("SignedBy", "白云起"));
        var response = await department.Post(Joint, Fields([(Number, 1), (second, 2)]));
        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await Browser.Parse(response);
        page.QuerySelectorAll(".joint-results li strong").Select(s => s.TextContent).ShouldBe(["没有推荐", "已推荐"]);
        page.QuerySelectorAll(".joint-case input[name=case]").Select(i => i.GetAttribute("value")).ShouldBe([Number]);
        page.QuerySelector($"textarea[name='{Number}.Conditions.1.Remark']")!.TextContent.ShouldBe("查验属实");
        (await Site.Db(db => db.Cases.Where(c => c.Number == second)
            .Select(c => c.State).SingleAsync())).ShouldBe(nameof(AwaitingAcceptance));
        (await Site.Db(db => db.Letters.CountAsync(l => l.Kind == "recommendation"))).ShouldBe(1);
    }

    [Fact]
    public async Task Another_department_sees_and_recommends_none_of_them()
    {
        var other = await Site.As(Role.Department, await OtherParties.Department(Site));
        (await Order(other)).ShouldBeEmpty();
        (await other.Get($"{Joint}?case={Number}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.Post(Joint, Fields([(Number, 1)]))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.Post($"{Ranking}/letter", [("case", Number)])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var role in new[] { Role.CaseOfficer, Role.Signer, Role.Auditor })
        {
            (await (await Site.As(role)).Get(Ranking)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
        (await Events()).ShouldBe(1);
    }

    [Fact]
    public async Task One_that_was_recommended_alone_gets_its_letter_on_request_and_pages_read_in_english()
    {
        await Do(Role.Department, "recommend-application", Samples.Recommendation);
        var department = await Site.As(Role.Department);
        (await department.Page(Ranking)).QuerySelector("#without").ShouldNotBeNull();
        for (var time = 0; time < 2; time++)
        {
            (await department.Post($"{Ranking}/letter", [("case", Number)])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
        (await Site.Db(db => db.Letters.CountAsync())).ShouldBe(2);
        await department.Get("/language/en?back=/");
        var page = await department.Page(Ranking);
        page.QuerySelector("#without").ShouldBeNull();
        page.QuerySelector("h1")!.TextContent.ShouldBe("Ranking");
    }

    private Task<string> Another() => File(Guid.CreateVersion7(), "包头市轻量化铸造工程技术研究中心");

    private static async Task<string?[]> Order(Browser department) =>
        [.. (await department.Page(Ranking)).QuerySelectorAll(".ranking input[name=case]").Select(i => i.GetAttribute("value"))];

    private async Task<HttpResponseMessage> Save(Browser department, int version, string act, string[]? case_ = null, Guid[]? order = null)
    {
        var shown = (await department.Page(Ranking)).QuerySelectorAll(".ranking input[name=order]").Select(i => i.GetAttribute("value")!);
        return await department.Post(Ranking,
        [
            ("version", version.ToString(CultureInfo.InvariantCulture)), ("do", act), .. (case_ ?? []).Select(c => ("case", (string?)c)),
            .. (order?.Select(o => o.ToString()) ?? shown).Select(o => ("order", (string?)o)),
        ]);
    }

    private static (string, string?)[] Fields((string Number, int Rank)[] cases) =>
    [
        .. cases.SelectMany(c => new (string, string?)[]
        {
            ("case", c.Number), ($"{c.Number}.Rank", c.Rank.ToString(CultureInfo.InvariantCulture)),
            ($"{c.Number}.seen", "1"), ($"{c.Number}.Opinion", ""),
        }.Concat(Enumerable.Range(1, 6).SelectMany(i =>
            new (string, string?)[] { ($"{c.Number}.Conditions.{i}.Finding", "Met"), ($"{c.Number}.Conditions.{i}.Remark", "查验属实") }))),
        ("Opinion", Samples.Opinion), ("SignedBy", "白云起"),
    ];
}
