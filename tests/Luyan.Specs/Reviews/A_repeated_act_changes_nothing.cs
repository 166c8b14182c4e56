using Luyan.Cases;
using Luyan.Cases.Panels;
using Luyan.Cases.Reviews;
using static Luyan.Specs.Reviews.A_panel;

namespace Luyan.Specs.Reviews;

/// <summary>What is asked for and is so already changes nothing; anything else that comes too late is refused.</summary>
public class A_repeated_act_changes_nothing
{
    private const string So = "so already";
    private static readonly FileRef Report = new("ab", "report.pdf", 9);

    private static Actor At(A_panel panel, int seat) => seat < 0 ? Officer : Expert(panel.Sitting[seat]);

    private static A_panel Scene(string name, params (int Seat, ReviewCommand Command)[] then)
    {
        var panel = Stages.New(name);
        foreach (var (seat, command) in then) { panel.Do(At(panel, seat), command); }
        return panel;
    }

    [Fact]
    public void A_composition_and_its_draw()
    {
        var composed = Stages.At("composed");
        composed.Answer(Officer, new ComposePanel(Panel())).ShouldBe(So);
        composed.Answer(Officer, new ComposePanel(Panel() with { Minimums = [new("finance", 2)] })).ShouldBe("review-already-composed");
        Stages.At("discarded").Answer(Officer, new DiscardComposition("again")).ShouldBe(So);
        Stages.At("begun").Answer(Officer, new DiscardComposition("nothing")).ShouldBe("review-not-composed");
        var drawn = Stages.At("drawn");
        drawn.Answer(Officer, new DrawExperts(Seed)).ShouldBe(So);
        drawn.Answer(Officer, new DrawExperts("another")).ShouldBe("review-step state=Inviting");
        Stages.At("signed").Answer(Officer, new DrawExperts(Seed)).ShouldBe(So);
    }

    [Fact]
    public void An_answer_to_an_invitation()
    {
        var accepted = Stages.At("one accepted");
        accepted.Answer(At(accepted, 0), new AcceptInvitation()).ShouldBe(So);
        accepted.Answer(At(accepted, 1), new AcceptInvitation()).ShouldBe("done");
        Stages.At("scoring").Answer(At(Stages.At("scoring"), 0), new AcceptInvitation()).ShouldBe(So);
        // Who has left may say so again, as long as there is a panel.
        var left = Scene("drawn");
        var gone = At(left, 0);
        left.Do(gone, new DeclineInvitation("abroad"));
        left.Answer(gone, new DeclineInvitation("abroad, again")).ShouldBe(So);
        left.Answer(gone, new DeclareConflict("kin")).ShouldBe(So);
        left.Answer(At(left, 0), new DeclineInvitation("abroad")).ShouldBe("done");
        var composition = Panel() with { Candidates = [.. Enumerable.Range(1, 5).Select(n => Person(n))], Minimums = [] };
        var anew = new A_panel().Drawn(composition).Do(Expert(Id(1)), new DeclareConflict("kin"));
        anew.Answer(Expert(Id(1)), new DeclareConflict("kin")).ShouldBe(So);
        anew.Answer(Expert(Id(2)), new DeclareConflict("kin")).ShouldBe("review-step state=Composing");
    }

    [Fact]
    public void Scores()
    {
        var scoring = Stages.At("scoring");
        scoring.Answer(Officer, new OpenScoring()).ShouldBe(So);
        scoring.Answer(At(scoring, 0), A_panel.Scores()).ShouldBe(So);
        scoring.Answer(At(scoring, 0), A_panel.Scores(81)).ShouldBe("review-scores-final");
        scoring.Answer(At(scoring, 1), A_panel.Scores()).ShouldBe("done");
        var meeting = Stages.At("meeting");
        meeting.Answer(At(meeting, 0), A_panel.Scores()).ShouldBe(So);
        meeting.Answer(At(meeting, 0), A_panel.Scores(81)).ShouldBe("review-step state=Deliberating");
        meeting.Answer(Expert(Id(77)), A_panel.Scores()).ShouldBe("review-step state=Deliberating");
        meeting.Answer(Officer, new OpenScoring()).ShouldBe("review-step state=Deliberating");
    }

    [Fact]
    public void A_meeting_its_votes_and_its_opinion()
    {
        var voting = Stages.At("voting");
        voting.Answer(Officer, new OpenMeeting("Room 3")).ShouldBe(So);
        voting.Answer(Officer, new OpenMeeting("Room 4")).ShouldBe("review-step state=Deliberating");
        voting.Answer(Officer, new RecordAttendance([.. voting.Sitting.Take(4).Reverse()])).ShouldBe(So);
        voting.Answer(Officer, new RecordAttendance([.. voting.Sitting.Take(3)])).ShouldBe("review-attendance-fixed");
        voting.Answer(Officer, new RecordAttendance([.. voting.Sitting.Take(4), voting.Sitting[0]])).ShouldBe("review-attendance-fixed");
        voting.Answer(Officer, new RecordVote(voting.Sitting[0], Vote.For)).ShouldBe(So);
        voting.Answer(Officer, new RecordVote(voting.Sitting[0], Vote.Abstain)).ShouldBe("review-voted at Expert");
        voting.Answer(Officer, new RecordVote(voting.Sitting[1], Vote.For)).ShouldBe("done");
        var decided = Stages.At("decided");
        decided.Answer(Officer, new CloseMeeting(ReviewOutcome.Favourable, "Agreed.")).ShouldBe(So);
        decided.Answer(Officer, new CloseMeeting(ReviewOutcome.Conditional, "Agreed.")).ShouldBe("review-meeting-closed");
        decided.Answer(Officer, new CloseMeeting(ReviewOutcome.Favourable, "Agreed!")).ShouldBe("review-meeting-closed");
    }

    [Fact]
    public void A_recusal()
    {
        var panel = Scene("scoring");
        var (gone, stays) = (panel.Sitting[4], panel.Sitting[3]);
        panel.Do(Officer, new RecuseExpert(gone, "conflict found"));
        panel.Answer(Officer, new RecuseExpert(gone, "once more")).ShouldBe(So);
        panel.Answer(Officer, new RecuseExpert(stays, "conflict found")).ShouldBe("done");
        panel.Answer(Officer, new RecuseExpert(stays, " ")).ShouldBe("review-reason-missing at Reason");
        panel.Answer(Officer, new RecuseExpert(Id(77), "conflict found")).ShouldBe("review-not-seated at Expert");
    }

    [Fact]
    public void A_signature_and_the_end()
    {
        var panel = Scene("decided", (0, new SignOpinion("The market is too small.")), (1, new SignOpinion()));
        panel.Answer(At(panel, 0), new SignOpinion("The market is too small.")).ShouldBe(So);
        panel.Answer(At(panel, 0), new SignOpinion()).ShouldBe("review-already-signed");
        panel.Answer(At(panel, 1), new SignOpinion()).ShouldBe(So);
        panel.Answer(At(panel, 1), new SignOpinion("No.")).ShouldBe("review-already-signed");
        panel.Answer(At(panel, 2), new SignOpinion()).ShouldBe("done");
        var closed = Scene("signed", (-1, new CloseReview(Report)));
        closed.Answer(Officer, new CloseReview(Report)).ShouldBe(So);
        closed.Answer(Officer, new CloseReview()).ShouldBe("review-step state=Closed");
        closed.Answer(Expert(Id(1)), new DeclareConflict("late")).ShouldBe("review-step state=Closed");
    }
}
