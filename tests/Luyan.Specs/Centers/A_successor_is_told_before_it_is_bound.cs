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

    private static readonly UnitChange Next = new(Id(8), "青山新材料有限公司", "91150203MA0TEXT20E", "150203");

    private static CorrectRecord Right(string name) => new("successors.1.unit", name, "登记机关档案载明的名称不同", Paper);

    // Recorded, signed off and served on the day.
    private static CenterScene Told(CenterScene on, RecordSuccessor? successor = null) =>
        Served(on.Given(Officer, successor ?? Succeeding).Given(Head, new SignOffLetter(LastLetter(on))));

    private static IEnumerable<Effect.StartBar> Bars(CenterScene scene)
    {
        var (happened, envelope) = scene.Happened[^1];
        return CenterLife.Life.React(scene.State, happened, envelope, Policy).OfType<Effect.StartBar>();
    }

    private static Center Of(CenterScene scene) => ((NamedCenter)scene.State).Center;

    [Fact]
    public void The_bar_binds_it_from_the_service_of_its_letter()
    {
        var scene = Late(Revoked());
        var decision = ((Revoked)scene.State).Decision;
        scene.Given(Officer, Succeeding);
        Bars(scene).ShouldBeEmpty();
        scene.Refusals(Officer with { Role = Role.HeadOfDivision }, new SignOffLetter(LastLetter(scene))).ShouldNotBeEmpty("one person");
        scene.Given(Head, new SignOffLetter(LastLetter(scene)));
        Bars(scene).ShouldBeEmpty();
        BoundUnits.Beside(scene.State).ShouldBeEmpty();
        Served(scene.On(Proving.AddDays(3)));
        Bars(scene).ShouldBe([new(Successor.Unit, new(Proving.AddDays(3), decision.BarLastDay!.Value, Named.Number))]);
        BoundUnits.Beside(scene.State).Select(u => u.Unit).ShouldBe([Successor.Unit]);
    }

    [Fact]
    public void Its_letter_names_remedies_that_are_no_clock_of_the_former_unit_and_the_last_day_as_it_runs()
    {
        var scene = Told(Late(Revoked()));
        Of(scene).Letters.Letters[^1].Remedies.ShouldNotBeNull().Reconsideration.Effective.ShouldBeGreaterThan(Proving);
        scene.Life.Deadlines(scene.State, scene.Law).ShouldNotContain(d => d.Subject == "successor-bar");
        scene.Happened.Select(h => h.Event).OfType<SuccessorBound>().Single().Through.ShouldBe(((Revoked)scene.State).Decision.BarLastDay);
        Late(Issued(NotRectified(), SanctionGround.Deviation)).Given(Officer, Succeeding).Happened[^1].Event
            .ShouldBeOfType<SuccessorBound>().Through.ShouldBeNull("the decision is not served");
    }

    [Fact]
    public void A_decision_that_is_served_before_its_letter_does_not_bind_it()
    {
        var scene = Late(Issued(NotRectified(), SanctionGround.Deviation));
        var decision = LastLetter(scene);
        scene.Given(Officer, Succeeding);
        scene.Given(Officer, new RecordService(decision, scene.Today, Luyan.Cases.Notices.ServiceWay.InPerson, "收发室李某"));
        Bars(scene).Select(b => b.Unit).ShouldBe([UnitId]);
        Served(scene.Given(Head, new SignOffLetter(LastLetter(scene))));
        Bars(scene).Select(b => (b.Unit, b.Bar.Since)).ShouldBe([(Successor.Unit, Proving)]);
    }

    [Fact]
    public void A_letter_that_was_served_first_binds_it_with_the_service_of_the_decision()
    {
        var scene = Late(Issued(NotRectified(), SanctionGround.Deviation));
        var decision = LastLetter(scene);
        Told(scene);
        Bars(scene).ShouldBeEmpty();
        scene.Given(Officer, new RecordService(decision, scene.Today, Luyan.Cases.Notices.ServiceWay.InPerson, "收发室李某"));
        Bars(scene).Select(b => b.Unit).ShouldBe([UnitId, Successor.Unit]);
    }

    [Fact]
    public void The_agreement_of_the_former_unit_to_electronic_service_is_not_that_of_the_successor()
    {
        var scene = Late(Issued(NotRectified(), SanctionGround.Deviation));
        scene.Given(Officer, new RecordService(
            LastLetter(scene), Proving, Luyan.Cases.Notices.ServiceWay.Electronic, "收发室李某", Paper, Paper));
        scene.Given(Officer, Succeeding).Given(Head, new SignOffLetter(LastLetter(scene)));
        RecordService Sent(FileRef? consent) =>
            new(LastLetter(scene), Proving, Luyan.Cases.Notices.ServiceWay.Electronic, "收发室赵某", Paper, consent);
        scene.Refusals(Officer, Sent(null)).ShouldBe([Luyan.Cases.Notices.NoticeRules.Consent]);
        scene.Given(Officer, Sent(Paper));
    }

    [Fact]
    public void The_letter_to_who_is_no_successor_goes_out_no_more()
    {
        foreach (var issued in new[] { false, true })
        {
            var scene = Late(Revoked()).Given(Officer, Succeeding);
            if (issued) { scene.Given(Head, new SignOffLetter(LastLetter(scene))); }
            scene.Refusals(Officer, Succeeding with { Reasons = "再次登记" }).ShouldBe([R.SuccessorBound]);
            scene.Given(SecondOfficer, Right("另一公司"));
            scene.Refusals(Head, new SignOffLetter(LastLetter(scene))).ShouldNotBeEmpty();
            Of(scene).Letters.Letters[^1].Withdrawn.ShouldBeTrue();
            BoundUnits.Beside(scene.State).ShouldBeEmpty();
        }
    }

    /// <summary>Until then it would say that there is one, and in which record.</summary>
    [Fact]
    public void What_is_put_right_in_its_record_is_told_with_its_letter()
    {
        var scene = Late(Revoked()).Given(Officer, Succeeding);
        var letter = LastLetter(scene);
        scene.Given(SecondOfficer, new CorrectRecord(
            "successors.1.succeededOn", $"{Day.AddDays(1):yyyy-MM-dd}", "登记机关档案载明的日期不同", Paper));
        var before = scene.Happened.Count - 1;
        foreach (var side in new[] { Side.Unit, Side.Department }) { Reads(side).ShouldBe((false, 0), $"{side}"); }
        Reads(Side.Bureau).ShouldBe((true, 1));
        scene.Given(Head, new SignOffLetter(letter));
        foreach (var side in new[] { Side.Unit, Side.Department, Side.Bureau }) { Reads(side).ShouldBe((true, 1), $"{side}"); }

        (bool Event, int Corrections) Reads(Side side)
        {
            var reader = new Reader(side);
            var read = scene.Life.Disclose(scene.Happened[before].Event, scene.Life.Initial, scene.State, reader);
            return (read is not null, ((NamedCenter)scene.Life.AsRead(scene.State, reader)).Center.Corrections.Count);
        }
    }

    [Fact]
    public void A_name_that_is_only_written_otherwise_is_no_other() => Late(Revoked()).Given(Officer, Succeeding)
        .Refusals(SecondOfficer, Right($"{Successor.UnitName} ")).ShouldNotBeEmpty("who puts it right so would free whom it binds");

    [Fact]
    public void Who_succeeded_to_one_that_is_none_is_free_with_it()
    {
        var scene = Told(Told(Late(Revoked())), Succeeding with
        {
            Successor = Next, Predecessor = Successor.CreditCode, Reasons = "再次合并，原单位注销登记",
        });
        BoundUnits.Beside(scene.State).Select(u => u.Unit).ShouldBe([Successor.Unit, Next.Unit]);
        scene.Given(SecondOfficer, Right("另一公司"));
        BoundUnits.Beside(scene.State).ShouldBeEmpty();
        DissolvedUnits.All(scene.State).ShouldBeEmpty();
        var (happened, envelope) = scene.Happened[^1];
        CenterLife.Life.React(scene.State, happened, envelope, Policy).OfType<Effect.LiftBar>().Select(l => l.Unit)
            .ShouldBe([Successor.Unit, Next.Unit]);
    }

    [Fact]
    public void Who_succeeds_to_one_that_was_not_told_is_not_bound_before_it()
    {
        var scene = Late(Revoked()).Given(Officer, Succeeding);
        var first = LastLetter(scene);
        Told(scene, Succeeding with { Successor = Next, Predecessor = Successor.CreditCode, Reasons = "再次合并，原单位注销登记" });
        Bars(scene).ShouldBeEmpty();
        BoundUnits.Beside(scene.State).ShouldBeEmpty();
        scene.Given(Head, new SignOffLetter(first));
        scene.Given(Officer, new RecordService(first, scene.Today, Luyan.Cases.Notices.ServiceWay.InPerson, "收发室赵某"));
        BoundUnits.Beside(scene.State).Select(u => u.Unit).ShouldBe([Successor.Unit, Next.Unit]);
        Bars(scene).Select(b => b.Unit).ShouldBe([Successor.Unit, Next.Unit]);
    }

    /// <summary>Of a bar that fell with its decision nobody is told any more.</summary>
    [Fact]
    public void An_annulment_recalls_the_letter()
    {
        var partly = Annul(AnnulmentOutcome.InPart, true) with { BarLifted = true };
        foreach (var annulled in new[] { Annul(AnnulmentOutcome.OnTheMerits), partly })
        {
            var scene = Late(Revoked()).Given(Officer, Succeeding);
            var letter = LastLetter(scene);
            scene.Given(Leader, annulled);
            scene.Refusals(Head, new SignOffLetter(letter)).ShouldNotBeEmpty($"{annulled.Outcome}");
            scene.Refusals(Officer, new RecordService(letter, scene.Today, Luyan.Cases.Notices.ServiceWay.InPerson, "收发室李某"))
                .ShouldNotBeEmpty($"{annulled.Outcome}");
        }
    }

    [Fact]
    public void A_title_does_not_end_with_its_unit_on_the_word_of_one_officer()
    {
        var scene = Ending();
        var letter = Of(scene).Letters.Letters[^1];
        (letter.Kind, letter.IssuedOn, letter.Holder).ShouldBe(("dissolution", null, Role.HeadOfDivision));
        scene.State.ShouldBeOfType<UnderConstruction>();
        CenterLife.Life.Unissued(scene.State).ShouldNotBeEmpty("nobody outside learns of it before");
        scene.Refusals(Head with { Account = Officer.Account }, new SignOffLetter(LastLetter(scene))).ShouldNotBeEmpty();
        scene.On(Proving.AddDays(9)).Given(Head, new SignOffLetter(LastLetter(scene)));
        var ended = scene.State.ShouldBeOfType<Dissolved>();
        ended.PlaqueDue.ShouldBe(scene.Law.Due(Parameters.PlaqueReturn, Proving.AddDays(9)));
        ended.Center.DissolvedOn.ShouldBe((Day, Proving.AddDays(9)));
        Served(scene);
        Of(scene).Letters.Letters[^1].Remedies.ShouldNotBeNull();
        scene.Refusals(Officer, new CorrectRecord("dissolution.dissolvedOn", "2026-06-02", "注销证明载明的日期不同", Paper))
            .ShouldNotBeEmpty("nobody corrects what he wrote");
    }

    [Fact]
    public void The_successor_of_a_center_has_it_once_its_letter_is_issued()
    {
        var scene = WithPlaque().On(Proving).Given(Officer, Proven(Successor));
        Of(scene).Identity.Unit.ShouldBe(UnitId);
        scene.Given(Head, new SignOffLetter(LastLetter(scene)));
        Of(scene).Identity.Unit.ShouldBe(Successor.Unit);
        DissolvedUnits.All(scene.State).Select(u => u.Unit).ShouldBe([UnitId]);
    }

    [Fact]
    public void A_record_that_was_withdrawn_leaves_nothing()
    {
        var scene = Ending().Given(Head, new WithdrawEnding(LongReasons));
        scene.Refusals(Leader, new SignOffLetter(LastLetter(scene))).ShouldNotBeEmpty();
        scene.Refusals(Officer, Proven(Successor)).ShouldBeEmpty();
    }

    [Fact]
    public void A_court_gives_back_what_ended_with_a_unit_and_the_clocks_run_on()
    {
        var scene = Ending().Given(Head, new SignOffLetter(1)).On(Proving.AddDays(200));
        scene.Given(Leader, Annul(AnnulmentOutcome.OnTheMerits));
        DissolvedUnits.All(scene.State).ShouldBeEmpty();
        var ends = Of(scene).Plan.Ends.Effective;
        ends.ShouldBeGreaterThan(Of(WithPlaque()).Plan.Ends.Effective);
        Bars(scene).ShouldBeEmpty();
    }

    [Fact]
    public void An_end_that_a_court_annulled_takes_no_earlier_one_with_it()
    {
        var scene = WithPlaque().On(Proving).Given(Officer, Proven(Successor));
        scene.Given(Head, new SignOffLetter(LastLetter(scene))).Given(Officer, Proven());
        scene.Given(Head, new SignOffLetter(LastLetter(scene)));
        DissolvedUnits.All(scene.State).Select(u => u.Unit).ShouldBe([UnitId, Successor.Unit]);
        scene.Given(Leader, Annul(AnnulmentOutcome.OnTheMerits));
        DissolvedUnits.All(scene.State).Select(u => (u.Unit, u.Name)).ShouldBe([(UnitId, Named.UnitName)]);
    }

    [Fact]
    public void An_end_is_that_of_the_unit_and_of_the_questions_for_which_it_was_recorded()
    {
        var changed = Proposing(new UnitChange(Next.Unit, Next.UnitName, Next.CreditCode, Next.District)).On(Proving)
            .Given(Officer, Proven());
        changed.Given(Head, new DecideChange(true, "同意"));
        changed.Refusals(Leader, new SignOffLetter(Of(changed).Ending!.Letter)).ShouldBe([R.EndingOvertaken]);
        var asked = WithPlaque().On(Proving).Given(Public, new RaiseSuspicion("专利证书", [Paper]))
            .Given(Officer, Proven() with { ProceedingEnds = LongReasons });
        var letter = LastLetter(asked);
        asked.Refusals(Head, new SignOffLetter(letter)).ShouldBeEmpty("the record answers it");
        asked.Given(Officer, new OpenInvestigation("专利证书"));
        asked.Refusals(Head, new SignOffLetter(letter)).ShouldBe([R.DissolutionInQuestion]);
    }

    [Fact]
    public void What_the_end_of_a_title_overtook_does_not_come_back_with_it()
    {
        var scene = ToDecide(NotRectified(), SanctionGround.Deviation).On(Proving)
            .Given(Officer, Proven() with { ProceedingEnds = LongReasons });
        var letter = LastLetter(scene);
        scene.Given(Leader, new DecideSanction("包科发〔2027〕9号", LongReasons));
        scene.Refusals(Head, new SignOffLetter(letter)).ShouldBe([R.EndingOvertaken]);
        scene.Given(Leader, Annul(AnnulmentOutcome.OnTheMerits));
        scene.Refusals(Head, new SignOffLetter(letter)).ShouldNotBeEmpty();
        Of(scene).Ending.ShouldBeNull();
    }

    [Fact]
    public void What_a_successor_was_told_before_stands_when_a_later_end_is_overtaken()
    {
        var scene = ToDecide(NotRectified(), SanctionGround.Deviation).On(Proving).Given(Officer, Proven(Successor));
        var told = LastLetter(scene);
        scene.Given(Head, new SignOffLetter(told)).Given(Officer, new ServeNotice(LongReasons, LongReasons));
        Served(scene.Given(Head, new SignOffLetter(LastLetter(scene)))).On(Proving.AddDays(30))
            .Given(Officer, Proven() with { ProceedingEnds = LongReasons }).Given(Leader, new DecideSanction("包科发〔2027〕9号", LongReasons))
            .Given(Leader, Annul(AnnulmentOutcome.OnTheMerits));
        scene.Refusals(Officer, new RecordService(told, scene.Today, Luyan.Cases.Notices.ServiceWay.InPerson, "收发室赵某")).ShouldBeEmpty();
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
