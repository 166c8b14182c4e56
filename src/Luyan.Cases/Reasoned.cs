using System.Globalization;
using Luyan.Law;

namespace Luyan.Cases;

/// <summary>The rules about the reasons of an adverse act under the names that they have in one life.</summary>
/// <param name="Missing">No reasons at all.</param>
/// <param name="Short">Too few words to name a fact.</param>
/// <param name="Ground">No article or criterion chosen on which the act rests.</param>
internal sealed record ReasonRules(Rule Missing, Rule Short, Rule Ground);

/// <summary>The reasons of an act that goes against a unit: they name a fact, and the article or criterion on which the act rests is
/// chosen, not typed. How much is asked stands in the policy of the day.</summary>
public static class Reasoned
{
    private const string Criterion = "criterion:";

    /// <summary>The faults in the reasons of an adverse act.</summary>
    /// <param name="faults">Where they are collected.</param>
    /// <param name="reasons">The reasons, as typed.</param>
    /// <param name="rules">The rules of the life.</param>
    /// <param name="asked">Who asks, when, under which policy.</param>
    /// <param name="field">The field of the reasons.</param>
    /// <param name="length">The parameter of the least length, where it is not the one for all adverse acts.</param>
    internal static Faults<TEvent> Adverse<TEvent>(
        this Faults<TEvent> faults, string? reasons, ReasonRules rules, Asked asked, string field = "Reasons",
        Parameter? length = null)
    {
        var (said, least) = (Said(reasons), asked.Law.Number(length ?? Parameters.ReasonsLeast, asked.Today));
        return string.IsNullOrWhiteSpace(reasons)
            ? faults.If(true, rules.Missing, field)
            : faults.If(said < least, rules.Short, field, () => [("length", said), ("least", least)]);
    }

    /// <summary>The fault where the article or criterion is missing or unknown.</summary>
    internal static Faults<TEvent> RestsOn<TEvent>(
        this Faults<TEvent> faults, string? ground, ReasonRules rules, Asked asked, string field = "RestsOn") =>
        faults.If(
            asked.Law.IsOn(Parameters.ReasonsGrounded, asked.Today) && !Grounds(asked.Law, asked.Today).Contains(ground),
            rules.Ground, field);

    /// <summary>What an adverse act can rest on: the articles of the Measures with the items of Art. 5, and the criteria of
    /// expert review, as codes.</summary>
    public static IReadOnlyList<string> Grounds(Measures law, DateOnly day) =>
    [
        .. Enumerable.Range(1, 6).Select(i => LegalRef.Art(5, i).Code),
        .. ((int[])[7, 8, 9, 10, 11, 12, 13, 14]).Select(a => LegalRef.Art(a).Code),
        .. law.Dictionaries.ReviewCriteria.On(day).Select(c => Criterion + c.Code),
    ];

    /// <summary>What a ground is called.</summary>
    public static string Named(string ground, Measures law, Language language)
    {
        if (!ground.StartsWith(Criterion, StringComparison.Ordinal)) { return LegalRef.FromCode(ground).Text(language); }
        var criterion = ground[Criterion.Length..];
        return law.Dictionaries.ReviewCriteria.Text(criterion, language);
    }

    // Letters and digits count; what repeats one sign says nothing, so a text counts at most twice as many signs as it has
    // different ones.
    internal static int Said(string? reasons)
    {
        var signs = new List<string>();
        for (var each = StringInfo.GetTextElementEnumerator(reasons ?? ""); each.MoveNext();)
        {
            var sign = each.GetTextElement();
            if (char.IsLetterOrDigit(sign, 0)) { signs.Add(sign); }
        }
        return Math.Min(signs.Count, 2 * signs.Distinct().Count());
    }
}
