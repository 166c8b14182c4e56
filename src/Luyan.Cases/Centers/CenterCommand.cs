using System.Text.Json.Serialization;
using Luyan.Cases.Applications;
using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>What somebody asks for in the life of a center. The names are those of the procedure and of the stored commands.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(RecordEarlierCenter), nameof(RecordEarlierCenter))]
[JsonDerivedType(typeof(IssuePlaque), nameof(IssuePlaque))]
[JsonDerivedType(typeof(RecoverPlaque), nameof(RecoverPlaque))]
[JsonDerivedType(typeof(ReplacePlaque), nameof(ReplacePlaque))]
[JsonDerivedType(typeof(ReportMilestone), nameof(ReportMilestone))]
[JsonDerivedType(typeof(ReportFunds), nameof(ReportFunds))]
[JsonDerivedType(typeof(RecordInspection), nameof(RecordInspection))]
[JsonDerivedType(typeof(OrderRectification), nameof(OrderRectification))]
[JsonDerivedType(typeof(SubmitRectification), nameof(SubmitRectification))]
[JsonDerivedType(typeof(ReinspectRectification), nameof(ReinspectRectification))]
[JsonDerivedType(typeof(RequestExtension), nameof(RequestExtension))]
[JsonDerivedType(typeof(DecideExtension), nameof(DecideExtension))]
[JsonDerivedType(typeof(ApplyForAcceptance), nameof(ApplyForAcceptance))]
[JsonDerivedType(typeof(RecordAcceptanceReview), nameof(RecordAcceptanceReview))]
[JsonDerivedType(typeof(DecideAcceptance), nameof(DecideAcceptance))]
[JsonDerivedType(typeof(FileAnnualReport), nameof(FileAnnualReport))]
[JsonDerivedType(typeof(ReturnAnnualReport), nameof(ReturnAnnualReport))]
[JsonDerivedType(typeof(ConfirmAnnualReport), nameof(ConfirmAnnualReport))]
[JsonDerivedType(typeof(MarkReportMissed), nameof(MarkReportMissed))]
[JsonDerivedType(typeof(FileAssessment), nameof(FileAssessment))]
[JsonDerivedType(typeof(ReturnAssessment), nameof(ReturnAssessment))]
[JsonDerivedType(typeof(ConfirmAssessment), nameof(ConfirmAssessment))]
[JsonDerivedType(typeof(RecordAssessmentReview), nameof(RecordAssessmentReview))]
[JsonDerivedType(typeof(MarkAssessment), nameof(MarkAssessment))]
[JsonDerivedType(typeof(ConcludeAssessment), nameof(ConcludeAssessment))]
[JsonDerivedType(typeof(RemindMissedAssessment), nameof(RemindMissedAssessment))]
[JsonDerivedType(typeof(ProposeChange), nameof(ProposeChange))]
[JsonDerivedType(typeof(DecideChange), nameof(DecideChange))]
[JsonDerivedType(typeof(RaiseSuspicion), nameof(RaiseSuspicion))]
[JsonDerivedType(typeof(OpenInvestigation), nameof(OpenInvestigation))]
[JsonDerivedType(typeof(ClearSuspicion), nameof(ClearSuspicion))]
[JsonDerivedType(typeof(VerifyFalsehood), nameof(VerifyFalsehood))]
[JsonDerivedType(typeof(ProposeSanction), nameof(ProposeSanction))]
[JsonDerivedType(typeof(ServeNotice), nameof(ServeNotice))]
[JsonDerivedType(typeof(StateCase), nameof(StateCase))]
[JsonDerivedType(typeof(HearUnit), nameof(HearUnit))]
[JsonDerivedType(typeof(DecideSanction), nameof(DecideSanction))]
[JsonDerivedType(typeof(DropSanction), nameof(DropSanction))]
[JsonDerivedType(typeof(AnnulSanction), nameof(AnnulSanction))]
[JsonDerivedType(typeof(CloseVoluntarily), nameof(CloseVoluntarily))]
[JsonDerivedType(typeof(RecordDissolution), nameof(RecordDissolution))]
[JsonDerivedType(typeof(RecordSupport), nameof(RecordSupport))]
[JsonDerivedType(typeof(IssuePriorityCertificate), nameof(IssuePriorityCertificate))]
public abstract record CenterCommand;

/// <summary>A center that was named before the system was in use is entered from the Bureau's files (Arts. 8, 10, 11).</summary>
public sealed record RecordEarlierCenter(EarlierCenter Center, EarlierSource Source) : CenterCommand;

/// <summary>The uniform plaque is handed over (Art. 8).</summary>
public sealed record IssuePlaque(string PlaqueNumber, DateOnly HandedOverOn, string Recipient) : CenterCommand;

/// <summary>The plaque comes back after the end of the title.</summary>
public sealed record RecoverPlaque(PlaqueEnd How, string? Remark = null) : CenterCommand;

/// <summary>Another plaque takes the place of one that is damaged, lost or bears an old name.</summary>
public sealed record ReplacePlaque(string PlaqueNumber, PlaqueEnd Old, string Reasons) : CenterCommand;

/// <summary>A milestone of the plan is reached (Art. 9).</summary>
public sealed record ReportMilestone(string Milestone, string Result, DateOnly ReachedOn, IReadOnlyList<FileRef> Evidence) : CenterCommand;

/// <summary>What has come in for the construction since the naming, by source and year (Art. 9). The last report counts.</summary>
/// <param name="AsOf">The day on which the amounts stood so.</param>
/// <param name="Amounts">In ten thousand yuan; nothing of them is a sum.</param>
/// <param name="Remark">What explains them.</param>
public sealed record ReportFunds(DateOnly AsOf, IReadOnlyList<FundsReceived> Amounts, string? Remark = null) : CenterCommand;

/// <summary>What at least two persons found on an inspection (Art. 9).</summary>
/// <param name="HeldOn">The day.</param>
/// <param name="Inspectors">Who inspected.</param>
/// <param name="Findings">What they found.</param>
/// <param name="Record">The signed minutes.</param>
/// <param name="Announced">Whether the center had been told; null where that was not recorded.</param>
public sealed record RecordInspection(
    DateOnly HeldOn, IReadOnlyList<string> Inspectors, IReadOnlyList<InspectionFinding> Findings, FileRef? Record = null, bool? Announced = null) : CenterCommand;

/// <summary>The center must improve by a deadline (Art. 9).</summary>
/// <param name="Inspection">The inspection that found the deviation, counted from 1.</param>
/// <param name="Items">What must be improved.</param>
/// <param name="Deadline">By when.</param>
public sealed record OrderRectification(int Inspection, IReadOnlyList<RectificationItem> Items, DateOnly Deadline) : CenterCommand;

/// <summary>What was done about each point.</summary>
public sealed record SubmitRectification(IReadOnlyList<RectificationResult> Results) : CenterCommand;

/// <summary>The second look, point by point.</summary>
/// <param name="HeldOn">The day.</param>
/// <param name="Inspectors">Who looked.</param>
/// <param name="Findings">How each open point stands.</param>
/// <param name="Deadline">The new deadline, where more time is given.</param>
public sealed record ReinspectRectification(DateOnly HeldOn, IReadOnlyList<string> Inspectors, IReadOnlyList<ReinspectionFinding> Findings, DateOnly? Deadline = null) : CenterCommand;

/// <summary>More time for construction is asked for (reading 7).</summary>
public sealed record RequestExtension(int Months, string Reasons) : CenterCommand;

/// <summary>The extension is granted or refused, with reasons.</summary>
/// <param name="Granted">Granted.</param>
/// <param name="Months">How many months are granted; null for those asked for.</param>
/// <param name="Reasons">Why.</param>
public sealed record DecideExtension(bool Granted, int? Months, string Reasons) : CenterCommand;

/// <summary>The center asks to be accepted, and sets plan and result side by side: by milestone, and by target where the approved form has targets.</summary>
public sealed record ApplyForAcceptance(
    IReadOnlyList<PlanComparison> Comparison, string Summary, TruthCommitment Commitment, IReadOnlyList<FileRef> Attachments, IReadOnlyList<TargetComparison>? Targets = null) : CenterCommand;

/// <summary>The result of the acceptance panel.</summary>
public sealed record RecordAcceptanceReview(ReviewRecord Review) : CenterCommand;

/// <summary>The acceptance is decided.</summary>
public sealed record DecideAcceptance(AcceptanceVerdict Verdict, string Reasons) : CenterCommand;

/// <summary>The report on a year (Art. 11).</summary>
public sealed record FileAnnualReport(
    int Year, IReadOnlyList<ReportSection> Sections, IReadOnlyList<ReportFigure> Figures, TruthCommitment Commitment, IReadOnlyList<FileRef> Attachments,
    IReadOnlyList<FigureWord>? Words = null) : CenterCommand;

/// <summary>The report is given back.</summary>
public sealed record ReturnAnnualReport(int Year, string What) : CenterCommand;

/// <summary>The report is on file.</summary>
public sealed record ConfirmAnnualReport(int Year) : CenterCommand;

/// <summary>The report on a year was not filed in time: recorded, shown, without a sanction of its own (reading 6).</summary>
public sealed record MarkReportMissed(int Year) : CenterCommand;

/// <summary>The assessment of a cycle (Art. 11), with what the scheme of the policy computes from the facts.</summary>
public sealed record FileAssessment(
    int Cycle, IReadOnlyList<ReportSection> Sections, IReadOnlyList<ReportFigure> Figures, TruthCommitment Commitment, IReadOnlyList<FileRef> Attachments, SelfAssessment? Self = null) : CenterCommand;

/// <summary>The assessment is given back, with what is to be mended where it is named section by section.</summary>
public sealed record ReturnAssessment(int Cycle, string What, IReadOnlyList<ReturnedItem>? Items = null) : CenterCommand;

/// <summary>The formal check of an assessment found nothing missing.</summary>
public sealed record ConfirmAssessment(int Cycle, string? Remark = null) : CenterCommand;

/// <summary>The result of a panel on an assessment, where one was held.</summary>
public sealed record RecordAssessmentReview(int Cycle, ReviewRecord Review) : CenterCommand;

/// <summary>The marks on criteria that no formula judges; those of the panel after its report.</summary>
public sealed record MarkAssessment(int Cycle, IReadOnlyList<CriterionMark> Marks) : CenterCommand;

/// <summary>The assessment is concluded.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Grade">The grade, where one is given.</param>
/// <param name="Opinion">The opinion.</param>
/// <param name="Points">The points that whoever concludes has seen; null where it does not matter.</param>
public sealed record ConcludeAssessment(int Cycle, AssessmentGrade? Grade, string Opinion, decimal? Points = null) : CenterCommand;

/// <summary>The unit is reminded of an assessment that it did not file; the grace begins.</summary>
public sealed record RemindMissedAssessment(int Cycle) : CenterCommand;

/// <summary>A change is asked for (Art. 14).</summary>
public sealed record ProposeChange(CenterChange Change, string Reasons) : CenterCommand;

/// <summary>The change is approved or refused.</summary>
public sealed record DecideChange(bool Approved, string Reasons) : CenterCommand;

/// <summary>Somebody points at material that may be false (Art. 12).</summary>
public sealed record RaiseSuspicion(string Facts, IReadOnlyList<FileRef> Evidence) : CenterCommand;

/// <summary>The Bureau investigates; the unit is told and may state its case.</summary>
public sealed record OpenInvestigation(string Facts) : CenterCommand;

/// <summary>The suspicion is not confirmed.</summary>
public sealed record ClearSuspicion(string Reasons) : CenterCommand;

/// <summary>An officer verifies the falsehood; it takes two (Art. 12).</summary>
public sealed record VerifyFalsehood(string Facts) : CenterCommand;

/// <summary>The title is proposed to end (Arts. 9, 11, 12). Nothing ends by it (reading 11).</summary>
public sealed record ProposeSanction(SanctionGround Ground, string Facts) : CenterCommand;

/// <summary>The unit is told the facts, the reasons and the article, and that it may state its case.</summary>
public sealed record ServeNotice(string Facts, string Reasons, DateOnly ServedOn) : CenterCommand;

/// <summary>The unit states its case.</summary>
/// <param name="Statement">What it says.</param>
/// <param name="In">In which proceeding; null for the one that is waiting for it, the sanction first.</param>
public sealed record StateCase(string Statement, HearingOf? In = null) : CenterCommand;

/// <summary>The Bureau hears the unit and answers what it said.</summary>
/// <param name="Heard">What the unit said, or that it was invited and said nothing.</param>
/// <param name="Answer">What the Bureau says to it.</param>
/// <param name="In">In which proceeding; null for the one that is open, the sanction first.</param>
public sealed record HearUnit(string Heard, string Answer, HearingOf? In = null) : CenterCommand;

/// <summary>The title ends: revocation under Arts. 9 and 12, cancellation under Art. 11. It counts as served on the day of the decision.</summary>
public sealed record DecideSanction(string DocumentNumber, string Reasons) : CenterCommand;

/// <summary>The title stays.</summary>
public sealed record DropSanction(string Reasons) : CenterCommand;

/// <summary>The sanction is annulled on reconsideration or by a court.</summary>
public sealed record AnnulSanction(AnnulledBy By, string Document, string Reasons) : CenterCommand;

/// <summary>The unit gives the title back. No bar follows.</summary>
public sealed record CloseVoluntarily(string Reasons) : CenterCommand;

/// <summary>The relying unit or the center no longer exists. No bar follows.</summary>
public sealed record RecordDissolution(DateOnly DissolvedOn, string Reasons) : CenterCommand;

/// <summary>Support given to the center (Art. 10).</summary>
/// <param name="What">The project, or the help in applying upward.</param>
/// <param name="Level">Code of the level: municipal, regional, national.</param>
/// <param name="Amount">In ten thousand yuan; null where none was given.</param>
/// <param name="GivenOn">The day.</param>
public sealed record RecordSupport(string What, string Level, decimal? Amount, DateOnly GivenOn) : CenterCommand;

/// <summary>A certificate of the priority of Art. 10 is issued.</summary>
public sealed record IssuePriorityCertificate(string Purpose) : CenterCommand;
