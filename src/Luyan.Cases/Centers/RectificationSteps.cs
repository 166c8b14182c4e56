using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>Improve by a deadline, and the second look (Art. 9).</summary>
internal static class RectificationSteps
{
    internal static Decision<CenterEvent> Order(Center center, OrderRectification c, Asked asked)
    {
        var inspection = center.Inspections.FirstOrDefault(i => i.Number == c.Inspection);
        IReadOnlyList<RectificationItem> items = c.Items ?? [];
        var faults = new Faults().If(inspection is null || !Gates.ToRectify(center, inspection), CenterRules.NoDeviation, "Inspection");
        var differing = (inspection?.Findings ?? []).Select((f, i) => (f.Mark, Number: i + 1)).Where(f => f.Mark == InspectionMark.Differs).Select(f => f.Number).ToHashSet();
        faults.If(items.Count == 0 || items.Any(i => i is null || !differing.Contains(i.Finding) || string.IsNullOrWhiteSpace(i.What)), CenterRules.RectificationItems, "Items");
        return InRange(faults, c.Deadline, asked)
            .Else(() => new RectificationOrdered(center.Rectifications.Count + 1, c.Inspection, items, Due(c.Deadline, asked)));
    }

    internal static Decision<CenterEvent> Submit(Rectification open, SubmitRectification c, Asked asked)
    {
        IReadOnlyList<RectificationResult> results = c.Results ?? [];
        return new Faults()
            .If(!Covers(open, results.Select(r => r?.Item ?? 0)) || results.Any(r => string.IsNullOrWhiteSpace(r?.Done)), CenterRules.RectificationResults, "Results", Points(open))
            .Else(() => new RectificationSubmitted(open.Number, [.. results.Select(r => r with { Evidence = r.Evidence ?? [] })], asked.Today > open.Period.Due.Effective));
    }

    internal static Decision<CenterEvent> Reinspect(Rectification open, ReinspectRectification c, Asked asked)
    {
        IReadOnlyList<ReinspectionFinding> findings = c.Findings ?? [];
        var faults = InspectionSteps.Held(new(), c.HeldOn, open.Period.From, c.Inspectors, asked)
            .If(!Covers(open, findings.Select(f => f?.Item ?? 0)) || findings.Any(f => f is { Mark: not ReinspectionMark.Passed } && string.IsNullOrWhiteSpace(f.Remark)),
                CenterRules.ReinspectionFindings, "Findings", Points(open));
        var outcome = findings.Any(f => f?.Mark == ReinspectionMark.NotPassed) ? ReinspectionMark.NotPassed
            : findings.Any(f => f?.Mark == ReinspectionMark.MoreTime) ? ReinspectionMark.MoreTime
            : ReinspectionMark.Passed;
        if (outcome == ReinspectionMark.MoreTime)
        {
            var rounds = asked.Law.Number(Parameters.RectificationRounds, asked.Today);
            InRange(faults.If(open.MoreTimeRounds >= rounds, CenterRules.MoreTimeOnce, "Findings", ("rounds", rounds)), c.Deadline ?? asked.Today, asked);
        }
        return faults.Else(() => new RectificationReinspected(
            open.Number, c.HeldOn, c.Inspectors!, findings, outcome, outcome == ReinspectionMark.MoreTime ? Due(c.Deadline!.Value, asked) : null));
    }

    private static Faults InRange(Faults faults, DateOnly deadline, Asked asked) => faults.If(
        !Construction.AllowsRectification(asked.Today, deadline, asked.Law), CenterRules.RectificationDeadline, "Deadline",
        ("shortest", asked.Law.Number(Parameters.RectificationShortest, asked.Today)), ("longest", asked.Law.Number(Parameters.RectificationLongest, asked.Today)), ("deadline", deadline));

    // The deadline is one for a filing: it moves to a working day (reading 2).
    private static LegalDay Due(DateOnly deadline, Asked asked) =>
        asked.Law.IsOn(Parameters.FilingDayMoves, asked.Today) ? asked.Law.Calendar.MoveToWorkingDay(deadline) : new(deadline, deadline, false);

    private static bool Covers(Rectification open, IEnumerable<int> items)
    {
        var named = items.ToArray();
        return named.Length == open.Remaining.Count && named.ToHashSet().SetEquals(open.Remaining);
    }

    private static (string, object)[] Points(Rectification open) => [("points", open.Remaining.Select(p => $"{p}")), ("pointsEnglish", string.Join(", ", open.Remaining))];
}
