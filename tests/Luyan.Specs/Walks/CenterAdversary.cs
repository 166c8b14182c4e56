using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Notices;
using Luyan.Cases.Panels;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using OpenInvestigation = Luyan.Cases.Centers.OpenInvestigation;
using RaiseSuspicion = Luyan.Cases.Centers.RaiseSuspicion;
using RecordService = Luyan.Cases.Centers.RecordService;
using RewordLetter = Luyan.Cases.Centers.RewordLetter;
using SendBackLetter = Luyan.Cases.Centers.SendBackLetter;
using SignOffLetter = Luyan.Cases.Centers.SignOffLetter;
using StateCase = Luyan.Cases.Centers.StateCase;
using VerifyFalsehood = Luyan.Cases.Centers.VerifyFalsehood;

namespace Luyan.Specs.Walks;

/// <summary>Who is around a center and what they try: back-dating, closing early, swapping the unit, deciding against the panel, letting
/// a suspicion lie, using a second account, leaving words out.</summary>
internal sealed class CenterAdversary(Random chance)
{
    private static readonly Actor[] Cast = ModelPersons.Joined(
        Director, Signer, Officer, SecondOfficer, Head, Leader, Public, OtherSigner,
        ModelPersons.Second(Officer, Role.CaseOfficer, Guid.Empty), ModelPersons.Second(SecondOfficer, Role.Leader, Guid.Empty),
        ModelPersons.Second(Leader, Role.CaseOfficer, Guid.Empty), ModelPersons.Second(Head, Role.HeadOfDivision, Guid.Empty),
        ModelPersons.Second(Signer, Role.CaseOfficer, Guid.Empty));

    private static readonly Actor[] Everybody = [.. Cast, Actor.Clock];

    /// <summary>Somebody around a center, as the register of accounts knows him.</summary>
    internal static Actor Known(Actor by) => ModelPersons.Known(by, Cast);

    private static UnitChange Shell => new(Id(3), "青山装备有限公司", "91150203MA0TEXT12K", "150203");

    /// <summary>The next request.</summary>
    internal (Actor By, CenterCommand Command) Next(NamedCenter state, DateOnly today)
    {
        var center = state.Center;
        var (who, command) = chance.Next(10) switch
        {
            0 => OfTheUnit(center, today),
            1 => Leaving(center, today),
            2 or 3 => Supervising(center, today),
            4 or 5 => Suspecting(),
            6 or 7 => Sanctioning(today),
            8 => state is EndedCenter ? AfterTheEnd() : Filing(center, today),
            _ => OfLetters(center, today),
        };
        if (state is EndedCenter && chance.In(60)) { (who, command) = chance.In(30) ? AfterTheEnd() : OfLetters(center, today); }
        return (chance.In(8) ? chance.Of<Actor>(Everybody) : One(who, center), command);
    }

    private Actor One(Role role, Center center)
    {
        var own = chance.Of<Actor>([.. Everybody.Where(p => p.Role == role)]);
        // Who signs for the unit signs for the unit that holds the center now.
        return role is Role.Signer or Role.Director ? own with { Organisation = center.Identity.Unit } : own;
    }

    private string Words() => chance.In(6) ? chance.Of("", "。", "好") : LongReasons;

    private (Role, CenterCommand) OfTheUnit(Center center, DateOnly today) => chance.Next(9) switch
    {
        0 => (Role.Director, new ReportMilestone("m1", "投运", chance.Typed(today), [Paper])),
        1 => (Role.Director, new RequestExtension(chance.Of(1, 12, 13), Words())),
        2 or 3 => (Role.Director, Apply),
        4 => (Role.Director, new ProposeChange(new DirectorChange($"主任{today.DayNumber}", chance.Typed(today)), Words())),
        5 => (Role.HeadOfDivision, new DecideChange(chance.In(70), Words()) { RestsOn = "14" }),
        6 => (Role.Director, new ProposeChange(new PlanChange(center.Plan.Milestones, center.Plan.Milestones.Count > 1
            ? [.. center.Plan.Milestones.Take(1)]
            : [.. center.Plan.Milestones, new("m3", "新线", "验收单", today.AddDays(30))]), Words())),
        7 => (Role.CaseOfficer, chance.In(50)
            ? new IssuePlaque($"P-{today.DayNumber}", chance.Typed(today), "甲")
            : new RecordSupport("项目", "municipal", 5, chance.Typed(today))),
        _ => (Role.Director, new SubmitRectification(
            [.. Open(center).Select(i => new RectificationResult(i, chance.In(9) ? "" : "已到位", [Paper]))])),
    };

    private static IReadOnlyList<int> Open(Center center) => center.OpenRectification?.Remaining ?? [1];

    // The ways out: giving back, another unit, dissolution.
    private (Role, CenterCommand) Leaving(Center center, DateOnly today) => chance.Next(15) switch
    {
        14 => (Role.CaseOfficer, new RecordSuccessor(
            Shell with { Unit = chance.Of(Id(3), Id(4), UnitId) }, chance.Typed(today), Words(), chance.In(90) ? Paper : null,
            chance.In(20) ? Shell.CreditCode : null, chance.In(30))),
        0 when center.Closing is not null && chance.In(60) => (Role.HeadOfDivision, new ConfirmClosing()),
        1 when center.Ending is not null => (Role.HeadOfDivision, new WithdrawEnding(Words())),
        0 when center.Closing is not null => (Role.Signer, new WithdrawClosing()),
        0 => (Role.Signer, new CloseVoluntarily(Words())),
        1 => (Role.CaseOfficer, new RecordDissolution(
            chance.Typed(today), Words(), chance.In(75) ? Shell with { Unit = chance.Of(Id(3), UnitId) } : null,
            chance.In(10) ? chance.Of("无承继单位", LongReasons, LongReasons) : null)
        {
            Proof = chance.In(70) ? Paper : null,
        }),
        2 or 3 or 4 => (Role.Director, new ProposeChange(Shell with { Unit = chance.Of(Id(3), UnitId, center.Identity.Unit) }, Words())),
        5 or 6 => (Role.HeadOfDivision, new DecideChange(chance.In(80), Words()) { RestsOn = "14" }),
        7 => (Role.Leader, new DecideExtension(chance.In(60), chance.Of<int?>(null, 6, 24), Words()) { RestsOn = "9" }),
        8 or 9 => (Role.CaseOfficer, new RecordAcceptanceReview(Review(chance.Typed(today)) with
        {
            Outcome = chance.Of(ReviewOutcome.Favourable, ReviewOutcome.Favourable, ReviewOutcome.Unfavourable, ReviewOutcome.Conditional),
            Experts = chance.Seats(chance.In(10) ? 3 : 5),
        })),
        10 or 11 => (Role.Leader, new DecideAcceptance(
            chance.Of(AcceptanceVerdict.Passed, AcceptanceVerdict.Passed, AcceptanceVerdict.Repeat, AcceptanceVerdict.Failed), Words())
        { RestsOn = "10" }),
        12 => (Role.Director, Apply),
        _ => (Role.CaseOfficer, new IssuePriorityCertificate("申报市级科技项目")),
    };

    private (Role, CenterCommand) Supervising(Center center, DateOnly today) => chance.Next(8) switch
    {
        0 or 1 => (Role.CaseOfficer, new RecordInspection(chance.Typed(today), chance.In(9) ? ["戊"] : ["戊", "己"],
            [new("m1", null, chance.Of(InspectionMark.Differs, InspectionMark.Conforms, InspectionMark.NotSeen), "设备未到位")], Paper)),
        2 or 3 => (Role.HeadOfDivision, new OrderRectification(
            Math.Max(1, center.Inspections.Count - chance.Next(2)), [new(1, "补齐设备")], today.AddDays(chance.Of(29, 30, 60, 90, 366)))
        { Reasons = Words(), RestsOn = "9" }),
        4 or 5 => (Role.CaseOfficer, new ReinspectRectification(chance.Typed(today), ["戊", "己"],
            [.. Open(center).Select(i => new ReinspectionFinding(i, chance.Of(
                ReinspectionMark.Passed, ReinspectionMark.NotPassed, ReinspectionMark.NotPassed, ReinspectionMark.MoreTime), "属实"))],
            today.AddDays(chance.Of(30, 60)))),
        6 => (Role.Director, new SubmitRectification([.. Open(center).Select(i => new RectificationResult(i, "已到位", []))])),
        _ => (Role.CaseOfficer, new CorrectRecord(
            $"inspections.{Math.Max(1, center.Inspections.Count)}.heldOn", $"{chance.Typed(today):yyyy-MM-dd}", "记载有误", Paper)),
    };

    private (Role, CenterCommand) Suspecting() => chance.Next(11) switch
    {
        0 => (Role.Anyone, new RaiseSuspicion("专利证书", [Paper])),
        1 => (Role.CaseOfficer, new OpenInvestigation("专利证书")),
        2 => (Role.Signer, new StateCase("属实", HearingOf.Investigation, chance.In(50))),
        3 => (Role.CaseOfficer, new HearUnit("未作陈述", "已记录", HearingOf.Investigation, chance.In(50) ? Paper : null)),
        4 or 5 or 6 => (chance.In(70) ? Role.CaseOfficer : Role.HeadOfDivision, new VerifyFalsehood("查实")),
        _ => (chance.In(70) ? Role.CaseOfficer : Role.HeadOfDivision, new ClearSuspicion(Words())),
    };

    private (Role, CenterCommand) Sanctioning(DateOnly today) => chance.Next(12) switch
    {
        0 or 1 or 2 => (chance.In(80) ? Role.CaseOfficer : Role.Clock, new ProposeSanction(
            chance.Of(SanctionGround.Deviation, SanctionGround.Falsehood, SanctionGround.NoAssessment), Words())),
        3 or 4 or 5 => (Role.CaseOfficer, new ServeNotice(
            LongReasons, Words(), chance.In(30) ? null : chance.Typed(today)) { Receipt = chance.In(60) ? Paper : null }),
        6 => (Role.Signer, new StateCase("有异议")),
        7 => (Role.CaseOfficer, new HearUnit("有异议", "不予采纳", HearingOf.Sanction, Paper)),
        8 => (Role.Leader, new DropSanction(Words())),
        _ => (Role.Leader, new DecideSanction($"包科发〔{today.Year}〕{today.DayNumber}号", Words())),
    };

    private (Role, CenterCommand) Filing(Center center, DateOnly today)
    {
        var cycle = center.FirstCycle + chance.Next(2);
        return chance.Next(8) switch
        {
            0 or 1 => (Role.Director, Report(today.Year - chance.Next(1, 3))),
            2 => (Role.Director, Assessed(cycle)),
            3 => (Role.CaseOfficer, new ReturnAssessment(cycle, "缺附件")),
            4 => (Role.CaseOfficer, chance.In(50)
                ? new ConfirmAnnualReport(today.Year - 1)
                : new ReturnAnnualReport(today.Year - 1, "数据不符")),
            5 => (Role.Clock, new MarkReportMissed(today.Year - 1)),
            6 => (Role.Clock, new RemindMissedAssessment(cycle)),
            _ => (Role.HeadOfDivision, new ConcludeAssessment(cycle, AssessmentGrade.Good, LongReasons)),
        };
    }

    private (Role, CenterCommand) OfLetters(Center center, DateOnly today)
    {
        var open = center.Letters.Letters.Where(l => l.Holder is not null).Select(l => l.Number).ToArray();
        var number = open.Length > 0 ? chance.Of<int>(open) : 1;
        var checker = chance.In(60) ? Role.HeadOfDivision : Role.Leader;
        return chance.Next(20) switch
        {
            < 8 => (checker, new SignOffLetter(number)),
            8 => (checker, new SendBackLetter(number, Words())),
            9 => (center.Letters.Find(number)?.Drafter ?? checker, new RewordLetter(number, Words(), chance.In(50) ? Words() : null)),
            10 or 11 => (Role.HeadOfDivision, new WithdrawOrder(Words())),
            _ => (Role.CaseOfficer, new RecordService(
                number, chance.Typed(today), chance.Of(Enum.GetValues<ServiceWay>()), chance.In(9) ? null : "收发室李某",
                chance.In(60) ? Paper : null)),
        };
    }

    private (Role, CenterCommand) AfterTheEnd() => chance.In(30)
        ? (Role.CaseOfficer, new RecoverPlaque(PlaqueEnd.Returned))
        : (Role.Leader, new AnnulSanction(
            AnnulledBy.Judgment, "行政判决书1号", Words(), chance.Of(Enum.GetValues<AnnulmentOutcome>()), "鹿原区人民法院",
            chance.Of<bool?>(null, true, false), chance.Of<bool?>(null, true)) { Proof = chance.In(8) ? null : Paper });
}
