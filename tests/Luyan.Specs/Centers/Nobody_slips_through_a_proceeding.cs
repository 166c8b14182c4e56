using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Notices;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;
using N = Luyan.Cases.Notices.NoticeRules;
using R = Luyan.Cases.Centers.CenterRules;

namespace Luyan.Specs.Centers;

/// <summary>A proposal that was dropped, a notice of another fact and a suspicion that came late help nobody out.</summary>
public class Nobody_slips_through_a_proceeding
{
    private static readonly DateOnly Over = Order.Deadline.AddDays(10);

    // The deadline was missed, the unit was told of that, and submits late.
    private static CenterScene Late() => Noticed(Ordered().On(Over), SanctionGround.Deviation).Given(Director, Rectified);

    [Fact]
    public void A_drop_after_the_ground_was_lost_spends_no_later_failure()
    {
        var scene = Late().Given(Officer, Reinspection(Over, ReinspectionMark.MoreTime, Over.AddDays(60)));
        scene.Given(Leader, new DropSanction("已延长改进期限"));
        ((NamedCenter)scene.State).Center.Sanctions.Single().Stage.ShouldBe(SanctionStage.Cured);
        scene.On(Over.AddDays(70));
        scene.Refusals(Signer, new CloseVoluntarily("业务调整")).ShouldBe([R.ClosingUnderSanction]);
        scene.Refusals(Officer, new ProposeSanction(SanctionGround.Deviation, "逾期未改进")).ShouldBeEmpty();
    }

    [Fact]
    public void A_drop_spends_what_was_known_and_not_what_a_later_look_finds()
    {
        var scene = Proposed(Ordered().On(Over), SanctionGround.Deviation).Given(Leader, new DropSanction("情有可原"));
        scene.Refusals(Officer, new ProposeSanction(SanctionGround.Deviation, "逾期未改进")).ShouldBe([R.GroundSpent]);
        scene.Given(Officer, Reinspection(scene.Today, ReinspectionMark.NotPassed));
        scene.Refusals(Signer, new CloseVoluntarily("业务调整")).ShouldBe([R.ClosingUnderSanction]);
        scene.Given(Officer, new ProposeSanction(SanctionGround.Deviation, "复查不合格")).Given(Leader, new DropSanction("情有可原"));
        scene.Refusals(Officer, new ProposeSanction(SanctionGround.Deviation, "复查不合格")).ShouldBe([R.GroundSpent]);
        scene.Refusals(Signer, new CloseVoluntarily("业务调整")).ShouldBeEmpty();
    }

    /// <summary>An officer who leaves the letter with more time unsigned gets no ground out of the order before.</summary>
    [Fact]
    public void More_time_whose_letter_waits_leaves_the_first_order_behind()
    {
        var scene = NotRectified().On(new(2027, 3, 10));
        scene.Given(Head, Order with { Deadline = scene.Today.AddDays(60) });
        Served(scene.Given(Leader, new SignOffLetter(LastLetter(scene)))).Given(Director, Rectified);
        scene.On(scene.Today.AddDays(30)).Given(Officer, Reinspection(scene.Today, ReinspectionMark.MoreTime, scene.Today.AddDays(60)));
        scene.Refusals(Officer, new ProposeSanction(SanctionGround.Deviation, "逾期未改进")).ShouldBe([R.NotRectified]);
        scene.On(scene.Today.AddDays(200)).Refusals(Officer, new ProposeSanction(SanctionGround.Deviation, "逾期未改进"))
            .ShouldBe([R.NotRectified]);
    }

    /// <summary>What the Bureau holds does not run against the unit: a declaration to give the title back.</summary>
    [Fact]
    public void A_declared_closing_that_nobody_confirms_takes_no_title()
    {
        var scene = Reminded().Given(Signer, new CloseVoluntarily("业务调整"));
        scene.On(new(2028, 4, 6)).Refusals(Officer, new ProposeSanction(SanctionGround.NoAssessment, "未报送考核备案"))
            .ShouldBe([R.NoAssessment]);
        scene.Refusals(Head, new ConfirmClosing()).ShouldBeEmpty();
        GraceOver().Given(Signer, new CloseVoluntarily("业务调整"))
            .Refusals(Officer, new ProposeSanction(SanctionGround.NoAssessment, "未报送考核备案")).ShouldBeEmpty("it came too late");
    }

    /// <summary>A title that is given back does not end on what was declared before it was taken.</summary>
    [Fact]
    public void An_old_declaration_ends_no_restored_title()
    {
        var scene = Revoked();
        var taken = (Revoked)scene.State;
        var after = scene.Life.Evolve(
            taken with { Center = taken.Center with { Closing = new(Day, "业务调整") } },
            new SanctionAnnulled(1, AnnulledBy.Judgment, "行政判决书1号", "事实不清") { Outcome = AnnulmentOutcome.OnTheMerits },
            scene.Happened[^1].Envelope);
        after.ShouldBeAssignableTo<LivingCenter>()!.Center.Closing.ShouldBeNull();
    }

    [Fact]
    public void A_look_at_something_else_revives_nothing_and_takes_no_notice_back()
    {
        var scene = Proposed(NotRectified(), SanctionGround.Deviation).Given(Leader, new DropSanction("情有可原"));
        scene.Given(Officer, Inspection(InspectionMark.Differs) with { HeldOn = scene.Today });
        scene.Given(Head, Order with { Inspection = 2, Deadline = scene.Today.AddDays(60) });
        Served(scene).Given(Director, new SubmitRectification([new(1, "设备已到位", [Paper])]));
        scene.Given(Officer, Reinspection(scene.Today, ReinspectionMark.Passed));
        scene.Refusals(Signer, new CloseVoluntarily("业务调整")).ShouldBeEmpty("what was dropped stays closed");

        var noticed = Noticed(NotRectified(), SanctionGround.Deviation);
        noticed.Given(Officer, Inspection(InspectionMark.Differs) with { HeldOn = noticed.Today });
        noticed.Given(Head, Order with { Inspection = 2, Deadline = noticed.Today.AddDays(60) });
        Served(noticed).Given(Director, new SubmitRectification([new(1, "设备已到位", [Paper])]));
        noticed.Given(Officer, Reinspection(noticed.Today, ReinspectionMark.Passed));
        ((NamedCenter)noticed.State).Center.OpenSanction!.Stage.ShouldBe(SanctionStage.Noticed);
    }

    [Fact]
    public void A_drop_of_an_earlier_version_stays_what_it_was()
    {
        var scene = Proposed(Ordered().On(Over), SanctionGround.Deviation).Begun(Leader, new SanctionDropped(1, "情有可原"));
        scene.Given(Officer, Reinspection(scene.Today, ReinspectionMark.NotPassed));
        scene.Refusals(Officer, new ProposeSanction(SanctionGround.Deviation, "复查不合格")).ShouldBe([R.GroundSpent]);
    }

    [Theory]
    [InlineData(ReinspectionMark.NotPassed)]
    [InlineData(ReinspectionMark.MoreTime)]
    public void What_a_second_look_finds_is_told_anew_before_it_is_decided_on(ReinspectionMark found)
    {
        var scene = Late().On(Over.AddDays(40));
        scene.Given(Officer, Reinspection(scene.Today, found, scene.Today.AddDays(30)));
        scene.On(scene.Today.AddDays(90));
        scene.Refusals(Leader, new DecideSanction("9号", "复查不合格")).ShouldBe([R.NoticeMissing]);
        scene.Given(Officer, new ServeNotice("事实", "理由", scene.Today)).Given(Signer, new StateCase("设备已到"));
        scene.Refusals(Leader, new DecideSanction("9号", "复查不合格")).ShouldBe([R.StatementRuns, R.Unanswered]);
    }

    [Fact]
    public void A_suspicion_that_came_after_the_investigation_was_opened_survives_its_end()
    {
        var scene = Proposed(Verified().Given(Public, new RaiseSuspicion("另一份合同", [Paper])), SanctionGround.Falsehood);
        scene.Given(Leader, new DropSanction("证据不足"));
        scene.Refusals(Signer, new CloseVoluntarily("业务调整")).ShouldBe([R.ClosingUnderSanction]);
        ((NamedCenter)scene.State).Center.Inquiry.Suspicions.ShouldBe(["另一份合同"]);
        scene.Given(Officer, new OpenInvestigation("另一份合同"));

        var alone = Proposed(Verified(), SanctionGround.Falsehood).Given(Leader, new DropSanction("证据不足"));
        alone.Refusals(Signer, new CloseVoluntarily("业务调整")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(AnnulmentOutcome.OnTheMerits, "另一份合同")]
    [InlineData(AnnulmentOutcome.ForProcedure, "专利证书,另一份合同")]
    public void An_annulment_keeps_it_too(AnnulmentOutcome outcome, string left)
    {
        var scene = Ended(Verified().Given(Public, new RaiseSuspicion("另一份合同", [Paper])), SanctionGround.Falsehood);
        scene.Given(Leader, Annul(outcome));
        string.Join(",", ((NamedCenter)scene.State).Center.Inquiry.Suspicions).ShouldBe(left);
    }

    [Fact]
    public void An_order_and_a_notice_that_were_sent_back_are_worded_anew()
    {
        DateOnly signed = new(2027, 3, 1);
        var order = Deviating().On(signed).Given(Head, Order with { Deadline = signed.AddDays(90) });
        Reworded(order, Head, Leader);
        var notice = Proposed(NotRectified().On(signed), SanctionGround.Deviation).Given(Officer, new ServeNotice("事实", "理由"));
        Reworded(notice, Officer, Head);
        Served(notice).Refusals(Leader, new DecideSanction("9号", "理由")).ShouldBe([R.StatementRuns]);
    }

    private static void Reworded(CenterScene scene, Actor drafter, Actor checker)
    {
        var letter = LastLetter(scene);
        scene.Given(checker, new SendBackLetter(letter, "理由写错"));
        scene.Refusals(checker, new SignOffLetter(letter)).ShouldBe([N.NothingToSignOff]);
        scene.Given(drafter, new RewordLetter(letter, "已改", LongReasons)).Given(checker, new SignOffLetter(letter));
    }
}
