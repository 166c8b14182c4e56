using Luyan.Law;

namespace Luyan.Cases.Reviews;

/// <summary>Every rule that can refuse an act in a review.</summary>
public static class ReviewRules
{
    // Who and when.
    public static readonly Rule Role = new("review-role");
    public static readonly Rule Step = new("review-step");
    // Composition and draw.
    public static readonly Rule AlreadyComposed = new("review-already-composed");
    public static readonly Rule NotComposed = new("review-not-composed");
    public static readonly Rule PanelOdd = new("review-panel-odd");
    public static readonly Rule PanelSize = new("review-panel-size");
    public static readonly Rule VisitSize = new("review-visit-size");
    public static readonly Rule CandidateTwice = new("review-candidate-twice");
    public static readonly Rule CompositionUnclear = new("review-composition-unclear");
    public static readonly Rule PoolTooSmall = new("review-pool-too-small");
    public static readonly Rule ConflictOfInterest = new("review-conflict-of-interest");
    public static readonly Rule ConflictAnswer = new("review-conflict-answer");
    public static readonly Rule ExpertLoad = new("review-expert-load");
    public static readonly Rule GoneBefore = new("review-gone-before");
    public static readonly Rule DisciplineMinimum = new("review-discipline-minimum");
    public static readonly Rule OneOrganisation = new("review-one-organisation");
    public static readonly Rule CriteriaMissing = new("review-criteria-missing");
    public static readonly Rule CriteriaBasis = new("review-criteria-basis");
    public static readonly Rule SeedCommitment = new("review-seed-commitment");
    public static readonly Rule SeedUsed = new("review-seed-used");
    public static readonly Rule SeedMismatch = new("review-seed-mismatch");
    // Invitation.
    public static readonly Rule NotInvited = new("review-not-invited");
    public static readonly Rule InvitationAnswered = new("review-invitation-answered");
    public static readonly Rule MaterialShown = new("review-material-shown");
    public static readonly Rule ReasonMissing = new("review-reason-missing");
    // Scores.
    public static readonly Rule NothingToScore = new("review-nothing-to-score");
    public static readonly Rule ScoreMissing = new("review-score-missing");
    public static readonly Rule ScoreUnknown = new("review-score-unknown");
    public static readonly Rule ScoreRange = new("review-score-range");
    public static readonly Rule ScoreComment = new("review-score-comment");
    public static readonly Rule ScoresFinal = new("review-scores-final");
    public static readonly Rule ScoresOutstanding = new("review-scores-outstanding");
    public static readonly Rule AlreadySigned = new("review-already-signed");
    // Meeting.
    public static readonly Rule PlaceMissing = new("review-place-missing");
    public static readonly Rule NotSeated = new("review-not-seated");
    public static readonly Rule AttendanceFixed = new("review-attendance-fixed");
    public static readonly Rule AttendanceMissing = new("review-attendance-missing");
    public static readonly Rule Quorum = new("review-quorum");
    public static readonly Rule EnoughLeft = new("review-enough-left");
    public static readonly Rule VisitComplete = new("review-visit-complete");
    public static readonly Rule NotPresent = new("review-not-present");
    public static readonly Rule OwnVote = new("review-own-vote");
    public static readonly Rule VisitDoesNotVote = new("review-visit-does-not-vote");
    public static readonly Rule Voted = new("review-voted");
    public static readonly Rule VotesOutstanding = new("review-votes-outstanding");
    public static readonly Rule OpinionMissing = new("review-opinion-missing");
    public static readonly Rule OpinionAgainstVote = new("review-opinion-against-vote");
    public static readonly Rule MeetingClosed = new("review-meeting-closed");
    public static readonly Rule MeetingOpen = new("review-meeting-open");
    // Opinion.
    public static readonly Rule DissentReasons = new("review-dissent-reasons");
    public static readonly Rule SignaturesOutstanding = new("review-signatures-outstanding");
}
