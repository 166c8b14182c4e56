using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Store.Dockets;
using Luyan.Web.Tests.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Steering;

/// <summary>The steering figures of a small city: one center named on Monday 2 March 2026, one application with its department.</summary>
public sealed class SteeringTests : CenterSite
{
    private const string Figures = "/bureau/figures";

    [Theory]
    [InlineData(Role.CaseOfficer)]
    [InlineData(Role.HeadOfDivision)]
    [InlineData(Role.Leader)]
    [InlineData(Role.Auditor)]
    public async Task Who_steers_or_audits_sees_the_figures(Role role) =>
        Row(await (await Site.As(role)).Page(Figures), "state", 0)[1].ShouldBe("1");

    [Theory]
    [InlineData(Role.Signer)]
    [InlineData(Role.Department)]
    [InlineData(Role.Expert)]
    public async Task Nobody_else_does(Role role)
    {
        foreach (var url in new[] { Figures, Figures + ".xlsx", Figures + "/state.csv", Figures + "/due/annual-report" })
        {
            (await (await Site.As(role)).Get(url)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, url);
        }
    }

    [Fact]
    public async Task The_numbers_are_those_of_the_city()
    {
        await File(Guid.CreateVersion7(), "包头市虚构第二工程技术研究中心");
        var page = await (await Site.As(Role.Leader)).Page(Figures);
        Rows(page, "district").Single()[1].ShouldBe("1");
        Rows(page, "kind").Single()[1].ShouldBe("1");
        Row(page, "years", 0)[..2].ShouldBe(["2026", "1"]);
        var department = Row(page, "stages", 0);
        department[2..].ShouldBe(["1", "0", "0", "1"], "one stay over within a day, one application there now");
    }

    [Fact]
    public async Task A_stay_is_counted_in_working_days()
    {
        var second = Guid.CreateVersion7();
        await File(second, "包头市虚构第二工程技术研究中心");
        Site.Clock.Advance(TimeSpan.FromDays(7));
        var signer = await Site.AccountOf(Role.Signer);
        (await Site.App.Services.GetRequiredService<CaseStore>().Transact(
            ApplicationLife.Life, second, new WithdrawApplication("另行安排"), new(new(signer.Id, "贺明远", Role.Signer, Site.Unit))))
            .ShouldBeOfType<Written<ApplicationState>.Accepted>();
        Row(await (await Site.As(Role.Leader)).Page(Figures), "stages", 0)[2..].ShouldBe(["2", "2.5", "5", "0"]);
    }

    [Fact]
    public async Task A_report_that_is_due_and_not_there_is_missing_and_stands_in_the_list_behind_the_number()
    {
        Site.Clock.Advance(TimeSpan.FromDays(346));
        var browser = await Site.As(Role.Leader);
        var page = await browser.Page(Figures);
        Rows(page, "reports").Single().ShouldBe(["2026", "0", "0", "1"]);
        var link = Figure(page, "due").QuerySelectorAll("tbody a").Cast<IHtmlAnchorElement>()
            .Single(a => a.PathName.EndsWith("/annual-report", StringComparison.Ordinal));
        link.Closest("tr")!.Children[1].TextContent.Trim().ShouldBe("1");
        (await browser.Page(link.PathName)).QuerySelector("main table")!.TextContent.ShouldContain(Center);
        (await browser.Get(Figures + "/due/no-such")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Each_table_is_a_file_and_all_of_them_are_a_book()
    {
        var browser = await Site.As(Role.Auditor);
        var page = await browser.Page(Figures);
        var csv = Encoding.UTF8.GetString(await browser.Client.GetByteArrayAsync(new Uri(Figures + "/state.csv", UriKind.Relative)));
        csv.TrimStart('\uFEFF').Split("\r\n")[1].ShouldBe(string.Join(',', Row(page, "state", 0)));
        (await browser.Client.GetByteArrayAsync(new Uri(Figures + ".xlsx", UriKind.Relative)))[..2].ShouldBe("PK"u8.ToArray());
        (await browser.Get(Figures + "/no-such.csv")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task They_speak_English_too()
    {
        var browser = await Site.As(Role.Leader);
        await browser.Get("/language/en");
        var page = await browser.Page(Figures);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Steering figures");
        Row(page, "stages", 0)[0].ShouldBe("with the department");
    }

    [Fact]
    public async Task More_cases_ask_no_more_of_the_database()
    {
        var browser = await Site.As(Role.Leader);
        await browser.Page(Figures);
        using var queries = new Queries(Site.Folder);
        var few = await queries.Of(() => browser.Page(Figures));
        for (var at = 0; at < 4; at++) { await File(Guid.CreateVersion7(), $"包头市虚构第{at}工程技术研究中心"); }
        (await queries.Of(() => browser.Page(Figures))).ShouldBe(few);
    }

    private static IElement Figure(IHtmlDocument page, string key) =>
        page.QuerySelector($"#figure-{key}").ShouldNotBeNull(key).Closest("figure")!;

    private static IReadOnlyList<string[]> Rows(IHtmlDocument page, string key) =>
        [.. Figure(page, key).QuerySelectorAll("tbody tr").Select(r => r.Children.Select(c => c.TextContent.Trim()).ToArray())];

    private static string[] Row(IHtmlDocument page, string key, int at) => Rows(page, key)[at];
}
