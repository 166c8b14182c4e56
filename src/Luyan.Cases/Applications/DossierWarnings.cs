using Luyan.Cases.Applications.Form;
using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>An inconsistency in a form. It refuses nothing; every reader of the form sees it.</summary>
/// <param name="Key">Its name; the texts are <c>warning.&lt;key&gt;.what</c> and <c>….way-out</c>.</param>
/// <param name="Section">Where it is mended.</param>
/// <param name="Place">The field or table there.</param>
/// <param name="Source">The article that the part of the form serves.</param>
/// <param name="Values">The values of the case.</param>
public sealed record DossierWarning(
    string Key, DossierSection Section, string Place, LegalRef Source, NamedValues Values)
{
    /// <summary>What does not fit.</summary>
    public string What(Language language) => Wordings.Of($"warning.{Key}.what", language, Values);

    /// <summary>What to do about it.</summary>
    public string WayOut(Language language) => Wordings.Of($"warning.{Key}.way-out", language, Values);
}

/// <summary>Sums and times of a form that must agree with each other. The measures set no rule for them, so they
/// warn and never refuse.</summary>
public static class DossierWarnings
{
    /// <summary>All warnings about a form, in the order of its sections.</summary>
    public static IReadOnlyList<DossierWarning> Of(Dossier dossier) =>
        [.. Years(dossier), .. Times(dossier.Plan), .. Targets(dossier.Reasons), .. Money(dossier.Plan)];

    private static IEnumerable<DossierWarning> Years(Dossier dossier) =>
        dossier.Unit.Years.Where(y => y.Researchers > y.Staff
                || y is { Research: { } spent, Revenue: { } earned, Assets: { } owned } && spent > Totals.Plus(earned, owned))
            .Select(y => Warn(
                y.Researchers > y.Staff ? "year-staff" : "year-research",
                DossierSection.Unit, "table-years", LegalRef.Art(5, 1), ("year", y.Year)));

    private static IEnumerable<DossierWarning> Times(PlanSection plan)
    {
        foreach (var late in plan.Milestones.Where(m => m.Month > plan.Months))
        {
            yield return Warn(
                "milestone-late", DossierSection.Plan, "table-milestones", LegalRef.Art(9),
                ("name", late.Name), ("month", late.Month), ("months", plan.Months));
        }
        foreach (var late in plan.Inspections.Where(i => i.Month > plan.Months))
        {
            yield return Warn(
                "inspection-late", DossierSection.Plan, "table-inspections",
                LegalRef.Art(9), ("month", late.Month), ("months", plan.Months));
        }
    }

    // The last value by year is the one at the end of the construction, or on the way to it.
    private static IEnumerable<DossierWarning> Targets(ReasonsSection reasons) =>
        from target in reasons.Targets
        let last = target.Third ?? target.Second ?? target.First
        where target.Goal is { } goal && last is { } value && (target.Now <= goal ? value > goal : value < goal)
        select Warn("target-years", DossierSection.Reasons, "table-targets",
            LegalRef.Art(9), ("name", target.Name), ("goal", Money(target.Goal)), ("last", Money(last)));

    private static IEnumerable<DossierWarning> Money(PlanSection plan)
    {
        var budget = Budget.Of(plan);
        if (plan.Total is { } total && plan.Funding.Count > 0 && budget.Funds != total)
        {
            yield return Warn(
                "budget-total", DossierSection.Plan, "table-funding", LegalRef.Art(7, 2),
                ("sum", Money(budget.Funds)), ("total", Money(total)));
        }
        if (plan.Uses.Count > 0 && budget.Uses != (plan.Total ?? budget.Funds))
        {
            yield return Warn(
                "budget-uses", DossierSection.Plan, "table-uses", LegalRef.Art(7, 2),
                ("sum", Money(budget.Uses)), ("total", Money(plan.Total ?? budget.Funds)));
        }
    }

    private static Amount? Money(decimal? value) => value is { } amount ? new(amount) : null;

    private static DossierWarning Warn(
        string key, DossierSection section, string place, LegalRef source, params ReadOnlySpan<(string Name, object? Value)> values) =>
        new(key, section, place, source, NamedValues.Of(values));
}
