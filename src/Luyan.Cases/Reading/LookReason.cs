namespace Luyan.Cases.Reading;

/// <summary>Why somebody opens what is sealed or masked; recorded before anything is shown.</summary>
/// <param name="Chosen">One of <see cref="AtWork"/>; null where the reason was typed.</param>
/// <param name="Said">What was typed; null where nothing was.</param>
public sealed record LookReason(string? Chosen, string? Said)
{
    /// <summary>The most characters of a typed reason.</summary>
    public const int Longest = 300;

    /// <summary>What whoever works on the case may choose instead of typing, the usual first.</summary>
    public static IReadOnlyList<string> AtWork { get; } = ["processing", "contact", "checking"];

    // A few words: so many letters, not always the same.
    private const int Letters = 4, Different = 3;

    /// <summary>The reason that a form gives; null where it gives none: a choice of who is not at work on the case, or no
    /// few words.</summary>
    /// <param name="chosen">What was chosen.</param>
    /// <param name="said">What was typed.</param>
    /// <param name="atWork">Whoever looks works on the case, and may choose.</param>
    public static LookReason? Of(string? chosen, string? said, bool atWork)
    {
        var typed = (said ?? "").ReplaceLineEndings(" ").Trim();
        if (typed.Length > 0) { return IsAFewWords(typed) ? new(null, typed) : null; }
        return atWork && chosen is not null && AtWork.Contains(chosen) ? new(chosen, null) : null;
    }

    private static bool IsAFewWords(string typed) => typed.Length <= Longest && typed.Count(char.IsLetterOrDigit) >= Letters
        && typed.Where(char.IsLetterOrDigit).Distinct().Count() >= Different;
}
