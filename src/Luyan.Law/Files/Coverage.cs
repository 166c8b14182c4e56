namespace Luyan.Law;

/// <summary>Whether what is dated covers every day from the first day of the domain, each day exactly once, with no end.</summary>
internal static class Coverage
{
    internal static void Check(IEnumerable<(DateOnly From, DateOnly? Through)> spans, DateOnly firstDay, string file, string key)
    {
        var ordered = spans.OrderBy(v => v.From).ToArray();
        if (ordered.Length == 0 || ordered[0].From > firstDay)
        {
            throw new MeasuresException(file, key, $"has a gap: no value on {firstDay:yyyy-MM-dd}, the first day of the policy.", firstDay);
        }
        foreach (var (earlier, later) in ordered.Zip(ordered.Skip(1)))
        {
            if (earlier.Through is not { } last || last >= later.From)
            {
                throw new MeasuresException(file, key, $"has an overlap: two values on {later.From:yyyy-MM-dd}.", later.From);
            }
            if (last.AddDays(1) < later.From)
            {
                throw new MeasuresException(file, key, $"has a gap: no value on {last.AddDays(1):yyyy-MM-dd}.", last.AddDays(1));
            }
        }
        if (ordered[^1].Through is { } end)
        {
            throw new MeasuresException(file, key, $"has a gap: no value after {end:yyyy-MM-dd}.", end.AddDays(1));
        }
    }
}
