using Luyan.Law;

namespace Luyan.Cases.Reviews;

/// <summary>The life of a review: site visit, accreditation panel, acceptance panel, assessment panel.</summary>
public static class ReviewLife
{
    /// <summary>The decider.</summary>
    public static Life<ReviewState, ReviewCommand, ReviewEvent> Life { get; } = new()
    {
        Kind = "review",
        Initial = new ReviewState.Composing(null, [], [], []),
        Decide = ReviewDecider.Decide,
        WhyNot = ReviewGate.WhyNot,
        Evolve = ReviewEvolution.Evolve,
        React = React,
        Deadlines = Deadlines,
        NameOf = NameOf,
        Ended = state => state is ReviewState.Closed,
        Commands = ReviewGate.Commands,
        CommandJson = ReviewJson.Default.ReviewCommand,
        EventJson = ReviewJson.Default.ReviewEvent,
    };

    /// <summary>The name of a state as in the procedure.</summary>
    public static string NameOf(ReviewState state) => state.GetType().Name;

    private static IReadOnlyList<Effect> React(ReviewState state, ReviewEvent happened, Envelope envelope, Measures law) => (state, happened) switch
    {
        (ReviewState.Inviting s, ExpertsDrawn e) => [.. e.Seats.Select(x => Told("review-invited", s.Bench.Panel, x))],
        (ReviewState.Inviting s, InvitationDeclined { Replacement: { } next }) => [Told("review-invited", s.Bench.Panel, next)],
        (ReviewState.Inviting s, ConflictDeclared { Replacement: { } next }) => [Told("review-invited", s.Bench.Panel, next)],
        (ReviewState.Composing, InvitationDeclined or ConflictDeclared) => [new Effect.Notify("review-compose-again", Role.CaseOfficer, new Dictionary<string, string>())],
        (ReviewState.Scoring s, ScoringOpened) => [.. s.Bench.Sitting.Select(x => Told("review-material-open", s.Bench.Panel, x))],
        (ReviewState.Deliberating s, MeetingClosed) => [.. s.TakingPart.Select(x => Told("review-to-sign", s.Bench.Panel, x))],
        (ReviewState.Closed s, ReviewClosed) => [new Effect.Notify("review-closed", Role.CaseOfficer, new Dictionary<string, string> { ["case"] = s.Panel.Case })],
        _ => [],
    };

    private static Effect.Notify Told(string key, Composition panel, Guid expert) => new(key, Role.Expert, new Dictionary<string, string>
    {
        ["case"] = panel.Case,
        ["name"] = panel.Find(expert)!.Name,
        ["account"] = expert.ToString(),
    });

    private static IReadOnlyList<Deadline> Deadlines(ReviewState state, Measures law) => state switch
    {
        ReviewState.Inviting s => [Deadline.After(s.Since, Parameters.InvitationAnswer, law, "review-invitation", Role.Expert, LegalRef.Procedure, WhenPassed.MarkOverdue)],
        ReviewState.Scoring s => [Deadline.After(s.Since, Parameters.ScoresDue, law, "review-scores", Role.Expert, LegalRef.Procedure, WhenPassed.MarkOverdue)],
        _ => [],
    };
}
