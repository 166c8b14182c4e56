using Luyan.Cases.Notices;
using Luyan.Cases.Panels;
using Luyan.Cases.Reading;
using Luyan.Cases.Records;

namespace Luyan.Cases.Centers;

/// <summary>Of what kind the events of a center and their fields are, for who reads them.</summary>
public static class CenterReading
{
    /// <summary>One row for each event.</summary>
    public static Disclosures<CenterState> Rows { get; } = new(
    [
        Of<CenterNamed>(Content.FormalAct).With(
                Content.Register, "Number", "Name", "Application", "Unit", "UnitName", "CreditCode", "Department", "DepartmentName",
                "Field", "District", "Director", "NamedOn", "LetterNumber")
            .With(Content.OwnFiling, "Cohosts", "Partners", "ConstructionMonths", "ConstructionEnds", "Milestones")
            .With(Content.FormalAct, "LetterFile")
            .With(Content.Suspicion, "Suspicions"),
        // The file that it was taken from holds the rows of many units.
        Of<EarlierCenterRecorded>(Content.FormalAct)
            .With(Content.Register, "Number", "Center").With(Content.FormalAct, "Ends", "ReportsFrom", "CyclesFrom")
            .With(Content.WorkingPaper, "Source") with
            {
                Less = (e, _) => e is EarlierCenterRecorded c ? new EarlierCenterTold(c.Center, c.Ends, c.ReportsFrom, c.CyclesFrom) : e,
            },
        Of<PlaqueIssued>(Content.FormalAct).With(Content.FormalAct, "PlaqueNumber", "HandedOverOn", "Recipient"),
        Of<PlaqueReplaced>(Content.FormalAct).With(Content.FormalAct, "PlaqueNumber", "Old", "Reasons"),
        Of<PlaqueRecovered>(Content.FormalAct).With(Content.FormalAct, "How").With(Content.WorkingPaper, "Remark"),
        Own<MilestoneReported>("Milestone", "Result", "ReachedOn", "Evidence"),
        Own<FundsReported>("AsOf", "Amounts", "Remark"),
        Of<InspectionRecorded>(Content.FormalAct)
            .With(Content.FormalAct, "Number", "HeldOn", "Inspectors", "Findings", "Record", "Announced")
            .With(Content.WorkingPaper, "Answers"),
        Formal<RectificationOrdered>("Number", "Inspection", "Items", "Due", "Reasons", "RestsOn", "SinceOrder"),
        Own<RectificationSubmitted>("Number", "Results", "Late"),
        Of<RectificationReinspected>(Content.FormalAct).With(
                Content.FormalAct, "Number", "HeldOn", "Inspectors", "Findings", "Outcome", "NewDue", "NoticeAnew", "Written")
            .With(Content.WorkingPaper, "Answers"),
        // An order, and the record of an end, are withdrawn before their letters are issued: nobody outside knows of them.
        Of<EndingWithdrawn>(Content.WorkingPaper).With(Content.WorkingPaper, "Reasons", "Letter"),
        Of<OrderWithdrawn>(Content.WorkingPaper).With(Content.WorkingPaper, "Number", "Reasons", "Letter"),
        Own<ExtensionRequested>("Months", "Reasons"),
        Formal<ExtensionGranted>("Months", "Reasons", "ConstructionEnds"), Formal<ExtensionRefused>("Reasons", "RestsOn"),
        Own<AcceptanceApplied>("Number", "Comparison", "Summary", "Commitment", "Attachments", "Late", "Targets"),
        Review<AcceptanceReviewRecorded>(e => e.Review, CenterAsRead.Decided),
        Formal<CenterAccepted>("Reasons"), Formal<AcceptanceToRepeat>("Reasons", "ConstructionEnds", "RestsOn"),
        Formal<AcceptanceFailed>("Reasons", "ConstructionEnds", "RestsOn"),
        Own<AnnualReportFiled>("Year", "Sections", "Figures", "Commitment", "Attachments", "Late", "Words"),
        Formal<AnnualReportReturned>("Year", "What", "CorrectionDue"), Formal<AnnualReportConfirmed>("Year"),
        Formal<AnnualReportMissed>("Year"),
        Own<AssessmentFiled>("Cycle", "Sections", "Figures", "Commitment", "Attachments", "Late", "Self"),
        Formal<AssessmentReturned>("Cycle", "What", "CorrectionDue", "Items"), Formal<AssessmentReminded>("Cycle", "GraceEnds"),
        Of<AssessmentConfirmed>(Content.FormalAct).With(Content.FormalAct, "Cycle").With(Content.WorkingPaper, "Remark"),
        Review<AssessmentReviewRecorded>(e => e.Review, CenterAsRead.Decided).With(Content.ReviewHeld, "Cycle"),
        Of<AssessmentMarked>(Content.ReviewResult).With(Content.ReviewResult, "Cycle", "Marks", "Points") with
        {
            Decided = (e, whole) => CenterAsRead.Decided(whole, ((AssessmentMarked)e).Cycle),
        },
        Formal<AssessmentConcluded>("Cycle", "Grade", "Opinion", "Binds", "ImproveBy", "Points", "GradeReasons"),
        Own<ChangeProposed>("Number", "Change", "Reasons"), Formal<ChangeApproved>("Number", "Change", "Reasons"),
        Formal<ChangeRefused>("Number", "Reasons", "RestsOn"),
        Of<SuspicionRaised>(Content.Suspicion).With(Content.Suspicion, "Facts", "Evidence"),
        Formal<InvestigationOpened>("Facts", "StatementDue"),
        Of<ClearanceProposed>(Content.Suspicion).With(Content.Suspicion, "Reasons"),
        // Who was never told of a question is not told that it is none.
        Of<SuspicionCleared>(Content.Suspicion, Content.FormalAct).With(Content.FormalAct, "Reasons") with
        {
            Of = (_, before) => InQuestion.Investigated(before) ? Content.FormalAct : Content.Suspicion,
        },
        Of<FalsehoodFound>(Content.Suspicion).With(Content.Suspicion, "Facts"),
        Of<FalsehoodVerified>(Content.Suspicion).With(Content.Suspicion, "Facts"),
        Of<SanctionProposed>(Content.SanctionProposal).With(Content.SanctionProposal, "Number", "Ground", "Basis", "Facts"),
        Formal<NoticeServed>(
            "Facts", "Reasons", "Article", "ServedOn", "StatementDue", "Way", "Receiver", "Receipt", "Consent"),
        // A statement in an inquiry is nothing that experts judge.
        Of<CaseStated>(Content.OwnFiling).With(Content.OwnFiling, "In", "Statement", "Final"),
        Formal<UnitHeard>("In", "Heard", "Answer", "Record"),
        Formal<CenterRevoked>("Number", "Ground", "DocumentNumber", "Reasons", "Remedies", "PlaqueDue", "BarLastDay"),
        Formal<TitleCancelled>("Number", "DocumentNumber", "Reasons", "Remedies", "PlaqueDue", "BarLastDay", "OnGround"),
        // Before its notice a proposal leaves no trace; who was investigated learns that this is over.
        Of<SanctionDropped>(Content.SanctionProposal, Content.FormalAct)
            .With(Content.FormalAct, "Number", "Reasons", "GroundLost", "SecondLooks", "Untold")
            .With(Content.Suspicion, "KeptSuspicions") with
            {
                Of = (e, _) => e is SanctionDropped { Untold: true } ? Content.SanctionProposal : Content.FormalAct,
                Instead = (_, before) => InQuestion.Investigated(before) && InQuestion.OfFalsehood(before)
                    ? new SuspicionCleared("") : null,
            },
        Of<SanctionCured>(Content.SanctionProposal, Content.FormalAct).With(Content.FormalAct, "Number", "Cycle") with
        {
            Of = (_, before) => InQuestion.Noticed(before) ? Content.FormalAct : Content.SanctionProposal,
        },
        Of<SanctionAnnulled>(Content.FormalAct).With(
                Content.FormalAct, "Number", "By", "Document", "Reasons", "Outcome", "Authority", "TitleStaysLost", "BarLifted", "Moved",
                "Proof", "DaysFromService")
            .With(Content.Suspicion, "KeptSuspicions"),
        Formal<ClosingDeclared>("Reasons"), Own<ClosingWithdrawn>(), Formal<CenterClosed>("Reasons", "PlaqueDue"),
        Of<CenterDissolved>(Content.FormalAct).With(Content.FormalAct, "DissolvedOn", "Reasons", "PlaqueDue", "Proof", "ByLetter")
            .With(Content.SanctionProposal, "ProceedingEnds") with
            {
                ToldAllTheSame = (_, before) => InQuestion.Noticed(before),
            },
        Of<SuccessorEntered>(Content.FormalAct).With(Content.FormalAct, "DissolvedOn", "Successor", "Reasons", "Proof", "Barred")
            .With(Content.SanctionProposal, "BarToCome"),
        Formal<SuccessionAnnulled>(
            "Number", "Of", "Unit", "By", "Document", "Reasons", "Outcome", "Authority", "Proof", "Moved", "DaysFromService"),
        Formal<SuccessorBound>("Number", "Predecessor", "Successor", "SucceededOn", "Reasons", "Proof", "Remains", "Bar",
            "Through", "ByLetter"),
        .. SupportSteps.Read,
        // A panel's day is read as the panel is, and its members by nobody; the rest of the record is the unit's own.
        Of<RecordCorrected>(Content.Experts, Content.FormalAct).With(Content.FormalAct, "Field", "Stood", "Right")
            .With(Content.WorkingPaper, "Reasons", "Proof", "Interest") with
            {
                Of = (e, _) => CenterAsRead.NamesExperts(((RecordCorrected)e).Field) ? Content.Experts : Content.FormalAct,
                Less = (e, _) => e is RecordCorrected c ? new CorrectedDay(c.Field, c.Stood, c.Right) : e,
                Told = (e, whole) => whole is not NamedCenter { Center: var center }
                    || !CenterRecord.OfUntold(center, ((RecordCorrected)e).Field),
            },
        Counted<LetterIssued>(Formal<LetterIssued>("Letter", "Kind", "PlaqueDue", "Moved"), (e, number) => e with { Letter = number }),
        Counted<LetterServed>(Formal<LetterServed>(
            "Letter", "Kind", "ServedOn", "Way", "Receiver", "Receipt", "Consent", "Remedies", "PlaqueDue", "BarLastDay",
            "RectificationDue", "StatementDue", "Bar", "Moved"), (e, number) => e with { Letter = number }),
        InHouse<LetterSentBack>("Letter", "Kind", "Reasons"), InHouse<LetterReworded>("Letter", "Kind", "Answer", "Words"),
    ], state => (state as NamedCenter)?.Center.Letters.UnderWay ?? LettersUnderWay.None);

    private static Disclosure<CenterState> Of<TEvent>(params Content[] kinds) where TEvent : CenterEvent => new(typeof(TEvent), kinds);

    private static Disclosure<CenterState> Own<TEvent>(params string[] fields) where TEvent : CenterEvent =>
        Of<TEvent>(Content.OwnFiling).With(Content.OwnFiling, fields) with { Own = (_, _, _) => true };

    internal static Disclosure<CenterState> Formal<TEvent>(params string[] fields) where TEvent : CenterEvent =>
        Of<TEvent>(Content.FormalAct).With(Content.FormalAct, fields);

    private static Disclosure<CenterState> Review<TEvent>(
        Func<TEvent, ReviewRecord> record, Func<CenterState, ReviewRecord, bool> decided) where TEvent : CenterEvent =>
        Of<TEvent>(Content.ReviewHeld).With(Content.ReviewHeld, "Review.HeldOn")
            .With(Content.ReviewResult, "Review.Outcome", "Review.Opinion", "Review.OnVisit")
            .With(Content.Experts, "Review.Review", "Review.Experts", "Review.Report", "Review.Answers") with
        {
            Decided = (e, whole) => decided(whole, record((TEvent)e)),
            Less = (e, opens) => HeldReview.Of(record((TEvent)e), opens("Review.Outcome")),
        };

    private static Disclosure<CenterState> Counted<TEvent>(Disclosure<CenterState> row, Func<TEvent, int, TEvent> with)
        where TEvent : CenterEvent, IOfLetter => row with
        {
            Counted = (e, state, reader) => state is NamedCenter { Center.Letters: var book }
                ? with((TEvent)e, book.ReadBy(reader).Find(((IOfLetter)e).Letter)?.Shown ?? 0)
                : e,
        };

    // The papers of a letter in the house are those of the side that words it; the Bureau words all of a center.
    private static Disclosure<CenterState> InHouse<TEvent>(params string[] fields) where TEvent : CenterEvent, IOfLetter =>
        Of<TEvent>(Content.WorkingPaper).With(Content.WorkingPaper, fields);
}

/// <summary>A center that was named before the system was in use, as those outside the Bureau read it: without the file that it was taken
/// from.</summary>
/// <param name="Center">What is on record of it.</param>
/// <param name="Ends">The last day of its construction.</param>
/// <param name="ReportsFrom">The first year whose report is asked for.</param>
/// <param name="CyclesFrom">The first cycle whose assessment is asked for.</param>
public sealed record EarlierCenterTold(EarlierCenter Center, Luyan.Law.LegalDay Ends, int ReportsFrom, int CyclesFrom);
