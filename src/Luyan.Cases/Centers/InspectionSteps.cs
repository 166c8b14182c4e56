using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>Milestones reported by the center, and inspections at any time in construction (Art. 9).</summary>
internal static class InspectionSteps
{
    internal static Decision<CenterEvent> Report(Center center, ReportMilestone c, Asked asked) => new Faults()
        .If(!Known(center, c.Milestone), CenterRules.MilestoneUnknown, "Milestone", ("milestone", $"{c.Milestone}"))
        .Empty(c.Result, CenterRules.MilestoneResult, "Result")
        .If(c.ReachedOn < center.Letter.On || c.ReachedOn > asked.Today, CenterRules.Day, "ReachedOn", ("from", center.Letter.On), ("to", asked.Today))
        .Else(() => new MilestoneReported(c.Milestone, c.Result, c.ReachedOn, c.Evidence ?? []));

    internal static Decision<CenterEvent> Funds(Center center, ReportFunds c, Asked asked)
    {
        IReadOnlyList<FundsReceived> amounts = c.Amounts ?? [];
        return new Faults()
            .If(c.AsOf < center.Letter.On || c.AsOf > asked.Today, CenterRules.Day, "AsOf", ("from", center.Letter.On), ("to", asked.Today))
            .If(amounts.Count == 0 || amounts.Any(a => a is null || string.IsNullOrWhiteSpace(a.Source) || a.Amount < 0 || a.Year > c.AsOf.Year)
                || amounts.Select(a => (a?.Source, a?.Year)).Distinct().Count() != amounts.Count, CenterRules.Funds, "Amounts", ("year", c.AsOf.Year))
            .Else(() => new FundsReported(c.AsOf, amounts, c.Remark));
    }

    internal static Decision<CenterEvent> Record(Center center, RecordInspection c, Asked asked)
    {
        var faults = Held(new(), c.HeldOn, center.Letter.On, c.Inspectors, asked);
        IReadOnlyList<InspectionFinding> findings = c.Findings ?? [];
        faults.If(findings.Count == 0, CenterRules.FindingsMissing, "Findings");
        for (var i = 0; i < findings.Count; i++)
        {
            // Exactly one of the two, and a milestone that the plan has.
            var (finding, field) = (findings[i], $"Findings[{i}]");
            var (point, words) = (!string.IsNullOrWhiteSpace(finding?.Milestone), !string.IsNullOrWhiteSpace(finding?.Requirement));
            faults.If(point == words || (point && !Known(center, finding!.Milestone)), CenterRules.FindingPoint, field, ("number", i + 1));
            faults.If(finding is { Mark: InspectionMark.Differs } && string.IsNullOrWhiteSpace(finding.Remark), CenterRules.FindingRemark, field, ("number", i + 1));
        }
        return faults.Else(() => new InspectionRecorded(center.Inspections.Count + 1, c.HeldOn, c.Inspectors!, findings, c.Record, c.Announced));
    }

    /// <summary>By enough persons, on a day that has been.</summary>
    internal static Faults Held(Faults faults, DateOnly day, DateOnly from, IReadOnlyList<string>? inspectors, Asked asked)
    {
        var least = asked.Law.Number(Parameters.InspectionPersons, asked.Today);
        var persons = (inspectors ?? []).Where(i => !string.IsNullOrWhiteSpace(i)).Select(i => i.Trim()).Distinct().Count();
        return faults
            .If(day < from || day > asked.Today, CenterRules.Day, "HeldOn", ("from", from), ("to", asked.Today))
            .If(persons < least || persons != (inspectors?.Count ?? 0), CenterRules.Inspectors, "Inspectors", ("count", persons), ("least", least));
    }

    private static bool Known(Center center, string? milestone) => center.Plan.Milestones.Any(m => m.Id == milestone);
}
