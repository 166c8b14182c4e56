using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using static Luyan.Specs.Centers.A_step_of_a_center_happens;
using static Luyan.Specs.Centers.Ironfield;
using static Luyan.Specs.Centers.QuestionRefusals;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;
using R = Luyan.Cases.Centers.CenterRules;

namespace Luyan.Specs.Centers;

/// <summary>A barred unit that tries to leave the bar of Art. 13 by a merger, a division or a chain of both, and an officer who records
/// the wrong successor.</summary>
public class A_barred_unit_has_a_successor
{
    private static readonly UnitChange Next = new(Id(8), "青山新材料有限公司", "91150203MA0TEXT20E", "150203");

    private static Center Of(CenterScene scene) => ((NamedCenter)scene.State).Center;

    private static Effect[] EffectsOf(CenterScene scene)
    {
        var (happened, envelope) = scene.Happened[^1];
        return [.. CenterLife.Life.React(scene.State, happened, envelope, Policy)];
    }

    [Fact]
    public void The_bar_that_runs_binds_the_successor_to_its_last_day()
    {
        var scene = Revoked();
        var decision = ((Revoked)scene.State).Decision;
        scene.Given(Officer, Succeeding);
        EffectsOf(scene).OfType<Effect.StartBar>().ShouldBe(
            [new(Successor.Unit, new(decision.ServedOn!.Value, decision.BarLastDay!.Value, Named.Number))]);
        BoundUnits.Of(Of(scene)).Select(u => u.Unit).ShouldBe([UnitId, Successor.Unit]);
        BoundUnits.Beside(scene.State).Single().CreditCode.ShouldBe(Successor.CreditCode);
    }

    [Fact]
    public void Before_service_it_is_bound_by_the_decision_and_service_begins_its_bar_with_that_of_the_unit()
    {
        var scene = Issued(NotRectified(), SanctionGround.Deviation);
        scene.Given(Officer, Succeeding);
        EffectsOf(scene).OfType<Effect.StartBar>().ShouldBeEmpty();
        BarToCome.Of(scene.State, Policy, scene.Today).ShouldBeTrue();
        Served(scene);
        EffectsOf(scene).OfType<Effect.StartBar>().Select(b => b.Unit).ShouldBe([UnitId, Successor.Unit]);
    }

    [Fact]
    public void While_the_decision_is_not_issued_nothing_comes_of_it_and_no_successor_is_recorded()
    {
        var scene = Decided(NotRectified(), SanctionGround.Deviation);
        BarToCome.Of(scene.State, Policy, scene.Today).ShouldBeTrue("the Bureau knows what it decided");
        BarToCome.Told(scene.State, Policy, new(2027, 2, 28)).ShouldBeTrue("the rule is published from March on");
        BarToCome.Told(scene.State, Policy, new(2027, 3, 1)).ShouldBeFalse("nobody outside knows of it");
        scene.Refusals(Officer, Succeeding).ShouldBe([R.SuccessionUnbarred]);
    }

    [Fact]
    public void Who_succeeds_to_the_successor_is_bound_as_well_and_the_bar_falls_for_all_at_once()
    {
        var scene = Revoked().Given(Officer, Succeeding)
            .Given(Officer, Succeeding with { Successor = Next, Predecessor = Successor.CreditCode, Reasons = "再次合并" });
        scene.Given(Leader, Annul(AnnulmentOutcome.OnTheMerits));
        EffectsOf(scene).OfType<Effect.LiftBar>().Select(l => l.Unit).ShouldBe([UnitId, Successor.Unit, Next.Unit]);
    }

    [Fact]
    public void A_bar_that_is_over_binds_no_successor()
    {
        var scene = Revoked();
        var last = ((Revoked)scene.State).Decision.BarLastDay!.Value;
        scene.On(last).Refusals(Officer, Succeeding).ShouldBeEmpty();
        scene.On(last.AddDays(1)).Refusals(Officer, Succeeding).ShouldBe([R.SuccessionUnbarred]);
    }

    [Fact]
    public void The_predecessor_is_on_record_as_gone_unless_it_goes_on()
    {
        var (name, code) = (Named.UnitName, Named.CreditCode);
        DissolvedUnits.Of(Revoked().Given(Officer, Succeeding).State, name, "").ShouldBe(new(Named.Number, name, Day));
        DissolvedUnits.Of(Revoked().Given(Officer, Succeeding).State, "某厂", code).ShouldNotBeNull();
        DissolvedUnits.Of(Revoked().Given(Officer, Succeeding with { Remains = true }).State, name, code).ShouldBeNull();
    }

    [Fact]
    public void A_predecessor_with_a_successor_does_not_apply_and_a_successor_of_the_same_name_does()
    {
        var (name, code) = (Named.UnitName, Named.CreditCode);
        var scene = Verified().Given(Officer, Gone with { Successor = Successor });
        DissolvedUnits.Of(scene.State, name, "").ShouldBe(new(Named.Number, name, Day));
        DissolvedUnits.Of(scene.State, Successor.UnitName, Successor.CreditCode).ShouldBeNull();
        var renamed = Verified().Given(Officer, Gone with { Successor = Successor with { UnitName = name } });
        DissolvedUnits.Of(renamed.State, name, Successor.CreditCode).ShouldBeNull("told apart by the code");
        DissolvedUnits.Of(renamed.State, name, code).ShouldNotBeNull();
    }

    [Fact]
    public void Each_of_two_predecessors_stays_on_record_as_it_was_put_right()
    {
        var scene = Verified().Given(Officer, Gone with { Successor = Successor })
            .Given(SecondOfficer, new CorrectRecord("dissolution.dissolvedOn", "2026-05-29", "登记有误", Paper))
            .Given(Officer, Gone with { Successor = Next, Reasons = "再次合并" });
        DissolvedUnits.All(scene.State).Select(u => (u.Name, u.On)).ShouldBe(
            [(Named.UnitName, new DateOnly(2026, 5, 29)), (Successor.UnitName, Day)]);
    }

    [Fact]
    public void Who_turns_out_to_be_no_successor_is_free_and_its_predecessor_exists()
    {
        var scene = Revoked().Given(Officer, Succeeding);
        var put = new CorrectRecord("successors.1.unit", "另一单位", "登记证明是另一单位的", Paper);
        scene.Refusals(Officer, put).ShouldNotBeEmpty("nobody corrects what he wrote");
        scene.Given(SecondOfficer, put);
        EffectsOf(scene).OfType<Effect.LiftBar>().ShouldBe([new(Successor.Unit, Named.Number)]);
        BoundUnits.Beside(scene.State).ShouldBeEmpty();
        DissolvedUnits.All(scene.State).ShouldBeEmpty();
        scene.Refusals(Officer, Succeeding with { Reasons = "重新登记" }).ShouldBeEmpty("the right one is recorded anew");
    }

    [Fact]
    public void Who_gave_the_center_away_in_question_has_successors_that_are_bound()
    {
        var scene = Ended(NotRectified().Given(Officer, Gone with { Successor = Next, ProceedingEnds = null }), SanctionGround.Deviation);
        scene.Refusals(Officer, Succeeding with { Predecessor = Named.CreditCode }).ShouldBeEmpty();
        scene.Given(Officer, Succeeding with { Predecessor = Named.CreditCode });
        BoundUnits.Of(Of(scene)).Select(u => u.Unit).ShouldBe([Next.Unit, UnitId, Successor.Unit]);
    }
}
