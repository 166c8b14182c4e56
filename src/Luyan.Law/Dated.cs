namespace Luyan.Law;

/// <summary>What holds between two days, both included, and where it is written.</summary>
/// <param name="From">First day on which it holds.</param>
/// <param name="Through">Last day on which it holds; null while it is in force.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="What">What holds.</param>
public sealed record Dated<T>(DateOnly From, DateOnly? Through, string Source, T What)
{
    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (Through is not { } last || day <= last);
}

/// <summary>Asking a history for what held on a day.</summary>
public static class Dating
{
    /// <summary>What holds on a day. Before the first day of the policy nothing does; the first is taken then, so that papers older
    /// than it can be read.</summary>
    public static T On<T>(this IReadOnlyList<Dated<T>> history, DateOnly day) =>
        (history.LastOrDefault(d => d.HoldsOn(day)) ?? history[0]).What;

    /// <summary>The history in which something else holds from a day on.</summary>
    public static IReadOnlyList<Dated<T>> Replaced<T>(this IReadOnlyList<Dated<T>> history, DateOnly from, string source, T what) =>
    [
        .. history.Where(d => d.From < from).Select(d => d.Through is null || d.Through >= from
            ? d with { Through = from.AddDays(-1) }
            : d),
        new(from, null, source, what),
    ];
}
