using System.Reflection;
using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>Every rule that can stand in the way of a step of an application.</summary>
public static class ApplicationRules
{
    // Who and when.
    public static readonly Rule NotYourOffice = new("application-office");
    public static readonly Rule OtherOrganisation = new("application-organisation");
    public static readonly Rule Order = new("application-order");
    public static readonly Rule Ended = new("application-ended");
    public static readonly Rule TwoOffices = new("application-two-offices");
    public static readonly Rule ExpertActs = new("application-expert-acts");
    public static readonly Rule FourEyes = new("application-four-eyes");
    public static readonly Rule Reasons = new("application-reasons");
    public static readonly Rule ReasonsShort = new("application-reasons-short");
    public static readonly Rule ReasonsGround = new("application-reasons-ground");
    public static readonly Rule FutureDay = new("application-future-day");
    public static readonly Rule EarlyDay = new("application-early-day");
    // Filing.
    public static readonly Rule Registered = new("application-registered");
    public static readonly Rule CreditCode = new("application-credit-code");
    public static readonly Rule CreditCodeDiffers = new("application-credit-code-differs");
    public static readonly Rule Proven = new("application-proven");
    public static readonly Rule Material = new("application-material");
    public static readonly Rule NameForm = new("application-name-form");
    public static readonly Rule NameTaken = new("application-name-taken");
    public static readonly Rule ConstructionMissing = new("application-construction-missing");
    public static readonly Rule ConstructionTooLong = new("application-construction-too-long");
    public static readonly Rule Commitment = new("application-commitment");
    public static readonly Rule Barred = new("application-barred");
    public static readonly Rule BarToCome = new("application-bar-to-come") { CaseOf = Barred };
    public static readonly Rule UnitDissolved = new("application-unit-dissolved");
    public static readonly Rule OtherCenter = new("application-other-center");
    public static readonly Rule OtherCenterAnswer = new("application-other-center-answer");
    public static readonly Rule CohostBarred = new("application-cohost-barred");
    public static readonly Rule CohostBarToCome = new("application-cohost-bar-to-come") { CaseOf = CohostBarred };
    public static readonly Rule DossierMissing = new("application-dossier-missing");
    public static readonly Rule UnitKind = new("application-unit-kind");
    public static readonly Rule ConditionContradicted = new("application-condition-contradicted");
    public static readonly Rule Threshold = new("application-threshold");
    public static readonly Rule FormHole = new("application-form-hole");
    public static readonly Rule DepartmentMissing = new("application-department");
    public static readonly Rule UnitChanged = new("application-unit-changed");
    public static readonly Rule OtherSections = new("application-other-sections");
    // Department.
    public static readonly Rule SectionsNamed = new("application-sections-named");
    public static readonly Rule ConditionOpinion = new("application-condition-opinion");
    public static readonly Rule ConditionUnreasoned = new("application-condition-unreasoned");
    public static readonly Rule OpinionTooShort = new("application-opinion-short");
    public static readonly Rule Signature = new("application-signature");
    public static readonly Rule Rank = new("application-rank");
    public static readonly Rule RankTaken = new("application-rank-taken");
    public static readonly Rule RefilingRuns = new("application-refiling-runs");
    public static readonly Rule LapseUnwarned = new("application-lapse-unwarned");
    public static readonly Rule LapseUnserved = new("application-lapse-unserved");
    public static readonly Rule LapseWarned = new("application-lapse-warned");
    // Acceptance.
    public static readonly Rule CorrectionOnce = new("application-correction-once");
    public static readonly Rule CorrectionItems = new("application-correction-items");
    public static readonly Rule ItemsBeyond = new("application-items-beyond");
    public static readonly Rule CorrectionRuns = new("application-correction-runs");
    public static readonly Rule Article = new("application-article");
    // Reviews.
    public static readonly Rule VisitSize = new("application-visit-size");
    public static readonly Rule PanelSize = new("application-panel-size");
    public static readonly Rule Quorum = new("application-quorum");
    public static readonly Rule Unsigned = new("application-unsigned");
    public static readonly Rule Dissent = new("application-dissent");
    public static readonly Rule Report = new("application-report");
    public static readonly Rule ReviewOpinion = new("application-review-opinion");
    public static readonly Rule ConflictAnswer = new("application-conflict-answer");
    public static readonly Rule Conflict = new("application-conflict");
    public static readonly Rule ExpertNamed = new("application-expert-named");
    public static readonly Rule ExpertTwice = new("application-expert-twice");
    public static readonly Rule ReviewStands = new("application-review-stands");
    // Notice and determination.
    public static readonly Rule PanelAgainst = new("application-panel-against");
    public static readonly Rule VisitAgainst = new("application-visit-against");
    public static readonly Rule DeterminedAlready = new("application-determined-already");
    public static readonly Rule ProposedOtherwise = new("application-proposed-otherwise");
    public static readonly Rule FindingsOpen = new("application-findings-open");
    public static readonly Rule QuestionsOpen = new("application-questions-open");
    public static readonly Rule StampMissing = new("application-stamp-missing");
    public static readonly Rule StampBeingRead = new("application-stamp-being-read");
    public static readonly Rule NoticeOff = new("application-notice-off");
    public static readonly Rule NoticeFirst = new("application-notice-first");
    public static readonly Rule NoticeRuns = new("application-notice-runs");
    public static readonly Rule NoticeOver = new("application-notice-over");
    public static readonly Rule Unanswered = new("application-unanswered");
    public static readonly Rule ObjectionText = new("application-objection-text");
    public static readonly Rule ObjectionUnknown = new("application-objection-unknown");
    public static readonly Rule Meeting = new("application-meeting");
    public static readonly Rule DocumentNumber = new("application-document-number");
    public static readonly Rule DocumentNumberTaken = new("application-document-number-taken");
    // Falsehood.
    public static readonly Rule FindingUnknown = new("application-finding-unknown");
    public static readonly Rule Facts = new("application-facts");
    public static readonly Rule Evidence = new("application-evidence");
    public static readonly Rule Suspected = new("application-suspected");
    public static readonly Rule OnlyTheDecision = new("application-only-the-decision");
    public static readonly Rule NoSuspicion = new("application-no-suspicion");
    public static readonly Rule InvestigationOpen = new("application-investigation-open");
    public static readonly Rule NoInvestigation = new("application-no-investigation");
    public static readonly Rule Statement = new("application-statement");
    public static readonly Rule StatementOver = new("application-statement-over");
    public static readonly Rule Unheard = new("application-unheard");
    public static readonly Rule InvestigationUnserved = new("application-investigation-unserved");
    public static readonly Rule SecondPerson = new("application-second-person");
    public static readonly Rule SecondClears = new("application-second-clears");
    public static readonly Rule AlreadyVerified = new("application-already-verified");
    public static readonly Rule NotVerified = new("application-not-verified");
    public static readonly Rule TerminationProposed = new("application-termination-proposed");
    public static readonly Rule TerminationUnproposed = new("application-termination-unproposed");
    public static readonly Rule NoticeUnserved = new("application-notice-unserved");
    public static readonly Rule NothingStated = new("application-nothing-stated");
    public static readonly Rule StatementUnanswered = new("application-statement-unanswered");
    // Questions.
    public static readonly Rule QuestionText = new("application-question-text");
    public static readonly Rule QuestionPlace = new("application-question-place");
    public static readonly Rule NothingAsked = new("application-nothing-asked");
    public static readonly Rule QuestionUnknown = new("application-question-unknown");
    public static readonly Rule QuestionAnswered = new("application-question-answered");
    public static readonly Rule AnswerRuns = new("application-answer-runs");
    public static readonly Rule AnswerText = new("application-answer-text");
    // Stamped copy.
    public static readonly Rule StampedFile = new("application-stamped-file");
    public static readonly Rule StampedDraft = new("application-stamped-draft");
    public static readonly Rule StampedOther = new("application-stamped-other");
    public static readonly Rule StampedVersion = new("application-stamped-version");
    public static readonly Rule StampedDigest = new("application-stamped-digest");
    public static readonly Rule NothingToCompare = new("application-nothing-to-compare");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Rule> All { get; } =
        [.. typeof(ApplicationRules).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => f.FieldType == typeof(Rule)).Select(f => (Rule)f.GetValue(null)!)];
}
