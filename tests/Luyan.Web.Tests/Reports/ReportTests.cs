using System.Net;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Facts;
using Luyan.Law;
using Luyan.Store.Facts;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Tests.Building;
using Luyan.Web.Tests.Cases;
using Luyan.Store.Rows;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Reports;

public sealed class ReportTests : BuildingSite
{
    private const int Year = 2026;

    private string Reports => $"{CenterCase}/reports";

    private string Write => $"{Reports}/{Year}/write";

    [Fact]
    public async Task The_report_begins_with_what_the_ledger_says_and_is_filed_with_what_the_director_adds()
    {
        await Opened();
        var director = await Site.As(Role.Director);
        var form = await director.Page(Write);
        RefusalTests.Value(form, "Sections.results").ShouldContain("授权专利1件");
        form.QuerySelectorAll("textarea").Select(t => t.TextContent).ShouldAllBe(text => !text.Contains('{'));
        form.QuerySelector("[name='Figures.patents.granted.invention']").ShouldBeNull("what the ledger counts is not typed");
        form.QuerySelector("[name='Figures.income.other']").ShouldNotBeNull();
        var filed = await director.PostFiles(Write, [("Attachment1", "审计报告.pdf", Samples.Pdf)], [.. Whole(form), ("do", "file")]);
        filed.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Said(filed));

        var page = await (await Site.As(Role.CaseOfficer)).Page($"{Reports}/{Year}");
        page.QuerySelector(".case-state")!.TextContent.ShouldContain("已报送");
        Row(page, "39").ShouldBe("1");
        Row(page, "34").ShouldBe("2", "filed and granted in the year");
        Row(page, "12").ShouldBe("7");
        page.QuerySelector("a[href^='/files/']")!.TextContent.ShouldContain("审计报告.pdf");
        page.QuerySelectorAll(".acts a").Select(a => a.TextContent).ShouldBe(["确认年度报告", "退回年度报告"], "what is owed stands first");
        var print = await (await Site.As(Role.Signer)).Get($"{Reports}/{Year}.pdf");
        print.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        System.Text.Encoding.ASCII.GetString(await print.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), 0, 5)
            .ShouldBe("%PDF-");
    }

    [Fact]
    public async Task Everything_that_is_missing_is_said_at_once_at_its_field_and_what_was_typed_is_kept()
    {
        await Opened();
        var director = await Site.As(Role.Director);
        var typed = Whole(await director.Page(Write))
            .Where(f => f.Name is not ("Sections.plans" or "Figures.assets.invested" or "Commitment"))
            .Append(("Figures.expenses", (string?)"很多"));
        var response = await director.PostFiles(Write, [], [.. typed.GroupBy(f => f.Item1).Select(g => g.Last()), ("do", "file")]);
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(response);
        page.QuerySelectorAll("#errors a").Select(a => a.GetAttribute("href"))
            .ShouldBe(["#Sections.plans", "#Figures.assets.invested", "#Figures.expenses"], ignoreOrder: true);
        RefusalTests.Value(page, "Figures.expenses").ShouldBe("很多");
        RefusalTests.Value(await director.Page(Write), "Figures.income.other").ShouldBe("7");
    }

    [Fact]
    public async Task A_large_difference_from_last_year_is_explained_before_the_report_is_taken()
    {
        await Opened();
        await Ask(Role.Director, new FileAnnualReport(
            Year, Sections, [new("assets.invested", 3), new("income.other", 100)],
            new TruthCommitment("程望舒", true), []));
        Site.Clock.SetUtcNow(new(2028, 1, 10, 1, 0, 0, TimeSpan.Zero));
        var (director, write) = (await Site.As(Role.Director), $"{Reports}/{Year + 1}/write");
        var response = await director.PostFiles(write, [], [.. Whole(await director.Page(write)), ("do", "file")]);
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(response);
        page.QuerySelectorAll("#errors a").Select(a => a.GetAttribute("href"))
            .ShouldBe(["#Words.income.other"], "seven instead of a hundred; 7 invested instead of 3 differ by less than the least");
        response = await director.PostFiles(write, [], [.. Whole(page), ("Words.income.other", "租金收入取消"), ("do", "file")]);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Said(response));
        var shown = await director.Page($"{Reports}/{Year + 1}");
        shown.QuerySelector("tr.word")!.TextContent.ShouldContain("租金收入取消");
        Row(shown, "12", 4).ShouldBe("100");
    }

    [Fact]
    public async Task A_returned_report_is_corrected_and_confirmed_and_every_version_stays()
    {
        await Opened();
        var director = await Site.As(Role.Director);
        (await director.PostFiles(
            Write, [], [.. Whole(await director.Page(Write)), ("do", "file")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (string, string?)[] back = [("Year", $"{Year}"), ("What", "请补充开放服务的单位名单")];
        await OnlyFor("return-annual-report", [Role.CaseOfficer], back);
        await Done(Role.CaseOfficer, "return-annual-report", back);
        var form = await director.Page(Write);
        form.QuerySelector(".remark")!.TextContent.ShouldContain("开放服务的单位名单");
        RefusalTests.Value(form, "Figures.income.other").ShouldBe("7", "the paper is there still");
        (await director.PostFiles(
            Write, [],
            [.. Whole(form), ("Sections.services", "补充：服务虚构矿业有限公司等三家"), ("do", "file")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await OnlyFor("confirm-annual-report", [Role.CaseOfficer], [("Year", $"{Year}")]);
        await Done(Role.CaseOfficer, "confirm-annual-report", [("Year", $"{Year}")]);
        var page = await director.Page($"{Reports}/{Year}");
        page.QuerySelector(".case-state")!.TextContent.ShouldContain("已确认");
        page.QuerySelector("#versions")!.ParentElement!.TextContent.ShouldContain("退回：请补充开放服务的单位名单");
    }

    [Fact]
    public async Task A_colleague_who_saved_meanwhile_is_shown_and_nothing_is_overwritten()
    {
        await Opened();
        var director = await Site.As(Role.Director);
        var form = await director.Page(Write);
        (await director.PostFiles(Write, [], [.. Whole(form), ("do", "save")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var late = await director.PostFiles(
            Write, [], [.. Whole(form).Where(f => f.Name != "Figures.income.other"), ("Figures.income.other", "8"), ("do", "save")]);
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        RefusalTests.Value(await Browser.Parse(late), "Figures.income.other").ShouldBe("8");
        RefusalTests.Value(await director.Page(Write), "Figures.income.other").ShouldBe("7");
    }

    [Fact]
    public async Task Whoever_writes_on_while_a_colleague_files_gets_the_words_back()
    {
        await Opened();
        var director = await Site.As(Role.Director);
        var form = await director.Page(Write);
        (await director.PostFiles(Write, [], [.. Whole(form), ("do", "file")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var late = await director.PostFiles(
            Write, [], [.. Whole(form).Where(f => f.Name != "Sections.plans"), ("Sections.plans", "写了一上午的计划"), ("do", "file")]);
        late.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(late);
        page.QuerySelector(".left-over [role=alert]").ShouldNotBeNull();
        RefusalTests.Value(page, "Sections.plans").ShouldBe("写了一上午的计划");
        page.QuerySelector(".left-over button").ShouldBeNull("nothing more can be filed");
    }

    [Fact]
    public async Task Nobody_else_writes_it_nobody_outside_sees_it_and_it_opens_on_its_day()
    {
        (await (await Site.As(Role.Director)).Get(Write)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "the year is not over");
        (await (await Site.As(Role.Director)).Page(Reports)).QuerySelector("tbody tr")!.TextContent.ShouldContain("尚未开放报送");
        await Opened();
        foreach (var role in new[]
        {
            Role.Filler, Role.Signer, Role.Department, Role.CaseOfficer, Role.HeadOfDivision, Role.Leader, Role.Auditor
        })
        {
            (await (await Site.As(role)).Get(Write)).StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{role}");
        }
        var stranger = await Site.As(Role.Director, await OtherParties.Unit(Site));
        foreach (var page in new[] { Reports, $"{Reports}/{Year}", $"{Reports}/{Year}.pdf", Write })
        {
            (await stranger.Get(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
        }
        (await (await Site.As(Role.Director)).Get($"{Reports}/2019")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_bureau_sees_the_progress_and_the_yearbook_adds_up_what_is_on_file()
    {
        await Opened();
        var officer = await Site.As(Role.CaseOfficer);
        (await officer.Page($"/bureau/reports?year={Year}")).QuerySelector("tbody tr")!.TextContent.ShouldContain("可以报送");
        (await officer.Page($"/bureau/yearbook?year={Year}")).QuerySelector(".empty").ShouldNotBeNull();
        var director = await Site.As(Role.Director);
        (await director.PostFiles(
            Write, [], [.. Whole(await director.Page(Write)), ("do", "file")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await officer.Page($"/bureau/reports?year={Year}&standing=filed")).QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await officer.Page($"/bureau/reports?year={Year}&standing=missed")).QuerySelector(".empty").ShouldNotBeNull();
        var book = await officer.Page($"/bureau/yearbook?year={Year}");
        Row(book, "12").ShouldBe("7");
        book.QuerySelectorAll("figure.chart").Length.ShouldBeGreaterThan(5);
        foreach (var file in new[]
        {
            $"/bureau/yearbook.xlsx?year={Year}",
            $"/bureau/reports.xlsx?year={Year}",
            $"/bureau/yearbook/by-field.csv?year={Year}"
        })
        {
            (await officer.Get(file)).StatusCode.ShouldBe(HttpStatusCode.OK, file);
        }
        (await officer.Get($"/bureau/yearbook/nothing.csv?year={Year}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var role in new[] { Role.Director, Role.Department, Role.Administrator })
        {
            (await (await Site.As(role)).Get("/bureau/yearbook")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{role}");
        }
    }

    private static IReadOnlyList<ReportSection> Sections =>
        [.. MeasuresFile.LoadDefault().List(Parameters.AnnualReportSections, new(2027, 1, 10)).Select(k => new ReportSection(k, "内容"))];

    private static IEnumerable<(string Name, string? Value)> Whole(AngleSharp.Html.Dom.IHtmlDocument form) =>
    [
        ("version", RefusalTests.Value(form, "version")), ("Commitment", "on"), ("Signer", "程望舒"),
        .. form.QuerySelectorAll("textarea[name^='Sections.']")
            .Select(t => (t.GetAttribute("name")!, (string?)(t.TextContent.Length > 0 ? t.TextContent : "下一年度扩大开放服务"))),
        .. form.QuerySelectorAll("input[name^='Figures.']").Select(i => (i.GetAttribute("name")!, (string?)"7")),
    ];

    private static string Row(AngleSharp.Html.Dom.IHtmlDocument page, string code, int column = 3) =>
        page.QuerySelectorAll("table.statistics tbody tr")
            .First(r => r.Children[0].TextContent == code).Children[column].TextContent.Trim();

    // The first working day on which the report on the first year can be filed; the ledger holds a patent of that year.
    private async Task Opened()
    {
        await using (var scope = Site.App.Services.CreateAsyncScope())
        {
            var account = await Site.AccountOf(Role.Filler);
            var entry = new Entry(FactKind.Right, null, 0, """{"name":"一种稀土永磁体","kind":"invention","number":"ZL202610000001.X","fil""" +
                """ed":"2026-02-02","granted":"2026-11-20","status":"granted"}""");
            (await scope.ServiceProvider.GetRequiredService<FactLedger>().Record(
                new(account.Id, "填报人", Role.Filler, Site.Unit), entry)).ShouldBeOfType<Recording.Recorded>();
        }
        Site.Clock.SetUtcNow(new(2027, 1, 10, 1, 0, 0, TimeSpan.Zero));
    }
}
