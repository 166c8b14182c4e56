namespace Luyan.Law.Assessing;

/// <summary>Grades by the place among all that are assessed together.</summary>
public static class Ranking
{
    /// <summary>The tier of each, the best first. Equal points share the better tier; what a tier takes is its share of all, rounded to
    /// whole centers, and the last tier takes the rest.</summary>
    /// <param name="scale">A scale by rank.</param>
    /// <param name="all">Each with its points.</param>
    public static IReadOnlyList<(T Of, decimal Points, GradeTier Tier)> Of<T>(GradeScale scale, IReadOnlyList<(T Of, decimal Points)> all)
    {
        if (scale.By != GradesBy.Rank) { throw new ArgumentException("Its grades do not depend on the others.", nameof(scale)); }
        var upTo = 0m;
        var ends = scale.Tiers.Select(t => (Tier: t,
            End: (int)Math.Round(all.Count * (upTo += t.From) / 100, MidpointRounding.AwayFromZero))).ToArray();
        ends[^1].End = all.Count;
        return [.. all.OrderByDescending(a => a.Points).Select(a =>
        {
            var place = all.Count(o => o.Points > a.Points);
            return (a.Of, a.Points, ends.First(e => place < e.End).Tier);
        })];
    }
}
