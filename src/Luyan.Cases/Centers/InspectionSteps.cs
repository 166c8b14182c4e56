using Luyan.Cases.Centers.Reports;
using Luyan.Cases.Panels;
using Luyan.Law;
using static Luyan.Cases.Centers.CenterRow;

namespace Luyan.Cases.Centers;

/// <summary>Milestones reported by the center, and inspections at any time in construction (Art. 9).</summary>
internal static class InspectionSteps
{
    internal static CenterStep[] Rows =>
    [
        Of<ReportMilestone>(Director, Building, (center, c, _) => Report(center, c))
            .Then<MilestoneReported>(
                (center, e, _) => center with { Milestones = [.. center.Milestones, new(e.Milestone, e.Result, e.ReachedOn)] },
                (after, _) => [after.Tell("milestone", Role.CaseOfficer)]),
        Of<ReportFunds>(Director, Building, (_, c, _) => Funds(c))
            .Then<FundsReported>((center, e, _) => center with { Funds = e }),
        Of<RecordInspection>(Officer, Building, Record)
            .Then<InspectionRecorded>(
                (center, e, at) => (center with
                {
                    Inspections = [.. center.Inspections, new(e.Number, e.HeldOn, e.Inspectors, e.Findings)],
                }).Wrote(CenterRecord.Inspection(e.Number), at),
                (after, e) => e.Findings.Any(f => f.Mark == InspectionMark.Differs)
                    ? [after.Tell("inspected", Role.Director), after.Tell("deviation", Role.HeadOfDivision)]
                    : [after.Tell("inspected", Role.Director)]),
    ];

    internal static Decision<CenterEvent> Report(Center center, ReportMilestone c) => new CenterFaults()
        .If(!Known(center, c.Milestone), CenterRules.MilestoneUnknown, "Milestone", () => [("milestone", $"{c.Milestone}")])
        .Empty(c.Result, CenterRules.MilestoneResult, "Result")
        .Else(() => new MilestoneReported(c.Milestone, c.Result, c.ReachedOn, c.Evidence ?? []));

    internal static Decision<CenterEvent> Funds(ReportFunds c)
    {
        IReadOnlyList<FundsReceived> amounts = c.Amounts ?? [];
        return new CenterFaults()
            .If(amounts.Count == 0
                || amounts.Any(a => a is null || string.IsNullOrWhiteSpace(a.Source) || a.Amount < 0 || a.Year > c.AsOf.Year)
                || amounts.Select(a => (a?.Source, a?.Year)).Distinct().Count() != amounts.Count,
                    CenterRules.Funds, "Amounts", () => [("year", c.AsOf.Year)])
            .Else(() => new FundsReported(c.AsOf, amounts, c.Remark));
    }

    internal static Decision<CenterEvent> Record(Center center, RecordInspection c, Asked asked)
    {
        var faults = Held(new(), center, c.Inspectors, c.Answers, asked);
        IReadOnlyList<InspectionFinding> findings = c.Findings ?? [];
        faults.If(findings.Count == 0, CenterRules.FindingsMissing, "Findings");
        for (var i = 0; i < findings.Count; i++)
        {
            // Exactly one of the two, and a milestone that the plan has.
            var (finding, field) = (findings[i], $"{nameof(RecordInspection.Findings)}[{i}]");
            var (point, words) = (!string.IsNullOrWhiteSpace(finding?.Milestone), !string.IsNullOrWhiteSpace(finding?.Requirement));
            faults.If(point == words || (point && !Known(center, finding!.Milestone)), CenterRules.FindingPoint, field,
                () => [("number", i + 1)]);
            faults.If(finding is { Mark: InspectionMark.Differs } && string.IsNullOrWhiteSpace(finding.Remark),
                CenterRules.FindingRemark, field, () => [("number", i + 1)]);
        }
        return faults.Else(() => new InspectionRecorded(
            center.Inspections.Count + 1, c.HeldOn, c.Inspectors!, findings, c.Record, c.Announced) { Answers = c.Answers });
    }

    /// <summary>By enough persons, and none of them near to a party without a word on it.</summary>
    internal static CenterFaults Held(
        CenterFaults faults, Center center, IReadOnlyList<string>? inspectors, IReadOnlyList<InterestAnswer>? answers, Asked asked)
    {
        Near(faults, center, inspectors ?? [], answers, "Inspectors", asked);
        return Enough(faults, inspectors, "Inspectors", asked);
    }

    /// <summary>The same of inspectors who are put right in the record; who stood there was asked when it was written.</summary>
    internal static IEnumerable<Refusal> Corrected(
        Center center, IReadOnlyList<string> before, IReadOnlyList<string> right, string? interest, Asked asked)
    {
        var faults = Enough(new(), right, "Right", asked);
        Near(faults, center, right.Except(before), [.. right.Select(n => new InterestAnswer(n, interest ?? ""))], "Interest", asked);
        return faults.Found;
    }

    private static void Near(
        CenterFaults faults, Center center, IEnumerable<string> inspectors, IReadOnlyList<InterestAnswer>? answers, string field,
        Asked asked)
    {
        var circle = CenterPanel.CircleOf(center);
        foreach (var inspector in inspectors.Distinct())
        {
            faults.Asked(inspector, inspector, circle.NamedIn(inspector), answers, CenterRules.ConflictAnswer, field, asked);
        }
    }

    private static CenterFaults Enough(CenterFaults faults, IReadOnlyList<string>? inspectors, string field, Asked asked)
    {
        var least = asked.Law.Number(Parameters.InspectionPersons, asked.Today);
        var persons = (inspectors ?? []).Where(i => !string.IsNullOrWhiteSpace(i)).Select(i => i.Trim()).Distinct().Count();
        return faults.If(
            persons < least || persons != (inspectors?.Count ?? 0),
            CenterRules.Inspectors, field, () => [("count", persons), ("least", least)]);
    }

    private static bool Known(Center center, string? milestone) => center.Plan.Milestones.Any(m => m.Id == milestone);
}

/// <summary>A milestone of the plan is reached (Art. 9).</summary>
public sealed record ReportMilestone(string Milestone, string Result, DateOnly ReachedOn, IReadOnlyList<FileRef> Evidence) : CenterCommand;

/// <summary>What has come in for the construction since the naming, by source and year (Art. 9). The last report counts.</summary>
/// <param name="AsOf">The day on which the amounts stood so.</param>
/// <param name="Amounts">In ten thousand yuan; nothing of them is a sum.</param>
/// <param name="Remark">What explains them.</param>
public sealed record ReportFunds(DateOnly AsOf, IReadOnlyList<FundsReceived> Amounts, string? Remark = null) : CenterCommand;

/// <summary>What at least two persons found on an inspection (Art. 9).</summary>
/// <param name="HeldOn">The day.</param>
/// <param name="Inspectors">Who inspected.</param>
/// <param name="Findings">What they found.</param>
/// <param name="Record">The signed minutes.</param>
/// <param name="Announced">Whether the center had been told; null where that was not recorded.</param>
public sealed record RecordInspection(
    DateOnly HeldOn, IReadOnlyList<string> Inspectors, IReadOnlyList<InspectionFinding> Findings,
    FileRef? Record = null, bool? Announced = null) : CenterCommand
{
    /// <summary>Why persons inspect who seem near to a party; null where nothing was asked.</summary>
    public IReadOnlyList<InterestAnswer>? Answers { get; init; }
}

/// <summary>A milestone of the plan was reached.</summary>
public sealed record MilestoneReported(string Milestone, string Result, DateOnly ReachedOn, IReadOnlyList<FileRef> Evidence) : CenterEvent;

/// <summary>The center said what had come in for the construction, in ten thousand yuan.</summary>
public sealed record FundsReported(DateOnly AsOf, IReadOnlyList<FundsReceived> Amounts, string? Remark) : CenterEvent;

/// <summary>An inspection took place.</summary>
public sealed record InspectionRecorded(
    int Number, DateOnly HeldOn, IReadOnlyList<string> Inspectors,
    IReadOnlyList<InspectionFinding> Findings, FileRef? Record, bool? Announced = null) : CenterEvent
{
    /// <summary>Why persons inspected who seemed near to a party; null where nothing was asked.</summary>
    public IReadOnlyList<InterestAnswer>? Answers { get; init; }
}
