using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers;

/// <summary>What the events of an assessment say, and what they make of its entry (Art. 11).</summary>
public class An_assessment_is_written_whole
{
    [Fact]
    public void It_is_late_after_its_day_and_stays_so_when_it_is_filed_again()
    {
        foreach (var (day, late) in new[] { (new DateOnly(2028, 3, 2), false), (new(2028, 3, 3), true) })
        {
            var scene = WithPlaque().On(day).Given(Director, Assessed(1));
            Last<AssessmentFiled>(scene).Late.ShouldBe(late);
            scene.Given(Officer, new ReturnAssessment(1, "补正")).On(new(2028, 3, 9)).Given(Director, Assessed(1) with { Attachments = [] });
            var entry = Entry(scene);
            (entry.FirstFiledOn, entry.FiledOn, entry.Late, entry.Stage).ShouldBe((day, new DateOnly(2028, 3, 9), late, ReportStage.Filed));
        }
        Last<AssessmentFiled>(WithPlaque().On(new(2028, 2, 1)).Given(Director, Assessed(1) with { Attachments = null! })).Attachments
            .ShouldBeEmpty();
    }

    [Fact]
    public void Who_is_told_of_it_is_the_officer_where_it_is_to_be_checked_and_else_the_head()
    {
        Told(AssessmentFiled()).ShouldBe([("center-assessment-filed", Role.HeadOfDivision)]);
        Told(SelfAssessed()).ShouldBe([("center-assessment-filed", Role.CaseOfficer)]);
        Told(Checked()).ShouldBe([("center-assessment-confirmed", Role.Director), ("center-assessment-to-conclude", Role.HeadOfDivision)]);
        Told(Marked()).ShouldBe([("center-assessment-to-conclude", Role.HeadOfDivision)]);
        Told(Reminded()).ShouldBe([("center-assessment-reminded", Role.Director), ("center-assessment-reminded", Role.Signer)]);

        static IEnumerable<(string, Role)> Told(CenterScene scene) => scene.Effects.OfType<Effect.Notify>().Select(n => (n.Key, n.To));
    }

    [Fact]
    public void Its_points_are_those_of_what_was_filed_then_those_with_the_marks()
    {
        Entry(AssessmentFiled()).Points.ShouldBeNull();
        Entry(SelfAssessed()).Points.ShouldBe(88);
        (Entry(Checked()).ConfirmedOn, Entry(Checked()).Points).ShouldBe((new DateOnly(2028, 2, 1), 88));
        Last<AssessmentMarked>(Marked()).Points.ShouldBe(95);
        var one = Checked().Given(Officer, new MarkAssessment(1, [Marks[0]]));
        (Last<AssessmentMarked>(one).Points, Entry(one).Points).ShouldBe((91, 91));
    }

    /// <summary>A grade asks for a better filing only where the policy makes it binding, and only the lowest one does.</summary>
    [Theory]
    [InlineData(true, AssessmentGrade.Unqualified, true)]
    [InlineData(true, AssessmentGrade.Qualified, false)]
    [InlineData(false, AssessmentGrade.Unqualified, false)]
    public void It_is_to_be_improved_after_a_binding_lowest_grade_alone(bool binds, AssessmentGrade grade, bool improve)
    {
        var law = Changed(Parameters.AssessmentGradeBinds, binds ? "true" : "false");
        var scene = AssessmentFiled(law).Given(Head, new ConcludeAssessment(1, grade, "成效不足") { GradeReasons = "说明" });
        LegalDay? by = improve ? law.Due(Parameters.ReportCorrects, scene.Today) : null;
        Last<AssessmentConcluded>(scene).ShouldBe(new(1, grade, "成效不足", binds, by) { GradeReasons = "说明" });
        var entry = Entry(scene);
        (entry.Stage, entry.Grade).ShouldBe((improve ? ReportStage.ToImprove : ReportStage.Done, grade));
        entry.Correction.ShouldBe(by is { } day ? new RunningPeriod(scene.Today, day) : null);
    }

    [Fact]
    public void It_is_concluded_with_the_points_of_its_scheme()
    {
        var concluded = Marked().Given(Head, new ConcludeAssessment(1, AssessmentGrade.Excellent, "成效显著"));
        (Last<AssessmentConcluded>(concluded).Points, Last<AssessmentConcluded>(concluded).Binds).ShouldBe((95, false));
        Last<AssessmentConcluded>(AssessmentFiled().Given(Head, new ConcludeAssessment(1, null, "齐全"))).Points.ShouldBeNull();
    }

    /// <summary>The clock reminds on the first day after; whoever does so later gives a whole grace from his day.</summary>
    [Theory]
    [InlineData("2028-03-03", "2028-04-01")]
    [InlineData("2028-03-04", "2028-04-03")]
    [InlineData("2028-03-10", "2028-04-09")]
    public void The_grace_runs_from_the_due_day_or_else_from_a_later_reminder(string reminded, string ends) =>
        Last<AssessmentReminded>(AssessmentDue().On(DateOnly.Parse(reminded, null)).Given(Officer, new RemindMissedAssessment(1)))
            .GraceEnds.Nominal.ShouldBe(DateOnly.Parse(ends, null));

    [Fact]
    public void After_a_return_the_grace_runs_from_the_reminder()
    {
        var scene = WithPlaque().On(new(2028, 2, 1)).Given(Director, Assessed(1)).Given(Officer, new ReturnAssessment(1, "补正"));
        Last<AssessmentReturned>(scene).ShouldBe(new(1, "补正", Policy.Due(Parameters.AssessmentCycle, NamedOn)));
        scene.On(new(2028, 3, 3)).Given(Officer, new RemindMissedAssessment(1));
        Last<AssessmentReminded>(scene).GraceEnds.ShouldBe(Policy.Due(Parameters.AssessmentGrace, scene.Today));
        (Entry(scene).Stage, Entry(scene).Grace!.From).ShouldBe((ReportStage.Returned, scene.Today));
        var never = Entry(Reminded());
        (never.Stage, never.FirstFiledOn, never.Late).ShouldBe((ReportStage.Missed, null, true));
    }

    /// <summary>The entries stand by their cycles, whichever was written last.</summary>
    [Fact]
    public void Entries_stand_in_the_order_of_their_cycles()
    {
        var scene = AssessmentFiled().On(new(2030, 2, 1)).Given(Director, Assessed(2)).Given(Officer, new ConfirmAssessment(1));
        ((NamedCenter)scene.State).Center.Assessments.Select(a => (a.Cycle, a.ConfirmedOn is not null)).ShouldBe([(1, true), (2, false)]);
    }

    private static CycleAssessment Entry(CenterScene scene) => ((NamedCenter)scene.State).Center.Assessments.Single();

    private static T Last<T>(CenterScene scene) => scene.Happened.Select(h => h.Event).OfType<T>().Last();
}
