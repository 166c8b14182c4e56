using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>What stands in the way of plaques and of the steps of construction (Arts. 8 to 10).</summary>
internal static partial class Gates
{
    private static IEnumerable<Refusal> HasNoPlaque(NamedCenter state, Asked asked)
    {
        if (state.Center.Plaque is { } plaque) { yield return CenterRules.PlaqueHeld.Refuse(("number", plaque.Number)); }
    }

    private static IEnumerable<Refusal> HasPlaque(NamedCenter state, Asked asked)
    {
        if (state.Center.Plaque is null) { yield return CenterRules.NoPlaque.Refuse(); }
    }

    private static IEnumerable<Refusal> MayOrder(NamedCenter state, Asked asked)
    {
        if (state.Center.OpenRectification is { } open) { yield return CenterRules.RectificationOpen.Refuse(("due", open.Period.Due.Effective)); }
        if (!state.Center.Inspections.Any(i => ToRectify(state.Center, i))) { yield return CenterRules.NoDeviation.Refuse(); }
    }

    /// <summary>Whether an inspection found a deviation that no rectification has removed or is removing.</summary>
    internal static bool ToRectify(Center center, Inspection inspection) =>
        inspection.FoundDeviation && center.Rectifications.LastOrDefault(r => r.Inspection == inspection.Number) is null or { Stage: RectificationStage.NotPassed };

    private static IEnumerable<Refusal> MaySubmit(NamedCenter state, Asked asked)
    {
        if (state.Center.OpenRectification is null or { Stage: RectificationStage.Submitted }) { yield return CenterRules.NoRectification.Refuse(); }
    }

    private static IEnumerable<Refusal> MayReinspect(NamedCenter state, Asked asked)
    {
        if (state.Center.OpenRectification is not { } open) { yield return CenterRules.NoRectification.Refuse(); }
        else if (open.Stage != RectificationStage.Submitted && asked.Today <= open.Period.Due.Effective) { yield return CenterRules.RectificationRuns.Refuse(("due", open.Period.Due.Effective)); }
    }

    private static IEnumerable<Refusal> MayExtend(NamedCenter state, Asked asked)
    {
        if (asked.Today > state.Center.Plan.Ends.Effective) { yield return CenterRules.ConstructionOver.Refuse(("day", state.Center.Plan.Ends.Effective)); }
        var rounds = asked.Law.Number(Parameters.ExtensionRounds, asked.Today);
        if (state.Center.Extensions.Count(e => e.Stage == ExtensionStage.Granted) >= rounds) { yield return CenterRules.ExtensionOnce.Refuse(("rounds", rounds)); }
        if (state.Center.OpenExtension is not null) { yield return CenterRules.ExtensionOpen.Refuse(); }
    }

    private static IEnumerable<Refusal> HasRequest(NamedCenter state, Asked asked)
    {
        if (state.Center.OpenExtension is null) { yield return CenterRules.NoExtension.Refuse(); }
    }

    private static IEnumerable<Refusal> MayApply(NamedCenter state, Asked asked)
    {
        var center = state.Center;
        if (center.OpenAcceptance is not null) { yield return CenterRules.AcceptanceOpen.Refuse(); }
        if (center.Acceptances is [.., { Stage: AcceptanceStage.Failed }] && !RectifiedSinceFailure(center)) { yield return CenterRules.RectifyFirst.Refuse(); }
        var missing = ReportSteps.Due(center, asked).ToArray();
        if (missing.Length > 0) { yield return CenterRules.ReportsDue.Refuse(("years", missing.Select(y => $"{y}")), ("yearsEnglish", string.Join(", ", missing))); }
    }

    // After a failure only the way of Art. 9 leads further: a rectification ordered after it, and passed.
    private static bool RectifiedSinceFailure(Center center) =>
        center.Rectifications.Skip(center.Acceptances[^1].RectificationsBefore).Any(r => r.Stage == RectificationStage.Passed);

    private static IEnumerable<Refusal> AwaitsPanel(NamedCenter state, Asked asked)
    {
        if (state.Center.OpenAcceptance is not { Stage: AcceptanceStage.Applied }) { yield return CenterRules.NoAcceptance.Refuse(); }
    }

    private static IEnumerable<Refusal> AwaitsVerdict(NamedCenter state, Asked asked)
    {
        if (state.Center.OpenAcceptance is not { } open) { yield return CenterRules.NoAcceptance.Refuse(); }
        else if (open.Stage != AcceptanceStage.Reviewed) { yield return CenterRules.PanelFirst.Refuse(); }
    }
}
