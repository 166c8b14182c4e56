using System.Globalization;

namespace Luyan.Law;

/// <summary>Why an act is not open: the rule, its article, the values of the case, and what would make it pass.</summary>
/// <param name="Rule">The rule that stands in the way.</param>
/// <param name="Values">The values of the case that the texts name; days as YYYY-MM-DD.</param>
public sealed record Refusal(Rule Rule, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The field of the command at which the page shows this; null where it concerns the act as a whole.</summary>
    public string? Field { get; init; }

    /// <summary>This refusal, shown at a field.</summary>
    public Refusal At(string field) => this with { Field = field };

    /// <summary>The rule in our words, with the values of the case.</summary>
    public string What(Language language) => Wordings.Of($"rule.{Rule.Key}.what", language, Values);

    /// <summary>What to do now so that the act can pass.</summary>
    public string WayOut(Language language) => Wordings.Of($"rule.{Rule.Key}.way-out", language, Values);

    /// <inheritdoc/>
    public override string ToString() => $"{Rule.Key} ({Rule.Source})";

    internal static string Written(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable<string> list => string.Join("、", list),
        _ => value.ToString() ?? "",
    };
}
