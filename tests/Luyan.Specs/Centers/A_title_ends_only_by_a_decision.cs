using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Notices;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;

namespace Luyan.Specs.Centers;

public class A_title_ends_only_by_a_decision
{
    [Fact]
    public void A_revocation_names_the_remedies_bars_to_the_day_and_takes_its_number()
    {
        var scene = Decided(NotRectified(), SanctionGround.Deviation);
        scene.Effects.OfType<Effect.TakeNumber>().Single().ShouldBe(new("document", "包科发〔2026〕9号"));
        scene.Effects.OfType<Effect.Notify>().Select(n => n.Key).ShouldContain("center-plaque-to-recover");
        // What the unit learns, and all that runs from service, waits.
        scene.Effects.Where(e => e is Effect.SendLetter or Effect.StartBar or Effect.Notify { To: Role.Signer }).ShouldBeEmpty();
        scene.State.ShouldBeOfType<Luyan.Cases.Centers.Revoked>().Decision.ShouldSatisfyAllConditions(
            d => d.ServedOn.ShouldBeNull(), d => d.Remedies.ShouldBeNull(), d => d.BarLastDay.ShouldBeNull());
        scene.On(scene.Today.AddDays(2)).Given(Head, new SignOffLetter(3));
        scene.Effects.OfType<Effect.SendLetter>().Single().Kind.ShouldBe("revocation");
        scene.Effects.OfType<Effect.Notify>().Select(n => n.Key).ShouldBe(["center-revoked", "center-letter-to-serve"]);
        Served(scene.On(scene.Today.AddDays(5)));
        var decision = scene.State.ShouldBeOfType<Luyan.Cases.Centers.Revoked>().Decision;
        var served = scene.Today;
        decision.Ground.ShouldBe(SanctionGround.Deviation);
        decision.BarLastDay.ShouldBe(served.AddYears(2));
        decision.Remedies.ShouldBe(RemedyDays.Of(served, Policy));
        scene.Effects.OfType<Effect.StartBar>().Single().ShouldBe(new(UnitId, new(served, served.AddYears(2), "ZX-2026-0001")));
    }

    [Fact]
    public void A_statement_runs_its_whole_period_from_the_day_on_which_service_was_recorded()
    {
        var scene = Proposed(NotRectified(), SanctionGround.Deviation);
        var served = scene.Today;
        scene.On(served.AddDays(40)).Given(Officer, new ServeNotice("事实", "理由", served.AddDays(1)) { Receipt = Paper });
        ((NamedCenter)scene.State).Center.OpenSanction!.Statements!.Due.ShouldBe(RemedyDays.Statement(scene.Today, Policy));
        scene.Given(Signer, new StateCase("今日刚收到")).Refusals(Leader, new DecideSanction("9号", "理由"))
            .ShouldBe([CenterRules.StatementRuns, CenterRules.Unanswered]);
    }

    [Fact]
    public void A_notice_that_is_issued_and_not_served_starts_no_period_and_closes_the_mouth_of_nobody()
    {
        var scene = Proposed(NotRectified(), SanctionGround.Deviation).Given(Officer, new ServeNotice("事实", "理由"));
        ((NamedCenter)scene.State).Center.OpenSanction!.Statements.ShouldBeNull();
        scene.Given(Signer, new StateCase("有异议")).On(scene.Today.AddDays(60));
        scene.Given(Officer, new RecordService(2, scene.Today.AddDays(-3), ServiceWay.Post, "收发室李某", Paper));
        ((NamedCenter)scene.State).Center.OpenSanction!.Statements!.Due.ShouldBe(RemedyDays.Statement(scene.Today, Policy));
    }

    [Fact]
    public void A_notice_worded_for_the_unit_before_starts_no_period_against_its_successor()
    {
        var scene = Proposed(NotRectified(), SanctionGround.Deviation).Given(Officer, new ServeNotice("事实", "理由"));
        var old = LastLetter(scene);
        scene.Given(Officer, A_step_of_a_center_happens.Gone with { Successor = A_step_of_a_center_happens.Successor })
            .Given(Officer, new ServeNotice("事实", "理由"));
        scene.Refusals(Officer, new RecordService(old, scene.Today, ServiceWay.InPerson, "原单位收发室")).ShouldBe([NoticeRules.LetterUnknown]);
    }

    [Fact]
    public void What_is_ordered_anew_or_lies_for_the_second_look_anew_is_not_decided_upon()
    {
        var scene = ToDecide(NotRectified(), SanctionGround.Deviation);
        var decide = new DecideSanction("9号", "理由");
        scene.Given(Head, Order with { Deadline = scene.Today.AddDays(60) }).Refusals(Leader, decide).ShouldBe([CenterRules.GroundLost]);
        scene.Given(Director, Rectified).Refusals(Leader, decide).ShouldBe([CenterRules.ReinspectFirst]);
        scene.Given(Officer, Reinspection(scene.Today, ReinspectionMark.NotPassed))
            .Refusals(Leader, decide).ShouldBe([CenterRules.NoticeMissing, CenterRules.GroundLost], "the notice spoke of another fact");
    }

    [Fact]
    public void A_notice_that_was_never_served_starts_no_period_in_a_later_proceeding()
    {
        var scene = Proposed(GraceOver(), SanctionGround.NoAssessment).Given(Officer, new ServeNotice("事实", "理由"));
        var notice = LastLetter(scene);
        scene.Given(Director, Assessed(1)).Given(Officer, new ReturnAssessment(1, "缺附件")).On(scene.Today.AddDays(60));
        scene.Given(Actor.Clock, new RemindMissedAssessment(1)).On(scene.Today.AddDays(40));
        scene.Given(Officer, new ProposeSanction(SanctionGround.NoAssessment, "事实"));
        scene.When(Officer, new RecordService(notice, scene.Today, ServiceWay.InPerson, "收发室李某"))
            .ShouldBeOfType<Decision<CenterEvent>.Refused>();
        scene.On(scene.Today.AddDays(60)).Refusals(Leader, new DecideSanction("9号", "理由")).ShouldBe([CenterRules.NoticeMissing]);
    }

    [Fact]
    public void A_decision_that_was_annulled_before_it_was_served_is_neither_issued_nor_served()
    {
        var scene = Decided(NotRectified(), SanctionGround.Deviation)
            .Given(Leader, Annul(AnnulmentOutcome.ForProcedure));
        scene.When(Head, new SignOffLetter(3)).ShouldBeOfType<Decision<CenterEvent>.Refused>();
        scene.When(Officer, new RecordService(3, scene.Today, ServiceWay.InPerson, "收发室李某"))
            .ShouldBeOfType<Decision<CenterEvent>.Refused>();
        scene.Effects.OfType<Effect.StartBar>().ShouldBeEmpty();
    }

    [Fact]
    public void What_an_officer_notes_shortens_no_period()
    {
        var scene = Investigated().Given(Officer, new HearUnit("单位到场说明", "已记录", Record: Paper));
        scene.Refusals(Officer, new VerifyFalsehood("查实")).ShouldBe([CenterRules.Unheard]);
        var due = ((NamedCenter)scene.State).Center.Inquiry.Statements!.Due;
        scene.On(scene.Today.AddDays(3)).Given(Officer, new RecordService(1, scene.Today, ServiceWay.InPerson, "收发室李某"));
        ((NamedCenter)scene.State).Center.Inquiry.Statements!.Due.Effective.ShouldBeGreaterThan(due.Effective);
        scene.Given(Signer, new StateCase("没有补充", HearingOf.Investigation, Final: true)).Given(Officer, new VerifyFalsehood("查实"));
    }

    [Fact]
    public void Who_acted_for_the_unit_does_not_act_for_the_Bureau_in_the_case_under_whatever_account()
    {
        var other = Leader with { Others = [Signer.Account] };
        var scene = Noticed(NotRectified(), SanctionGround.Deviation).Given(Signer, new StateCase("有异议"));
        scene.Refusals(other, new DropSanction("已改进")).ShouldBe([CenterRules.TwoOffices]);
    }

    [Fact]
    public void A_cancellation_bars_only_where_the_policy_says_so()
    {
        var scene = Cancelled();
        scene.State.ShouldBeOfType<Luyan.Cases.Centers.Cancelled>().Decision.BarLastDay.ShouldBeNull();
        scene.Effects.OfType<Effect.StartBar>().ShouldBeEmpty();
        var barring = WithPlaque(Changed(Parameters.CancellationBars, "true")).On(new(2028, 3, 3))
            .Given(Actor.Clock, new RemindMissedAssessment(1)).On(new(2028, 4, 6));
        Ended(barring, SanctionGround.NoAssessment).Effects.OfType<Effect.StartBar>()
            .Single().Bar.LastDay.ShouldBe(barring.Today.AddYears(2));
    }

    [Fact]
    public void A_late_filing_before_the_decision_cures_the_proposal()
    {
        var scene = Noticed(GraceOver(), SanctionGround.NoAssessment);
        var accepted = scene.Do(Director, Assessed(1)).ShouldBeOfType<Decision<CenterEvent>.Accepted>();
        accepted.Events.Select(e => e.GetType()).ShouldBe([typeof(Luyan.Cases.Centers.AssessmentFiled), typeof(SanctionCured)]);
        var center = scene.State.ShouldBeOfType<UnderConstruction>().Center;
        (center.OpenSanction, center.Assessments.Single().Late,
            center.Sanctions.Single().Stage).ShouldBe((null, true, SanctionStage.Cured));
        scene.Refusals(Leader, new DecideSanction("9号", "理由")).ShouldBe([CenterRules.NoSanction]);
    }

    [Fact]
    public void What_is_cured_and_then_returned_and_never_filed_again_may_be_proposed_anew_after_another_reminder()
    {
        var scene = Noticed(GraceOver(), SanctionGround.NoAssessment)
            .Given(Director, Assessed(1)).Given(Officer, new ReturnAssessment(1, "缺附件"));
        scene.On(scene.Today.AddDays(60));
        scene.Refusals(Officer, new ProposeSanction(SanctionGround.NoAssessment, "事实")).ShouldBe([CenterRules.NoAssessment]);
        scene.Given(Actor.Clock, new RemindMissedAssessment(1));
        scene.On(scene.Today.AddDays(40)).Given(Officer, new ProposeSanction(SanctionGround.NoAssessment, "事实"));
    }

    [Fact]
    public void An_annulment_restores_the_state_before_and_lifts_the_bar()
    {
        var scene = Revoked();
        var before = ((NamedCenter)scene.State).Center;
        scene.Given(Leader, Annul(AnnulmentOutcome.OnTheMerits));
        var after = scene.State.ShouldBeOfType<UnderConstruction>().Center;
        scene.Effects.OfType<Effect.LiftBar>().Single().ShouldBe(new(UnitId, "ZX-2026-0001"));
        after.Sanctions.Single().Stage.ShouldBe(SanctionStage.Annulled);
        (after.Plan, after.Plaque, after.AcceptedOn).ShouldBe((before.Plan, before.Plaque, before.AcceptedOn));
        scene.Refusals(SecondOfficer, new ProposeSanction(SanctionGround.Deviation, "同一事实")).ShouldBe([CenterRules.GroundSpent]);
    }

    [Fact]
    public void After_a_plaque_was_recovered_an_annulment_lets_a_new_one_be_issued()
    {
        var scene = Revoked().Given(Officer, new RecoverPlaque(PlaqueEnd.Returned))
            .Given(Leader, Annul(AnnulmentOutcome.OnTheMerits));
        scene.Given(Officer, new IssuePlaque("P-002", scene.Today, "甲")).State
            .ShouldBeOfType<UnderConstruction>().Center.Plaque!.Number.ShouldBe("P-002");
    }

    [Fact]
    public void A_statement_that_comes_after_an_answer_must_be_answered_as_well()
    {
        var scene = Noticed(NotRectified(), SanctionGround.Deviation).Given(Signer, new StateCase("有异议"))
            .Given(Officer, new HearUnit("有异议", "不予采纳")).Given(Signer, new StateCase("补充意见"));
        scene.On(scene.Today.AddDays(30)).Refusals(Leader, new DecideSanction("9号", "理由")).ShouldBe([CenterRules.Unanswered]);
        scene.Given(Officer, new HearUnit("补充意见", "不予采纳")).Given(Leader, new DecideSanction("9号", "理由"));
    }

    [Fact]
    public void After_a_failed_acceptance_only_a_rectification_that_passes_opens_the_way_again()
    {
        var scene = Failed().Given(Officer, Inspection(InspectionMark.Differs))
            .Given(Head, Order).On(Day.AddDays(60)).Given(Director, Rectified);
        scene.Refusals(Director, Apply with { Summary = "再次申请" }).ShouldBe([CenterRules.RectifyFirst]);
        scene.Given(Officer, Reinspection(scene.Today, ReinspectionMark.Passed)).Given(Director, Apply with { Summary = "再次申请" })
            .Given(Officer, new RecordAcceptanceReview(Review(scene.Today)))
            .Given(Leader, new DecideAcceptance(AcceptanceVerdict.Passed, "达到目标")).State.ShouldBeOfType<Operating>();
    }

    [Fact]
    public void The_end_of_construction_alone_takes_no_title_and_a_late_acceptance_is_marked_as_late()
    {
        var scene = WithPlaque().On(new(2027, 1, 20)).Given(Director, Report(2026))
            .On(new(2028, 1, 20)).Given(Director, Report(2027)).On(new(2028, 4, 1));
        scene.Given(Director, Apply).State.ShouldBeOfType<UnderConstruction>().Center.Acceptances.Single().Late.ShouldBeTrue();
    }

    [Fact]
    public void A_binding_grade_asks_for_a_better_filing_and_is_no_missed_assessment()
    {
        var scene = AssessmentFiled(Changed(
            Parameters.AssessmentGradeBinds, "true")).Given(Head, new ConcludeAssessment(1, AssessmentGrade.Unqualified, "成效不足"));
        scene.On(scene.Today.AddDays(90)).Refusals(Actor.Clock, new RemindMissedAssessment(1)).ShouldBe([CenterRules.AssessmentNotMissed]);
        scene.Given(Director, Assessed(1) with { Attachments = [] }).Given(Head, new ConcludeAssessment(1, AssessmentGrade.Good, "已改进"));
        ((NamedCenter)scene.State).Center.Assessments.Single().Stage.ShouldBe(ReportStage.Done);
    }

    [Fact]
    public void The_life_of_a_center_goes_from_its_name_to_the_second_assessment()
    {
        var scene = Accepted();
        for (var year = 2026; year < 2030; year++)
        {
            scene.On(new(year + 1, 1, 20)).Given(Director, Report(year)).Given(Officer, new ConfirmAnnualReport(year));
            if (year == 2027)
            {
                scene.On(new(2028, 2, 1)).Given(Director, Assessed(1)).Given(Head, new ConcludeAssessment(1, null, "材料齐全"));
            }
        }
        scene.On(new(2030, 2, 1)).Given(Director, Assessed(2)).Given(Head, new ConcludeAssessment(2, AssessmentGrade.Excellent, "成效显著"));
        CenterSummary.Of(scene.State).ShouldNotBeNull().ShouldSatisfyAllConditions(
            s => s.Priority.ShouldBeTrue(), s => s.State.ShouldBe("Operating"),
            s => s.AcceptedOn.ShouldBe(Day), s => s.EndedOn.ShouldBeNull());
    }

    [Fact]
    public void A_change_of_name_asks_for_another_plaque_and_a_change_of_director_begins_a_term()
    {
        var renamed = A_step_of_a_center_happens.Proposing(new NameChange("包头市稀土应用工程技术研究中心")).Given(Head, new DecideChange(true, "同意"));
        ((NamedCenter)renamed.State).Center.Identity.Name.ShouldBe("包头市稀土应用工程技术研究中心");
        renamed.Effects.OfType<Effect.Notify>().Select(n => n.Key).ShouldContain("center-plaque-to-replace");
        var directed = A_step_of_a_center_happens.Proposing(new DirectorChange("壬", Day)).Given(Head, new DecideChange(true, "同意"));
        ((NamedCenter)directed.State).Center.Directors.ShouldBe([new("甲", NamedOn, Day), new("壬", Day)]);
    }
}
