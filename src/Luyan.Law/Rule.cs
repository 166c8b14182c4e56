namespace Luyan.Law;

/// <summary>
/// A rule that can stand in the way of an act. What orders it is policy: <see cref="Measures.CitationOf(Rule)"/>. Its texts are
/// <c>rule.&lt;key&gt;.what</c> (the rule in our words, with the values of the case) and <c>rule.&lt;key&gt;.way-out</c> (what would
/// make the act pass).
/// </summary>
/// <param name="Key">The name of the rule, kebab-case, unique over all lives.</param>
public sealed record Rule(string Key)
{
    /// <summary>The rule of which this is one case with words of its own; null where it is none.</summary>
    public Rule? CaseOf { get; init; }

    /// <summary>The refusal by this rule, with the values that its texts name.</summary>
    public Refusal Refuse(params ReadOnlySpan<(string Name, object? Value)> values) => new(this, NamedValues.Of(values));
}
