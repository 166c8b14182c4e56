using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>Which years of a center are reported on, and since when (Art. 11; reading 4).</summary>
public static class ReportYears
{
    /// <summary>The years whose report can be filed by now, on file or not, in order.</summary>
    /// <param name="center">The center.</param>
    /// <param name="today">The legal day, Asia/Shanghai.</param>
    /// <param name="law">The policy.</param>
    public static IReadOnlyList<int> Open(Center center, DateOnly today, Measures law) =>
        [.. Enumerable.Range(center.FirstReport, Math.Max(0, today.Year - center.FirstReport)).Where(y => IsOpen(center, y, today, law))];

    /// <summary>Whether the report on a year can be filed by now.</summary>
    public static bool IsOpen(Center center, int year, DateOnly today, Measures law) =>
        year >= center.FirstReport && year < today.Year && today >= AnnualReport.OpensOn(year, law);
}
