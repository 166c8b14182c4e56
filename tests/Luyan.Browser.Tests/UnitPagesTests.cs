using Luyan.Browser.Tests.Running;
using Luyan.Cases;
using Luyan.Cases.Facts;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Browser.Tests;

/// <summary>What the unit keeps: the states of a draft, and its ledger.</summary>
public sealed class UnitPagesTests(Chromium chromium, FiledCity filed) : BrowserTest(chromium, filed.City), IClassFixture<FiledCity>
{
    [Fact]
    public async Task Two_states_of_a_section_are_compared_and_the_older_is_brought_back()
    {
        var filler = await As(Role.Filler);
        await filler.Open("/unit/applications/new");
        await filler.Press("开始填写");
        await filler.Press("理由与目标");
        await filler.Page.Locator("#saved").WaitForAsync();
        var section = new Uri(filler.Page.Url).AbsolutePath;
        await filler.Type("necessity", "林的写法");
        await Saved(filler);
        var signer = await As(Role.Signer);
        await signer.Open(section);
        await signer.Type("necessity", "贺的写法");
        await Saved(signer);

        await filler.Open($"{section}/history");
        await filler.Press("比较所选两版");
        await filler.Page.WaitForURLAsync("**/history?*");
        var differences = filler.Page.Locator("section[aria-labelledby=differences]");
        (await differences.InnerTextAsync()).ShouldContain("林的写法");
        (await differences.InnerTextAsync()).ShouldContain("贺的写法");
        await filler.Inspect();
        await filler.Press("恢复这一版：第 1 版");
        await filler.Page.WaitForURLAsync($"**{section}*");
        await filler.Page.Locator("[name=necessity]").WaitForAsync();
        (await filler.Page.Locator("[name=necessity]").InputValueAsync()).ShouldBe("林的写法");
        await filler.Inspect($"{section}/history");
        NobodyComplains();
    }

    [Fact]
    public async Task The_ledger_its_lists_a_fact_with_its_history_and_the_figures_are_accessible_and_quiet()
    {
        await City.Keep(FactKind.Person, ("name", "程望舒"), ("born", "1979"), ("title", "高级工程师"),
            ("gender", "female"), ("rank", "senior"), ("profession", "材料"), ("from", "2024-01-05"));
        await City.Keep(FactKind.Instrument, ("name", "振动样品磁强计"), ("value", "86.5"), ("use", "磁性能检测"));
        await City.Keep(FactKind.Year, ("year", "2024"), ("revenue", "8000"), ("research", "410"));
        await City.Keep(FactKind.Year, ("year", "2025"), ("revenue", "10000"), ("research", "550"));
        var filler = await As(Role.Filler);
        await filler.Open("/unit/facts");
        await filler.Inspect();
        await filler.Page.Locator("main a[href='/unit/facts/instrument']").First.ClickAsync();
        await filler.Sees("振动样品磁强计");
        await filler.Inspect();
        await filler.Open("/unit/facts/person");
        await filler.Inspect();
        await filler.Press("程望舒");
        await filler.Page.Locator("[name=title]").WaitForAsync();
        await filler.Inspect();
        await filler.Type("title", "正高级工程师");
        await filler.Press("保存");
        await filler.Page.WaitForURLAsync(address => !address.Contains("/new", StringComparison.Ordinal));
        var fact = await City.Db(db => db.Facts.Where(f => f.Title == "程望舒").Select(f => f.Id).FirstAsync());
        await filler.Inspect($"/unit/facts/{fact}/history");
        await filler.Inspect("/unit/facts/figures");
        NobodyComplains();
    }

    private static Task Saved(Visitor visitor) => visitor.Page.Locator("#saved[data-state=saved]").WaitForAsync();
}
