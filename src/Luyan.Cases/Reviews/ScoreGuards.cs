using Luyan.Law;

namespace Luyan.Cases.Reviews;

/// <summary>Every criterion once, in range, with a comment where it is low.</summary>
internal static class ScoreGuards
{
    internal static List<Refusal> Check(IReadOnlyList<Criterion> criteria, IReadOnlyList<Score> scores, Asked asked)
    {
        var against = new List<Refusal>();
        var highest = asked.Law.Number(Parameters.ScoreHighest, asked.Today);
        var low = asked.Law.Number(Parameters.ScoreNeedsComment, asked.Today);
        foreach (var criterion in criteria.Where(c => scores.All(s => s.Criterion != c.Key)))
        {
            against.Add(ReviewRules.ScoreMissing.Refuse(("title", criterion.Title)).At(criterion.Key));
        }
        foreach (var score in scores)
        {
            if (criteria.All(c => c.Key != score.Criterion) || scores.Count(s => s.Criterion == score.Criterion) > 1)
            {
                against.Add(ReviewRules.ScoreUnknown.Refuse(("criterion", score.Criterion)).At(score.Criterion));
            }
            else if (score.Points < 0 || score.Points > highest)
            {
                against.Add(ReviewRules.ScoreRange.Refuse(("highest", highest), ("points", score.Points)).At(score.Criterion));
            }
            else if (score.Points < low && string.IsNullOrWhiteSpace(score.Comment))
            {
                against.Add(ReviewRules.ScoreComment.Refuse(("low", low)).At(score.Criterion));
            }
        }
        return against;
    }
}
