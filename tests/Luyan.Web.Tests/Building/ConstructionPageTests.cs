using System.Net;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Centers;
using Luyan.Web.Centers.Construction;
using Luyan.Web.Tests.Cases;

namespace Luyan.Web.Tests.Building;

public sealed class ConstructionPageTests : BuildingSite
{
    private string Page => $"{CenterCase}/construction";

    protected override SubmitApplication Submission(string name, FileRef paper)
    {
        var filed = Samples.Submission(Site, name, paper);
        return filed with
        {
            Dossier = filed.Dossier with
            {
                Plan = filed.Dossier.Plan with
                {
                    Total = 300,
                    Funding =
                    [
                        new() { Id = "f1", Source = "own", Year = 2026, Amount = 200 },
                        new() { Id = "f2", Source = "own", Year = 2027, Amount = 100 }
                    ],
                    Uses = [new() { Id = "u1", Purpose = "equipment", Amount = 300 }],
                    Inspections = [new() { Id = "i1", Month = 6, Content = "土建和设备采购" }],
                },
            },
        };
    }

    [Fact]
    public async Task Planned_reported_and_verified_stand_side_by_side_and_sums_are_computed()
    {
        await Ask(Role.Director, new ReportMilestone("m1", "中试线已投运", Today, []));
        await Ask(Role.Director, new ReportFunds(Today, [new("own", 2026, 50), new("fiscal", 2026, 25)]));
        await Ask(Role.CaseOfficer, new RecordInspection(Today, ["苏映雪", "陆清和"], [new("m1", null, InspectionMark.Conforms, "现场属实")]));
        foreach (var role in new[] { Role.Director, Role.Signer, Role.Department, Role.CaseOfficer, Role.Leader, Role.Auditor })
        {
            var page = await (await Site.As(role)).Page(Page);
            var milestone = page.QuerySelector("#milestones ~ * tbody tr")!.TextContent;
            milestone.ShouldContain("2027-03-02");
            milestone.ShouldContain("早 365 天");
            milestone.ShouldContain("现场属实");
            var funds = page.QuerySelectorAll("#funds ~ * tbody tr")
                .Select(r => string.Join('|', r.QuerySelectorAll("td").Select(d => d.TextContent.Trim()))).ToList();
            funds.ShouldBe(["自筹|300|200|50|16.7%", "财政|0|0|25|–", "合计|300|200|75|25%"]);
            page.QuerySelector(".inspection")!.TextContent.ShouldContain("土建和设备采购");
            page.QuerySelectorAll(".course li.happened").Length.ShouldBe(3);
        }
    }

    [Fact]
    public async Task A_rectification_and_an_extension_are_shown_with_what_was_done_and_decided()
    {
        await Submitted();
        await Ask(Role.Director, new RequestExtension(6, "设备推迟"));
        var page = await (await Site.As(Role.Leader)).Page(Page);
        page.QuerySelector("#rectifications ~ article")!.TextContent.ShouldContain("土建已完成");
        page.QuerySelector("#extensions ~ * tbody")!.TextContent.ShouldContain("待决定");
        page.QuerySelector(".acts a")!.TextContent.ShouldBe("决定是否延期");
        var english = await Site.As(Role.Leader);
        await english.Get(Urls.Language("en", Page));
        (await english.Page(Page)).Body!.TextContent.ShouldContain("submitted, to be inspected");
    }

    [Fact]
    public void A_milestone_past_its_day_is_overdue_until_it_is_reported()
    {
        var line = new MilestoneLine(new("m1", "中试线投运", "验收单", Today), null, null);
        line.Overdue(Today).ShouldBeFalse();
        line.Overdue(Today.AddDays(1)).ShouldBeTrue();
        (line with { Reported = new("m1", "投运", Today.AddDays(3), []) }).ShouldSatisfyAllConditions(
            l => l.Overdue(Today.AddDays(9)).ShouldBeFalse(), l => l.DaysLate.ShouldBe(3));
    }

    [Fact]
    public async Task To_others_it_does_not_exist()
    {
        (await (await Site.As(Role.Director, await OtherParties.Unit(Site))).Get(Page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await Site.As(Role.Director)).Get($"{Case}/construction")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await Site.As(Role.Director)).Get("/cases/ZX-2026-9999/construction")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
