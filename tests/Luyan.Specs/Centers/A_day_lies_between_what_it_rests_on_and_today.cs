using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using static Luyan.Specs.Centers.A_step_of_a_center_happens;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers;

/// <summary>A day that is typed in a case of a center: the first that is possible, the one before it, today, and tomorrow.</summary>
public class A_day_lies_between_what_it_rests_on_and_today
{
    private static readonly DateOnly Filed = new(2028, 2, 1), Checked = new(2028, 2, 8);
    private static readonly string Letter =
        Wordings.Of($"application.command.{nameof(Luyan.Cases.Applications.IssueApprovalLetter)}", Language.Chinese);

    private static readonly (string Name, Func<CenterScene> Given, Actor By, Func<DateOnly, CenterCommand> Command, string Field,
        DateOnly First, string Act)[] Rows =
    [
        ("a plaque", () => Begun(), Officer, d => new IssuePlaque("P-001", d, "甲"), "HandedOverOn", NamedOn, Letter),
        ("a milestone", () => WithPlaque(), Director, d => new ReportMilestone("m1", "投运", d, [Paper]), "ReachedOn", NamedOn, Letter),
        ("funds", () => WithPlaque(), Director, d => Funds with { AsOf = d }, "AsOf", NamedOn, Letter),
        ("an inspection", () => WithPlaque(), Officer, d => Inspection(InspectionMark.Conforms) with { HeldOn = d }, "HeldOn", NamedOn,
            Letter),
        ("a dissolution", () => WithPlaque(), Officer, d => Gone with { DissolvedOn = d }, "DissolvedOn", NamedOn, Letter),
        ("a director", () => WithPlaque(), Director, Directed, "Change.From", NamedOn, Letter),
        ("a second director", () => Proposing(new DirectorChange("壬", Day)).Given(Head, new DecideChange(true, "同意")).On(Day.AddDays(9)),
            Director, Directed, "Change.From", Day, Own<ProposeChange>()),
        ("a panel of acceptance", () => Applied().On(Day.AddDays(9)), Officer, d => new RecordAcceptanceReview(Review(d)), "Review.HeldOn",
            Day, Own<ApplyForAcceptance>()),
        ("a panel of an assessment", Assessed, Officer, d => new RecordAssessmentReview(1, Review(d)), "Review.HeldOn", Checked,
            Own<ConfirmAssessment>()),
        ("a second look at what was submitted", () => Submitted().On(Day.AddDays(70)), Officer,
            d => Reinspection(d, ReinspectionMark.Passed), "HeldOn", Day.AddDays(60), Own<SubmitRectification>()),
        ("a second look at what was not submitted", () => Ordered().On(Day.AddDays(120)), Officer,
            d => Reinspection(d, ReinspectionMark.NotPassed), "HeldOn", Day.AddDays(92), Own<SubmitRectification>()),
    ];

    public static TheoryData<string> Names => [.. Rows.Select(r => r.Name)];

    [Theory, MemberData(nameof(Names))]
    public void It_is_told_with_the_act_before_which_it_cannot_lie(string name)
    {
        var (_, given, by, command, field, first, act) = Rows.Single(r => r.Name == name);
        var scene = given();
        var (before, tomorrow) = (first.AddDays(-1), scene.Today.AddDays(1));
        Told.Refused(scene, by, command(first)).ShouldBeEmpty(name);
        Told.Refused(scene, by, command(scene.Today)).ShouldBeEmpty(name);
        Told.Refused(scene, by, command(before)).ShouldBe(
            [$"early-day@{field} day={before:yyyy-MM-dd} earliest={first:yyyy-MM-dd} act={act}"], name);
        Told.Refused(scene, by, command(tomorrow)).ShouldBe([$"future-day@{field} day={tomorrow:yyyy-MM-dd}"], name);
    }

    /// <summary>A panel on one cycle rests on the check of that cycle.</summary>
    [Fact]
    public void Each_assessment_by_its_own_check()
    {
        var scene = Assessed().On(new(2030, 2, 1)).Given(Director, Ironfield.Assessed(2)).Given(Officer, new ConfirmAssessment(2));
        scene.Refusals(Officer, new RecordAssessmentReview(2, Review(Checked))).ShouldBe([CenterRules.EarlyDay]);
        scene.Refusals(Officer, new RecordAssessmentReview(1, Review(Checked))).ShouldBeEmpty();
    }

    /// <summary>What can be asked for once the title has ended, and what cannot (Arts. 10, 13).</summary>
    [Fact]
    public void After_an_end_it_is_said_that_it_ended_or_what_is_missing()
    {
        var closed = WithPlaque().Given(Signer, new CloseVoluntarily("业务调整"));
        closed.Refusals(Leader, Annul(AnnulmentOutcome.OnTheMerits)).ShouldBe([CenterRules.NotSanctioned]);
        closed.Refusals(Officer, new IssuePriorityCertificate("申报")).ShouldBe([CenterRules.NotAccepted]);
        closed.Refusals(Director, Report(2026)).ShouldBe([CenterRules.Ended]);
        closed.Refusals(Director, Apply).ShouldBe([CenterRules.Ended]);
        closed.Given(Officer, new RecoverPlaque(PlaqueEnd.Returned));
        Accepted().Refusals(Director, Apply).ShouldBe([CenterRules.Order]);
        WithPlaque().Refusals(Officer, new RecoverPlaque(PlaqueEnd.Returned)).ShouldBe([CenterRules.NotEnded]);
    }

    private static CenterScene Assessed() => WithPlaque().On(Filed).Given(Director, Ironfield.Assessed(1)).On(Checked)
        .Given(Officer, new ConfirmAssessment(1)).On(Checked.AddDays(9));

    private static ProposeChange Directed(DateOnly from) => new ProposeChange(new DirectorChange("癸", from), "任期届满");

    private static string Own<T>() where T : CenterCommand => Wordings.Of($"center.command.{typeof(T).Name}", Language.Chinese);
}
