using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Web.CaseWork;
using Luyan.Web.Centers.Changes;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers;

/// <summary>What the timeline says of an event of a center besides its name.</summary>
internal static class CenterFacts
{
    /// <summary>Key of the label, and text.</summary>
    public static IEnumerable<(string Key, string? Text)> Of(CenterEvent happened, Frame frame) => happened switch
    {
        CenterNamed e =>
        [
            ("docket.document", e.LetterNumber), ("docket.director", e.Director),
            ("docket.construction-ends", Days.Long(e.ConstructionEnds.Effective, frame.Language))
        ],
        EarlierCenterRecorded e => Earlier(e, frame),
        PlaqueIssued e =>
        [
            ("docket.plaque", e.PlaqueNumber),
            ("docket.handed-over", Days.Plain(e.HandedOverOn, frame.Language)), ("docket.recipient", e.Recipient)
        ],
        PlaqueReplaced e =>
            [("docket.plaque", e.PlaqueNumber), ("docket.old-plaque", frame.T($"act.choice.{e.Old}")), ("docket.reasons", e.Reasons)],
        PlaqueRecovered e => [("docket.old-plaque", frame.T($"act.choice.{e.How}")), ("docket.remark", e.Remark)],
        CenterClosed e => [("docket.reasons", e.Reasons)],
        CenterDissolved e =>
        [
            ("docket.dissolved", Days.Plain(e.DissolvedOn, frame.Language)), ("docket.reasons", e.Reasons),
            ("docket.proceeding-ends", e.ProceedingEnds)
        ],
        SuccessorEntered e =>
        [
            ("docket.dissolved", Days.Plain(e.DissolvedOn, frame.Language)), ("docket.change", ChangeText.Of(e.Successor, frame)),
            ("docket.reasons", e.Reasons)
        ],
        ClearanceProposed e => [("docket.reasons", e.Reasons)],
        ChangeProposed e => [("docket.change", ChangeText.Of(e.Change, frame)), ("docket.reasons", e.Reasons)],
        ChangeApproved e => [("docket.change", ChangeText.Of(e.Change, frame)), ("docket.reasons", e.Reasons)],
        ChangeRefused e => [("docket.reasons", e.Reasons)],
        SuspicionRaised e => [("docket.facts", e.Facts)],
        InvestigationOpened e => [("docket.facts", e.Facts), ("docket.due", Days.Long(e.StatementDue.Effective, frame.Language))],
        SuspicionCleared e => [("docket.reasons", e.Reasons)],
        FalsehoodFound e => [("docket.facts", e.Facts)],
        FalsehoodVerified e => [("docket.facts", e.Facts)],
        SanctionProposed e => [("docket.ground", frame.T($"act.choice.{e.Ground}")), ("docket.facts", e.Facts)],
        NoticeServed e =>
        [
            ("docket.facts", e.Facts), ("docket.reasons", e.Reasons),
            ("docket.served", e.ServedOn is { } on ? Days.Plain(on, frame.Language) : frame.T("service.not-served")),
            ("docket.due", e.StatementDue is { } due ? Days.Long(due.Effective, frame.Language) : null)
        ],
        CaseStated e => [("docket.statement", e.Statement)],
        UnitHeard e => [("docket.statement", e.Heard), ("docket.answer", e.Answer)],
        CenterRevoked e => Decided(e.DocumentNumber, e.Reasons, e.BarLastDay, frame),
        TitleCancelled e => Decided(e.DocumentNumber, e.Reasons, e.BarLastDay, frame),
        AnnualReportFiled e =>
        [
            ("docket.report-year", $"{e.Year}"), ("docket.late", e.Late ? frame.T("docket.late.yes") : null),
            ("docket.signed-by", e.Commitment.Signer)
        ],
        AnnualReportReturned e =>
        [
            ("docket.report-year", $"{e.Year}"), ("docket.what", e.What),
            ("docket.due", Days.Long(e.CorrectionDue.Effective, frame.Language))
        ],
        AnnualReportConfirmed e => [("docket.report-year", $"{e.Year}")],
        AnnualReportMissed e => [("docket.report-year", $"{e.Year}")],
        LetterIssued e => LetterActs.Facts(e.Letter, e.Kind, frame),
        LetterServed e =>
        [
            .. LetterActs.Facts(e.Letter, e.Kind, e.ServedOn, e.Way, e.Receiver, e.Receipt, frame),
            ("docket.due", e.StatementDue is { } due ? Days.Long(due.Effective, frame.Language) : null),
            ("docket.bar", e.BarLastDay is { } last ? Days.Long(last, frame.Language) : null),
        ],
        SanctionDropped e => [("docket.reasons", e.Reasons)],
        SanctionAnnulled e => Annulled(e, frame),
        AssessmentFiled or AssessmentReturned or AssessmentConfirmed or AssessmentReviewRecorded or AssessmentMarked
            or AssessmentConcluded or AssessmentReminded => Luyan.Web.Centers.Assessments.AssessmentFacts.Of(happened, frame),
        _ => Luyan.Web.Centers.Construction.BuildingFacts.Of(happened, frame),
    };

    private static IEnumerable<(string, string?)> Earlier(EarlierCenterRecorded e, Frame frame)
    {
        string? Said(DateOnly? day) => day is { } on ? Days.Plain(on, frame.Language) : null;
        return
        [
            ("docket.document", e.Center.LetterNumber), ("docket.named-on", Said(e.Center.NamedOn)),
            ("docket.director", e.Center.Director), ("docket.construction-ends", Said(e.Ends.Effective)),
            ("docket.accepted-on", Said(e.Center.AcceptedOn)), ("docket.plaque", e.Center.Plaque),
            ("docket.last-report", e.Center.LastReport?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("docket.last-assessment", Said(e.Center.LastAssessment)),
            ("docket.asked-from", frame.T("earlier.asked-from", ("year", e.ReportsFrom), ("cycle", e.CyclesFrom))),
            ("docket.taken-from", frame.T("earlier.taken-from", ("file", e.Source.File), ("row", e.Source.Row))),
            ("docket.file-digest", e.Source.FileDigest),
        ];
    }

    private static IEnumerable<(string, string?)> Annulled(SanctionAnnulled e, Frame frame) =>
    [
        ("docket.authority", e.Authority),
        ("docket.outcome", e.Outcome is { } outcome ? frame.T($"act.choice.{outcome}") : frame.T($"act.choice.{e.By}")),
        ("docket.document", e.Document), ("docket.reasons", e.Reasons),
        ("docket.title", frame.T(e.TitleStaysLost == true ? "act.choice.Lost" : "act.choice.Restored")),
        ("docket.moved", e.Moved is { } moved
            ? string.Join(frame.Language == Language.Chinese ? "；" : "; ", moved.Select(m =>
                $"{DeadlineName.Of(m.Clock, m.Subject, frame.Language)} {Days.Plain(m.Due.Effective, frame.Language)}"))
            : null),
    ];

    private static IEnumerable<(string, string?)> Decided(string document, string reasons, DateOnly? bar, Frame frame) =>
        [("docket.document", document), ("docket.reasons", reasons),
            ("docket.bar", bar is { } last ? Days.Long(last, frame.Language) : null)];
}
