using System.Globalization;

namespace Luyan.Law;

/// <summary>A criterion of expert review: what it judges, the article it maps to, and its points.</summary>
public sealed record ReviewCriterion(Term Term, LegalRef Article, int Points);

// Art. 8: The competent department examines, signs an explicit opinion and recommends the best; the Bureau arranges visit and
// review, decides, replies formally, grants the name and issues the plaque.
/// <summary>Art. 8: what experts judge. Every criterion maps to a condition of Art. 5 or to the implementation plan
/// (Art. 7), nothing else.</summary>
[Carries(8)]
public static class ReviewBasis
{
    private const string Plan = "plan";

    /// <summary>The criteria of expert review on a day.</summary>
    public static IReadOnlyList<ReviewCriterion> Criteria(Measures law, DateOnly day) =>
    [
        .. law.Dictionaries.ReviewCriteria.On(day)
            .Select(t => new ReviewCriterion(
                t, LegalRef.FromCode(t.More["article"]), int.Parse(t.More["points"], CultureInfo.InvariantCulture))),
    ];

    /// <summary>Whether something that experts score serves what the policy has them judge.</summary>
    /// <param name="basis">An article, an item of it, or <c>plan</c> for the implementation plan.</param>
    /// <param name="law">The policy.</param>
    /// <param name="day">The legal day on which the panel is composed.</param>
    public static bool Allows(string basis, Measures law, DateOnly day) => Criteria(law, day).Any(c =>
        basis == Plan
            ? c.Article is { Number: 7, Item: 2 }
            : c.Article.Number != 7 && (basis == c.Article.Code || basis == LegalRef.Art(c.Article.Number).Code));
}
