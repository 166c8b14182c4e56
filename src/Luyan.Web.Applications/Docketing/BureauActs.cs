using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Panels;
using Luyan.Cases.Records;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Web.Applications.Filed;
using Luyan.Web.CaseWork;
using Luyan.Web.Ui;

namespace Luyan.Web.Applications.Docketing;

/// <summary>What the Bureau does with an application from its arrival to the approval letter (Arts. 6 and 8).</summary>
internal static class BureauActs
{
    public static IReadOnlyList<Act> All { get; } =
    [
        Act.Of<AcceptApplication>((_, _) => new AcceptApplication()) with { Letters = ["acceptance"] },
        new()
        {
            Slug = Act.SlugOf(typeof(RequestCorrection)),
            Command = typeof(RequestCorrection),
            Tellings =
            [
                Telling.Of<CorrectionRequested>((e, here) =>
                [
                    .. e.Items.Select(i => ("docket.section", (string?)$"{NameOf(i, here)}：{i.What}")),
                    ("docket.due", DocketText.Due(e.UnitDue, here))
                ]),
            ],
            Fields = open => [new ActField.Each(nameof(RequestCorrection.Items), Listable(open),
                [new ActField.Area(nameof(CorrectionItem.What), 2, Optional: true)])],
            Read = (form, open) => new RequestCorrection([.. Listable(open).Where(i => form.Text(Correctable.Input(i.Value)).Length > 0)
                .Select(i => Correctable.Item(i.Value, form.Text(Correctable.Input(i.Value))))]),
            Letters = ["correction"],
        },
        Act.Of<DeclineApplication>((form, _) =>
            new DeclineApplication(form.Text(nameof(DeclineApplication.Article)), form.Text(nameof(DeclineApplication.Reasons))),
            new ActField.Choice(
                nameof(DeclineApplication.Article), ["5.1", "5.2", "5.3", "5.4", "5.5", "5.6", "7", "8", "9", "12", "13"],
                (here, code) => LegalRef.FromCode(code).Text(here.Language)),
            new ActField.Area(nameof(DeclineApplication.Reasons)))
            .Tells<ApplicationDeclined>((e, here) =>
            [
                ("docket.article", LegalRef.FromCode(e.Article).Text(here.Language)),
                ("docket.reasons", e.Reasons)
            ]) with { Letters = ["non-acceptance"] },
        Act.Of<Preselect>(
            (form, _) => new Preselect(OrNull(form.Text(nameof(Preselect.Reasons)))),
            new ActField.Area(nameof(Preselect.Reasons), 3, Optional: true))
            .Tells<ApplicationPreselected>((e, _) => [("docket.reasons", e.Reasons)]),
        Act.Of<DeclinePreselection>(
            (form, _) => new DeclinePreselection(form.Text(nameof(DeclinePreselection.Reasons)))
            {
                RestsOn = ActField.Ground.Read(form),
            })
            .Tells<PreselectionDeclined>((e, here) =>
            [
                ("docket.article", DocketText.Ground(e.RestsOn, here)), ("docket.reasons", e.Reasons)
            ]) with
        {
            Fields = _ => [new ActField.Ground(), new ActField.Area(nameof(DeclinePreselection.Reasons))], Letters = ["not-preselected"],
        },
        ReviewActs.Of<RecordSiteVisit>(review => new RecordSiteVisit(review), Parameters.VisitSize)
            .Tells<SiteVisited>((e, here) => Reviewed(e.Review, here)),
        ReviewActs.Of<RecordPanelReview>(review => new RecordPanelReview(review), Parameters.PanelSize, onVisit: true)
            .Tells<PanelReviewed>((e, here) => Reviewed(e.Review, here)),
        Act.Of<ProposeDetermination>(
            (form, _) => form.Choice<DeterminationOutcome>(nameof(ProposeDetermination.Outcome)) is { } outcome
                ? new ProposeDetermination(outcome, form.Text(nameof(ProposeDetermination.Reasons)))
                {
                    RestsOn = ActField.Ground.Read(form),
                }
                : null,
            new ActField.Choice(nameof(ProposeDetermination.Outcome), Enum.GetNames<DeterminationOutcome>()),
            new ActField.Ground(), new ActField.Area(nameof(ProposeDetermination.Reasons)))
            .Tells<DeterminationProposed>((e, here) =>
            [
                ("docket.outcome", here.T($"act.choice.{e.Outcome}")),
                ("docket.article", DocketText.Ground(e.RestsOn, here)), ("docket.reasons", e.Reasons)
            ]),
        Act.Of<OpenPublicNotice>((_, _) => new OpenPublicNotice())
            .Tells<PublicNoticeOpened>((e, here) => [("docket.due", DocketText.Due(e.LastDay, here))]),
        Act.Of<RecordObjection>((form, _) =>
            new RecordObjection(form.Text(nameof(RecordObjection.Objector)), form.Text(nameof(RecordObjection.Objection))),
            new ActField.Line(nameof(RecordObjection.Objector)), new ActField.Area(nameof(RecordObjection.Objection)))
            .Tells<ObjectionRecorded>((e, here) =>
            [
                ("docket.objector", e.Objector), ("docket.objection", $"{e.Number}. {e.Objection}"),
                ("docket.due", DocketText.Due(e.AnswerDue, here))
            ]) with { Personal = "objection" },
        Act.Of<AnswerObjection>((form, _) => form.Number(nameof(AnswerObjection.Number)) is { } number
            ? new AnswerObjection(number, form.Text(nameof(AnswerObjection.Answer)))
            : null,
            new ActField.Number(nameof(AnswerObjection.Number), Proposed: "1"), new ActField.Area(nameof(AnswerObjection.Answer)))
            .Tells<ObjectionAnswered>((e, _) => [("docket.answer", $"{e.Number}. {e.Answer}")]),
        Act.Of<ClosePublicNotice>((_, _) => new ClosePublicNotice()),
        Act.Of<Determine>((form, _) =>
        {
            var (outcome, day) = (form.Choice<DeterminationOutcome>(nameof(Determine.Outcome)), form.Day(nameof(Determine.HeldOn)));
            return form.Errors.Any ? null : new Determine(outcome!.Value, form.Text(nameof(Determine.Meeting)), day!.Value,
                form.Text(nameof(Determine.Reasons)))
            {
                RestsOn = ActField.Ground.Read(form), Answer = OrNull(form.Text(nameof(Determine.Answer))),
            };
        })
            .Tells<ApplicationDetermined>(Determined) with
        {
            Fields = _ =>
            [
                new ActField.Choice(nameof(Determine.Outcome), Enum.GetNames<DeterminationOutcome>()),
                new ActField.Line(nameof(Determine.Meeting)), new ActField.Day(nameof(Determine.HeldOn)),
                new ActField.Ground(), new ActField.Area(nameof(Determine.Reasons)),
                new ActField.Area(nameof(Determine.Answer), 3, Optional: true),
            ],
            Letters = ["rejection"],
        },
        Act.Of<IssueApprovalLetter>(
            (form, _) => new IssueApprovalLetter(form.Text(nameof(IssueApprovalLetter.DocumentNumber))),
            new ActField.Line(nameof(IssueApprovalLetter.DocumentNumber)))
            .Tells<ApprovalLetterIssued>((e, _) => [("docket.document", e.DocumentNumber), ("docket.center", e.CenterNumber)])
            with { Letters = ["approval"] },
    ];

    private static IReadOnlyList<(string Value, Func<PageContext, string> Text)> Listable(OpenCase open) =>
        Correctable.In(DossierOf(open), open.Law, open.Row.OpenedOn);

    private static Dossier DossierOf(OpenCase open) => open.State is FiledApplication filed ? filed.Filing.Dossier : new();

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    /// <summary>The section, or the material, that an item of a correction means.</summary>
    private static string NameOf(CorrectionItem item, PageContext here) => item.Material is { } code
        ? here.Law.Materials.Text(code, here.Language)
        : PlaceNames.Name(here, item.Section, item.Field);

    private static IEnumerable<(string, string?)> Reviewed(ReviewRecord review, PageContext here) =>
    [
        ("docket.held-on", DocketText.On(review.HeldOn, here)),
        ("docket.experts", string.Join("；", review.Experts.Select(e => e.Dissent is null
            ? $"{e.Name}（{e.Unit}）"
            : $"{e.Name}（{e.Unit}）{here.T("docket.dissent", ("reasons", e.Dissent))}"))),
        ("docket.outcome", here.T($"act.choice.{review.Outcome}")),
        ("docket.opinion", review.Opinion), ("docket.on-visit", review.OnVisit),
    ];

    /// <summary>What the docket says where an event is read with less than it holds.</summary>
    public static IReadOnlyList<Telling> Lesser { get; } =
    [
        Telling.Of<HeldReview>(ReviewActs.Held), Telling.Of<CorrectedDay>(RecordAct.Told),
        Telling.Of<RejectionTold>((e, here) =>
        [
            ("docket.outcome", here.T($"act.choice.{e.Outcome}")), ("docket.article", DocketText.Ground(e.RestsOn, here)),
            ("docket.reasons", e.Reasons),
        ]),
    ];

    private static IEnumerable<(string, string?)> Determined(ApplicationDetermined e, PageContext here) =>
    [
        ("docket.outcome", here.T($"act.choice.{e.Outcome}")), ("docket.meeting", Dotted.Of(e.Meeting, DocketText.On(e.HeldOn, here))),
        ("docket.article", DocketText.Ground(e.RestsOn, here)), ("docket.reasons", e.Reasons),
        // What is in question at another center may not be known to its unit yet.
        .. here.Me?.Roles.Any(Visibility.SeesAll) == true
            ? (e.InQuestion ?? []).Select(t => ("docket.other-center", (string?)t.Center)).Append(("docket.answer", e.Answer))
            : [],
    ];
}
