using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>The bar of Art. 13 binds from the decision; its two years are counted from service. Until that is recorded the register knows
/// no bar, and this says that one comes.</summary>
public static class BarToCome
{
    /// <summary>Whether the title was taken by a decision that is not served, would bar if it were served today, and whose bar was not
    /// lifted. A cancellation bars where the policy of the place says so.</summary>
    public static bool Of(CenterState state, Measures law, DateOnly today) =>
        state is SanctionedCenter { Decision: { ServedOn: null } decision, Center: var center }
        && (state is Revoked || ReapplicationBar.Of(today, decision.Ground, law).Barred)
        && !center.Sanctions.Any(s => s.Number == decision.Sanction && s.BarLifted);
}
