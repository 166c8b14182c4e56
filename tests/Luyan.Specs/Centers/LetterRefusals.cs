using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Notices;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;
using R = Luyan.Cases.Notices.NoticeRules;

namespace Luyan.Specs.Centers;

/// <summary>Whoever signs off his own letter, or dates its service back, is refused.</summary>
internal static class LetterRefusals
{
    private static readonly Actor LeadersOther = Head with { Account = Id(78), Others = [Leader.Account] };

    internal static readonly (Rule Rule, Func<CenterScene> Given, Actor By, CenterCommand Command)[] All =
    [
        (R.NothingToSignOff, () => WithPlaque(), Head, new SignOffLetter(1)),
        (R.NothingToSignOff, () => Issued(NotRectified(), SanctionGround.Deviation), Head with { Account = Id(77) }, new SignOffLetter(3)),
        (R.Falls, () => SuccessorFalls(issued: false), Head, new SignOffLetter(4)),
        // The decision is to be served, and what a court has freed its receiver of is not.
        (R.Falls, () => SuccessorFalls(issued: true), Officer, On(4, QuestionRefusals.Proving)),
        (R.OwnLetter, () => Decided(NotRectified(), SanctionGround.Deviation), Leader, new SignOffLetter(3)),
        // Another account of the leader's is no second person.
        (R.OwnLetter, () => Decided(NotRectified(), SanctionGround.Deviation), LeadersOther, new SignOffLetter(3)),
        (R.LetterUnknown, () => Decided(NotRectified(), SanctionGround.Deviation), Head, new SignOffLetter(9)),
        (R.OwnLetter, () => Decided(NotRectified(), SanctionGround.Deviation), Leader, new SendBackLetter(3, "事实写错")),
        (R.NothingToSignOff, () => Returned(), Head, new SignOffLetter(3)),
        (R.NothingToSignOff, () => Returned(), Head, new SendBackLetter(3, "再改")),
        (R.NotIssued, () => Returned(), Officer, On(3, Day.AddDays(90))),
        (R.SendBackReasons, () => Decided(NotRectified(), SanctionGround.Deviation), Head, new SendBackLetter(3, " ")),
        (R.NothingToReword, () => Decided(NotRectified(), SanctionGround.Deviation), Leader, new RewordLetter(3, "已改")),
        // Another office does not word what the leader decided, nor another letter.
        (R.NothingToReword, () => Returned(), Officer, new RewordLetter(3, "已改")),
        (R.NothingToReword, () => Returned(), Leader, new RewordLetter(2, "已改")),
        (R.RewordAnswer, () => Returned(), Leader, new RewordLetter(3, " ")),
        (R.RewordedShort, () => Returned(), Leader, new RewordLetter(3, "已改", " ")),
        (R.RewordedShort, () => Returned(Strict), Leader, new RewordLetter(3, "已改", "事实清楚。")),
        (R.NoFreeWords, Certificate, Officer, new RewordLetter(2, "已改", "另写")),
        (R.OwnLetter, () => Returned().Given(OtherLeader, new RewordLetter(3, "已改")), OtherLeader, new SignOffLetter(3)),
        (R.OwnLetter, () => Returned().Given(OtherLeader, new RewordLetter(3, "已改")), Leader, new SignOffLetter(3)),
        (Luyan.Cases.Centers.CenterRules.RectificationUnserved, () => UnservedNow().On(Winter.AddDays(200)), Officer,
            Reinspection(Winter.AddDays(200), ReinspectionMark.NotPassed)),
        (R.NothingToServe, () => WithPlaque(), Officer, On(1, Day)),
        (R.NotIssued, () => Decided(NotRectified(), SanctionGround.Deviation), Officer, On(3, Day.AddDays(90))),
        // Another letter of the case can be served, this one not yet.
        (R.NotIssued, () => Decided(NeverServed(), SanctionGround.Deviation), Officer, On(3, Day.AddDays(90))),
        (R.LetterUnknown, () => Issued(NotRectified(), SanctionGround.Deviation), Officer, On(9, Day.AddDays(90))),
        (R.Served, () => Issued(NotRectified(), SanctionGround.Deviation), Officer, On(2, Day.AddDays(90))),
        (R.Day, () => Issued(NotRectified(), SanctionGround.Deviation), Officer, On(3, Day.AddDays(91))),
        (R.Day, () => Issued(NotRectified(), SanctionGround.Deviation).On(Day.AddDays(95)), Officer,
            On(3, Day.AddDays(89)) with { Receipt = Paper }),
        (R.Proof, () => Issued(NotRectified(), SanctionGround.Deviation).On(Day.AddDays(95)), Officer, On(3, Day.AddDays(94))),
        (R.Proof, () => Issued(NotRectified(), SanctionGround.Deviation), Officer, On(3, Day.AddDays(90)) with { Way = ServiceWay.Left }),
        (R.Receiver, () => Issued(NotRectified(), SanctionGround.Deviation), Officer, On(3, Day.AddDays(90)) with { Receiver = " " }),
        (R.Consent, () => Issued(NotRectified(), SanctionGround.Deviation), Officer,
            On(3, Day.AddDays(90)) with { Way = ServiceWay.Electronic }),
        (R.PublicNoticeRuns, () => Issued(NotRectified(), SanctionGround.Deviation).On(Day.AddDays(110)), Officer,
            On(3, Day.AddDays(110)) with { Way = ServiceWay.PublicNotice, Receipt = Paper }),
        // The notice entered for a day weeks ago, without a proof.
        (R.Proof, () => Proposed(NotRectified(), SanctionGround.Deviation).On(Day.AddDays(90)), Officer,
            new ServeNotice("事实", "理由", Day.AddDays(61))),
        (R.Consent, () => Proposed(NotRectified(), SanctionGround.Deviation), Officer,
            new ServeNotice("事实", "理由", Day.AddDays(60)) { Way = ServiceWay.Electronic }),
    ];

    // The letter to the successor is the fourth; what annuls it waits for a second person.
    private static CenterScene SuccessorFalls(bool issued)
    {
        if (!issued)
        {
            return Revoked().On(QuestionRefusals.Proving).Given(Officer, QuestionRefusals.Succeeding)
                .Given(Leader, Annul(AnnulmentOutcome.OnTheMerits));
        }
        return Issued(NotRectified(), SanctionGround.Deviation).On(QuestionRefusals.Proving).Given(Officer, QuestionRefusals.Succeeding)
            .Given(Head, new SignOffLetter(4)).Given(Leader, QuestionRefusals.Alone(1));
    }

    private static RecordService On(int letter, DateOnly day) => new(letter, day, ServiceWay.InPerson, "收发室李某");

    private static Actor OtherLeader => Leader with { Account = Id(79) };

    private static Measures Strict => Ironfield.Changed(Parameters.ReasonsLeast, "20");

    private static Measures Checked => Policy.With(values: Policy.Values.Select(v =>
        v.Parameter.Key == Parameters.LettersSignedOff.Key ? v with { Words = [.. v.Words, "priority-certificate"] } : v));

    private static CenterScene NeverServed() => Unserved().On(Day.AddDays(60)).Given(Director, Rectified)
        .Given(Officer, Reinspection(Day.AddDays(60), ReinspectionMark.NotPassed));

    private static CenterScene Certificate() => Reviewed(Checked)
        .Given(Leader, new DecideAcceptance(AcceptanceVerdict.Passed, "达到目标"))
        .Given(Officer, new IssuePriorityCertificate("申报")).Given(Head, new SendBackLetter(2, "用途写错"));

    internal static CenterScene Returned(Measures? law = null) =>
        Decided(law is null ? NotRectified() : GraceOver(law), law is null ? SanctionGround.Deviation : SanctionGround.NoAssessment)
            is var decided ? decided.Given(Head, new SendBackLetter(LastLetter(decided), "文书事实部分写错")) : decided;
}
