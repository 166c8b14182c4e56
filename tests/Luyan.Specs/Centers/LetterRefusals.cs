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
        (R.OwnLetter, () => Decided(NotRectified(), SanctionGround.Deviation), Leader, new SignOffLetter(3)),
        // Another account of the leader's is no second person.
        (R.OwnLetter, () => Decided(NotRectified(), SanctionGround.Deviation), LeadersOther, new SignOffLetter(3)),
        (R.LetterUnknown, () => Decided(NotRectified(), SanctionGround.Deviation), Head, new SignOffLetter(9)),
        (R.NothingToServe, () => WithPlaque(), Officer, On(1, Day)),
        (R.NotIssued, () => Served(Decided(NotRectified(), SanctionGround.Deviation), 1), Officer, On(3, Day.AddDays(90))),
        (R.NotIssued, () => Decided(NotRectified(), SanctionGround.Deviation), Officer, On(3, Day.AddDays(90))),
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

    private static RecordService On(int letter, DateOnly day) => new(letter, day, ServiceWay.InPerson, "收发室李某");

    private static CenterScene Served(CenterScene scene, int letter) => scene.Given(Officer, On(letter, scene.Today));
}
