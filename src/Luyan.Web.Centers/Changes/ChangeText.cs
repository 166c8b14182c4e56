using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.Changes;

/// <summary>A change of a center in words.</summary>
internal static class ChangeText
{
    /// <summary>A change in words.</summary>
    public static string Of(CenterChange change, PageContext here) => change switch
    {
        DirectorChange c => here.T("center-changes.said.director", ("name", c.Name), ("from", Days.Plain(c.From, here.Language))),
        NameChange c => here.T("center-changes.said.name", ("name", c.Name)),
        UnitChange c => here.T("center-changes.said.unit", ("name", c.UnitName), ("code", c.CreditCode)),
        FieldChange c => here.T("center-changes.said.field", ("field", here.Law.Dictionaries.Fields.Text(c.Field, here.Language))),
        CohostsChange c => here.T(
            "center-changes.said.cohosts",
            ("cohosts", c.Cohosts.Count > 0 ? string.Join(here.T("unit.comma"), c.Cohosts) : here.T("center-changes.nobody"))),
        LegalFormChange c => here.T("center-changes.said.form", ("form", here.T($"center.legal-form.{c.Form}"))),
        PlanChange c => Plan(c, here),
        _ => "",
    };

    private static string Plan(PlanChange change, PageContext here)
    {
        string When(Luyan.Cases.Centers.PlanMilestone m) =>
            m.DueOn is { } due ? Days.Plain(due, here.Language) : here.T("center-changes.plan.no-day");
        string[] said =
        [
            .. change.Added.Select(m => here.T("center-changes.plan.added", ("what", m.What), ("due", When(m)))),
            .. change.Dropped.Select(m => here.T("center-changes.plan.dropped", ("what", m.What))),
            .. change.Altered.Select(a => here.T(
                "center-changes.plan.altered", ("before", a.Before.What), ("was", When(a.Before)),
                ("what", a.Now.What), ("due", When(a.Now)), ("result", a.Now.Result))),
        ];
        return here.T("center-changes.said.plan", ("changes", string.Join(here.Language == Language.Chinese ? "；" : "; ", said)));
    }
}
