using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers;

public class Clocks_of_a_center
{
    [Fact]
    public void A_new_center_knows_its_end_of_construction_its_first_report_and_its_first_assessment() => Keys(Begun()).ShouldBe(
        [
            ("construction-end", "", new DateOnly(2028, 3, 2)),
            ("acceptance-invitation", "", new(2027, 12, 3)), ("annual-report", "2026", new(2027, 2, 1)),
         ("assessment-window", "1", new(2027, 12, 3)), ("assessment-due", "1", new(2028, 3, 2))]);

    [Fact]
    public void A_report_due_on_a_Saturday_moves_to_Monday() =>
        (Of(Begun(), "annual-report").Nominal,
            Of(Begun(), "annual-report").Effective).ShouldBe((new DateOnly(2027, 1, 30), new DateOnly(2027, 2, 1)));

    [Fact]
    public void A_filed_report_makes_room_for_the_next_year_and_a_missed_one_stays()
    {
        Subjects(Reported(), "annual-report").ShouldBe(["2027"]);
        var missed = WithPlaque().On(new(2027, 2, 2)).Given(Actor.Clock, new MarkReportMissed(2026));
        Subjects(missed, "annual-report").ShouldBe(["2026", "2027"]);
        missed.Given(Director, Report(2026));
        Subjects(missed, "annual-report").ShouldBe(["2027"]);
        ((NamedCenter)missed.State).Center.Reports.Single().Late.ShouldBeTrue();
    }

    [Fact]
    public void On_the_last_day_a_report_is_in_time_and_the_day_after_it_is_late()
    {
        Late(WithPlaque().On(new(2027, 2, 1)).Given(Director, Report(2026))).ShouldBeFalse();
        Late(WithPlaque().On(new(2027, 2, 2)).Given(Director, Report(2026))).ShouldBeTrue();
        static bool Late(CenterScene scene) => ((NamedCenter)scene.State).Center.Reports.Single().Late;
    }

    [Fact]
    public void A_reminder_on_the_first_day_after_the_due_day_keeps_the_grace_of_the_law_and_a_later_one_begins_its_own()
    {
        var cycle = Assessment.Cycle(NamedOn, 1, Policy);
        Of(Reminded(), "assessment-grace").Effective.ShouldBe(cycle.Grace.Effective);
        var late = AssessmentDue().On(new(2028, 6, 1)).Given(Officer, new RemindMissedAssessment(1));
        Of(late, "assessment-grace").Nominal.ShouldBe(new DateOnly(2028, 7, 1));
    }

    [Fact]
    public void The_second_cycle_is_counted_from_the_nominal_end_of_the_first() =>
        Of(AssessmentFiled(), "assessment-due").Nominal.ShouldBe(new DateOnly(2030, 3, 2));

    [Fact]
    public void An_extension_moves_the_end_once_and_keeps_its_length()
    {
        var scene = Extending().Given(Leader, new DecideExtension(true, 12, "理由充分"));
        Of(scene, "construction-end").Effective.ShouldBe(new DateOnly(2029, 3, 2));
    }

    [Fact]
    public void A_rectification_runs_as_ordered_and_a_weekend_moves_it()
    {
        Of(Ordered(), "rectification").Effective.ShouldBe(new DateOnly(2026, 8, 31));
        var saturday = Served(Deviating().Given(Head, Order with { Deadline = new(2026, 8, 29) }));
        (Of(saturday, "rectification").Nominal,
            Of(saturday, "rectification").Effective).ShouldBe((new DateOnly(2026, 8, 29), new DateOnly(2026, 8, 31)));
        Keys(Submitted()).ShouldNotContain(k => k.Key == "rectification");
    }

    [Fact]
    public void A_period_that_runs_keeps_the_length_with_which_it_began()
    {
        var noticed = Noticed(NotRectified(), SanctionGround.Deviation);
        var due = Of(noticed, "center-statement").Effective;
        CenterLife.Life.Deadlines(noticed.State, Changed(Parameters.StatementPeriod, "30"))
            .Single(d => d.Key == "center-statement").Effective.ShouldBe(due);
    }

    [Fact]
    public void After_a_revocation_remedies_bar_and_plaque_are_shown_and_nothing_else()
    {
        var scene = Revoked();
        Keys(scene).Select(k => k.Key)
            .ShouldBe(["plaque-return", "reconsideration", "litigation", "bar", "reconsideration", "litigation"],
                "those of the order to rectify run beside those of the revocation");
        Keys(scene.Given(Officer, new RecoverPlaque(PlaqueEnd.Returned))).Select(k => k.Key).ShouldNotContain("plaque-return");
        Keys(Cancelled()).Select(k => k.Key).ShouldBe(["plaque-return", "reconsideration", "litigation"]);
    }

    [Fact]
    public void The_clock_marks_reminds_and_proposes_each_when_its_day_has_passed_and_decides_nothing()
    {
        var scene = WithPlaque();
        Acts(scene.On(new(2027, 2, 1))).ShouldBeEmpty();
        Acts(scene.On(new(2027, 2, 2))).ShouldBe([new MarkReportMissed(2026)]);
        scene.Given(Actor.Clock, new MarkReportMissed(2026));
        Acts(scene).ShouldBeEmpty();
        Acts(scene.On(new(2028, 3, 3))).ShouldBe([new MarkReportMissed(2027), new RemindMissedAssessment(1)]);
        scene.Given(Actor.Clock, new MarkReportMissed(2027)).Given(Actor.Clock, new RemindMissedAssessment(1));
        Acts(scene.On(Of(scene, "assessment-grace").Effective)).ShouldBeEmpty();
        Acts(scene.On(scene.Today.AddDays(1))).Single().ShouldBeOfType<ProposeSanction>().Ground.ShouldBe(SanctionGround.NoAssessment);
        Acts(Ordered().On(Day.AddDays(92))).Single().ShouldBeOfType<ProposeSanction>().Ground.ShouldBe(SanctionGround.Deviation);
        Acts(Verified()).ShouldBeEmpty("the officer has a few days to propose");
        Acts(Verified().On(Of(Verified(), "falsehood-proposal").Effective.AddDays(1))).Single()
            .ShouldBeOfType<ProposeSanction>().Ground.ShouldBe(SanctionGround.Falsehood);
        Acts(Revoked().On(new(2030, 1, 2))).ShouldBeEmpty();
        Acts(Nothing()).ShouldBeEmpty();
    }

    [Fact]
    public void A_verified_falsehood_is_due_for_a_proposal_until_there_is_one()
    {
        Of(Verified(), "falsehood-proposal").Effective.ShouldBe(Policy.Due(Parameters.FalsehoodProposal, Day, filing: false).Effective);
        var proposed = Verified().Given(Officer, new ProposeSanction(SanctionGround.Falsehood, "事实"));
        CenterLife.Life.Deadlines(proposed.State, Policy).ShouldNotContain(d => d.Key == "falsehood-proposal");
    }

    private static IReadOnlyList<CenterCommand> Acts(CenterScene scene) => CenterClock.Acts(scene.State, scene.Asked(Actor.Clock));

    private static Deadline Of(CenterScene scene, string key) =>
        CenterLife.Life.Deadlines(scene.State, scene.Law).Single(d => d.Key == key);

    private static (string Key, string Subject, DateOnly Effective)[] Keys(CenterScene scene) =>
        [.. CenterLife.Life.Deadlines(scene.State, scene.Law).Select(d => (d.Key, d.Subject, d.Effective))];

    private static string[] Subjects(CenterScene scene, string key) =>
        [.. CenterLife.Life.Deadlines(scene.State, scene.Law).Where(d => d.Key == key).Select(d => d.Subject)];
}
