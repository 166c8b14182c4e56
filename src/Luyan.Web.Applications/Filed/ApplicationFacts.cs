using Luyan.Cases.Applications;
using Luyan.Cases.Panels;
using Luyan.Law;
using Luyan.Web.CaseWork;
using Luyan.Web.Ui;

namespace Luyan.Web.Applications.Filed;

/// <summary>What the timeline says of an event besides its name: the words of the act, as they were given.</summary>
internal static class ApplicationFacts
{
    /// <summary>Key of the label, and text.</summary>
    public static IEnumerable<(string Key, string? Text)> Of(object happened, PageContext here) => happened switch
    {
        ApplicationSubmitted e => [("docket.signed-by", e.Commitment.Signer), ("docket.due", Day(e.DepartmentDue, here))],
        ApplicationWithdrawn e => [("docket.reasons", e.Reasons)],
        ApplicationReturned e =>
            e.Sections.Select(s => ("docket.section", (string?)$"{PlaceNames.Name(here, s.Section, s.Field)}：{s.What}")),
        ApplicationRecommended e =>
        [
            ("docket.opinion", e.Recommendation.Opinion), ("docket.signed-by", e.Recommendation.SignedBy),
            ("docket.rank", $"{e.Recommendation.Rank}"), ("docket.due", Day(e.BureauDue, here))
        ],
        ApplicationNotRecommended e =>
            [("docket.article", Ground(e.RestsOn, here)), ("docket.reasons", e.Reasons), ("docket.signed-by", e.SignedBy)],
        LapseWarned e => [("docket.due", Day(e.UnitDue, here))],
        ApplicationLapsed e => [("docket.reasons", e.Reasons)],
        RecordCorrected e =>
        [
            ("docket.record-field", Luyan.Cases.Records.RecordField.Name(e.Field, here.Language)), ("docket.stood", e.Stood),
            ("docket.right", e.Right), ("docket.reasons", e.Reasons), ("docket.files", e.Proof.Name)
        ],
        QuestionClosed e => [("docket.reasons", e.Reasons)],
        ClearanceProposed e => [("docket.reasons", e.Reasons)],
        CorrectionRequested e =>
            [.. e.Items.Select(i => ("docket.section", (string?)$"{NameOf(i, here)}：{i.What}")), ("docket.due", Day(e.UnitDue, here))],
        CorrectionSupplied e => [("docket.signed-by", e.Commitment.Signer), ("docket.due", Day(e.BureauDue, here))],
        ApplicationDeclined e => [("docket.article", LegalRef.FromCode(e.Article).Text(here.Language)), ("docket.reasons", e.Reasons)],
        ApplicationPreselected e => [("docket.reasons", e.Reasons)],
        PreselectionDeclined e => [("docket.article", Ground(e.RestsOn, here)), ("docket.reasons", e.Reasons)],
        SiteVisited e => Review(e.Review, here),
        PanelReviewed e => Review(e.Review, here),
        DeterminationProposed e =>
        [
            ("docket.outcome", here.T($"act.choice.{e.Outcome}")), ("docket.article", Ground(e.RestsOn, here)),
            ("docket.reasons", e.Reasons)
        ],
        PublicNoticeOpened e => [("docket.due", Day(e.LastDay, here))],
        ObjectionRecorded e =>
            [("docket.objector", e.Objector), ("docket.objection", $"{e.Number}. {e.Objection}"), ("docket.due", Day(e.AnswerDue, here))],
        ObjectionAnswered e => [("docket.answer", $"{e.Number}. {e.Answer}")],
        ApplicationDetermined e =>
        [
            ("docket.outcome", here.T($"act.choice.{e.Outcome}")),
            ("docket.meeting", Dotted.Of(e.Meeting, Days.Plain(e.HeldOn, here.Language))),
            ("docket.article", Ground(e.RestsOn, here)), ("docket.reasons", e.Reasons),
            // What is in question at another center may not be known to its unit yet.
            .. here.Me?.Roles.Any(Luyan.Store.Dockets.Visibility.SeesAll) == true
                ? (e.InQuestion ?? []).Select(t => ("docket.other-center", (string?)t.Center)).Append(("docket.answer", e.Answer))
                : [],
        ],
        ApprovalLetterIssued e => [("docket.document", e.DocumentNumber), ("docket.center", e.CenterNumber)],
        FindingDismissed e => [("docket.reasons", e.Reasons)],
        SuspicionRaised e => [("docket.facts", e.Facts)],
        InvestigationOpened e => [("docket.facts", e.Facts), ("docket.due", Day(e.StatementDue, here))],
        CaseStated e =>
            [("docket.statement", e.Statement), ("docket.final", e.Final == true ? here.T("docket.final.yes") : null)],
        SuspicionCleared e => [("docket.reasons", e.Reasons)],
        FalsehoodFound e => [("docket.facts", e.Facts)],
        FalsehoodVerified e => [("docket.facts", e.Facts)],
        TerminationProposed e =>
            [("docket.facts", e.Facts), ("docket.reasons", e.Reasons), ("docket.due", Day(e.StatementDue, here))],
        StatementAnswered e => [("docket.answer", e.Answer)],
        TerminationDropped e => [("docket.reasons", e.Reasons)],
        ApplicationTerminated e => [("docket.reasons", e.Reasons)],
        StampedCopyAttached e => [("docket.version", $"{e.Version}"), ("docket.stamp-match", here.T($"stamped.match.{e.Match}"))],
        StampedCopyConfirmed e => [("docket.reasons", e.Reasons)],
        StampedCopyRefused e => [("docket.reasons", e.Reasons)],
        LetterIssued e => LetterActs.Facts(e.Letter, e.Kind, here),
        LetterServed e => LetterActs.Facts(e.Letter, e.Kind, e.ServedOn, e.Way, e.Receiver, e.Receipt, here),
        UnitAsked e => [("docket.place", PlaceNames.Name(here, e.Section, e.Field)), ("docket.question", e.Question)],
        QuestionAnswered e => [("docket.answer", e.Answer), ("docket.files", string.Join("；", e.Files.Select(f => f.Name)))],
        _ => Enumerable.Empty<(string, string?)>(),
    };

    /// <summary>The section, or the material, that an item of a correction means.</summary>
    public static string NameOf(CorrectionItem item, PageContext here) => item.Material is { } code
        ? here.Law.Materials.Text(code, here.Language)
        : PlaceNames.Name(here, item.Section, item.Field);

    private static IEnumerable<(string, string?)> Review(ReviewRecord review, PageContext here) =>
    [
        ("docket.held-on", Days.Plain(review.HeldOn, here.Language)),
        ("docket.experts", string.Join("；", review.Experts.Select(e => e.Dissent is null
            ? $"{e.Name}（{e.Unit}）"
            : $"{e.Name}（{e.Unit}）{here.T("docket.dissent", ("reasons", e.Dissent))}"))),
        ("docket.outcome", here.T($"act.choice.{review.Outcome}")),
        ("docket.opinion", review.Opinion), ("docket.on-visit", review.OnVisit),
    ];

    private static string? Ground(string? ground, PageContext here) =>
        ground is null ? null : Luyan.Cases.Reasoned.Named(ground, here.Law, here.Language);

    private static string Day(LegalDay day, PageContext here) => Days.Long(day.Effective, here.Language);
}
