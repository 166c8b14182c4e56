using Luyan.Cases.Centers;
using Luyan.Cases.Panels;
using Luyan.Cases.Records;
using Luyan.Law;
using Luyan.Web.CaseWork;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers;

/// <summary>What the Bureau does with a center's plaque (Art. 8).</summary>
internal static class CenterActs
{
    public static IReadOnlyList<Act> All { get; } =
    [
        Act.Of<IssuePlaque>((form, _) => form.Day(nameof(IssuePlaque.HandedOverOn)) is { } day
            ? new IssuePlaque(form.Text(nameof(IssuePlaque.PlaqueNumber)), day, form.Text(nameof(IssuePlaque.Recipient)))
            : null,
            new ActField.Line(nameof(IssuePlaque.PlaqueNumber)), new ActField.Day(nameof(IssuePlaque.HandedOverOn)),
                new ActField.Line(nameof(IssuePlaque.Recipient)))
            .Tells<PlaqueIssued>((e, here) =>
            [
                ("docket.plaque", e.PlaqueNumber), ("docket.handed-over", DocketText.On(e.HandedOverOn, here)),
                ("docket.recipient", e.Recipient)
            ]),
        Act.Of<ReplacePlaque>((form, _) => form.Choice<PlaqueEnd>(nameof(ReplacePlaque.Old)) is { } old
            ? new ReplacePlaque(form.Text(nameof(ReplacePlaque.PlaqueNumber)), old, form.Text(nameof(ReplacePlaque.Reasons)))
            : null,
            new ActField.Line(nameof(ReplacePlaque.PlaqueNumber)),
                new ActField.Choice(nameof(ReplacePlaque.Old), Enum.GetNames<PlaqueEnd>()),
                new ActField.Area(nameof(ReplacePlaque.Reasons), 3))
            .Tells<PlaqueReplaced>((e, here) =>
            [
                ("docket.plaque", e.PlaqueNumber), ("docket.old-plaque", here.T($"act.choice.{e.Old}")),
                ("docket.reasons", e.Reasons)
            ]),
        Act.Of<RecoverPlaque>((form, _) => form.Choice<PlaqueEnd>(nameof(RecoverPlaque.How)) is { } how
            ? new RecoverPlaque(how, form.Text(nameof(RecoverPlaque.Remark)) is { Length: > 0 } remark ? remark : null)
            : null,
            new ActField.Choice(nameof(RecoverPlaque.How), Enum.GetNames<PlaqueEnd>()),
                new ActField.Area(nameof(RecoverPlaque.Remark), 3, Optional: true))
            .Tells<PlaqueRecovered>((e, here) =>
            [
                ("docket.old-plaque", here.T($"act.choice.{e.How}")), ("docket.remark", e.Remark)
            ]),
    ];

    /// <summary>What the timeline says of events that no act on the center makes.</summary>
    public static IReadOnlyList<Telling> Unasked { get; } =
    [
        Telling.Of<CenterNamed>((e, here) =>
        [
            ("docket.document", e.LetterNumber), ("docket.director", e.Director),
            ("docket.construction-ends", DocketText.Due(e.ConstructionEnds, here))
        ]),
        Telling.Of<EarlierCenterRecorded>((e, here) =>
        [
            .. Earlier(e.Center, e.Ends, e.ReportsFrom, e.CyclesFrom, here),
            ("docket.taken-from", here.T("earlier.taken-from", ("file", e.Source.File), ("row", e.Source.Row))),
            ("docket.file-digest", e.Source.FileDigest),
        ]),
        Telling.Of<EarlierCenterTold>((e, here) => Earlier(e.Center, e.Ends, e.ReportsFrom, e.CyclesFrom, here)),
        Telling.Of<HeldReview>(ReviewActs.Held), Telling.Of<CorrectedDay>(RecordAct.Told),
        Telling.Of<AnnualReportMissed>((e, _) => [("docket.report-year", $"{e.Year}")]),
    ];

    private static IEnumerable<(string, string?)> Earlier(
        EarlierCenter center, LegalDay ends, int reportsFrom, int cyclesFrom, PageContext here)
    {
        string? Said(DateOnly? day) => day is { } on ? Days.Plain(on, here.Language) : null;
        return
        [
            ("docket.document", center.LetterNumber), ("docket.named-on", Said(center.NamedOn)),
            ("docket.director", center.Director), ("docket.construction-ends", Said(ends.Effective)),
            ("docket.accepted-on", Said(center.AcceptedOn)), ("docket.plaque", center.Plaque),
            ("docket.last-report", center.LastReport?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("docket.last-assessment", Said(center.LastAssessment)),
            ("docket.asked-from", here.T("earlier.asked-from", ("year", reportsFrom), ("cycle", cyclesFrom))),
        ];
    }
}
