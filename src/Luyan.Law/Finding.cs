namespace Luyan.Law;

/// <summary>The four answers that a condition can have.</summary>
public enum Mark
{
    /// <summary>A fact that would decide it is missing.</summary>
    Unknown,

    /// <summary>The facts fulfil it.</summary>
    Met,

    /// <summary>The facts contradict it.</summary>
    NotMet,

    /// <summary>It does not apply to this case.</summary>
    NotApplicable,
}

/// <summary>What a rule finds about a condition. Its texts are <c>finding.&lt;key&gt;</c> (the condition in our words) and
/// <c>finding.&lt;key&gt;.&lt;mark&gt;</c> (why it is so, with the values; mark is met, not-met, unknown or not-applicable).</summary>
/// <param name="Key">Name of the condition, kebab-case.</param>
/// <param name="Source">The article it comes from.</param>
/// <param name="Mark">The answer.</param>
/// <param name="Values">The values of the case that the texts name.</param>
/// <param name="NeedsJudgement">The facts only support it; an entitled person must find on it with reasons.</param>
public sealed record Finding(
    string Key, LegalRef Source, Mark Mark, NamedValues Values, bool NeedsJudgement = false)
{
    /// <summary>The condition in our words.</summary>
    public string What(Language language) => Wordings.Of($"finding.{Key}", language, Values);

    /// <summary>The reason for the answer; for unknown, what is missing.</summary>
    public string Why(Language language) => Wordings.Of($"finding.{Key}.{MarkCode}", language, Values);

    /// <summary>met, not-met, unknown or not-applicable.</summary>
    public string MarkCode => Mark switch { Mark.Met => "met", Mark.NotMet => "not-met", Mark.Unknown => "unknown", _ => "not-applicable" };
}
