namespace Luyan.Cases.Reviews;

/// <summary>The next state after each event.</summary>
internal static class ReviewEvolution
{
    internal static ReviewState Evolve(ReviewState state, ReviewEvent happened, Envelope envelope) => (state, happened) switch
    {
        (ReviewState.Composing s, PanelComposed e) => s with { Panel = e.Panel, Eligible = e.Eligible, UsedCommitments = [.. s.UsedCommitments, e.Panel.SeedCommitment] },
        (ReviewState.Composing s, CompositionDiscarded) => s with { Panel = null, Eligible = [] },
        (ReviewState.Composing s, ExpertsDrawn e) => new ReviewState.Inviting(
            new(s.Panel!, e.Seed, [.. e.Seats.Select(x => new Seat(x, Standing.Invited))], e.Alternates, s.Gone, s.UsedCommitments), envelope.Day),
        (ReviewState.Inviting s, InvitationAccepted e) => s.Bench.With(e.Expert, Standing.Accepted) is var bench && bench.Seats.All(x => x.Standing == Standing.Accepted)
            ? new ReviewState.Seated(bench)
            : s with { Bench = bench },
        (ReviewState.Inviting s, InvitationDeclined e) => Leaves(s.Bench, e.Expert, e.Replacement, envelope),
        (ReviewState.Inviting s, ConflictDeclared e) => Leaves(s.Bench, e.Expert, e.Replacement, envelope),
        (ReviewState.Seated s, ConflictDeclared e) => Leaves(s.Bench, e.Expert, e.Replacement, envelope),
        (ReviewState.Seated s, ScoringOpened) => new ReviewState.Scoring(s.Bench, envelope.Day, []),
        (ReviewState.Scoring s, ScoresSubmitted e) => s with { Scores = [.. s.Scores, new(e.Expert, e.Scores)] },
        (ReviewState.Scoring s, ExpertRecused e) => s with { Bench = s.Bench.With(e.Expert, Standing.Recused) },
        (ReviewState.Deliberating s, ExpertRecused e) => s with { Bench = s.Bench.With(e.Expert, Standing.Recused), Votes = [.. s.Votes.Where(v => v.Expert != e.Expert)] },
        (ReviewState.Scoring s, MeetingOpened e) => new ReviewState.Deliberating(s.Bench, s.Scores, e.Place, envelope.Day, null, [], null, []),
        (ReviewState.Deliberating s, AttendanceRecorded e) => s with { Present = e.Present },
        (ReviewState.Deliberating s, VoteRecorded e) => s with { Votes = [.. s.Votes, new(e.Expert, e.Vote)] },
        (ReviewState.Deliberating s, MeetingClosed e) => s with { Opinion = new(e.Outcome, e.Opinion, s.OpenedOn) },
        (ReviewState.Deliberating s, OpinionSigned e) => s with { Signatures = [.. s.Signatures, new(e.Expert, e.Dissent)] },
        (ReviewState.Deliberating s, ReviewClosed e) => new ReviewState.Closed(s.Bench.Panel, e.Result),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} cannot follow on {state.GetType().Name}."),
    };

    private static ReviewState Leaves(Bench bench, Guid expert, Guid? replacement, Envelope envelope) => replacement is { } next
        ? new ReviewState.Inviting(bench.Replace(expert, next), envelope.Day)
        : new ReviewState.Composing(null, [], [.. bench.Gone, expert], bench.UsedCommitments);
}
