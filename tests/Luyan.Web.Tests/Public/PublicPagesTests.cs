using Microsoft.Extensions.DependencyInjection;
using Luyan.Store.Words;
using System.Net;
using Luyan.Store.Directory;

namespace Luyan.Web.Tests.Public;

public sealed class PublicPagesTests : IAsyncLifetime
{
    private readonly Site site = new();

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        await Centers.Add(
            site, Centers.One(1), Centers.One(2, "风电装备", state: "UnderConstruction"), Centers.One(3, "煤化工", state: "Revoked"));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    public static TheoryData<string> Addresses =>
        ["/", "/register", "/centers/ZX-2025-0001", "/centers/ZX-2025-0003", "/measures",
            "/how-it-works", "/may-we-apply", .. Enumerable.Range(1, 19).Select(n => $"/measures/{n}")];

    [Theory, MemberData(nameof(Addresses))]
    public async Task Every_public_page_opens_in_both_languages_without_escaped_Chinese_and_without_persons(string url)
    {
        var browser = site.Anonymous();
        var chinese = await (await browser.Get(url)).Content.ReadAsStringAsync();
        chinese.ShouldContain("lang=\"zh-CN\"");
        await browser.Get(Urls.Language("en", "/"));
        var response = await browser.Get(url);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var english = await response.Content.ReadAsStringAsync();
        english.ShouldContain("<html lang=\"en\"");
        foreach (var page in new[] { chinese, english })
        {
            page.ShouldNotContain("&#x");
            page.ShouldNotContain(" style=");
            page.ShouldNotContain(Centers.Director);
        }
    }

    [Fact]
    public async Task The_front_page_counts_what_stands_and_shows_the_latest()
    {
        var page = await site.Anonymous().Page("/");
        page.QuerySelectorAll("table.bars .number").Select(c => c.TextContent).ShouldBe(["2", "2"]);
        page.Body!.TextContent.ShouldContain("现有中心 2 家");
        page.QuerySelectorAll(".thirds a").Select(a => a.GetAttribute("href")).ShouldBe(
            ["/centers/ZX-2025-0003", "/centers/ZX-2025-0002", "/centers/ZX-2025-0001", "/centers/ZX-2025-0001", "/centers/ZX-2025-0003"]);
    }

    [Theory, InlineData("/measures/0"), InlineData("/measures/20"), InlineData("/measures/abc")]
    public async Task An_article_that_does_not_exist_is_not_found(string url) =>
        (await site.Anonymous().Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Articles_16_and_17_are_said_to_be_missing()
    {
        (await site.Anonymous().Page("/measures")).QuerySelectorAll("tbody tr")
            .Count(r => r.TextContent.Contains("文本中没有", StringComparison.Ordinal)).ShouldBe(2);
        (await site.Anonymous().Page("/measures/16")).Body!.TextContent.ShouldContain("没有第十六条");
    }

    [Fact]
    public async Task An_article_shows_its_parameters_with_value_since_source_and_whether_it_is_our_reading()
    {
        var row = (await site.Anonymous().Page("/measures/13")).QuerySelectorAll("tbody tr")
            .Single(r => r.TextContent.Contains("撤销后不得重新申报的期限", StringComparison.Ordinal));
        row.QuerySelectorAll("td").Select(c => c.TextContent.Trim()).Take(4)
            .ShouldBe(["撤销后不得重新申报的期限", "2 年", "2007-01-01", "第十三条；适用说明第1条：期间按《民法典》计算"]);
        row.TextContent.ShouldContain("适用说明第1条");
        (await site.Anonymous().Page("/measures/13?on=30.1.2026")).QuerySelector(".error")!.TextContent.ShouldContain("30.1.2026");
    }

    [Fact]
    public void Every_parameter_has_a_name() =>
        Luyan.Law.Parameters.All.Select(p => $"parameter.{p.Key}")
            .Except(Luyan.Law.Wordings.Keys(Luyan.Law.Language.Chinese)).ShouldBeEmpty();

    [Fact]
    public async Task The_official_wording_and_the_interpretations_of_the_day_are_shown()
    {
        await site.Db(db =>
        {
            db.OfficialWordings.Add(
                new OfficialWording { Article = 9, Text = "录入的条文", Since = new(2026, 1, 1), ApprovedAt = site.Clock.GetUtcNow() });
            db.OfficialWordings.Add(
                new OfficialWording { Article = 9, Text = "以后的条文", Since = new(2026, 6, 1), ApprovedAt = site.Clock.GetUtcNow() });
            db.Interpretations.Add(new Interpretation
            {
                Article = 9, Concerns = "9", Number = 1, Question = "组建期如何计算？", Answer = "自批复之日起。", Since = new(2026, 2, 1),
                ApprovedAt = site.Clock.GetUtcNow(),
            });
            return db.SaveChangesAsync();
        });
        await site.App.Services.GetRequiredService<PublishedInterpretations>().Refresh();
        var text = (await site.Anonymous().Page("/measures/9")).Body!.TextContent;
        text.ShouldContain("录入的条文");
        text.ShouldNotContain("以后的条文");
        text.ShouldContain("自批复之日起。");
        (await site.Anonymous().Page("/measures/9?on=2026-06-01")).Body!.TextContent.ShouldContain("以后的条文");
        (await site.Anonymous().Page("/measures/9?on=2026-01-15")).Body!.TextContent.ShouldNotContain("自批复之日起。");
    }

    [Fact]
    public async Task Anyone_can_check_the_conditions_and_each_answer_has_its_mark()
    {
        var browser = site.Anonymous();
        (await browser.Page("/may-we-apply")).QuerySelectorAll(".findings li").ShouldBeEmpty();
        var open = await Browser.Parse(await browser.Post(
            "/may-we-apply", ("Registered", "yes"), ("District", "150203"), ("Project", "yes")));
        open.QuerySelectorAll(".findings .mark-met").Length.ShouldBe(2);
        open.QuerySelectorAll(".findings .mark-not-met").ShouldBeEmpty();
        open.QuerySelectorAll(".findings .mark-unknown").Length.ShouldBe(16);
        var against = await Browser.Parse(await browser.Post(
            "/may-we-apply", ("Registered", "no"), ("Project", "no"), ("Award", "no"), ("Services", "0")));
        against.QuerySelectorAll(".findings .mark-not-met").Length.ShouldBe(3);
        against.QuerySelector(".note h2")!.TextContent.ShouldBe("按您的回答，有的条件不符合");
        against.QuerySelector("#Services")!.GetAttribute("value").ShouldBe("0");
    }
}
