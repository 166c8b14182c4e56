namespace Luyan.Law;

/// <summary>A message of a check; its text is <c>check.&lt;key&gt;</c>.</summary>
public sealed record Remark(string Key, NamedValues Values) : IWords
{
    internal static Remark Of(string key, params ReadOnlySpan<(string Name, object? Value)> values) => new(key, NamedValues.Of(values));

    /// <summary>In our words, with the values.</summary>
    public string Text(Language language) => Wordings.Of($"check.{Key}", language, Values);
}

/// <summary>The answer of a check of form.</summary>
/// <param name="Reasons">Why it is not valid; empty where it is.</param>
/// <param name="Hints">Hints for a closer look; they prove nothing.</param>
public sealed record CheckResult(IReadOnlyList<Remark> Reasons, IReadOnlyList<Remark> Hints)
{
    /// <summary>Valid: there are no reasons against it.</summary>
    public bool Valid => Reasons.Count == 0;
}
