using Luyan.Cases.Panels;
using Luyan.Cases.Reading;

namespace Luyan.Cases.Reviews;

/// <summary>Of what kind the events of a review and their fields are, for who reads them.</summary>
public static class ReviewReading
{
    /// <summary>One row for each event.</summary>
    public static Disclosures<ReviewState> Rows { get; } = new(
    [
        Of<PanelComposed>(Content.Experts).With(Content.Experts, "Panel", "Eligible"),
        Of<CompositionDiscarded>(Content.Experts).With(Content.Experts, "Reason"),
        Of<ExpertsDrawn>(Content.Experts).With(Content.Experts, "Seed", "Seats", "Alternates"),
        Sheet<InvitationAccepted>(e => e.Expert, "Expert"), Sheet<InvitationDeclined>(e => e.Expert, "Expert", "Reason")
            .With(Content.Experts, "Replacement"),
        Sheet<ConflictDeclared>(e => e.Expert, "Expert", "Reason").With(Content.Experts, "Replacement"),
        Of<ScoringOpened>(Content.ReviewHeld),
        Of<ScoresSubmitted>(Content.Sheet).With(Content.Sheet, "Expert", "Scores") with
        {
            Own = (e, whole, reader) => e is ScoresSubmitted scores
                && (reader.Accounts.Contains(scores.Expert) || reader.Accounts.Any(a => HasScored(whole, a))),
        },
        Sheet<ExpertRecused>(e => e.Expert, "Expert", "Reason"),
        Of<SeatedAnew>(Content.Experts).With(Content.Experts, "Left", "Invited", "Reason"),
        Of<MeetingOpened>(Content.ReviewHeld).With(Content.ReviewHeld, "Place"),
        Of<AttendanceRecorded>(Content.Experts).With(Content.Experts, "Present"),
        Sheet<VoteRecorded>(e => e.Expert, "Expert", "Vote"),
        Of<MeetingClosed>(Content.ReviewResult).With(Content.ReviewResult, "Outcome", "Opinion") with
        {
            Decided = (_, whole) => Over(whole),
        },
        Sheet<OpinionSigned>(e => e.Expert, "Expert", "Dissent"),
        Of<ReviewClosed>(Content.ReviewHeld).With(Content.ReviewHeld, "Result.HeldOn")
            .With(Content.ReviewResult, "Result.Outcome", "Result.Opinion", "Result.OnVisit")
            .With(Content.Experts, "Result.Review", "Result.Experts", "Result.Report", "Result.Answers") with
            {
                Decided = (_, whole) => Over(whole),
                Less = (e, opens) => HeldReview.Of(((ReviewClosed)e).Result, opens("Result.Outcome")),
            },
    ], _ => LettersUnderWay.None);

    private static Disclosure<ReviewState> Of<TEvent>(Content content) where TEvent : ReviewEvent => new(typeof(TEvent), [content]);

    // What one expert did is that expert's: nobody of the group reads it.
    private static Disclosure<ReviewState> Sheet<TEvent>(Func<TEvent, Guid> expert, params string[] fields) where TEvent : ReviewEvent =>
        Of<TEvent>(Content.Sheet).With(Content.Sheet, fields) with
        {
            Own = (e, _, reader) => reader.Accounts.Contains(expert((TEvent)e)),
        };

    private static bool Over(ReviewState state) => state is ReviewState.Closed;

    // After the meeting has begun all scores are in.
    private static bool HasScored(ReviewState state, Guid expert) => state switch
    {
        ReviewState.Scoring s => s.VisibleTo(expert).Count > 0,
        ReviewState.Deliberating s => s.Bench.Sits(expert),
        _ => false,
    };
}
