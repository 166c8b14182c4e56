using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;
using State = Luyan.Cases.Centers;

namespace Luyan.Specs.Centers;

public class A_step_of_a_center_happens
{
    private static readonly Type Building = typeof(UnderConstruction);

    internal static readonly (string Name, Func<CenterScene> Given, Actor By, CenterCommand Command, Type Event, Type State)[] Steps =
    [
        ("enter one that was named earlier", () => Nothing(), Head, Earlier(), typeof(EarlierCenterRecorded), typeof(Operating)),
        ("enter one that is being built", () => Nothing(), Head,
            Earlier(c => c with { AcceptedOn = null, Plaque = null, PlaqueOn = null }), typeof(EarlierCenterRecorded), Building),
        ("issue a plaque", () => Begun(), Officer, new IssuePlaque("P-001", Day, "甲"), typeof(PlaqueIssued), Building),
        ("replace a plaque", () => WithPlaque(), Officer,
            new ReplacePlaque("P-002", PlaqueEnd.Returned, "损坏"), typeof(PlaqueReplaced), Building),
        ("recover a plaque", Revoked, Officer, new RecoverPlaque(PlaqueEnd.Returned), typeof(PlaqueRecovered), typeof(State.Revoked)),
        ("milestone", () => WithPlaque(), Director, new ReportMilestone("m1", "投运", Day, [Paper]), typeof(MilestoneReported), Building),
        ("funds", () => WithPlaque(), Director, Funds, typeof(FundsReported), Building),
        ("inspect, unannounced, with a photograph", () => WithPlaque(), Officer,
            Inspection(InspectionMark.Conforms) with
            {
                Announced = false,
                Findings = [new("m1", null, InspectionMark.Conforms, null) { Photos = [Paper] }]
            }, typeof(InspectionRecorded), Building),
        ("inspect", () => WithPlaque(), Officer, Inspection(InspectionMark.Conforms), typeof(InspectionRecorded), Building),
        ("order", () => Deviating(), Head, Order, typeof(RectificationOrdered), Building),
        ("withdraw an order", () => OrderRefusals.Drafted(), Head, OrderRefusals.Withdrawal, typeof(OrderWithdrawn), Building),
        ("withdraw an order that was sent back", OrderRefusals.SentBack, Head, OrderRefusals.Withdrawal, typeof(OrderWithdrawn), Building),
        ("submit", Ordered, Director, Rectified, typeof(RectificationSubmitted), Building),
        ("submit late", () => Ordered().On(Day.AddDays(120)), Director, Rectified, typeof(RectificationSubmitted), Building),
        ("reinspect, passed", Submitted, Officer, Reinspection(Day.AddDays(60), ReinspectionMark.Passed),
            typeof(RectificationReinspected), Building),
        ("reinspect, more time by a letter", () => Served(UnservedNow()).Given(Director, Rectified), Officer,
            Reinspection(Winter, ReinspectionMark.MoreTime, Winter.AddDays(60)), typeof(RectificationReinspected), Building),
        ("reinspect, more time", Submitted, Officer, Reinspection(Day.AddDays(60), ReinspectionMark.MoreTime, Day.AddDays(120)),
            typeof(RectificationReinspected), Building),
        ("reinspect what was never submitted", () => Ordered().On(Day.AddDays(120)), Officer,
            Reinspection(Day.AddDays(120), ReinspectionMark.NotPassed), typeof(RectificationReinspected), Building),
        ("order again", NotRectified, Head, Order with { Deadline = Day.AddDays(200) }, typeof(RectificationOrdered), Building),
        ("ask for more time", () => WithPlaque(), Director, new RequestExtension(12, "设备进口延迟"), typeof(ExtensionRequested), Building),
        ("extend", () => Extending(), Leader, new DecideExtension(true, null, "理由充分"), typeof(ExtensionGranted), Building),
        ("do not extend", () => Extending(), Leader, new DecideExtension(false, null, "理由不足"), typeof(ExtensionRefused), Building),
        ("apply for acceptance", () => WithPlaque(), Director, Apply, typeof(AcceptanceApplied), Building),
        ("apply with targets", () => WithPlaque(), Director, Apply with { Targets = Targets }, typeof(AcceptanceApplied), Building),
        ("panel of acceptance", () => Applied(), Officer,
            new RecordAcceptanceReview(Review(Day)), typeof(AcceptanceReviewRecorded), Building),
        ("correct the record", () => Deviating(), SecondOfficer, new CorrectRecord(
            "inspections.1.heldOn", "2026-05-29", "检查记录记载的日期为五月二十九日", Paper), typeof(RecordCorrected), Building),
        ("accept", () => Reviewed(), Leader,
            new DecideAcceptance(AcceptanceVerdict.Passed, "达到目标"), typeof(CenterAccepted), typeof(Operating)),
        ("repeat the acceptance", () => Reviewed(), Leader,
            new DecideAcceptance(AcceptanceVerdict.Repeat, "补充"), typeof(AcceptanceToRepeat), Building),
        ("fail the acceptance", () => Reviewed(), Leader,
            new DecideAcceptance(AcceptanceVerdict.Failed, "未达到"), typeof(AcceptanceFailed), Building),
        ("annual report", () => NextYear(), Director, Report(2026), typeof(AnnualReportFiled), Building),
        ("return it", Reported, Officer, new ReturnAnnualReport(2026, "数据不符"), typeof(AnnualReportReturned), Building),
        ("file it again", () => Reported().Given(Officer, new ReturnAnnualReport(2026, "数据不符")),
            Director, Report(2026), typeof(AnnualReportFiled), Building),
        ("confirm it", Reported, Officer, new ConfirmAnnualReport(2026), typeof(AnnualReportConfirmed), Building),
        ("miss it", () => WithPlaque().On(new(2027, 2, 10)), Actor.Clock, new MarkReportMissed(2026), typeof(AnnualReportMissed), Building),
        ("assessment", () => AssessmentDue().On(new(2028, 2, 1)), Director, Assessed(1), typeof(State.AssessmentFiled), Building),
        ("return the assessment", () => AssessmentFiled(), Officer, new ReturnAssessment(1, "缺附件"), typeof(AssessmentReturned), Building),
        ("file with computed criteria", () => AssessmentDue().On(new(2028, 2, 1)),
            Director, Measured(1), typeof(State.AssessmentFiled), Building),
        ("confirm the assessment", () => SelfAssessed(), Officer, new ConfirmAssessment(1, "齐全"), typeof(AssessmentConfirmed), Building),
        ("record the panel on it", () => Checked(), Officer,
            new RecordAssessmentReview(1, Review(new(2028, 2, 1))), typeof(AssessmentReviewRecorded), Building),
        ("mark it", () => Checked(), Officer, new MarkAssessment(1, Marks), typeof(AssessmentMarked), Building),
        ("conclude it with its points", () => Marked(), Head,
            new ConcludeAssessment(1, AssessmentGrade.Excellent, "成效显著"), typeof(AssessmentConcluded), Building),
        ("conclude it", () => AssessmentFiled(), Head,
            new ConcludeAssessment(1, AssessmentGrade.Good, "材料齐全"), typeof(AssessmentConcluded), Building),
        ("remind", () => AssessmentDue(), Actor.Clock, new RemindMissedAssessment(1), typeof(AssessmentReminded), Building),
        ("propose a change", () => WithPlaque(), Director,
            new ProposeChange(new DirectorChange("壬", Day), "原主任退休"), typeof(ChangeProposed), Building),
        ("a director from the first day on", () => WithPlaque(), Director,
            new ProposeChange(new DirectorChange("壬", NamedOn), "原主任退休"), typeof(ChangeProposed), Building),
        ("approve a change", () => Proposing(new DirectorChange("壬", Day)), Head,
            new DecideChange(true, "同意"), typeof(ChangeApproved), Building),
        ("propose another plan", () => WithPlaque(), Director,
            new ProposeChange(PlanRefusals.Later, "设备进口延迟"), typeof(ChangeProposed), Building),
        ("approve another plan", () => Proposing(PlanRefusals.Later), Head, new DecideChange(true, "同意"), typeof(ChangeApproved), Building),
        ("refuse a change", () => Proposing(new FieldChange("2")), Head, new DecideChange(false, "不同意"), typeof(ChangeRefused), Building),
        ("suspect", () => WithPlaque(), Public, new RaiseSuspicion("专利证书", [Paper]), typeof(SuspicionRaised), Building),
        ("suspect as another unit", () => WithPlaque(), OtherSigner,
            new RaiseSuspicion("专利证书", [Paper]), typeof(SuspicionRaised), Building),
        ("investigate", Suspected, Officer, new OpenInvestigation("专利证书"), typeof(InvestigationOpened), Building),
        ("state in the investigation", Investigated, Signer, new StateCase("属实"), typeof(CaseStated), Building),
        ("hear in the investigation", Investigated, Officer, new HearUnit("单位到场说明", "已记录", Record: Paper), typeof(UnitHeard), Building),
        ("find nothing false", Heard, Officer, new ClearSuspicion("属实"), typeof(ClearanceProposed), Building),
        ("clear", () => Heard().Given(Officer, new ClearSuspicion("属实")), Head,
            new ClearSuspicion("属实"), typeof(SuspicionCleared), Building),
        ("find", Heard, Officer, new VerifyFalsehood("查实"), typeof(FalsehoodFound), Building),
        ("verify", () => Heard().Given(Officer, new VerifyFalsehood("查实")), SecondOfficer,
            new VerifyFalsehood("查实"), typeof(FalsehoodVerified), Building),
        ("propose for a deviation", NotRectified, Officer,
            new ProposeSanction(SanctionGround.Deviation, "事实"), typeof(SanctionProposed), Building),
        ("propose for a missed assessment", () => GraceOver(), Actor.Clock,
            new ProposeSanction(SanctionGround.NoAssessment, "事实"), typeof(SanctionProposed), Building),
        ("propose for a falsehood", Verified, Officer,
            new ProposeSanction(SanctionGround.Falsehood, "事实"), typeof(SanctionProposed), Building),
        ("serve the notice", () => Proposed(NotRectified(), SanctionGround.Deviation), Officer,
            new ServeNotice("事实", "理由", Day.AddDays(60)), typeof(NoticeServed), Building),
        ("state in the sanction", () => Noticed(NotRectified(), SanctionGround.Deviation),
            Signer, new StateCase("有异议"), typeof(CaseStated), Building),
        ("hear in the sanction", () => Noticed(NotRectified(), SanctionGround.Deviation).Given(Signer, new StateCase("有异议")),
            Officer, new HearUnit("有异议", "不予采纳"), typeof(UnitHeard), Building),
        ("revoke", () => ToDecide(NotRectified(), SanctionGround.Deviation), Leader,
            new DecideSanction("9号", "事实清楚"), typeof(CenterRevoked), typeof(State.Revoked)),
        ("revoke an accepted center", () => ToDecide(VerifiedLater(), SanctionGround.Falsehood),
            Leader, new DecideSanction("9号", "事实清楚"), typeof(CenterRevoked), typeof(State.Revoked)),
        ("cancel", () => ToDecide(GraceOver(), SanctionGround.NoAssessment), Leader,
            new DecideSanction("9号", "事实清楚"), typeof(TitleCancelled), typeof(State.Cancelled)),
        ("drop", () => Noticed(NotRectified(), SanctionGround.Deviation),
            Leader, new DropSanction("已改进"), typeof(SanctionDropped), Building),
        ("annul", Revoked, Leader, Annul(AnnulmentOutcome.ForProcedure), typeof(SanctionAnnulled), Building),
        ("annul for an accepted center", () => Ended(VerifiedLater(), SanctionGround.Falsehood), Leader,
            Annul(AnnulmentOutcome.OnTheMerits), typeof(SanctionAnnulled), typeof(Operating)),
        ("annul in part", Revoked, Leader, Annul(AnnulmentOutcome.InPart, lost: true) with { BarLifted = true },
            typeof(SanctionAnnulled), typeof(State.Revoked)),
        ("declare unlawful", Revoked, Leader, Annul(AnnulmentOutcome.DeclaredUnlawful, lost: false), typeof(SanctionAnnulled), Building),
        ("sign off", () => Decided(NotRectified(), SanctionGround.Deviation), Head,
            new SignOffLetter(3), typeof(LetterIssued), typeof(State.Revoked)),
        ("send a letter back", () => Decided(NotRectified(), SanctionGround.Deviation), Head,
            new SendBackLetter(3, "事实写错"), typeof(LetterSentBack), typeof(State.Revoked)),
        ("word a letter anew", () => LetterRefusals.Returned(), Leader,
            new RewordLetter(3, "已改", "复查仍不合格，中试线没有建成。"), typeof(LetterReworded), typeof(State.Revoked)),
        ("record service", () => Issued(NotRectified(), SanctionGround.Deviation), Officer,
            new RecordService(3, Day.AddDays(90), Luyan.Cases.Notices.ServiceWay.InPerson, "收发室李某"),
            typeof(LetterServed), typeof(State.Revoked)),
        ("close", () => WithPlaque(), Signer, new CloseVoluntarily("业务调整"), typeof(CenterClosed), typeof(ClosedVoluntarily)),
        ("declare a closing", () => WithPlaque().On(new(2027, 3, 1)), Signer, new CloseVoluntarily("业务调整"), typeof(ClosingDeclared),
            Building),
        ("confirm a closing", () => QuestionRefusals.Declared(WithPlaque()), Head, new ConfirmClosing(), typeof(CenterClosed),
            typeof(ClosedVoluntarily)),
        ("take a closing back", () => QuestionRefusals.Declared(WithPlaque()), Signer, new WithdrawClosing(), typeof(ClosingWithdrawn),
            Building),
        ("dissolve by a letter", () => WithPlaque().On(QuestionRefusals.Proving), Officer, QuestionRefusals.Proven(),
            typeof(CenterDissolved), Building),
        ("the title ends with the letter", QuestionRefusals.Ending, Head, new SignOffLetter(1), typeof(LetterIssued), typeof(Dissolved)),
        ("withdraw the record of an end", QuestionRefusals.Ending, Head, new WithdrawEnding(LongReasons), typeof(EndingWithdrawn),
            Building),
        ("the successor is told by a letter", () => WithPlaque().On(QuestionRefusals.Proving), Officer, QuestionRefusals.Proven(Successor),
            typeof(SuccessorEntered), Building),
        ("a court gives back what ended with a unit", () => QuestionRefusals.Ending().Given(Head, new SignOffLetter(1)), Leader,
            Annul(AnnulmentOutcome.OnTheMerits), typeof(SanctionAnnulled), Building),
        ("a court frees a successor alone", () => Revoked().Given(Officer, QuestionRefusals.Succeeding), Leader,
            Annul(AnnulmentOutcome.OnTheMerits) with { Succession = 1 }, typeof(SuccessionAnnulled), typeof(Revoked)),
        ("a court gives a center back to its unit",
            () => WithPlaque().Given(Officer, Gone with { Successor = Successor }).On(QuestionRefusals.Proving), Leader,
            Annul(AnnulmentOutcome.OnTheMerits) with { Succession = 0 }, typeof(SuccessionAnnulled), Building),
        ("bind the successor by a letter", () => Revoked().On(QuestionRefusals.Proving), Officer, QuestionRefusals.Succeeding,
            typeof(SuccessorBound), typeof(Revoked)),
        ("dissolve", () => WithPlaque(), Officer, new RecordDissolution(Day, "单位注销"), typeof(CenterDissolved), typeof(Dissolved)),
        ("the successor goes on", Verified, Officer, Gone with { Successor = Successor }, typeof(SuccessorEntered), Building),
        ("bind the successor of a barred unit", Revoked, Officer, QuestionRefusals.Succeeding, typeof(SuccessorBound), typeof(Revoked)),
        ("dissolve what has no successor", Verified, Officer, Gone with { ProceedingEnds = "单位注销，无承继单位，调查终结" },
            typeof(CenterDissolved), typeof(Dissolved)),
        ("extend after the end what was asked for before", () => Extending().On(new(2028, 3, 9)), Leader,
            new DecideExtension(true, null, "理由充分"), typeof(ExtensionGranted), Building),
        ("support", Accepted, Officer, new RecordSupport("市级科技项目", "municipal", 50, Day), typeof(SupportRecorded), typeof(Operating)),
        ("certify", Accepted, Officer, new IssuePriorityCertificate("申报市级科技项目"), typeof(PriorityCertificateIssued), typeof(Operating)),
    ];

    public static TheoryData<string> Names => [.. Steps.Select(s => s.Name)];

    [Theory, MemberData(nameof(Names))]
    public void It_writes_its_event_and_reaches_its_state(string name)
    {
        var step = Steps.Single(s => s.Name == name);
        var scene = step.Given();
        var accepted = scene.Do(step.By, step.Command).ShouldBeOfType<Decision<CenterEvent>.Accepted>(string.Join(
            "; ", scene.Refusals(step.By, step.Command)));
        accepted.Events[0].ShouldBeOfType(step.Event);
        scene.State.ShouldBeOfType(step.State);
    }

    [Theory, MemberData(nameof(Names))]
    public void Asked_twice_it_changes_nothing(string name)
    {
        var step = Steps.Single(s => s.Name == name);
        var scene = step.Given();
        scene.Do(step.By, step.Command);
        scene.When(step.By, step.Command).ShouldBeOfType<Decision<CenterEvent>.Nothing>();
    }

    [Theory, MemberData(nameof(Names))]
    public void The_wrong_office_is_refused(string name)
    {
        var step = Steps.Single(s => s.Name == name);
        foreach (var role in new[] { Role.Auditor, Role.Administrator })
        {
            step.Given().Refusals(new(Id(99), "癸", role, Guid.Empty), step.Command).ShouldContain(CenterRules.NotYourOffice);
        }
    }

    [Fact]
    public void Every_command_event_and_state_occurs_here()
    {
        CenterLife.Life.Commands.Except(Steps.Select(s => s.Command.GetType())).ShouldBeEmpty();
        CenterLife.Life.Commands.ShouldBe(Kinds(typeof(CenterCommand)), ignoreOrder: true);
        Kinds(typeof(CenterEvent)).Except(Steps.Select(s => s.Event))
            .ShouldBe([typeof(CenterNamed), typeof(SanctionCured)], ignoreOrder: true);
        Kinds(typeof(CenterState)).Except(Steps.Select(s => s.State)).ShouldBe([typeof(NotYetNamed)]);
    }

    [Fact]
    public void A_center_is_named_once_and_nothing_is_asked_before()
    {
        Nothing().Begun(Officer, Named).State.ShouldBeOfType<UnderConstruction>().Center.Director.ShouldBe("甲");
        foreach (var step in Steps.Where(s => s.Command is not RecordEarlierCenter))
        {
            Nothing().Refusals(step.By, step.Command).ShouldNotBeEmpty(step.Name);
        }
    }

    internal static RecordDissolution Gone => new(Day, "单位注销");

    internal static UnitChange Successor => new(Id(3), "青山装备有限公司", "91150203MA0TEXT12K", "150203");

    internal static CenterScene Proposing(CenterChange change) => WithPlaque().Given(Director, new ProposeChange(change, "业务需要"));

    private static CenterScene VerifiedLater() =>
        Accepted().Given(Public, new RaiseSuspicion("验收材料", [Paper])).Given(Officer, new OpenInvestigation("验收材料"))
            .Given(Signer, new StateCase("有误", Final: true))
            .Given(Officer, new VerifyFalsehood("查实")).Given(Head, new VerifyFalsehood("查实"));

    internal static IEnumerable<Type> Kinds(Type root) => root.Assembly.GetTypes().Where(t => t.IsSubclassOf(root) && !t.IsAbstract);
}
