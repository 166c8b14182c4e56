using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Panels;
using Luyan.Law;
using static Luyan.Specs.Centers.A_step_of_a_center_happens;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;
using R = Luyan.Cases.Centers.CenterRules;

namespace Luyan.Specs.Centers;

/// <summary>What is refused while a title is in question, and of the outcome of reconsideration or litigation.</summary>
internal static class QuestionRefusals
{
    private static readonly UnitChange Other = new(Id(3), "青山装备有限公司", "91150203MA0TEXT04Q", "150203");

    internal static readonly (Rule Rule, Func<CenterScene> Given, Actor By, CenterCommand Command)[] All =
    [
        // A new director begins neither before the one before, nor after today.
        (R.EarlyDay, () => WithPlaque(), Director, new ProposeChange(new DirectorChange("壬", NamedOn.AddDays(-1)), "原主任退休")),
        (R.FutureDay, () => WithPlaque(), Director, new ProposeChange(new DirectorChange("壬", Day.AddDays(1)), "原主任退休")),
        (R.AcceptanceAgainstPanel, () => Applied().Given(Officer, new RecordAcceptanceReview(
            Review(Day) with { Outcome = ReviewOutcome.Unfavourable })),
            Leader, new DecideAcceptance(AcceptanceVerdict.Passed, "理由")),
        (R.AcceptanceAgainstPanel, () => Applied().Given(Officer, new RecordAcceptanceReview(
            Review(Day) with { Outcome = ReviewOutcome.Conditional })),
            Leader, new DecideAcceptance(AcceptanceVerdict.Passed, "理由")),
        (R.AcceptanceBlocked, () => Ordered().Given(Director, Apply).Given(Officer, new RecordAcceptanceReview(Review(Day))),
            Leader, new DecideAcceptance(AcceptanceVerdict.Passed, "理由")),
        (R.AcceptanceBlocked, () => Verified().Given(Director, Apply).Given(Officer, new RecordAcceptanceReview(Review(Day))),
            Leader, new DecideAcceptance(AcceptanceVerdict.Passed, "理由")),
        (R.AnnulmentDocument, Revoked, Leader, Annul(AnnulmentOutcome.OnTheMerits) with { Document = "" }),
        (R.AnnulmentOutcome, Revoked, Leader, new AnnulSanction(AnnulledBy.Judgment, "1号", "理由", Authority: "鹿原区人民法院")),
        (R.AnnulmentAuthority, Revoked, Leader, Annul(AnnulmentOutcome.OnTheMerits) with { Authority = " " }),
        (R.AnnulmentStays, Revoked, Leader, Annul(AnnulmentOutcome.InPart)),
        (R.AnnulmentStays, Revoked, Leader, Annul(AnnulmentOutcome.DeclaredUnlawful)),
        (R.AnnulmentStays, Revoked, Leader, Annul(AnnulmentOutcome.OnTheMerits, lost: true)),
        (R.AnnulmentUnproven, () => Revoked().On(new(2027, 3, 1)), Leader, Annul(AnnulmentOutcome.OnTheMerits) with { Proof = null }),
        (R.RestorationUnserved, () => Proposed(
            Revoked().On(new(2027, 3, 1)).Given(Leader, Annul(AnnulmentOutcome.ForProcedure)), SanctionGround.Deviation),
            Officer, new ServeNotice("事实", "理由")),
        (R.SecondClears, () => Heard().Given(Officer, new ClearSuspicion("属实")), Officer, new ClearSuspicion("再次认定属实")),
        (R.ReinspectFirst, () => ToDecide(Ordered().On(Day.AddDays(100)), SanctionGround.Deviation).Given(Director, Rectified),
            Leader, new DecideSanction("9号", "理由")),
        (R.NotSanctioned, () => WithPlaque(), Leader, new AnnulSanction(AnnulledBy.Judgment, "1号", "理由")),
        (R.NotSanctioned, () => WithPlaque().Given(Signer, new CloseVoluntarily("业务调整")),
            Leader, new AnnulSanction(AnnulledBy.Judgment, "1号", "理由")),
        (R.ClosingUnderSanction, () => Proposed(NotRectified(), SanctionGround.Deviation), Signer, new CloseVoluntarily("业务调整")),
        (R.ClosingUnderSanction, Verified, Signer, new CloseVoluntarily("业务调整")),
        (R.ClosingUnderSanction, Suspected, Signer, new CloseVoluntarily("业务调整")),
        (R.ClosingUnderSanction, () => Declared(Suspected()), Head, new ConfirmClosing()),
        (R.ClosingDeclared, () => Declared(WithPlaque()), Signer, new CloseVoluntarily("再次声明")),
        (R.ClosingUndeclared, () => WithPlaque(), Head, new ConfirmClosing()),
        (R.ClosingUndeclared, () => WithPlaque(), Signer, new WithdrawClosing()),
        (R.EndingRecorded, Ending, Officer, Proven(Successor)),
        (R.EndingNone, () => WithPlaque(), Head, new WithdrawEnding(LongReasons)),
        (R.EndingOvertaken, () => Ending().Given(Signer, new CloseVoluntarily("业务调整")).Given(Head, new ConfirmClosing()), Leader,
            new SignOffLetter(1)),
        (R.DissolutionInQuestion, () => Ending().Given(Public, new RaiseSuspicion("专利证书", [Paper])), Head, new SignOffLetter(1)),
        (R.DissolutionUnproven, () => WithPlaque().On(Proving), Officer, Proven() with { Proof = null }),
        (R.ReasonsShort, () => WithPlaque(Published).On(Proving), Officer, Proven(Successor) with { Reasons = "注销" }),
        (R.AnnulmentStays, () => Ending().Given(Head, new SignOffLetter(1)), Leader, Annul(AnnulmentOutcome.InPart, true)),
        (R.ClosingUnderSanction, () => Deviating(), Signer, new CloseVoluntarily("业务调整")),
        (R.ClosingUnderSanction, Ordered, Signer, new CloseVoluntarily("业务调整")),
        (R.ClosingUnderSanction, Submitted, Signer, new CloseVoluntarily("业务调整")),
        (R.ClosingUnderSanction, NotRectified, Signer, new CloseVoluntarily("业务调整")),
        (R.SuccessionUnbarred, () => WithPlaque(), Officer, Succeeding),
        (R.SuccessionUnbarred, () => Cancelled(), Officer, Succeeding),
        (R.SuccessionUnproven, Revoked, Officer, Succeeding with { Proof = null }),
        (R.PredecessorUnbound, Revoked, Officer, Succeeding with { Predecessor = Successor.CreditCode }),
        (R.SuccessorBound, Revoked, Officer, Succeeding with { Successor = Successor with { Unit = UnitId } }),
        (R.SuccessorBound, () => Revoked().Given(Officer, Succeeding), Officer,
            Succeeding with { Successor = Successor with { Unit = Id(7) }, Reasons = "再次登记" }),
        (R.SuccessionNone, Revoked, Leader, Alone(1)),
        (R.SuccessionNone, () => Revoked().On(Proving).Given(Officer, Succeeding), Leader, Alone(1)),
        (R.SuccessionNone, () => Revoked().Given(Officer, Succeeding), Leader, Alone(0)),
        (R.SuccessionNone, () => Entered(), Leader, Alone(1)),
        (R.NotSanctioned, () => Entered(), Leader, Alone(0) with { Succession = null }),
        (R.SuccessionAnnulled, () => Revoked().Given(Officer, Succeeding).Given(Leader, Alone(1)), Leader,
            Alone(1) with { Document = "行政判决书2号" }),
        (R.SuccessionAnnulled, () => Entered().On(Proving).Given(Leader, Alone(0)), Leader, Alone(0) with { Document = "行政判决书2号" }),
        (R.AnnulmentUnproven, () => Revoked().Given(Officer, Succeeding), Leader, Alone(1) with { Proof = null }),
        (R.AnnulmentStays, () => Revoked().Given(Officer, Succeeding), Leader, Alone(1) with { Outcome = AnnulmentOutcome.InPart }),
        (R.AnnulmentStays, () => Revoked().Given(Officer, Succeeding), Leader, Alone(1) with { BarLifted = true }),
        (R.SuccessorFreed, () => Revoked().Given(Officer, Succeeding).Given(Leader, Alone(1)), Officer,
            Succeeding with { Reasons = "再次登记" }),
        (R.SuccessionHeld, () => Entered().On(Proving).Given(Leader, Alone(0)), Officer, Proven()),
        // An end that waited since before is not signed off either.
        (R.SuccessionHeld, () => Entered().On(Proving).Given(Officer, Proven()).Given(Leader, Alone(0)), Head, new SignOffLetter(2)),
        (R.PredecessorFalls, () => Freeing(), Officer, Succeeding with
        {
            Successor = Other with { Unit = Id(60) }, Predecessor = Successor.CreditCode, Reasons = "合并后承继",
            Proof = Paper with { Sha256 = new('7', 64) },
        }),
        (R.Reasons, Revoked, Officer, Succeeding with { Reasons = " " }),
        (R.FutureDay, Revoked, Officer, Succeeding with { SucceededOn = new(2099, 1, 1) }),
        (R.EarlyDay, Revoked, Officer, Succeeding with { SucceededOn = NamedOn.AddDays(-1) }),
        (R.DissolutionInQuestion, Verified, Officer, Gone),
        (R.DissolutionInQuestion, NotRectified, Officer, Gone),
        (R.DissolutionUnproven, () => NotRectified().On(Proving), Officer, Gone with { ProceedingEnds = LongReasons }),
        (R.ReasonsShort, () => Building().On(Proving), Officer, Gone with { ProceedingEnds = "结", Proof = Paper }),
        (R.UnitBarToCome, () => WithPlaque().Knowing(new() { BarToCome = "ZX-2020-0001" }), Director, new ProposeChange(Other, "理由")),
        (R.UnitBarToCome, () => Proposing(Other).Knowing(new() { BarToCome = "ZX-2020-0001" }), Head, new DecideChange(true, "同意")),
        (R.CohostBarred, () => WithPlaque().Knowing(Barring("青山研究院", Day)), Director, Joined("青山研究院")),
        (R.CohostBarred, () => Proposing(new CohostsChange(["青山研究院"])).Knowing(Barring("青山研究院", Day)),
            Head, new DecideChange(true, "同意")),
        (R.CohostBarToCome, () => WithPlaque().Knowing(ToCome("青山研究院")), Director, Joined("青山研究院")),
        (R.CreditCode, Verified, Officer, Gone with { Successor = Successor with { CreditCode = "1" } }),
        (R.ChangeEmpty, Verified, Officer, Gone with { Successor = Successor with { Unit = UnitId } }),
        (R.UnitUnderSanction, () => Proposed(NotRectified(), SanctionGround.Deviation), Director, new ProposeChange(Other, "理由")),
        (R.UnitUnderSanction,
            () => Proposing(Other).Given(Officer, new RaiseSuspicion("专利证书", [Paper])).Given(Officer, new OpenInvestigation("专利证书")),
            Head, new DecideChange(true, "同意")),
    ];

    // From this day on a proceeding ends with the unit only where that is proven.
    internal static readonly DateOnly Proving = new(2027, 3, 1);

    /// <summary>The unit declared that it gives the title back, on the first day on which that is confirmed.</summary>
    internal static CenterScene Declared(CenterScene on) => on.On(new(2027, 3, 1)).Given(Signer, new CloseVoluntarily("业务调整"));

    /// <summary>That the unit ended is recorded by a letter that waits.</summary>
    internal static CenterScene Ending() => WithPlaque().On(Proving).Given(Officer, Proven());

    internal static RecordDissolution Proven(UnitChange? successor = null) =>
        new(Day, "依托单位已由登记机关注销，注销证明载明日期", successor) { Proof = Paper };

    /// <summary>A succession alone is annulled.</summary>
    internal static AnnulSanction Alone(int succession) => Annul(AnnulmentOutcome.OnTheMerits) with { Succession = succession };

    /// <summary>The center went on with the successor of its unit.</summary>
    internal static CenterScene Entered(CenterScene? on = null) =>
        (on ?? WithPlaque()).Given(Officer, new RecordDissolution(Day, "单位注销", Successor) { Proof = Paper });

    // The successor was told, and a court freed it; the letter waits.
    private static CenterScene Freeing()
    {
        var told = Revoked().On(Proving).Given(Officer, Succeeding);
        return Served(told.Given(Head, new SignOffLetter(LastLetter(told)))).Given(Leader, Alone(1));
    }

    private static CenterScene Building() => WithPlaque(Published).Given(Public, new RaiseSuspicion("专利证书", [Paper]));

    internal static RecordSuccessor Succeeding => new(Successor, Day, "吸收合并，原单位注销登记", Paper);

    internal static ProposeChange Joined(params string[] cohosts) => new(new CohostsChange(cohosts), "业务需要");

    internal static Registers Barring(string name, DateOnly last) =>
        new() { CohostBars = new Dictionary<string, Bar> { [name] = new(NamedOn, last, "ZX-2020-0001") } };

    internal static Registers ToCome(string name) =>
        new() { CohostBarsToCome = new Dictionary<string, string> { [name] = "ZX-2020-0001" } };
}
