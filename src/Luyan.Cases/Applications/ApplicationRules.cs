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
    public static readonly Rule FutureDay = new("application-future-day", Procedure);
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
    public static readonly Rule DepartmentMissing = new("application-department", Art(8));
    public static readonly Rule UnitChanged = new("application-unit-changed", Procedure);
    public static readonly Rule OtherSections = new("application-other-sections", Procedure);
    // Department.
    public static readonly Rule SectionsNamed = new("application-sections-named", Procedure);
    public static readonly Rule ConditionOpinion = new("application-condition-opinion", Art(5));
    public static readonly Rule OpinionTooShort = new("application-opinion-short", Art(8));
    public static readonly Rule Signature = new("application-signature", Art(8));
    public static readonly Rule Rank = new("application-rank", Art(8));
    // Acceptance.
    public static readonly Rule CorrectionOnce = new("application-correction-once", Procedure);
    public static readonly Rule CorrectionItems = new("application-correction-items", Procedure);
    public static readonly Rule ItemsBeyond = new("application-items-beyond", Procedure);
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
    // Notice and determination.
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
    public static readonly Rule NoSuspicion = new("application-no-suspicion", Art(12));
    public static readonly Rule InvestigationOpen = new("application-investigation-open", Art(12));
    public static readonly Rule NoInvestigation = new("application-no-investigation", Art(12));
    public static readonly Rule Statement = new("application-statement", Art(12));
    public static readonly Rule StatementOver = new("application-statement-over", Art(12));
    public static readonly Rule Unheard = new("application-unheard", Art(12));
    public static readonly Rule SecondPerson = new("application-second-person", Art(12));
    public static readonly Rule AlreadyVerified = new("application-already-verified", Art(12));
    public static readonly Rule NotVerified = new("application-not-verified", Art(12));
    // Questions.
    public static readonly Rule QuestionText = new("application-question-text", Procedure);
    public static readonly Rule QuestionPlace = new("application-question-place", Procedure);
    public static readonly Rule NothingAsked = new("application-nothing-asked", Procedure);
    public static readonly Rule QuestionUnknown = new("application-question-unknown", Procedure);
    public static readonly Rule QuestionAnswered = new("application-question-answered", Procedure);
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
