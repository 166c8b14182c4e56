using Luyan.Law;

namespace Luyan.Cases.Centers.Reports;

/// <summary>What all annual reports on file add up to (Art. 11). The total of a year is of all that were filed for that year,
/// whatever became of the centers since.</summary>
/// <param name="filed">All reports on file, those of centers whose title has ended among them; one of a center on a year.</param>
public sealed class FiledFigures(IEnumerable<FiguresOfYear> filed)
{
    private readonly SortedDictionary<int, IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>>> byYear = new(
        filed.GroupBy(r => r.Year).ToDictionary(
            g => g.Key,
            g => (IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>>)g.ToDictionary(
                r => r.Center, r => (IReadOnlyDictionary<string, decimal>)r.Figures.ToDictionary(f => f.Key, f => f.Value))));

    /// <summary>The years on which a report is on file, in their order.</summary>
    public IReadOnlyList<int> Years => [.. byYear.Keys];

    /// <summary>How many reports on a year are on file.</summary>
    public int Reports(int year) => Of(year).Count;

    /// <summary>The total of a year over all its reports; null where none has the figure.</summary>
    public decimal? Total(string key, int year) => Sum(Of(year).Values, key);

    /// <summary>How a figure grew in the centers that filed it for a year and for the one before; null where there is none.</summary>
    public LikeForLike? Compared(string key, int year)
    {
        var (now, before) = (Of(year), Of(year - 1));
        string[] both = [.. now.Keys.Where(n => now[n].ContainsKey(key) && before.TryGetValue(n, out var was) && was.ContainsKey(key))];
        return both.Length == 0 ? null : new(both.Length, both.Total(n => before[n][key]), both.Total(n => now[n][key]));
    }

    private IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> Of(int year) =>
        byYear.TryGetValue(year, out var reports) ? reports : new Dictionary<string, IReadOnlyDictionary<string, decimal>>();

    private static decimal? Sum(IEnumerable<IReadOnlyDictionary<string, decimal>> reports, string key) =>
        reports.Where(r => r.ContainsKey(key)).ToList() is { Count: > 0 } given ? given.Total(r => r[key]) : null;
}

/// <summary>A figure of two years over the same centers.</summary>
/// <param name="Centers">How many centers filed it for both.</param>
/// <param name="Before">Their total of the year before.</param>
/// <param name="Now">Their total of the year.</param>
public sealed record LikeForLike(int Centers, decimal Before, decimal Now)
{
    /// <summary>By how much it grew, as a part of the year before, rounded to whole percent; null where that was zero.</summary>
    public decimal? Growth => new Difference("", Before, Now).Percent / 100m;
}

/// <summary>A report on file.</summary>
/// <param name="Center">The number of its center.</param>
/// <param name="Year">The year on which it reports.</param>
/// <param name="Figures">Its figures.</param>
public sealed record FiguresOfYear(string Center, int Year, IReadOnlyList<ReportFigure> Figures);
