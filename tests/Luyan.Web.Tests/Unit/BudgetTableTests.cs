using System.Net;
using AngleSharp.Html.Dom;
using Luyan.Cases;
using Luyan.Web.Forms;

namespace Luyan.Web.Tests.Unit;

/// <summary>The budget of a plan is typed as a table, sources down and years across, and stays the rows that are filed.</summary>
public sealed class BudgetTableTests : DraftSite
{
    private const string Rows = "funding._rows";

    [Fact]
    public async Task The_years_are_those_of_the_period_and_every_cell_is_empty()
    {
        await Save("plan", ("months", "18"));
        var page = await Filler.Page($"{Draft}/plan");
        Heads(page).ShouldBe(["2026", "2027", "2028"]);
        page.QuerySelectorAll(".budget-cells tbody input").Length.ShouldBe(12);
        page.QuerySelectorAll(".budget-cells input").Select(i => i.GetAttribute("aria-label")).Distinct().Count().ShouldBe(12);
        (await Save("plan", ("months", "18"), ("funding.own2026.amount", ""))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Body()).ShouldNotContain("funding");
    }

    [Fact]
    public async Task A_cell_makes_its_row_the_sums_are_computed_and_an_emptied_cell_takes_it_away()
    {
        await Save("plan", ("months", "24"), ("funding.own2026.amount", "1,200.5"), ("funding.fiscal2027.amount", "300"));
        var page = await Filler.Page($"{Draft}/plan");
        Value(page, "funding.own2026.amount").ShouldBe("1,200.5");
        page.QuerySelector("[data-sum-source=own]")!.TextContent.ShouldBe("1,200.5");
        page.QuerySelector("[data-sum-year='2027']")!.TextContent.ShouldBe("300");
        page.QuerySelector("[data-sum-all]")!.TextContent.ShouldBe("1,500.5");
        page.QuerySelector("#panel .budget tfoot")!.TextContent.ShouldContain("1,500.5");
        var typed = Typed.FromJson(await Body());
        (typed[Rows], typed["funding.own2026.source"], typed["funding.own2026.year"]).ShouldBe(("own2026,fiscal2027", "own", "2026"));
        await Save("plan", ("months", "24"), ("funding.own2026.amount", "1,200.5"), ("funding.fiscal2027.amount", ""));
        typed = Typed.FromJson(await Body());
        (typed[Rows], typed["funding.fiscal2027.source"], typed["funding.fiscal2027.year"]).ShouldBe(("own2026", "", ""));
    }

    [Fact]
    public async Task Rows_that_stand_keep_their_ids_and_their_use()
    {
        await Save("plan", (Rows, "a"), ("funding.a.source", "own"),
            ("funding.a.year", "2027"), ("funding.a.amount", "500"), ("funding.a.use", "设备"));
        var page = await Filler.Page($"{Draft}/plan");
        Value(page, "funding.a.amount").ShouldBe("500");
        Value(page, "funding.a.use").ShouldBe("设备");
        page.QuerySelector("[name='funding._rows']").ShouldBeNull("the order is the server's");
        await Save("plan", ("funding.a.amount", "600"), ("funding.a.use", "设备"), ("funding.loan2028.amount", "40"));
        var typed = Typed.FromJson(await Body());
        (typed[Rows], typed["funding.a.amount"], typed["funding.loan2028.source"]).ShouldBe(("a,loan2028", "600", "loan"));
    }

    [Fact]
    public async Task The_script_sends_cells_one_by_one_and_their_rows_come_and_go()
    {
        var (status, answer) = await Autosave(Filler, "plan", "0", ("funding.own2026.amount", "五百"));
        status.ShouldBe(HttpStatusCode.OK);
        answer.GetProperty("faults").GetProperty("funding.own2026.amount").GetString().ShouldNotBeNullOrEmpty();
        await Autosave(Filler, "plan", "1", ("funding.own2026.amount", "500"),
            ("funding.nobody2026.amount", "1"), ("funding.own1066.amount", "1"));
        Typed.FromJson(await Body())[Rows].ShouldBe("own2026");
        await Autosave(Filler, "plan", "2", ("funding.own2026.amount", ""));
        (await Body()).ShouldNotContain("funding");
    }

    [Fact]
    public async Task What_cannot_be_read_stands_at_its_cell_and_stays()
    {
        var response = await Save("plan", ("months", "24"), ("funding.own2026.amount", "五百"));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(response);
        Value(page, "funding.own2026.amount").ShouldBe("五百");
        page.QuerySelector("#errors a")!.GetAttribute("href").ShouldBe("#funding.own2026.amount");
        page.GetElementById("funding.own2026.amount-fault")!.HasAttribute("hidden").ShouldBeFalse();
    }

    [Fact]
    public async Task Rows_without_a_place_in_the_table_stand_one_by_one_until_they_are_mended()
    {
        await Save("plan", (Rows, "a,b"), ("funding.a.source", "own"), ("funding.a.year", "2026"),
            ("funding.a.amount", "1"), ("funding.b.source", "own"), ("funding.b.year", "2026"), ("funding.b.amount", "2"));
        var page = await Filler.Page($"{Draft}/plan");
        page.QuerySelector(".budget-cells").ShouldBeNull();
        page.QuerySelectorAll("[data-table=funding] [data-row]").Length.ShouldBe(2);
        await Save("plan", (Rows, "a,b"), ("funding.b.year", "2027"));
        (await Filler.Page($"{Draft}/plan")).QuerySelector(".budget-cells").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("\t2026年\t2027年\t合计\n自筹资金\t100\t200\t300\n银行贷款\t\t50\t50\n合计\t100\t250\t350", "own2026=100,own2027=200,loan2027=50")]
    [InlineData("100\t200\n7\t8", "own2026=100,own2027=200,fiscal2026=7,fiscal2027=8")]
    [InlineData("Bank loans\t2027", "loan2026=2027")]
    [InlineData("2027\t2028\n5\t6", "own2027=5,own2028=6")]
    [InlineData("不认识\t1\n", "")]
    [InlineData("  \n", "")]
    public void A_block_finds_its_cells(string pasted, string cells)
    {
        var grid = BudgetGrid.Of(Typed.Nothing, ["own", "fiscal", "loan", "other"], 24, 2026).ShouldNotBeNull();
        var typed = BudgetPaste.Into(
            Typed.Nothing, grid, pasted, label => label switch { "自筹资金" => "own", "银行贷款" or "Bank loans" => "loan", _ => null });
        string.Join(',', typed.Rows(BudgetGrid.Listing).Select(r => $"{r}={typed[$"funding.{r}.amount"]}")).ShouldBe(cells);
    }

    [Theory]
    [InlineData("", "", "2026 2027 2028")]
    [InlineData("12", "", "2026 2027")]
    [InlineData("13", "", "2026 2027 2028")]
    [InlineData("9999", "", "2026 2027 2028")]
    [InlineData("12", "2025", "2025 2026")]
    [InlineData("12", "2031", "2031 2032")]
    public void The_years_follow_the_months_and_what_is_written(string months, string written, string years)
    {
        var typed = Typed.Nothing.With("months", months);
        if (written.Length > 0) { typed = typed.With(Rows, "a").With("funding.a.source", "own").With("funding.a.year", written); }
        string.Join(' ', BudgetGrid.Of(typed, ["own"], 24, 2026).ShouldNotBeNull().Years).ShouldBe(years);
    }

    [Fact]
    public async Task A_pasted_block_fills_the_cells_without_script()
    {
        var words = (await Filler.Page($"{Draft}/plan")).QuerySelectorAll(".budget-cells tbody th").Select(h => h.TextContent).ToList();
        (await Filler.Post($"{Draft}/plan", ("version", "0"), ("do", "cells:funding"), ("paste.funding",
            $"来源\t2026\t2027\n{words[0]}\t１００\t20\n{words[2]}\t\t5"))).Headers.Location!.ToString().ShouldEndWith("#table-funding");
        var page = await Filler.Page($"{Draft}/plan");
        page.QuerySelector("[data-sum-all]")!.TextContent.ShouldBe("125");
    }

    [Fact]
    public async Task Another_person_who_was_first_is_shown_and_a_stranger_finds_nothing()
    {
        await Save("plan", ("months", "24"), ("funding.own2026.amount", "100"));
        var signer = await Site.As(Role.Signer);
        var response = await signer.Post(
            $"{Draft}/plan", ("version", "0"), ("do", "save"), ("months", "24"), ("funding.own2026.amount", "900"));
        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Browser.Parse(response)).QuerySelectorAll("fieldset").Length.ShouldBe(1, "only the amount differs");
        var stranger = await Strangers.Filler(Site);
        (await stranger.Post(
            $"{Draft}/plan", ("version", "1"), ("do", "cells:funding"),
            ("paste.funding", "1"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<string> Body() => Site.Db(db => Task.FromResult(db.DraftSections.Single(s => s.Section == "plan").Body));

    private static IEnumerable<string> Heads(IHtmlDocument page) =>
        page.QuerySelectorAll(".budget-cells thead th").Skip(1).SkipLast(1).Select(h => h.TextContent);
}
