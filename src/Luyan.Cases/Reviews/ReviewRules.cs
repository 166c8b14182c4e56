using Luyan.Law;

namespace Luyan.Cases.Reviews;

/// <summary>Every rule that can refuse an act in a review.</summary>
public static class ReviewRules
{
    // Who and when.
    public static readonly Rule Role = new("review-role", LegalRef.Procedure);
    public static readonly Rule Step = new("review-step", LegalRef.Procedure);
    // Composition and draw.
    public static readonly Rule AlreadyComposed = new("review-already-composed", LegalRef.Procedure);
    public static readonly Rule NotComposed = new("review-not-composed", LegalRef.Procedure);
    public static readonly Rule PanelOdd = new("review-panel-odd", LegalRef.Art(8));
    public static readonly Rule PanelSize = new("review-panel-size", LegalRef.Art(8));
    public static readonly Rule VisitSize = new("review-visit-size", LegalRef.Art(8));
    public static readonly Rule CandidateTwice = new("review-candidate-twice", LegalRef.Procedure);
    public static readonly Rule CompositionUnclear = new("review-composition-unclear", LegalRef.Procedure);
    public static readonly Rule PoolTooSmall = new("review-pool-too-small", LegalRef.Art(8));
    public static readonly Rule ConflictOfInterest = new("review-conflict-of-interest", LegalRef.Reading(13));
    public static readonly Rule ExpertLoad = new("review-expert-load", LegalRef.Procedure);
    public static readonly Rule GoneBefore = new("review-gone-before", LegalRef.Procedure);
    public static readonly Rule DisciplineMinimum = new("review-discipline-minimum", LegalRef.Art(8));
    public static readonly Rule OneOrganisation = new("review-one-organisation", LegalRef.Reading(13));
    public static readonly Rule CriteriaMissing = new("review-criteria-missing", LegalRef.Art(8));
    public static readonly Rule CriteriaBasis = new("review-criteria-basis", LegalRef.Art(5));
    public static readonly Rule SeedCommitment = new("review-seed-commitment", LegalRef.Procedure);
    public static readonly Rule SeedUsed = new("review-seed-used", LegalRef.Procedure);
    public static readonly Rule SeedMismatch = new("review-seed-mismatch", LegalRef.Procedure);
    // Invitation.
    public static readonly Rule NotInvited = new("review-not-invited", LegalRef.Procedure);
    public static readonly Rule InvitationAnswered = new("review-invitation-answered", LegalRef.Procedure);
    public static readonly Rule MaterialShown = new("review-material-shown", LegalRef.Reading(13));
    public static readonly Rule ReasonMissing = new("review-reason-missing", LegalRef.Procedure);
    // Scores.
    public static readonly Rule NothingToScore = new("review-nothing-to-score", LegalRef.Procedure);
    public static readonly Rule ScoreMissing = new("review-score-missing", LegalRef.Art(8));
    public static readonly Rule ScoreUnknown = new("review-score-unknown", LegalRef.Procedure);
    public static readonly Rule ScoreRange = new("review-score-range", LegalRef.Procedure);
    public static readonly Rule ScoreComment = new("review-score-comment", LegalRef.Procedure);
    public static readonly Rule ScoresFinal = new("review-scores-final", LegalRef.Procedure);
    public static readonly Rule ScoresOutstanding = new("review-scores-outstanding", LegalRef.Art(8));
    public static readonly Rule AlreadySigned = new("review-already-signed", LegalRef.Procedure);
    // Meeting.
    public static readonly Rule PlaceMissing = new("review-place-missing", LegalRef.Procedure);
    public static readonly Rule NotSeated = new("review-not-seated", LegalRef.Procedure);
    public static readonly Rule AttendanceFixed = new("review-attendance-fixed", LegalRef.Procedure);
    public static readonly Rule AttendanceMissing = new("review-attendance-missing", LegalRef.Procedure);
    public static readonly Rule Quorum = new("review-quorum", LegalRef.Art(8));
    public static readonly Rule VisitComplete = new("review-visit-complete", LegalRef.Art(8));
    public static readonly Rule NotPresent = new("review-not-present", LegalRef.Procedure);
    public static readonly Rule OwnVote = new("review-own-vote", LegalRef.Procedure);
    public static readonly Rule VisitDoesNotVote = new("review-visit-does-not-vote", LegalRef.Art(8));
    public static readonly Rule Voted = new("review-voted", LegalRef.Procedure);
    public static readonly Rule VotesOutstanding = new("review-votes-outstanding", LegalRef.Procedure);
    public static readonly Rule OpinionMissing = new("review-opinion-missing", LegalRef.Art(8));
    public static readonly Rule OpinionAgainstVote = new("review-opinion-against-vote", LegalRef.Procedure);
    public static readonly Rule MeetingClosed = new("review-meeting-closed", LegalRef.Procedure);
    public static readonly Rule MeetingOpen = new("review-meeting-open", LegalRef.Procedure);
    // Opinion.
    public static readonly Rule DissentReasons = new("review-dissent-reasons", LegalRef.Procedure);
    public static readonly Rule SignaturesOutstanding = new("review-signatures-outstanding", LegalRef.Art(8));
}
