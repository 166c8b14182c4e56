using System.Reflection;
using Luyan.Law;
using static Luyan.Law.LegalRef;

namespace Luyan.Cases.Centers;

/// <summary>Every rule that can stand in the way of a step of a center.</summary>
public static class CenterRules
{
    // Who and when.
    public static readonly Rule NotYourOffice = new("center-office", Procedure);
    public static readonly Rule OtherOrganisation = new("center-organisation", Procedure);
    public static readonly Rule Order = new("center-order", Procedure);
    public static readonly Rule NotAccepted = new("center-not-accepted", Art(10));
    public static readonly Rule NotEnded = new("center-not-ended", Art(8));
    public static readonly Rule Ended = new("center-ended", Procedure);
    public static readonly Rule TwoOffices = new("center-two-offices", Reading(14));
    public static readonly Rule FourEyes = new("center-four-eyes", Reading(14));
    public static readonly Rule Reasons = new("center-reasons", Procedure);
    public static readonly Rule Day = new("center-day", Procedure);
    // Centers named before the system.
    public static readonly Rule EarlierRecorded = new("center-earlier-recorded", Procedure);
    public static readonly Rule EarlierMissing = new("center-earlier-missing", Art(8));
    public static readonly Rule EarlierReport = new("center-earlier-report", Art(11));
    public static readonly Rule EarlierEndsEarly = new("center-earlier-ends-early", Art(9));
    public static readonly Rule EarlierEnds = new("center-earlier-ends", Art(9));
    // Plaque.
    public static readonly Rule PlaqueHeld = new("center-plaque-held", Art(8));
    public static readonly Rule NoPlaque = new("center-no-plaque", Art(8));
    public static readonly Rule PlaqueNumber = new("center-plaque-number", Art(8));
    public static readonly Rule PlaqueNumberTaken = new("center-plaque-number-taken", Art(8));
    public static readonly Rule Recipient = new("center-recipient", Art(8));
    // Construction.
    public static readonly Rule MilestoneUnknown = new("center-milestone-unknown", Art(9));
    public static readonly Rule MilestoneResult = new("center-milestone-result", Art(9));
    public static readonly Rule Inspectors = new("center-inspectors", Art(9));
    public static readonly Rule FindingsMissing = new("center-findings-missing", Art(9));
    public static readonly Rule FindingPoint = new("center-finding-point", Art(9));
    public static readonly Rule FindingRemark = new("center-finding-remark", Art(9));
    public static readonly Rule NoDeviation = new("center-no-deviation", Art(9));
    public static readonly Rule RectificationOpen = new("center-rectification-open", Art(9));
    public static readonly Rule RectificationItems = new("center-rectification-items", Art(9));
    public static readonly Rule RectificationDeadline = new("center-rectification-deadline", Art(9));
    public static readonly Rule Funds = new("center-funds", Art(9));
    public static readonly Rule NoRectification = new("center-no-rectification", Art(9));
    public static readonly Rule RectificationResults = new("center-rectification-results", Art(9));
    public static readonly Rule RectificationRuns = new("center-rectification-runs", Art(9));
    public static readonly Rule ReinspectionFindings = new("center-reinspection-findings", Art(9));
    public static readonly Rule MoreTimeOnce = new("center-more-time-once", Art(9));
    public static readonly Rule ConstructionOver = new("center-construction-over", Reading(7));
    public static readonly Rule ExtensionOnce = new("center-extension-once", Reading(7));
    public static readonly Rule ExtensionOpen = new("center-extension-open", Reading(7));
    public static readonly Rule ExtensionMonths = new("center-extension-months", Reading(7));
    public static readonly Rule NoExtension = new("center-no-extension", Reading(7));
    // Acceptance.
    public static readonly Rule AcceptanceOpen = new("center-acceptance-open", Art(10));
    public static readonly Rule ReportsDue = new("center-reports-due", Art(11));
    public static readonly Rule RectifyFirst = new("center-rectify-first", Art(9));
    public static readonly Rule Comparison = new("center-comparison", Art(9));
    public static readonly Rule Targets = new("center-targets", Art(9));
    public static readonly Rule Summary = new("center-summary", Art(9));
    public static readonly Rule Commitment = new("center-commitment", Art(12));
    public static readonly Rule NoAcceptance = new("center-no-acceptance", Art(10));
    public static readonly Rule PanelFirst = new("center-panel-first", Art(10));
    public static readonly Rule RepeatOnce = new("center-repeat-once", Art(9));
    public static readonly Rule AcceptanceBlocked = new("center-acceptance-blocked", Art(9));
    public static readonly Rule AcceptanceAgainstPanel = new("center-acceptance-against-panel", Art(10));
    public static readonly Rule PanelSize = new("center-panel-size", Art(8));
    public static readonly Rule Quorum = new("center-quorum", Art(8));
    public static readonly Rule Unsigned = new("center-unsigned", Art(8));
    public static readonly Rule PanelReport = new("center-panel-report", Art(8));
    public static readonly Rule PanelOpinion = new("center-panel-opinion", Art(8));
    public static readonly Rule ExpertNamed = new("center-expert-named", Art(8));
    public static readonly Rule ExpertTwice = new("center-expert-twice", Art(8));
    public static readonly Rule Conflict = new("center-conflict", Reading(13));
    // Reports and assessments.
    public static readonly Rule ReportYear = new("center-report-year", Art(11));
    public static readonly Rule ReportOnFile = new("center-report-on-file", Art(11));
    public static readonly Rule ReportSections = new("center-report-sections", Art(11));
    public static readonly Rule ReportFigures = new("center-report-figures", Art(11));
    public static readonly Rule ReportDifference = new("center-report-difference", Art(11));
    public static readonly Rule ReportNotFiled = new("center-report-not-filed", Art(11));
    public static readonly Rule ReportNotMissed = new("center-report-not-missed", Art(11));
    public static readonly Rule WindowClosed = new("center-window-closed", Art(11));
    public static readonly Rule AssessmentOnFile = new("center-assessment-on-file", Art(11));
    public static readonly Rule AssessmentNotFiled = new("center-assessment-not-filed", Art(11));
    public static readonly Rule AssessmentNotMissed = new("center-assessment-not-missed", Art(11));
    public static readonly Rule AssessmentScheme = new("center-assessment-scheme", Art(11));
    public static readonly Rule AssessmentChecked = new("center-assessment-checked", Art(11));
    public static readonly Rule AssessmentCheckFirst = new("center-assessment-check-first", Art(11));
    public static readonly Rule AssessmentUnmarked = new("center-assessment-unmarked", Art(11));
    public static readonly Rule AssessmentMark = new("center-assessment-mark", Art(11));
    public static readonly Rule AssessmentMarksMissing = new("center-assessment-marks-missing", Art(11));
    public static readonly Rule AssessmentPointsChanged = new("center-assessment-points-changed", Art(11));
    public static readonly Rule AssessmentPanelFirst = new("center-assessment-panel-first", Art(11));
    public static readonly Rule Grade = new("center-grade", Art(11));
    // Change.
    public static readonly Rule ChangeOpen = new("center-change-open", Art(14));
    public static readonly Rule NoChange = new("center-no-change", Art(14));
    public static readonly Rule ChangeEmpty = new("center-change-empty", Art(14));
    public static readonly Rule PlanSettled = new("center-plan-settled", Art(9));
    public static readonly Rule PlanInQuestion = new("center-plan-in-question", Art(9));
    public static readonly Rule PlanMoved = new("center-plan-moved", Art(9));
    public static readonly Rule PlanReached = new("center-plan-reached", Art(9));
    public static readonly Rule PlanMilestones = new("center-plan-milestones", Art(9));
    public static readonly Rule PlanDays = new("center-plan-days", Art(9));
    public static readonly Rule NameForm = new("center-name-form", Art(8));
    public static readonly Rule NameTaken = new("center-name-taken", Art(8));
    public static readonly Rule CreditCode = new("center-credit-code", Art(5, 1));
    public static readonly Rule Registered = new("center-registered", Art(5, 1));
    public static readonly Rule UnitBarred = new("center-unit-barred", Art(13));
    // Falsehood.
    public static readonly Rule Facts = new("center-facts", Art(12));
    public static readonly Rule Evidence = new("center-evidence", Art(12));
    public static readonly Rule NoSuspicion = new("center-no-suspicion", Art(12));
    public static readonly Rule InvestigationOpen = new("center-investigation-open", Art(12));
    public static readonly Rule NoInvestigation = new("center-no-investigation", Art(12));
    public static readonly Rule Unheard = new("center-unheard", Art(12));
    public static readonly Rule SecondPerson = new("center-second-person", Art(12));
    public static readonly Rule SecondClears = new("center-second-clears", Procedure);
    public static readonly Rule AlreadyVerified = new("center-already-verified", Art(12));
    // Sanction.
    public static readonly Rule SanctionOpen = new("center-sanction-open", Reading(11));
    public static readonly Rule NoSanction = new("center-no-sanction", Reading(11));
    public static readonly Rule NotRectified = new("center-ground-deviation", Art(9));
    public static readonly Rule NoAssessment = new("center-ground-assessment", Art(11));
    public static readonly Rule NotVerified = new("center-ground-falsehood", Art(12));
    public static readonly Rule GroundSpent = new("center-ground-spent", Reading(11));
    public static readonly Rule GroundLost = new("center-ground-lost", Reading(11));
    public static readonly Rule NoticeServed = new("center-notice-served", Reading(11));
    public static readonly Rule NoticeIssued = new("center-notice-issued", Reading(11));
    public static readonly Rule HearingRecord = new("center-hearing-record", Reading(11));
    public static readonly Rule NoticeMissing = new("center-notice-missing", Reading(11));
    public static readonly Rule NoticeFacts = new("center-notice-facts", Reading(11));
    public static readonly Rule NothingToState = new("center-nothing-to-state", Reading(11));
    public static readonly Rule StatementEmpty = new("center-statement-empty", Reading(11));
    public static readonly Rule StatementOver = new("center-statement-over", Reading(11));
    public static readonly Rule StatementRuns = new("center-statement-runs", Reading(11));
    public static readonly Rule Unanswered = new("center-unanswered", Reading(11));
    public static readonly Rule DocumentNumber = new("center-document-number", Reading(11));
    public static readonly Rule DocumentNumberTaken = new("center-document-number-taken", Reading(11));
    public static readonly Rule AnnulmentDocument = new("center-annulment-document", Reading(11));
    public static readonly Rule AnnulmentOutcome = new("center-annulment-outcome", Reading(11));
    public static readonly Rule AnnulmentAuthority = new("center-annulment-authority", Reading(11));
    public static readonly Rule AnnulmentStays = new("center-annulment-stays", Reading(11));
    public static readonly Rule ReinspectFirst = new("center-reinspect-first", Art(9));
    public static readonly Rule NotSanctioned = new("center-not-sanctioned", Reading(11));
    public static readonly Rule UnitUnderSanction = new("center-unit-under-sanction", Art(13));
    public static readonly Rule DissolutionInQuestion = new("center-dissolution-in-question", Art(13));
    public static readonly Rule ClosingUnderSanction = new("center-closing-under-sanction", Art(13));
    // Support.
    public static readonly Rule Support = new("center-support", Art(10));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Rule> All { get; } =
        [.. typeof(CenterRules).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => f.FieldType == typeof(Rule)).Select(f => (Rule)f.GetValue(null)!)];
}
