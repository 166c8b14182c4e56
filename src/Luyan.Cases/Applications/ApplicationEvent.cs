using System.Text.Json.Serialization;
using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>What has happened in the life of an application. A storage contract: names and fields stay. Who and when stand in the envelope.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(ApplicationSubmitted), nameof(ApplicationSubmitted))]
[JsonDerivedType(typeof(ApplicationWithdrawn), nameof(ApplicationWithdrawn))]
[JsonDerivedType(typeof(ApplicationReturned), nameof(ApplicationReturned))]
[JsonDerivedType(typeof(ApplicationRecommended), nameof(ApplicationRecommended))]
[JsonDerivedType(typeof(ApplicationNotRecommended), nameof(ApplicationNotRecommended))]
[JsonDerivedType(typeof(CorrectionRequested), nameof(CorrectionRequested))]
[JsonDerivedType(typeof(CorrectionSupplied), nameof(CorrectionSupplied))]
[JsonDerivedType(typeof(ApplicationAccepted), nameof(ApplicationAccepted))]
[JsonDerivedType(typeof(ApplicationDeclined), nameof(ApplicationDeclined))]
[JsonDerivedType(typeof(ApplicationPreselected), nameof(ApplicationPreselected))]
[JsonDerivedType(typeof(PreselectionDeclined), nameof(PreselectionDeclined))]
[JsonDerivedType(typeof(SiteVisited), nameof(SiteVisited))]
[JsonDerivedType(typeof(PanelReviewed), nameof(PanelReviewed))]
[JsonDerivedType(typeof(DeterminationProposed), nameof(DeterminationProposed))]
[JsonDerivedType(typeof(PublicNoticeOpened), nameof(PublicNoticeOpened))]
[JsonDerivedType(typeof(ObjectionRecorded), nameof(ObjectionRecorded))]
[JsonDerivedType(typeof(ObjectionAnswered), nameof(ObjectionAnswered))]
[JsonDerivedType(typeof(PublicNoticeClosed), nameof(PublicNoticeClosed))]
[JsonDerivedType(typeof(ApplicationDetermined), nameof(ApplicationDetermined))]
[JsonDerivedType(typeof(ApprovalLetterIssued), nameof(ApprovalLetterIssued))]
[JsonDerivedType(typeof(SuspicionRaised), nameof(SuspicionRaised))]
[JsonDerivedType(typeof(InvestigationOpened), nameof(InvestigationOpened))]
[JsonDerivedType(typeof(CaseStated), nameof(CaseStated))]
[JsonDerivedType(typeof(SuspicionCleared), nameof(SuspicionCleared))]
[JsonDerivedType(typeof(FalsehoodFound), nameof(FalsehoodFound))]
[JsonDerivedType(typeof(FalsehoodVerified), nameof(FalsehoodVerified))]
[JsonDerivedType(typeof(ApplicationTerminated), nameof(ApplicationTerminated))]
[JsonDerivedType(typeof(FindingDismissed), nameof(FindingDismissed))]
[JsonDerivedType(typeof(UnitAsked), nameof(UnitAsked))]
[JsonDerivedType(typeof(QuestionAnswered), nameof(QuestionAnswered))]
[JsonDerivedType(typeof(StampedCopyAttached), nameof(StampedCopyAttached))]
[JsonDerivedType(typeof(StampedCopyConfirmed), nameof(StampedCopyConfirmed))]
[JsonDerivedType(typeof(StampedCopyRefused), nameof(StampedCopyRefused))]
public abstract record ApplicationEvent;

/// <summary>Filed, with the immutable snapshot of all that was said.</summary>
/// <param name="Number">The number of the case; the same when filed again.</param>
/// <param name="DepartmentDue">By when the department examines, fixed on the day of filing.</param>
public sealed record ApplicationSubmitted(
    string Number, Guid Unit, string UnitName, string CreditCode, Guid Department, string DepartmentName, Dossier Dossier, TruthCommitment Commitment, LegalDay DepartmentDue) : ApplicationEvent
{
    /// <summary>The digest of the form (<see cref="Snapshot"/>), which its prints carry.</summary>
    public string? Digest { get; init; }
}

/// <summary>Taken back by the unit.</summary>
public sealed record ApplicationWithdrawn(string? Reasons) : ApplicationEvent;

/// <summary>Given back to the unit, for these sections only.</summary>
public sealed record ApplicationReturned(IReadOnlyList<ReturnedSection> Sections) : ApplicationEvent;

/// <summary>Recommended by the department.</summary>
public sealed record ApplicationRecommended(Recommendation Recommendation, LegalDay BureauDue) : ApplicationEvent;

/// <summary>Not recommended.</summary>
public sealed record ApplicationNotRecommended(string Reasons, string SignedBy) : ApplicationEvent;

/// <summary>Correction asked for; the Bureau's clock stops with so many working days left (negative when it was overdue).</summary>
public sealed record CorrectionRequested(IReadOnlyList<CorrectionItem> Items, LegalDay UnitDue, int BureauDaysLeft) : ApplicationEvent;

/// <summary>Corrected; the Bureau's clock runs again.</summary>
public sealed record CorrectionSupplied(Dossier Dossier, TruthCommitment Commitment, LegalDay BureauDue) : ApplicationEvent
{
    /// <summary>The digest of the form (<see cref="Snapshot"/>), which its prints carry.</summary>
    public string? Digest { get; init; }
}

/// <summary>Accepted for examination.</summary>
public sealed record ApplicationAccepted : ApplicationEvent;

/// <summary>Not accepted.</summary>
public sealed record ApplicationDeclined(string Article, string Reasons) : ApplicationEvent;

/// <summary>Preselected for the experts.</summary>
public sealed record ApplicationPreselected(string? Reasons) : ApplicationEvent;

/// <summary>Not preselected.</summary>
public sealed record PreselectionDeclined(string Reasons) : ApplicationEvent;

/// <summary>The experts visited.</summary>
public sealed record SiteVisited(ReviewRecord Review) : ApplicationEvent;

/// <summary>The panel gave its opinion.</summary>
public sealed record PanelReviewed(ReviewRecord Review) : ApplicationEvent;

/// <summary>How to determine was proposed.</summary>
public sealed record DeterminationProposed(DeterminationOutcome Outcome, string Reasons) : ApplicationEvent;

/// <summary>On public notice until a day.</summary>
public sealed record PublicNoticeOpened(LegalDay LastDay) : ApplicationEvent;

/// <summary>Somebody objected.</summary>
public sealed record ObjectionRecorded(int Number, string Objector, string Objection, LegalDay AnswerDue) : ApplicationEvent;

/// <summary>The objection was answered.</summary>
public sealed record ObjectionAnswered(int Number, string Answer) : ApplicationEvent;

/// <summary>The notice ended.</summary>
public sealed record PublicNoticeClosed : ApplicationEvent;

/// <summary>Determined.</summary>
public sealed record ApplicationDetermined(DeterminationOutcome Outcome, string Meeting, DateOnly HeldOn, string Reasons) : ApplicationEvent;

/// <summary>The approval letter went out; the center bears a number of its own.</summary>
public sealed record ApprovalLetterIssued(string DocumentNumber, string CenterNumber) : ApplicationEvent;

/// <summary>A finding of the comparison was explained. Only the Bureau and the auditor read this: it would tell of another unit's dossier.</summary>
public sealed record FindingDismissed(string Finding, string Reasons) : ApplicationEvent;

/// <summary>A suspicion was raised.</summary>
public sealed record SuspicionRaised(string Facts, IReadOnlyList<FileRef> Evidence) : ApplicationEvent;

/// <summary>An investigation was opened; the unit may state its case until a day.</summary>
public sealed record InvestigationOpened(string Facts, LegalDay StatementDue) : ApplicationEvent;

/// <summary>The unit stated its case.</summary>
public sealed record CaseStated(string Statement) : ApplicationEvent;

/// <summary>Nothing false was found.</summary>
public sealed record SuspicionCleared(string Reasons) : ApplicationEvent;

/// <summary>The first of two officers found the falsehood.</summary>
public sealed record FalsehoodFound(string Facts) : ApplicationEvent;

/// <summary>A second officer found the same: it is verified.</summary>
public sealed record FalsehoodVerified(string Facts) : ApplicationEvent;

/// <summary>Ended because of false material. No title is lost, so no bar follows unless the policy says so.</summary>
/// <param name="BarLastDay">The last day of a bar where the policy applies one (reading 9), else null.</param>
public sealed record ApplicationTerminated(string Reasons, DateOnly? BarLastDay) : ApplicationEvent;

/// <summary>The unit was asked about a place of its form.</summary>
public sealed record UnitAsked(Guid Id, DossierSection Section, string? Field, string Question) : ApplicationEvent;

/// <summary>The unit answered a question.</summary>
public sealed record QuestionAnswered(Guid Id, string Answer, IReadOnlyList<FileRef> Files) : ApplicationEvent;

/// <summary>A scan of the stamped print was handed in for a version.</summary>
public sealed record StampedCopyAttached(FileRef File, int Version, StampMatch Match) : ApplicationEvent;

/// <summary>An officer confirmed the scan by hand.</summary>
public sealed record StampedCopyConfirmed(string Reasons) : ApplicationEvent;

/// <summary>An officer refused the scan by hand.</summary>
public sealed record StampedCopyRefused(string Reasons) : ApplicationEvent;
