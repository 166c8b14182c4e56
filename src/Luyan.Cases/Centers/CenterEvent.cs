using System.Text.Json.Serialization;
using Luyan.Cases.Applications;
using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>What has happened in the life of a center. A storage contract: names and fields stay. Who and when stand in the envelope.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(CenterNamed), nameof(CenterNamed))]
[JsonDerivedType(typeof(EarlierCenterRecorded), nameof(EarlierCenterRecorded))]
[JsonDerivedType(typeof(PlaqueIssued), nameof(PlaqueIssued))]
[JsonDerivedType(typeof(PlaqueRecovered), nameof(PlaqueRecovered))]
[JsonDerivedType(typeof(PlaqueReplaced), nameof(PlaqueReplaced))]
[JsonDerivedType(typeof(MilestoneReported), nameof(MilestoneReported))]
[JsonDerivedType(typeof(FundsReported), nameof(FundsReported))]
[JsonDerivedType(typeof(InspectionRecorded), nameof(InspectionRecorded))]
[JsonDerivedType(typeof(RectificationOrdered), nameof(RectificationOrdered))]
[JsonDerivedType(typeof(RectificationSubmitted), nameof(RectificationSubmitted))]
[JsonDerivedType(typeof(RectificationReinspected), nameof(RectificationReinspected))]
[JsonDerivedType(typeof(ExtensionRequested), nameof(ExtensionRequested))]
[JsonDerivedType(typeof(ExtensionGranted), nameof(ExtensionGranted))]
[JsonDerivedType(typeof(ExtensionRefused), nameof(ExtensionRefused))]
[JsonDerivedType(typeof(AcceptanceApplied), nameof(AcceptanceApplied))]
[JsonDerivedType(typeof(AcceptanceReviewRecorded), nameof(AcceptanceReviewRecorded))]
[JsonDerivedType(typeof(CenterAccepted), nameof(CenterAccepted))]
[JsonDerivedType(typeof(AcceptanceToRepeat), nameof(AcceptanceToRepeat))]
[JsonDerivedType(typeof(AcceptanceFailed), nameof(AcceptanceFailed))]
[JsonDerivedType(typeof(AnnualReportFiled), nameof(AnnualReportFiled))]
[JsonDerivedType(typeof(AnnualReportReturned), nameof(AnnualReportReturned))]
[JsonDerivedType(typeof(AnnualReportConfirmed), nameof(AnnualReportConfirmed))]
[JsonDerivedType(typeof(AnnualReportMissed), nameof(AnnualReportMissed))]
[JsonDerivedType(typeof(AssessmentFiled), nameof(AssessmentFiled))]
[JsonDerivedType(typeof(AssessmentReturned), nameof(AssessmentReturned))]
[JsonDerivedType(typeof(AssessmentConfirmed), nameof(AssessmentConfirmed))]
[JsonDerivedType(typeof(AssessmentReviewRecorded), nameof(AssessmentReviewRecorded))]
[JsonDerivedType(typeof(AssessmentMarked), nameof(AssessmentMarked))]
[JsonDerivedType(typeof(AssessmentConcluded), nameof(AssessmentConcluded))]
[JsonDerivedType(typeof(AssessmentReminded), nameof(AssessmentReminded))]
[JsonDerivedType(typeof(ChangeProposed), nameof(ChangeProposed))]
[JsonDerivedType(typeof(ChangeApproved), nameof(ChangeApproved))]
[JsonDerivedType(typeof(ChangeRefused), nameof(ChangeRefused))]
[JsonDerivedType(typeof(SuspicionRaised), nameof(SuspicionRaised))]
[JsonDerivedType(typeof(InvestigationOpened), nameof(InvestigationOpened))]
[JsonDerivedType(typeof(SuspicionCleared), nameof(SuspicionCleared))]
[JsonDerivedType(typeof(FalsehoodFound), nameof(FalsehoodFound))]
[JsonDerivedType(typeof(FalsehoodVerified), nameof(FalsehoodVerified))]
[JsonDerivedType(typeof(SanctionProposed), nameof(SanctionProposed))]
[JsonDerivedType(typeof(NoticeServed), nameof(NoticeServed))]
[JsonDerivedType(typeof(CaseStated), nameof(CaseStated))]
[JsonDerivedType(typeof(UnitHeard), nameof(UnitHeard))]
[JsonDerivedType(typeof(SanctionCured), nameof(SanctionCured))]
[JsonDerivedType(typeof(CenterRevoked), nameof(CenterRevoked))]
[JsonDerivedType(typeof(TitleCancelled), nameof(TitleCancelled))]
[JsonDerivedType(typeof(SanctionDropped), nameof(SanctionDropped))]
[JsonDerivedType(typeof(SanctionAnnulled), nameof(SanctionAnnulled))]
[JsonDerivedType(typeof(CenterClosed), nameof(CenterClosed))]
[JsonDerivedType(typeof(CenterDissolved), nameof(CenterDissolved))]
[JsonDerivedType(typeof(SupportRecorded), nameof(SupportRecorded))]
[JsonDerivedType(typeof(PriorityCertificateIssued), nameof(PriorityCertificateIssued))]
public abstract record CenterEvent;

/// <summary>The approval letter named the center (Art. 8): its docket opens and construction begins (Art. 9).</summary>
public sealed record CenterNamed : CenterEvent
{
    /// <summary>The number of the center; its public address.</summary>
    public required string Number { get; init; }

    /// <summary>包头市××工程技术研究中心.</summary>
    public required string Name { get; init; }

    /// <summary>The number of the application.</summary>
    public required string Application { get; init; }
    public required Guid Unit { get; init; }
    public required string UnitName { get; init; }
    public required string CreditCode { get; init; }
    public required Guid Department { get; init; }
    public required string DepartmentName { get; init; }

    /// <summary>Code of the field of technology.</summary>
    public string Field { get; init; } = "";

    /// <summary>Code of the district.</summary>
    public string District { get; init; } = "";

    /// <summary>The director's name.</summary>
    public string Director { get; init; } = "";

    /// <summary>The names of the units that build it together with the relying unit.</summary>
    public IReadOnlyList<string> Cohosts { get; init; } = [];

    /// <summary>The names of partners and co-hosts, whose experts do not sit on its panels (reading 13).</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>The day of the approval letter.</summary>
    public required DateOnly NamedOn { get; init; }

    /// <summary>Planned construction in months.</summary>
    public required int ConstructionMonths { get; init; }

    /// <summary>The last day of construction, fixed on the day of naming.</summary>
    public required LegalDay ConstructionEnds { get; init; }

    /// <summary>The milestones of the plan of record.</summary>
    public IReadOnlyList<PlanMilestone> Milestones { get; init; } = [];

    /// <summary>The number of the approval letter.</summary>
    public required string LetterNumber { get; init; }

    /// <summary>The issued letter, where it is already stored.</summary>
    public FileRef? LetterFile { get; init; }
}

/// <summary>A center that was named before the system was in use was entered from the Bureau's files. Its docket opens with what they say.</summary>
/// <param name="Number">The number of the center; its public address.</param>
/// <param name="Center">What the files say.</param>
/// <param name="Ends">The last day of construction.</param>
/// <param name="ReportsFrom">The first year whose report is asked for.</param>
/// <param name="CyclesFrom">The first cycle whose assessment is asked for.</param>
/// <param name="Source">Where it was taken from.</param>
public sealed record EarlierCenterRecorded(string Number, EarlierCenter Center, LegalDay Ends, int ReportsFrom, int CyclesFrom, EarlierSource Source) : CenterEvent;

/// <summary>The plaque was handed over.</summary>
public sealed record PlaqueIssued(string PlaqueNumber, DateOnly HandedOverOn, string Recipient) : CenterEvent;

/// <summary>The plaque came back, or was declared void.</summary>
public sealed record PlaqueRecovered(PlaqueEnd How, string? Remark) : CenterEvent;

/// <summary>Another plaque took the place of the old one.</summary>
public sealed record PlaqueReplaced(string PlaqueNumber, PlaqueEnd Old, string Reasons) : CenterEvent;

/// <summary>A milestone of the plan was reached.</summary>
public sealed record MilestoneReported(string Milestone, string Result, DateOnly ReachedOn, IReadOnlyList<FileRef> Evidence) : CenterEvent;

/// <summary>The center said what had come in for the construction, in ten thousand yuan.</summary>
public sealed record FundsReported(DateOnly AsOf, IReadOnlyList<FundsReceived> Amounts, string? Remark) : CenterEvent;

/// <summary>An inspection took place.</summary>
public sealed record InspectionRecorded(
    int Number, DateOnly HeldOn, IReadOnlyList<string> Inspectors, IReadOnlyList<InspectionFinding> Findings, FileRef? Record, bool? Announced = null) : CenterEvent;

/// <summary>The center was ordered to improve.</summary>
public sealed record RectificationOrdered(int Number, int Inspection, IReadOnlyList<RectificationItem> Items, LegalDay Due) : CenterEvent;

/// <summary>The center said what it did.</summary>
public sealed record RectificationSubmitted(int Number, IReadOnlyList<RectificationResult> Results, bool Late) : CenterEvent;

/// <summary>The second look.</summary>
/// <param name="Number">The rectification.</param>
/// <param name="Outcome">Passed when every point has, not passed when one has not, else more time.</param>
/// <param name="NewDue">The new deadline, where more time is given.</param>
public sealed record RectificationReinspected(
    int Number, DateOnly HeldOn, IReadOnlyList<string> Inspectors, IReadOnlyList<ReinspectionFinding> Findings, ReinspectionMark Outcome, LegalDay? NewDue) : CenterEvent;

/// <summary>More time for construction was asked for.</summary>
public sealed record ExtensionRequested(int Months, string Reasons) : CenterEvent;

/// <summary>Construction was extended.</summary>
public sealed record ExtensionGranted(int Months, string Reasons, LegalDay ConstructionEnds) : CenterEvent;

/// <summary>Construction was not extended.</summary>
public sealed record ExtensionRefused(string Reasons) : CenterEvent;

/// <summary>The center asked to be accepted.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Late">After the end of construction.</param>
public sealed record AcceptanceApplied(
    int Number, IReadOnlyList<PlanComparison> Comparison, string Summary, TruthCommitment Commitment, IReadOnlyList<FileRef> Attachments, bool Late, IReadOnlyList<TargetComparison>? Targets = null) : CenterEvent;

/// <summary>The acceptance panel gave its opinion.</summary>
public sealed record AcceptanceReviewRecorded(ReviewRecord Review) : CenterEvent;

/// <summary>Accepted: construction has ended, priority begins (Art. 10).</summary>
public sealed record CenterAccepted(string Reasons) : CenterEvent;

/// <summary>To be improved and applied for once more.</summary>
public sealed record AcceptanceToRepeat(string Reasons) : CenterEvent;

/// <summary>Not accepted; the center stays under construction.</summary>
public sealed record AcceptanceFailed(string Reasons) : CenterEvent;

/// <summary>The report on a year was filed.</summary>
public sealed record AnnualReportFiled(
    int Year, IReadOnlyList<ReportSection> Sections, IReadOnlyList<ReportFigure> Figures, TruthCommitment Commitment, IReadOnlyList<FileRef> Attachments, bool Late,
    IReadOnlyList<FigureWord>? Words = null) : CenterEvent;

/// <summary>The report was given back.</summary>
public sealed record AnnualReportReturned(int Year, string What, LegalDay CorrectionDue) : CenterEvent;

/// <summary>The report is on file.</summary>
public sealed record AnnualReportConfirmed(int Year) : CenterEvent;

/// <summary>The report was not filed in time.</summary>
public sealed record AnnualReportMissed(int Year) : CenterEvent;

/// <summary>The assessment of a cycle was filed.</summary>
public sealed record AssessmentFiled(
    int Cycle, IReadOnlyList<ReportSection> Sections, IReadOnlyList<ReportFigure> Figures, TruthCommitment Commitment, IReadOnlyList<FileRef> Attachments, bool Late, SelfAssessment? Self = null) : CenterEvent;

/// <summary>The assessment was given back.</summary>
public sealed record AssessmentReturned(int Cycle, string What, LegalDay CorrectionDue, IReadOnlyList<ReturnedItem>? Items = null) : CenterEvent;

/// <summary>The formal check found nothing missing.</summary>
public sealed record AssessmentConfirmed(int Cycle, string? Remark) : CenterEvent;

/// <summary>A panel gave its opinion on the assessment.</summary>
public sealed record AssessmentReviewRecorded(int Cycle, ReviewRecord Review) : CenterEvent;

/// <summary>Criteria that no formula judges were marked.</summary>
/// <param name="Points">The points with these marks and those before.</param>
public sealed record AssessmentMarked(int Cycle, IReadOnlyList<CriterionMark> Marks, decimal Points) : CenterEvent;

/// <summary>The assessment was concluded.</summary>
/// <param name="Binds">The policy of the day makes the grade binding.</param>
/// <param name="ImproveBy">Where a binding grade asks for a better filing: by when; else null.</param>
/// <param name="Points">The points by the scheme, computed and given; null where it was filed without.</param>
public sealed record AssessmentConcluded(int Cycle, AssessmentGrade? Grade, string Opinion, bool Binds, LegalDay? ImproveBy, decimal? Points = null) : CenterEvent;

/// <summary>The unit was reminded of an assessment that it had not filed.</summary>
public sealed record AssessmentReminded(int Cycle, LegalDay GraceEnds) : CenterEvent;

/// <summary>A change was asked for.</summary>
public sealed record ChangeProposed(int Number, CenterChange Change, string Reasons) : CenterEvent;

/// <summary>The change holds.</summary>
public sealed record ChangeApproved(int Number, CenterChange Change, string Reasons) : CenterEvent;

/// <summary>The change does not hold.</summary>
public sealed record ChangeRefused(int Number, string Reasons) : CenterEvent;

/// <summary>A suspicion was raised.</summary>
public sealed record SuspicionRaised(string Facts, IReadOnlyList<FileRef> Evidence) : CenterEvent;

/// <summary>An investigation was opened; the unit may state its case until a day.</summary>
public sealed record InvestigationOpened(string Facts, LegalDay StatementDue) : CenterEvent;

/// <summary>Nothing false was found.</summary>
public sealed record SuspicionCleared(string Reasons) : CenterEvent;

/// <summary>The first of two officers found the falsehood.</summary>
public sealed record FalsehoodFound(string Facts) : CenterEvent;

/// <summary>A second officer found the same: it is verified.</summary>
public sealed record FalsehoodVerified(string Facts) : CenterEvent;

/// <summary>It was proposed that the title end.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Ground">The ground.</param>
/// <param name="Basis">The rectification, the cycle or the inquiry on which it rests, counted from 1.</param>
/// <param name="Facts">The facts, in words.</param>
public sealed record SanctionProposed(int Number, SanctionGround Ground, int Basis, string Facts) : CenterEvent;

/// <summary>The unit was told.</summary>
/// <param name="Article">The article on which the sanction would rest, as <see cref="LegalRef.Code"/>.</param>
/// <param name="StatementDue">Until when the unit may state its case.</param>
public sealed record NoticeServed(string Facts, string Reasons, string Article, DateOnly ServedOn, LegalDay StatementDue) : CenterEvent;

/// <summary>The unit stated its case.</summary>
public sealed record CaseStated(HearingOf In, string Statement) : CenterEvent;

/// <summary>The unit was heard, and answered.</summary>
public sealed record UnitHeard(HearingOf In, string Heard, string Answer) : CenterEvent;

/// <summary>The assessment was filed before a decision: the proposal under Art. 11 has lost its ground.</summary>
public sealed record SanctionCured(int Number, int Cycle) : CenterEvent;

/// <summary>The title was revoked (Arts. 9, 12).</summary>
/// <param name="BarLastDay">The last day of the bar of Art. 13.</param>
public sealed record CenterRevoked(
    int Number, SanctionGround Ground, string DocumentNumber, string Reasons, RemedyDays Remedies, LegalDay PlaqueDue, DateOnly? BarLastDay) : CenterEvent;

/// <summary>The title was cancelled (Art. 11).</summary>
/// <param name="BarLastDay">The last day of a bar where the policy applies one (reading 9), else null.</param>
public sealed record TitleCancelled(int Number, string DocumentNumber, string Reasons, RemedyDays Remedies, LegalDay PlaqueDue, DateOnly? BarLastDay) : CenterEvent;

/// <summary>The title stays.</summary>
public sealed record SanctionDropped(int Number, string Reasons) : CenterEvent;

/// <summary>The sanction was annulled: the state before is restored, the bar is lifted.</summary>
public sealed record SanctionAnnulled(int Number, AnnulledBy By, string Document, string Reasons) : CenterEvent;

/// <summary>The unit gave the title back.</summary>
public sealed record CenterClosed(string Reasons, LegalDay PlaqueDue) : CenterEvent;

/// <summary>The relying unit or the center no longer exists.</summary>
public sealed record CenterDissolved(DateOnly DissolvedOn, string Reasons, LegalDay PlaqueDue) : CenterEvent;

/// <summary>Support was given.</summary>
public sealed record SupportRecorded(string What, string Level, decimal? Amount, DateOnly GivenOn) : CenterEvent;

/// <summary>A certificate of priority was issued.</summary>
/// <param name="CertificateNumber">Derived from the center's number, so that it is unique.</param>
public sealed record PriorityCertificateIssued(string CertificateNumber, string Purpose) : CenterEvent;
