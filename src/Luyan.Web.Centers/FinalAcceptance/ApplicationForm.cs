using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Web.CaseWork;
using Luyan.Web.Ui;
using static Luyan.Web.CaseWork.Typing;

namespace Luyan.Web.Centers.FinalAcceptance;

/// <summary>The application for acceptance: plan and result of each milestone side by side (Arts.
/// 3, 9), a summary and the truth commitment (Art. 12).</summary>
internal static class ApplicationForm
{
    private const string AttachmentField = "Attachment";
    private const int MostFiles = 3;

    public static Act Act { get; } = new()
    {
        Slug = Act.SlugOf(typeof(ApplyForAcceptance)), Command = typeof(ApplyForAcceptance),
        Tellings =
        [
            Telling.Of<AcceptanceApplied>((e, here) =>
            [
                ("docket.summary", e.Summary), ("docket.signed-by", e.Commitment.Signer),
                ("docket.late", DocketText.Late(e.Late, here))
            ]),
        ],
        Read = (form, open) => Read(form, open), Elsewhere = open => FinalAcceptanceDesk.ApplyUrl(open.Row.Number),
    };

    /// <summary>The fields of a milestone.</summary>
    public static IReadOnlyList<ActField> OfMilestone { get; } =
    [
        new ActField.Area(nameof(PlanComparison.Result), 3),
            new ActField.Choice(nameof(PlanComparison.Reached), ["reached", "not-reached"], (here, v) => here.T($"building.{v}")),
        new ActField.Area(nameof(PlanComparison.Reason), 2, Optional: true),
    ];

    /// <summary>What stands below the comparison.</summary>
    public static IReadOnlyList<ActField> Below { get; } =
    [
        new ActField.Area(nameof(ApplyForAcceptance.Summary), 8), .. Papers.Fields(AttachmentField, MostFiles),
        new ActField.Line(nameof(TruthCommitment.Signer)), new ActField.Tick(nameof(ApplyForAcceptance.Commitment), Optional: false)
    ];

    /// <summary>The milestones of the plan of record, each with its planned day.</summary>
    public static ActField Comparison(Center center, PageContext here) => new ActField.Each(
        nameof(ApplyForAcceptance.Comparison),
        [.. center.Plan.Milestones.Select(m => (m.Id, (Func<PageContext, string>)(_ => m.DueOn is { } due
            ? Dotted.Of(m.What, here.T("building.planned-for", ("day", Luyan.Web.Ui.Days.Short(due))))
            : m.What)))],
        OfMilestone);

    /// <summary>Reads the command, with the targets where the form has some.</summary>
    public static ApplyForAcceptance? Read(ActForm form, OpenCase open, IReadOnlyList<TargetComparison>? targets = null)
    {
        List<PlanComparison> comparison = [];
        foreach (var milestone in CenterOf(open)?.Plan.Milestones ?? [])
        {
            var at = $"{nameof(ApplyForAcceptance.Comparison)}.{milestone.Id}";
            var reached = $"{at}.{nameof(PlanComparison.Reached)}";
            if (form.Text(reached) is not ("reached" or "not-reached")) { form.Errors.Add(reached, "act.needs-choice"); }
            comparison.Add(new(
                milestone.Id, form.Text($"{at}.{nameof(PlanComparison.Result)}"), form.Text(reached) == "reached",
                OrNull(form.Text($"{at}.{nameof(PlanComparison.Reason)}"))));
        }
        return form.Errors.Any ? null : new(
            comparison, form.Text(nameof(ApplyForAcceptance.Summary)),
                new TruthCommitment(form.Text(nameof(TruthCommitment.Signer)), form.Ticked(nameof(ApplyForAcceptance.Commitment))),
            Papers.Read(form, AttachmentField, MostFiles), targets);
    }
}
