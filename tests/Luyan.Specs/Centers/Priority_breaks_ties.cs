using CsCheck;
using Luyan.Cases.Centers;

namespace Luyan.Specs.Centers;

public class Priority_breaks_ties
{
    private static ScoredProject Project(string name, decimal score, bool priority) => new(1, name, name, score, priority);

    [Fact]
    public void Of_equal_scores_the_one_with_priority_goes_first_and_both_learn_why()
    {
        var ranked = PriorityRanking.Of([Project("甲", 80, false), Project("乙", 80, true), Project("丙", 90, false)]);
        ranked.Select(r => (r.Place, r.Scored.Project, r.Tie))
            .ShouldBe([(1, "丙", TieBreak.None), (2, "乙", TieBreak.Ahead), (3, "甲", TieBreak.Behind)]);
    }

    [Fact]
    public void Where_priority_does_not_decide_the_place_is_shared()
    {
        var ranked = PriorityRanking.Of([Project("甲", 80, true), Project("乙", 80, true), Project("丙", 70, false)]);
        ranked.Select(r => (r.Place, r.Tie)).ShouldBe([(1, TieBreak.Open), (1, TieBreak.Open), (3, TieBreak.None)]);
    }

    [Fact]
    public void A_better_score_is_never_overtaken() => Gen.Select(Gen.Int[0, 5], Gen.Bool).Array[0, 30].Sample(all =>
    {
        var projects = all.Select((p, i) => Project($"{i}", p.Item1, p.Item2)).ToList();
        var ranked = PriorityRanking.Of(projects);
        ranked.Select(r => r.Scored).ShouldBe(projects, ignoreOrder: true);
        foreach (var (before, after) in ranked.Zip(ranked.Skip(1)))
        {
            before.Scored.Score.ShouldBeGreaterThanOrEqualTo(after.Scored.Score);
            if (before.Scored.Score == after.Scored.Score) { (before.Scored.HasPriority || !after.Scored.HasPriority).ShouldBeTrue(); }
            before.Place.ShouldBeLessThanOrEqualTo(after.Place);
        }
    });
}
