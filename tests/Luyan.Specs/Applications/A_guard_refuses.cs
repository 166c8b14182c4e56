using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Panels;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;
using R = Luyan.Cases.Applications.ApplicationRules;
using ApplicationScene = Luyan.Specs.Scene<Luyan.Cases.Applications.ApplicationState,
    Luyan.Cases.Applications.ApplicationCommand, Luyan.Cases.Applications.ApplicationEvent>;

namespace Luyan.Specs.Applications;

public class A_guard_refuses
{
    private static readonly (Rule Rule, Func<ApplicationScene> Given, Actor By, ApplicationCommand Command)[] Cases =
    [
        (R.NotYourOffice, () => Submitted(), Officer, Recommend),
        (R.OtherOrganisation, () => Submitted(), OtherDepartment, Recommend),
        (R.OtherOrganisation, () => Submitted(), OtherSigner, new WithdrawApplication()),
        (R.OtherOrganisation, () => Scene(), OtherSigner, Submit),
        (R.Order, () => Submitted(), Officer, new AcceptApplication()),
        (R.Order, () => Accepted(), Signer, new WithdrawApplication()),
        (R.Order, () => Preselected(), Officer, new RecordPanelReview(Review(5))),
        (R.Order, () => Visited(), Officer, new ProposeDetermination(DeterminationOutcome.Approved, "同意")),
        (R.Order, () => Scene(), Department, Recommend),
        (R.Ended, () => Submitted().Given(Signer, new WithdrawApplication()), Department, Recommend),
        (R.ExpertActs, () => Preselected().On(new(2027, 3, 1)), SecondOfficer,
            new RecordSiteVisit(An_expert_known_by_name.Named(Review(3), Head.Name))),
        (R.TwoOffices, () => Accepted(), Officer with { Role = Role.HeadOfDivision }, new Preselect()),
        (R.FourEyes, () => Proposed(), Officer with { Role = Role.Leader }, Approve),
        (R.FourEyes, () => Proposed(), Head with { Role = Role.Leader }, Approve),
        (R.Reasons, () => Accepted(), Head, new DeclinePreselection(" ")),
        (R.Reasons, () => Submitted(), Department, new DeclineToRecommend("", "丙")),
        (R.Reasons, () => Recommended(), Officer, new DeclineApplication("5", "")),
        (R.Reasons, () => Reviewed(), Officer, new ProposeDetermination(DeterminationOutcome.Approved, "")),
        (R.Reasons, () => Proposed(), Leader, Approve with { Reasons = "" }),
        (R.Reasons, () => Answered(), Leader, new TerminateForFalsehood("")),
        (R.Reasons, () => Heard(), Officer, new ClearSuspicion("")),
        (R.Reasons, () => OnNotice().Given(Public, new RecordObjection("某人", "异议")), Head, new AnswerObjection(1, "")),
        (R.FutureDay, () => Proposed(), Leader, Approve with { HeldOn = Day.AddDays(1) }),
        (R.FutureDay, () => Visited(), Officer, new RecordPanelReview(Review(5) with { HeldOn = Day.AddDays(1) })),
        (R.ReasonsShort, () => Accepted().On(Late), Head, new DeclinePreselection("不够成熟，不予通过。") { RestsOn = "5.3" }),
        (R.ReasonsShort, () => Submitted().On(Late), Department,
            new DeclineToRecommend(new string('差', 40), "丙") { RestsOn = "5.3" }),
        (R.ReasonsGround, () => Accepted().On(Late), Head, new DeclinePreselection(LongReasons)),
        (R.ReasonsGround, () => Submitted().On(Late), Department, new DeclineToRecommend(LongReasons, "丙") { RestsOn = "99" }),
        (R.EarlyDay, () => Visited(), Officer, new RecordPanelReview(Review(5) with { HeldOn = Day.AddDays(-1) })),
        (R.EarlyDay, () => Preselected(), Officer, new RecordSiteVisit(Review(3) with { HeldOn = Day.AddYears(-20) })),
        (R.EarlyDay, () => Proposed(), Leader, Approve with { HeldOn = Day.AddDays(-1) }),
        (R.CohostBarred, () => Scene().Knowing(new()
        {
            NextNumber = "SB-2026-0001", CohostBars = new Dictionary<string, Bar> { ["某厂"] = new(Day, Day, "ZX-2020-0001") },
        }), Signer, Submit),
        (R.Barred, () => Accepted().Knowing(new() { Bar = new(Day, Day, "ZX-2020-0001") }), Head, new Preselect()),
        (R.Barred, () => Proposed().Knowing(new() { Bar = new(Day, Day, "ZX-2020-0001") }), Leader, Approve),
        (R.Barred, () => Determined().Knowing(new() { Bar = new(Day, Day, "ZX-2020-0001") }), Officer, new IssueApprovalLetter("1")),
        (R.Barred, () => Correcting().Knowing(new() { Bar = new(Day, Day, "ZX-2020-0001") }), Signer,
            new SupplyCorrection(Form with { Plan = Form.Plan with { Tasks = "新任务" } }, Promise)),
        (R.DossierMissing, () => Scene(), Signer, Submit with { Dossier = null! }),
        (R.DossierMissing, Correcting, Signer, new SupplyCorrection(null!, Promise)),
        (R.UnitKind, () => Scene(), Signer, With(d => d with { Unit = d.Unit with { Kind = null } })),
        (R.UnitKind, () => Scene(), Signer, With(d => d with { Unit = d.Unit with { Kind = "guild" } })),
        (R.Material, () => Scene(), Signer,
            With(d => d with { Unit = d.Unit with { Kind = "" }, Materials = [d.Materials[1], d.Materials[2]] })),
        (R.ConditionContradicted, () => Scene().On(Late), Signer, Submit),
        (R.Threshold, () => Scene(Changed(Parameters.LeastResearchers, "3")), Signer, Submit),
        (R.Threshold, () => Scene(Changed(Parameters.LeastArea, "500")), Signer, Submit),
        (R.Threshold, () => Scene(Changed(Parameters.LeastResearchShare, "3")), Signer, Submit),
        (R.FormHole, () => Scene().On(Late), Signer, Submit),
        (R.OtherCenter, () => Proposed().On(Late).Knowing(Another_center_in_question.Known), Leader, Approve),
        (R.OtherCenterAnswer,
            () => Proposed(Another_center_in_question.Answerable).On(Late).Knowing(Another_center_in_question.Known), Leader, Approve),
        (R.RankTaken, () => Submitted().On(Late).Knowing(new() { RankHeldBy = "SB-2026-0007" }), Department, Recommend),
        (R.ConditionUnreasoned, () => Submitted().On(Late), Department, Recommend),
        (R.RefilingRuns, () => Returned(), Department, new WarnOfLapse()),
        (R.RefilingRuns, Warned, Department, new LapseApplication(LongReasons)),
        (R.LapseUnwarned, Overdue, Department, new LapseApplication(LongReasons)),
        (R.LapseUnserved, A_lapse_runs_from_its_service.Warned, Department, new LapseApplication(LongReasons)),
        (R.LapseWarned, Warned, SecondDepartment, new WarnOfLapse()),
        (R.CorrectionRuns, Correcting, Officer, new AcceptApplication()),
        (R.CorrectionRuns, Correcting, Officer, new DeclineApplication("7", "逾期未补正")),
        (R.ReviewStands, () => Reviewed(), Officer, new RecordPanelReview(Review(7))),
        (R.ReviewStands, () => Reviewed(), Officer, new RecordSiteVisit(Review(5))),
        (R.PanelAgainst, () => ReviewedWith(ReviewOutcome.Favourable, ReviewOutcome.Unfavourable), Officer, Propose),
        (R.PanelAgainst, () => ReviewedWith(ReviewOutcome.Favourable, ReviewOutcome.Conditional), Officer, Propose),
        (R.VisitAgainst, () => ReviewedWith(ReviewOutcome.Unfavourable, ReviewOutcome.Favourable), Officer, Propose),
        (R.ProposedOtherwise,
            () => Reviewed().Given(Officer, new ProposeDetermination(DeterminationOutcome.Rejected, "不同意")), Leader, Approve),
        (R.FindingsOpen, () => Reviewed().On(Late).Knowing(new() { Findings = ["same-patent-1"] }), Officer, Propose),
        (R.QuestionsOpen, () => Reviewed().Given(Officer, new AskUnit(FirstQuestion, DossierSection.Plan, null, "何时？")), Officer, Propose),
        (R.StampMissing, () => Reviewed().On(Late), Officer, Propose),
        (R.StampBeingRead, () => Reviewed().On(Late).Given(Signer, new AttachStampedCopy(Paper, OnPaper.Text)), Officer, Propose),
        (R.StampBeingRead, HandedIn, Department, new ConfirmStampedCopy("一致")),
        (R.Suspected, () => Suspected().Given(Department, Recommend), Officer, new AcceptApplication()),
        (R.Suspected, () => Recommended().Given(Public, new RaiseSuspicion("专利", [Paper])), Officer,
            new DeclineApplication("5", LongReasons)),
        (R.Ended, () => Suspected().Given(Signer, new WithdrawApplication()), Signer, new StateCase("属实")),
        (R.Suspected, () => Reviewed().Given(Public, new RaiseSuspicion("专利", [Paper])), Officer, Propose),
        (R.Suspected, () => Proposed().Given(Public, new RaiseSuspicion("专利", [Paper])), Leader, Approve),
        (R.Suspected, () => Determined().Given(Public, new RaiseSuspicion("专利", [Paper])), Officer, new IssueApprovalLetter("1")),
        (R.OnlyTheDecision, Verified, Department, new DeclineToRecommend("不成熟", "丙")),
        (R.OnlyTheDecision, Verified, Signer, new WithdrawApplication()),
        (R.OnlyTheDecision, Verified, Department, new ReturnToUnit([new(DossierSection.Plan, "补充")])),
        (R.SecondClears, () => Heard().Given(Officer, new ClearSuspicion("属实")), Officer, new ClearSuspicion("确实属实")),
        (R.Unheard, () => Investigated().Given(Signer, new StateCase("收到，详细意见后补")), Officer, new VerifyFalsehood("查实")),
        (R.InvestigationUnserved, () => Suspected().On(new(2026, 12, 1)).Given(Officer, new OpenInvestigation("专利证书")),
            Officer, new VerifyFalsehood("查实")),
        (R.DeterminedAlready, () => Determined(), Leader,
            new Determine(DeterminationOutcome.Rejected, "局务会", Day, "不符合条件") { RestsOn = "8" }),
        (R.TerminationProposed, Noticed, SecondOfficer, new ProposeTermination("证书不实", "材料虚假")),
        (R.TerminationUnproposed, Verified, Leader, new TerminateForFalsehood("材料虚假")),
        (R.TerminationUnproposed, Verified, Officer, new AnswerStatement("不予采纳")),
        (R.NoticeUnserved, () => Unserved().On(new(2026, 6, 1)), Leader, new TerminateForFalsehood("材料虚假")),
        (R.BarToCome, () => Accepted().Knowing(new() { BarToCome = "ZX-2024-0001" }), Head, new Preselect()),
        (R.UnitDissolved, () => Accepted().Knowing(new() { Dissolved = new("ZX-2024-0001", "某厂", Day) }), Head, new Preselect()),
        (R.UnitDissolved, () => Proposed().Knowing(new() { Dissolved = new("ZX-2024-0001", "某厂", Day) }), Leader, Approve),
        (R.CohostBarToCome, () => Accepted().Knowing(new() { CohostBarsToCome = new Dictionary<string, string> { ["某厂"] = "ZX-1" } }),
            Head, new Preselect()),
        (R.BarToCome, () => Proposed().Knowing(new() { BarToCome = "ZX-2024-0001" }), Leader, Approve),
        (R.NothingStated, Noticed, Officer, new AnswerStatement("不予采纳")),
        (R.Unheard, Noticed, Leader, new TerminateForFalsehood("材料虚假")),
        (R.Unheard, () => Noticed().Given(Signer, new StateCase("先回一句")).Given(Officer, new AnswerStatement("收到")),
            Leader, new TerminateForFalsehood("材料虚假")),
        (R.StatementUnanswered, () => Noticed().Given(Signer, new StateCase("没有其他意见") { Final = true }),
            Leader, new TerminateForFalsehood("材料虚假")),
        (R.StatementOver, () => Noticed().On(new(2026, 4, 1)), Signer, new StateCase("补充")),
        (R.FourEyes, Answered, Officer with { Role = Role.Leader }, new TerminateForFalsehood("材料虚假")),
        (R.AnswerRuns, Questioned, Officer, new CloseQuestion(FirstQuestion, "逾期")),
        (R.Registered, () => Scene(), Signer, With(d => d with { Unit = d.Unit with { District = "110101" } })),
        (R.CreditCode, () => Scene(), Signer, With(d => d with { Unit = d.Unit with { CreditCode = "91150203MA0TEXT04A" } })),
        (R.CreditCodeDiffers, () => Scene(), Signer, Submit with { CreditCode = "91150291740146937K" }),
        (R.Proven, () => Scene(), Signer,
            With(d => d with { Base = d.Base with { Projects = [d.Base.Projects[0] with { Result = "passed" }] } })),
        (R.Proven, () => Scene(), Signer, With(d => d with { Materials = [d.Materials[0], d.Materials[2]] })),
        (R.Material, () => Scene(), Signer, With(d => d with { Materials = [d.Materials[1], d.Materials[2]] })),
        (R.Material, () => Scene(), Signer, With(d => d with { Plan = d.Plan with { Tasks = null } })),
        (R.NameForm, () => Scene(), Signer, With(d => d with { Cover = d.Cover with { CenterName = "稀土中心" } })),
        (R.NameTaken, () => Scene().Knowing(new() { NextNumber = "SB-2026-0001", NameHeldBy = "ZX-2025-0001" }), Signer, Submit),
        (R.ConstructionMissing, () => Scene(), Signer, With(d => d with { Plan = d.Plan with { Months = null } })),
        (R.ConstructionTooLong, () => Scene(), Signer, With(d => d with { Plan = d.Plan with { Months = 25 } })),
        (R.Commitment, () => Scene(), Signer, Submit with { Commitment = new("甲", false) }),
        (R.Barred, () => Scene().Knowing(new() { Bar = new(new(2024, 3, 2), Day, "ZX-2020-0001") }), Signer, Submit),
        (R.DepartmentMissing, () => Scene(), Signer, Submit with { Department = System.Guid.Empty }),
        (R.UnitChanged, () => Returned(), Signer, Submit with { Department = UnitId }),
        (R.OtherSections, () => Returned(), Signer, With(d => d with { Cover = d.Cover with { Field = "energy" } })),
        (R.QuestionText, () => Submitted(), Department, new AskUnit(FirstQuestion, DossierSection.Plan, null, " ")),
        (R.QuestionPlace, () => Submitted(), Department, new AskUnit(FirstQuestion, DossierSection.Plan, "a b<", "何时？")),
        (R.NothingAsked, () => Submitted(), Filler, new AnswerQuestion(FirstQuestion, "以证件为准", [])),
        (R.QuestionUnknown, Questioned, Filler, new AnswerQuestion(UnitId, "以证件为准", [])),
        (R.QuestionAnswered, () => Questioned().Given(Signer, new AnswerQuestion(FirstQuestion, "已完成", []))
            .Given(Officer, new AskUnit(UnitId, DossierSection.Plan, null, "再问")), Filler, new AnswerQuestion(FirstQuestion, "另一答复", [])),
        (R.AnswerText, Questioned, Filler, new AnswerQuestion(FirstQuestion, "", [])),
        (R.NotYourOffice, Questioned, Officer, new AnswerQuestion(FirstQuestion, "以证件为准", [])),
        (R.OtherOrganisation, Questioned, OtherSigner, new AnswerQuestion(FirstQuestion, "以证件为准", [])),
        (R.OtherOrganisation, () => Submitted(), OtherDepartment, new AskUnit(FirstQuestion, DossierSection.Plan, null, "何时？")),
        (R.SectionsNamed, () => Submitted(), Department, new ReturnToUnit([])),
        (R.ConditionOpinion, () => Submitted(), Department, Recommend with { Conditions = [.. Recommend.Conditions.Take(5)] }),
        (R.OpinionTooShort, () => Submitted(), Department, Recommend with { Opinion = new string('好', 29) }),
        (R.Signature, () => Submitted(), Department, Recommend with { SignedBy = "" }),
        (R.Rank, () => Submitted(), Department, Recommend with { Rank = 0 }),
        (R.CorrectionOnce, () => Asked().Given(Signer, new SupplyCorrection(Form, Promise)),
            Officer, new RequestCorrection([new(DossierSection.Plan, null, "再补")])),
        (R.CorrectionItems, () => Recommended(), Officer, new RequestCorrection([])),
        (R.ItemsBeyond, Asked, Signer, new SupplyCorrection(Form with { Cover = Form.Cover with { Field = "energy" } }, Promise)),
        (R.ItemsBeyond, Asked, Signer, new SupplyCorrection(Form with { Materials = [.. Form.Materials, new("other", Paper)] }, Promise)),
        (R.Article, () => Recommended(), Officer, new DeclineApplication("16", "理由")),
        (R.VisitSize, () => Preselected(), Officer, new RecordSiteVisit(Review(2))),
        (R.PanelSize, () => Visited(), Officer, new RecordPanelReview(Review(6))),
        (R.PanelSize, () => Visited(), Officer, new RecordPanelReview(Review(3))),
        (R.Quorum, () => Visited(), Officer, new RecordPanelReview(Seats(e => e with { Present = false }, 2))),
        (R.Dissent, () => Visited(), Officer, new RecordPanelReview(Seats(e => e with { Dissent = "不同意" }, 3))),
        (R.Unsigned, () => Visited(), Officer, new RecordPanelReview(Seats(e => e with { Signed = false }, 1))),
        (R.Report, () => Preselected(), Officer, new RecordSiteVisit(Review(3) with { Report = null })),
        (R.ReviewOpinion, () => Visited(), Officer, new RecordPanelReview(Review(5) with { Opinion = "" })),
        (R.Conflict, () => Visited(), Officer, new RecordPanelReview(Seats(e => e with { Unit = "鹿原材料有限公司" }, 1))),
        (R.Conflict, () => Visited(), Officer, new RecordPanelReview(Seats(e => e with { Unit = "鹿原区科技局" }, 1))),
        (R.Conflict, () => Visited(), Officer, new RecordPanelReview(Seats(e => e with { Unit = "鹿原大学" }, 1))),
        (R.ConflictAnswer, () => Visited(Changed(Parameters.InterestsAsked, "true")), Officer,
            new RecordPanelReview(Seats(e => e with { Unit = "鹿原材料有限公司技术中心" }, 1))),
        (R.ExpertNamed, () => Visited(), Officer, new RecordPanelReview(Seats(e => e with { Name = "" }, 1))),
        (R.ExpertTwice, () => Visited(), Officer, new RecordPanelReview(Seats(e => e with { Name = "专家5" }, 1))),
        (R.NoticeOff, () => Proposed(), Officer, new OpenPublicNotice()),
        (R.NoticeFirst, () => Proposed(WithNotice), Leader, Approve),
        (R.NoticeRuns, () => OnNotice(), Leader, Approve),
        (R.NoticeRuns, () => OnNotice().On(new(2026, 3, 9)), Actor.Clock, new ClosePublicNotice()),
        (R.NoticeOver, () => OnNotice().On(new(2026, 3, 10)), Public, new RecordObjection("某人", "异议")),
        (R.Unanswered, () => OnNotice().Given(Public, new RecordObjection("某人", "异议")).On(new(2026, 3, 10)),
            Officer, new ClosePublicNotice()),
        (R.Unanswered, () => OnNotice().Given(Public, new RecordObjection("某人", "异议")).On(new(2026, 3, 10)), Leader, Approve),
        (R.ObjectionText, () => OnNotice(), Public, new RecordObjection("", "异议")),
        (R.ObjectionUnknown, () => OnNotice(), Head, new AnswerObjection(1, "答复")),
        (R.Meeting, () => Proposed(), Leader, Approve with { Meeting = "" }),
        (R.DocumentNumber, () => Determined(), Officer, new IssueApprovalLetter(" ")),
        (R.DocumentNumberTaken, () => Determined().Knowing(new() { DocumentNumberTaken = true }),
            Officer, new IssueApprovalLetter("包科发〔2026〕1号")),
        (R.NameTaken, () => Determined().Knowing(new() { NameHeldBy = "ZX-2025-0001" }), Officer, new IssueApprovalLetter("包科发〔2026〕1号")),
        (R.FindingUnknown, () => Submitted(), Officer, new DismissFinding("", "已说明")),
        (R.Reasons, () => Submitted(), Officer, new DismissFinding("same-patent-1", " ")),
        (R.Facts, () => Submitted(), Public, new RaiseSuspicion("", [Paper])),
        (R.Facts, () => Suspected(), Officer, new OpenInvestigation("")),
        (R.Facts, () => Heard(), Officer, new VerifyFalsehood("")),
        (R.Evidence, () => Submitted(), Public, new RaiseSuspicion("专利证书", [])),
        (R.NoSuspicion, () => Submitted(), Officer, new OpenInvestigation("专利证书")),
        (R.InvestigationOpen,
            () => Proposed().Given(Public, new RaiseSuspicion("专利", [Paper])).Given(Officer, new OpenInvestigation("专利")), Leader, Approve),
        (R.InvestigationOpen,
            () => Determined().Given(Public, new RaiseSuspicion("专利", [Paper])).Given(Officer, new OpenInvestigation("专利")),
            Officer, new IssueApprovalLetter("1")),
        (R.NoInvestigation, () => Suspected(), Signer, new StateCase("属实")),
        (R.NoInvestigation, () => Suspected(), Officer, new VerifyFalsehood("查实")),
        (R.Statement, () => Investigated(), Signer, new StateCase("")),
        (R.StatementOver, () => Investigated().On(new(2026, 3, 17)), Signer, new StateCase("属实")),
        (R.Unheard, () => Investigated(), Officer, new VerifyFalsehood("查实")),
        (R.SecondPerson, () => Heard().Given(Officer, new VerifyFalsehood("查实")), Officer, new VerifyFalsehood("再次查实")),
        (R.AlreadyVerified, () => Verified(), Officer, new ClearSuspicion("属实")),
        (R.SecondClears, () => Heard().Given(Officer, new ClearSuspicion("属实")), Officer, new ClearSuspicion("再次认定属实")),
        (R.NotVerified, () => Heard().Given(Officer, new VerifyFalsehood("查实")), Leader, new TerminateForFalsehood("虚假")),
        (R.OtherOrganisation, () => Submitted(), Filler with { Organisation = DepartmentId }, new AttachStampedCopy(Paper, null)),
        (R.StampedFile, () => Submitted(), Signer, new AttachStampedCopy(null!, OnPaper.Text)),
        (R.StampedDraft, () => Submitted(), Signer, new AttachStampedCopy(Paper, PrintMark.OfDraft(OnPaper.Digest).Text)),
        (R.StampedOther, () => Submitted(), Signer, new AttachStampedCopy(Paper, (OnPaper with { Number = "SB-2026-0002" }).Text)),
        (R.StampedVersion,
            () => Asked().Given(Signer, new SupplyCorrection(Form with { Plan = Form.Plan with { Tasks = "新任务" } }, Promise)),
            Signer, new AttachStampedCopy(Paper, OnPaper.Text)),
        (R.StampedDigest, () => Submitted(), Signer, new AttachStampedCopy(Paper, (OnPaper with { Digest = new('0', 64) }).Text)),
        (R.NothingToCompare, () => Submitted(), Department, new ConfirmStampedCopy("一致")),
        (R.NothingToCompare, Stamped,
            Officer, new RefuseStampedCopy("不符")),
        (R.Reasons, () => WithUnread(Submitted()), Department, new ConfirmStampedCopy("")),
    ];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Cases.Length)];

    [Theory, MemberData(nameof(Rows))]
    public void The_rule_that_stands_in_the_way_is_named_in_both_languages(int row)
    {
        var (rule, given, by, command) = Cases[row];
        var refused = given().When(by, command).ShouldBeOfType<Decision<ApplicationEvent>.Refused>(rule.Key);
        var refusal = refused.Because.FirstOrDefault(r => r.Rule.Key == rule.Key)
            .ShouldNotBeNull($"{rule.Key}, not {string.Join(", ", refused.Because)}");
        foreach (var language in Enum.GetValues<Language>())
        {
            refusal.What(language).ShouldNotContain("{", customMessage: rule.Key);
            refusal.WayOut(language).ShouldNotContain("{", customMessage: rule.Key);
        }
    }

    [Fact]
    public void Every_rule_has_a_case_here() => R.All.ShouldBe(Cases.Select(c => c.Rule).Distinct(), ignoreOrder: true);

    [Fact]
    public void All_faults_of_a_filing_are_told_at_once()
    {
        var nothing = new SubmitApplication(UnitId, "", "", System.Guid.Empty, "", new(), new("", false));
        var keys = Scene().Knowing(new() { Bar = new(Day, Day, "ZX-1") }).Refusals(Signer, nothing).Select(r => r.Key).ToHashSet();
        keys.ShouldBe([
            R.Registered.Key, R.CreditCode.Key, R.CreditCodeDiffers.Key, R.Proven.Key, R.Material.Key,
            R.NameForm.Key, R.ConstructionMissing.Key, R.Commitment.Key, R.Barred.Key, R.DepartmentMissing.Key, R.UnitKind.Key
        ], ignoreOrder: true);
    }

    [Fact]
    public void A_bar_binds_through_its_last_day_and_no_longer()
    {
        Registers Until(DateOnly last) => new() { NextNumber = "SB-1", Bar = new(last.AddYears(-2), last, "ZX-1") };
        Scene().Knowing(Until(Day)).Refusals(Signer, Submit).ShouldBe([R.Barred]);
        Scene().Knowing(Until(Day.AddDays(-1))).Refusals(Signer, Submit).ShouldBeEmpty();
    }

    [Fact]
    public void A_taken_name_does_not_tell_whose_it_is()
    {
        var refused = Scene().Knowing(new() { NextNumber = "SB-2", NameHeldBy = "SB-2026-0099" })
            .When(Signer, Submit).ShouldBeOfType<Decision<ApplicationEvent>.Refused>();
        var refusal = refused.Because.Single(r => r.Rule == R.NameTaken);
        refusal.Values.Plains.ShouldNotContain("SB-2026-0099");
        Enum.GetValues<Language>().ShouldAllBe(l => !refusal.What(l).Contains("SB-2026-0099"));
    }

    private static ProposeDetermination Propose => new(DeterminationOutcome.Approved, "同意认定");

    private static ApplicationScene Asked() => Recommended().Given(Officer, new RequestCorrection([new(DossierSection.Plan, null, "补充")]));

    private static SubmitApplication With(Func<Dossier, Dossier> change) => Submit with { Dossier = change(Form) };

    private static ReviewRecord Seats(Func<SeatedExpert, SeatedExpert> change, int count) =>
        Review(5) with { Experts = [.. Review(5).Experts.Select((e, i) => i < count ? change(e) : e)] };
}
