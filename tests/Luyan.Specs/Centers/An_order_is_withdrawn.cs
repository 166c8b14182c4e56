using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using static Luyan.Specs.Centers.OrderRefusals;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers;

/// <summary>An order to rectify that is itself wrong does not lie for ever between who drafted and who signs it: it is withdrawn before
/// its letter is issued, counts nowhere, and the deviation can be ordered anew (lifecycle 5.12).</summary>
public class An_order_is_withdrawn
{
    [Fact]
    public void Sent_back_withdrawn_and_ordered_anew_it_is_issued_served_and_rectified()
    {
        var scene = Anew();
        Of(scene).Rectifications.Select(r => (r.Number, r.Stage))
            .ShouldBe([(1, RectificationStage.Withdrawn), (2, RectificationStage.Ordered)]);
        Of(scene).Letters.Letters.Select(l => (l.Number, l.Withdrawn)).ShouldBe([(1, true), (2, false)]);
        scene.Given(Leader, new SignOffLetter(2));
        scene.Effects.OfType<Effect.SendLetter>().Single().Kind.ShouldBe("rectification");
        Served(scene).On(Spring.AddDays(30));
        CenterLife.Life.Deadlines(scene.State, Policy).Where(d => d.Key == "rectification").Select(d => (d.Subject, d.Nominal))
            .ShouldBe([("1", Spring.AddDays(60))], "those outside, who know of one order, miss no number");
        scene.Given(Director, Rectified).Given(Officer, Reinspection(Spring.AddDays(30), ReinspectionMark.Passed));
        Of(scene).Rectifications.Select(r => r.Stage).ShouldBe([RectificationStage.Withdrawn, RectificationStage.Passed]);
        Of(scene).ToRectify.ShouldBeEmpty();
        InQuestion.Of(Of(scene)).ShouldBeEmpty();
        scene.Replayed().State.ToString().ShouldBe(scene.State.ToString());
    }

    /// <summary>Whether the letter was sent back or not, whichever head of division asks.</summary>
    [Fact]
    public void It_counts_nowhere_and_only_the_house_is_told()
    {
        CenterScene[] scenes =
            [Drafted(), SentBack(), SentBack().Given(Head, new RewordLetter(1, "已改", LongReasons)), Drafted(Published)];
        foreach (var scene in scenes)
        {
            var before = scene.Replayed();
            scene.Given(OtherHead, Withdrawal);
            scene.Happened[^1].Event.ShouldBe(new OrderWithdrawn(1, Withdrawal.Reasons) { Letter = 1 });
            scene.Effects.OfType<Effect.Notify>().Select(n => (n.Key, n.To)).ShouldBe([("center-order-withdrawn", Role.Leader)]);
            scene.Effects.Count.ShouldBe(1);
            var center = Of(scene);
            center.OpenRectification.ShouldBeNull();
            center.OrderOf(1).ShouldBe(0);
            center.Rectifications.Single().Missed(Spring.AddDays(400)).ShouldBeFalse();
            center.ToRectify.Select(i => i.Number).ShouldBe([1]);
            InQuestion.Of(center).ShouldBe([Question.Deviation]);
            center.Letters.Holder.ShouldBeNull();
            CenterLife.Life.Unissued(scene.State).Select(l => (l.Letter, l.Withdrawn)).ShouldBe([(1, true)]);
            CenterLife.Life.Deadlines(scene.State, scene.Law)
                .ShouldNotContain(d => d.Key == "rectification" || d.Key.StartsWith("letter-", StringComparison.Ordinal));
            CenterLife.Life.Duties(scene.State, scene.Law, scene.Today).Where(d => d.Of == Role.HeadOfDivision).Select(d => d.Act)
                .ShouldBe([nameof(OrderRectification)]);
            CenterLife.Life.Unissued(before.State).Single().Withdrawn.ShouldBeFalse();
        }
    }

    /// <summary>Who learns of the order by its letter reads the case as if neither it nor its withdrawal had been.</summary>
    [Fact]
    public void Those_outside_read_the_case_as_if_nothing_had_been()
    {
        var scene = Withdrawn();
        var outside = CenterLife.Life.Initial;
        foreach (var (happened, envelope) in scene.Happened)
        {
            outside = happened is RectificationOrdered ? CenterLife.Life.Pass(outside, happened, envelope)
                : happened is Luyan.Cases.Notices.IOfLetter { Letter: 1 } ? outside
                : CenterLife.Life.Evolve(outside, happened, envelope);
        }
        Of(outside).Rectifications.ShouldBeEmpty();
        CenterLife.Life.Deadlines(outside, Policy).ShouldBe(CenterLife.Life.Deadlines(Deviating().State, Policy));
        // What is ordered later has the same place for them as for the house.
        var anew = Anew();
        var (ordered, at) = anew.Happened[^1];
        outside = CenterLife.Life.Evolve(outside, ordered, at);
        (Of(outside).OrderOf(2), Of(outside).OpenRectification!.Letter).ShouldBe((1, 2));
        Of(outside).OpenRectification.ShouldBe(Of(anew).OpenRectification! with
        {
            Items = Of(outside).OpenRectification!.Items, Remaining = Of(outside).OpenRectification!.Remaining,
        });
    }

    /// <summary>A rectification that did not pass is what it was before the order that was withdrawn: a ground, and in question.</summary>
    [Fact]
    public void What_did_not_pass_before_it_is_a_ground_as_before()
    {
        var scene = NotRectified().On(Spring).Given(Head, Order with { Deadline = Spring.AddDays(90) });
        scene.Refusals(Officer, new ProposeSanction(SanctionGround.Deviation, "事实")).ShouldBeEmpty("an order not issued gives no time");
        scene.Given(Head, Withdrawal);
        InQuestion.Of(Of(scene)).ShouldBe([Question.Rectification]);
        scene.Given(Officer, new ProposeSanction(SanctionGround.Deviation, "事实"));
        Of(scene).OpenSanction!.Basis.ShouldBe(1);
    }

    [Fact]
    public void A_proceeding_that_was_open_keeps_its_ground_until_the_order_is_issued()
    {
        var scene = ToDecide(NotRectified().On(Spring), SanctionGround.Deviation);
        scene.Given(Head, Order with { Deadline = scene.Today.AddDays(90) });
        scene.Refusals(Leader, new DecideSanction("9号", "事实清楚")).ShouldBeEmpty("nobody stops the leader by a draft");
        scene.Given(Leader, new SignOffLetter(Of(scene).Letters.Letters.Count));
        scene.Refusals(Leader, new DecideSanction("9号", "事实清楚")).ShouldBe([CenterRules.GroundLost]);
    }

    [Fact]
    public void A_proceeding_that_was_open_is_decided_after_the_withdrawal()
    {
        var scene = ToDecide(NotRectified().On(Spring), SanctionGround.Deviation);
        scene.Given(Head, Order with { Deadline = scene.Today.AddDays(90) }).Given(Head, Withdrawal)
            .Given(Leader, new DecideSanction("9号", "事实清楚"));
        scene.State.ShouldBeOfType<Revoked>();
    }

    /// <summary>One who orders something trivial at another inspection shields nobody.</summary>
    [Fact]
    public void What_did_not_pass_stays_a_ground_whatever_is_ordered_for_another_inspection()
    {
        var scene = NotRectified().On(Spring).Given(Officer, Inspection(InspectionMark.Differs) with { HeldOn = Spring });
        var second = Of(scene).Inspections[^1].Number;
        scene.Given(Head, Order with { Inspection = second, Deadline = Spring.AddDays(90) })
            .Given(Leader, new SignOffLetter(Of(scene).Letters.Letters.Count));
        Of(scene).OpenRectification!.Inspection.ShouldBe(second);
        scene.Given(Officer, new ProposeSanction(SanctionGround.Deviation, "事实"));
        Of(scene).OpenSanction!.Basis.ShouldBe(1);
    }

    /// <summary>An order that should not be given at all: what it rested on is seen in order, and the center is free.</summary>
    [Fact]
    public void Seen_in_order_later_nothing_is_left_to_order()
    {
        var scene = Withdrawn().Given(Officer, Inspection(InspectionMark.Conforms) with { HeldOn = Spring });
        Of(scene).ToRectify.ShouldBeEmpty();
        scene.Refusals(Head, Order with { Deadline = Spring.AddDays(90) }).ShouldBe([CenterRules.NoDeviation]);
        InQuestion.Of(Of(scene)).ShouldBeEmpty();
        scene.Given(Signer, new CloseVoluntarily("业务调整"));
    }

    /// <summary>The day of the inspection is bound by no order that was withdrawn.</summary>
    [Fact]
    public void The_record_it_rested_on_can_be_put_right()
    {
        var right = new CorrectRecord("inspections.1.heldOn", "2027-03-02", "检查日期记错", Paper);
        Drafted().On(Spring.AddDays(3)).Refusals(SecondOfficer, right).ShouldNotBeEmpty();
        Withdrawn().On(Spring.AddDays(3)).Given(SecondOfficer, right);
    }

    /// <summary>A title that ended meanwhile leaves no order that could only be issued.</summary>
    [Fact]
    public void After_the_end_of_the_title_it_is_withdrawn_too()
    {
        var scene = SentBack().Given(Officer, new RecordDissolution(Spring, "单位注销", ProceedingEnds: LongReasons)
        {
            Proof = Paper,
        });
        scene.Given(OtherHead, new SignOffLetter(LastLetter(scene)));
        scene.Given(Head, Withdrawal);
        Served(scene);
        scene.State.ShouldBeOfType<Dissolved>().Center.Letters.Holder.ShouldBeNull();
    }

    private static Center Of(CenterScene scene) => Of(scene.State);

    private static Center Of(CenterState state) => ((NamedCenter)state).Center;
}
