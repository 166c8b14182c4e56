using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Web.CaseWork;
using static Luyan.Web.CaseWork.Typing;

namespace Luyan.Web.Centers.Construction;

/// <summary>The acts of construction and of its supervision (Art. 9).</summary>
internal static class ConstructionActs
{
    private const int ProofsOfMilestone = 3;

    public static IReadOnlyList<Act> All { get; } =
    [
        new()
        {
            Slug = Act.SlugOf(typeof(ReportMilestone)), Command = typeof(ReportMilestone),
            Tellings =
            [
                Telling.Of<MilestoneReported>((e, open, here) =>
                [
                    ("docket.milestone", MilestonesOf(open).FirstOrDefault(m => m.Id == e.Milestone)?.What),
                    ("docket.reached-on", DocketText.On(e.ReachedOn, here)), ("docket.result", e.Result)
                ]),
            ],
            Fields = open =>
            [
                new ActField.Choice(
                    nameof(ReportMilestone.Milestone), [.. MilestonesOf(open).Select(m => m.Id)],
                    (_, id) => MilestonesOf(open).FirstOrDefault(m => m.Id == id)?.What ?? id),
                new ActField.Day(nameof(ReportMilestone.ReachedOn)), new ActField.Area(nameof(ReportMilestone.Result)),
                    .. Papers.Fields(nameof(ReportMilestone.Evidence), ProofsOfMilestone),
            ],
            Read = (form, _) =>
            {
                if (form.Text(nameof(ReportMilestone.Milestone)).Length == 0)
                {
                    form.Errors.Add(nameof(ReportMilestone.Milestone), "act.needs-choice");
                }
                return form.Day(nameof(ReportMilestone.ReachedOn)) is { } day && !form.Errors.Any ? new ReportMilestone(
                    form.Text(nameof(ReportMilestone.Milestone)),
                        form.Text(nameof(ReportMilestone.Result)),
                            day, Papers.Read(form, nameof(ReportMilestone.Evidence), ProofsOfMilestone)) : null;
            },
        },
        FundsAct.Act,
        InspectionForm.Act,
        .. RectificationActs.All,
        Act.Of<RequestExtension>((form, _) => form.Number(nameof(RequestExtension.Months)) is { } months
            ? new RequestExtension(months, form.Text(nameof(RequestExtension.Reasons)))
            : null,
            new ActField.Number(nameof(RequestExtension.Months)), new ActField.Area(nameof(RequestExtension.Reasons)))
            .Tells<ExtensionRequested>((e, _) => [("docket.months", $"{e.Months}"), ("docket.reasons", e.Reasons)]),
        Act.Of<DecideExtension>(ReadExtension,
            new ActField.Choice(nameof(DecideExtension.Granted), ["granted", "refused"],
                (here, v) => here.T($"building.extension.{v}")),
            new ActField.Number(nameof(DecideExtension.Months), Optional: true),
            new ActField.Ground(), new ActField.Area(nameof(DecideExtension.Reasons)))
            .Tells<ExtensionGranted>((e, here) =>
            [
                ("docket.months", $"{e.Months}"),
                ("docket.construction-ends", DocketText.Due(e.ConstructionEnds, here)), ("docket.reasons", e.Reasons)
            ])
            .Tells<ExtensionRefused>((e, here) => [("docket.article", DocketText.Ground(e.RestsOn, here)), ("docket.reasons", e.Reasons)])
            with
            {
                Letters = ["extension-granted", "extension-refused"],
                About = (open, _) => CenterOf(open)?.OpenExtension is { } asked
                    ? [("docket.months", $"{asked.Months}"), ("docket.reasons", asked.Reasons)]
                    : [],
            },
    ];

    private static IReadOnlyList<PlanMilestone> MilestonesOf(OpenCase open) => CenterOf(open)?.Plan.Milestones ?? [];

    private static DecideExtension? ReadExtension(ActForm form, OpenCase open)
    {
        var (granted, months) = (form.Text(nameof(DecideExtension.Granted)), form.Number(nameof(DecideExtension.Months), optional: true));
        if (granted is not ("granted" or "refused")) { form.Errors.Add(nameof(DecideExtension.Granted), "act.needs-choice"); }
        return form.Errors.Any ? null : new(granted == "granted", months, form.Text(nameof(DecideExtension.Reasons)))
        {
            RestsOn = ActField.Ground.Read(form),
        };
    }
}
