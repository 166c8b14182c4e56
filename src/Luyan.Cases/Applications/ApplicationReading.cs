using Luyan.Cases.Applications.Form;
using Luyan.Cases.Notices;
using Luyan.Cases.Panels;
using Luyan.Cases.Reading;
using Luyan.Cases.Records;

namespace Luyan.Cases.Applications;

/// <summary>Of what kind the events of an application and their fields are, for who reads them.</summary>
public static class ApplicationReading
{
    /// <summary>One row for each event.</summary>
    public static Disclosures<ApplicationState> Rows { get; } = new(
    [
        UnderReview<ApplicationSubmitted>((e, filing) => ReferenceEquals(e.Dossier, filing.Dossier)).With(
            Content.OwnFiling, "Number", "Unit", "UnitName", "CreditCode", "Department", "DepartmentName", "Dossier", "Commitment",
            "DepartmentDue", "Digest") with { Masked = e => e is ApplicationSubmitted s ? s with { Dossier = Masked(s.Dossier) } : e },
        Of<ApplicationWithdrawn>(Content.OwnFiling).With(Content.OwnFiling, "Reasons"),
        Of<ApplicationReturned>(Content.FormalAct).With(Content.FormalAct, "Sections", "UnitDue"),
        Of<LapseWarned>(Content.FormalAct).With(Content.FormalAct, "UnitDue", "FromService"),
        Of<ApplicationLapsed>(Content.FormalAct).With(Content.FormalAct, "Reasons"),
        Of<ApplicationRecommended>(Content.DepartmentOpinion).With(
                Content.DepartmentOpinion, "Recommendation.Conditions", "Recommendation.Opinion", "Recommendation.SignedBy", "BureauDue")
            .With(Content.DepartmentInternal, "Recommendation.Rank") with { Less = (e, _) => Unranked((ApplicationRecommended)e) },
        Of<ApplicationNotRecommended>(Content.FormalAct).With(Content.FormalAct, "Reasons", "SignedBy", "RestsOn"),
        Of<CorrectionRequested>(Content.FormalAct).With(Content.FormalAct, "Items", "UnitDue", "BureauDaysLeft"),
        UnderReview<CorrectionSupplied>((e, filing) => ReferenceEquals(e.Dossier, filing.Dossier)).With(
            Content.OwnFiling, "Dossier", "Commitment", "BureauDue", "Digest") with
        {
            Masked = e => e is CorrectionSupplied s ? s with { Dossier = Masked(s.Dossier) } : e,
        },
        Of<ApplicationAccepted>(Content.FormalAct),
        Of<ApplicationDeclined>(Content.FormalAct).With(Content.FormalAct, "Article", "Reasons"),
        Of<ApplicationPreselected>(Content.FormalAct).With(Content.Proposal, "Reasons"),
        Of<PreselectionDeclined>(Content.FormalAct).With(Content.FormalAct, "Reasons", "RestsOn"),
        Review<SiteVisited>(e => e.Review), Review<PanelReviewed>(e => e.Review),
        Of<RecordCorrected>(Content.Experts, Content.ReviewHeld).With(Content.ReviewHeld, "Field", "Stood", "Right")
            .With(Content.WorkingPaper, "Reasons", "Proof", "Interest") with
            {
                Of = (e, _) => IsDay(((RecordCorrected)e).Field) ? Content.ReviewHeld : Content.Experts,
                Less = (e, _) => e is RecordCorrected c ? new CorrectedDay(c.Field, c.Stood, c.Right) : e,
            },
        Of<DeterminationProposed>(Content.Proposal).With(Content.Proposal, "Outcome", "Reasons", "RestsOn"),
        // An approval is told by its letter, and a sending back by nothing.
        Of<ApplicationDetermined>(Content.Proposal, Content.FormalAct).With(Content.FormalAct, "Outcome", "Reasons", "RestsOn")
            .With(Content.Proposal, "Meeting", "HeldOn", "InQuestion", "Answer") with
            {
                Of = (e, _) => e is ApplicationDetermined { Outcome: DeterminationOutcome.Rejected }
                    ? Content.FormalAct : Content.Proposal,
                Less = (e, _) => e is ApplicationDetermined d ? new RejectionTold(d.Outcome, d.RestsOn, d.Reasons) : e,
            },
        Of<ApprovalLetterIssued>(Content.FormalAct).With(Content.Register, "DocumentNumber", "CenterNumber"),
        Of<PublicNoticeOpened>(Content.Published).With(Content.Published, "LastDay"),
        Of<PublicNoticeClosed>(Content.Published),
        Of<ObjectionRecorded>(Content.Objection).With(Content.Objection, "Number", "Objection", "AnswerDue")
            .With(Content.Objector, "Objector"),
        Of<ObjectionAnswered>(Content.Objection).With(Content.Objection, "Number", "Answer"),
        Of<FindingDismissed>(Content.Authenticity).With(Content.Authenticity, "Finding", "Reasons"),
        Of<SuspicionRaised>(Content.Suspicion).With(Content.Suspicion, "Facts", "Evidence"),
        Of<InvestigationOpened>(Content.FormalAct).With(Content.FormalAct, "Facts", "StatementDue"),
        Of<CaseStated>(Content.OwnFiling).With(Content.OwnFiling, "Statement", "Final"),
        Of<ClearanceProposed>(Content.Suspicion).With(Content.Suspicion, "Reasons"),
        // Who was never told of a question is not told that it is none.
        Of<SuspicionCleared>(Content.Suspicion, Content.FormalAct).With(Content.FormalAct, "Reasons") with
        {
            Of = (_, before) => Investigated(before) ? Content.FormalAct : Content.Suspicion,
        },
        Of<FalsehoodFound>(Content.Suspicion).With(Content.Suspicion, "Facts"),
        Of<FalsehoodVerified>(Content.Suspicion).With(Content.Suspicion, "Facts"),
        Of<TerminationProposed>(Content.FormalAct).With(Content.FormalAct, "Facts", "Reasons", "StatementDue"),
        Of<StatementAnswered>(Content.FormalAct).With(Content.FormalAct, "Answer"),
        // Before its notice a proposal leaves no trace; who was investigated learns that this is over.
        Of<TerminationDropped>(Content.SanctionProposal, Content.FormalAct).With(Content.FormalAct, "Reasons")
            .With(Content.Suspicion, "KeptSuspicions") with
            {
                Of = (_, before) => Noticed(before) ? Content.FormalAct : Content.SanctionProposal,
                Instead = (_, before) => Investigated(before) ? new SuspicionCleared("") : null,
            },
        Of<ApplicationTerminated>(Content.FormalAct).With(Content.FormalAct, "Reasons", "BarLastDay"),
        Of<UnitAsked>(Content.FormalAct).With(Content.FormalAct, "Id", "Section", "Field", "Question", "AnswerDue"),
        Of<QuestionAnswered>(Content.OwnFiling).With(Content.OwnFiling, "Id", "Answer", "Files"),
        Of<QuestionClosed>(Content.FormalAct).With(Content.FormalAct, "Id", "Reasons"),
        UnderReview<StampedCopyAttached>((e, filing) => e.Version == filing.Current.Version)
            .With(Content.OwnFiling, "File", "Version", "Match"),
        Of<StampedCopyRead>(Content.OwnFiling).With(Content.OwnFiling, "Sha256", "Reading", "Match"),
        Of<StampedCopyConfirmed>(Content.FormalAct).With(Content.FormalAct, "Reasons"),
        Of<StampedCopyRefused>(Content.FormalAct).With(Content.FormalAct, "Reasons"),
        Counted<LetterIssued>(Of<LetterIssued>(Content.FormalAct).With(Content.FormalAct, "Letter", "Kind"),
            (e, number) => e with { Letter = number }),
        Counted<LetterServed>(Of<LetterServed>(Content.FormalAct).With(
            Content.FormalAct, "Letter", "Kind", "ServedOn", "Way", "Receiver", "Receipt", "Consent", "Remedies", "StatementDue",
            "UnitDue"), (e, number) => e with { Letter = number }),
        Counted<LetterSentBack>(InHouse<LetterSentBack>("Letter", "Kind", "Reasons"), (e, number) => e with { Letter = number }),
        Counted<LetterReworded>(InHouse<LetterReworded>("Letter", "Kind", "Answer", "Words"), (e, number) => e with { Letter = number }),
    ], state => (state as FiledApplication)?.Filing.Letters.UnderWay ?? LettersUnderWay.None);

    /// <summary>Whether the decision on the application has reached the unit, and a record of experts is one on which it rests.</summary>
    internal static bool Decided(ApplicationState state, ReviewRecord record) =>
        state is Approved or Rejected && state is FiledApplication { Filing: var filing }
        && (ReferenceEquals(filing.Visit, record) || ReferenceEquals(filing.Panel, record))
        && filing.Letters.Reached(l => l.Kind is "approval" or "rejection");

    /// <summary>Whether a field of the record is a day: the others name persons.</summary>
    internal static bool IsDay(string field) => field.EndsWith(".heldOn", StringComparison.Ordinal);

    private static Disclosure<ApplicationState> Of<TEvent>(params Content[] kinds) where TEvent : ApplicationEvent =>
        new(typeof(TEvent), kinds);

    // Of what was filed an expert reads the version that is under review.
    private static Disclosure<ApplicationState> UnderReview<TEvent>(Func<TEvent, Filing, bool> counts) where TEvent : ApplicationEvent =>
        Of<TEvent>(Content.OwnFiling) with
        {
            Own = (e, whole, _) => whole is FiledApplication { Filing: var filing } && counts((TEvent)e, filing),
        };

    private static Disclosure<ApplicationState> Review<TEvent>(Func<TEvent, ReviewRecord> record) where TEvent : ApplicationEvent =>
        Of<TEvent>(Content.ReviewHeld).With(Content.ReviewHeld, "Review.HeldOn")
            .With(Content.ReviewResult, "Review.Outcome", "Review.Opinion", "Review.OnVisit")
            .With(Content.Experts, "Review.Review", "Review.Experts", "Review.Report", "Review.Answers") with
        {
            Decided = (e, whole) => Decided(whole, record((TEvent)e)),
            Less = (e, opens) => HeldReview.Of(record((TEvent)e), opens("Review.Outcome")),
        };

    private static Disclosure<ApplicationState> Counted<TEvent>(Disclosure<ApplicationState> row, Func<TEvent, int, TEvent> with)
        where TEvent : ApplicationEvent, IOfLetter => row with
        {
            Counted = (e, state, reader) => state is FiledApplication { Filing.Letters: var book }
                ? with((TEvent)e, book.ReadBy(reader).Find(((IOfLetter)e).Letter)?.Shown ?? 0)
                : e,
        };

    // The papers of a letter in the house are those of the side that words it.
    private static Disclosure<ApplicationState> InHouse<TEvent>(params string[] fields) where TEvent : ApplicationEvent, IOfLetter =>
        Of<TEvent>(Content.WorkingPaper, Content.DepartmentInternal).With(Content.DepartmentInternal, fields) with
        {
            Of = (e, before) => before is FiledApplication { Filing.Letters: var book }
                && book.Find(((IOfLetter)e).Letter)?.DraftedAs == Role.Department
                    ? Content.DepartmentInternal : Content.WorkingPaper,
        };

    private static Dossier Masked(Dossier whole) => PersonalFields.Masked(whole);

    private static ApplicationRecommended Unranked(ApplicationRecommended e) =>
        e with { Recommendation = e.Recommendation with { Rank = Recommendation.Untold } };

    private static bool Investigated(ApplicationState state) => state is FiledApplication { Filing: var filing }
        && InQuestion.Investigated(filing);

    private static bool Noticed(ApplicationState state) => state is FiledApplication { Filing: var filing }
        && InQuestion.Ending(filing) is not null;
}

/// <summary>A rejection as the unit and the department read it: without the papers of the meeting.</summary>
/// <param name="Outcome">How it was determined.</param>
/// <param name="RestsOn">The article or criterion; null where none was asked for.</param>
/// <param name="Reasons">Why.</param>
public sealed record RejectionTold(DeterminationOutcome Outcome, string? RestsOn, string Reasons);
