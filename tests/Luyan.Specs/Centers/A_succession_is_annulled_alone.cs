using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Notices;
using Luyan.Law;
using static Luyan.Specs.Centers.A_step_of_a_center_happens;
using static Luyan.Specs.Centers.Ironfield;
using static Luyan.Specs.Centers.QuestionRefusals;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;
using N = Luyan.Cases.Notices.NoticeRules;
using R = Luyan.Cases.Centers.CenterRules;

namespace Luyan.Specs.Centers;

/// <summary>A court frees a successor, and nobody else: the sanction, the bar of its predecessor and those of other successors stand. A
/// center goes back to the unit whose successor turned out to be none.</summary>
public class A_succession_is_annulled_alone
{
    private static readonly FileRef First = Paper with { Sha256 = new('1', 64) }, Second = Paper with { Sha256 = new('2', 64) },
        Third = Paper with { Sha256 = new('3', 64) };

    private static readonly UnitChange Next = new(Id(8), "青山新材料有限公司", "91150203MA0TEXT20E", "150203"),
        Beside = new(Id(9), "青山稀土有限公司", "91150203MA0TEXT39B", "150203");

    private static RecordSuccessor Of(UnitChange successor, FileRef proof, string? predecessor = null) =>
        new(successor, Day, $"合并后由{successor.UnitName}承继", proof, predecessor);

    private static CenterScene Told(CenterScene on, RecordSuccessor successor)
    {
        on.Given(Officer, successor);
        return Served(on.Given(Head, new SignOffLetter(LastLetter(on))));
    }

    // The successor, who succeeded to it, and another successor of the same unit.
    private static CenterScene Three() => Told(Told(Told(Revoked().On(Proving), Of(Successor, First)),
        Of(Next, Second, Successor.CreditCode)), Of(Beside, Third));

    private static CenterScene Issued(CenterScene annulled) => annulled.Given(Head, new SignOffLetter(LastLetter(annulled)));

    private static IEnumerable<Guid> Bound(CenterScene scene) => BoundUnits.Beside(scene.State).Select(u => u.Unit);

    private static IEnumerable<Guid> Lifted(CenterScene scene) => scene.Effects.OfType<Effect.LiftBar>().Select(l => l.Unit);

    private static Center At(CenterScene scene) => ((NamedCenter)scene.State).Center;

    [Fact]
    public void It_is_free_with_who_succeeded_to_it_and_nobody_else_is()
    {
        var scene = Three();
        Bound(scene).ShouldBe([Successor.Unit, Next.Unit, Beside.Unit]);
        Issued(scene.Given(Leader, Alone(1)));
        Lifted(scene).ShouldBe([Successor.Unit, Next.Unit]);
        Bound(scene).ShouldBe([Beside.Unit]);
        DissolvedUnits.All(scene.State).Select(u => u.Unit).ShouldBe([UnitId]);
        var ended = scene.State.ShouldBeOfType<Revoked>();
        (ended.Decision.BarLastDay, ended.Center.Sanctions[^1].BarLifted).ShouldNotBe((null, true));
        scene.Replayed().State.ToString().ShouldBe(scene.State.ToString());
    }

    [Fact]
    public void The_last_of_the_chain_is_freed_alone()
    {
        var scene = Three();
        Issued(scene.Given(Leader, Alone(2)));
        Lifted(scene).ShouldBe([Next.Unit]);
        Bound(scene).ShouldBe([Successor.Unit, Beside.Unit]);
    }

    /// <summary>Until another person has signed the letter off the bar binds, and nothing outside tells of its end.</summary>
    [Fact]
    public void It_falls_with_the_issue_of_a_letter_that_another_person_signs_off()
    {
        var scene = Three().On(Proving.AddDays(40));
        scene.Given(Leader, Alone(1));
        scene.Effects.OfType<Effect.LiftBar>().ShouldBeEmpty();
        scene.Effects.OfType<Effect.SendLetter>().ShouldBeEmpty();
        Bound(scene).ShouldBe([Successor.Unit, Next.Unit, Beside.Unit]);
        var letter = At(scene).Letters.Letters[^1];
        (letter.Kind, letter.IssuedOn, letter.Holder).ShouldBe(("successor-freed", null, Role.HeadOfDivision));
        scene.Life.Unissued(scene.State).Single().Act.ShouldBe(scene.Happened[^1].Event);
        scene.Refusals(Leader, new SignOffLetter(letter.Number)).ShouldNotBeEmpty("one person");
        scene.Refusals(Head with { Account = Leader.Account }, new SignOffLetter(letter.Number)).ShouldNotBeEmpty();
        Issued(scene);
        scene.Effects.OfType<Effect.SendLetter>().Single().Kind.ShouldBe("successor-freed");
        Served(scene);
        var served = At(scene).Letters.Letters[^1];
        served.Remedies.ShouldNotBeNull().Reconsideration.Effective.ShouldBeGreaterThan(scene.Today);
        scene.Life.Deadlines(scene.State, scene.Law).ShouldNotContain(d => d.Subject == "successor-freed", "no clock of the former unit");
    }

    /// <summary>No day of it is typed: a judgment of whatever day frees from the issue of the letter on, and what bound before has
    /// bound.</summary>
    [Fact]
    public void It_cannot_be_dated_back()
    {
        CenterLife.Life.DatedFields.ShouldNotContain(f => f.Command == typeof(AnnulSanction));
        typeof(AnnulSanction).GetProperties().Select(p => Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType)
            .ShouldNotContain(typeof(DateOnly));
        var scene = Three().On(Proving.AddDays(40)).Given(Leader, Alone(1)).On(Proving.AddDays(60));
        Issued(scene);
        At(scene).Letters.Letters[^1].IssuedOn.ShouldBe(scene.Today);
        At(scene).Letters.Letters.Single(l => l.Number == At(scene).Successors[0].Letter).Service!.On.ShouldBe(Proving, "it was served");
    }

    [Fact]
    public void A_letter_that_was_not_served_binds_nobody_any_more()
    {
        var scene = Revoked().On(Proving).Given(Officer, Of(Successor, First));
        var told = LastLetter(scene);
        scene.Given(Head, new SignOffLetter(told)).Given(Officer, Of(Next, Second, Successor.CreditCode));
        var next = LastLetter(scene);
        scene.Given(Leader, Alone(1));
        foreach (var letter in new[] { told, next })
        {
            scene.Refusals(Officer, new RecordService(letter, scene.Today, ServiceWay.InPerson, "收发室赵某")).ShouldBe([N.NotIssued]);
            scene.Refusals(Head, new SignOffLetter(letter)).ShouldBe([N.Falls]);
            At(scene).Letters.Find(letter).ShouldNotBeNull().Withdrawn.ShouldBeFalse("its unit is told nothing yet");
        }
        scene.Life.Deadlines(scene.State, scene.Law).ShouldNotContain(d => d.Subject == "successor-bar", "nobody is to do anything");
        scene.Refusals(Officer, Of(Beside, Third, Successor.CreditCode)).ShouldBe([R.PredecessorFalls]);
        scene.Refusals(Officer, Of(Beside, Third, Next.CreditCode)).ShouldBe([R.PredecessorFalls]);
        Issued(scene);
        foreach (var letter in new[] { told, next }) { At(scene).Letters.Find(letter).ShouldNotBeNull().Withdrawn.ShouldBeTrue(); }
        Bound(scene).ShouldBeEmpty();
    }

    /// <summary>Nobody is freed of what nobody was told of: another person corrects the record.</summary>
    [Fact]
    public void What_was_not_issued_is_not_annulled()
    {
        var scene = Revoked().On(Proving).Given(Officer, Of(Successor, First));
        scene.Refusals(Leader, Alone(1)).ShouldBe([R.SuccessionNone]);
        AnnullableSuccessions.Of(scene.State).ShouldBeEmpty();
        scene.Given(Head, new SignOffLetter(LastLetter(scene)));
        AnnullableSuccessions.Of(scene.State).Select(s => s.Number).ShouldBe([1]);
        scene.Given(Leader, Alone(1));
        AnnullableSuccessions.Of(scene.State).ShouldBeEmpty();
    }

    [Fact]
    public void It_is_not_bound_again_by_the_same_succession_nor_by_the_same_proof()
    {
        var scene = Three();
        scene.Given(Leader, Alone(1));
        scene.Refusals(Officer, Of(Successor, First) with { Reasons = "再次登记" }).ShouldContain(R.SuccessorBound, "it still is");
        Issued(scene);
        RecordSuccessor[] again =
        [
            Of(Successor, First) with { Reasons = "再次登记" },
            Of(Successor, First, Beside.CreditCode),
            Of(Successor, Third with { Sha256 = new('4', 64) }),
            Of(Successor with { Unit = Id(70), UnitName = "换名公司" }, First),
            // Who fell with it is hung on nobody else by what proved that it succeeded to that.
            Of(Next, Second),
        ];
        foreach (var succession in again) { scene.Refusals(Officer, succession).ShouldBe([R.SuccessorFreed], $"{succession}"); }
        scene.Refusals(Officer, new CorrectRecord("successors.1.unit", Successor.UnitName, "更正", Paper)).ShouldNotBeEmpty();
        scene.On(Proving.AddDays(30)).Refusals(Officer, Of(Successor, Third with { Sha256 = new('5', 64) }) with
        {
            SucceededOn = Proving.AddDays(20),
        }).ShouldBeEmpty("it succeeded anew");
    }

    [Fact]
    public void Annulled_for_procedure_it_is_told_anew()
    {
        var scene = Three();
        Issued(scene.Given(Leader, Alone(1) with { Outcome = AnnulmentOutcome.ForProcedure }));
        Told(scene, Of(Successor, First) with { Reasons = "重新告知" });
        Bound(scene).ShouldBe([Beside.Unit, Successor.Unit], "who succeeded to it is told anew as well");
        At(scene).Successors.Select(s => s.Number).ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public void The_agreement_of_the_former_unit_to_electronic_service_is_not_that_of_the_freed_one()
    {
        var scene = Ironfield.Issued(NotRectified(), SanctionGround.Deviation).On(Proving);
        scene.Given(Officer, new RecordService(LastLetter(scene), Proving, ServiceWay.Electronic, "收发室李某", Paper, Paper));
        Issued(Told(scene, Of(Successor, First)).Given(Leader, Alone(1)));
        scene.Refusals(Officer, new RecordService(LastLetter(scene), Proving, ServiceWay.Electronic, "收发室赵某", Paper))
            .ShouldBe([N.Consent]);
    }

    /// <summary>What falls with the decision falls for all whom it bound when the letter is issued, and for none of them before.</summary>
    [Fact]
    public void With_the_decision_a_successor_is_free_when_its_predecessor_is()
    {
        var scene = Three().Given(Leader, Annul(AnnulmentOutcome.OnTheMerits));
        Bound(scene).ShouldBe([Successor.Unit, Next.Unit, Beside.Unit]);
        DissolvedUnits.All(scene.State).ShouldNotBeEmpty();
        Issued(scene);
        Lifted(scene).ShouldBe([UnitId, Successor.Unit, Next.Unit, Beside.Unit]);
        Bound(scene).ShouldBeEmpty();
        DissolvedUnits.All(scene.State).ShouldBeEmpty();
        scene.Replayed().State.ToString().ShouldBe(scene.State.ToString());
    }

    /// <summary>A court that annuls the decision takes back nothing of what it said of a successor.</summary>
    [Fact]
    public void What_was_annulled_alone_stays_known_when_the_decision_falls()
    {
        var scene = Three();
        Issued(scene.Given(Leader, Alone(1)));
        Served(Issued(scene.Given(Leader, Annul(AnnulmentOutcome.ForProcedure))));
        At(scene).Successors.Select(s => (s.Unit.Unit, s.Annulled?.Anew))
            .ShouldBe([(Successor.Unit, false), (Next.Unit, true), (Beside.Unit, true)]);
        Bound(scene).ShouldBeEmpty();
    }

    /// <summary>Whoever was told of the bar by a letter is told, and nobody else, when it is issued and when the bar falls.</summary>
    [Fact]
    public void Successors_are_told_of_their_bar_and_of_its_end()
    {
        var scene = Revoked().On(Proving).Given(Officer, Of(Successor, First));
        Messages(scene).ShouldBeEmpty("nothing is told before the letter is issued");
        SuccessorTold.Of(scene.State, Successor.Unit, Successor.CreditCode, scene.Law).ShouldBeNull();
        scene.Given(Head, new SignOffLetter(LastLetter(scene)));
        Messages(scene).ShouldBe([(SuccessorTold.Barred, $"{Successor.Unit}")]);
        Served(scene).Given(Officer, Of(Next, Second, Successor.CreditCode));
        Issued(scene.Given(Leader, Alone(1)));
        Messages(scene).ShouldBe([(SuccessorTold.Freed, $"{Successor.Unit}")], "the next was told of nothing");
        var told = SuccessorTold.Of(scene.State, Id(98), Successor.CreditCode, scene.Law).ShouldNotBeNull();
        told.Letters.Select(l => (l.Kind, l.ServedOn)).ShouldBe([("successor-bar", Proving), ("successor-freed", null)]);
        foreach (var (unit, code) in new[] { (UnitId, Named.CreditCode), (Next.Unit, Next.CreditCode), (Id(99), "") })
        {
            SuccessorTold.Of(scene.State, unit, code, scene.Law).ShouldBeNull($"{unit}");
        }
        var all = Three();
        Issued(all.Given(Leader, Annul(AnnulmentOutcome.OnTheMerits)));
        Messages(all).Select(m => m.Item2).ShouldBe([$"{Successor.Unit}", $"{Next.Unit}", $"{Beside.Unit}"]);

        static IEnumerable<(string, string)> Messages(CenterScene scene) => scene.Effects.OfType<Effect.Notify>()
            .Where(n => n.Values.ContainsKey(Effect.Notify.ToUnit)).Select(n => (n.Key, n.Values[Effect.Notify.ToUnit]));
    }

    [Fact]
    public void A_center_goes_back_to_its_unit_with_the_letter()
    {
        var scene = WithPlaque().On(Proving).Given(Officer, Proven(Successor));
        scene.Refusals(Leader, Alone(0)).ShouldBe([R.NotSanctioned], "the letter is not issued: it is withdrawn");
        scene.Given(Head, new SignOffLetter(LastLetter(scene))).On(Proving.AddDays(100));
        AnnullableSuccessions.Of(scene.State).Select(s => (s.Number, s.Of.Unit, s.Unit.Unit)).ShouldBe([(0, UnitId, Successor.Unit)]);
        scene.Given(Leader, Alone(0));
        At(scene).Identity.Unit.ShouldBe(Successor.Unit);
        DissolvedUnits.All(scene.State).ShouldNotBeEmpty();
        scene.Refusals(Officer, Proven()).ShouldBe([R.SuccessionHeld]);
        Issued(scene);
        (At(scene).Identity.Unit, At(scene).Identity.CreditCode, At(scene).Letters.Letters[^1].Kind)
            .ShouldBe((UnitId, Named.CreditCode, "succession-annulled"));
        DissolvedUnits.All(scene.State).ShouldBeEmpty();
        At(scene).HandedOver.ShouldBeEmpty();
        scene.Effects.OfType<Effect.Notify>()
            .ShouldContain(n => n.Key == "center-succession-annulled" && n.Values["unit"] == Named.UnitName);
        scene.Refusals(Officer, Proven(Successor) with { Reasons = "再次登记，原单位注销的日期见档案" }).ShouldBe([R.SuccessorFreed]);
        scene.Replayed().State.ToString().ShouldBe(scene.State.ToString());
    }

    /// <summary>It could not act for it meanwhile: its days run on, and from the service of the letter.</summary>
    [Fact]
    public void The_time_in_which_another_had_it_does_not_count()
    {
        var scene = WithPlaque().On(Proving).Given(Officer, Proven(Successor));
        scene.Given(Head, new SignOffLetter(LastLetter(scene))).On(Proving.AddDays(200));
        var before = At(scene).Plan.Ends.Effective;
        Issued(scene.Given(Leader, Alone(0)));
        At(scene).Plan.Ends.Effective.ShouldBe(before.AddDays(200));
        scene.Life.Deadlines(scene.State, scene.Law).ShouldNotContain(d => d.Key == "construction-end", "nothing runs before service");
        Served(scene);
        scene.Life.Deadlines(scene.State, scene.Law).ShouldContain(d => d.Key == "construction-end");
        At(scene).Restored.ShouldBeNull();
    }

    /// <summary>Who was told of a sanction was the wrong one: its unit is told anew, and nothing is decided before.</summary>
    [Fact]
    public void What_is_open_against_the_center_is_told_anew()
    {
        var scene = ToDecide(NotRectified(), SanctionGround.Deviation).On(Proving).Given(Officer, Proven(Successor));
        scene.Given(Head, new SignOffLetter(LastLetter(scene))).Given(Officer, new ServeNotice(LongReasons, LongReasons));
        Served(scene.Given(Head, new SignOffLetter(LastLetter(scene)))).On(Proving.AddDays(60));
        scene.Given(Leader, Alone(0));
        scene.Refusals(Leader, new DecideSanction("包科发〔2027〕9号", LongReasons)).ShouldBe([R.SuccessionHeld]);
        Issued(scene);
        At(scene).OpenSanction!.Stage.ShouldBe(SanctionStage.Proposed);
        At(scene).HandedOver.ShouldBeEmpty("who has it again gave nothing away");
        scene.Refusals(Leader, new DecideSanction("包科发〔2027〕9号", LongReasons)).ShouldNotBeEmpty();
        scene.Refusals(Officer, new ServeNotice(LongReasons, LongReasons)).ShouldBe([R.RestorationUnserved]);
        Served(scene).Refusals(Officer, new ServeNotice(LongReasons, LongReasons)).ShouldBeEmpty();
    }
}
