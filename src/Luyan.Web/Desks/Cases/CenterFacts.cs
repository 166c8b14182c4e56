using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Web.Ui;

namespace Luyan.Web.Desks.Cases;

/// <summary>What the timeline says of an event of a center besides its name.</summary>
internal static class CenterFacts
{
    /// <summary>Key of the label, and text.</summary>
    public static IEnumerable<(string Key, string? Text)> Of(CenterEvent happened, Frame frame) => happened switch
    {
        CenterNamed e => [("docket.document", e.LetterNumber), ("docket.director", e.Director), ("docket.construction-ends", Days.Long(e.ConstructionEnds.Effective, frame.Language))],
        EarlierCenterRecorded e => Earlier(e, frame),
        PlaqueIssued e => [("docket.plaque", e.PlaqueNumber), ("docket.handed-over", Days.Plain(e.HandedOverOn, frame.Language)), ("docket.recipient", e.Recipient)],
        PlaqueReplaced e => [("docket.plaque", e.PlaqueNumber), ("docket.old-plaque", frame.T($"act.choice.{e.Old}")), ("docket.reasons", e.Reasons)],
        PlaqueRecovered e => [("docket.old-plaque", frame.T($"act.choice.{e.How}")), ("docket.remark", e.Remark)],
        CenterClosed e => [("docket.reasons", e.Reasons)],
        CenterDissolved e => [("docket.dissolved", Days.Plain(e.DissolvedOn, frame.Language)), ("docket.reasons", e.Reasons)],
        ChangeProposed e => [("docket.change", Said(e.Change, frame)), ("docket.reasons", e.Reasons)],
        ChangeApproved e => [("docket.change", Said(e.Change, frame)), ("docket.reasons", e.Reasons)],
        ChangeRefused e => [("docket.reasons", e.Reasons)],
        SuspicionRaised e => [("docket.facts", e.Facts)],
        InvestigationOpened e => [("docket.facts", e.Facts), ("docket.due", Days.Long(e.StatementDue.Effective, frame.Language))],
        SuspicionCleared e => [("docket.reasons", e.Reasons)],
        FalsehoodFound e => [("docket.facts", e.Facts)],
        FalsehoodVerified e => [("docket.facts", e.Facts)],
        SanctionProposed e => [("docket.ground", frame.T($"act.choice.{e.Ground}")), ("docket.facts", e.Facts)],
        NoticeServed e => [("docket.facts", e.Facts), ("docket.reasons", e.Reasons), ("docket.served", Days.Plain(e.ServedOn, frame.Language)), ("docket.due", Days.Long(e.StatementDue.Effective, frame.Language))],
        CaseStated e => [("docket.statement", e.Statement)],
        UnitHeard e => [("docket.statement", e.Heard), ("docket.answer", e.Answer)],
        CenterRevoked e => Decided(e.DocumentNumber, e.Reasons, e.BarLastDay, frame),
        TitleCancelled e => Decided(e.DocumentNumber, e.Reasons, e.BarLastDay, frame),
        AnnualReportFiled e => [("docket.report-year", $"{e.Year}"), ("docket.late", e.Late ? frame.T("docket.late.yes") : null), ("docket.signed-by", e.Commitment.Signer)],
        AnnualReportReturned e => [("docket.report-year", $"{e.Year}"), ("docket.what", e.What), ("docket.due", Days.Long(e.CorrectionDue.Effective, frame.Language))],
        AnnualReportConfirmed e => [("docket.report-year", $"{e.Year}")],
        AnnualReportMissed e => [("docket.report-year", $"{e.Year}")],
        SanctionDropped e => [("docket.reasons", e.Reasons)],
        SanctionAnnulled e => [("docket.outcome", frame.T($"act.choice.{e.By}")), ("docket.document", e.Document), ("docket.reasons", e.Reasons)],
        AssessmentFiled or AssessmentReturned or AssessmentConfirmed or AssessmentReviewRecorded or AssessmentMarked or AssessmentConcluded or AssessmentReminded => Centers.Assessments.AssessmentFacts.Of(happened, frame),
        _ => Centers.Construction.BuildingFacts.Of(happened, frame),
    };

    /// <summary>A change in words.</summary>
    public static string Said(CenterChange change, Frame frame) => change switch
    {
        DirectorChange c => frame.T("center-changes.said.director", ("name", c.Name), ("from", Days.Plain(c.From, frame.Language))),
        NameChange c => frame.T("center-changes.said.name", ("name", c.Name)),
        UnitChange c => frame.T("center-changes.said.unit", ("name", c.UnitName), ("code", c.CreditCode)),
        FieldChange c => frame.T("center-changes.said.field", ("field", frame.Law.Dictionaries.Fields.Text(c.Field, frame.Language))),
        CohostsChange c => frame.T("center-changes.said.cohosts", ("cohosts", c.Cohosts.Count > 0 ? string.Join(frame.T("unit.comma"), c.Cohosts) : frame.T("center-changes.nobody"))),
        LegalFormChange c => frame.T("center-changes.said.form", ("form", frame.T($"center.legal-form.{c.Form}"))),
        PlanChange c => Plan(c, frame),
        _ => "",
    };

    private static string Plan(PlanChange change, Frame frame)
    {
        string When(Luyan.Cases.Centers.PlanMilestone m) => m.DueOn is { } due ? Days.Plain(due, frame.Language) : frame.T("center-changes.plan.no-day");
        string[] said =
        [
            .. change.Added.Select(m => frame.T("center-changes.plan.added", ("what", m.What), ("due", When(m)))),
            .. change.Dropped.Select(m => frame.T("center-changes.plan.dropped", ("what", m.What))),
            .. change.Altered.Select(a => frame.T("center-changes.plan.altered", ("before", a.Before.What), ("was", When(a.Before)), ("what", a.Now.What), ("due", When(a.Now)), ("result", a.Now.Result))),
        ];
        return frame.T("center-changes.said.plan", ("changes", string.Join(frame.Language == Language.Chinese ? "；" : "; ", said)));
    }

    private static IEnumerable<(string, string?)> Earlier(EarlierCenterRecorded e, Frame frame)
    {
        string? Said(DateOnly? day) => day is { } on ? Days.Plain(on, frame.Language) : null;
        return
        [
            ("docket.document", e.Center.LetterNumber), ("docket.named-on", Said(e.Center.NamedOn)), ("docket.director", e.Center.Director), ("docket.construction-ends", Said(e.Ends.Effective)),
            ("docket.accepted-on", Said(e.Center.AcceptedOn)), ("docket.plaque", e.Center.Plaque), ("docket.last-report", e.Center.LastReport?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("docket.last-assessment", Said(e.Center.LastAssessment)), ("docket.asked-from", frame.T("earlier.asked-from", ("year", e.ReportsFrom), ("cycle", e.CyclesFrom))),
            ("docket.taken-from", frame.T("earlier.taken-from", ("file", e.Source.File), ("row", e.Source.Row))), ("docket.file-digest", e.Source.FileDigest),
        ];
    }

    private static IEnumerable<(string, string?)> Decided(string document, string reasons, DateOnly? bar, Frame frame) =>
        [("docket.document", document), ("docket.reasons", reasons), ("docket.bar", bar is { } last ? Days.Long(last, frame.Language) : null)];
}
