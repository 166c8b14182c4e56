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
    public static IEnumerable<(string Key, string? Text)> Of(CenterEvent happened, PageContext here) => happened switch
    {
        CenterNamed e =>
        [
            ("docket.document", e.LetterNumber), ("docket.director", e.Director),
            ("docket.construction-ends", Days.Long(e.ConstructionEnds.Effective, here.Language))
        ],
        EarlierCenterRecorded e => Earlier(e, here),
        PlaqueIssued e =>
        [
            ("docket.plaque", e.PlaqueNumber),
            ("docket.handed-over", Days.Plain(e.HandedOverOn, here.Language)), ("docket.recipient", e.Recipient)
        ],
        PlaqueReplaced e =>
            [("docket.plaque", e.PlaqueNumber), ("docket.old-plaque", here.T($"act.choice.{e.Old}")), ("docket.reasons", e.Reasons)],
        PlaqueRecovered e => [("docket.old-plaque", here.T($"act.choice.{e.How}")), ("docket.remark", e.Remark)],
        CenterClosed e => [("docket.reasons", e.Reasons)],
        CenterDissolved e =>
        [
            ("docket.dissolved", Days.Plain(e.DissolvedOn, here.Language)), ("docket.reasons", e.Reasons),
            ("docket.proceeding-ends", e.ProceedingEnds)
        ],
        SuccessorEntered e =>
        [
            ("docket.dissolved", Days.Plain(e.DissolvedOn, here.Language)), ("docket.change", ChangeText.Of(e.Successor, here)),
            ("docket.reasons", e.Reasons)
        ],
        ClearanceProposed e => [("docket.reasons", e.Reasons)],
        ChangeProposed e => [("docket.change", ChangeText.Of(e.Change, here)), ("docket.reasons", e.Reasons)],
        ChangeApproved e => [("docket.change", ChangeText.Of(e.Change, here)), ("docket.reasons", e.Reasons)],
        ChangeRefused e => [("docket.reasons", e.Reasons)],
        SuspicionRaised e => [("docket.facts", e.Facts)],
        InvestigationOpened e => [("docket.facts", e.Facts), ("docket.due", Days.Long(e.StatementDue.Effective, here.Language))],
        SuspicionCleared e => [("docket.reasons", e.Reasons)],
        FalsehoodFound e => [("docket.facts", e.Facts)],
        FalsehoodVerified e => [("docket.facts", e.Facts)],
        SanctionProposed e => [("docket.ground", here.T($"act.choice.{e.Ground}")), ("docket.facts", e.Facts)],
        NoticeServed e =>
        [
            ("docket.facts", e.Facts), ("docket.reasons", e.Reasons),
            ("docket.served", e.ServedOn is { } on ? Days.Plain(on, here.Language) : here.T("service.not-served")),
            ("docket.due", e.StatementDue is { } due ? Days.Long(due.Effective, here.Language) : null)
        ],
        CaseStated e => [("docket.statement", e.Statement)],
        UnitHeard e => [("docket.statement", e.Heard), ("docket.answer", e.Answer)],
        CenterRevoked e => Decided(e.DocumentNumber, e.Reasons, e.BarLastDay, here),
        TitleCancelled e => Decided(e.DocumentNumber, e.Reasons, e.BarLastDay, here),
        AnnualReportFiled e =>
        [
            ("docket.report-year", $"{e.Year}"), ("docket.late", e.Late ? here.T("docket.late.yes") : null),
            ("docket.signed-by", e.Commitment.Signer)
        ],
        AnnualReportReturned e =>
        [
            ("docket.report-year", $"{e.Year}"), ("docket.what", e.What),
            ("docket.due", Days.Long(e.CorrectionDue.Effective, here.Language))
        ],
        AnnualReportConfirmed e => [("docket.report-year", $"{e.Year}")],
        AnnualReportMissed e => [("docket.report-year", $"{e.Year}")],
        LetterIssued e => LetterActs.Facts(e.Letter, e.Kind, here),
        LetterServed e =>
        [
            .. LetterActs.Facts(e.Letter, e.Kind, e.ServedOn, e.Way, e.Receiver, e.Receipt, here),
            ("docket.due", e.StatementDue is { } due ? Days.Long(due.Effective, here.Language) : null),
            ("docket.bar", e.BarLastDay is { } last ? Days.Long(last, here.Language) : null),
        ],
        SanctionDropped e => [("docket.reasons", e.Reasons)],
        SanctionAnnulled e => Annulled(e, here),
        AssessmentFiled or AssessmentReturned or AssessmentConfirmed or AssessmentReviewRecorded or AssessmentMarked
            or AssessmentConcluded or AssessmentReminded => Luyan.Web.Centers.Assessments.AssessmentFacts.Of(happened, here),
        _ => Luyan.Web.Centers.Construction.BuildingFacts.Of(happened, here),
    };

    private static IEnumerable<(string, string?)> Earlier(EarlierCenterRecorded e, PageContext here)
    {
        string? Said(DateOnly? day) => day is { } on ? Days.Plain(on, here.Language) : null;
        return
        [
            ("docket.document", e.Center.LetterNumber), ("docket.named-on", Said(e.Center.NamedOn)),
            ("docket.director", e.Center.Director), ("docket.construction-ends", Said(e.Ends.Effective)),
            ("docket.accepted-on", Said(e.Center.AcceptedOn)), ("docket.plaque", e.Center.Plaque),
            ("docket.last-report", e.Center.LastReport?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("docket.last-assessment", Said(e.Center.LastAssessment)),
            ("docket.asked-from", here.T("earlier.asked-from", ("year", e.ReportsFrom), ("cycle", e.CyclesFrom))),
            ("docket.taken-from", here.T("earlier.taken-from", ("file", e.Source.File), ("row", e.Source.Row))),
            ("docket.file-digest", e.Source.FileDigest),
        ];
    }

    private static IEnumerable<(string, string?)> Annulled(SanctionAnnulled e, PageContext here) =>
    [
        ("docket.authority", e.Authority),
        ("docket.outcome", e.Outcome is { } outcome ? here.T($"act.choice.{outcome}") : here.T($"act.choice.{e.By}")),
        ("docket.document", e.Document), ("docket.reasons", e.Reasons),
        ("docket.title", here.T(e.TitleStaysLost == true ? "act.choice.Lost" : "act.choice.Restored")),
        ("docket.moved", e.Moved is { } moved
            ? string.Join(here.Language == Language.Chinese ? "；" : "; ", moved.Select(m =>
                $"{DeadlineName.Of(m.Clock, m.Subject, here.Language)} {Days.Plain(m.Due.Effective, here.Language)}"))
            : null),
    ];

    private static IEnumerable<(string, string?)> Decided(string document, string reasons, DateOnly? bar, PageContext here) =>
        [("docket.document", document), ("docket.reasons", reasons),
            ("docket.bar", bar is { } last ? Days.Long(last, here.Language) : null)];
}
