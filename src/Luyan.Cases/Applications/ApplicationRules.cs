using System.Reflection;
using Luyan.Law;
using static Luyan.Law.LegalRef;

namespace Luyan.Cases.Applications;

/// <summary>Every rule that can stand in the way of a step of an application.</summary>
public static class ApplicationRules
{
    // Who and when.
    public static readonly Rule NotYourOffice = new("application-office", Procedure);
    public static readonly Rule OtherOrganisation = new("application-organisation", Procedure);
    public static readonly Rule Order = new("application-order", Art(6));
    public static readonly Rule Ended = new("application-ended", Procedure);
    public static readonly Rule TwoOffices = new("application-two-offices", Reading(14));
    public static readonly Rule FourEyes = new("application-four-eyes", Reading(14));
    public static readonly Rule Reasons = new("application-reasons", Procedure);
    public static readonly Rule ReasonsShort = new("application-reasons-short", Procedure);
    public static readonly Rule ReasonsGround = new("application-reasons-ground", Procedure);
    public static readonly Rule FutureDay = new("application-future-day", Procedure);
    public static readonly Rule EarlyDay = new("application-early-day", Procedure);
    // Filing.
    public static readonly Rule Registered = new("application-registered", Art(5, 1));
    public static readonly Rule CreditCode = new("application-credit-code", Art(5, 1));
    public static readonly Rule CreditCodeDiffers = new("application-credit-code-differs", Art(5, 1));
    public static readonly Rule Proven = new("application-proven", Art(5, 2));
    public static readonly Rule Material = new("application-material", Art(7));
    public static readonly Rule NameForm = new("application-name-form", Art(8));
    public static readonly Rule NameTaken = new("application-name-taken", Art(8));
    public static readonly Rule ConstructionMissing = new("application-construction-missing", Art(9));
    public static readonly Rule ConstructionTooLong = new("application-construction-too-long", Art(9));
    public static readonly Rule Commitment = new("application-commitment", Art(12));
    public static readonly Rule Barred = new("application-barred", Art(13));
    public static readonly Rule BarToCome = new("application-bar-to-come", Art(13)) { CaseOf = Barred };
    public static readonly Rule CohostBarred = new("application-cohost-barred", Art(13));
    public static readonly Rule DossierMissing = new("application-dossier-missing", Art(7));
    public static readonly Rule UnitKind = new("application-unit-kind", Art(7));
    public static readonly Rule ConditionContradicted = new("application-condition-contradicted", Art(5));
    public static readonly Rule Threshold = new("application-threshold", Art(5));
    public static readonly Rule FormHole = new("application-form-hole", Art(7));
    public static readonly Rule DepartmentMissing = new("application-department", Art(8));
    public static readonly Rule UnitChanged = new("application-unit-changed", Procedure);
    public static readonly Rule OtherSections = new("application-other-sections", Procedure);
    // Department.
    public static readonly Rule SectionsNamed = new("application-sections-named", Procedure);
    public static readonly Rule ConditionOpinion = new("application-condition-opinion", Art(5));
    public static readonly Rule ConditionUnreasoned = new("application-condition-unreasoned", Art(5));
    public static readonly Rule OpinionTooShort = new("application-opinion-short", Art(8));
    public static readonly Rule Signature = new("application-signature", Art(8));
    public static readonly Rule Rank = new("application-rank", Art(8));
    public static readonly Rule RankTaken = new("application-rank-taken", Art(8));
    public static readonly Rule RefilingRuns = new("application-refiling-runs", Procedure);
    public static readonly Rule LapseUnwarned = new("application-lapse-unwarned", Procedure);
    public static readonly Rule LapseWarned = new("application-lapse-warned", Procedure);
    // Acceptance.
    public static readonly Rule CorrectionOnce = new("application-correction-once", Procedure);
    public static readonly Rule CorrectionItems = new("application-correction-items", Procedure);
    public static readonly Rule ItemsBeyond = new("application-items-beyond", Procedure);
    public static readonly Rule CorrectionRuns = new("application-correction-runs", Procedure);
    public static readonly Rule Article = new("application-article", Procedure);
    // Reviews.
    public static readonly Rule VisitSize = new("application-visit-size", Art(8));
    public static readonly Rule PanelSize = new("application-panel-size", Art(8));
    public static readonly Rule Quorum = new("application-quorum", Art(8));
    public static readonly Rule Unsigned = new("application-unsigned", Art(8));
    public static readonly Rule Report = new("application-report", Art(8));
    public static readonly Rule ReviewOpinion = new("application-review-opinion", Art(8));
    public static readonly Rule Conflict = new("application-conflict", Reading(13));
    public static readonly Rule ExpertNamed = new("application-expert-named", Art(8));
    public static readonly Rule ExpertTwice = new("application-expert-twice", Art(8));
    public static readonly Rule ReviewStands = new("application-review-stands", Procedure);
    // Notice and determination.
    public static readonly Rule PanelAgainst = new("application-panel-against", Art(8));
    public static readonly Rule VisitAgainst = new("application-visit-against", Art(8));
    public static readonly Rule ProposedOtherwise = new("application-proposed-otherwise", Art(8));
    public static readonly Rule FindingsOpen = new("application-findings-open", Art(12));
    public static readonly Rule QuestionsOpen = new("application-questions-open", Procedure);
    public static readonly Rule StampMissing = new("application-stamp-missing", Procedure);
    public static readonly Rule NoticeOff = new("application-notice-off", Reading(12));
    public static readonly Rule NoticeFirst = new("application-notice-first", Reading(12));
    public static readonly Rule NoticeRuns = new("application-notice-runs", Reading(12));
    public static readonly Rule NoticeOver = new("application-notice-over", Reading(12));
    public static readonly Rule Unanswered = new("application-unanswered", Reading(12));
    public static readonly Rule ObjectionText = new("application-objection-text", Reading(12));
    public static readonly Rule ObjectionUnknown = new("application-objection-unknown", Reading(12));
    public static readonly Rule Meeting = new("application-meeting", Art(8));
    public static readonly Rule DocumentNumber = new("application-document-number", Art(8));
    public static readonly Rule DocumentNumberTaken = new("application-document-number-taken", Art(8));
    // Falsehood.
    public static readonly Rule FindingUnknown = new("application-finding-unknown", Art(12));
    public static readonly Rule Facts = new("application-facts", Art(12));
    public static readonly Rule Evidence = new("application-evidence", Art(12));
    public static readonly Rule Suspected = new("application-suspected", Art(12));
    public static readonly Rule OnlyTheDecision = new("application-only-the-decision", Art(12));
    public static readonly Rule NoSuspicion = new("application-no-suspicion", Art(12));
    public static readonly Rule InvestigationOpen = new("application-investigation-open", Art(12));
    public static readonly Rule NoInvestigation = new("application-no-investigation", Art(12));
    public static readonly Rule Statement = new("application-statement", Art(12));
    public static readonly Rule StatementOver = new("application-statement-over", Art(12));
    public static readonly Rule Unheard = new("application-unheard", Art(12));
    public static readonly Rule SecondPerson = new("application-second-person", Art(12));
    public static readonly Rule SecondClears = new("application-second-clears", Procedure);
    public static readonly Rule AlreadyVerified = new("application-already-verified", Art(12));
    public static readonly Rule NotVerified = new("application-not-verified", Art(12));
    public static readonly Rule TerminationProposed = new("application-termination-proposed", Procedure);
    public static readonly Rule TerminationUnproposed = new("application-termination-unproposed", Procedure);
    public static readonly Rule NoticeUnserved = new("application-notice-unserved", Procedure);
    public static readonly Rule NothingStated = new("application-nothing-stated", Procedure);
    public static readonly Rule StatementUnanswered = new("application-statement-unanswered", Procedure);
    // Questions.
    public static readonly Rule QuestionText = new("application-question-text", Procedure);
    public static readonly Rule QuestionPlace = new("application-question-place", Procedure);
    public static readonly Rule NothingAsked = new("application-nothing-asked", Procedure);
    public static readonly Rule QuestionUnknown = new("application-question-unknown", Procedure);
    public static readonly Rule QuestionAnswered = new("application-question-answered", Procedure);
    public static readonly Rule AnswerRuns = new("application-answer-runs", Procedure);
    public static readonly Rule AnswerText = new("application-answer-text", Procedure);
    // Stamped copy.
    public static readonly Rule StampedFile = new("application-stamped-file", Procedure);
    public static readonly Rule StampedDraft = new("application-stamped-draft", Procedure);
    public static readonly Rule StampedOther = new("application-stamped-other", Procedure);
    public static readonly Rule StampedVersion = new("application-stamped-version", Procedure);
    public static readonly Rule StampedDigest = new("application-stamped-digest", Procedure);
    public static readonly Rule NothingToCompare = new("application-nothing-to-compare", Procedure);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Rule> All { get; } =
        [.. typeof(ApplicationRules).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => f.FieldType == typeof(Rule)).Select(f => (Rule)f.GetValue(null)!)];
}
