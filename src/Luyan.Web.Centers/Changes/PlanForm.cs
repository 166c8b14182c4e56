using Luyan.Cases.Centers;
using Luyan.Web.CaseWork;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.Changes;

/// <summary>Other milestones in the plan of record (Art. 9): each one that is not reached stands in the form as it is, can be written
/// otherwise or given up, and new ones are added below.</summary>
internal static class PlanForm
{
    private const string DropField = "Drop";
    public const string Slug = "change-plan";
    private const string Standing = "Milestones";
    private const string New = "Added";
    private const int NewShown = 2;
    private static readonly ActField[] Columns =
        [new ActField.Line(nameof(PlanMilestone.What)), new ActField.Area(nameof(PlanMilestone.Result), 2),
            new ActField.Day(nameof(PlanMilestone.DueOn), Optional: true)];

    public static IReadOnlyList<ActField> Fields(OpenCase open)
    {
        var standing = Open(open).Select(m => (m.Id, (Func<PageContext, string>)(_ => m.What))).ToList();
        return
        [
            .. standing.Count > 0
                ? (ActField[])[new ActField.Each(Standing, standing, [.. Columns, new ActField.Tick(DropField)], Optional: true)]
                : [],
            new ActField.Rows(New, [.. Columns.Select(c => c with { Optional = true })], NewShown),
        ];
    }

    /// <summary>The plan as it stands, in the fields of the form.</summary>
    public static IReadOnlyDictionary<string, string> Drafted(OpenCase open) =>
        Open(open).SelectMany(m => new (string Column, string Text)[]
        {
            ("What", m.What), ("Result", m.Result), ("DueOn", m.DueOn is { } due ? Days.Short(due) : ""),
        }.Select(c => (Key: ActField.Inside(Standing, m.Id, c.Column), c.Text))).ToDictionary(c => c.Key, c => c.Text);

    public static CenterChange? Read(ActForm form, OpenCase open)
    {
        var plan = Plan(open);
        var standing = Open(open).Select(m => m.Id).ToHashSet();
        PlanMilestone Written(string id, string at) =>
            new(id, form.Text($"{at}.{nameof(PlanMilestone.What)}"), form.Text($"{at}.{nameof(PlanMilestone.Result)}"),
                form.Day($"{at}.{nameof(PlanMilestone.DueOn)}", optional: true));
        var kept = plan.Where(m => !standing.Contains(m.Id) || !form.Ticked(ActField.Inside(Standing, m.Id, "Drop")))
            .Select(m => standing.Contains(m.Id) ? Written(m.Id, $"{Standing}.{m.Id}") : m).ToList();
        var taken = plan.Select(m => m.Id).ToHashSet();
        foreach (var row in form.RowsOf(New).ToList())
        {
            var id = Enumerable.Range(1, taken.Count + 1).Select(n => $"m{n}").First(taken.Add);
            kept.Add(Written(id, row));
        }
        return form.Errors.Any ? null : new PlanChange(plan, [.. kept.OrderBy(m => m.DueOn ?? DateOnly.MaxValue)]);
    }

    private static IReadOnlyList<PlanMilestone> Plan(OpenCase open) =>
        open.State is NamedCenter { Center: var center } ? center.Plan.Milestones : [];

    private static IReadOnlyList<PlanMilestone> Open(OpenCase open) => open.State is NamedCenter { Center: var center }
        ? [.. center.Plan.Milestones.Where(m => center.Milestones.All(r => r.Milestone != m.Id))]
        : [];
}
