using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Centers.Reports;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers;

/// <summary>The report on each year (Art. 11): from which day, on which years, with what in it, and what becomes of one that is not
/// filed.</summary>
public class A_report_is_asked_for_year_by_year
{
    private const string Figure = "report-figures @Figures", NotMissed = "report-not-missed @Year year=2026";
    private static readonly DateOnly Due = new(2027, 2, 1);

    private static string Year(int year) => $"report-year @Year year={year} first=2026";

    private static readonly (string Case, Func<CenterScene> Given, FileAnnualReport Command, string[] Told)[] Filings =
    [
        ("on the last day of the year", () => WithPlaque().On(new(2026, 12, 31)), Report(2026), ["report-year year=2026 first=2026"]),
        ("on the first day of the next", () => WithPlaque().On(new(2027, 1, 1)), Report(2026), [Learnt.Accepted]),
        ("the day before a later opening", () => Opening().On(new(2027, 1, 9)), Report(2026), ["report-year year=2027 first=2026"]),
        ("on the day of a later opening", () => Opening().On(new(2027, 1, 10)), Report(2026), [Learnt.Accepted]),
        ("on the year before the naming", () => NextYear(), Report(2025), [Year(2025)]),
        ("on the year that runs", () => NextYear(), Report(2027), [Year(2027)]),
        ("on a year that no calendar has", () => NextYear(), Report(9999), [Year(9999)]),
        ("on a year on file", Reported, Report(2026) with { Attachments = [] }, ["report-on-file @Year year=2026"]),
        ("on the year that runs, the other on file", Reported, Report(2027), [Year(2027)]),
        ("on a year on file, while another is open", () => Reported().On(new(2028, 1, 20)), Report(2026) with { Attachments = [] },
            ["report-on-file @Year year=2026"]),
        ("on the next year", () => Reported().On(new(2028, 1, 20)), Report(2027), [Learnt.Accepted]),
        ("without figures", () => NextYear(), Report(2026) with { Figures = [] }, [Figure]),
        ("with figures left out", () => NextYear(), Report(2026) with { Figures = null! }, [Figure]),
        ("with a figure left out", () => NextYear(), Report(2026) with { Figures = [.. Figures, null!] }, [Figure]),
        ("with a figure of nothing", () => NextYear(), Report(2026) with { Figures = [new(" ", 1)] }, [Figure]),
        ("with a figure twice", () => NextYear(), Report(2026) with { Figures = [new("tax", 1), new("tax", 1)] }, [Figure]),
        ("with an income below zero", () => NextYear(), Report(2026) with { Figures = [new("tax", 1), new("income", -0.01m)] }, [Figure]),
        ("with a loss", () => NextYear(), Report(2026) with { Figures = [new("profit", -3)] }, [Learnt.Accepted]),
        ("with no income", () => NextYear(), Report(2026) with { Figures = [new("income", 0), new("tax", 0.5m)] }, [Learnt.Accepted]),
        ("unpromised", () => NextYear(), Report(2026) with { Commitment = null! }, ["commitment @Commitment"]),
        ("promised by nobody", () => NextYear(), Report(2026) with { Commitment = new(" ", true) }, ["commitment @Commitment"]),
        ("signed and not promised", () => NextYear(), Report(2026) with { Commitment = new("甲", false) }, ["commitment @Commitment"]),
        ("without attachments", () => NextYear(), Report(2026) with { Attachments = null! }, [Learnt.Accepted]),
    ];

    public static TheoryData<string> Names => [.. Filings.Select(f => f.Case)];

    [Theory, MemberData(nameof(Names))]
    public void What_is_wrong_with_a_report_is_told_at_its_field(string name)
    {
        var (_, given, command, told) = Filings.Single(f => f.Case == name);
        given().Tells(Director, command).ShouldBe(told);
    }

    [Fact]
    public void Every_section_of_the_list_is_asked_for_and_signs_alone_say_nothing()
    {
        var scene = NextYear();
        foreach (var section in Policy.List(Parameters.AnnualReportSections, scene.Today))
        {
            var told = $"report-sections @Sections sections={Wordings.Of($"center.section.{section}", Language.Chinese)}";
            scene.Tells(Director, Report(2026) with { Sections = [.. Sections.Where(s => s.Key != section)] }).ShouldBe([told]);
            foreach (var text in new[] { "。——", "", null })
            {
                scene.Tells(Director, Report(2026) with
                {
                    Sections = [.. Sections.Select(s => s.Key == section ? s with { Text = text! } : s), null!],
                }).ShouldBe([told]);
            }
        }
    }

    [Fact]
    public void Each_figure_far_from_the_one_on_file_has_its_own_word()
    {
        ReportFigure[] now = [new("projects", 19), new("income", 371.5m)];
        string One(string key, string before, string value) => $"report-difference @Words[{key}] figure="
            + $"{Wordings.Of($"statistics.{key}", Language.Chinese)} before={before} now={value}";
        string[] both = [One("projects", "3", "19"), One("income", "120.5", "371.5")];
        var report = Report(2027) with { Figures = now };
        CenterScene Next(CenterScene scene) => scene.On(new(2028, 1, 20));
        Next(Reported()).Tells(Director, report).ShouldBe(both);
        Next(Reported()).Tells(Director, report with { Words = [new("income", "新线投产")] }).ShouldBe(both[..1]);
        Next(Reported()).Tells(Director, report with { Words = [new("income", " "), new("projects", "新增")] }).ShouldBe(both[1..]);
        Next(Reported()).Tells(Director, report with { Words = [new("income", "新线投产"), new("projects", "新增")] })
            .ShouldBe([Learnt.Accepted]);
        // They are asked for once the report is whole.
        Next(Reported()).Tells(Director, report with { Commitment = null! }).ShouldBe([.. both, "commitment @Commitment"]);
        Next(Reported()).Tells(Director, report with { Sections = [.. Sections.Skip(1)] }).ShouldHaveSingleItem()
            .ShouldStartWith("report-sections @Sections");
        // Only the year before is held against it, and only where it is on file.
        Next(Reported().Given(Officer, new ReturnAnnualReport(2026, "数据不符"))).Tells(Director, report).ShouldBe([Learnt.Accepted]);
        Reported().On(new(2029, 1, 20)).Tells(Director, report with { Year = 2028 }).ShouldBe([Learnt.Accepted]);
    }

    [Fact]
    public void What_the_Bureau_returns_or_confirms_lies_with_it()
    {
        NextYear().Tells(Officer, new ConfirmAnnualReport(2026)).ShouldBe(["report-not-filed year=2026"]);
        NextYear().Ways<ReturnAnnualReport>(Officer).ShouldBe(["report-not-filed year=2026"]);
        Reported().Tells(Officer, new ConfirmAnnualReport(2025)).ShouldBe(["report-not-filed @Year year=2025"]);
        Reported().Tells(Officer, new ReturnAnnualReport(2025, " ")).ShouldBe(["report-not-filed @Year year=2025", "reasons @What"]);
        Reported().Tells(Officer, new ReturnAnnualReport(2026, "")).ShouldBe(["reasons @What"]);
        var scene = Reported().On(new(2028, 1, 20)).Given(Director, Report(2027)).Given(Officer, new ConfirmAnnualReport(2027));
        scene.Notified().ShouldBe([("report-confirmed", Role.Director)]);
        scene.Tells(Officer, new ReturnAnnualReport(2027, "数据不符")).ShouldBe(["report-not-filed @Year year=2027"]);
        scene.Given(Officer, new ReturnAnnualReport(2026, "数据不符"));
        scene.Notified().ShouldBe([("report-returned", Role.Director)]);
        scene.Center().Reports.Select(r => (r.Year, r.Stage)).ShouldBe([(2026, ReportStage.Returned), (2027, ReportStage.Done)]);
    }

    [Fact]
    public void What_a_page_says_of_filing()
    {
        WithPlaque().Ways<FileAnnualReport>(Director).ShouldBe(["report-year year=2026 first=2026"]);
        NextYear().Ways<FileAnnualReport>(Director).ShouldBeEmpty();
        Reported().Ways<FileAnnualReport>(Director).ShouldBe(["report-on-file year=2026"]);
        var scene = Reported().On(new(2028, 1, 20));
        scene.Ways<FileAnnualReport>(Director).ShouldBeEmpty();
        scene.Given(Director, Report(2027)).Ways<FileAnnualReport>(Director).ShouldBe(["report-on-file year=2027"]);
        scene.Given(Officer, new ReturnAnnualReport(2026, "数据不符")).Ways<FileAnnualReport>(Director).ShouldBeEmpty();
    }

    /// <summary>The correction never ends before the report was due.</summary>
    [Theory]
    [InlineData("2027-01-05", "2027-02-01"), InlineData("2027-01-15", "2027-02-01"), InlineData("2027-01-18", "2027-02-01")]
    [InlineData("2027-01-19", "2027-02-02")]
    public void What_is_returned_is_corrected_in_ten_working_days_and_not_before_it_was_due(string returned, string corrected)
    {
        var day = DateOnly.Parse(returned, null);
        var scene = WithPlaque().On(new(2027, 1, 4)).Given(Director, Report(2026)).On(day);
        scene.Given(Officer, new ReturnAnnualReport(2026, "数据不符"));
        var due = ((AnnualReportReturned)scene.Happened[^1].Event).CorrectionDue;
        due.Effective.ShouldBe(DateOnly.Parse(corrected, null));
        // Where both fall on one day it is the tenth working day.
        due.Nominal.ShouldBe(day < new DateOnly(2027, 1, 18) ? new(2027, 1, 30) : due.Effective);
        scene.Center().Reports.Single().Correction.ShouldBe(new(day, due));
    }

    [Fact]
    public void Filed_again_it_keeps_the_day_of_its_first_filing_and_whether_that_was_late()
    {
        var scene = WithPlaque().On(Due.AddDays(1)).Given(Actor.Clock, new MarkReportMissed(2026));
        scene.Notified().ShouldBe([("report-missed", Role.Director)]);
        scene.Center().Reports.Select(r => (r.Year, r.Stage, r.FirstFiledOn, r.Late)).ShouldBe([(2026, ReportStage.Missed, null, true)]);
        scene.On(Due.AddDays(5)).Given(Director, Report(2026)).On(Due.AddDays(6)).Given(Officer, new ReturnAnnualReport(2026, "数据不符"));
        scene.On(Due.AddDays(9)).Given(Director, Report(2026) with { Figures = [new("projects", 4)] });
        scene.Center().Reports.Select(r => (r.Stage, r.FirstFiledOn, r.Late)).ShouldBe([(ReportStage.Filed, Due.AddDays(5), true)]);
        scene.Center().Reports.Single().Figures.ShouldBe([new("projects", 4)]);
        var intime = Reported().Given(Officer, new ReturnAnnualReport(2026, "数据不符")).On(Due.AddDays(9)).Given(Director, Report(2026));
        intime.Center().Reports.Select(r => (r.FirstFiledOn, r.Late)).ShouldBe([(new DateOnly(2027, 1, 20), false)]);
    }

    [Fact]
    public void Missed_is_what_was_due_and_never_filed()
    {
        WithPlaque().On(Due).Tells(Actor.Clock, new MarkReportMissed(2026)).ShouldBe([NotMissed]);
        WithPlaque().On(Due.AddDays(1)).Tells(Actor.Clock, new MarkReportMissed(2026)).ShouldBe([Learnt.Accepted]);
        WithPlaque().On(Due.AddDays(1)).Tells(Officer, new MarkReportMissed(2025)).ShouldBe(["report-not-missed @Year year=2025"]);
        WithPlaque().On(Due.AddDays(1)).Tells(Officer, new MarkReportMissed(2027)).ShouldBe(["report-not-missed @Year year=2027"]);
        Reported().On(Due.AddDays(1)).Tells(Officer, new MarkReportMissed(2026)).ShouldBe([NotMissed]);
        Reported().Given(Officer, new ReturnAnnualReport(2026, "数据不符")).On(Due.AddDays(60)).Tells(Officer, new MarkReportMissed(2026))
            .ShouldBe([NotMissed], "it was filed once");
        var missed = WithPlaque().On(Due.AddDays(1)).Given(Actor.Clock, new MarkReportMissed(2026));
        missed.Tells(Officer, new MarkReportMissed(2026)).ShouldBe([Learnt.Already]);
    }

    /// <summary>Acceptance waits for the reports that are overdue, and for no other.</summary>
    [Fact]
    public void The_years_that_are_overdue_are_named()
    {
        WithPlaque().On(Due).Tells(Director, Apply).ShouldBe([Learnt.Accepted]);
        WithPlaque().On(Due.AddDays(1)).Tells(Director, Apply).ShouldBe(["reports-due years=2026"]);
        WithPlaque().On(new(2028, 2, 10)).Tells(Director, Apply).ShouldBe(["reports-due years=2026、2027"]);
        Reported().On(new(2028, 2, 10)).Tells(Director, Apply).ShouldBe(["reports-due years=2027"]);
        WithPlaque().On(new(2028, 1, 20)).Given(Director, Report(2027)).On(new(2028, 2, 10)).Tells(Director, Apply)
            .ShouldBe(["reports-due years=2026"]);
    }

    [Fact]
    public void The_report_on_a_year_is_a_duty_from_the_first_day_on_which_it_can_be_filed()
    {
        Asked(WithPlaque()).ShouldBe([("2026", new DateOnly(2027, 1, 1))]);
        var missed = WithPlaque().On(Due.AddDays(1)).Given(Actor.Clock, new MarkReportMissed(2026)).On(new(2027, 12, 31));
        Asked(missed).ShouldBe([("2026", missed.Today), ("2027", new DateOnly(2028, 1, 1))], "today another year is open");
        var (_, since) = Asked(Opening()).Single();
        since.ShouldNotBeNull().ShouldBeInRange(new(2027, 1, 10), Due, "in a place where reports open on the tenth");
        Asked(Reported().Given(Officer, new ReturnAnnualReport(2026, "数据不符"))).ShouldContain(("2026", new DateOnly(2027, 1, 20)));
    }

    private static (string Year, DateOnly? Since)[] Asked(CenterScene scene) =>
        [.. CenterLife.Life.Duties(scene.State, scene.Law, scene.Today).Where(d => d.Act == nameof(FileAnnualReport))
            .Select(d => (d.Subject, d.Since))];

    private static CenterScene Opening() => WithPlaque(Changed(Parameters.AnnualReportOpens, "01-10"));
}
