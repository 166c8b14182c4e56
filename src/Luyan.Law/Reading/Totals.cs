namespace Luyan.Law;

/// <summary>Sums and shares of what people typed. What was stored before there was a largest number may be of any size: a sum stops at
/// what can be counted, and never throws.</summary>
public static class Totals
{
    // A share of less than a millionth of the unit says nothing, and its digits have no room.
    private const decimal LeastWhole = 0.000_001m;

    /// <summary>The sum of amounts; what is not there counts nothing.</summary>
    public static decimal Total<T>(this IEnumerable<T> rows, Func<T, decimal?> amount)
    {
        var sum = 0m;
        foreach (var row in rows) { sum = Plus(sum, amount(row) ?? 0); }
        return sum;
    }

    /// <summary>The sum of counts; what is not there counts nothing.</summary>
    public static long Total<T>(this IEnumerable<T> rows, Func<T, int?> count)
    {
        var sum = 0L;
        foreach (var row in rows) { sum += count(row) ?? 0; }
        return sum;
    }

    /// <summary>One amount and another.</summary>
    public static decimal Plus(decimal one, decimal other) =>
        one > 0 && other > decimal.MaxValue - one ? decimal.MaxValue
        : one < 0 && other < decimal.MinValue - one ? decimal.MinValue : one + other;

    /// <summary>What part of a whole is; null where there is no whole, or no such part can be written.</summary>
    public static decimal? Share(decimal? part, decimal? whole) =>
        part is { } some && whole is { } all && all >= LeastWhole && Math.Abs(some) <= decimal.MaxValue * LeastWhole ? some / all : null;

    /// <summary>A part of a whole in percent, with so many decimals at most (25, not 25.0); null as for <see cref="Share"/>.</summary>
    public static decimal? Percent(decimal? part, decimal? whole, int decimals = 1) =>
        Share(part, whole) is { } share && Math.Abs(share) <= decimal.MaxValue / 100
            ? Math.Round(share * 100, decimals, MidpointRounding.AwayFromZero) / Plain
            : null;

    // Division by it leaves no zeros at the end.
    private const decimal Plain = 1.0000000000000000000000000000m;
}
