using System.Diagnostics;
using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>Acceptance ends construction and begins the priority of Art. 10.</summary>
internal static class AcceptanceSteps
{
    internal static Decision<CenterEvent> Apply(Center center, ApplyForAcceptance c, Asked asked)
    {
        IReadOnlyList<PlanComparison> comparison = c.Comparison ?? [];
        var planned = center.Plan.Milestones.Select(m => m.Id).ToArray();
        var complete = comparison.Count > 0 && comparison.All(Said) && comparison.Select(r => r.Milestone).Distinct().Count() == comparison.Count
            && (planned.Length == 0 || planned.ToHashSet().SetEquals(comparison.Select(r => r.Milestone)));
        return new Faults()
            .If(!complete, CenterRules.Comparison, "Comparison", ("count", planned.Length))
            .If(!Counted(c.Targets), CenterRules.Targets, "Targets")
            .Empty(c.Summary, CenterRules.Summary, "Summary")
            .If(c.Commitment is not { Accepted: true } || string.IsNullOrWhiteSpace(c.Commitment.Signer), CenterRules.Commitment, "Commitment")
            .Else(() => new AcceptanceApplied(center.Acceptances.Count + 1, comparison, c.Summary, c.Commitment, c.Attachments ?? [], asked.Today > center.Plan.Ends.Effective, c.Targets));
    }

    internal static Decision<CenterEvent> Review(Center center, RecordAcceptanceReview c, Asked asked) =>
        Panel.Check(center, c.Review, center.OpenAcceptance!.AppliedOn, asked).Else(() => new AcceptanceReviewRecorded(c.Review));

    internal static Decision<CenterEvent> Decide(Center center, DecideAcceptance c, Asked asked)
    {
        var repeats = asked.Law.Number(Parameters.AcceptanceRepeats, asked.Today);
        return new Faults()
            .Empty(c.Reasons, CenterRules.Reasons, "Reasons")
            .If(c.Verdict == AcceptanceVerdict.Repeat && Repeated(center) >= repeats, CenterRules.RepeatOnce, "Verdict", ("repeats", repeats))
            .If(c.Verdict == AcceptanceVerdict.Passed && (center.OpenRectification is not null || center.OpenSanction is not null || center.Inquiry is { Open: true } or { Verified: true }),
                CenterRules.AcceptanceBlocked, "Verdict")
            .Else(() => c.Verdict switch
            {
                AcceptanceVerdict.Passed => new CenterAccepted(c.Reasons),
                AcceptanceVerdict.Repeat => new AcceptanceToRepeat(c.Reasons),
                AcceptanceVerdict.Failed => new AcceptanceFailed(c.Reasons),
                _ => throw new UnreachableException($"Unknown verdict {c.Verdict}."),
            });
    }

    private static bool Said(PlanComparison? row) =>
        row is not null && !string.IsNullOrWhiteSpace(row.Milestone) && !string.IsNullOrWhiteSpace(row.Result) && (row.Reached || !string.IsNullOrWhiteSpace(row.Reason));

    private static bool Counted(IReadOnlyList<TargetComparison>? targets) => targets is null
        || (targets.All(t => t is not null && !string.IsNullOrWhiteSpace(t.Target) && (t.Met || !string.IsNullOrWhiteSpace(t.Remark))) && targets.Select(t => t.Target).Distinct().Count() == targets.Count);

    // Since the last failure: after a rectification the center begins anew.
    private static int Repeated(Center center) => center.Acceptances.Reverse().TakeWhile(a => a.Stage != AcceptanceStage.Failed).Count(a => a.Stage == AcceptanceStage.Repeat);
}
