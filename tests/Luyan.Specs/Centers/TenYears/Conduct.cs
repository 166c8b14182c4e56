using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Notices;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;
using OpenInvestigation = Luyan.Cases.Centers.OpenInvestigation;
using RaiseSuspicion = Luyan.Cases.Centers.RaiseSuspicion;
using StateCase = Luyan.Cases.Centers.StateCase;
using VerifyFalsehood = Luyan.Cases.Centers.VerifyFalsehood;

namespace Luyan.Specs.Centers.TenYears;

/// <summary>What the people around one center ask for on a day: mostly what is theirs, sometimes early, late or never, and
/// sometimes what they may not.</summary>
internal sealed class Conduct(Guid unit, Random chance)
{
    private readonly Actor director = Director with { Organisation = unit };
    private readonly Actor signer = Signer with { Organisation = unit };
    private readonly double diligence = 0.02 + chance.NextDouble() * 0.5;
    private readonly double honesty = chance.NextDouble();

    internal IEnumerable<(Actor By, CenterCommand Command)> Of(CenterScene scene)
    {
        if (scene.State is not NamedCenter { Center: var center }) { return []; }
        Wish[] wishes = scene.State is EndedCenter
            ? [.. AfterTheEnd(scene.Today), .. Letters(center, scene.Today)]
            : [.. OfTheUnit(center, scene.Today), .. OfTheBureau(center, scene.Today), .. Proceedings(scene.Today),
                .. Letters(center, scene.Today)];
        List<(Actor, CenterCommand)> asked = [.. wishes.Where(w => chance.NextDouble() < w.Chance).Select(w => (w.By, w.Command))];
        if (chance.Next(4) == 0) { asked.Add((Anybody(), wishes[chance.Next(wishes.Length)].Command)); }
        return asked;
    }

    // The last of them wants a second office beside the one he holds.
    private Actor Anybody() => ((Actor[])[
        director, signer, Officer, SecondOfficer, Head, Leader, Public, OtherSigner, Actor.Clock, Leader with { Account = Officer.Account }
    ])[chance.Next(10)];

    private IEnumerable<Wish> OfTheUnit(Center center, DateOnly today)
    {
        for (var year = center.Letter.On.Year; year < today.Year; year++) { yield return new(diligence / 2, director, Report(year)); }
        for (var cycle = center.FirstCycle; cycle < center.FirstCycle + 6; cycle++)
        {
            yield return new(diligence / 2, director, cycle % 2 == 0 ? Measured(cycle) : Assessed(cycle));
        }
        if (center.OpenRectification is { } open)
        {
            yield return new(
                diligence, director,
                new SubmitRectification([.. open.Remaining.Select(i => new RectificationResult(i, "设备已到位", [Paper]))]));
        }
        yield return new(0.01, director, new RequestExtension(12, "设备进口延迟"));
        yield return new(0.03, director, Apply);
        yield return new(0.01, director, new ReportMilestone("m1", "投运", today, [Paper]));
        yield return new(0.005, director, new ProposeChange(new DirectorChange($"主任{today.Year}", today), "原主任退休"));
        yield return new(0.3, signer, new StateCase("有异议"));
        yield return new(0.0006, signer, new CloseVoluntarily("业务调整"));
        if (center.Closing is not null) { yield return new(0.3, signer, new WithdrawClosing()); }
    }

    private IEnumerable<Wish> OfTheBureau(Center center, DateOnly today)
    {
        yield return new(0.4, Officer, new IssuePlaque($"P-{today.DayNumber}", today, "甲"));
        yield return new(0.01, Officer, new ReplacePlaque($"P-{today.DayNumber}", PlaqueEnd.Returned, "损坏"));
        yield return new(0.05, Officer, new RecordInspection(
            today, ["戊", "己"], [new("m1", null, chance.Next(3) == 0 ? InspectionMark.Differs : InspectionMark.Conforms, "设备未到位")], Paper));
        if (center.Inspections is [.., var last])
        {
            yield return new(0.02, SecondOfficer, new CorrectRecord(
                $"inspections.{last.Number}.inspectors", "戊、庚", "签名是另一人", Paper));
            yield return new(0.3, Head, new OrderRectification(last.Number, [new(1, "补齐设备")], today.AddDays(60)));
        }
        if (center.OpenRectification is { } open)
        {
            var mark = chance.Next(3) switch
            {
                0 => ReinspectionMark.NotPassed,
                1 => ReinspectionMark.MoreTime,
                _ => ReinspectionMark.Passed
            };
            yield return new(0.2, Officer, new ReinspectRectification(
                today, ["戊", "己"], [.. open.Remaining.Select(i => new ReinspectionFinding(i, mark, "情况属实"))], today.AddDays(60)));
        }
        yield return new(0.3, Leader, new DecideExtension(chance.Next(2) == 0, null, "理由充分"));
        yield return new(0.3, Officer, new RecordAcceptanceReview(Review(today)));
        yield return new(0.3, Leader, new DecideAcceptance((AcceptanceVerdict)chance.Next(3), "达到目标"));
        foreach (var report in center.Reports)
        {
            yield return new(
                0.2, Officer, chance.Next(5) == 0 ? new ReturnAnnualReport(report.Year, "数据不符") : new ConfirmAnnualReport(report.Year));
        }
        foreach (var entry in center.Assessments)
        {
            yield return new(0.2, Officer, new ConfirmAssessment(entry.Cycle));
            yield return new(0.05, Officer, new RecordAssessmentReview(entry.Cycle, Review(today)));
            yield return new(0.2, Officer, new MarkAssessment(entry.Cycle, Marks));
            yield return new(0.2, chance.Next(5) == 0 ? Officer : Head, chance.Next(5) == 0
                ? new ReturnAssessment(entry.Cycle, "缺附件")
                : new ConcludeAssessment(entry.Cycle, AssessmentGrade.Good, "材料齐全"));
        }
        yield return new(0.3, Head, new DecideChange(chance.Next(3) > 0, "理由"));
        yield return new(0.01, Officer, new RecordSupport("市级科技项目", "municipal", 50, today));
        yield return new(0.01, Officer, new IssuePriorityCertificate("申报市级科技项目"));
        yield return new(0.0003, Officer, new RecordDissolution(today, "单位注销"));
        yield return new(0.0002, Officer, new RecordDissolution(today, "单位注销", ProceedingEnds: "无承继单位，程序终结") { Proof = Paper });
        yield return new(0.0002, Officer, new RecordDissolution(today, "合并", A_step_of_a_center_happens.Successor));
    }

    private IEnumerable<Wish> Proceedings(DateOnly today) =>
    [
        new(0.006, Public, new RaiseSuspicion("专利证书", [Paper])),
        new(0.2, Officer, new OpenInvestigation("专利证书")),
        new(0.2 * honesty, Officer, new ClearSuspicion("属实")),
        new(0.2 * honesty, SecondOfficer, new ClearSuspicion("属实")),
        new(0.1, Officer, new VerifyFalsehood("查实")),
        new(0.1, SecondOfficer, new VerifyFalsehood("查实")),
        .. Enum.GetValues<SanctionGround>().Select(ground => new Wish(0.05, Officer, new ProposeSanction(ground, "事实"))),
        new(0.1, Officer, new ServeNotice("事实", "理由", today)),
        new(0.2, Officer, new ServeNotice("事实", "理由")),
        new(0.2, Officer, new HearUnit("有异议", "不予采纳", HearingOf.Sanction, Paper)),
        new(0.2, Officer, new HearUnit("单位到场说明", "已记录", HearingOf.Investigation, Paper)),
        new(0.3, Leader, new DecideSanction($"包科发〔{today.Year}〕{today.DayOfYear}号", "事实清楚")),
        new(0.03, Leader, new DropSanction("已改进")),
    ];

    // Signed off by another person and served within days, now and then by who may not, or on a day that cannot be.
    private static IEnumerable<Wish> Letters(Center center, DateOnly today) => center.Letters.Letters
        .Where(l => l.AwaitsSignOff || l.AwaitsWording || l.AwaitsService).TakeLast(2).SelectMany(l => (Wish[])
        [
            new(0.3, l.DraftedAs == Role.Leader ? Head : Leader, new SignOffLetter(l.Number)),
            new(0.05, l.DraftedAs == Role.Leader ? Head : Leader, new SendBackLetter(l.Number, "文书写错")),
            new(0.3, l.DraftedAs == Role.Leader ? Leader : l.DraftedAs == Role.HeadOfDivision ? Head : Officer,
                new RewordLetter(l.Number, "已改", "事实清楚，理由改写")),
            new(l.Kind is "dissolution" or "succession" ? 0.3 : 0, Head, new WithdrawEnding("登记依据的文件与登记机关的档案不符，另行登记")),
            new(l.Kind == "rectification" ? 0.1 : 0, Head, new WithdrawOrder("事项写错，另行责令")),
            new(0.3, Officer, new RecordService(l.Number, today, ServiceWay.InPerson, "收发室李某")),
            new(0.05, Officer, new RecordService(l.Number, today.AddDays(-20), ServiceWay.Post, "收发室李某", Paper)),
        ]);

    private Wish[] AfterTheEnd(DateOnly today) =>
    [
        new(0.1, Officer, new RecoverPlaque(PlaqueEnd.Returned)),
        .. today is { Day: 15, Month: 6 } ? (Wish[])[new(0.5, Officer, QuestionRefusals.Succeeding with { SucceededOn = today })] : [],
        .. today.Month == 9 ? (Wish[])[new(0.3, Leader, QuestionRefusals.Alone(1))] : [],
        new(0.002, Leader, new AnnulSanction(
            AnnulledBy.Judgment, "行政判决书1号", "程序违法", (AnnulmentOutcome)chance.Next(4), "鹿原区人民法院",
            chance.Next(2) == 0 ? null : chance.Next(2) == 0) { Proof = Paper }),
        new(0.02, Leader, new DecideSanction("又一号", "再次")),
    ];

    private sealed record Wish(double Chance, Actor By, CenterCommand Command);
}
