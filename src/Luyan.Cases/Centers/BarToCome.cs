using Luyan.Cases.Applications;
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

    /// <summary>Whether the same holds for a unit that asks: from a published day on only where the letter of the decision is issued.
    /// </summary>
    public static bool Told(CenterState state, Measures law, DateOnly today) =>
        Of(state, law, today) && (!law.IsOn(Parameters.BarTold, today) || Issued((NamedCenter)state));

    internal static bool Issued(NamedCenter state) =>
        !state.Center.Letters.Letters.Any(l => CenterLetterKinds.Ends(l.Kind) && l is { IssuedOn: null, Withdrawn: false });

    /// <summary>Whether the Bureau decides by a command: it knows of its own decision before that is issued. To a unit that asks, a
    /// refusal would tell what no letter has told it yet.</summary>
    public static bool AskedByBureau(string command) =>
        command is nameof(Preselect) or nameof(Determine) or nameof(IssueApprovalLetter) or nameof(DecideChange);
}
