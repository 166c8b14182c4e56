using Luyan.Cases.Applications;
using Luyan.Cases.Panels;

namespace Luyan.Cases.Reviews;

/// <summary>What has happened in a review. A storage contract: names and fields stay.</summary>
public abstract record ReviewEvent;

/// <summary>The panel is composed; the draw is committed to.</summary>
/// <param name="Panel">How it is to be made.</param>
/// <param name="Eligible">Those of the pool who may sit, in the order of the pool: no conflict, not
/// overloaded, not declined before.</param>
public sealed record PanelComposed(Composition Panel, IReadOnlyList<Guid> Eligible) : ReviewEvent;

public sealed record CompositionDiscarded(string Reason) : ReviewEvent;

/// <summary>The draw, with the seed by which anyone can repeat it.</summary>
public sealed record ExpertsDrawn(string Seed, IReadOnlyList<Guid> Seats, IReadOnlyList<Guid> Alternates) : ReviewEvent;

public sealed record InvitationAccepted(Guid Expert) : ReviewEvent;

/// <summary>An expert declined; the next alternate who fits is invited. Without one the panel is composed anew.</summary>
public sealed record InvitationDeclined(Guid Expert, string Reason, Guid? Replacement) : ReviewEvent;

/// <summary>An expert declared a conflict; the next alternate who fits is invited. Without one the panel is composed anew.</summary>
public sealed record ConflictDeclared(Guid Expert, string Reason, Guid? Replacement) : ReviewEvent;

public sealed record ScoringOpened : ReviewEvent;

public sealed record ScoresSubmitted(Guid Expert, IReadOnlyList<Score> Scores) : ReviewEvent;

public sealed record ExpertRecused(Guid Expert, string Reason) : ReviewEvent;

/// <summary>Recusals left too few.</summary>
/// <param name="Left">The experts whose seats are given anew.</param>
/// <param name="Invited">Who is invited to them, one for each; fewer: there is no alternate who fits, and the panel is composed
/// anew.</param>
/// <param name="Reason">Why.</param>
public sealed record SeatedAnew(IReadOnlyList<Guid> Left, IReadOnlyList<Guid> Invited, string Reason) : ReviewEvent;

public sealed record MeetingOpened(string Place) : ReviewEvent;

public sealed record AttendanceRecorded(IReadOnlyList<Guid> Present) : ReviewEvent;

public sealed record VoteRecorded(Guid Expert, Vote Vote) : ReviewEvent;

public sealed record MeetingClosed(ReviewOutcome Outcome, string Opinion) : ReviewEvent;

public sealed record OpinionSigned(Guid Expert, string? Dissent) : ReviewEvent;

/// <summary>Closed, with the result as the case takes it over (RecordSiteVisit, RecordPanelReview and the
/// acceptance of a center).</summary>
public sealed record ReviewClosed(ReviewRecord Result) : ReviewEvent;
