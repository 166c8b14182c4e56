using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Specs.Centers;
using static Luyan.Specs.Centers.Ironfield;
using Scene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Walks;

/// <summary>Random walks through the life of a center that only the little model judges.</summary>
public class Centers_under_an_adversary
{
    private static readonly Func<Scene>[] Beginnings =
    [
        () => Begun(), Ordered, NotRectified, () => Reviewed(), Accepted, () => GraceOver(), Verified, () => Begun(Published),
        () => WithPlaque(Published).On(new(2027, 4, 1)), Suspected, Failed,
        () => ToDecide(NotRectified(), SanctionGround.Deviation), () => ToDecide(Verified(), SanctionGround.Falsehood), Revoked, Cancelled,
        () => OrderRefusals.Drafted(), OrderRefusals.SentBack,
        Stated, FalseAfterAcceptance, () => Lost(FalseAfterAcceptance()), Missed, Succeeded, Extended,
    ];

    // The unit has stated its case, and the period is over.
    private static Scene Stated()
    {
        var noticed = Noticed(NotRectified(), SanctionGround.Deviation).Given(Signer, new StateCase("有异议"));
        return noticed.On(noticed.Today.AddDays(30));
    }

    // The unit was silent, and may still submit late while the notice runs.
    private static Scene Missed() => ToDecide(Ordered().On(Order.Deadline.AddDays(10)), SanctionGround.Deviation);

    // The notice for the old unit lies about unserved, and another is worded for its successor.
    private static Scene Succeeded() => Proposed(NotRectified(), SanctionGround.Deviation).Given(Officer, new ServeNotice("事实", "理由"))
        .Given(Officer, A_step_of_a_center_happens.Gone with { Successor = A_step_of_a_center_happens.Successor })
        .Given(Officer, new ServeNotice("事实", "理由"));

    private static Scene Extended() => Extending().Given(Leader, new DecideExtension(true, 6, "进口设备延迟"))
        .On(new(2027, 3, 1));

    private static Scene FalseAfterAcceptance() => Accepted().Given(Public, new RaiseSuspicion("专利证书", [Paper]))
        .Given(Officer, new OpenInvestigation("专利证书")).Given(Signer, new StateCase("属实", Final: true))
        .Given(Officer, new VerifyFalsehood("查实")).Given(SecondOfficer, new VerifyFalsehood("查实"));

    private static Scene Lost(Scene on) => Ended(on, SanctionGround.Falsehood);

    private const int Walks = 520;
    private const int Length = 60;

    [Fact]
    public void No_walk_breaks_the_law()
    {
        var tally = new Tally();
        for (var seed = 1; seed <= Walks; seed++)
        {
            var scene = Beginnings[seed % Beginnings.Length]();
            tally.Add(new CenterWalk(scene, seed).Go(Length));
        }
        tally.ShouldHaveHeld(25_000, "CenterRevoked", "TitleCancelled", "SanctionAnnulled", "LetterServed", "CenterAccepted",
            "CenterClosed", "SuccessorEntered", "ChangeApproved", "FalsehoodVerified", "SuspicionCleared", "RecordCorrected",
            "OrderWithdrawn", "LetterReworded");
        tally.ShouldBeDecidedAsIn("decisions-of-centers.txt");
    }
}
