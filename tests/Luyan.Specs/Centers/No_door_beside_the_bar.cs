using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using static Luyan.Specs.Centers.A_step_of_a_center_happens;
using static Luyan.Specs.Centers.Ironfield;
using static Luyan.Specs.Centers.QuestionRefusals;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;
using R = Luyan.Cases.Centers.CenterRules;

namespace Luyan.Specs.Centers;

/// <summary>An officer and a unit who try to get round Art. 13: by a dissolution nobody proves, by a unit that is barred itself.</summary>
public class No_door_beside_the_bar
{
    private static CenterScene Questioned() => WithPlaque(Published).Given(Public, new RaiseSuspicion("专利证书", [Paper])).On(Proving);

    [Theory]
    [InlineData(null, false, new[] { "center-dissolution-in-question", "center-dissolution-unproven" })]
    [InlineData("结", false, new[] { "center-reasons-short", "center-dissolution-unproven" })]
    [InlineData("结结结结结结结结结结结结结结结结结结结结结结结结", true, new[] { "center-reasons-short" })]
    [InlineData(LongReasons, false, new[] { "center-dissolution-unproven" })]
    [InlineData(LongReasons, true, new string[0])]
    public void A_proceeding_ends_with_the_unit_only_on_a_fact_and_a_proof(string? ground, bool proven, string[] rules) =>
        Questioned().Refusals(Officer, Proven() with { ProceedingEnds = ground, Proof = proven ? Paper : null })
            .Select(r => r.Key).ShouldBe(rules);

    [Fact]
    public void Before_the_published_day_no_file_is_asked_for_and_then_always()
    {
        var before = WithPlaque(Published).Given(Public, new RaiseSuspicion("专利证书", [Paper])).On(Proving.AddDays(-1));
        before.Refusals(Officer, Gone with { ProceedingEnds = "结" }).ShouldBeEmpty();
        WithPlaque(Published).On(Proving).Refusals(Officer, Proven() with { Proof = null }).ShouldBe([CenterRules.DissolutionUnproven]);
        Questioned().Refusals(Officer, Proven(Successor) with { Proof = null }).ShouldBe([CenterRules.DissolutionUnproven]);
        Questioned().Refusals(Officer, Proven(Successor)).ShouldBeEmpty("the proceeding goes on");
    }

    [Fact]
    public void The_proof_stands_in_the_docket()
    {
        var scene = Questioned().Given(Officer, Proven() with { ProceedingEnds = LongReasons });
        scene.Happened[^1].Event.ShouldBeOfType<CenterDissolved>().Proof.ShouldBe(Paper);
    }

    [Fact]
    public void The_unit_is_on_record_as_dissolved_under_its_name_and_its_code_until_that_is_put_right()
    {
        var scene = WithPlaque().On(Day.AddDays(9)).Given(Officer, Gone with { DissolvedOn = Day.AddDays(3) });
        var (name, code) = (Named.UnitName, Named.CreditCode);
        DissolvedUnits.Of(scene.State, "某厂", code).ShouldBe(new(Named.Number, name, Day.AddDays(3)));
        DissolvedUnits.Of(scene.State, $" {name}", "91150203MA0TEXT12K").ShouldNotBeNull("the same name, however it is typed");
        DissolvedUnits.Of(scene.State, "某厂", "91150203MA0TEXT12K").ShouldBeNull();
        DissolvedUnits.Of(scene.State, "", "").ShouldBeNull("nothing is no unit");
        scene.Given(SecondOfficer, new CorrectRecord("dissolution.unit", "中心，单位存续", "登记有误", Paper));
        DissolvedUnits.Of(scene.State, name, code).ShouldBeNull();
        DissolvedUnits.Of(WithPlaque().State, name, code).ShouldBeNull();
    }

    [Fact]
    public void Who_has_a_successor_is_on_record_under_its_own_name()
    {
        var center = ((NamedCenter)Verified().Given(Officer, Gone with { Successor = Successor }).State).Center;
        CorrectableCenterRecord.Of(center, Day).Single(f => f.Field == "dissolution.unit").Stood.ShouldBe(Named.UnitName);
    }

    [Fact]
    public void A_barred_unit_joins_no_center_and_who_builds_it_already_stays()
    {
        WithPlaque().Knowing(Barring("青山研究院", Day.AddDays(-1))).Refusals(Director, Joined("青山研究院")).ShouldBeEmpty("the bar is over");
        WithPlaque().Knowing(Barring("青山研究院", Day)).Refusals(Director, Joined("北方研究院")).ShouldBeEmpty();
        var built = Proposing(new CohostsChange(["青山研究院"])).Given(Head, new DecideChange(true, "同意"));
        built.Knowing(Barring("青山研究院", Day)).Refusals(Director, Joined("青山研究院", "北方研究院")).ShouldBeEmpty();
        built.Knowing(ToCome("青山研究院")).Refusals(Director, Joined("青山研究院", "北方研究院")).ShouldBeEmpty();
    }

    [Fact]
    public void A_successor_that_is_barred_succeeds_and_the_officer_is_told()
    {
        var bar = new Bar(NamedOn, Day, "ZX-2020-0001");
        Told(new() { Bar = bar }).ShouldBe((bar, null));
        Told(new() { Bar = bar with { LastDay = Day.AddDays(-1) } }).ShouldBe((null, null));
        Told(new() { BarToCome = "ZX-2020-0001" }).ShouldBe((null, "ZX-2020-0001"));

        static (Bar?, string?) Told(Registers known)
        {
            var scene = Verified().Knowing(known).Given(Officer, Gone with { Successor = Successor });
            var entered = scene.Happened[^1].Event.ShouldBeOfType<SuccessorEntered>();
            return (entered.Barred, entered.BarToCome);
        }
    }

    [Fact]
    public void A_cancellation_bars_before_its_service_where_the_place_says_that_it_bars()
    {
        var cancelled = Unannounced(SanctionGround.NoAssessment);
        BarToCome.Of(cancelled.State, Policy, cancelled.Today).ShouldBeFalse();
        BarToCome.Of(cancelled.State, With(Policy, Parameters.CancellationBars, "true"), cancelled.Today).ShouldBeTrue();
    }

    private static CenterScene Unannounced(SanctionGround ground)
    {
        var due = ToDecide(GraceOver(), ground);
        return due.Given(Leader, new DecideSanction("包科发〔2028〕9号", LongReasons));
    }
}
