using Luyan.Cases.Centers;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;

namespace Luyan.Specs.Centers;

public class The_formal_check_of_acceptance
{
    private static FinalAcceptanceCheck Check(Scene<CenterState, CenterCommand, CenterEvent> scene, string key)
    {
        var applied = scene.Happened.Select(h => h.Event).OfType<AcceptanceApplied>().Last();
        return FinalAcceptanceChecks.Of(((NamedCenter)scene.State).Center, applied, scene.Today, Policy).Single(c => c.Key == key);
    }

    [Fact]
    public void It_names_what_was_neither_reached_nor_reported()
    {
        Check(Applied(), "compared").Mark.ShouldBe(Mark.Met);
        Check(Applied(), "reached").Open.ShouldBe(["检测平台开放"]);
        Check(Applied(), "reported").Open.ShouldBe(["中试线投运", "检测平台开放"]);
        Check(WithPlaque().Given(Director, new ReportMilestone("m1", "投运", Day, [])).Given(Director, Apply), "reported")
            .Open.ShouldBe(["检测平台开放"]);
    }

    [Fact]
    public void What_no_inspection_saw_is_unknown_and_what_differs_is_not_met()
    {
        Check(Applied(), "verified").Mark.ShouldBe(Mark.Unknown);
        var deviating = Deviating().Given(Director, Apply);
        Check(deviating, "verified").ShouldSatisfyAllConditions(c => c.Mark.ShouldBe(Mark.NotMet), c => c.Open.ShouldBe(["中试线投运"]));
        Check(deviating, "rectified").Mark.ShouldBe(Mark.NotMet);
    }

    [Fact]
    public void Targets_funds_and_lateness()
    {
        Check(Applied(), "targets").Mark.ShouldBe(Mark.NotApplicable);
        Check(WithPlaque().Given(Director, Apply with { Targets = Targets }), "targets").Open.ShouldBe(["返修率"]);
        Check(Applied(), "funds").Mark.ShouldBe(Mark.Unknown);
        Check(WithPlaque().Given(Director, Funds).Given(Director, Apply), "funds").Mark.ShouldBe(Mark.Met);
        Check(Applied(), "in-time").Mark.ShouldBe(Mark.Met);
        Check(Applied(), "commitment").Mark.ShouldBe(Mark.Met);
    }

    [Fact]
    public void A_year_that_falls_due_after_the_application_is_named() =>
        Check(Applied().On(new(2027, 3, 1)), "reports").Open.ShouldBe(["2026"]);

    /// <summary>Each point rests on the article that asks for it.</summary>
    [Fact]
    public void Every_point_names_its_article() => All(Applied()).Select(c => (c.Key, c.Source)).ShouldBe(
        [
            ("reports", LegalRef.Art(11)), ("in-time", LegalRef.Art(9)), ("compared", LegalRef.Art(9)), ("reached", LegalRef.Art(9)),
            ("reported", LegalRef.Art(9)), ("verified", LegalRef.Art(9)), ("targets", LegalRef.Art(9)), ("rectified", LegalRef.Art(9)),
            ("funds", LegalRef.Art(9)), ("commitment", LegalRef.Art(12)),
        ]);

    [Fact]
    public void It_rests_on_the_same_articles_where_something_is_wrong()
    {
        var wrong = Deviating().Given(Director, Apply with { Targets = Targets }).On(new(2027, 3, 1));
        All(wrong).Where(c => c.Mark == Mark.NotMet).Select(c => (c.Key, c.Source)).ShouldBe(
            [
                ("reports", LegalRef.Art(11)), ("reached", LegalRef.Art(9)), ("reported", LegalRef.Art(9)), ("verified", LegalRef.Art(9)),
                ("targets", LegalRef.Art(9)), ("rectified", LegalRef.Art(9)),
            ]);
        Check(WithPlaque().Given(Officer, Seen(InspectionMark.Conforms, InspectionMark.Conforms)).Given(Director, Apply), "verified")
            .ShouldSatisfyAllConditions(
                c => c.Source.ShouldBe(LegalRef.Art(9)), c => c.Mark.ShouldBe(Mark.Met), c => c.Open.ShouldBeEmpty());
    }

    /// <summary>What was seen last counts; what was not seen leaves what was seen before.</summary>
    [Fact]
    public void What_was_seen_last_of_each_milestone_counts()
    {
        Verified(Seen(InspectionMark.Conforms, InspectionMark.NotSeen)).ShouldBe((Mark.Unknown, "检测平台开放"));
        Verified(Seen(InspectionMark.Differs, InspectionMark.NotSeen)).ShouldBe((Mark.NotMet, "中试线投运"));
        Verified(Seen(InspectionMark.Differs, InspectionMark.Conforms), Seen(InspectionMark.Conforms, InspectionMark.NotSeen))
            .ShouldBe((Mark.Met, ""));
        Verified(Seen(InspectionMark.Conforms, InspectionMark.Conforms), Seen(InspectionMark.NotSeen, InspectionMark.Differs))
            .ShouldBe((Mark.NotMet, "检测平台开放"));

        static (Mark, string) Verified(params RecordInspection[] seen)
        {
            var check = Check(seen.Aggregate(WithPlaque(), (scene, i) => scene.Given(Officer, i)).Given(Director, Apply), "verified");
            return (check.Mark, string.Join('、', check.Open));
        }
    }

    /// <summary>An order that runs and a deviation that waits for one are open; what passed is not.</summary>
    [Fact]
    public void What_is_being_rectified_is_named_until_it_passed()
    {
        Check(Applied(), "rectified").ShouldSatisfyAllConditions(c => c.Mark.ShouldBe(Mark.Met), c => c.Open.ShouldBeEmpty());
        Check(Deviating().Given(Director, Apply), "rectified").Open.ShouldBe(["1"]);
        Check(Ordered().Given(Director, Apply), "rectified").Open.ShouldBe(["1"]);
        var passed = Submitted().Given(Officer, Reinspection(Day.AddDays(60), ReinspectionMark.Passed)).Given(Director, Apply);
        Check(passed, "rectified").ShouldSatisfyAllConditions(c => c.Mark.ShouldBe(Mark.Met), c => c.Open.ShouldBeEmpty());
        // Two inspections, the first passed; the second waits for its order.
        var second = Submitted().Given(Officer, Reinspection(Day.AddDays(60), ReinspectionMark.Passed))
            .Given(Officer, Inspection(InspectionMark.Differs) with { HeldOn = Day.AddDays(60) }).Given(Director, Apply);
        Check(second, "rectified").Open.ShouldBe(["2"]);
    }

    [Fact]
    public void A_late_application_names_the_day_that_it_missed_and_a_commitment_that_was_not_made_its_signer()
    {
        var late = WithPlaque().On(new(2027, 1, 20)).Given(Director, Report(2026)).On(new(2028, 1, 20)).Given(Director, Report(2027))
            .On(new(2028, 3, 3)).Given(Director, Apply);
        Check(late, "in-time").ShouldSatisfyAllConditions(c => c.Mark.ShouldBe(Mark.NotMet), c => c.Open.ShouldBe(["2028-03-02"]));
        var applied = late.Happened.Select(h => h.Event).OfType<AcceptanceApplied>().Last();
        FinalAcceptanceChecks.Of(((NamedCenter)late.State).Center, applied with { Commitment = new("甲", false), Comparison = [] },
            late.Today, Policy).Where(c => c.Key is "commitment" or "compared" or "reached")
            .Select(c => (c.Key, c.Source, string.Join('、', c.Open))).ShouldBe(
                [
                    ("compared", LegalRef.Art(9), "中试线投运、检测平台开放"), ("reached", LegalRef.Art(9), ""),
                    ("commitment", LegalRef.Art(12), "甲"),
                ]);
    }

    private static IReadOnlyList<FinalAcceptanceCheck> All(Scene<CenterState, CenterCommand, CenterEvent> scene) =>
        FinalAcceptanceChecks.Of(((NamedCenter)scene.State).Center,
            scene.Happened.Select(h => h.Event).OfType<AcceptanceApplied>().Last(), scene.Today, Policy);

    private static RecordInspection Seen(InspectionMark first, InspectionMark second) =>
        new(Day, ["戊", "己"], [new("m1", null, first, "现场核对"), new("m2", null, second, "现场核对")], Paper);
}
