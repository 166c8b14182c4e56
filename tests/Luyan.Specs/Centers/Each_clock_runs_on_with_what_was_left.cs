using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers;

/// <summary>Which clocks of the unit stand still while a sanction stands that is annulled later, and to which day each runs on.</summary>
public class Each_clock_runs_on_with_what_was_left
{
    private const string Report = "annual-report", Due = "assessment-due", End = "construction-end";

    [Fact]
    public void Construction_report_and_assessment_run_on_and_only_days_of_filing_move_to_working_days() =>
        Moved(Annulled(Revoked(), new(2027, 6, 1))).ShouldBe(
        [
            (End, "", new(2028, 12, 2)), // a Saturday, 275 days later
            (Report, "2026", new(2027, 7, 5)), // Saturday 3 July, as it began on 31 December only
            (Due, "1", new(2028, 12, 4)),
        ]);

    [Theory]
    [InlineData("2026-12-31", ""), InlineData("2027-01-01", "2026")]
    [InlineData("2027-12-31", "2026"), InlineData("2028-01-01", "2026,2027")]
    public void A_report_stands_still_once_its_year_is_over(string annulled, string years) =>
        string.Join(',', Moved(Annulled(Revoked(), DateOnly.Parse(annulled, null))).Where(m => m.Clock == Report).Select(m => m.Subject))
            .ShouldBe(years);

    /// <summary>A cycle that begins on the day of the annulment has lost no day.</summary>
    [Fact]
    public void An_assessment_stands_still_from_the_first_day_of_its_cycle()
    {
        var cycle = Assessment.Cycle(NamedOn, 2, Policy);
        Of(cycle.From.AddDays(-1)).Select(m => m.Subject).ShouldBe(["1"]);
        Of(cycle.From).Select(m => m.Subject).ShouldBe(["1", "2"]);
        Of(cycle.From)[1].Day.ShouldBe(cycle.Due.Effective);
        Of(cycle.From.AddDays(7))[1].Day.ShouldBe(Policy.Calendar.MoveToWorkingDay(cycle.Due.Effective.AddDays(7)).Effective);

        static (string Clock, string Subject, DateOnly Day)[] Of(DateOnly annulled) =>
            [.. Moved(Annulled(Revoked(), annulled)).Where(m => m.Clock == Due)];
    }

    [Theory]
    [InlineData("2027-02-01", true), InlineData("2027-02-02", false)]
    public void What_was_due_on_the_day_on_which_the_title_ended_runs_on_and_what_had_run_out_does_not(string ended, bool moves) =>
        Moved(Annulled(Taken(DateOnly.Parse(ended, null)), new(2027, 6, 1))).Any(m => m.Clock == Report).ShouldBe(moves);

    [Fact]
    public void Each_year_has_its_own_day_and_a_year_on_file_none()
    {
        DateOnly annulled = new(2028, 6, 1);
        var center = Annulled(Revoked(), annulled).Center();
        center.ReportDue(2026, Policy).Effective.ShouldBe(new(2028, 7, 3));
        center.ReportDue(2027, Policy).Effective.ShouldBe(
            Policy.Calendar.MoveToWorkingDay(AnnualReport.Due(2027, Policy).Effective.AddDays(153)).Effective);
        center.ReportDue(2028, Policy).ShouldBe(AnnualReport.Due(2028, Policy));
        center.CycleOf(1, Policy).Due.Effective.ShouldBeGreaterThan(annulled);
        center.CycleOf(3, Policy).ShouldBe(Assessment.Cycle(NamedOn, 3, Policy));
        var filed = ToTake().On(new(2027, 1, 20)).Given(Director, Ironfield.Report(2026)).Given(Leader, Decision);
        Moved(Annulled(filed, annulled)).Where(m => m.Clock == Report).Select(m => m.Subject).ShouldBe(["2027"]);
    }

    [Theory]
    [InlineData("true", "2026-09-07"), InlineData("false", "2026-09-05")]
    public void A_rectification_runs_on_to_a_working_day_where_the_policy_moves_days(string moves, string due)
    {
        var ordered = Served(Deviating(Changed(Parameters.FilingDayMoves, moves)).Given(Head, Order));
        var scene = Annulled(TakenForFalsehood(ordered), new(2026, 7, 6));
        Moved(scene).ShouldContain(("rectification", "1", DateOnly.Parse(due, null)));
        var period = scene.Center().OpenRectification!.Period;
        (period.From, period.Due.Effective).ShouldBe((Day, DateOnly.Parse(due, null)));
    }

    [Fact]
    public void Of_several_rectifications_that_which_runs_is_moved()
    {
        var look = Day.AddDays(60);
        var scene = Submitted().Given(Officer, Reinspection(look, ReinspectionMark.Passed));
        var passed = scene.Center().Rectifications.Single().Period;
        scene.Given(Officer, Inspection(InspectionMark.Differs) with
        {
            HeldOn = look, Findings = [new("m2", null, InspectionMark.Differs, "未开放")],
        }).Given(Head, new OrderRectification(2, [new(1, "开放")], new(2026, 10, 12)));
        Annulled(TakenForFalsehood(scene), look.AddDays(37));
        Moved(scene).Where(m => m.Clock == "rectification").ShouldBe([("rectification", "2", new(2026, 10, 19))]);
        scene.Center().Rectifications.Select(r => r.Period.Due.Effective).ShouldBe([passed.Due.Effective, new(2026, 10, 19)]);
    }

    [Fact]
    public void What_lies_with_the_Bureau_or_is_not_served_does_not_run()
    {
        Moved(Annulled(TakenForFalsehood(Submitted()), Day.AddDays(95))).ShouldNotContain(m => m.Clock == "rectification");
        Moved(Annulled(TakenForFalsehood(UnservedNow()), Winter.AddDays(35))).ShouldNotContain(m => m.Clock == "rectification");
    }

    [Fact]
    public void What_was_given_back_is_corrected_in_the_days_that_the_policy_leaves()
    {
        var scene = ToTake().On(new(2027, 1, 20)).Given(Director, Ironfield.Report(2026))
            .Given(Officer, new ReturnAnnualReport(2026, "数据不符"));
        Annulled(scene.On(new(2027, 1, 25)).Given(Leader, Decision), new(2027, 2, 4));
        Moved(scene).Where(m => m.Subject == "2026").ShouldBe([("annual-report-correction", "2026", new(2027, 3, 8))]);
        var correction = scene.Center().Reports.Single().Correction!;
        (correction.From, correction.Due.Effective).ShouldBe((new(2027, 1, 20), new(2027, 3, 8)));

        var assessed = ToTake().On(new(2028, 2, 1)).Given(Director, Assessed(1)).Given(Officer, new ReturnAssessment(1, "缺附件"));
        Annulled(assessed.On(new(2028, 2, 10)).Given(Leader, Decision), new(2028, 2, 20));
        Moved(assessed).Where(m => m.Subject == "1")
            .ShouldBe([(Due, "1", new(2028, 3, 21)), ("assessment-correction", "1", new(2028, 3, 21))]);
        var entry = assessed.Center().Assessments.Single();
        (entry.Correction!.From, entry.Correction.Due.Effective, entry.Grace).ShouldBe((new(2028, 2, 1), new(2028, 3, 21), null));
    }

    [Fact]
    public void The_grace_after_a_reminder_runs_on()
    {
        var scene = ToTake().On(new(2028, 3, 3)).Given(Actor.Clock, new RemindMissedAssessment(1));
        Annulled(scene.On(new(2028, 3, 10)).Given(Leader, Decision), new(2028, 3, 20));
        // What was due before the title was taken had run out.
        Moved(scene).Where(m => m.Subject is "1" or "").ShouldBe([("assessment-grace", "1", new(2028, 4, 19))]);
        var entry = scene.Center().Assessments.Single();
        (entry.Grace!.From, entry.Grace.Due.Effective, entry.Correction).ShouldBe((new(2028, 3, 3), new(2028, 4, 19), null));
    }

    [Fact]
    public void So_does_the_time_in_which_the_unit_may_speak_in_an_investigation()
    {
        var scene = ToTake().Given(Public, new RaiseSuspicion("专利证书", [Paper])).Given(Officer, new OpenInvestigation("专利证书"));
        var opened = scene.Today;
        Annulled(scene.Given(Leader, Decision), opened.AddDays(6));
        var due = Policy.Calendar.MoveToWorkingDay(opened.AddDays(36));
        Moved(scene).ShouldContain(("center-statement", "investigation", due.Effective));
        scene.Center().Inquiry.Statements.ShouldBe(new(opened, due));
    }

    /// <summary>A title that was taken twice and given back twice: the last day counts.</summary>
    [Fact]
    public void A_day_that_is_moved_again_is_moved_from_where_it_stood()
    {
        var scene = Annulled(Revoked(), new(2027, 6, 1), AnnulmentOutcome.ForProcedure);
        Annulled(
            ToDecide(GivenBack(scene), SanctionGround.Deviation).Given(Leader, new DecideSanction("包科发〔2027〕10号", "事实清楚")),
            new(2027, 8, 1));
        scene.Center().ReportDue(2026, Policy).Effective.ShouldBe(new(2027, 8, 31));
        scene.Center().Moved.Select(m => (m.Clock, m.Subject)).ShouldBe([(Report, "2026"), (Due, "1")]);
        scene.Center().Plan.Ends.Effective.ShouldBe(new(2029, 1, 2), "31 days after 2 December");
    }

    [Fact]
    public void The_end_of_construction_moves_to_no_working_day_after_an_application_either()
    {
        var scene = Applied().On(Day.AddDays(2)).Given(Officer, new RecordAcceptanceReview(Review(Day.AddDays(2))));
        scene.Given(Leader, new DecideAcceptance(AcceptanceVerdict.Repeat, "补充"));
        DateOnly saturday = new(2028, 3, 4);
        scene.Center().Plan.Ends.ShouldBe(new(saturday, saturday, false));
    }

    private static readonly DecideSanction Decision = new("包科发〔2026〕9号", "事实清楚");

    private static CenterScene ToTake() => ToDecide(NotRectified(), SanctionGround.Deviation);

    private static CenterScene Taken(DateOnly day) => ToTake().On(day).Given(Leader, Decision);

    // The decision comes thirty days after the falsehood was verified.
    private static CenterScene TakenForFalsehood(CenterScene scene) => Decided(
        scene.Given(Public, new RaiseSuspicion("专利证书", [Paper])).Given(Officer, new OpenInvestigation("专利证书"))
            .Given(Signer, new StateCase("属实", HearingOf.Investigation, Final: true))
            .Given(Officer, new VerifyFalsehood("查实")).Given(SecondOfficer, new VerifyFalsehood("查实")), SanctionGround.Falsehood);

    private static CenterScene Annulled(CenterScene scene, DateOnly day, AnnulmentOutcome outcome = AnnulmentOutcome.OnTheMerits) =>
        scene.On(day).Given(Leader, Annul(outcome));

    private static (string Clock, string Subject, DateOnly Day)[] Moved(CenterScene scene) =>
        [.. (((SanctionAnnulled)scene.Happened[^1].Event).Moved ?? []).Select(m => (m.Clock, m.Subject, m.Due.Effective))];
}
