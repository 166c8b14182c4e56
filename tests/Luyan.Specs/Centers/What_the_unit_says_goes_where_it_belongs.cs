using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Notices;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers;

/// <summary>A sanction and an investigation that are led at once, and several letters of a case: what is said or served belongs to one of
/// them and moves no other.</summary>
public class What_the_unit_says_goes_where_it_belongs
{
    private const SanctionGround Deviation = SanctionGround.Deviation;

    // The period of the sanction ends on 14 August, that of the investigation is opened later.
    private static CenterScene Both(int later = 0)
    {
        var scene = Noticed(NotRectified(), Deviation);
        return scene.On(scene.Today.AddDays(later)).Given(Public, new RaiseSuspicion("专利证书", [Paper]))
            .Given(Officer, new OpenInvestigation("专利证书"));
    }

    [Theory]
    [InlineData(null, 0, HearingOf.Sanction), InlineData(HearingOf.Sanction, 0, HearingOf.Sanction)]
    [InlineData(HearingOf.Investigation, 0, HearingOf.Investigation)]
    // The period of the sanction is over.
    [InlineData(null, 20, HearingOf.Investigation)]
    public void A_statement_goes_to_the_proceeding_that_is_named_or_to_the_graver_one_that_waits(
        HearingOf? named, int later, HearingOf into)
    {
        var scene = Both(later).Given(Signer, new StateCase("有异议", named));
        scene.Last().ShouldBe(Learnt.Stored(new CaseStated(into, "有异议")));
        (scene.Center().OpenSanction!.Statement, scene.Center().Inquiry.Statement)
            .ShouldBe(into == HearingOf.Sanction ? ("有异议", null) : (null, "有异议"));
        scene.Notified().ShouldBe([("statement", Role.CaseOfficer)]);
    }

    [Fact]
    public void What_is_over_in_one_is_over_though_the_other_runs()
    {
        Both(20).Tells(Signer, new StateCase("有异议", HearingOf.Sanction)).ShouldBe(["nothing-to-state @In"]);
        var scene = Both(20).On(new(2027, 1, 4));
        scene.Tells(Signer, new StateCase("有异议")).ShouldBe(
            [$"statement-over lastDay={scene.Center().Inquiry.Statements!.Due.Effective:yyyy-MM-dd}"], "the later of the two");
    }

    [Theory]
    [InlineData(null, HearingOf.Sanction), InlineData(HearingOf.Investigation, HearingOf.Investigation)]
    public void So_does_a_hearing(HearingOf? named, HearingOf into)
    {
        var scene = Both(20).Given(Officer, new HearUnit("到场说明", "已记录", named, Paper));
        scene.Last().ShouldBe(Learnt.Stored(new UnitHeard(into, "到场说明", "已记录") { Record = Paper }));
        (scene.Center().OpenSanction!.Statement, scene.Center().OpenSanction!.Answer, scene.Center().Inquiry.Statement)
            .ShouldBe(into == HearingOf.Sanction ? ("到场说明", "已记录", null) : (null, null, "到场说明"));
        scene.Notified().ShouldBe([("heard", Role.Signer)]);
    }

    [Fact]
    public void What_the_unit_wrote_is_not_written_over_by_what_the_officer_notes()
    {
        var sanction = Noticed(NotRectified(), Deviation).Given(Signer, new StateCase("有异议")).Given(Officer, new HearUnit("口头", "不予采纳"));
        (sanction.Center().OpenSanction!.Statement, sanction.Center().OpenSanction!.Answer).ShouldBe(("有异议", "不予采纳"));
        sanction.Given(Signer, new StateCase("补充")).Center().OpenSanction!.Answer.ShouldBeNull();
        var inquiry = Investigated().Given(Signer, new StateCase("属实", Final: true)).Given(Officer, new HearUnit("口头", "已记录"));
        (inquiry.Center().Inquiry.Statement, inquiry.Center().Inquiry.NothingMore).ShouldBe(("属实", true));
        inquiry.Happened.Select(h => h.Event).OfType<CaseStated>().Single().Final.ShouldBe(true);
        Investigated().Given(Signer, new StateCase("先作说明")).Center().Inquiry.NothingMore.ShouldBeFalse();
        // What is verified is not stated on any more.
        Verified().Ways<StateCase>(Signer).ShouldBe(["nothing-to-state"]);
    }

    [Fact]
    public void The_service_of_a_decision_begins_remedies_bar_and_return_of_the_plaque()
    {
        var served = (LetterServed)Revoked().Happened[^1].Event;
        var day = served.ServedOn;
        (served.Kind, served.Remedies, served.PlaqueDue, served.BarLastDay, served.RectificationDue, served.StatementDue).ShouldBe(
            ("revocation", RemedyDays.Of(day, Policy), Policy.Due(Parameters.PlaqueReturn, day), day.AddYears(2), null, null));
        var cancelled = (LetterServed)Cancelled().Happened[^1].Event;
        (cancelled.Kind, cancelled.PlaqueDue, cancelled.BarLastDay).ShouldBe(
            ("cancellation", Policy.Due(Parameters.PlaqueReturn, cancelled.ServedOn), null));
    }

    /// <summary>The order of long ago, served after the decision, is no service of the decision.</summary>
    [Fact]
    public void The_service_of_another_letter_begins_nothing_of_the_decision()
    {
        var unserved = Unserved().On(Day.AddDays(60)).Given(Director, Rectified)
            .Given(Officer, Reinspection(Day.AddDays(60), ReinspectionMark.NotPassed));
        var scene = Issued(unserved, Deviation);
        scene.Given(Officer, new RecordService(1, scene.Today, ServiceWay.InPerson, "收发室李某"));
        var served = (LetterServed)scene.Happened[^1].Event;
        (served.Kind, served.PlaqueDue, served.BarLastDay, served.StatementDue).ShouldBe(("rectification", null, null, null));
        scene.Effects.OfType<Effect.StartBar>().ShouldBeEmpty();
        var ended = scene.State.ShouldBeOfType<Luyan.Cases.Centers.Revoked>();
        (ended.PlaqueDue, ended.Decision.ServedOn, ended.Decision.Remedies, ended.Decision.BarLastDay).ShouldBe((null, null, null, null));
        Served(scene);
        scene.State.ShouldBeOfType<Luyan.Cases.Centers.Revoked>().Decision.ServedOn.ShouldBe(scene.Today);
    }

    /// <summary>The bar follows from what was decided, not from what was proposed before and dropped.</summary>
    [Fact]
    public void The_bar_is_that_of_the_ground_that_was_decided()
    {
        var scene = Proposed(GraceOver(), SanctionGround.NoAssessment).Given(Leader, new DropSanction("情有可原"));
        scene.Given(Public, new RaiseSuspicion("专利证书", [Paper])).Given(Officer, new OpenInvestigation("专利证书"));
        scene.Given(Signer, new StateCase("有误", HearingOf.Investigation, Final: true));
        scene.Given(Officer, new VerifyFalsehood("查实")).Given(SecondOfficer, new VerifyFalsehood("查实"));
        Ended(scene, SanctionGround.Falsehood);
        ((LetterServed)scene.Happened[^1].Event).BarLastDay.ShouldBe(scene.Today.AddYears(2));
        scene.Center().Sanctions.Select(s => (s.Number, s.Stage)).ShouldBe([(1, SanctionStage.Dropped), (2, SanctionStage.Decided)]);
    }

    [Fact]
    public void The_service_of_a_notice_gives_the_unit_its_time()
    {
        var scene = Proposed(NotRectified(), Deviation).Given(Officer, new ServeNotice("事实", "理由"));
        Served(scene.On(scene.Today.AddDays(3)));
        var served = (LetterServed)scene.Happened[^1].Event;
        (served.StatementDue, served.PlaqueDue, served.RectificationDue).ShouldBe((RemedyDays.Statement(scene.Today, Policy), null, null));
        scene.Center().OpenSanction!.Statements.ShouldBe(new(scene.Today, served.StatementDue!.Value));
        scene.Center().Inquiry.Statements.ShouldBeNull();
    }
}
