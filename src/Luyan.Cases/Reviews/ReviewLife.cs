using Luyan.Law;

namespace Luyan.Cases.Reviews;

/// <summary>The life of a review: site visit, accreditation panel, acceptance panel, assessment panel.</summary>
public static class ReviewLife
{
    /// <summary>The decider.</summary>
    public static Life<ReviewState, ReviewCommand, ReviewEvent> Life { get; } = ReviewProcedure.Table.Life(
        "review", new ReviewState.Composing(null, [], [], []),
        state => state is ReviewState.Closed, Deadlines, strict: true, escaped: true);

    /// <summary>The name of a state as in the procedure.</summary>
    public static string NameOf(ReviewState state) => state.GetType().Name;

    private static IReadOnlyList<Deadline> Deadlines(ReviewState state, Measures law) => state switch
    {
        ReviewState.Inviting s => [Deadline.After(
            s.Since, Parameters.InvitationAnswer, law, "review-invitation", Role.Expert, LegalRef.Procedure, WhenPassed.MarkOverdue)],
        ReviewState.Scoring s => [Deadline.After(
            s.Since, Parameters.ScoresDue, law, "review-scores", Role.Expert, LegalRef.Procedure, WhenPassed.MarkOverdue)],
        _ => [],
    };
}
