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
    ];

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
            "CenterClosed", "SuccessorEntered", "ChangeApproved", "FalsehoodVerified", "SuspicionCleared", "RecordCorrected");
    }
}
