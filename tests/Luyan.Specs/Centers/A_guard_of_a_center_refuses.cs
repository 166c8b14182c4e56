using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Panels;
using Luyan.Law;
using Luyan.Law.Assessing;
using static Luyan.Specs.Centers.A_step_of_a_center_happens;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;
using N = Luyan.Cases.Notices.NoticeRules;
using R = Luyan.Cases.Centers.CenterRules;

namespace Luyan.Specs.Centers;

public class A_guard_of_a_center_refuses
{
    private static readonly UnitChange Other = new(Id(3), "青山装备有限公司", "91150203MA0TEXT04Q", "150203");
    private static readonly RecordInspection Inspected = Inspection(InspectionMark.Differs);

    private static readonly (Rule Rule, Func<CenterScene> Given, Actor By, CenterCommand Command)[] Cases =
    [
        .. EarlierRefusals.All,
        (R.NotYourOffice, () => WithPlaque(), Director, Inspected),
        (R.NotYourOffice, () => ToDecide(NotRectified(), SanctionGround.Deviation), Head, new DecideSanction("9号", "理由")),
        (R.NotYourOffice, () => Deviating(), Officer, Order),
        (R.NotYourOffice, () => WithPlaque(), Actor.Clock, new RecordDissolution(Day, "注销")),
        (R.OtherOrganisation, () => WithPlaque(), OtherDirector, Apply),
        (R.OtherOrganisation, () => WithPlaque(), OtherSigner, new CloseVoluntarily("业务调整")),
        (R.Order, () => Nothing(), Officer, new IssuePlaque("P-001", NamedOn, "甲")),
        (R.Order, Accepted, Officer, Inspected),
        (R.Order, Accepted, Director, new RequestExtension(6, "理由")),
        (R.Order, Accepted, Director, new ReportMilestone("m1", "投运", Day, [])),
        (R.NotAccepted, () => WithPlaque(), Officer, new RecordSupport("项目", "municipal", null, Day)),
        (R.NotAccepted, Failed, Officer, new IssuePriorityCertificate("申报")),
        (R.NotAccepted, Revoked, Officer, new IssuePriorityCertificate("申报")),
        (R.NotEnded, () => WithPlaque(), Officer, new RecoverPlaque(PlaqueEnd.Returned)),
        (R.Ended, Revoked, Director, Report(2026)),
        (R.Ended, Cancelled, Director, Assessed(1)),
        (R.Ended, Revoked, Signer, new CloseVoluntarily("业务调整")),
        (R.ExpertActs, () => Applied().On(new(2027, 3, 1)), SecondOfficer,
            new RecordAcceptanceReview(An_expert_known_by_name.Named(Review(Day), Officer.Name))),
        (R.TwoOffices, () => Deviating(), Officer with { Role = Role.HeadOfDivision }, Order),
        (R.TwoOffices, () => ToDecide(NotRectified(), SanctionGround.Deviation),
            Officer with { Role = Role.Leader }, new DecideSanction("9号", "理由")),
        (R.FourEyes, () => ToDecide(NotRectified(), SanctionGround.Deviation),
            Officer with { Role = Role.Leader }, new DecideSanction("9号", "理由")),
        (R.FourEyes, () => Proposed(NotRectified(), SanctionGround.Deviation), Officer with { Role = Role.Leader }, new DropSanction("理由")),
        (R.Reasons, () => Reviewed(), Leader, new DecideAcceptance(AcceptanceVerdict.Passed, " ")),
        (R.Reasons, () => Extending(), Leader, new DecideExtension(true, null, "")),
        (R.ReasonsShort, () => Extending(Published), Leader, new DecideExtension(false, null, "不同意") { RestsOn = "9" }),
        (R.ReasonsGround, () => Extending(Published), Leader, new DecideExtension(false, null, LongReasons)),
        (R.GradeOtherwise, () => Marked(Published), Head, new ConcludeAssessment(1, AssessmentGrade.Qualified, "合格")),
        (R.Reasons, () => WithPlaque(), Signer, new CloseVoluntarily("")),
        (R.Reasons, Reported, Officer, new ReturnAnnualReport(2026, "")),
        (R.Reasons, () => AssessmentFiled(), Head, new ConcludeAssessment(1, null, "")),
        (R.FutureDay, () => Begun(), Officer, new IssuePlaque("P-001", Day.AddDays(1), "甲")),
        (R.EarlyDay, () => WithPlaque(), Officer, Inspected with { HeldOn = NamedOn.AddDays(-1) }),
        (R.FutureDay, () => WithPlaque(), Director, new ReportMilestone("m1", "投运", Day.AddDays(1), [])),
        (R.EarlyDay, () => Applied(), Officer, new RecordAcceptanceReview(Review(Day.AddDays(-1)))),
        (R.EarlyDay, Accepted, Officer, new RecordSupport("项目", "municipal", null, Day.AddDays(-1))),
        (N.Day, () => Proposed(NotRectified(), SanctionGround.Deviation), Officer, new ServeNotice("事实", "理由", Day)),
        .. LetterRefusals.All,
        .. OrderRefusals.All,
        (R.FutureDay, () => WithPlaque(), Officer, new RecordDissolution(Day.AddDays(1), "注销")),
        (R.PlaqueHeld, () => WithPlaque(), Officer, new IssuePlaque("P-002", Day, "甲")),
        (R.NoPlaque, () => Begun(), Officer, new ReplacePlaque("P-002", PlaqueEnd.Returned, "损坏")),
        (R.NoPlaque, () => Revoked().Given(Officer, new RecoverPlaque(PlaqueEnd.DeclaredVoid)).On(new(2027, 1, 4)),
            Officer, new RecoverPlaque(PlaqueEnd.Returned)),
        (R.PlaqueNumber, () => Begun(), Officer, new IssuePlaque("", Day, "甲")),
        (R.PlaqueNumberTaken, () => Begun().Knowing(new() { PlaqueNumberTaken = true }), Officer, new IssuePlaque("P-001", Day, "甲")),
        (R.Recipient, () => Begun(), Officer, new IssuePlaque("P-001", Day, " ")),
        (R.MilestoneUnknown, () => WithPlaque(), Director, new ReportMilestone("m9", "投运", Day, [])),
        (R.MilestoneResult, () => WithPlaque(), Director, new ReportMilestone("m1", "", Day, [])),
        (R.NotYourOffice, () => WithPlaque(), Officer, Funds),
        (R.Order, Accepted, Director, Funds),
        (R.FutureDay, () => WithPlaque(), Director, Funds with { AsOf = Day.AddDays(1) }),
        (R.Funds, () => WithPlaque(), Director, Funds with { Amounts = [] }),
        (R.Funds, () => WithPlaque(), Director, Funds with { Amounts = [new("own", 2026, -1)] }),
        (R.Funds, () => WithPlaque(), Director, Funds with { Amounts = [new("own", 2027, 1)] }),
        (R.Funds, () => WithPlaque(), Director, Funds with { Amounts = [new(" ", 2026, 1)] }),
        (R.Funds, () => WithPlaque(), Director, Funds with { Amounts = [new("own", 2026, 1), new("own", 2026, 2)] }),
        (R.Targets, () => WithPlaque(), Director, Apply with { Targets = [Targets[0], Targets[0]] }),
        (R.Targets, () => WithPlaque(), Director, Apply with { Targets = [Targets[1] with { Remark = " " }] }),
        (R.Inspectors, () => WithPlaque(), Officer, Inspected with { Inspectors = ["戊"] }),
        (R.Inspectors, () => WithPlaque(), Officer, Inspected with { Inspectors = ["戊", "戊 "] }),
        (R.Inspectors, Submitted, Officer, Reinspection(Day.AddDays(60), ReinspectionMark.Passed) with { Inspectors = [] }),
        (R.FindingsMissing, () => WithPlaque(), Officer, Inspected with { Findings = [] }),
        (R.FindingPoint, () => WithPlaque(), Officer, Inspected with { Findings = [new("m1", "要求", InspectionMark.Conforms, null)] }),
        (R.FindingPoint, () => WithPlaque(), Officer, Inspected with { Findings = [new("m9", null, InspectionMark.Conforms, null)] }),
        (R.FindingRemark, () => WithPlaque(), Officer, Inspected with { Findings = [new("m1", null, InspectionMark.Differs, "")] }),
        (R.NoDeviation, () => WithPlaque(), Head, Order),
        (R.NoDeviation, () => WithPlaque().Given(Officer, Inspection(InspectionMark.NotSeen)), Head, Order),
        (R.NoDeviation, () => Submitted().Given(Officer, Reinspection(Day.AddDays(60), ReinspectionMark.Passed)),
            Head, Order with { Deadline = Day.AddDays(200) }),
        (R.NoDeviation, () => Deviating(), Head, Order with { Inspection = 2 }),
        (R.RectificationOpen, Ordered, Head, Order with { Deadline = Day.AddDays(90) }),
        (R.RectificationItems, () => Deviating(), Head, Order with { Items = [] }),
        (R.RectificationItems, () => Deviating(), Head, Order with { Items = [new(2, "改进")] }),
        (R.RectificationItems, () => Deviating(), Head, Order with { Items = [new(1, " ")] }),
        (R.RectificationDeadline, () => Deviating(), Head, Order with { Deadline = Day.AddDays(29) }),
        (R.RectificationDeadline, () => Deviating(), Head, Order with { Deadline = Day.AddDays(366) }),
        (R.RectificationDeadline, Submitted, Officer, Reinspection(Day.AddDays(60), ReinspectionMark.MoreTime)),
        (R.NoRectification, () => Deviating(), Director, Rectified),
        (R.NoRectification, Submitted, Director, Rectified with { Results = [new(1, "再次提交", [])] }),
        (R.RectificationResults, Ordered, Director, Rectified with { Results = [] }),
        (R.RectificationResults, Ordered, Director, Rectified with { Results = [new(1, "", [])] }),
        (R.RectificationRuns, Ordered, Officer, Reinspection(Day, ReinspectionMark.Passed)),
        (R.ReinspectionFindings, Submitted, Officer, Reinspection(Day.AddDays(60), ReinspectionMark.Passed) with { Findings = [] }),
        (R.ReinspectionFindings, Submitted, Officer,
            Reinspection(Day.AddDays(60), ReinspectionMark.NotPassed) with { Findings = [new(1, ReinspectionMark.NotPassed, "")] }),
        (R.MoreTimeOnce, MoreTime, Officer, Reinspection(Day.AddDays(100), ReinspectionMark.MoreTime, Day.AddDays(200))),
        (R.ConstructionOver, () => WithPlaque().On(new(2028, 3, 3)), Director, new RequestExtension(6, "理由")),
        (R.ExtensionOnce, () => Extending().Given(Leader, new DecideExtension(true, 6, "理由")), Director, new RequestExtension(6, "再次延期")),
        (R.ExtensionOpen, () => Extending(), Director, new RequestExtension(6, "再次申请")),
        (R.ExtensionMonths, () => WithPlaque(), Director, new RequestExtension(13, "理由")),
        (R.ExtensionMonths, () => Extending(), Leader, new DecideExtension(true, 13, "理由")),
        (R.NoExtension, () => WithPlaque(), Leader, new DecideExtension(true, 6, "理由")),
        (R.AcceptanceOpen, () => Applied(), Director, Apply with { Summary = "另一份" }),
        (R.ReportsDue, () => WithPlaque().On(new(2027, 2, 10)), Director, Apply),
        (R.ReportsDue, () => Reported().Given(Officer, new ReturnAnnualReport(2026, "数据不符")).On(new(2027, 2, 10)), Director, Apply),
        (R.RectifyFirst, Failed, Director, Apply with { Summary = "再次申请" }),
        (R.Comparison, () => WithPlaque(), Director, Apply with { Comparison = [new("m1", "已投运", true)] }),
        (R.Comparison, () => WithPlaque(), Director, Apply with { Comparison = [new("m1", "已投运", true), new("m2", "未开放", false)] }),
        (R.Summary, () => WithPlaque(), Director, Apply with { Summary = "" }),
        (R.Commitment, () => WithPlaque(), Director, Apply with { Commitment = new("甲", false) }),
        (R.Commitment, () => NextYear(), Director, Report(2026) with { Commitment = new("", true) }),
        (R.Commitment, () => AssessmentDue(), Director, Assessed(1) with { Commitment = new("", true) }),
        (R.NoAcceptance, () => WithPlaque(), Officer, new RecordAcceptanceReview(Review(Day))),
        (R.NoAcceptance, () => WithPlaque(), Leader, new DecideAcceptance(AcceptanceVerdict.Passed, "理由")),
        (R.PanelFirst, () => Applied(), Leader, new DecideAcceptance(AcceptanceVerdict.Passed, "理由")),
        (R.RepeatOnce, ReviewedAgain, Leader, new DecideAcceptance(AcceptanceVerdict.Repeat, "理由")),
        (R.PanelSize, () => Applied(), Officer, new RecordAcceptanceReview(Review(Day, 6))),
        (R.PanelSize, () => Applied(), Officer, new RecordAcceptanceReview(Review(Day, 3))),
        (R.Quorum, () => Applied(), Officer, new RecordAcceptanceReview(Seats(e => e with { Present = false }, 2))),
        (R.Dissent, () => Applied(), Officer, new RecordAcceptanceReview(Seats(e => e with { Dissent = "不同意" }, 3))),
        (R.Unsigned, () => Applied(), Officer, new RecordAcceptanceReview(Seats(e => e with { Signed = false }, 1))),
        (R.PanelReport, () => Applied(), Officer, new RecordAcceptanceReview(Review(Day) with { Report = null })),
        (R.PanelOpinion, () => Applied(), Officer, new RecordAcceptanceReview(Review(Day) with { Opinion = "" })),
        (R.ExpertNamed, () => Applied(), Officer, new RecordAcceptanceReview(Seats(e => e with { Unit = "" }, 1))),
        (R.ExpertTwice, () => Applied(), Officer, new RecordAcceptanceReview(Seats(e => e with { Name = "专家5" }, 1))),
        (R.Conflict, () => Applied(), Officer, new RecordAcceptanceReview(Seats(e => e with { Unit = "鹿原材料有限公司" }, 1))),
        (R.Conflict, () => Applied(), Officer, new RecordAcceptanceReview(Seats(e => e with { Unit = "鹿原大学" }, 1))),
        (R.Conflict, () => Applied(), Officer, new RecordAcceptanceReview(Seats(e => e with { Unit = "鹿原 材料有限公司　" }, 1))),
        (R.Conflict, () => Applied(), Officer, new RecordAcceptanceReview(Seats(e => e with { Unit = "鹿原研究所" }, 1))),
        .. InterestRefusals.All,
        .. ReportingRefusals.All,
        (R.ChangeOpen, () => Proposing(new DirectorChange("壬", Day)), Director, new ProposeChange(new DirectorChange("癸", Day), "理由")),
        (R.NoChange, () => WithPlaque(), Head, new DecideChange(true, "同意")),
        (R.ChangeEmpty, () => WithPlaque(), Director, new ProposeChange(null!, "理由")),
        (R.ChangeEmpty, () => WithPlaque(), Director, new ProposeChange(new DirectorChange("", Day), "理由")),
        (R.ChangeEmpty, () => WithPlaque(), Director, new ProposeChange(new FieldChange("nothing"), "理由")),
        .. PlanRefusals.All,
        .. QuestionRefusals.All,
        (R.ChangeEmpty, () => WithPlaque(), Director, new ProposeChange(new LegalFormChange(LegalForm.SharesLegalPerson), "理由")),
        (R.ChangeEmpty, () => WithPlaque(), Director, new ProposeChange(new CohostsChange([""]), "理由")),
        (R.NameForm, () => WithPlaque(), Director, new ProposeChange(new NameChange("稀土中心"), "理由")),
        (R.NameTaken, () => WithPlaque().Knowing(new() { NameHeldBy = "ZX-2025-0001" }),
            Director, new ProposeChange(new NameChange("包头市稀土应用工程技术研究中心"), "理由")),
        (R.NameTaken, () => Proposing(new NameChange("包头市稀土应用工程技术研究中心")).Knowing(new() { NameHeldBy = "ZX-2025-0001" }),
            Head, new DecideChange(true, "同意")),
        (R.CreditCode, () => WithPlaque(), Director, new ProposeChange(Other with { CreditCode = "91150203MA0TEXT04A" }, "理由")),
        (R.Registered, () => WithPlaque(), Director, new ProposeChange(Other with { District = "110101" }, "理由")),
        (R.UnitBarred, () => WithPlaque().Knowing(new() { Bar = new(NamedOn, Day, "ZX-2020-0001") }),
            Director, new ProposeChange(Other, "理由")),
        (R.Facts, () => WithPlaque(), Public, new RaiseSuspicion("", [Paper])),
        (R.Facts, Heard, Officer, new VerifyFalsehood("")),
        (R.Facts, NotRectified, Officer, new ProposeSanction(SanctionGround.Deviation, "")),
        (R.Evidence, () => WithPlaque(), Public, new RaiseSuspicion("专利证书", [])),
        (R.NoSuspicion, () => WithPlaque(), Officer, new OpenInvestigation("专利证书")),
        (R.InvestigationOpen, Investigated, Officer, new OpenInvestigation("另一事实")),
        (R.NoInvestigation, Suspected, Officer, new VerifyFalsehood("查实")),
        (R.Unheard, Investigated, Officer, new VerifyFalsehood("查实")),
        (R.InvestigationUnserved, () => Suspected().On(new(2026, 12, 1)).Given(Officer, new OpenInvestigation("专利证书")),
            Officer, new VerifyFalsehood("查实")),
        (R.SecondPerson, () => Heard().Given(Officer, new VerifyFalsehood("查实")), Officer, new VerifyFalsehood("再次查实")),
        (R.AlreadyVerified, Verified, Officer, new ClearSuspicion("属实")),
        (R.SecondClears, () => Heard().Given(Officer, new ClearSuspicion("属实")), Officer, new ClearSuspicion("确实属实")),
        (R.SanctionOpen, () => Proposed(NotRectified(), SanctionGround.Deviation),
            SecondOfficer, new ProposeSanction(SanctionGround.Deviation, "事实")),
        (R.NoSanction, NotRectified, Leader, new DecideSanction("9号", "理由")),
        (R.NoSanction, NotRectified, Officer, new ServeNotice("事实", "理由", Day)),
        (R.NotRectified, () => Deviating(), Officer, new ProposeSanction(SanctionGround.Deviation, "事实")),
        (R.NotRectified, () => Ordered().On(Day.AddDays(91)), Actor.Clock, new ProposeSanction(SanctionGround.Deviation, "事实")),
        (R.NotRectified, Submitted, Officer, new ProposeSanction(SanctionGround.Deviation, "事实")),
        (R.NotRectified, Verified, Officer, new ProposeSanction(SanctionGround.Deviation, "事实")),
        (R.NoSuchGround, () => WithPlaque(Changed(Parameters.RevokesOn, "falsehood")), Officer,
            new ProposeSanction(SanctionGround.Deviation, "事实")),
        (R.NoAssessment, () => AssessmentDue().On(new(2028, 5, 1)), Officer, new ProposeSanction(SanctionGround.NoAssessment, "事实")),
        (R.NoAssessment, () => Reminded().On(new(2028, 4, 1)), Actor.Clock, new ProposeSanction(SanctionGround.NoAssessment, "事实")),
        (R.NotVerified, () => Heard().Given(Officer, new VerifyFalsehood("查实")),
            Officer, new ProposeSanction(SanctionGround.Falsehood, "事实")),
        (R.GroundSpent, () => Proposed(NotRectified(), SanctionGround.Deviation).Given(Leader, new DropSanction("已改进")),
            SecondOfficer, new ProposeSanction(SanctionGround.Deviation, "事实")),
        (R.GroundLost, RectifiedAfterAll, Leader, new DecideSanction("9号", "理由")),
        (R.NoticeServed, () => Noticed(NotRectified(), SanctionGround.Deviation),
            SecondOfficer, new ServeNotice("事实", "理由", Day.AddDays(60))),
        (R.NoticeIssued, () => Proposed(NotRectified(), SanctionGround.Deviation).Given(Officer, new ServeNotice("事实", "理由")),
            SecondOfficer, new ServeNotice("事实", "理由")),
        (R.NoticeMissing, () => Proposed(NotRectified(), SanctionGround.Deviation).Given(Officer, new ServeNotice("事实", "理由"))
            .On(Day.AddDays(120)), Leader, new DecideSanction("9号", "理由")),
        (R.HearingRecord, () => Noticed(NotRectified(), SanctionGround.Deviation), Officer, new HearUnit("单位未作陈述", "无")),
        (R.HearingRecord, Investigated, Officer, new HearUnit("单位未作陈述", "无")),
        (R.NoticeMissing, () => Proposed(NotRectified(), SanctionGround.Deviation), Leader, new DecideSanction("9号", "理由")),
        (R.NoticeFacts, () => Proposed(NotRectified(), SanctionGround.Deviation), Officer, new ServeNotice("", "理由", Day.AddDays(60))),
        (R.NothingToState, () => Proposed(NotRectified(), SanctionGround.Deviation), Signer, new StateCase("有异议")),
        (R.NothingToState, () => Noticed(NotRectified(), SanctionGround.Deviation), Signer, new StateCase("有异议", HearingOf.Investigation)),
        (R.NothingToState, () => WithPlaque(), Officer, new HearUnit("说明", "答复")),
        (R.StatementEmpty, Investigated, Signer, new StateCase("")),
        (R.StatementEmpty, Investigated, Officer, new HearUnit("说明", "")),
        (R.StatementOver, () => ToDecide(NotRectified(), SanctionGround.Deviation), Signer, new StateCase("有异议")),
        (R.StatementRuns, () => Noticed(NotRectified(), SanctionGround.Deviation), Leader, new DecideSanction("9号", "理由")),
        (R.Unanswered, () => Noticed(NotRectified(), SanctionGround.Deviation).Given(Signer, new StateCase("有异议")).On(Day.AddDays(90)),
            Leader, new DecideSanction("9号", "理由")),
        (R.DocumentNumber, () => ToDecide(NotRectified(), SanctionGround.Deviation), Leader, new DecideSanction(" ", "理由")),
        (R.DocumentNumberTaken, () => ToDecide(NotRectified(), SanctionGround.Deviation).Knowing(new() { DocumentNumberTaken = true }),
            Leader, new DecideSanction("9号", "理由")),
        (R.GroundLost, () => ToDecide(Ordered().On(Day.AddDays(100)), SanctionGround.Deviation).Given(Director, Rectified)
            .Given(Officer, Reinspection(Day.AddDays(130), ReinspectionMark.MoreTime, Day.AddDays(200))),
            Leader, new DecideSanction("9号", "理由")),
        (R.Support, Accepted, Officer, new RecordSupport("", "municipal", null, Day)),
        (R.Support, Accepted, Officer, new RecordSupport("项目", "municipal", -1, Day)),
        (R.Support, Accepted, Officer, new IssuePriorityCertificate("")),
    ];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Cases.Length)];

    [Theory, MemberData(nameof(Rows))]
    public void The_rule_that_stands_in_the_way_is_named_in_both_languages(int row)
    {
        var (rule, given, by, command) = Cases[row];
        var refused = given().When(by, command).ShouldBeOfType<Decision<CenterEvent>.Refused>(rule.Key);
        var refusal = refused.Because.FirstOrDefault(r => r.Rule.Key == rule.Key)
            .ShouldNotBeNull($"{rule.Key}, not {string.Join(", ", refused.Because)}");
        foreach (var language in Enum.GetValues<Language>())
        {
            refusal.What(language).ShouldNotContain("{", customMessage: rule.Key);
            refusal.WayOut(language).ShouldNotContain("{", customMessage: rule.Key);
        }
    }

    [Fact]
    public void Every_rule_has_a_case_here() => R.All.Concat(N.All).Except(Cases.Select(c => c.Rule))
        .ShouldBe(
            [N.BeingIssued, N.UnderWay, N.NamesPerson],
            "the store refuses by them; UnissuedTests and SaidOutsideTests of the web do what they stand against");

    [Fact]
    public void All_faults_of_a_form_are_told_at_once() =>
        NextYear().Refusals(Director, new FileAnnualReport(2030, [], [], new("", false), []))
            .ShouldBe([R.ReportYear, R.ReportSections, R.ReportFigures, R.Commitment]);

    /// <summary>What a careless form leaves out is refused and never an exception.</summary>
    [Fact]
    public void Fields_that_are_left_out_are_refused()
    {
        CenterCommand[] careless =
        [
            new FileAnnualReport(2026, null!, null!, null!, null!), new ApplyForAcceptance(null!, null!, null!, null!),
            new RecordInspection(default, null!, null!), new IssuePlaque(null!, default, null!),
            new RaiseSuspicion(null!, null!), new ReportMilestone(null!, null!, default, null!),
            new ProposeChange(null!, null!), new RecordInspection(Day, [null!, null!], [null!]),
        ];
        foreach (var command in careless)
        {
            Actor[] people = [Director, Officer, Public];
            people.ShouldAllBe(p => Begun().When(p, command) is Decision<CenterEvent>.Refused);
        }
        Applied().When(Officer, new RecordAcceptanceReview(null!)).ShouldBeOfType<Decision<CenterEvent>.Refused>();
        Deviating().When(Head, new OrderRectification(1, null!, default)).ShouldBeOfType<Decision<CenterEvent>.Refused>();
        Ordered().When(Director, new SubmitRectification(null!)).ShouldBeOfType<Decision<CenterEvent>.Refused>();
        OrderRefusals.Drafted().When(Head, new WithdrawOrder(null!)).ShouldBeOfType<Decision<CenterEvent>.Refused>();
        Submitted().When(Officer, new ReinspectRectification(default, null!, null!)).ShouldBeOfType<Decision<CenterEvent>.Refused>();
        WithPlaque().When(Director, new ProposeChange(new UnitChange(Guid.Empty, null!, null!, null!), "理由"))
            .ShouldBeOfType<Decision<CenterEvent>.Refused>();
        WithPlaque().When(Director, new ProposeChange(new NameChange(null!), "理由")).ShouldBeOfType<Decision<CenterEvent>.Refused>();
    }

    private static CenterScene MoreTime() =>
        Submitted().Given(Officer, Reinspection(Day.AddDays(60), ReinspectionMark.MoreTime, Day.AddDays(120)))
            .On(Day.AddDays(100)).Given(Director, Rectified with { Results = [new(1, "基本完成", [])] });

    private static CenterScene ReviewedAgain() =>
        Reviewed().Given(Leader, new DecideAcceptance(AcceptanceVerdict.Repeat, "补充")).On(Day.AddDays(30))
            .Given(Director, Apply).Given(Officer, new RecordAcceptanceReview(Review(Day.AddDays(30))));

    // Proposed for want of a submission; the center then submitted, and it passed.
    private static CenterScene RectifiedAfterAll() =>
        Noticed(Ordered().On(Day.AddDays(100)), SanctionGround.Deviation).Given(Director, Rectified)
            .Given(Officer, Reinspection(Day.AddDays(100), ReinspectionMark.Passed)).On(Day.AddDays(140));

    private static ReviewRecord Seats(Func<SeatedExpert, SeatedExpert> change, int count) =>
        Review(Day) with { Experts = [.. Review(Day).Experts.Select((e, i) => i < count ? change(e) : e)] };
}
