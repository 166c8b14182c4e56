using System.Net;
using AngleSharp.Html.Dom;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;

namespace Luyan.Web.Tests.Public;

public sealed class RegisterTests : IAsyncLifetime
{
    private readonly Site site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("永磁", "0001")]
    [InlineData("磁", "0001")]
    [InlineData("虚构煤化", "0002")]
    [InlineData("ZX-2025-0002", "0002")]
    [InlineData("不存在", "")]
    public async Task Any_part_of_a_name_a_unit_or_a_number_finds_it(string text, string expected)
    {
        await Centers.Add(site, Centers.One(1), Centers.One(2, "煤化工", "包头虚构煤化有限公司"));
        Numbers(await Page($"/register?q={Uri.EscapeDataString(text)}")).ShouldBe(expected.Length == 0 ? [] : [$"ZX-2025-{expected}"]);
    }

    [Fact]
    public async Task Filters_narrow_it_and_a_wrong_filter_is_no_filter()
    {
        await Centers.Add(site, Centers.One(1), Centers.One(2, "风电装备", state: "UnderConstruction", district: "150204"));
        Numbers(await Page("/register?district=150204")).ShouldBe(["ZX-2025-0002"]);
        Numbers(await Page("/register?state=Operating")).ShouldBe(["ZX-2025-0001"]);
        Numbers(await Page("/register?state=Operating&district=150204")).ShouldBeEmpty();
        Numbers(await Page("/register?state=Nonsense&page=-3")).Length.ShouldBe(2);
    }

    [Fact]
    public async Task It_turns_pages_and_keeps_what_was_asked()
    {
        await Centers.Add(site, [.. Enumerable.Range(1, 23).Select(n => Centers.One(n, $"材料{n}"))]);
        var first = await Page("/register?district=150203");
        Numbers(first).Length.ShouldBe(20);
        Numbers(first)[0].ShouldBe("ZX-2025-0023");
        var next = first.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        next.ShouldContain("district=150203");
        var second = await Page(next);
        Numbers(second).ShouldBe(["ZX-2025-0003", "ZX-2025-0002", "ZX-2025-0001"]);
        second.QuerySelector("a[rel=next]").ShouldBeNull();
        Numbers(await Page("/register?order=earliest"))[0].ShouldBe("ZX-2025-0001");
    }

    [Fact]
    public async Task A_center_shows_public_facts_and_no_personal_data()
    {
        var center = Centers.One(7);
        await Centers.Add(site, center);
        await site.Db(db =>
        {
            db.Numbers.Add(new NumberRow { Register = "plaque", Number = "BT-GC-007", CaseId = center.CaseId });
            return db.SaveChangesAsync();
        });
        var text = (await Page("/centers/ZX-2025-0007")).Body!.TextContent;
        foreach (var fact in (string[])["包头市稀土永磁材料工程技术研究中心", "包头虚构磁材有限公司", "包科发〔2025〕7号", "BT-GC-007", "2026年1月15日", "同等条件下优先"])
        {
            text.ShouldContain(fact);
        }
        text.ShouldNotContain(Centers.Director);
    }

    [Fact]
    public async Task A_center_that_ended_says_so_and_has_no_priority()
    {
        await Centers.Add(site, Centers.One(8, state: "Cancelled"));
        var text = (await Page("/centers/ZX-2025-0008")).Body!.TextContent;
        text.ShouldContain("被取消称号（第十一条）");
        text.ShouldContain("2026年2月20日");
        text.ShouldNotContain("有效：同等条件下优先");
    }

    [Fact]
    public async Task An_unknown_center_is_not_found() =>
        (await site.Anonymous().Get("/centers/ZX-1999-0001")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private Task<IHtmlDocument> Page(string url) => site.Anonymous().Page(url);

    private static string[] Numbers(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("table.register tbody tr td:first-child").Select(c => c.TextContent)];
}
