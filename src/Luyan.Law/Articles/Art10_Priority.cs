namespace Luyan.Law;

// Art. 10: After acceptance the center and its unit have priority in municipal projects, other things equal; the Bureau helps them
// apply upward.
/// <summary>Art. 10: the priority of an accepted center and its relying unit in municipal projects, other things equal.</summary>
[Carries(10)]
public static class Priority
{
    /// <summary>Whether it holds on a day: from the day of acceptance (reading 8) until the day before the title ends.</summary>
    /// <param name="acceptedOn">Null while not accepted.</param>
    /// <param name="endedOn">The day on which the title ended, null while it has not.</param>
    public static bool Holds(DateOnly? acceptedOn, DateOnly? endedOn, DateOnly day) =>
        acceptedOn is { } accepted && accepted <= day && (endedOn is not { } ended || day < ended);

    /// <summary>Ranks by merit and lets priority break ties only; equal in both, the given order stays.</summary>
    public static IReadOnlyList<T> Rank<T>(IEnumerable<T> items, Func<T, decimal> merit, Func<T, bool> hasPriority) =>
        [.. items.OrderByDescending(merit).ThenByDescending(hasPriority)];
}
