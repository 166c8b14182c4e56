using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;

namespace Luyan.Specs.Centers;

public class An_assessment_is_examined_and_concluded
{
    private static CycleAssessment Entry(Scene<CenterState, CenterCommand, CenterEvent> scene) =>
        ((NamedCenter)scene.State).Center.Assessments.Single();

    [Fact]
    public void Its_points_are_those_of_the_facts_and_of_the_marks()
    {
        var concluded = Marked().Given(Head, new ConcludeAssessment(1, AssessmentGrade.Excellent, "成效显著"));
        Entry(concluded).Points.ShouldBe(88 + 3 + 4);
        Entry(concluded).Self!.With(Entry(concluded).Marks, Policy)!.Tier!.Grade.ShouldBe(AssessmentGrade.Excellent);
    }

    [Fact]
    public void A_later_mark_takes_the_place_of_an_earlier_one() =>
        Entry(Marked().Given(Officer, new MarkAssessment(1, [new("lead", 2, "复核后调整")]))).Marks
            .Select(m => (m.Key, m.Mark)).ShouldBe([("mechanism", 3), ("lead", 2)], ignoreOrder: true);

    [Fact]
    public void What_is_given_back_begins_anew_with_its_check_its_panel_and_its_marks()
    {
        var again = Marked().Given(Officer, new ReturnAssessment(1, "补正", [new("team", "名册缺出生年份")]))
            .Given(Director, Measured(1) with { Attachments = [] });
        (Entry(again).ConfirmedOn, Entry(again).Marks.Count, Entry(again).Review).ShouldBe((null, 0, null));
        again.Happened.Select(h => h.Event).OfType<AssessmentReturned>().Single().Items!.Single().Key.ShouldBe("team");
    }

    [Fact]
    public void The_officer_who_checks_does_not_conclude() =>
        Marked().Refusals(new Actor(Officer.Account, Officer.Name, Role.HeadOfDivision, Guid.Empty), new ConcludeAssessment(1, null, "齐全"))
            .ShouldContain(CenterRules.TwoOffices);

    [Fact]
    public void Whoever_must_act_next_is_the_officer_until_the_check_and_then_the_head()
    {
        // What no formula judges is marked before anybody can conclude.
        string[] steps = [nameof(ConfirmAssessment), nameof(MarkAssessment), nameof(ConcludeAssessment)];
        Asked(SelfAssessed()).ShouldBe([(nameof(ConfirmAssessment), Role.CaseOfficer)]);
        Asked(Checked()).ShouldBe([(nameof(MarkAssessment), Role.CaseOfficer)]);
        Asked(Marked()).ShouldBe([(nameof(ConcludeAssessment), Role.HeadOfDivision)]);

        List<(string, Role)> Asked(Scene<CenterState, CenterCommand, CenterEvent> scene) =>
            [.. scene.Life.Duties(scene.State, scene.Law, scene.Today).Where(d => steps.Contains(d.Act)).Select(d => (d.Act, d.Of))];
    }

    [Fact]
    public void The_docket_says_how_the_reports_and_the_plan_stand()
    {
        var scene = Reported().On(new(2027, 4, 1))
            .Given(Director, new ReportMilestone("m1", "已投运", new(2027, 3, 1), [Paper])).On(new(2028, 2, 1));
        var center = ((NamedCenter)scene.State).Center;
        var cycle = AssessmentBasis.CycleOn(center, scene.Today, Policy);
        var (result, facts) = AssessmentBasis.Measure(center, AssessmentBasis.SchemeOf(cycle, Policy)!, cycle, [], scene.Today, Policy);
        (facts.Docket["reports-due"], facts.Docket["reports-in-time"], facts.Docket["reports-missing"],
            facts.Docket["milestones-due"], facts.Docket["milestones-reached"]).ShouldBe((2, 1, 1, 2, 1));
        result.Criteria.Where(c => c.Criterion.Name.Code is "reports" or "milestones" or "missing-reports")
            .Select(c => c.Points).ShouldBe([2.5m, 2, -3]);
        facts.Docket.Keys.ShouldBe(DocketFigures.All, ignoreOrder: true);
    }

    [Fact]
    public void A_new_cycle_begins_on_the_day_after_the_old_one_ended()
    {
        var center = ((NamedCenter)WithPlaque().State).Center;
        (AssessmentBasis.CycleOn(center, new(2028, 3, 2), Policy).Number,
            AssessmentBasis.CycleOn(center, new(2028, 3, 3), Policy).Number).ShouldBe((1, 2));
    }
}
