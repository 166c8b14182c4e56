using Luyan.Cases.Panels;

namespace Luyan.Cases.Reviews;

/// <summary>What somebody asks for in a review. A closed hierarchy; the name is the discriminator in JSON.</summary>
public abstract record ReviewCommand;

/// <summary>O composes the panel and commits to the seed of the draw.</summary>
public sealed record ComposePanel(Composition Panel) : ReviewCommand;

/// <summary>O gives up a composition before its draw, e.g. because the seed is lost.</summary>
public sealed record DiscardComposition(string Reason) : ReviewCommand;

/// <summary>O reveals the seed and draws.</summary>
public sealed record DrawExperts(string Seed) : ReviewCommand;

/// <summary>E accepts to sit.</summary>
public sealed record AcceptInvitation : ReviewCommand;

/// <summary>E declines to sit.</summary>
public sealed record DeclineInvitation(string Reason) : ReviewCommand;

/// <summary>E declares a conflict of interest, before any material is shown.</summary>
public sealed record DeclareConflict(string Reason) : ReviewCommand;

/// <summary>O shows the material to the seated experts; scoring begins.</summary>
public sealed record OpenScoring : ReviewCommand;

/// <summary>E scores every criterion, once.</summary>
public sealed record SubmitScores(IReadOnlyList<Score> Scores) : ReviewCommand;

/// <summary>O takes an expert off the panel after the material was shown; no alternate takes the seat.</summary>
public sealed record RecuseExpert(Guid Expert, string Reason) : ReviewCommand;

/// <summary>O, where recusals left too few: alternates take the seats, or the panel is composed anew; the visit or meeting is held
/// anew.</summary>
public sealed record SeatAnew(string Reason) : ReviewCommand;

/// <summary>O as secretary opens the meeting, or the visit.</summary>
public sealed record OpenMeeting(string Place) : ReviewCommand;

/// <summary>O records who is present.</summary>
public sealed record RecordAttendance(IReadOnlyList<Guid> Present) : ReviewCommand;

/// <summary>E votes, or O records the vote of an expert.</summary>
public sealed record RecordVote(Guid Expert, Vote Vote) : ReviewCommand;

/// <summary>O closes the meeting with the opinion of the group.</summary>
public sealed record CloseMeeting(ReviewOutcome Outcome, string Opinion) : ReviewCommand;

/// <summary>E signs the opinion; a dissent gives its reasons.</summary>
public sealed record SignOpinion(string? Dissent = null) : ReviewCommand;

/// <summary>O closes the review; its result goes to the case.</summary>
public sealed record CloseReview(FileRef? Report = null) : ReviewCommand;
