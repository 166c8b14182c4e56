using Luyan.Cases.Applications;
using Luyan.Specs.Applications;
using static Luyan.Specs.Applications.Deerland;
using Scene = Luyan.Specs.Scene<Luyan.Cases.Applications.ApplicationState,
    Luyan.Cases.Applications.ApplicationCommand, Luyan.Cases.Applications.ApplicationEvent>;

namespace Luyan.Specs.Walks;

/// <summary>Random walks through the life of an application that only the little model judges.</summary>
public class Applications_under_an_adversary
{
    private static readonly (Func<Scene> Begin, bool OnNotice)[] Beginnings =
    [
        (() => Scene(), false), (() => Scene().On(Late), false), (() => Scene(WithNotice), true), (() => Submitted(), false),
        (() => Recommended(), false), (() => Accepted(), false), (() => Preselected(), false), (() => Suspected(), false),
        (Investigated, false), (Verified, false), (Noticed, false), (() => Proposed(), false), (OnNotice, true),
        (() => Returned(), false), (Correcting, false),
    ];

    private const int Walks = 900;
    private const int Length = 70;

    [Fact]
    public void No_walk_breaks_the_law()
    {
        var tally = new Tally();
        for (var seed = 1; seed <= Walks; seed++)
        {
            var (begin, onNotice) = Beginnings[seed % Beginnings.Length];
            tally.Add(new ApplicationWalk(begin(), seed, onNotice).Go(Length));
        }
        tally.ShouldHaveHeld(25_000, "ApplicationWithdrawn", "ApplicationLapsed", "ApplicationDeclined", "ApplicationTerminated",
            "ApprovalLetterIssued", "TerminationDropped", "FalsehoodVerified", "SuspicionCleared", "PublicNoticeClosed", "RecordCorrected",
            "LetterServed", "CorrectionSupplied");
        tally.ShouldBeDecidedAsIn("decisions-of-applications.txt");
    }
}
