using Luyan.Cases.Applications.Form;
using Luyan.Law;

namespace Luyan.Cases.Facts;

/// <summary>A figure year by year; null where it was not stated.</summary>
public sealed record YearLine(string Code, IReadOnlyList<(int Year, decimal? Value)> Points);

/// <summary>The yearly figures of a unit as lines.</summary>
public static class YearFigures
{
    /// <summary>One line for each figure, over all years that are recorded, in order; a year without a record leaves a gap.
    /// Of two records of a year the first counts.</summary>
    public static IReadOnlyList<YearLine> Lines(IEnumerable<YearRow> all, IReadOnlyList<(string Code, Func<YearRow, decimal?> Of)> figures)
    {
        var byYear = all.Where(y => y.Year is not null).GroupBy(y => y.Year!.Value).ToDictionary(g => g.Key, g => g.First());
        if (byYear.Count == 0) { return []; }
        var years = Enumerable.Range(byYear.Keys.Min(), byYear.Keys.Max() - byYear.Keys.Min() + 1).ToList();
        return [.. figures.Select(f => new YearLine(
            f.Code, [.. years.Select(y => (y, byYear.TryGetValue(y, out var row) ? f.Of(row) : null))]))];
    }

    /// <summary>Research and development as a share of income, in percent with one decimal;
    /// null where one is missing or there was no income.</summary>
    public static decimal? ResearchShare(YearRow year) => Totals.Percent(year.Research, year.Revenue);
}
