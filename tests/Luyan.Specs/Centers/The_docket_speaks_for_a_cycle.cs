using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Law.Assessing;
using static Luyan.Specs.Centers.A_step_of_a_center_happens;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers;

/// <summary>What an assessment takes from the docket itself (Art. 11): what lies after the day before the cycle and through its last day
/// counts, and nothing else.</summary>
public class The_docket_speaks_for_a_cycle
{
    private static readonly DateOnly End = new(2028, 3, 2);

    private static readonly (string Name, Func<CenterScene> Given, string Figure, DateOnly After, DateOnly Through, decimal Counts)[] Rows =
    [
        ("a report before it is due", () => Begun(), "reports-due", NamedOn, new(2027, 1, 31), 0),
        ("a report on its day", () => Begun(), "reports-due", NamedOn, new(2027, 2, 1), 1),
        ("a report of the cycle before", () => Begun(), "reports-due", new(2027, 2, 1), new(2028, 1, 1), 0),
        ("a report on the first day", () => Begun(), "reports-due", new(2027, 1, 31), new(2028, 1, 1), 1),
        ("two reports", () => Begun(), "reports-due", NamedOn, End, 2),
        ("the year in which it was named", () => Begun(), "reports-due", NamedOn, new(2026, 12, 31), 0),
        ("an earlier year", () => Begun(), "reports-due", new(2024, 1, 1), new(2025, 12, 31), 0),
        ("one report of two is in time", Reported, "reports-in-time", NamedOn, End, 1),
        ("one report of two is missing", Reported, "reports-missing", NamedOn, End, 1),
        ("a late report is not in time", Late, "reports-in-time", NamedOn, End, 0),
        ("a late report is not missing", Late, "reports-missing", NamedOn, End, 1),
        ("a report that was given back is missing", GivenBack, "reports-missing", NamedOn, End, 2),
        ("a milestone before its day", () => Begun(), "milestones-due", NamedOn, new(2027, 3, 1), 0),
        ("a milestone on its day", () => Begun(), "milestones-due", NamedOn, new(2027, 3, 2), 1),
        ("two milestones", () => Begun(), "milestones-due", NamedOn, End, 2),
        ("a milestone that is reached", Reached, "milestones-reached", NamedOn, End, 1),
        ("one that is reached and not due", Reached, "milestones-reached", NamedOn, new(2027, 3, 1), 0),
        ("none that is reached", () => Begun(), "milestones-reached", NamedOn, End, 0),
        ("a deviation on the last day", () => Deviating(), "deviations", NamedOn, Day, 1),
        ("a deviation after it", () => Deviating(), "deviations", NamedOn, Day.AddDays(-1), 0),
        ("a deviation of the cycle before", () => Deviating(), "deviations", Day, End, 0),
        ("a deviation on the first day", () => Deviating(), "deviations", Day.AddDays(-1), End, 1),
        ("an inspection that found none", () => WithPlaque().Given(Officer, Inspection(InspectionMark.Conforms)), "deviations",
            NamedOn, End, 0),
        ("a rectification that failed, ordered on the last day", NotRectified, "rectifications-failed", NamedOn, Day, 1),
        ("a rectification that failed, ordered after it", NotRectified, "rectifications-failed", NamedOn, Day.AddDays(-1), 0),
        ("a rectification of the cycle before", NotRectified, "rectifications-failed", Day, End, 0),
        ("a rectification that runs", Ordered, "rectifications-failed", NamedOn, End, 0),
        ("an assessment that was filed in time", () => AssessmentFiled(), "filed-late", NamedOn, End, 0),
        ("an assessment on its last day", () => WithPlaque().On(End), "filed-late", NamedOn, End, 0),
        ("an assessment after its last day", () => AssessmentDue(), "filed-late", NamedOn, End, 1),
        ("an assessment that was filed late", () => AssessmentDue().Given(Director, Assessed(1)), "filed-late", NamedOn, End, 1),
        ("an assessment that was reminded of", () => Reminded(), "filed-late", NamedOn, End, 1),
        ("a verified falsehood", Verified, "falsehood", NamedOn, End, 1),
        ("an inquiry", Investigated, "falsehood", NamedOn, End, 0),
        ("accepted on the last day", Accepted, "accepted", NamedOn, Day, 1),
        ("accepted after it", Accepted, "accepted", NamedOn, Day.AddDays(-1), 0),
        ("accepted within it", Accepted, "accepted", NamedOn, End, 1),
        ("not accepted", () => Begun(), "accepted", NamedOn, End, 0),
        ("within its unit", () => Begun(), "independent", NamedOn, End, 0),
        ("a legal person of its own", () => Proposing(new LegalFormChange(LegalForm.Independent)).Given(Head, new DecideChange(true, "同意")),
            "independent", NamedOn, End, 1),
    ];

    public static TheoryData<string> Names => [.. Rows.Select(r => r.Name)];

    [Theory, MemberData(nameof(Names))]
    public void With_what_lies_within_it(string name)
    {
        var (_, given, figure, after, through, counted) = Rows.Single(r => r.Name == name);
        var scene = given();
        Figures(scene, 1, after, through)[figure].ShouldBe(counted);
    }

    /// <summary>Filed late in the first cycle, the center may file in time in the second.</summary>
    [Fact]
    public void Each_cycle_by_its_own_entry()
    {
        var scene = AssessmentDue().Given(Director, Assessed(1)).Given(Head, new ConcludeAssessment(1, null, "齐全"))
            .On(new(2030, 2, 1)).Given(Director, Assessed(2));
        Figures(scene, 1, NamedOn, End)["filed-late"].ShouldBe(1);
        Figures(scene, 2, End, new(2030, 3, 2))["filed-late"].ShouldBe(0);
    }

    [Fact]
    public void A_scheme_is_that_of_the_day_on_which_the_window_opens()
    {
        var center = ((NamedCenter)Begun().State).Center;
        var opens = Assessment.Cycle(NamedOn, 1, Policy).WindowOpens;
        Policy.Schemes.ShouldNotBeEmpty();
        AssessmentBasis.SchemeOf(AssessmentBasis.CycleOn(center, Day, Policy), Policy).ShouldBe(Policy.SchemeOn(opens));
    }

    private static IReadOnlyDictionary<string, decimal> Figures(CenterScene scene, int cycle, DateOnly after, DateOnly through) =>
        AssessmentBasis.Docket(((NamedCenter)scene.State).Center, Assessment.Cycle(NamedOn, cycle, Policy),
            new AssessedFacts([], new Dictionary<string, decimal>(), after, through, through), scene.Today, Policy);

    private static CenterScene Late() => WithPlaque().On(new(2027, 2, 2)).Given(Director, Report(2026));

    private static CenterScene GivenBack() => Reported().Given(Officer, new ReturnAnnualReport(2026, "数据不符"));

    private static CenterScene Reached() => WithPlaque().Given(Director, new ReportMilestone("m1", "投运", Day, [Paper]));
}
