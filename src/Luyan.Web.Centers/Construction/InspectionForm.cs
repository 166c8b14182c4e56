using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Web.CaseWork;
using Luyan.Web.Ui;
using static Luyan.Web.CaseWork.Typing;

namespace Luyan.Web.Centers.Construction;

/// <summary>The form of an inspection: each milestone of the plan of record, and requirements in words (Art. 9).
/// A milestone without a mark is not part of the inspection.</summary>
internal static class InspectionForm
{
    private const string MilestonesField = "Milestones";
    private const string PhotoField = "Photo";
    private const string RequirementsField = "Requirements";
    /// <summary>How many photographs a finding may have.</summary>
    public const int Photos = 3;

    private static readonly ActField Mark = new ActField.Choice(
        nameof(InspectionFinding.Mark), Enum.GetNames<InspectionMark>(), (here, v) => here.T($"building.mark.{v}"), Optional: true);

    public static Act Act { get; } = new()
    {
        Slug = Act.SlugOf(typeof(RecordInspection)), Command = typeof(RecordInspection),
        Tellings =
        [
            Telling.Of<InspectionRecorded>((e, open, here) =>
            [
                ("docket.inspection",
                    here.T("building.inspection.number", ("number", e.Number), ("day", DocketText.On(e.HeldOn, here)))
                        + (e.Announced is { } announced
                            ? $" · {here.T(announced ? "building.inspection.announced" : "building.inspection.unannounced")}"
                            : "")),
                ("docket.inspectors", string.Join("、", e.Inspectors)), .. ReviewActs.Interests(e.Answers),
                .. e.Findings.Select(f => ("docket.finding", (string?)here.T(f.Remark is null ? "docket.found" : "docket.found-remark",
                    ("point", RectificationActs.PointOf(CenterOf(open)!, f)), ("mark", here.T($"building.mark.{f.Mark}")),
                    ("remark", f.Remark ?? ""))))
            ]),
        ],
        About = (open, _) => ReviewActs.Parties(open),
        Fields = Fields, Read = Read, Elsewhere = open => InspectionDesk.Url(open.Row.Number),
    };

    /// <summary>The form names of the findings in the order in which they become findings of the command.</summary>
    public static IReadOnlyList<string> Findings(ActForm form, Center center) =>
    [
        .. center.Plan.Milestones.Select(m => $"{MilestonesField}.{m.Id}").Where(at =>
            form.Text($"{at}.{nameof(InspectionFinding.Mark)}").Length > 0
            || form.Text($"{at}.{nameof(InspectionFinding.Remark)}").Length > 0),
        .. form.RowsOf(RequirementsField).Where(row => row.Count(c => c == '.') == 1),
    ];

    private static IReadOnlyList<ActField> Fields(OpenCase open) =>
    [
        new ActField.Day(nameof(RecordInspection.HeldOn)),
        new ActField.Choice(nameof(RecordInspection.Announced), ["announced", "unannounced"],
            (here, v) => here.T($"building.inspection.{v}")),
        PersonRows,
        new ActField.Each(MilestonesField,
            [.. (CenterOf(open)?.Plan.Milestones ?? []).Select(m => (m.Id, (Func<PageContext, string>)(_ => m.What)))],
            [Mark, new ActField.Area(nameof(InspectionFinding.Remark), 2, Optional: true),
                .. Papers.Fields(PhotoField, Photos)], Optional: true),
        new ActField.Rows(RequirementsField, [
            new ActField.Line(nameof(InspectionFinding.Requirement), Optional: true), Mark,
            new ActField.Area(nameof(InspectionFinding.Remark), 2, Optional: true), .. Papers.Fields(PhotoField, Photos)
        ], 1),
        new ActField.Attached(nameof(RecordInspection.Record), Optional: true),
    ];

    private static RecordInspection? Read(ActForm form, OpenCase open)
    {
        if (CenterOf(open) is not { } center) { return null; }
        var (day, announced) = (form.Day(nameof(RecordInspection.HeldOn)), form.Text(nameof(RecordInspection.Announced)));
        if (announced is not ("announced" or "unannounced")) { form.Errors.Add(nameof(RecordInspection.Announced), "act.needs-choice"); }
        List<InspectionFinding> findings = [];
        foreach (var at in Findings(form, center))
        {
            var milestone = center.Plan.Milestones.FirstOrDefault(m => at == $"{MilestonesField}.{m.Id}")?.Id;
            var photos = Papers.Read(form, $"{at}.{PhotoField}", Photos);
            if (form.Choice<InspectionMark>($"{at}.{nameof(InspectionFinding.Mark)}") is { } mark)
            {
                findings.Add(new(
                    milestone, milestone is null ? OrNull(form.Text($"{at}.{nameof(InspectionFinding.Requirement)}")) : null, mark,
                    OrNull(form.Text($"{at}.{nameof(InspectionFinding.Remark)}"))) { Photos = photos.Count > 0 ? photos : null });
            }
        }
        return form.Errors.Any
            ? null
            : new(day!.Value, Persons(form), findings,
                form.File(nameof(RecordInspection.Record), optional: true), announced == "announced") { Answers = Interests(form) };
    }
}
