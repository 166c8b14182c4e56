using Luyan.Cases.Applications;
using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>The bar of Art. 13 binds from the decision; its two years are counted from service. Until that is recorded the register knows
/// no bar, and this says that one comes. Where the bar is lifted by a letter, it comes until that letter is issued.</summary>
public static class BarToCome
{
    /// <summary>Whether the title was taken by a decision that is not served, would bar if it were served today, and whose bar was not
    /// lifted. A cancellation bars where the policy of the place says so.</summary>
    public static bool Of(CenterState state, Measures law, DateOnly today) => Since(state, law, today) is not null;

    /// <summary>The day of that decision; null where no bar is to come.</summary>
    public static DateOnly? Since(CenterState state, Measures law, DateOnly today) => state switch
    {
        SanctionedCenter { Decision: var decision, Center: var center } ended
            when Comes(center, decision) && (state is Revoked || ReapplicationBar.Of(today, decision.Ground, law).Barred) => ended.EndedOn,
        LivingCenter { Center: { Restored: { BarWasToCome: true, Annulled: var (on, sanction, ground) } } center }
            when LiftIsOnItsWay(center, sanction) && ReapplicationBar.Of(today, ground, law).Barred => on,
        _ => null,
    };

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

    private static bool Comes(Center center, SanctionDecision decision) => decision.ServedOn is null
        ? !center.Sanctions.Any(s => s.Number == decision.Sanction && s.BarLifted) || LiftIsOnItsWay(center, decision.Sanction)
        : decision.LiftedBeforeService && LiftIsOnItsWay(center, decision.Sanction);

    private static bool LiftIsOnItsWay(Center center, int sanction)
    {
        var lifting = center.Letters.Letters.Where(l => l.Act is SanctionAnnulled { Lifts: true } e && e.Number == sanction).ToArray();
        return lifting.Length > 0 && lifting.All(l => l.IssuedOn is null);
    }
}
