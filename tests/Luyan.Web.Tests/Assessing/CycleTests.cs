using System.Net;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Web.Tests.Cases;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests.Assessing;

public sealed class CycleTests : AssessmentSite
{
    [Fact]
    public async Task The_unit_sees_how_it_would_stand_today_with_value_evidence_points_and_what_would_raise_it()
    {
        await Patent("2027-05-01");
        await Patent("2025-05-01");
        var page = await (await Site.As(Role.Director)).Page(Cycle);
        page.QuerySelector("#today").ShouldNotBeNull();
        var row = page.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("授权发明专利", StringComparison.Ordinal));
        row.TextContent.ShouldContain("1 件");
        row.TextContent.ShouldContain("1.5 / 9");
        row.TextContent.ShouldContain("达到 2 件 得 3 分，还差 1 件");
        row.QuerySelectorAll("a[href^='/unit/facts/']").Select(a => a.TextContent).ShouldContain("一种磁体 2027-05-01");
        page.Body!.TextContent.ShouldNotContain("一种磁体 2025-05-01");
        page.Body.TextContent.ShouldContain("由市科技局评定");
        (await (await Site.As(Role.CaseOfficer)).Page(Cycle)).QuerySelector("#today")
            .ShouldBeNull("the ledger is the unit's own until it files");
        (await (await Site.As(Role.Department)).Page(Cycle)).Body!.TextContent.ShouldContain("还没有报送");
    }

    [Fact]
    public async Task It_is_filed_checked_marked_and_concluded_with_a_letter()
    {
        await Patent("2027-05-01");
        await Do(Role.Director, "file", Whole, ("Attachment1", "大事记.pdf", Samples.Pdf));
        var officer = await Site.As(Role.CaseOfficer);
        var page = await officer.Page(Cycle);
        page.QuerySelector(".where")!.TextContent.ShouldContain("待形式审查");
        page.Body!.TextContent.ShouldContain("一种磁体 2027-05-01");
        page.QuerySelector("a[href^='/files/']")!.TextContent.ShouldBe("大事记.pdf");
        (await officer.Page("/desk")).QuerySelectorAll($"tr:has(a[href='{CenterCase}'])").Select(r => r.TextContent)
            .ShouldContain(r => r.Contains("确认材料齐全", StringComparison.Ordinal));

        (await (await Site.As(Role.HeadOfDivision)).Page($"{Cycle}/conclude"))
            .QuerySelector(".unavailable")!.TextContent.ShouldContain("形式审查");
        await Do(Role.CaseOfficer, "confirm", [("Remark", "材料齐全"), ("version", "0"), ("do", "file")]);
        await Do(Role.CaseOfficer, "panel",
            [.. Samples.Review(5).Where(f => f.Item1 != "HeldOn"), ("HeldOn", "2028-1-10"), ("version", "0"), ("do", "file")],
            ("Report", "专家组意见.pdf", Samples.Pdf));
        await Do(Role.CaseOfficer, "marks", AllMarks);
        page = await officer.Page(Cycle);
        page.QuerySelector("#panel").ShouldNotBeNull();
        page.Body!.TextContent.ShouldContain("带动两家企业");

        var head = await Site.As(Role.HeadOfDivision);
        RefusalTests.Value(await head.Page($"{Cycle}/conclude"), "Grade").ShouldBe(
            "Unqualified", "the grade that follows from the points is proposed");
        await Do(Role.HeadOfDivision, "conclude",
            [("Grade", "Qualified"), ("GradeReasons", Why), ("Opinion", "基础较好，台账有待补充。"), ("version", "0"), ("do", "file")]);
        var concluded = (await (await Site.As(Role.Director)).Page(Cycle)).QuerySelector(".note.good")!.TextContent;
        concluded.ShouldContain("合格");
        concluded.ShouldContain("台账有待补充");
        var letter = await Letter("assessment");
        foreach (var said in new[] { "第十一条", "考核等次为合格", "包头市工程技术研究中心两年考核指标", "台账有待补充", "2030年3月4日" }) { letter.ShouldContain(said); }
        (await Site.Db(db => db.Assessments.SingleAsync(a => a.CaseId == CenterId))).ShouldSatisfyAllConditions(
            a => a.Stage.ShouldBe(ReportStage.Done), a => a.Hundredths.ShouldBe(550));
    }

    [Fact]
    public async Task What_is_given_back_names_its_items_and_the_unit_goes_on_with_its_own_text()
    {
        await Checked();
        await Do(Role.CaseOfficer, "return", [
            ("Items.0.Key", "team"), ("Items.0.What", "补充人员变动"), ("Items.1.Key", "rights"),
            ("Items.1.What", "附授权公告"), ("What", "请补正"), ("version", "0"), ("do", "file")
        ]);
        var director = await Site.As(Role.Director);
        var note = (await director.Page(Cycle)).QuerySelector(".note.warn")!.TextContent;
        foreach (var said in new[] { "补充人员变动", "附授权公告", "请补正" }) { note.ShouldContain(said); }
        var form = await director.Page($"{Cycle}/file");
        RefusalTests.Value(form, "Sections.team.Text").ShouldBe("两年来的team");
        await Do(Role.Director, "file", [
            .. Whole.Where(f => f.Item1 is not ("version" or "Sections.team.Text")),
            ("Sections.team.Text", "补充后的队伍"), ("version", RefusalTests.Value(form, "version"))
        ]);
        var page = await (await Site.As(Role.CaseOfficer)).Page(Cycle);
        page.QuerySelector(".where")!.TextContent.ShouldContain("待形式审查");
        page.Body!.TextContent.ShouldContain("补充后的队伍");
        page.Body.TextContent.ShouldContain("此前报送");
    }

    [Fact]
    public async Task A_missed_cycle_is_reminded_proposed_and_cured_by_filing_before_the_decision()
    {
        On(2028, 3, 3);
        var officer = await Site.As(Role.CaseOfficer);
        (await officer.Page(Cycle)).QuerySelector("a.btn-primary")!.TextContent.ShouldBe("催报考核备案");
        await Do(Role.CaseOfficer, "remind", [("version", "0"), ("do", "file")]);
        (await (await Site.As(Role.Director)).Page(Cycle)).QuerySelector(".note.warn")!.TextContent.ShouldContain("宽限期内报送的，不影响称号");
        var letter = await Letter("assessment-reminder");
        foreach (var said in new[] { "2028年3月2日", "宽限期", "取消称号" }) { letter.ShouldContain(said); }

        On(2028, 5, 8);
        await Ask(Role.CaseOfficer, new ProposeSanction(Luyan.Law.SanctionGround.NoAssessment, Why));
        (await (await Site.As(Role.CaseOfficer)).Page(Cycle)).QuerySelector(".note.warn")!.TextContent.ShouldContain("该建议终止");
        // The unit was given no notice: it reads that a proposal may come, and not that one was made.
        var untold = (await (await Site.As(Role.Director)).Page(Cycle)).QuerySelector(".note.warn")!.TextContent;
        untold.ShouldContain("可以提出取消称号的建议");
        untold.ShouldNotContain("该建议终止");
        await Filed();
        (await (await Site.As(Role.CaseOfficer)).Page(Cycle)).QuerySelector(".note.good")!.TextContent.ShouldContain("取消称号的建议终止");
        var page = await (await Site.As(Role.Signer)).Page(Cycle);
        page.Body!.TextContent.ShouldNotContain("取消称号的建议终止");
        page.QuerySelector("#filed")!.TextContent.ShouldContain("逾期");
    }

}

public sealed class EarlyCycleTests : AssessmentSite
{
    protected override DateOnly Start => new(2027, 6, 1);

    [Fact]
    public async Task Before_the_window_opens_the_unit_looks_ahead_and_files_nothing()
    {
        var director = await Site.As(Role.Director);
        var page = await director.Page(Cycle);
        page.QuerySelector(".where")!.TextContent.ShouldContain("尚未开放");
        page.QuerySelector("#today").ShouldNotBeNull();
        (await director.Page($"{Cycle}/file")).QuerySelector(".unavailable").ShouldNotBeNull();
        (await PostForm(Role.Director, "file", Whole)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await director.Page(List)).QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await director.Get($"{List}/2")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await director.Get($"{List}/0")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
