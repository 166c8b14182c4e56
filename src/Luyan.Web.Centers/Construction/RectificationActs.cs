using System.Globalization;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Web.CaseWork;
using Luyan.Web.Ui;
using static Luyan.Web.CaseWork.Typing;

namespace Luyan.Web.Centers.Construction;

/// <summary>Improve by a deadline, point by point: order, what was done, the second look (Art. 9).</summary>
internal static class RectificationActs
{
    private const int ProofsOfPoint = 2;

    public static IReadOnlyList<Act> All { get; } =
    [
        new()
        {
            Slug = Act.SlugOf(typeof(OrderRectification)), Command = typeof(OrderRectification),
            Tellings =
            [
                Telling.Of<RectificationOrdered>((e, here) =>
                [
                    .. e.Items.Select((i, at) => ("docket.item", (string?)$"{at + 1}. {i.What}")),
                    ("docket.article", DocketText.Ground(e.RestsOn, here)), ("docket.reasons", e.Reasons),
                    ("docket.due", DocketText.Due(e.Due, here))
                ]),
            ],
            Fields = open =>
            [
                new ActField.Choice(
                    nameof(OrderRectification.Inspection), [.. ToRectify(open).Select(i => Text(i.Number))],
                        (here, n) => InspectionName(open, here, n)),
                new ActField.Each(nameof(OrderRectification.Items), [.. Differing(open).Select(d => ($"{d.Inspection.Number}-{d.Finding}",
                    (Func<PageContext, string>)(here => FindingName(open, here, d.Inspection, d.Finding))))],
                    [new ActField.Area(nameof(RectificationItem.What), 2, Optional: true)]),
                new ActField.Ground(), new ActField.Area(nameof(OrderRectification.Reasons), Optional: true),
                new ActField.Day(nameof(OrderRectification.Deadline)),
            ],
            Read = ReadOrder, Letters = ["rectification"],
        },
        Act.Of<WithdrawOrder>(
            (form, _) => new WithdrawOrder(form.Text(nameof(WithdrawOrder.Reasons))), new ActField.Area(nameof(WithdrawOrder.Reasons)))
            .Tells<OrderWithdrawn>((e, _) => [("docket.reasons", e.Reasons)]),
        new()
        {
            Slug = Act.SlugOf(typeof(SubmitRectification)), Command = typeof(SubmitRectification),
            Tellings =
            [
                Telling.Of<RectificationSubmitted>((e, here) =>
                [
                    .. e.Results.Select(r => ("docket.done", (string?)$"{r.Item}. {r.Done}")),
                    ("docket.late", DocketText.Late(e.Late, here))
                ]),
            ],
            Fields = open => [new ActField.Each(
                nameof(SubmitRectification.Results), PointsOf(open), [new ActField.Area(nameof(RectificationResult.Done), 3),
                    .. Papers.Fields(nameof(RectificationResult.Evidence), ProofsOfPoint)])],
            Read = (form, open) => new SubmitRectification(
                [.. Remaining(open).Select(p => new RectificationResult(
                    p, form.Text($"Results.{p}.Done"), Papers.Read(form, $"Results.{p}.Evidence", ProofsOfPoint)))]),
        },
        new()
        {
            Slug = Act.SlugOf(typeof(ReinspectRectification)), Command = typeof(ReinspectRectification),
            Tellings =
            [
                Telling.Of<RectificationReinspected>((e, here) =>
                [
                    ("docket.held-on", DocketText.On(e.HeldOn, here)), ("docket.inspectors", string.Join("、", e.Inspectors)),
                    .. ReviewActs.Interests(e.Answers),
                    ("docket.outcome", here.T($"building.reinspection.{e.Outcome}")),
                    .. e.Findings.Select(f => ("docket.finding",
                        (string?)$"{f.Item}. {here.T($"building.reinspection.{f.Mark}")}{(f.Remark is null ? "" : $"（{f.Remark}）")}")),
                    ("docket.due", DocketText.Due(e.NewDue, here))
                ]),
            ],
            About = (open, _) => ReviewActs.Parties(open),
            Fields = open =>
            [
                new ActField.Day(nameof(ReinspectRectification.HeldOn)), PersonRows,
                new ActField.Each(nameof(ReinspectRectification.Findings), PointsOf(open), [
                    new ActField.Choice(nameof(ReinspectionFinding.Mark), Enum.GetNames<ReinspectionMark>(),
                        (here, v) => here.T($"building.reinspection.{v}")),
                    new ActField.Area(nameof(ReinspectionFinding.Remark), 2, Optional: true)
                ]),
                new ActField.Day(nameof(OrderRectification.Deadline), Optional: true),
            ],
            Read = ReadReinspection, Letters = ["rectification-more-time"],
        },
    ];

    /// <summary>What a point of the running rectification asks for.</summary>
    public static string PointName(Rectification open, int point) => $"{point}. {open.Items[point - 1].What}";

    private static IReadOnlyList<Inspection> ToRectify(OpenCase open) => [.. CenterOf(open)?.ToRectify ?? []];

    private static IEnumerable<(Inspection Inspection, int Finding)> Differing(OpenCase open) =>
        ToRectify(open).SelectMany(i => i.Findings.Select((f, at) => (f.Mark, Finding: at + 1))
            .Where(f => f.Mark == InspectionMark.Differs).Select(f => (i, f.Finding)));

    private static string InspectionName(OpenCase open, PageContext here, string number) =>
        ToRectify(open).FirstOrDefault(i => Text(i.Number) == number) is { } inspection
            ? here.T("building.inspection.number", ("number", inspection.Number), ("day", Days.Plain(inspection.HeldOn, here.Language)))
            : number;

    private static string FindingName(OpenCase open, PageContext here, Inspection inspection, int finding)
    {
        var found = inspection.Findings[finding - 1];
        return here.T("building.finding", ("number", inspection.Number),
            ("point", PointOf(CenterOf(open)!, found)), ("remark", found.Remark ?? ""));
    }

    /// <summary>What a finding is about: the milestone's words, or the requirement.</summary>
    public static string PointOf(Center center, InspectionFinding finding) =>
        finding.Requirement ?? center.Plan.Milestones.FirstOrDefault(m => m.Id == finding.Milestone)?.What ?? finding.Milestone ?? "";

    private static OrderRectification? ReadOrder(ActForm form, OpenCase open)
    {
        var deadline = form.Day(nameof(OrderRectification.Deadline));
        if (!int.TryParse(form.Text(nameof(OrderRectification.Inspection)), NumberStyles.None,
            CultureInfo.InvariantCulture, out var inspection))
        {
            form.Errors.Add(nameof(OrderRectification.Inspection), "act.needs-choice");
        }
        var items = Differing(open).Where(d => d.Inspection.Number == inspection)
            .Select(d => (d.Finding, What: form.Text($"Items.{inspection}-{d.Finding}.What"))).Where(i => i.What.Length > 0);
        return form.Errors.Any ? null : new(inspection, [.. items.Select(i =>
            new RectificationItem(i.Finding, i.What))], deadline!.Value)
        {
            Reasons = OrNull(form.Text(nameof(OrderRectification.Reasons))), RestsOn = ActField.Ground.Read(form),
        };
    }

    private static ReinspectRectification? ReadReinspection(ActForm form, OpenCase open)
    {
        var (day, deadline) = (form.Day(nameof(ReinspectRectification.HeldOn)),
            form.Day(nameof(ReinspectRectification.Deadline), optional: true));
        var findings = Remaining(open).Select(p => (Point: p, Mark: form.Choice<ReinspectionMark>($"Findings.{p}.Mark"),
            Remark: OrNull(form.Text($"Findings.{p}.Remark")))).ToList();
        return form.Errors.Any ? null : new(
            day!.Value, Persons(form), [.. findings.Select(f => new ReinspectionFinding(f.Point, f.Mark!.Value, f.Remark))], deadline)
        {
            Answers = Interests(form),
        };
    }

    private static IReadOnlyList<int> Remaining(OpenCase open) => CenterOf(open)?.OpenRectification?.Remaining ?? [];

    private static IReadOnlyList<(string, Func<PageContext, string>)> PointsOf(OpenCase open) =>
        CenterOf(open)?.OpenRectification is { } running
            ? [.. running.Remaining.Select(p => (Text(p), (Func<PageContext, string>)(_ => PointName(running, p))))]
            : [];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
