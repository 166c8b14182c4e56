using System.IO.Compression;
using System.Net;
using System.Text;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Web.Centers.Assessments;
using Luyan.Web.Policy.Holidays;

namespace Luyan.Web.Tests.Assessing;

public sealed class ProgressTests : AssessmentSite
{
    private const string Page = "/bureau/assessments";

    [Fact]
    public async Task The_Bureau_sees_every_center_whose_assessment_is_due_in_the_year_by_state_and_grade()
    {
        var leader = await Site.As(Role.Leader);
        (await leader.Page(Page)).QuerySelector("tbody tr")!.TextContent.ShouldContain("可以报送");
        (await leader.Page($"{Page}?year=2027")).QuerySelector("tbody").ShouldBeNull();
        await Marked();
        await Ask(Role.HeadOfDivision, new ConcludeAssessment(1, AssessmentGrade.Good, "成效较好") { GradeReasons = Why });
        var page = await leader.Page(Page);
        var row = page.QuerySelector("tbody tr")!.TextContent;
        foreach (var said in new[] { Center, "已办结", "良好", "2028-03-02", "2028-01-10" }) { row.ShouldContain(said); }
        page.QuerySelectorAll("figure.chart tbody tr").Select(r => r.QuerySelector("td")!.TextContent.Trim()).ShouldBe(["已办结", "良好"]);
        (await leader.Page($"{Page}?state=Done&grade=Good")).QuerySelectorAll(".list tbody tr")
            .Length.ShouldBe(3, "the center and a row of each figure");
        (await leader.Page($"{Page}?state=Overdue")).QuerySelector(".empty").ShouldNotBeNull();
        (await leader.Page($"{Page}?grade=none")).QuerySelector(".empty").ShouldNotBeNull();
        (await leader.Page($"{Page}?state=none&year=seven&district=nowhere"))
            .QuerySelector(".empty").ShouldBeNull("what is no filter filters nothing");
    }

    [Fact]
    public async Task The_list_goes_out_as_spreadsheet_and_as_text()
    {
        await Checked();
        var officer = await Site.As(Role.CaseOfficer);
        var csv = Encoding.UTF8.GetString(await (await officer.Get($"{Page}.csv?year=2028")).Content.ReadAsByteArrayAsync());
        csv.Split("\r\n")[1].ShouldContain($"{Center},");
        csv.ShouldContain("待评定办结");
        (await officer.Get($"{Page}.csv?state=Done")).Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("考核备案进度-2028-20280110.csv");
        using var book = new ZipArchive(await (await officer.Get($"{Page}.xlsx")).Content.ReadAsStreamAsync());
        book.Entries.ShouldContain(e => e.FullName == "xl/workbook.xml");
        var texts = await Task.WhenAll(book.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal))
            .Select(async e => { using var sheet = new StreamReader(e.Open()); return await sheet.ReadToEndAsync(); }));
        texts.ShouldContain(t => t.Contains(Center, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_missed_stands_first_and_what_has_ended_is_not_waited_for()
    {
        await Proposed();
        (await (await Site.As(Role.Auditor)).Page(Page)).QuerySelector("tbody tr.overdue")!.TextContent.ShouldContain("宽限期满未报");
        await Ask(Role.Leader, new DropSanction("另行处理"));
        await Ask(Role.Signer, new CloseVoluntarily("业务调整"));
        (await (await Site.As(Role.Auditor)).Page(Page)).QuerySelectorAll("tbody tr.overdue")
            .Length.ShouldBe(1, "what was missed before the end stays on record");
        (await (await Site.As(Role.Auditor)).Page($"{Page}?year=2030")).QuerySelector(".empty").ShouldNotBeNull();
    }

    [Fact]
    public async Task It_is_the_Bureaus_and_the_auditors()
    {
        foreach (var role in new[] { Role.Filler, Role.Signer, Role.Director, Role.Department, Role.Expert, Role.Administrator })
        {
            foreach (var url in new[] { Page, $"{Page}.csv", $"{Page}.xlsx" })
            {
                (await (await Site.As(role)).Get(url)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{role} {url}");
            }
        }
    }

    [Theory]
    [InlineData(null, false, null, "2027-11-30", CyclePhase.Ahead)]
    [InlineData(null, false, null, "2027-12-03", CyclePhase.Open)]
    [InlineData(null, false, null, "2028-03-02", CyclePhase.Open)]
    [InlineData(null, false, null, "2028-03-03", CyclePhase.Overdue)]
    [InlineData(ReportStage.Missed, false, "2028-04-03", "2028-04-03", CyclePhase.Grace)]
    [InlineData(ReportStage.Missed, false, "2028-04-03", "2028-04-04", CyclePhase.GraceOver)]
    [InlineData(ReportStage.Returned, false, null, "2028-03-10", CyclePhase.Returned)]
    [InlineData(ReportStage.Returned, false, "2028-05-03", "2028-05-01", CyclePhase.Grace)]
    [InlineData(ReportStage.Filed, false, null, "2028-03-10", CyclePhase.Filed)]
    [InlineData(ReportStage.Filed, true, null, "2028-03-10", CyclePhase.Checked)]
    [InlineData(ReportStage.ToImprove, true, null, "2028-03-10", CyclePhase.ToImprove)]
    [InlineData(ReportStage.Done, true, null, "2028-03-10", CyclePhase.Done)]
    public void A_cycle_stands_in_one_state(ReportStage? stage, bool confirmed, string? grace, string today, CyclePhase phase) =>
        CyclePhases.Of(stage, confirmed, grace is null ? null : DateOnly.Parse(grace, System.Globalization.CultureInfo.InvariantCulture),
            new(2027, 12, 3), new(2028, 3, 2), DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(phase);
}
