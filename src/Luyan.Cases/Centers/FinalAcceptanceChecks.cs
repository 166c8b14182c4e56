using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>A point of the formal check of an application for acceptance.</summary>
/// <param name="Key">Which point; its text is <c>acceptance-check.&lt;key&gt;</c>.</param>
/// <param name="Source">The article that asks for it.</param>
/// <param name="Mark">Whether it is met, as far as the docket shows.</param>
/// <param name="Open">What is open: years, milestones or targets; empty where nothing is.</param>
public sealed record FinalAcceptanceCheck(string Key, LegalRef Source, Mark Mark, IReadOnlyList<string> Open);

/// <summary>What the docket says about an application for acceptance before the panel meets. It informs;
/// the panel and the leader decide.</summary>
public static class FinalAcceptanceChecks
{
    /// <summary>All points, in the order in which they are looked at.</summary>
    /// <param name="center">The center.</param>
    /// <param name="applied">The application.</param>
    /// <param name="today">The legal day, Asia/Shanghai.</param>
    /// <param name="law">The policy.</param>
    public static IReadOnlyList<FinalAcceptanceCheck> Of(Center center, AcceptanceApplied applied, DateOnly today, Measures law)
    {
        var years = ReportSteps.Due(center, new(Actor.Clock, today, law, Registers.None)).Select(y => $"{y}").ToList();
        string[] Names(Func<PlanMilestone, bool> wrong) => [.. center.Plan.Milestones.Where(wrong).Select(m => m.What)];
        var missed = (applied.Targets ?? []).Where(t => !t.Met).Select(t => t.Name).ToList();
        return
        [
            Check("reports", LegalRef.Art(11), years),
            Check("in-time", LegalRef.Art(9), applied.Late ? [$"{center.Plan.Ends.Effective:yyyy-MM-dd}"] : []),
            Check("compared", LegalRef.Art(9), Names(m => applied.Comparison.All(c => c.Milestone != m.Id))),
            Check("reached", LegalRef.Art(9), Names(m => applied.Comparison.Any(c => c.Milestone == m.Id && !c.Reached))),
            Check("reported", LegalRef.Art(9), Names(m => center.Milestones.All(r => r.Milestone != m.Id))),
            Verified(center),
            applied.Targets is { Count: > 0 }
                ? Check("targets", LegalRef.Art(9), missed)
                : new("targets", LegalRef.Art(9), Mark.NotApplicable, []),
            Check("rectified", LegalRef.Art(9),
                [
                    .. center.Rectifications.Where(r => r.Open).Select(r => $"{center.OrderOf(r.Number)}"),
                    .. center.ToRectify.Select(i => $"{i.Number}"),
                ]),
            new("funds", LegalRef.Art(9), center.Funds is null ? Mark.Unknown : Mark.Met, []),
            Check("commitment", LegalRef.Art(12), applied.Commitment.Accepted ? [] : [applied.Commitment.Signer]),
        ];
    }

    private static FinalAcceptanceCheck Check(string key, LegalRef source, IReadOnlyList<string> open) =>
        new(key, source, open.Count == 0 ? Mark.Met : Mark.NotMet, open);

    // What no inspection has looked at is unknown, not wrong.
    private static FinalAcceptanceCheck Verified(Center center)
    {
        var last = center.Plan.Milestones.Select(m => (m.What, Mark: center.Inspections.SelectMany(i => i.Findings)
            .LastOrDefault(f => f.Milestone == m.Id && f.Mark != InspectionMark.NotSeen)?.Mark)).ToList();
        var differs = last.Where(m => m.Mark == InspectionMark.Differs).Select(m => m.What).ToList();
        var unseen = last.Where(m => m.Mark is null).Select(m => m.What).ToList();
        return differs.Count > 0
            ? new("verified", LegalRef.Art(9), Mark.NotMet, differs)
            : new("verified", LegalRef.Art(9), unseen.Count > 0 ? Mark.Unknown : Mark.Met, unseen);
    }
}
