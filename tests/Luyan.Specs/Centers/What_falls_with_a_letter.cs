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

/// <summary>What an act withdraws whose letter another person signs off goes out no more with the issue of that letter, and to those
/// outside it is as it was until then. What was computed when it was recorded is computed when it takes effect.</summary>
public class What_falls_with_a_letter
{
    private static Center At(CenterScene scene) => ((NamedCenter)scene.State).Center;

    private static CenterScene SignedOff(CenterScene on) => on.Given(Head, new SignOffLetter(LastLetter(on)));

    private static CenterScene Told(CenterScene on) => SignedOff(on.Given(Officer, Succeeding));

    // The decision is served, the successor is told, and its letter is under way.
    private static CenterScene SuccessorUnserved() => Told(Revoked().On(Proving));

    private static CenterScene RevocationUnserved() => Issued(NotRectified(), SanctionGround.Deviation).On(Proving);

    private static CenterScene EndUnserved() => SignedOff(Ending());

    public static TheoryData<string, bool> Remedies => new()
    {
        { nameof(SuccessorUnserved), false }, { nameof(SuccessorUnserved), true }, { nameof(RevocationUnserved), false },
        { nameof(RevocationUnserved), true }, { nameof(EndUnserved), false },
    };

    private static CenterScene Of(string scene) => scene switch
    {
        nameof(SuccessorUnserved) => SuccessorUnserved(), nameof(RevocationUnserved) => RevocationUnserved(), _ => EndUnserved(),
    };

    private static AnnulSanction Remedy(bool inPart) =>
        inPart ? Annul(AnnulmentOutcome.InPart, true) with { BarLifted = true } : Annul(AnnulmentOutcome.OnTheMerits);

    [Theory, MemberData(nameof(Remedies))]
    public void It_is_as_it_was_until_that_is_issued(string of, bool inPart)
    {
        var (plain, scene) = (Of(of), Of(of));
        var unserved = At(plain).Letters.Letters.Where(l => l.AwaitsService).Select(l => l.Number).ToArray();
        unserved.ShouldNotBeEmpty();
        scene.Given(Leader, Remedy(inPart));
        scene.Life.Letters(scene.State).Issued.ShouldBe(plain.Life.Letters(plain.State).Issued);
        var falls = At(scene).Letters.Letters.Where(l => l.FallsWith == LastLetter(scene)).Select(l => l.Number).ToArray();
        foreach (var letter in falls)
        {
            scene.Refusals(Officer, new RecordService(letter, scene.Today, ServiceWay.InPerson, "收发室赵某"))
                .ShouldHaveSingleItem().ShouldBeOneOf(N.Falls, N.NotIssued);
            At(scene).Letters.Find(letter).ShouldNotBeNull().Holder.ShouldBeNull("nobody is to do anything");
        }
        // A bar that is lifted leaves the decision with its title lost, which is served all the same.
        falls.ShouldBe(inPart && of == nameof(RevocationUnserved) ? [] : unserved);
        SignedOff(scene.On(scene.Today.AddDays(9)));
        At(scene).Letters.Letters.Where(l => l.Withdrawn).Select(l => l.Number).ShouldBe(falls);
        At(scene).Letters.Letters.ShouldAllBe(l => l.FallsWith == null);
        scene.Replayed().State.ToString().ShouldBe(scene.State.ToString());
    }

    /// <summary>A decision of which no letter told the unit bars it from nothing that it asks for, while its annulment waits.</summary>
    [Fact]
    public void What_was_never_issued_is_told_nobody_by_its_end()
    {
        var scene = Decided(NotRectified(), SanctionGround.Deviation).On(Proving);
        BarToCome.Told(scene.State, scene.Law, scene.Today).ShouldBeFalse();
        scene.Given(Leader, Annul(AnnulmentOutcome.OnTheMerits));
        BarToCome.Of(scene.State, scene.Law, scene.Today).ShouldBeTrue("it binds inside until the letter is issued");
        BarToCome.Told(scene.State, scene.Law, scene.Today).ShouldBeFalse();
        SignedOff(scene);
        BarToCome.Of(scene.State, scene.Law, scene.Today).ShouldBeFalse();
    }

    // The center is with the successor of its unit since this day.
    private static CenterScene Entered(CenterScene? on = null) =>
        SignedOff((on ?? WithPlaque()).On(Proving).Given(Officer, Proven(Successor)));

    /// <summary>The days until the letter is issued did not count either, and what was granted meanwhile stands.</summary>
    [Fact]
    public void The_days_of_the_unit_run_on_from_the_issue()
    {
        var scene = Entered().On(Proving.AddDays(100)).Given(Leader, Alone(0));
        var before = At(scene).Plan.Ends.Effective;
        SignedOff(scene.On(Proving.AddDays(140)));
        At(scene).Plan.Ends.Effective.ShouldBe(before.AddDays(140));
        scene.Happened[^1].Event.ShouldBeOfType<LetterIssued>().Moved.ShouldNotBeNull().ShouldContain(m => m.Clock == "construction-end");
        scene.Replayed().State.ToString().ShouldBe(scene.State.ToString());
    }

    [Fact]
    public void A_period_that_ended_meanwhile_is_not_moved()
    {
        var scene = Entered(Ordered()).On(Proving.AddDays(20)).Given(Leader, Alone(0));
        var other = Director with { Organisation = Successor.Unit };
        scene.On(Proving.AddDays(21)).Given(other, Rectified);
        scene.On(Proving.AddDays(22)).Given(Officer, Reinspection(Proving.AddDays(22), ReinspectionMark.Passed));
        SignedOff(scene.On(Proving.AddDays(30)));
        At(scene).Identity.Unit.ShouldBe(UnitId);
        scene.Replayed().State.ToString().ShouldBe(scene.State.ToString());
    }

    /// <summary>Earlier versions computed the days with the record, and stored them there.</summary>
    [Fact]
    public void Days_that_the_record_says_are_moved_as_it_says()
    {
        var scene = Entered().On(Proving.AddDays(100)).Given(Leader, Alone(0));
        var (happened, at) = scene.Happened[^1];
        var due = new LegalDay(new(2031, 5, 5), new(2031, 5, 5), false);
        var old = ((SuccessionAnnulled)happened) with
        {
            // A correction of a report that is not returned: what is not there is not moved, and nothing fails.
            Moved = [new("construction-end", "", due), new("annual-report-correction", "2026", due), new("center-statement", "", due)],
        };
        var before = scene.Happened.Take(scene.Happened.Count - 1)
            .Aggregate(scene.Life.Initial, (state, h) => scene.Life.Evolve(state, h.Event, h.Envelope));
        var recorded = scene.Life.Evolve(before, old, at);
        var issued = (NamedCenter)scene.Life.Evolve(recorded, new LetterIssued(LastLetter(scene), "succession-annulled"), at);
        issued.Center.Identity.Unit.ShouldBe(UnitId);
        issued.Center.Plan.Ends.ShouldBe(due);
    }

    [Fact]
    public void What_the_other_asked_for_is_asked_for_by_nobody_any_more()
    {
        var other = Director with { Organisation = Successor.Unit };
        var scene = Entered().On(Proving.AddDays(10)).Given(other, new RequestExtension(12, "设备进口延迟"))
            .Given(other, new ProposeChange(new DirectorChange("壬", Proving), "原主任退休"));
        SignedOff(scene.Given(Leader, Alone(0)));
        (At(scene).OpenChange, At(scene).OpenExtension).ShouldBe((null, null));
        (At(scene).Changes[^1].Stage, At(scene).Extensions[^1].Stage).ShouldBe((ChangeStage.Lapsed, ExtensionStage.Lapsed));
        scene.Refusals(Head, new DecideChange(true, "同意")).ShouldBe([R.NoChange]);
        scene.Refusals(Leader, new DecideExtension(true, 12, "同意")).ShouldBe([R.NoExtension]);
        var own = WithPlaque().On(Proving).Given(Director, new RequestExtension(12, "设备进口延迟"));
        SignedOff(Entered(own).On(Proving.AddDays(10)).Given(Leader, Alone(0)));
        At(own).OpenExtension.ShouldNotBeNull("it asked itself, before");
    }

    /// <summary>Whom nobody takes the title from yet, nobody takes the center from: the bars of the decision are lifted first.</summary>
    [Fact]
    public void A_center_goes_back_once_its_title_has()
    {
        var scene = Revoked().On(Proving);
        var restored = Entered(Ironfield.GivenBack(scene.Given(Leader, Annul(AnnulmentOutcome.ForProcedure))));
        restored.Refusals(Leader, Alone(0)).ShouldBeEmpty();
    }

    /// <summary>A succession that was annulled for procedure may be recorded anew on the same proof.</summary>
    [Fact]
    public void Annulled_for_procedure_a_center_goes_on_with_it_anew()
    {
        var scene = Served(SignedOff(Entered().Given(Leader, Alone(0) with { Outcome = AnnulmentOutcome.ForProcedure })));
        scene.Refusals(Officer, Proven(Successor) with { Reasons = "重新登记，注销证明载明日期" }).ShouldBeEmpty();
    }

    [Fact]
    public void Of_two_successions_the_last_is_taken_back_first()
    {
        var next = new UnitChange(Id(8), "青山新材料有限公司", "91150203MA0TEXT20E", "150203");

        CenterScene Enter(CenterScene on, UnitChange to, FileRef proof)
        {
            on.Given(Officer, Proven(to) with { Proof = proof });
            return on.Given(Head, new SignOffLetter(LastLetter(on)));
        }
        var scene = Enter(Enter(WithPlaque().On(Proving), Successor, Paper), next, Paper with { Sha256 = new('2', 64) });
        SignedOff(scene.Given(Leader, Alone(0)));
        At(scene).Identity.Unit.ShouldBe(Successor.Unit);
        DissolvedUnits.All(scene.State).Select(u => u.Unit).ShouldBe([UnitId]);
        scene.Refusals(Leader, Alone(0) with { Document = "行政判决书2号" }).ShouldBe([R.RestorationUnserved], "it has it again for all");
        SignedOff(Served(scene).Given(Leader, Alone(0) with { Document = "行政判决书2号" }));
        At(scene).Identity.Unit.ShouldBe(UnitId);
        DissolvedUnits.All(scene.State).ShouldBeEmpty();
    }
}
