using System.Reflection;

namespace Luyan.Law;

/// <summary>Every parameter of the policy, by the article or the clock it belongs to. The values are data, in <c>measures/</c>.</summary>
public static class Parameters
{
    private const Milder More = Milder.More, Less = Milder.Less;

    // Clocks of the application (Arts. 6 to 8).
    public static readonly Parameter DepartmentExamines = new("application.department-examines", Unit.WorkingDays) { AnyPeriod = true };
    public static readonly Parameter BureauAccepts = new("application.bureau-accepts", Unit.WorkingDays);
    public static readonly Parameter UnitCorrects = new("application.unit-corrects", Unit.WorkingDays) { AnyPeriod = true, Milder = More };
    public static readonly Parameter CorrectionRounds = new("application.correction-rounds", Unit.Count, Least: 0) { Milder = More };
    public static readonly Parameter RegistrationPrefixes = new("application.registration-prefixes", Unit.List);
    public static readonly Parameter OpinionLength = new("application.opinion-length", Unit.Count, Least: 0);
    public static readonly Parameter PublicNotice = new("application.public-notice", Unit.WorkingDays, Least: 0);
    public static readonly Parameter AnswerObjection = new("application.answer-objection", Unit.WorkingDays) { AnyPeriod = true };
    public static readonly Parameter FourEyes = new("application.four-eyes", Unit.Switch);
    public static readonly Parameter FalsehoodBars = new("application.falsehood-bars", Unit.Switch) { Milder = Less };
    // What is asked before a step that favours the unit, and how long the office waits for the unit.
    public static readonly Parameter FindingsSettled = new("application.findings-settled", Unit.Switch);
    public static readonly Parameter StampedCopyAsked = new("application.stamped-copy", Unit.Switch);
    public static readonly Parameter StampedCopyDue = new("application.stamped-copy-due", Unit.WorkingDays) { AnyPeriod = true };
    public static readonly Parameter UnitRefiles = new("application.unit-refiles", Unit.WorkingDays) { AnyPeriod = true, Milder = More };
    public static readonly Parameter LapseWarning = new("application.lapse-warning", Unit.WorkingDays) { AnyPeriod = true, Milder = More };
    public static readonly Parameter UnitAnswers = new("application.unit-answers", Unit.WorkingDays) { AnyPeriod = true, Milder = More };
    public static readonly Parameter FormComplete = new("application.form-complete", Unit.Switch);
    public static readonly Parameter FormAsked = new("application.form-asked", Unit.List);
    public static readonly Parameter ConditionsAnswered = new("application.conditions-answered", Unit.Switch);
    public static readonly Parameter RanksUnique = new("application.ranks-unique", Unit.Switch);
    public static readonly Parameter OtherCentersAsked = new("application.other-centers-asked", Unit.Switch);
    public static readonly Parameter OtherCentersAnswered = new("application.other-centers-answered", Unit.Switch);
    // Thresholds that other cities have; 0 is none (Art. 5 names none).
    public static readonly Parameter LeastResearchers = new("application.least-researchers", Unit.Count, Least: 0) { Milder = Less };
    public static readonly Parameter LeastArea = new("application.least-area", Unit.Count, Least: 0) { Milder = Less };
    public static readonly Parameter LeastResearchShare = new("application.least-research-share", Unit.Percent, Least: 0) { Milder = Less };
    // The reasons of what goes against a unit.
    public static readonly Parameter ReasonsLeast = new("reasons.least", Unit.Count, Least: 0);
    public static readonly Parameter SanctionReasonsLeast = new("sanction.reasons-least", Unit.Count, Least: 0);
    public static readonly Parameter ReasonsGrounded = new("reasons.grounded", Unit.Switch);
    public static readonly Parameter DeclineGrounded = new("reasons.decline-grounded", Unit.Switch);
    // How many characters the long texts of the form may have (Art. 7).
    public static readonly Parameter TextLong = new("application.text-long", Unit.Count);
    public static readonly Parameter TextMiddle = new("application.text-middle", Unit.Count);
    public static readonly Parameter TextShort = new("application.text-short", Unit.Count);
    // Review (Art. 8).
    public static readonly Parameter VisitSize = new("review.visit-size", Unit.Count);
    public static readonly Parameter PanelSize = new("review.panel-size", Unit.Count);
    public static readonly Parameter PanelQuorum = new("review.panel-quorum", Unit.Percent);
    public static readonly Parameter OneSide = new("application.one-side", Unit.Switch);
    public static readonly Parameter FavourOver = new("review.favour-over", Unit.Percent);
    public static readonly Parameter DissentUnder = new("review.dissent-under", Unit.Percent);
    public static readonly Parameter AcceptancePanelSize = new("review.acceptance-panel-size", Unit.Count);
    public static readonly Parameter AcceptancePanelQuorum = new("review.acceptance-panel-quorum", Unit.Percent);
    public static readonly Parameter AssessmentPanelSize = new("review.assessment-panel-size", Unit.Count);
    public static readonly Parameter AssessmentPanelQuorum = new("review.assessment-panel-quorum", Unit.Percent);
    public static readonly Parameter ScoreHighest = new("review.score-highest", Unit.Count);
    public static readonly Parameter ScoreNeedsComment = new("review.score-needs-comment", Unit.Count, Least: 0);
    public static readonly Parameter InvitationAnswer = new("review.invitation-answer", Unit.WorkingDays) { AnyPeriod = true };
    public static readonly Parameter ScoresDue = new("review.scores-due", Unit.WorkingDays) { AnyPeriod = true };
    public static readonly Parameter InterestsAsked = new("review.interests-asked", Unit.Switch);
    public static readonly Parameter ExpertLoad = new("review.expert-load", Unit.Count);
    // Construction (Art. 9).
    public static readonly Parameter ConstructionLongest = new("construction.longest", Unit.Months) { Milder = More };
    public static readonly Parameter ExtensionLongest = new("construction.extension-longest", Unit.Months) { Milder = More };
    public static readonly Parameter ExtensionRounds = new("construction.extension-rounds", Unit.Count, Least: 0) { Milder = More };
    public static readonly Parameter AcceptanceInvitation = new("construction.acceptance-invitation", Unit.Days, Least: 0);
    public static readonly Parameter AcceptanceRepeats = new("construction.acceptance-repeats", Unit.Count, Least: 0) { Milder = More };
    public static readonly Parameter RectificationShortest = new("rectification.shortest", Unit.Days, Least: 0) { Milder = More };
    public static readonly Parameter RectificationLongest = new("rectification.longest", Unit.Days) { Milder = More };
    public static readonly Parameter RectificationRounds = new("rectification.more-time-rounds", Unit.Count, Least: 0) { Milder = More };
    public static readonly Parameter InspectionPersons = new("inspection.persons", Unit.Count);
    // Reports and assessment (Art. 11).
    public static readonly Parameter AnnualReportDay = new("annual-report.day", Unit.DayOfYear);
    public static readonly Parameter AnnualReportOpens = new("annual-report.opens", Unit.DayOfYear);
    public static readonly Parameter AnnualReportSections = new("annual-report.sections", Unit.List)
    {
        OnlyWords = ["overview", "projects", "results", "services", "team", "funds", "plans"],
    };
    public static readonly Parameter ReportDifference = new("annual-report.difference", Unit.Percent, Least: 0);
    public static readonly Parameter ReportDifferenceLeast = new("annual-report.difference-least", Unit.Count, Least: 0);
    public static readonly Parameter ReportCorrects = new("annual-report.unit-corrects", Unit.WorkingDays)
    {
        AnyPeriod = true, Milder = More,
    };
    public static readonly Parameter AssessmentCycle = new("assessment.cycle", Unit.Months) { AnyPeriod = true, Milder = More };
    public static readonly Parameter AssessmentWindow = new("assessment.window", Unit.Days, Least: 0);
    public static readonly Parameter AssessmentGrace = new("assessment.grace", Unit.Days, Least: 0) { AnyPeriod = true, Milder = More };
    public static readonly Parameter AssessmentGradeBinds = new("assessment.grade-binds", Unit.Switch) { Milder = Less };
    public static readonly Parameter AssessmentSections = new("assessment.sections", Unit.List)
    {
        OnlyWords = ["overview", "projects", "results", "services", "team", "conditions", "funds", "plans"],
    };
    // Sanctions (Arts. 11 to 13).
    public static readonly Parameter FalsehoodProposal = new("sanction.falsehood-proposal", Unit.WorkingDays) { AnyPeriod = true };
    public static readonly Parameter StatementPeriod = new("sanction.statement", Unit.WorkingDays) { AnyPeriod = true, Milder = More };
    public static readonly Parameter ReapplicationBar = new("sanction.bar", Unit.Years) { AnyPeriod = true, Milder = Less };
    public static readonly Parameter RevokesOn = GroundsOf("sanction.revokes-on");
    public static readonly Parameter CancelsOn = GroundsOf("sanction.cancels-on");
    public static readonly Parameter CancellationBars = new("sanction.cancellation-bars", Unit.Switch) { Milder = Less };
    public static readonly Parameter Reconsideration = new("sanction.reconsideration", Unit.Days) { AnyPeriod = true, Milder = More };
    public static readonly Parameter Litigation = new("sanction.litigation", Unit.Months) { AnyPeriod = true, Milder = More };
    public static readonly Parameter ClosingConfirmation = new("closing.confirmation", Unit.WorkingDays) { AnyPeriod = true };
    public static readonly Parameter UntoldKept = new("sanction.untold-kept", Unit.Switch);
    public static readonly Parameter DissolutionProven = new("sanction.dissolution-proven", Unit.Switch);
    public static readonly Parameter AnnulmentProven = new("sanction.annulment-proven", Unit.Switch);
    public static readonly Parameter BarTold = new("sanction.bar-told", Unit.Switch);
    public static readonly Parameter LaterHolidays = new("period.later-holidays", Unit.Switch);
    public static readonly Parameter PlaqueReturn = new("sanction.plaque-return", Unit.WorkingDays) { AnyPeriod = true, Milder = More };
    // Letters: who stands behind them, and how they reach the unit.
    public static readonly Parameter LettersSignedOff = new("letters.signed-off", Unit.List);
    public static readonly Parameter LettersServed = new("letters.served", Unit.List);
    public static readonly Parameter PeriodsFromService = new("letters.periods-from-service", Unit.Switch);
    public static readonly Parameter LapseFromService = new("letters.lapse-from-service", Unit.Switch);
    public static readonly Parameter LettersContestable = new("letters.contestable", Unit.List);
    public static readonly Parameter LetterSignOff = new("letters.sign-off", Unit.WorkingDays) { AnyPeriod = true };
    public static readonly Parameter LetterService = new("letters.service", Unit.Days) { AnyPeriod = true };
    public static readonly Parameter ServiceByPublicNotice = new("letters.public-notice", Unit.Days) { AnyPeriod = true };
    // Centers that were named before the system was in use.
    public static readonly Parameter EarlierNamedThrough = new("earlier.named-through", Unit.Text) { IsDay = true };
    // Comparison of dossiers (Art. 12): from where on something is shown to an officer.
    public static readonly Parameter PassageLength = new("authenticity.passage-length", Unit.Count);
    public static readonly Parameter ParagraphLength = new("authenticity.paragraph-length", Unit.Count);
    public static readonly Parameter Likeness = new("authenticity.likeness", Unit.Percent);
    public static readonly Parameter CommonUnits = new("authenticity.common-units", Unit.Count);
    public static readonly Parameter CommonShare = new("authenticity.common-share", Unit.Percent);
    public static readonly Parameter FigureJump = new("authenticity.figure-jump", Unit.Count);
    public static readonly Parameter FigureGap = new("authenticity.figure-gap", Unit.Percent, Least: 0);
    public static readonly Parameter YoungestMember = new("authenticity.youngest-member", Unit.Years);
    public static readonly Parameter OldestMember = new("authenticity.oldest-member", Unit.Years);
    public static readonly Parameter YoungestBachelor = new("authenticity.youngest-bachelor", Unit.Years);
    public static readonly Parameter YoungestMaster = new("authenticity.youngest-master", Unit.Years);
    public static readonly Parameter YoungestDoctor = new("authenticity.youngest-doctor", Unit.Years);
    public static readonly Parameter YoungestSenior = new("authenticity.youngest-senior", Unit.Years);
    public static readonly Parameter EditedAfter = new("authenticity.edited-after", Unit.Days, Least: 0);
    public static readonly Parameter EditingSoftware = new("authenticity.editing-software", Unit.List);
    // Everywhere.
    public static readonly Parameter FilingDayMoves = new("calendar.filing-day-moves", Unit.Switch);
    public static readonly Parameter ClockLeast = new("clock.least-after-standing-still", Unit.Days, Least: 0);
    public static readonly Parameter Reminders = new("clock.reminders", Unit.DayOffsets);
    public static readonly Parameter FileSize = new("file.size", Unit.Megabytes);
    public static readonly Parameter FileKinds = new("file.kinds", Unit.List) { OnlyWords = ["pdf", "jpg", "png", "docx", "xlsx", "ofd"] };
    public static readonly Parameter ScanResolution = new("file.scan-resolution", Unit.Count);
    public static readonly Parameter PictureSide = new("file.picture-side", Unit.Count);
    public static readonly Parameter NameShortest = new("name.shortest", Unit.Count);
    public static readonly Parameter NameLongest = new("name.longest", Unit.Count);
    public static readonly Parameter NameForbidden = new("name.forbidden", Unit.List);
    public static readonly Parameter DocumentNumber = new("document.number-pattern", Unit.Text) { MustContain = ["{year}", "{n}"] };
    public static readonly Parameter LockoutFailures = new("security.lockout-failures", Unit.Count);
    public static readonly Parameter LockoutMinutes = new("security.lockout", Unit.Minutes);
    public static readonly Parameter IdleSignOut = new("security.idle-sign-out", Unit.Minutes);
    // Mail and text messages.
    public static readonly Parameter MessageAttempts = new("message.attempts", Unit.Count);
    public static readonly Parameter MessageFirstPause = new("message.first-pause", Unit.Minutes);
    public static readonly Parameter MessageLongestPause = new("message.longest-pause", Unit.Minutes);
    public static readonly Parameter MessageDigestTime = new("message.digest-time", Unit.TimeOfDay);
    // How long what is no part of a case is kept; 0: without end.
    public static readonly Parameter PersonalDrafts = new("personal.drafts", Unit.Months, Least: 0);
    public static readonly Parameter PersonalLeadsSetAside = new("personal.leads-set-aside", Unit.Months, Least: 0);
    public static readonly Parameter PersonalLeadsRaised = new("personal.leads-raised", Unit.Months, Least: 0);

    /// <summary>All of them; the loader refuses to start when one has no value or <c>measures/</c> names one that is not here.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
    [
        .. typeof(Parameters).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => f.FieldType == typeof(Parameter)).Select(f => (Parameter)f.GetValue(null)!),
    ];

    private static Parameter GroundsOf(string key) => new(key, Unit.List) { OnlyWords = SanctionGrounds.Words, MayBeEmpty = true };
}
