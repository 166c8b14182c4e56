using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.Changes;

/// <summary>A change of a center in words.</summary>
internal static class ChangeText
{
    /// <summary>A change in words.</summary>
    public static string Of(CenterChange change, Frame frame) => change switch
    {
        DirectorChange c => frame.T("center-changes.said.director", ("name", c.Name), ("from", Days.Plain(c.From, frame.Language))),
        NameChange c => frame.T("center-changes.said.name", ("name", c.Name)),
        UnitChange c => frame.T("center-changes.said.unit", ("name", c.UnitName), ("code", c.CreditCode)),
        FieldChange c => frame.T("center-changes.said.field", ("field", frame.Law.Dictionaries.Fields.Text(c.Field, frame.Language))),
        CohostsChange c => frame.T(
            "center-changes.said.cohosts",
            ("cohosts", c.Cohosts.Count > 0 ? string.Join(frame.T("unit.comma"), c.Cohosts) : frame.T("center-changes.nobody"))),
        LegalFormChange c => frame.T("center-changes.said.form", ("form", frame.T($"center.legal-form.{c.Form}"))),
        PlanChange c => Plan(c, frame),
        _ => "",
    };

    private static string Plan(PlanChange change, Frame frame)
    {
        string When(Luyan.Cases.Centers.PlanMilestone m) =>
            m.DueOn is { } due ? Days.Plain(due, frame.Language) : frame.T("center-changes.plan.no-day");
        string[] said =
        [
            .. change.Added.Select(m => frame.T("center-changes.plan.added", ("what", m.What), ("due", When(m)))),
            .. change.Dropped.Select(m => frame.T("center-changes.plan.dropped", ("what", m.What))),
            .. change.Altered.Select(a => frame.T(
                "center-changes.plan.altered", ("before", a.Before.What), ("was", When(a.Before)),
                ("what", a.Now.What), ("due", When(a.Now)), ("result", a.Now.Result))),
        ];
        return frame.T("center-changes.said.plan", ("changes", string.Join(frame.Language == Language.Chinese ? "；" : "; ", said)));
    }
}
