using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Store.Dockets;
using Luyan.Web.Applications.Recommending;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Unit;

/// <summary>Beside the fields of a section: who changed what last, and what was changed since it was given back.</summary>
public sealed class LastChangeTests : DraftSite
{
    [Fact]
    public async Task Who_works_alone_is_told_nothing_and_each_of_two_sees_who_changed_a_field_last()
    {
        await Autosave(Filler, "reasons", "0", ("necessity", "必要"), ("goals", "目标"));
        (await Filler.Page($"{Draft}/reasons")).QuerySelectorAll(".last-change").ShouldBeEmpty();
        var signer = await Site.As(Role.Signer);
        await Autosave(signer, "reasons", "1", ("goals", "更高的目标"));
        foreach (var browser in new[] { Filler, signer })
        {
            var page = await browser.Page($"{Draft}/reasons");
            Beside(page, "necessity").ShouldStartWith("最后修改：林若溪");
            Beside(page, "goals").ShouldStartWith("最后修改：贺明远");
            page.QuerySelector("#directions")!.Closest(".field")!.QuerySelector(".last-change").ShouldBeNull("nobody wrote there");
        }
    }

    [Fact]
    public async Task A_row_says_once_who_changed_it_and_its_cells_only_where_it_was_somebody_else()
    {
        await Autosave(Filler, "plan", "0", ("milestones._rows", "a"), ("milestones.a.name", "中试线"), ("milestones.a.month", "12"));
        await Autosave(await Site.As(Role.Signer), "plan", "1", ("milestones.a.month", "18"));
        var row = (await Filler.Page($"{Draft}/plan")).QuerySelector("#row-milestones-a")!;
        row.QuerySelectorAll(".last-change").Select(l => l.TextContent[..l.TextContent.IndexOf('，', StringComparison.Ordinal)])
            .ShouldBe(["最后修改：林若溪", "本行最后修改：贺明远"]);
    }

    [Fact]
    public async Task It_asks_the_database_as_often_for_many_changes_as_for_few()
    {
        using var queries = new Queries(Site.Folder);
        var signer = await Site.As(Role.Signer);
        await Autosave(Filler, "plan", "0", ("tasks", "任务"));
        await Autosave(signer, "plan", "1", ("arrangement", "安排"));
        await Filler.Page($"{Draft}/plan");
        var few = await queries.Of(() => Filler.Page($"{Draft}/plan"));
        var rows = Enumerable.Range(0, 40).Select(n => $"m{n}").ToList();
        await Autosave(Filler, "plan", "2",
            [("milestones._rows", string.Join(',', rows)), .. rows.Select(r => ($"milestones.{r}.name", (string?)r))]);
        await Autosave(signer, "plan", "3", [.. rows.Select(r => ($"milestones.{r}.month", (string?)"6"))]);
        (await queries.Of(() => Filler.Page($"{Draft}/plan"))).ShouldBe(few);
    }

    [Fact]
    public async Task What_was_changed_since_the_return_is_marked_at_its_field_and_signed_in_the_comparison()
    {
        await Submit();
        var dockets = Site.App.Services.GetRequiredService<CaseStore>();
        (await dockets.Transact(
            ApplicationLife.Life, Guid.Parse(Draft.Split('/')[^1]), new ReturnToUnit([new(DossierSection.Reasons, "目标太空泛")]),
            new(new(Guid.CreateVersion7(), "经办", Role.Department, Site.Department))))
            .ShouldBeOfType<Written<ApplicationState>.Accepted>();
        (await Filler.Page($"{Draft}/reasons")).Body!.TextContent.ShouldNotContain("退回后");
        var version = await VersionOf("reasons");
        await Autosave(await Site.As(Role.Signer), "reasons", version, ("goals", "三项工艺，两年内授权专利五件"),
            ("targets._rows", $"{Value(await Filler.Page($"{Draft}/reasons"), "targets._rows")},neu"),
            ("targets.neu.name", "新指标"), ("targets.neu.goal", "3"));
        var page = await Filler.Page($"{Draft}/reasons");
        Beside(page, "goals").ShouldStartWith("退回后已修改 · 最后修改：贺明远");
        page.QuerySelector("#row-targets-neu .cells ~ .last-change")!.TextContent.ShouldStartWith("退回后新增");
        Beside(page, "necessity").ShouldNotContain("退回后");
        (await Filler.Page($"{Draft}/plan")).QuerySelectorAll(".last-change").ShouldBeEmpty("it may not be changed now");
        var rows = (await Filler.Page($"{Draft}/changes")).QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        rows.Count.ShouldBe(2);
        rows.ShouldAllBe(r => r.Contains("贺明远", StringComparison.Ordinal));
    }

    private static string Beside(AngleSharp.Html.Dom.IHtmlDocument page, string name) =>
        page.GetElementById(name)!.Closest(".field")!.QuerySelector(".last-change")?.TextContent ?? "";
}
