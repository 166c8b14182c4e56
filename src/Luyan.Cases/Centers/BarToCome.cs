namespace Luyan.Cases.Centers;

/// <summary>The bar of Art. 13 binds from the decision; its two years are counted from service. Until that is recorded the register knows
/// no bar, and this says that one comes.</summary>
public static class BarToCome
{
    /// <summary>Whether the title was revoked by a decision that is not served, and whose bar was not lifted.</summary>
    public static bool Of(CenterState state) => state is Revoked { Decision: { ServedOn: null } decision, Center: var center }
        && !center.Sanctions.Any(s => s.Number == decision.Sanction && s.BarLifted);
}
