using Luyan.Cases.Applications;
using Luyan.Law;

namespace Luyan.Cases.Reviews;

/// <summary>The table of the review: which command gives which event.</summary>
internal static class ReviewDecider
{
    internal static Decision<ReviewEvent> Decide(ReviewState state, ReviewCommand command, Asked asked)
    {
        if (ReviewGate.NotEntitled(command.GetType(), asked) is { } role) { return role; }
        if (ReviewRepeats.AlreadySo(state, command, asked.By.Account)) { return new Decision<ReviewEvent>.Nothing(); }
        if (ReviewGate.WhyNot(state, command.GetType(), asked) is { Count: > 0 } closed) { return new Decision<ReviewEvent>.Refused(closed); }
        return (state, command) switch
        {
            (ReviewState.Composing s, ComposePanel c) => Compose(s, c.Panel, asked),
            (ReviewState.Composing, DiscardComposition c) => WithReason(c.Reason, new CompositionDiscarded(c.Reason)),
            (ReviewState.Composing s, DrawExperts c) => Draw(s, c.Seed),
            (ReviewState.Inviting, AcceptInvitation) => new InvitationAccepted(asked.By.Account),
            (ReviewState.Inviting s, DeclineInvitation c) => WithReason(c.Reason, new InvitationDeclined(asked.By.Account, c.Reason, PanelDraw.Replacement(s.Bench, asked.By.Account))),
            (ReviewState.Inviting { Bench: var b }, DeclareConflict c) => Conflict(b, c, asked),
            (ReviewState.Seated { Bench: var b }, DeclareConflict c) => Conflict(b, c, asked),
            (ReviewState.Seated, OpenScoring) => new ScoringOpened(),
            (ReviewState.Scoring s, SubmitScores c) => ScoreGuards.Check(s.Bench.Panel.Criteria, c.Scores, asked) is { Count: > 0 } no ? no : new ScoresSubmitted(asked.By.Account, c.Scores),
            (ReviewState.Scoring { Bench: var b }, RecuseExpert c) => Recuse(b, c),
            (ReviewState.Deliberating { Bench: var b }, RecuseExpert c) => Recuse(b, c),
            (ReviewState.Scoring, OpenMeeting c) => string.IsNullOrWhiteSpace(c.Place) ? ReviewRules.PlaceMissing.Refuse().At("Place") : new MeetingOpened(c.Place),
            (ReviewState.Deliberating s, RecordAttendance c) => Attendance(s, c.Present),
            (ReviewState.Deliberating s, RecordVote c) => MeetingGuards.Vote(s, c, asked) is { Count: > 0 } no ? no : new VoteRecorded(c.Expert, c.Vote),
            (ReviewState.Deliberating s, CloseMeeting c) => MeetingGuards.Close(s, c, asked) is { Count: > 0 } no ? no : new MeetingClosed(c.Outcome, c.Opinion),
            (ReviewState.Deliberating, SignOpinion c) => c.Dissent is not null && string.IsNullOrWhiteSpace(c.Dissent)
                ? ReviewRules.DissentReasons.Refuse().At("Dissent")
                : new OpinionSigned(asked.By.Account, c.Dissent),
            (ReviewState.Deliberating s, CloseReview c) => new ReviewClosed(Result(s, c.Report)),
            _ => throw new InvalidOperationException($"The gate let {command.GetType().Name} pass in {state.GetType().Name}."),
        };
    }

    private static Decision<ReviewEvent> Compose(ReviewState.Composing state, Composition panel, Asked asked)
    {
        var (against, eligible) = CompositionGuards.Check(state, panel, asked);
        return against.Count > 0 ? against : new PanelComposed(panel, eligible);
    }

    private static Decision<ReviewEvent> Draw(ReviewState.Composing state, string seed)
    {
        if (PanelDraw.Commitment(seed) != state.Panel!.SeedCommitment) { return ReviewRules.SeedMismatch.Refuse(("commitment", state.Panel.SeedCommitment)).At("Seed"); }
        var (seats, alternates) = PanelDraw.Draw(state.Panel, state.Eligible, seed);
        return new ExpertsDrawn(seed, seats, alternates);
    }

    private static Decision<ReviewEvent> Conflict(Bench bench, DeclareConflict c, Asked asked) =>
        WithReason(c.Reason, new ConflictDeclared(asked.By.Account, c.Reason, PanelDraw.Replacement(bench, asked.By.Account)));

    private static Decision<ReviewEvent> Recuse(Bench bench, RecuseExpert c) =>
        bench.Sits(c.Expert) ? WithReason(c.Reason, new ExpertRecused(c.Expert, c.Reason)) : ReviewRules.NotSeated.Refuse().At("Expert");

    private static Decision<ReviewEvent> Attendance(ReviewState.Deliberating state, IReadOnlyList<Guid> present) =>
        present.All(state.Bench.Sits) && present.Distinct().Count() == present.Count
            ? new AttendanceRecorded(present)
            : ReviewRules.NotSeated.Refuse().At("Present");

    private static Decision<ReviewEvent> WithReason(string reason, ReviewEvent happened) =>
        string.IsNullOrWhiteSpace(reason) ? ReviewRules.ReasonMissing.Refuse().At("Reason") : happened;

    private static ReviewRecord Result(ReviewState.Deliberating state, FileRef? report) => new(
        null, state.Opinion!.HeldOn,
        [.. state.Bench.Seats.Select(seat => (Person: state.Bench.Panel.Find(seat.Expert)!, Signed: state.Signatures.FirstOrDefault(s => s.Expert == seat.Expert)))
            .Select(x => new SeatedExpert(x.Person.Expert, x.Person.Name, x.Person.OrganisationName, state.TakingPart.Contains(x.Person.Expert), x.Signed is { Dissent: null }, x.Signed?.Dissent))],
        state.Opinion.Outcome, state.Opinion.Opinion, report);
}
