using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Notices;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;
using N = Luyan.Cases.Notices.NoticeRules;
using R = Luyan.Cases.Centers.CenterRules;

namespace Luyan.Specs.Centers;

/// <summary>Who withdraws an order to rectify that the unit knows of, twice, or without the office or a reason, is refused; nothing goes
/// out of the house that was withdrawn.</summary>
internal static class OrderRefusals
{
    /// <summary>The first day on which an order to rectify is signed off by another person.</summary>
    internal static readonly DateOnly Spring = new(2027, 3, 1);

    internal static readonly WithdrawOrder Withdrawal = new("检查记录第二项属实，通知拟稿所列的事项和期限与检查发现不符，须另行责令。");

    internal static readonly (Rule Rule, Func<CenterScene> Given, Actor By, CenterCommand Command)[] All =
    [
        (R.NoOrderToWithdraw, () => WithPlaque(), Head, Withdrawal),
        (R.NoOrderToWithdraw, () => Deviating(), Head, Withdrawal),
        (R.NoOrderToWithdraw, Withdrawn, Head, new WithdrawOrder("再次撤回同一份拟稿，理由与上一次所写的不同，请予撤回。")),
        (R.NoOrderToWithdraw, Withdrawn, OtherHead, Withdrawal),
        (R.NoOrderToWithdraw, NotRectified, Head, Withdrawal),
        // The act issues the letter where no other person signs it off: before November, and before March.
        (R.OrderIssued, Unserved, Head, Withdrawal),
        (R.OrderIssued, UnservedNow, Head, Withdrawal),
        (R.OrderIssued, () => Deviating().On(Spring.AddDays(-1)).Given(Head, Order with { Deadline = Spring.AddDays(60) }),
            Head, Withdrawal),
        (R.OrderIssued, IssuedOrder, Head, Withdrawal),
        (R.OrderIssued, () => Ironfield.Served(IssuedOrder()), Head, Withdrawal),
        (R.OrderIssued, () => Ironfield.Served(IssuedOrder()).Given(Director, Rectified), Head, Withdrawal),
        // Of a draft the unit knows nothing: to its answer it is as if there were none.
        (R.NoRectification, () => Drafted(), Director, Rectified),
        (R.NoRectification, SentBack, Director, Rectified),
        (R.OrderIssued, LookedAt, Head, Withdrawal),
        (R.Order, Accepted, Head, Withdrawal),
        (R.NotYourOffice, () => Drafted(), Director, Withdrawal),
        (R.NotYourOffice, () => Drafted(), Signer, Withdrawal),
        (R.NotYourOffice, () => Drafted(), Officer, Withdrawal),
        (R.NotYourOffice, () => Drafted(), Leader, Withdrawal),
        (R.NotYourOffice, () => Drafted(), Public, Withdrawal),
        (R.NotYourOffice, () => Drafted(), Actor.Clock, Withdrawal),
        (R.NotYourOffice, () => Drafted(), new(Id(80), "癸", Role.Department, DepartmentId), Withdrawal),
        // The officer of the case, in another office or by another account, is no head of division in it.
        (R.TwoOffices, () => Drafted(), Officer with { Role = Role.HeadOfDivision }, Withdrawal),
        (R.TwoOffices, () => Drafted(), OtherHead with { Others = [Officer.Account] }, Withdrawal),
        (R.TwoOffices, SentBack, OtherHead with { Others = [Leader.Account] }, Withdrawal),
        (R.Reasons, () => Drafted(), Head, new WithdrawOrder(" ")),
        (R.Reasons, () => Drafted(), Head, new WithdrawOrder(null!)),
        (R.ReasonsShort, () => Drafted(Published), Head, new WithdrawOrder("事项写错，期限也写错。")),
        (N.NothingToSignOff, Withdrawn, Leader, new SignOffLetter(1)),
        (N.NothingToSignOff, Withdrawn, Leader, new SendBackLetter(1, "事实写错")),
        (N.NothingToReword, Withdrawn, Head, new RewordLetter(1, "已改")),
        (N.NothingToServe, Withdrawn, Officer, new RecordService(1, Spring, ServiceWay.InPerson, "收发室李某")),
        // Beside a later letter that is there to be signed off or served, the withdrawn one is refused by its own number.
        (N.NothingToSignOff, Anew, Leader, new SignOffLetter(1)),
        (N.NothingToSignOff, Anew, Leader, new SendBackLetter(1, "事实写错")),
        (N.NothingToReword, () => Anew().Given(Leader, new SendBackLetter(2, "事实写错")), Head, new RewordLetter(1, "已改")),
        (N.LetterUnknown, () => Anew().Given(Leader, new SignOffLetter(2)), Officer,
            new RecordService(1, Spring, ServiceWay.InPerson, "收发室李某")),
        (R.NotRectified, () => Withdrawn().On(Spring.AddDays(400)), Officer, new ProposeSanction(SanctionGround.Deviation, "事实")),
        (R.NoRectification, Withdrawn, Director, Rectified),
        (R.NoRectification, () => Withdrawn().On(Spring.AddDays(100)), Officer,
            Reinspection(Spring.AddDays(100), ReinspectionMark.NotPassed)),
    ];

    internal static Actor OtherHead => Head with { Account = Id(81) };

    /// <summary>The order is given, and its letter waits for the leader.</summary>
    internal static CenterScene Drafted(Measures? law = null) => Deviating(law).On(Spring).Given(
        Head, Order with { Deadline = Spring.AddDays(90), Reasons = LongReasons, RestsOn = "9" });

    internal static CenterScene SentBack() => Drafted().Given(Leader, new SendBackLetter(1, "事项与检查发现不符"));

    internal static CenterScene Withdrawn() => SentBack().Given(Head, Withdrawal);

    /// <summary>Ordered once more, with other points and another day.</summary>
    internal static CenterScene Anew() => Withdrawn().Given(
        Head, new OrderRectification(1, [new(1, "按方案安装中试线")], Spring.AddDays(60)) { Reasons = LongReasons, RestsOn = "9" });

    private static CenterScene IssuedOrder() => Drafted().Given(Leader, new SignOffLetter(1));

    private static CenterScene LookedAt() => Ironfield.Served(IssuedOrder()).On(Spring.AddDays(30)).Given(Director, Rectified)
        .Given(Officer, Reinspection(Spring.AddDays(30), ReinspectionMark.MoreTime, Spring.AddDays(70)));
}
