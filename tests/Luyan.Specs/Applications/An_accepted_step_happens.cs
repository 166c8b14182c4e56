using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Notices;
using static Luyan.Specs.Applications.Deerland;
using ApplicationScene = Luyan.Specs.Scene<Luyan.Cases.Applications.ApplicationState,
    Luyan.Cases.Applications.ApplicationCommand, Luyan.Cases.Applications.ApplicationEvent>;
using OpenCenter = Luyan.Cases.Centers.OpenCenter;

namespace Luyan.Specs.Applications;

public class An_accepted_step_happens
{
    internal static readonly (string Name, Func<ApplicationScene> Given,
        Actor By, ApplicationCommand Command, Type Event, Type State)[] Steps =
    [
        ("submit", () => Scene(), Signer, Submit, typeof(ApplicationSubmitted), typeof(WithDepartment)),
        ("withdraw", () => Recommended(), Signer, new WithdrawApplication(), typeof(ApplicationWithdrawn), typeof(Withdrawn)),
        ("return", () => Submitted(), Department, new ReturnToUnit([new(DossierSection.Plan, "补充")]),
            typeof(ApplicationReturned), typeof(ReturnedToUnit)),
        ("sign off in the department", A_lapse_runs_from_its_service.Warned, SecondDepartment, new SignOffLetter(1),
            typeof(LetterIssued), typeof(ReturnedToUnit)),
        ("warn of the lapse", Overdue, Department, new WarnOfLapse(), typeof(LapseWarned), typeof(ReturnedToUnit)),
        ("lapse", () => Warned().On(new(2026, 4, 27)), Department,
            new LapseApplication("退回后两次期限内均未重新提交"), typeof(ApplicationLapsed), typeof(Lapsed)),
        ("decline what was never corrected", () => Correcting().On(new(2026, 12, 1)), Officer,
            new DeclineApplication("7", "逾期未补正。"), typeof(ApplicationDeclined), typeof(Declined)),
        ("accept what was never corrected", () => Correcting().On(new(2026, 12, 1)), Officer,
            new AcceptApplication(), typeof(ApplicationAccepted), typeof(Accepted)),
        ("close a question", () => Questioned().On(new(2026, 3, 16)), SecondOfficer,
            new CloseQuestion(FirstQuestion, "逾期未答复，依据现有材料办理"), typeof(QuestionClosed), typeof(AwaitingAcceptance)),
        ("correct the record", () => Visited().On(Day.AddDays(3)), SecondOfficer,
            new CorrectRecord("visit.heldOn", "2026-03-03", "签到表记载的日期为三月三日", Paper), typeof(RecordCorrected), typeof(Visited)),
        ("panel again", () => Proposed().Given(Leader, Approve with { Outcome = DeterminationOutcome.Rework }), Officer,
            new RecordPanelReview(Review(7)), typeof(PanelReviewed), typeof(Reviewed)),
        ("recommend", () => Submitted(), Department, Recommend, typeof(ApplicationRecommended), typeof(AwaitingAcceptance)),
        ("not recommend", () => Submitted(), Department, new DeclineToRecommend("不成熟", "丙"),
            typeof(ApplicationNotRecommended), typeof(NotRecommended)),
        ("correction", () => Recommended(), Officer, new RequestCorrection([new(DossierSection.Plan, null, "补充")]),
            typeof(CorrectionRequested), typeof(AwaitingCorrection)),
        ("correct", () => Recommended().Given(Officer, new RequestCorrection([new(DossierSection.Plan, null, "补充")])), Signer,
            new SupplyCorrection(Form with { Plan = Form.Plan with { Tasks = "新任务" } }, Promise),
            typeof(CorrectionSupplied), typeof(AwaitingAcceptance)),
        ("accept", () => Recommended(), Officer, new AcceptApplication(), typeof(ApplicationAccepted), typeof(Accepted)),
        ("decline", () => Recommended(), Officer, new DeclineApplication("5.2", "没有项目"), typeof(ApplicationDeclined), typeof(Declined)),
        ("preselect", () => Accepted(), Head, new Preselect(), typeof(ApplicationPreselected), typeof(Preselected)),
        ("not preselect", () => Accepted(), Head, new DeclinePreselection("不成熟"), typeof(PreselectionDeclined), typeof(NotPreselected)),
        ("visit", () => Preselected(), Officer, new RecordSiteVisit(Review(3)), typeof(SiteVisited), typeof(Visited)),
        ("panel", () => Visited(), Officer, new RecordPanelReview(Review(5)), typeof(PanelReviewed), typeof(Reviewed)),
        ("propose", () => Reviewed(), Officer, new ProposeDetermination(DeterminationOutcome.Approved, "同意"),
            typeof(DeterminationProposed), typeof(Proposed)),
        ("notice", () => Proposed(WithNotice), Officer, new OpenPublicNotice(), typeof(PublicNoticeOpened), typeof(OnNotice)),
        ("object", () => OnNotice(), Public, new RecordObjection("某人", "异议"), typeof(ObjectionRecorded), typeof(OnNotice)),
        ("answer", () => OnNotice().Given(Public, new RecordObjection("某人", "异议")), Head,
            new AnswerObjection(1, "答复"), typeof(ObjectionAnswered), typeof(OnNotice)),
        ("close", () => OnNotice().On(new(2026, 3, 10)), Actor.Clock,
            new ClosePublicNotice(), typeof(PublicNoticeClosed), typeof(OnNotice)),
        ("approve", () => Proposed(), Leader, Approve, typeof(ApplicationDetermined), typeof(Determined)),
        ("approve after notice", () => OnNotice().On(new(2026, 3, 10)).Given(Actor.Clock, new ClosePublicNotice()),
            Leader, Approve, typeof(ApplicationDetermined), typeof(Determined)),
        ("reject", () => Proposed(), Leader, Approve with { Outcome = DeterminationOutcome.Rejected },
            typeof(ApplicationDetermined), typeof(Rejected)),
        ("rework", () => Proposed(), Leader, Approve with { Outcome = DeterminationOutcome.Rework },
            typeof(ApplicationDetermined), typeof(Reviewed)),
        ("issue", () => Determined(), Officer, new IssueApprovalLetter("包科发〔2026〕1号"), typeof(ApprovalLetterIssued), typeof(Approved)),
        ("dismiss", () => Submitted(), Head, new DismissFinding("same-patent-0123456789abcdef", "两单位共同申请"),
            typeof(FindingDismissed), typeof(WithDepartment)),
        ("suspect", () => Submitted(), Public, new RaiseSuspicion("专利证书", [Paper]), typeof(SuspicionRaised), typeof(WithDepartment)),
        ("investigate", () => Suspected(), Officer, new OpenInvestigation("专利证书"), typeof(InvestigationOpened), typeof(WithDepartment)),
        ("state", () => Investigated(), Signer, new StateCase("属实"), typeof(CaseStated), typeof(WithDepartment)),
        ("find nothing false", () => Heard(), Officer, new ClearSuspicion("属实"), typeof(ClearanceProposed), typeof(WithDepartment)),
        ("clear", () => Heard().Given(Officer, new ClearSuspicion("属实")), SecondOfficer,
            new ClearSuspicion("属实"), typeof(SuspicionCleared), typeof(WithDepartment)),
        ("find", () => Heard(), Officer, new VerifyFalsehood("查实"), typeof(FalsehoodFound), typeof(WithDepartment)),
        ("verify", () => Heard().Given(Officer, new VerifyFalsehood("查实")), SecondOfficer,
            new VerifyFalsehood("查实"), typeof(FalsehoodVerified), typeof(WithDepartment)),
        ("propose the end", Verified, Officer, new ProposeTermination("证书不实", "材料虚假"), typeof(TerminationProposed), typeof(WithDepartment)),
        ("answer the statement", () => Noticed().Given(Signer, new StateCase("有异议")), SecondOfficer,
            new AnswerStatement("不予采纳"), typeof(StatementAnswered), typeof(WithDepartment)),
        ("drop the end", Noticed, Leader, new DropTermination("证据不足"), typeof(TerminationDropped), typeof(WithDepartment)),
        ("terminate", () => Answered(), Leader, new TerminateForFalsehood("虚假"), typeof(ApplicationTerminated), typeof(Terminated)),
        ("ask", () => Submitted(), Department, new AskUnit(FirstQuestion, DossierSection.Organisation, "team.t1.born", "出生年份与证件不一致？"),
            typeof(UnitAsked), typeof(WithDepartment)),
        ("answer a question", () => Questioned(), Filler, new AnswerQuestion(FirstQuestion, "以证件为准", [Paper]),
            typeof(QuestionAnswered), typeof(AwaitingAcceptance)),
        ("stamped copy", () => Submitted(), Filler, new AttachStampedCopy(Paper, OnPaper.Text),
            typeof(StampedCopyAttached), typeof(WithDepartment)),
        ("read the stamped copy", HandedIn, Actor.Clock, Read(Whole()), typeof(StampedCopyRead), typeof(WithDepartment)),
        ("read the stamped copy after the end",
            () => HandedIn().Given(Signer, new WithdrawApplication()), Actor.Clock, Read(Whole()),
            typeof(StampedCopyRead), typeof(Withdrawn)),
        ("confirm the stamped copy", () => WithUnread(Submitted()),
            Department, new ConfirmStampedCopy("逐页核对一致"), typeof(StampedCopyConfirmed), typeof(WithDepartment)),
        ("refuse the stamped copy", () => WithUnread(Recommended()),
            Officer, new RefuseStampedCopy("缺页"), typeof(StampedCopyRefused), typeof(AwaitingAcceptance)),
        ("sign off", () => DeclinedByOfficer(), Head, new SignOffLetter(1), typeof(LetterIssued), typeof(Declined)),
        ("send a letter back", () => DeclinedByOfficer(), Head, new SendBackLetter(1, "条款写错"), typeof(LetterSentBack), typeof(Declined)),
        ("word a letter anew", () => DeclinedByOfficer().Given(Head, new SendBackLetter(1, "条款写错")), Officer,
            new RewordLetter(1, "已改", "没有承担过市级以上项目"), typeof(LetterReworded), typeof(Declined)),
        ("record service", () => DeclinedByOfficer().Given(Head, new SignOffLetter(1)), Officer,
            new RecordService(1, Day, ServiceWay.InPerson, "收发室李某"), typeof(LetterServed), typeof(Declined)),
        ("record the department's service", () => Submitted().Given(Department, new DeclineToRecommend("不成熟", "丙")), Department,
            new RecordService(1, Day, ServiceWay.InPerson, "收发室李某"), typeof(LetterServed), typeof(NotRecommended)),
    ];

    public static TheoryData<string> Names => [.. Steps.Select(s => s.Name)];

    [Theory, MemberData(nameof(Names))]
    public void It_writes_its_event_and_reaches_its_state(string name)
    {
        var step = Steps.Single(s => s.Name == name);
        var scene = step.Given();
        var accepted = scene.Do(step.By, step.Command).ShouldBeOfType<Decision<ApplicationEvent>.Accepted>();
        accepted.Events.Single().ShouldBeOfType(step.Event);
        scene.State.ShouldBeOfType(step.State);
    }

    [Theory, MemberData(nameof(Names))]
    public void Asked_twice_it_changes_nothing(string name)
    {
        var step = Steps.Single(s => s.Name == name);
        var scene = step.Given();
        scene.Do(step.By, step.Command);
        scene.When(step.By, step.Command).ShouldBeOfType<Decision<ApplicationEvent>.Nothing>();
    }

    [Theory, MemberData(nameof(Names))]
    public void The_wrong_office_is_refused(string name)
    {
        var step = Steps.Single(s => s.Name == name);
        foreach (var role in new[] { Role.Auditor, Role.Administrator })
        {
            step.Given().Refusals(Person(99, "壬", role, System.Guid.Empty), step.Command).ShouldContain(ApplicationRules.NotYourOffice);
        }
    }

    [Fact]
    public void Every_command_event_and_state_occurs_here()
    {
        ApplicationLife.Life.Commands.Except(Steps.Select(s => s.Command.GetType())).ShouldBeEmpty();
        ApplicationLife.Life.Commands.ShouldBe(Kinds(typeof(ApplicationCommand)), ignoreOrder: true);
        Kinds(typeof(ApplicationEvent)).Except(Steps.Select(s => s.Event)).ShouldBeEmpty();
        Kinds(typeof(ApplicationState)).Except(Steps.Select(s => s.State).Append(typeof(Drafting))).ShouldBeEmpty();
    }

    [Fact]
    public void The_letter_opens_the_center_and_takes_its_number()
    {
        var scene = Determined().Given(Officer, new IssueApprovalLetter("包科发〔2026〕1号"));
        scene.Effects.OfType<OpenCenter>().Single().Named.Name.ShouldBe("包头市稀土永磁工程技术研究中心");
        scene.Effects.OfType<Effect.TakeNumber>().Single().ShouldBe(new("document", "包科发〔2026〕1号"));
        scene.Effects.OfType<Effect.SendLetter>().Single().Kind.ShouldBe("approval");
    }

    private static ApplicationScene DeclinedByOfficer() => Recommended().Given(Officer, new DeclineApplication("5.2", "没有项目"));

    internal static IEnumerable<Type> Kinds(Type root) => root.Assembly.GetTypes().Where(t => t.IsSubclassOf(root) && !t.IsAbstract);
}
