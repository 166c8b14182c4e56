using Luyan.Law;

namespace Luyan.Cases.Reviews;

/// <summary>Every criterion once, in range, with a comment where it is low.</summary>
internal static class ScoreGuards
{
    internal static Faults<ReviewEvent> Check(IReadOnlyList<Criterion> criteria, IReadOnlyList<Score> scores, Asked asked)
    {
        var against = new Faults<ReviewEvent>();
        var highest = asked.Law.Number(Parameters.ScoreHighest, asked.Today);
        var low = asked.Law.Number(Parameters.ScoreNeedsComment, asked.Today);
        foreach (var criterion in criteria.Where(c => scores.All(s => s.Criterion != c.Key)))
        {
            against.Is(ReviewRules.ScoreMissing, criterion.Key, ("title", criterion.Title));
        }
        foreach (var score in scores)
        {
            if (criteria.All(c => c.Key != score.Criterion) || scores.Count(s => s.Criterion == score.Criterion) > 1)
            {
                against.Is(ReviewRules.ScoreUnknown, score.Criterion, ("criterion", score.Criterion));
            }
            else if (score.Points < 0 || score.Points > highest)
            {
                against.Is(ReviewRules.ScoreRange, score.Criterion, ("highest", highest), ("points", score.Points));
            }
            else if (score.Points < low && string.IsNullOrWhiteSpace(score.Comment))
            {
                against.Is(ReviewRules.ScoreComment, score.Criterion, ("low", low));
            }
        }
        return against;
    }
}
