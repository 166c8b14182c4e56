using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>The steps of the Bureau before it examines the substance.</summary>
internal static class AcceptanceSteps
{
    internal static Decision<ApplicationEvent> Request(AwaitingAcceptance state, RequestCorrection c, Asked asked) =>
        c.Items is not { Count: > 0 } || c.Items.Any(i => string.IsNullOrWhiteSpace(i.What) || (i.Material is not null && i.Section != DossierSection.Materials))
            ? ApplicationRules.CorrectionItems.Refuse().At("Items")
            : new CorrectionRequested(c.Items, asked.Law.Due(Parameters.UnitCorrects, asked.Today), asked.Law.Calendar.Between(asked.Today, state.Period.Due.Effective));

    internal static Decision<ApplicationEvent> Decline(DeclineApplication c)
    {
        var faults = new List<Refusal>();
        if (!IsArticle(c.Article)) { faults.Add(ApplicationRules.Article.Refuse(("article", c.Article ?? "")).At("Article")); }
        if (string.IsNullOrWhiteSpace(c.Reasons)) { faults.Add(ApplicationRules.Reasons.Refuse().At("Reasons")); }
        return Deciding.Unless(faults, () => new ApplicationDeclined(c.Article!, c.Reasons!));
    }

    // Articles 1 to 15, 18 and 19: the text jumps from 15 to 18.
    private static bool IsArticle(string? code)
    {
        try { return LegalRef.FromCode(code ?? "") is { Source: LegalSource.Measures, Number: >= 1 and <= 15 or 18 or 19 }; }
        catch (FormatException) { return false; }
        catch (OverflowException) { return false; }
    }
}
