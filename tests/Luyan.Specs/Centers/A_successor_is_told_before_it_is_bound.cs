using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using static Luyan.Specs.Centers.A_step_of_a_center_happens;
using static Luyan.Specs.Centers.Ironfield;
using static Luyan.Specs.Centers.QuestionRefusals;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;
using R = Luyan.Cases.Centers.CenterRules;

namespace Luyan.Specs.Centers;

/// <summary>The bar of another unit is no word of one officer: a letter with its remedies goes to the successor, another person signs it
/// off, and nothing binds before. The same holds of a title that ends with its unit.</summary>
public class A_successor_is_told_before_it_is_bound
{
    private static CenterScene Late(CenterScene on) => on.On(Proving);

    private static IEnumerable<Effect.StartBar> Bars(CenterScene scene)
    {
        var (happened, envelope) = scene.Happened[^1];
        return CenterLife.Life.React(scene.State, happened, envelope, Policy).OfType<Effect.StartBar>();
    }

    private static Center Of(CenterScene scene) => ((NamedCenter)scene.State).Center;

    [Fact]
    public void The_bar_binds_it_from_the_issue_of_its_letter()
    {
        var scene = Late(Revoked());
        var decision = ((Revoked)scene.State).Decision;
        scene.Given(Officer, Succeeding);
        Bars(scene).ShouldBeEmpty();
        BoundUnits.Beside(scene.State).ShouldBeEmpty();
        scene.Refusals(Officer with { Role = Role.HeadOfDivision }, new SignOffLetter(LastLetter(scene))).ShouldNotBeEmpty("one person");
        scene.Given(Head, new SignOffLetter(LastLetter(scene)));
        Bars(scene).ShouldBe([new(Successor.Unit, new(decision.ServedOn!.Value, decision.BarLastDay!.Value, Named.Number))]);
        BoundUnits.Beside(scene.State).Select(u => u.Unit).ShouldBe([Successor.Unit]);
    }

    [Fact]
    public void Its_letter_is_served_and_names_remedies_that_are_no_clock_of_the_former_unit()
    {
        var scene = Late(Revoked()).Given(Officer, Succeeding);
        Served(scene.Given(Head, new SignOffLetter(LastLetter(scene))));
        Of(scene).Letters.Letters[^1].Remedies.ShouldNotBeNull().Reconsideration.Effective.ShouldBeGreaterThan(Proving);
        scene.Life.Deadlines(scene.State, scene.Law).ShouldNotContain(d => d.Subject == "successor-bar");
    }

    [Fact]
    public void A_decision_that_is_served_before_its_letter_is_issued_does_not_bind_it()
    {
        var scene = Late(Issued(NotRectified(), SanctionGround.Deviation));
        var decision = LastLetter(scene);
        scene.Given(Officer, Succeeding);
        scene.Given(Officer, new RecordService(decision, scene.Today, Luyan.Cases.Notices.ServiceWay.InPerson, "收发室李某"));
        Bars(scene).Select(b => b.Unit).ShouldBe([UnitId]);
        scene.Given(Head, new SignOffLetter(LastLetter(scene)));
        Bars(scene).Select(b => (b.Unit, b.Bar.Since)).ShouldBe([(Successor.Unit, Proving)]);
    }

    [Fact]
    public void A_letter_that_was_issued_first_binds_it_with_the_service_of_the_decision()
    {
        var scene = Late(Issued(NotRectified(), SanctionGround.Deviation));
        var decision = LastLetter(scene);
        scene.Given(Officer, Succeeding);
        scene.Given(Head, new SignOffLetter(LastLetter(scene)));
        Bars(scene).ShouldBeEmpty();
        scene.Given(Officer, new RecordService(decision, scene.Today, Luyan.Cases.Notices.ServiceWay.InPerson, "收发室李某"));
        Bars(scene).Select(b => b.Unit).ShouldBe([UnitId, Successor.Unit]);
    }

    [Fact]
    public void The_letter_to_who_is_no_successor_goes_out_no_more()
    {
        var scene = Late(Revoked()).Given(Officer, Succeeding);
        scene.Refusals(Officer, Succeeding with { Reasons = "再次登记" }).ShouldBe([R.SuccessorBound]);
        scene.Given(SecondOfficer, new CorrectRecord("successors.1.unit", "另一公司", "登记机关档案载明的是另一公司", Paper));
        scene.Refusals(Head, new SignOffLetter(LastLetter(scene))).ShouldNotBeEmpty();
        BoundUnits.Beside(scene.State).ShouldBeEmpty();
    }

    [Fact]
    public void A_title_that_was_given_back_before_leaves_nothing_to_bind()
    {
        var scene = Late(Revoked()).Given(Officer, Succeeding);
        var letter = LastLetter(scene);
        scene.Given(Leader, Annul(AnnulmentOutcome.OnTheMerits)).Given(Head, new SignOffLetter(letter));
        Bars(scene).ShouldBeEmpty();
    }

    [Fact]
    public void A_title_does_not_end_with_its_unit_on_the_word_of_one_officer()
    {
        var scene = WithPlaque().On(Proving).Given(Officer, new RecordDissolution(Day, "单位注销"));
        var letter = Of(scene).Letters.Letters[^1];
        (letter.Kind, letter.IssuedOn, letter.Holder).ShouldBe(("dissolution", null, Role.HeadOfDivision));
        CenterLife.Life.Unissued(scene.State).ShouldNotBeEmpty("nobody outside learns of it before");
        scene.Refusals(Head with { Account = Officer.Account }, new SignOffLetter(LastLetter(scene))).ShouldNotBeEmpty();
        Served(scene.Given(Head, new SignOffLetter(LastLetter(scene))));
        Of(scene).Letters.Letters[^1].Remedies.ShouldNotBeNull();
    }

    [Fact]
    public void A_declared_closing_has_its_day_and_can_be_taken_back()
    {
        var scene = Declared(WithPlaque());
        var due = scene.Life.Duties(scene.State, scene.Law, scene.Today).Single(d => d.Act == nameof(ConfirmClosing));
        (due.Of, due.Clock!.Key).ShouldBe((Role.HeadOfDivision, "closing-confirmation"));
        due.Clock.Effective.ShouldBe(scene.Law.Due(Parameters.ClosingConfirmation, Proving, filing: false).Effective);
        scene.Refusals(OtherSigner, new WithdrawClosing()).ShouldBe([R.OtherOrganisation]);
        scene.Given(Signer, new WithdrawClosing());
        scene.Life.Deadlines(scene.State, scene.Law).ShouldNotContain(d => d.Key == "closing-confirmation");
        scene.Refusals(Head, new ConfirmClosing()).ShouldBe([R.ClosingUndeclared]);
        scene.Refusals(Signer, new CloseVoluntarily("业务调整")).ShouldBeEmpty();
    }
}
