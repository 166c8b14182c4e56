using System.Net;
using System.Text;
using AngleSharp.Dom;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Notices;
using Luyan.Law;
using Luyan.Web.Tests.Building;

namespace Luyan.Web.Tests.Steering;

/// <summary>Services, income and proceedings among the steering figures.</summary>
public sealed class OutcomeFigureTests : BuildingSite
{
    private const string Figures = "/bureau/figures";

    [Fact]
    public async Task Services_and_income_are_those_of_the_reports_on_file()
    {
        Site.Clock.Advance(TimeSpan.FromDays(310));
        await Ask(Role.Director, Report(income: 120.5m));
        var leader = await Site.As(Role.Leader);
        Row(await leader.Page(Figures), "income")[..2].ShouldBe(["2026", "120.5"]);
        Row(await leader.Page(Figures), "services")[4].ShouldBe("30", "persons trained");
        (await leader.Page(Figures)).QuerySelector("tbody a[href='/bureau/yearbook?year=2026']").ShouldNotBeNull();

        await Ask(Role.CaseOfficer, new ReturnAnnualReport(2026, "数据不符"));
        Rows(await leader.Page(Figures), "income").ShouldBeEmpty("what was given back is not on file");
        await Ask(Role.Director, Report(income: 99));
        Row(await leader.Page(Figures), "income")[..2].ShouldBe(["2026", "99"]);
        Encoding.UTF8.GetString(await leader.Client.GetByteArrayAsync(
            new Uri(Figures + "/income.csv", UriKind.Relative), TestContext.Current.CancellationToken)).ShouldContain("2026,99");
    }

    [Fact]
    public async Task Proceedings_stand_by_ground_and_stage_with_the_list_behind()
    {
        var leader = await Site.As(Role.Leader);
        Rows(await leader.Page(Figures), "sanctions").SelectMany(r => r.Skip(1)).ShouldAllBe(n => n == "0");
        (await leader.Get(Figures + "/sanctions/deviation")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Ordered();
        await Ask(Role.CaseOfficer, new RecordService(1, Today, ServiceWay.InPerson, "收发室李某"));
        Site.Clock.Advance(TimeSpan.FromDays(95));
        leader = await Site.As(Role.Leader);
        await Ask(Role.CaseOfficer, new ProposeSanction(SanctionGround.Deviation, "中试线没有开工"));
        var row = Rows(await leader.Page(Figures), "sanctions").Single(r => r[0].Contains("第九条"));
        row[1..].ShouldBe(["1", "0", "0", "0", "0", "0", "0", "1"]);
        var list = (await leader.Page(Figures + "/sanctions/deviation")).QuerySelector("main table")!.TextContent;
        list.ShouldContain(Center);
        list.ShouldContain("经办人提出");
        foreach (var wrong in new[] { "falsehood", "9", "no-such" })
        {
            (await leader.Get($"{Figures}/sanctions/{wrong}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, wrong);
        }
        foreach (var role in new[] { Role.Signer, Role.Department, Role.Expert })
        {
            (await (await Site.As(role)).Get(Figures + "/sanctions/deviation")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    private static FileAnnualReport Report(decimal income) => new(
        2026,
        [.. MeasuresFile.LoadDefault().List(Parameters.AnnualReportSections, new(2027, 1, 6)).Select(k => new ReportSection(k, "内容"))],
        [new("income.technical", income), new("trainings.persons", 30)], new TruthCommitment("程望舒", true), []);

    private static IReadOnlyList<string[]> Rows(IParentNode page, string figure) =>
        [.. page.QuerySelector($"#figure-{figure}").ShouldNotBeNull(figure).Closest("figure")!
            .QuerySelectorAll("tbody tr").Select(r => r.Children.Select(c => c.TextContent.Trim()).ToArray())];

    private static string[] Row(IParentNode page, string figure) => Rows(page, figure).Single();
}
