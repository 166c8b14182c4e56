using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;
using R = Luyan.Cases.Centers.CenterRules;

namespace Luyan.Specs.Centers;

/// <summary>The clocks of a unit while the Bureau holds what was asked for in time, and while a sanction stood that was annulled.</summary>
public class Time_that_did_not_count
{
    [Theory]
    [InlineData(AcceptanceVerdict.Repeat)]
    [InlineData(AcceptanceVerdict.Failed)]
    public void While_the_Bureau_holds_an_application_for_acceptance_construction_does_not_run_out(AcceptanceVerdict verdict)
    {
        var scene = Applied();
        var ends = Of(scene).Plan.Ends.Effective;
        Due(scene, "construction-end").ShouldBeNull();
        scene.On(ends.AddDays(40)).Given(Officer, new RecordAcceptanceReview(Review(scene.Today)));
        scene.Given(Leader, new DecideAcceptance(verdict, "尚未达到"));
        Due(scene, "construction-end").ShouldBe(scene.Today.AddDays(ends.DayNumber - Day.DayNumber));
        scene.Refusals(Director, new RequestExtension(6, "设备延迟")).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_left_is_at_least_what_the_policy_says()
    {
        var scene = WithPlaque().On(new(2027, 1, 20)).Given(Director, Report(2026)).On(new(2028, 1, 20)).Given(Director, Report(2027));
        scene.On(Of(scene).Plan.Ends.Effective).Given(Director, Apply);
        scene.On(scene.Today.AddDays(60)).Given(Officer, new RecordAcceptanceReview(Review(scene.Today)));
        scene.Given(Leader, new DecideAcceptance(AcceptanceVerdict.Repeat, "补充"));
        Due(scene, "construction-end").ShouldBe(scene.Today.AddDays(30));
    }

    [Fact]
    public void An_application_that_came_late_stops_no_clock()
    {
        var scene = WithPlaque().On(new(2027, 1, 20)).Given(Director, Report(2026)).On(new(2028, 1, 20)).Given(Director, Report(2027));
        var ends = Of(scene).Plan.Ends.Effective;
        scene.On(ends.AddDays(1)).Given(Director, Apply);
        Due(scene, "construction-end").ShouldBe(ends);
        scene.Given(Officer, new RecordAcceptanceReview(Review(scene.Today)));
        scene.Given(Leader, new DecideAcceptance(AcceptanceVerdict.Repeat, "补充"));
        Due(scene, "construction-end").ShouldBe(ends);
    }

    [Fact]
    public void An_extension_that_was_asked_for_in_time_is_not_overdue_and_counts_from_the_old_end()
    {
        var scene = Extending();
        var ends = Of(scene).Plan.Ends;
        Due(scene, "construction-end").ShouldBeNull();
        scene.On(ends.Effective.AddDays(9)).Given(Leader, new DecideExtension(true, null, "理由充分"));
        Of(scene).Plan.Ends.ShouldBe(Construction.EndExtended(ends.Nominal, 12, Policy));
    }

    [Fact]
    public void After_an_annulment_construction_runs_on_with_the_days_that_were_left()
    {
        var scene = Revoked();
        var (ended, ends) = (scene.Today, Of(scene).Plan.Ends.Effective);
        GivenBack(scene.On(ended.AddDays(500)).Given(Leader, Annul(AnnulmentOutcome.OnTheMerits)));
        Due(scene, "construction-end").ShouldBe(scene.Today.AddDays(ends.DayNumber - ended.DayNumber));
    }

    [Fact]
    public void A_report_that_fell_due_while_the_sanction_stood_is_neither_missed_nor_late()
    {
        var scene = Revoked();
        GivenBack(scene.On(new(2027, 6, 1)).Given(Leader, Annul(AnnulmentOutcome.ForProcedure)));
        var due = Due(scene, "annual-report").ShouldNotBeNull();
        due.ShouldBeGreaterThanOrEqualTo(scene.Today.AddDays(30));
        scene.Refusals(Actor.Clock, new MarkReportMissed(2026)).ShouldBe([R.ReportNotMissed]);
        scene.On(due).Given(Director, Report(2026));
        Of(scene).Reports.Single().Late.ShouldBeFalse();
        Due(scene, "annual-report").ShouldBe(AnnualReport.Due(2027, Policy).Effective);
    }

    [Fact]
    public void An_assessment_that_fell_due_while_the_sanction_stood_is_reminded_of_on_its_new_day_and_no_sooner()
    {
        var scene = Revoked();
        GivenBack(scene.On(new(2028, 4, 3)).Given(Leader, Annul(AnnulmentOutcome.OnTheMerits)));
        var due = Due(scene, "assessment-due").ShouldNotBeNull();
        due.ShouldBeGreaterThan(new(2029, 1, 1), "as many days as were left when the title was taken");
        scene.On(due).Refusals(Actor.Clock, new RemindMissedAssessment(1)).ShouldBe([R.AssessmentNotMissed]);
        scene.On(due.AddDays(1)).Given(Actor.Clock, new RemindMissedAssessment(1));
        Of(scene).Assessments.Single().Grace!.Due.Effective.ShouldBeGreaterThanOrEqualTo(due.AddDays(30));
    }

    [Fact]
    public void What_had_run_out_before_the_sanction_stays_so()
    {
        var scene = Cancelled();
        scene.On(scene.Today.AddDays(100)).Given(Leader, Annul(AnnulmentOutcome.ForProcedure));
        scene.Given(Officer, new ProposeSanction(SanctionGround.NoAssessment, "考核备案逾期未报送"));
    }

    [Fact]
    public void What_was_annulled_for_procedure_may_be_taken_up_anew_and_what_was_wrong_may_not()
    {
        foreach (var (ended, ground) in new (Func<CenterScene>, SanctionGround)[]
        {
            (Revoked, SanctionGround.Deviation), (Cancelled, SanctionGround.NoAssessment),
            (() => Ended(Verified(), SanctionGround.Falsehood), SanctionGround.Falsehood),
        })
        {
            var anew = ended().Given(Leader, Annul(AnnulmentOutcome.ForProcedure));
            if (anew.Today >= new DateOnly(2027, 3, 1)) { GivenBack(anew); }
            Noticed(anew, ground).Refusals(Leader, new DecideSanction("10号", "理由")).ShouldBe([R.StatementRuns]);
            foreach (var outcome in new[] { AnnulmentOutcome.OnTheMerits, AnnulmentOutcome.InPart, AnnulmentOutcome.DeclaredUnlawful })
            {
                var spent = ended().Given(Leader, Annul(outcome, outcome == AnnulmentOutcome.OnTheMerits ? null : false));
                spent.Refusals(Officer, new ProposeSanction(ground, "同一事实")).ShouldNotBeEmpty($"{ground} {outcome}");
            }
        }
    }

    [Fact]
    public void Where_the_title_stays_lost_the_bar_stands_unless_it_is_lifted()
    {
        var scene = Revoked().Given(Leader, Annul(AnnulmentOutcome.DeclaredUnlawful, lost: true));
        scene.Effects.OfType<Effect.LiftBar>().ShouldBeEmpty();
        scene.State.ShouldBeOfType<Luyan.Cases.Centers.Revoked>().Decision.BarLastDay.ShouldNotBeNull();
        scene.Given(Leader, Annul(AnnulmentOutcome.InPart, lost: true) with { BarLifted = true });
        scene.Effects.OfType<Effect.LiftBar>().ShouldNotBeEmpty();
        scene.State.ShouldBeOfType<Luyan.Cases.Centers.Revoked>().Decision.BarLastDay.ShouldBeNull();
    }

    [Fact]
    public void A_bar_that_was_lifted_before_the_decision_was_served_does_not_begin_with_its_service()
    {
        CenterScene Waiting() => Issued(NotRectified(), SanctionGround.Deviation);
        var service = new RecordService(3, Day.AddDays(90), Luyan.Cases.Notices.ServiceWay.InPerson, "收发室李某");
        var barred = Waiting().Given(Leader, Annul(AnnulmentOutcome.InPart, lost: true)).Given(Officer, service);
        barred.State.ShouldBeOfType<Luyan.Cases.Centers.Revoked>().Decision.BarLastDay.ShouldNotBeNull();
        var free = Waiting().Given(Leader, Annul(AnnulmentOutcome.InPart, lost: true) with { BarLifted = true }).Given(Officer, service);
        free.State.ShouldBeOfType<Luyan.Cases.Centers.Revoked>().Decision.BarLastDay.ShouldBeNull();
    }

    private static Center Of(CenterScene scene) => ((NamedCenter)scene.State).Center;

    private static DateOnly? Due(CenterScene scene, string clock) =>
        CenterLife.Life.Deadlines(scene.State, Policy).FirstOrDefault(d => d.Key == clock)?.Effective;
}
