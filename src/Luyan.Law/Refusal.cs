namespace Luyan.Law;

/// <summary>Why an act is not open: the rule, its article, the values of the case, and what would make it pass.</summary>
/// <param name="Rule">The rule that stands in the way.</param>
/// <param name="Values">The values of the case that the texts name.</param>
public sealed record Refusal(Rule Rule, NamedValues Values)
{
    /// <summary>The field of the command at which the page shows this; null where it concerns the act as a whole.</summary>
    public string? Field { get; init; }

    /// <summary>The item of the article, where the rule is carried out for one of several; null where the rule says enough.</summary>
    public LegalRef? Under { get; init; }

    /// <summary>This refusal, shown at a field.</summary>
    public Refusal At(string field) => this with { Field = field };

    /// <summary>The rule in our words, with the values of the case.</summary>
    public string What(Language language) => Wordings.Of($"rule.{Rule.Key}.what", language, Values);

    /// <summary>What to do now so that the act can pass.</summary>
    public string WayOut(Language language) => Wordings.Of($"rule.{Rule.Key}.way-out", language, Values);

    /// <inheritdoc/>
    public override string ToString() => Rule.Key;
}
