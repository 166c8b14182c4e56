namespace Luyan.Law.Assessing;

/// <summary>Points from a value, and the next value that brings more of them.</summary>
internal static class Pointing
{
    public static decimal Round(decimal points) => Math.Round(points, 2, MidpointRounding.AwayFromZero);

    /// <summary>The scoring that applies to the facts.</summary>
    public static ScoringRule For(ScoringRule scoring, AssessedFacts facts) =>
        scoring is ScoringRule.Either either
            ? For(either.Cases.First(c => c.When is null || Taken.Holds(c.When, facts)).Scoring, facts)
            : scoring;

    public static decimal Of(Criterion criterion, ScoringRule scoring, decimal value) => Round(scoring switch
    {
        ScoringRule.Steps s => s.Thresholds.LastOrDefault(t => value >= t.From).Points,
        ScoringRule.Linear s => criterion.Points * Math.Clamp((value - s.From) / (s.To - s.From), 0, 1),
        ScoringRule.Each s => Bounded(value * s.Points, criterion.Points),
        _ => throw new ArgumentOutOfRangeException(nameof(scoring), scoring, "No value has points under it."),
    });

    /// <summary>Null at the highest points, and where a criterion only takes points.</summary>
    public static NextStep? After(Criterion criterion, ScoringRule scoring, decimal? value)
    {
        var now = value is { } v ? Of(criterion, scoring, v) : 0;
        return scoring switch
        {
            ScoringRule.Steps s => s.Thresholds.Where(t => t.Points > now && !(t.From <= value))
                .Select(t => new NextStep(t.From, Round(t.Points))).FirstOrDefault(),
            ScoringRule.Linear s => now < criterion.Points ? new(s.To, criterion.Points) : null,
            ScoringRule.Each s when s.Points > 0 && now < criterion.Points => OneMore(criterion, s, Math.Max(value ?? 0, 0)),
            _ => null,
        };
    }

    private static NextStep OneMore(Criterion criterion, ScoringRule.Each scoring, decimal value)
    {
        var next = Math.Floor(value) + 1;
        return new(next, Of(criterion, scoring, next));
    }

    // A criterion that takes points goes down to them, one that gives goes up to them.
    private static decimal Bounded(decimal points, decimal highest) =>
        highest < 0 ? Math.Clamp(points, highest, 0) : Math.Clamp(points, 0, highest);
}
