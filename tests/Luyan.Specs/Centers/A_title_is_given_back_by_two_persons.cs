using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Notices;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;
using N = Luyan.Cases.Notices.NoticeRules;
using R = Luyan.Cases.Centers.CenterRules;

namespace Luyan.Specs.Centers;

/// <summary>Since March 2027 the judgment is on file before a title comes back or a bar is lifted, another person signs the letter off,
/// and the days of the unit run from its service (Art. 13, reading 11).</summary>
public class A_title_is_given_back_by_two_persons
{
    private static readonly DateOnly Eve = new(2027, 2, 28), From = new(2027, 3, 1);
    private static readonly AnnulSanction Whole = Annul(AnnulmentOutcome.OnTheMerits);

    [Fact]
    public void A_leader_lifts_no_bar_without_the_judgment()
    {
        Revoked().On(From).Refusals(Leader, Whole with { Proof = null }).ShouldBe([R.AnnulmentUnproven]);
        Revoked().On(From).Refusals(Leader, Annul(AnnulmentOutcome.InPart, lost: true) with { Proof = null, BarLifted = true })
            .ShouldBe([R.AnnulmentUnproven]);
        Revoked().On(Eve).Refusals(Leader, Whole with { Proof = null }).ShouldBeEmpty();
        ((SanctionAnnulled)Back().Happened[^1].Event).Proof.ShouldBe(Paper);
    }

    /// <summary>Neither who decided the sanction and records its annulment, nor his second account, issues the letter.</summary>
    [Fact]
    public void The_bar_binds_until_another_person_has_signed_off()
    {
        var scene = Back();
        var letter = LastLetter(scene);
        scene.Effects.ShouldNotContain(e => e is Effect.LiftBar);
        scene.Refusals(Leader, new SignOffLetter(letter)).ShouldBe([N.OwnLetter]);
        scene.Refusals(Head with { Others = [Leader.Account] }, new SignOffLetter(letter)).ShouldContain(N.OwnLetter);
        scene.Refusals(Officer, new RecordService(letter, scene.Today, ServiceWay.InPerson, "收发室李某")).ShouldBe([N.NotIssued]);
        scene.Given(Head, new SignOffLetter(letter));
        scene.Effects.OfType<Effect.LiftBar>().Select(e => e.Unit).ShouldBe([UnitId]);
    }

    [Fact]
    public void So_it_does_where_the_title_stays_lost_and_before_the_act_of_March_it_ended_at_once()
    {
        var lost = Annul(AnnulmentOutcome.InPart, lost: true) with { BarLifted = true };
        var scene = Revoked().On(From).Given(Leader, lost);
        scene.Effects.ShouldNotContain(e => e is Effect.LiftBar);
        scene.Given(Head, new SignOffLetter(LastLetter(scene))).Effects.ShouldContain(e => e is Effect.LiftBar);
        Revoked().On(Eve).Given(Leader, lost).Effects.ShouldContain(e => e is Effect.LiftBar);
    }

    /// <summary>A bar that has not begun, as the decision was not served, comes until the letter that lifts it is issued.</summary>
    [Fact]
    public void A_bar_to_come_is_to_come_until_then()
    {
        foreach (var annul in (AnnulSanction[])[Whole, Annul(AnnulmentOutcome.InPart, lost: true) with { BarLifted = true }])
        {
            var scene = Issued(NotRectified(), SanctionGround.Deviation);
            var ended = scene.Today;
            scene.On(From).Given(Leader, annul);
            BarToCome.Since(scene.State, Policy, scene.Today).ShouldBe(ended);
            scene.Given(Head, new SignOffLetter(LastLetter(scene)));
            BarToCome.Of(scene.State, Policy, scene.Today).ShouldBeFalse();
        }
        BarToCome.Of(Back().State, Policy, From).ShouldBeFalse("the bar has begun, and the register knows it");
    }

    [Fact]
    public void Served_meanwhile_the_decision_lays_no_bar_and_the_lift_still_waits()
    {
        var scene = Issued(NotRectified(), SanctionGround.Deviation);
        var decision = LastLetter(scene);
        scene.On(From).Given(Leader, Annul(AnnulmentOutcome.InPart, lost: true) with { BarLifted = true });
        var lift = LastLetter(scene);
        scene.Given(Officer, new RecordService(decision, From, ServiceWay.InPerson, "收发室李某"));
        scene.Effects.ShouldNotContain(e => e is Effect.StartBar);
        BarToCome.Of(scene.State, Policy, From).ShouldBeTrue();
        scene.Given(Head, new SignOffLetter(lift));
        BarToCome.Of(scene.State, Policy, From).ShouldBeFalse();
    }

    /// <summary>An officer who lets the letter lie lets no day of the unit run out.</summary>
    [Fact]
    public void No_day_of_the_unit_runs_out_before_the_service()
    {
        var scene = Back();
        var moved = ((SanctionAnnulled)scene.Happened[^1].Event).Moved!;
        Days(scene).ShouldNotContain(d => d.Key == "annual-report" && d.Subject == "2026");
        var due = moved.Single(m => m.Clock == "annual-report" && m.Subject == "2026").Due.Effective;
        scene.On(due.AddDays(100)).Refusals(Actor.Clock, new MarkReportMissed(2026)).ShouldBe([R.ReportNotMissed]);
        Duties(scene).ShouldNotContain(d => d.Of == Role.Director && d.By != null);
        scene.Given(Head, new SignOffLetter(LastLetter(scene)));
        scene.On(due.AddDays(120)).Refusals(Actor.Clock, new MarkReportMissed(2026)).ShouldBe([R.ReportNotMissed]);
        Served(scene);
        var runs = Days(scene).Single(d => d.Key == "annual-report" && d.Subject == "2026").Effective;
        runs.ShouldBe(Policy.Calendar.MoveToWorkingDay(scene.Today.AddDays(30)).Effective);
        ((LetterServed)scene.Happened[^1].Event).Moved!.ShouldContain(m => m.Clock == "annual-report" && m.Due.Effective == runs);
        scene.On(runs).Refusals(Actor.Clock, new MarkReportMissed(2026)).ShouldBe([R.ReportNotMissed]);
        scene.On(runs.AddDays(1)).Refusals(Actor.Clock, new MarkReportMissed(2026)).ShouldBeEmpty();
    }

    [Fact]
    public void What_the_unit_files_before_is_not_late_and_what_was_left_beyond_the_least_stays()
    {
        var scene = GivenBack(Back());
        var ends = Days(scene).Single(d => d.Key == "construction-end").Effective;
        ((LetterServed)scene.Happened[^1].Event).Moved.ShouldBeNull("served on the day of the act, nothing had run");
        var late = Back();
        late.Given(Head, new SignOffLetter(LastLetter(late))).On(From.AddDays(90)).Given(Director, Report(2026));
        ((NamedCenter)late.State).Center.Reports.Single().Late.ShouldBeFalse();
        Served(late);
        Days(late).Single(d => d.Key == "construction-end").Effective.ShouldBe(ends);
    }

    /// <summary>What had run out before the title was taken does not come to life by it.</summary>
    [Fact]
    public void What_had_run_out_before_stays_so()
    {
        var scene = Cancelled();
        scene.On(scene.Today.AddDays(100)).Given(Leader, Annul(AnnulmentOutcome.ForProcedure));
        Days(scene).ShouldContain(d => d.Key == "assessment-grace" && d.Effective < scene.Today);
        scene.Given(Officer, new ProposeSanction(SanctionGround.NoAssessment, "考核备案逾期未报送"));
    }

    [Fact]
    public void Nobody_is_told_that_he_may_lose_what_he_was_not_told_he_has()
    {
        var scene = Revoked().On(From).Given(Leader, Annul(AnnulmentOutcome.ForProcedure));
        scene.Given(Officer, new ProposeSanction(SanctionGround.Deviation, "复查不合格"));
        scene.Refusals(Officer, new ServeNotice("事实", "理由")).ShouldBe([R.RestorationUnserved]);
        GivenBack(scene).Refusals(Officer, new ServeNotice("事实", "理由")).ShouldBeEmpty();
    }

    /// <summary>The bar binds the unit that had the center, whoever has it when the letter is issued.</summary>
    [Fact]
    public void A_successor_meanwhile_takes_no_lifted_bar_away()
    {
        var scene = Back();
        var letter = LastLetter(scene);
        scene.Given(Officer, QuestionRefusals.Proven(A_step_of_a_center_happens.Successor));
        scene.Given(Head, new SignOffLetter(LastLetter(scene)));
        scene.Given(Head, new SignOffLetter(letter)).Effects.OfType<Effect.LiftBar>().Select(e => e.Unit).ShouldContain(UnitId);
    }

    private static CenterScene Back() => Revoked().On(From).Given(Leader, Whole);

    private static IReadOnlyList<Deadline> Days(CenterScene scene) => scene.Life.Deadlines(scene.State, scene.Law);

    private static IEnumerable<(Role Of, DateOnly? By)> Duties(CenterScene scene) =>
        scene.Life.Duties(scene.State, scene.Law, scene.Today).Select(d => (d.Of, d.Clock?.Effective));
}
