using System.Reflection;
using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>Every rule that can stand in the way of a step of a center.</summary>
public static class CenterRules
{
    // Who and when.
    public static readonly Rule NotYourOffice = new("center-office");
    public static readonly Rule OtherOrganisation = new("center-organisation");
    public static readonly Rule Order = new("center-order");
    public static readonly Rule NotAccepted = new("center-not-accepted");
    public static readonly Rule NotEnded = new("center-not-ended");
    public static readonly Rule Ended = new("center-ended");
    public static readonly Rule TwoOffices = new("center-two-offices");
    public static readonly Rule ExpertActs = new("center-expert-acts");
    public static readonly Rule FourEyes = new("center-four-eyes");
    public static readonly Rule Reasons = new("center-reasons");
    public static readonly Rule ReasonsShort = new("center-reasons-short");
    public static readonly Rule ReasonsGround = new("center-reasons-ground");
    public static readonly Rule Day = new("center-day");
    public static readonly Rule FutureDay = new("center-future-day");
    public static readonly Rule EarlyDay = new("center-early-day");
    // Centers named before the system.
    public static readonly Rule EarlierRecorded = new("center-earlier-recorded");
    public static readonly Rule EarlierMissing = new("center-earlier-missing");
    public static readonly Rule EarlierReport = new("center-earlier-report");
    public static readonly Rule EarlierEndsEarly = new("center-earlier-ends-early");
    public static readonly Rule EarlierEnds = new("center-earlier-ends");
    public static readonly Rule EarlierTooLate = new("center-earlier-too-late");
    public static readonly Rule EarlierBarred = new("center-earlier-barred");
    public static readonly Rule EarlierBarToCome = new("center-earlier-bar-to-come") { CaseOf = EarlierBarred };
    // Plaque.
    public static readonly Rule PlaqueHeld = new("center-plaque-held");
    public static readonly Rule NoPlaque = new("center-no-plaque");
    public static readonly Rule PlaqueNumber = new("center-plaque-number");
    public static readonly Rule PlaqueNumberTaken = new("center-plaque-number-taken");
    public static readonly Rule Recipient = new("center-recipient");
    // Construction.
    public static readonly Rule MilestoneUnknown = new("center-milestone-unknown");
    public static readonly Rule MilestoneResult = new("center-milestone-result");
    public static readonly Rule Inspectors = new("center-inspectors");
    public static readonly Rule FindingsMissing = new("center-findings-missing");
    public static readonly Rule FindingPoint = new("center-finding-point");
    public static readonly Rule FindingRemark = new("center-finding-remark");
    public static readonly Rule NoDeviation = new("center-no-deviation");
    public static readonly Rule RectificationOpen = new("center-rectification-open");
    public static readonly Rule RectificationItems = new("center-rectification-items");
    public static readonly Rule RectificationDeadline = new("center-rectification-deadline");
    public static readonly Rule Funds = new("center-funds");
    public static readonly Rule NoOrderToWithdraw = new("center-no-order-to-withdraw");
    public static readonly Rule OrderIssued = new("center-order-issued");
    public static readonly Rule NoRectification = new("center-no-rectification");
    public static readonly Rule RectificationResults = new("center-rectification-results");
    public static readonly Rule RectificationUnserved = new("center-rectification-unserved");
    public static readonly Rule RectificationRuns = new("center-rectification-runs");
    public static readonly Rule ReinspectionFindings = new("center-reinspection-findings");
    public static readonly Rule MoreTimeOnce = new("center-more-time-once");
    public static readonly Rule ConstructionOver = new("center-construction-over");
    public static readonly Rule ExtensionOnce = new("center-extension-once");
    public static readonly Rule ExtensionOpen = new("center-extension-open");
    public static readonly Rule ExtensionMonths = new("center-extension-months");
    public static readonly Rule NoExtension = new("center-no-extension");
    // Acceptance.
    public static readonly Rule AcceptanceOpen = new("center-acceptance-open");
    public static readonly Rule ReportsDue = new("center-reports-due");
    public static readonly Rule RectifyFirst = new("center-rectify-first");
    public static readonly Rule Comparison = new("center-comparison");
    public static readonly Rule Targets = new("center-targets");
    public static readonly Rule Summary = new("center-summary");
    public static readonly Rule Commitment = new("center-commitment");
    public static readonly Rule NoAcceptance = new("center-no-acceptance");
    public static readonly Rule PanelFirst = new("center-panel-first");
    public static readonly Rule RepeatOnce = new("center-repeat-once");
    public static readonly Rule AcceptanceBlocked = new("center-acceptance-blocked");
    public static readonly Rule AcceptanceAgainstPanel = new("center-acceptance-against-panel");
    public static readonly Rule PanelSize = new("center-panel-size");
    public static readonly Rule Quorum = new("center-quorum");
    public static readonly Rule Unsigned = new("center-unsigned");
    public static readonly Rule Dissent = new("center-dissent");
    public static readonly Rule PanelReport = new("center-panel-report");
    public static readonly Rule PanelOpinion = new("center-panel-opinion");
    public static readonly Rule ExpertNamed = new("center-expert-named");
    public static readonly Rule ExpertTwice = new("center-expert-twice");
    public static readonly Rule ConflictAnswer = new("center-conflict-answer");
    public static readonly Rule Conflict = new("center-conflict");
    // Reports and assessments.
    public static readonly Rule ReportYear = new("center-report-year");
    public static readonly Rule ReportOnFile = new("center-report-on-file");
    public static readonly Rule ReportSections = new("center-report-sections");
    public static readonly Rule ReportFigures = new("center-report-figures");
    public static readonly Rule ReportDifference = new("center-report-difference");
    public static readonly Rule ReportNotFiled = new("center-report-not-filed");
    public static readonly Rule ReportNotMissed = new("center-report-not-missed");
    public static readonly Rule WindowClosed = new("center-window-closed");
    public static readonly Rule AssessmentOnFile = new("center-assessment-on-file");
    public static readonly Rule AssessmentNotFiled = new("center-assessment-not-filed");
    public static readonly Rule AssessmentNotMissed = new("center-assessment-not-missed");
    public static readonly Rule AssessmentScheme = new("center-assessment-scheme");
    public static readonly Rule AssessmentChecked = new("center-assessment-checked");
    public static readonly Rule AssessmentCheckFirst = new("center-assessment-check-first");
    public static readonly Rule AssessmentUnmarked = new("center-assessment-unmarked");
    public static readonly Rule AssessmentMark = new("center-assessment-mark");
    public static readonly Rule AssessmentMarksMissing = new("center-assessment-marks-missing");
    public static readonly Rule AssessmentPointsChanged = new("center-assessment-points-changed");
    public static readonly Rule AssessmentPanelFirst = new("center-assessment-panel-first");
    public static readonly Rule Grade = new("center-grade");
    public static readonly Rule GradeOtherwise = new("center-grade-otherwise");
    // Change.
    public static readonly Rule ChangeOpen = new("center-change-open");
    public static readonly Rule NoChange = new("center-no-change");
    public static readonly Rule ChangeEmpty = new("center-change-empty");
    public static readonly Rule PlanSettled = new("center-plan-settled");
    public static readonly Rule PlanInQuestion = new("center-plan-in-question");
    public static readonly Rule PlanMoved = new("center-plan-moved");
    public static readonly Rule PlanReached = new("center-plan-reached");
    public static readonly Rule PlanMilestones = new("center-plan-milestones");
    public static readonly Rule PlanDays = new("center-plan-days");
    public static readonly Rule NameForm = new("center-name-form");
    public static readonly Rule NameTaken = new("center-name-taken");
    public static readonly Rule CreditCode = new("center-credit-code");
    public static readonly Rule Registered = new("center-registered");
    public static readonly Rule UnitBarred = new("center-unit-barred");
    public static readonly Rule UnitBarToCome = new("center-unit-bar-to-come") { CaseOf = UnitBarred };
    public static readonly Rule CohostBarred = new("center-cohost-barred");
    public static readonly Rule CohostBarToCome = new("center-cohost-bar-to-come") { CaseOf = CohostBarred };
    // Falsehood.
    public static readonly Rule Facts = new("center-facts");
    public static readonly Rule Evidence = new("center-evidence");
    public static readonly Rule NoSuspicion = new("center-no-suspicion");
    public static readonly Rule InvestigationOpen = new("center-investigation-open");
    public static readonly Rule NoInvestigation = new("center-no-investigation");
    public static readonly Rule Unheard = new("center-unheard");
    public static readonly Rule InvestigationUnserved = new("center-investigation-unserved");
    public static readonly Rule SecondPerson = new("center-second-person");
    public static readonly Rule SecondClears = new("center-second-clears");
    public static readonly Rule AlreadyVerified = new("center-already-verified");
    // Sanction.
    public static readonly Rule SanctionOpen = new("center-sanction-open");
    public static readonly Rule NoSanction = new("center-no-sanction");
    public static readonly Rule NotRectified = new("center-ground-deviation");
    public static readonly Rule NoAssessment = new("center-ground-assessment");
    public static readonly Rule NotVerified = new("center-ground-falsehood");
    public static readonly Rule NoSuchGround = new("center-no-such-ground");
    public static readonly Rule GroundSpent = new("center-ground-spent");
    public static readonly Rule GroundLost = new("center-ground-lost");
    public static readonly Rule NoticeServed = new("center-notice-served");
    public static readonly Rule NoticeIssued = new("center-notice-issued");
    public static readonly Rule HearingRecord = new("center-hearing-record");
    public static readonly Rule NoticeMissing = new("center-notice-missing");
    public static readonly Rule NoticeFacts = new("center-notice-facts");
    public static readonly Rule NothingToState = new("center-nothing-to-state");
    public static readonly Rule StatementEmpty = new("center-statement-empty");
    public static readonly Rule StatementOver = new("center-statement-over");
    public static readonly Rule StatementRuns = new("center-statement-runs");
    public static readonly Rule Unanswered = new("center-unanswered");
    public static readonly Rule DocumentNumber = new("center-document-number");
    public static readonly Rule DocumentNumberTaken = new("center-document-number-taken");
    public static readonly Rule AnnulmentDocument = new("center-annulment-document");
    public static readonly Rule AnnulmentOutcome = new("center-annulment-outcome");
    public static readonly Rule AnnulmentAuthority = new("center-annulment-authority");
    public static readonly Rule AnnulmentStays = new("center-annulment-stays");
    public static readonly Rule AnnulmentUnproven = new("center-annulment-unproven");
    public static readonly Rule RestorationUnserved = new("center-restoration-unserved");
    public static readonly Rule ReinspectFirst = new("center-reinspect-first");
    public static readonly Rule NotSanctioned = new("center-not-sanctioned");
    public static readonly Rule UnitUnderSanction = new("center-unit-under-sanction");
    public static readonly Rule DissolutionInQuestion = new("center-dissolution-in-question");
    public static readonly Rule DissolutionUnproven = new("center-dissolution-unproven");
    public static readonly Rule EndingRecorded = new("center-ending-recorded");
    public static readonly Rule EndingNone = new("center-ending-none");
    public static readonly Rule EndingOvertaken = new("center-ending-overtaken");
    public static readonly Rule SuccessionUnbarred = new("center-succession-unbarred");
    public static readonly Rule SuccessionUnproven = new("center-succession-unproven");
    public static readonly Rule PredecessorUnbound = new("center-predecessor-unbound");
    public static readonly Rule SuccessorBound = new("center-successor-bound");
    public static readonly Rule PredecessorFalls = new("center-predecessor-falls");
    public static readonly Rule SuccessorFreed = new("center-successor-freed");
    public static readonly Rule SuccessionNone = new("center-succession-none");
    public static readonly Rule SuccessionAnnulled = new("center-succession-annulled");
    public static readonly Rule SuccessionHeld = new("center-succession-held");
    public static readonly Rule ClosingDeclared = new("center-closing-declared");
    public static readonly Rule ClosingUndeclared = new("center-closing-undeclared");
    public static readonly Rule ClosingUnderSanction = new("center-closing-under-sanction");
    // Support.
    public static readonly Rule Support = new("center-support");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Rule> All { get; } =
        [.. typeof(CenterRules).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => f.FieldType == typeof(Rule)).Select(f => (Rule)f.GetValue(null)!)];
}
