namespace Luyan.Law.Assessing;

/// <summary>The next value of a criterion that brings more points.</summary>
/// <param name="Value">The value.</param>
/// <param name="Points">The points that it brings.</param>
public sealed record NextStep(decimal Value, decimal Points);

/// <summary>A criterion as it stands.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Value">Its value; null where the facts do not say, and for what is judged.</param>
/// <param name="Points">Its points; null while nobody has judged it.</param>
/// <param name="Evidence">The records that were counted.</param>
/// <param name="Next">What would raise it; null at its highest, and for what is judged.</param>
public sealed record CriterionPoints(Criterion Criterion, decimal? Value, decimal? Points, IReadOnlyList<FactLine> Evidence, NextStep? Next)
{
    /// <summary>Whether the facts say nothing of it.</summary>
    public bool Unknown => Criterion.Judge is null && Value is null;
}

/// <summary>A center measured by a scheme.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="Criteria">Each criterion, in the order of the scheme.</param>
/// <param name="Grounds">Grounds that fix the grade regardless of points.</param>
public sealed record Assessed(AssessmentScheme Scheme, IReadOnlyList<CriterionPoints> Criteria, IReadOnlyList<GradeGround> Grounds)
{
    /// <summary>The points so far.</summary>
    public decimal Total => Criteria.Total(c => c.Points);

    /// <summary>The points that wait to be judged, at their highest.</summary>
    public decimal Waiting => Criteria.Where(c => c.Points is null && c.Criterion.Points > 0).Sum(c => c.Criterion.Points);

    /// <summary>Whether all that is to be judged has been.</summary>
    public bool Complete => Criteria.All(c => c.Points is not null);

    /// <summary>The tier of the points so far; null where points are no grade, and where the grade depends on the others.</summary>
    public GradeTier? Tier => TierOf(Total);

    /// <summary>The tier that is reached if what waits brings all its points.</summary>
    public GradeTier? Highest => TierOf(Total + Waiting);

    /// <summary>Measures a center. Judged criteria are not computed; their marks are passed in by the criterion's key.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="marks">Marks given by officer or panel, as given.</param>
    public static Assessed Of(AssessmentScheme scheme, AssessedFacts facts, IReadOnlyDictionary<string, decimal> marks) =>
        new(scheme, [.. scheme.Criteria.Select(c => One(c, facts, marks))], [.. scheme.Grounds.Where(g => Taken.Holds(g.When, facts))]);

    /// <summary>The points of a mark, scaled to the points of its criterion.</summary>
    public static decimal OfMark(Criterion criterion, decimal mark) =>
        criterion.Scoring is ScoringRule.Judged judged
            ? Pointing.Round(criterion.Points * mark / judged.OutOf)
            : throw new ArgumentException("Its points are computed.", nameof(criterion));

    /// <summary>The points of a group and of all within it, so far.</summary>
    public decimal Of(SchemeGroup group)
    {
        var keys = group.All.Select(c => c.Name.Code).ToHashSet();
        return Criteria.Where(c => keys.Contains(c.Criterion.Name.Code)).Total(c => c.Points);
    }

    private GradeTier? TierOf(decimal points)
    {
        if (Scheme.Grades.By == GradesBy.None) { return null; }
        if (Grounds.Count > 0)
        {
            var worst = Grounds.Max(g => g.Grade);
            return Scheme.Grades.Tiers.First(t => t.Grade == worst);
        }
        return Scheme.Grades.By == GradesBy.Points
            ? Scheme.Grades.Tiers.First(t => points >= t.From || t == Scheme.Grades.Tiers[^1])
            : null;
    }

    private static CriterionPoints One(Criterion criterion, AssessedFacts facts, IReadOnlyDictionary<string, decimal> marks)
    {
        if (criterion.Scoring is ScoringRule.Judged)
        {
            return new(criterion, null, marks.TryGetValue(criterion.Name.Code, out var mark) ? OfMark(criterion, mark) : null, [], null);
        }
        var taken = Taken.From(criterion.Value!, facts);
        var scoring = Pointing.For(criterion.Scoring, facts);
        return taken.Value is { } value
            ? new(criterion, value, Pointing.Of(criterion, scoring, value), taken.Evidence, Pointing.After(criterion, scoring, value))
            : new(criterion, null, 0, taken.Evidence, Pointing.After(criterion, scoring, null));
    }
}
