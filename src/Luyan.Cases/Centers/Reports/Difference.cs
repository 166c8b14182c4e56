using Luyan.Law;

namespace Luyan.Cases.Centers.Reports;

/// <summary>A figure that differs from last year's by so much that the director is asked for a word (Art. 11;
/// the thresholds are rules of procedure).</summary>
/// <param name="Key">The line of the table.</param>
/// <param name="Before">Last year's value, as it was filed.</param>
/// <param name="Now">This year's.</param>
public sealed record Difference(string Key, decimal Before, decimal Now)
{
    /// <summary>By how much it changed, in percent of last year's, rounded; null where last year's was zero.</summary>
    public decimal? Percent => Before == 0 ? null : Totals.Percent(Totals.Plus(Now, -Before), Math.Abs(Before), 0);

    /// <summary>The figures of a year that differ from those of the year before by at least the share and at least the amount
    /// that the policy names.</summary>
    /// <param name="before">Last year's, as filed.</param>
    /// <param name="now">This year's.</param>
    /// <param name="law">The policy.</param>
    /// <param name="day">The legal day, Asia/Shanghai.</param>
    public static IReadOnlyList<Difference> Between(
        IEnumerable<ReportFigure> before, IEnumerable<ReportFigure> now, Measures law, DateOnly day)
    {
        var (share, least) = (law.Number(Parameters.ReportDifference, day), law.Number(Parameters.ReportDifferenceLeast, day));
        var known = before.ToDictionary(f => f.Key, f => f.Value);
        return
        [
            .. now.Where(f => known.ContainsKey(f.Key)).Select(f => new Difference(f.Key, known[f.Key], f.Value))
                .Where(d => Math.Abs(d.Now - d.Before) is var change && change >= least && change * 100 >= Math.Abs(d.Before) * share),
        ];
    }
}
