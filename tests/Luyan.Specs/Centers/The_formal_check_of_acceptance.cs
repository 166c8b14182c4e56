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
}
