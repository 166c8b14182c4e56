using System.Text.Json.Serialization;
using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>What somebody asks for in the life of an application. The names are those of the procedure and of the stored commands.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(SubmitApplication), nameof(SubmitApplication))]
[JsonDerivedType(typeof(WithdrawApplication), nameof(WithdrawApplication))]
[JsonDerivedType(typeof(ReturnToUnit), nameof(ReturnToUnit))]
[JsonDerivedType(typeof(RecommendApplication), nameof(RecommendApplication))]
[JsonDerivedType(typeof(DeclineToRecommend), nameof(DeclineToRecommend))]
[JsonDerivedType(typeof(RequestCorrection), nameof(RequestCorrection))]
[JsonDerivedType(typeof(SupplyCorrection), nameof(SupplyCorrection))]
[JsonDerivedType(typeof(AcceptApplication), nameof(AcceptApplication))]
[JsonDerivedType(typeof(DeclineApplication), nameof(DeclineApplication))]
[JsonDerivedType(typeof(Preselect), nameof(Preselect))]
[JsonDerivedType(typeof(DeclinePreselection), nameof(DeclinePreselection))]
[JsonDerivedType(typeof(RecordSiteVisit), nameof(RecordSiteVisit))]
[JsonDerivedType(typeof(RecordPanelReview), nameof(RecordPanelReview))]
[JsonDerivedType(typeof(ProposeDetermination), nameof(ProposeDetermination))]
[JsonDerivedType(typeof(OpenPublicNotice), nameof(OpenPublicNotice))]
[JsonDerivedType(typeof(RecordObjection), nameof(RecordObjection))]
[JsonDerivedType(typeof(AnswerObjection), nameof(AnswerObjection))]
[JsonDerivedType(typeof(ClosePublicNotice), nameof(ClosePublicNotice))]
[JsonDerivedType(typeof(Determine), nameof(Determine))]
[JsonDerivedType(typeof(IssueApprovalLetter), nameof(IssueApprovalLetter))]
[JsonDerivedType(typeof(RaiseSuspicion), nameof(RaiseSuspicion))]
[JsonDerivedType(typeof(OpenInvestigation), nameof(OpenInvestigation))]
[JsonDerivedType(typeof(StateCase), nameof(StateCase))]
[JsonDerivedType(typeof(ClearSuspicion), nameof(ClearSuspicion))]
[JsonDerivedType(typeof(VerifyFalsehood), nameof(VerifyFalsehood))]
[JsonDerivedType(typeof(TerminateForFalsehood), nameof(TerminateForFalsehood))]
[JsonDerivedType(typeof(DismissFinding), nameof(DismissFinding))]
[JsonDerivedType(typeof(AskUnit), nameof(AskUnit))]
[JsonDerivedType(typeof(AnswerQuestion), nameof(AnswerQuestion))]
[JsonDerivedType(typeof(AttachStampedCopy), nameof(AttachStampedCopy))]
[JsonDerivedType(typeof(ConfirmStampedCopy), nameof(ConfirmStampedCopy))]
[JsonDerivedType(typeof(RefuseStampedCopy), nameof(RefuseStampedCopy))]
public abstract record ApplicationCommand;

/// <summary>The unit files the application (Arts. 5 to 9, 12, 13); again after it was returned.</summary>
public sealed record SubmitApplication(
    Guid Unit, string UnitName, string CreditCode, Guid Department, string DepartmentName, Dossier Dossier, TruthCommitment Commitment) : ApplicationCommand;

/// <summary>The unit takes its application back, before it is accepted. No bar follows.</summary>
public sealed record WithdrawApplication(string? Reasons = null) : ApplicationCommand;

/// <summary>The department gives sections back to the unit, and says what is wrong.</summary>
public sealed record ReturnToUnit(IReadOnlyList<ReturnedSection> Sections) : ApplicationCommand;

/// <summary>The department's explicit opinion, signed, with the rank among its own (Art. 8).</summary>
public sealed record RecommendApplication(IReadOnlyList<ConditionOpinion> Conditions, string Opinion, string SignedBy, int Rank) : ApplicationCommand;

/// <summary>The department does not recommend.</summary>
public sealed record DeclineToRecommend(string Reasons, string SignedBy) : ApplicationCommand;

/// <summary>The Bureau names, once and completely, what must be corrected.</summary>
public sealed record RequestCorrection(IReadOnlyList<CorrectionItem> Items) : ApplicationCommand;

/// <summary>The unit corrects the listed items.</summary>
public sealed record SupplyCorrection(Dossier Dossier, TruthCommitment Commitment) : ApplicationCommand;

/// <summary>The Bureau accepts the application for examination.</summary>
public sealed record AcceptApplication : ApplicationCommand;

/// <summary>The Bureau does not accept it.</summary>
/// <param name="Article">The article it rests on, as <see cref="LegalRef.Code"/>.</param>
/// <param name="Reasons">Why.</param>
public sealed record DeclineApplication(string Article, string Reasons) : ApplicationCommand;

/// <summary>The project goes to the experts (Art. 8).</summary>
public sealed record Preselect(string? Reasons = null) : ApplicationCommand;

/// <summary>The project does not go to the experts; never because of a quota (Art. 6).</summary>
public sealed record DeclinePreselection(string Reasons) : ApplicationCommand;

/// <summary>The result of the experts' visit.</summary>
public sealed record RecordSiteVisit(ReviewRecord Review) : ApplicationCommand;

/// <summary>The result of the panel.</summary>
public sealed record RecordPanelReview(ReviewRecord Review) : ApplicationCommand;

/// <summary>The case officer proposes how to determine.</summary>
public sealed record ProposeDetermination(DeterminationOutcome Outcome, string Reasons) : ApplicationCommand;

/// <summary>The proposal is put on public notice, where the policy has one (reading 12).</summary>
public sealed record OpenPublicNotice : ApplicationCommand;

/// <summary>Somebody objects during the notice.</summary>
public sealed record RecordObjection(string Objector, string Objection) : ApplicationCommand;

/// <summary>An objection is answered.</summary>
/// <param name="Number">The objection, counted from 1.</param>
/// <param name="Answer">The answer.</param>
public sealed record AnswerObjection(int Number, string Answer) : ApplicationCommand;

/// <summary>The notice ends.</summary>
public sealed record ClosePublicNotice : ApplicationCommand;

/// <summary>The Bureau determines (Art. 8).</summary>
public sealed record Determine(DeterminationOutcome Outcome, string Meeting, DateOnly HeldOn, string Reasons) : ApplicationCommand;

/// <summary>The formal reply that grants the name (Art. 8).</summary>
public sealed record IssueApprovalLetter(string DocumentNumber) : ApplicationCommand;

/// <summary>A finding of the comparison of dossiers is explained, and needs nothing further (Art. 12).</summary>
/// <param name="Finding">Its key, the same whenever it is found again.</param>
/// <param name="Reasons">What explains it.</param>
public sealed record DismissFinding(string Finding, string Reasons) : ApplicationCommand;

/// <summary>Somebody points at material that may be false (Art. 12).</summary>
public sealed record RaiseSuspicion(string Facts, IReadOnlyList<FileRef> Evidence) : ApplicationCommand;

/// <summary>The Bureau investigates; the unit is told and may state its case.</summary>
public sealed record OpenInvestigation(string Facts) : ApplicationCommand;

/// <summary>The unit states its case.</summary>
public sealed record StateCase(string Statement) : ApplicationCommand;

/// <summary>The suspicion is not confirmed.</summary>
public sealed record ClearSuspicion(string Reasons) : ApplicationCommand;

/// <summary>An officer verifies the falsehood; it takes two (Art. 12).</summary>
public sealed record VerifyFalsehood(string Facts) : ApplicationCommand;

/// <summary>The application ends because of verified false material (Art. 12).</summary>
public sealed record TerminateForFalsehood(string Reasons) : ApplicationCommand;

/// <summary>An officer of the department or of the Bureau asks the unit something about a place of the form. No clock stops for it.</summary>
/// <param name="Id">The id of the question, made by who asks; the same id asks only once.</param>
/// <param name="Section">The section it is about.</param>
/// <param name="Field">The place in the section, as <see cref="DossierPlace"/> writes it; null for the whole section.</param>
/// <param name="Question">The question.</param>
public sealed record AskUnit(Guid Id, DossierSection Section, string? Field, string Question) : ApplicationCommand;

/// <summary>The unit answers a question.</summary>
/// <param name="Id">The question.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Files">What proves it; may be empty.</param>
public sealed record AnswerQuestion(Guid Id, string Answer, IReadOnlyList<FileRef> Files) : ApplicationCommand;

/// <summary>The unit hands in the scan of the print that it signed and sealed.</summary>
/// <param name="File">The scan.</param>
/// <param name="Code">The text of the QR code that was read on it; null where none could be read.</param>
public sealed record AttachStampedCopy(FileRef File, string? Code) : ApplicationCommand;

/// <summary>An officer compared a scan without a readable code with what was filed: it is the same.</summary>
public sealed record ConfirmStampedCopy(string Reasons) : ApplicationCommand;

/// <summary>An officer compared a scan without a readable code with what was filed: it is not the same.</summary>
public sealed record RefuseStampedCopy(string Reasons) : ApplicationCommand;
