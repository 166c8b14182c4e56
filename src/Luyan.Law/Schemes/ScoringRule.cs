namespace Luyan.Law;

/// <summary>How a value becomes points, or who gives them. Points are rounded to two decimals, half away from nought.</summary>
public abstract record ScoringRule
{
    private ScoringRule() { }

    /// <summary>So many points from each threshold on; nothing below the first.</summary>
    /// <param name="Thresholds">By rising threshold.</param>
    public sealed record Steps(IReadOnlyList<(decimal From, decimal Points)> Thresholds) : ScoringRule;

    /// <summary>Evenly from nothing at one value to all points at another; the second may be the smaller.</summary>
    public sealed record Linear(decimal From, decimal To) : ScoringRule;

    /// <summary>So many points for each one, up to the points of the criterion.</summary>
    public sealed record Each(decimal Points) : ScoringRule;

    /// <summary>Given by somebody, with reasons.</summary>
    /// <param name="By">By whom.</param>
    /// <param name="OutOf">The highest mark that is given; it is then scaled to the points of the criterion.</param>
    /// <param name="Levels">The marks that may be given, with their words; empty where any mark may be.</param>
    public sealed record Judged(Judge By, decimal OutOf, IReadOnlyList<(decimal Mark, Term Name)> Levels) : ScoringRule
    {
        /// <summary>Whether such a mark may be given.</summary>
        public bool Allows(decimal mark) => mark >= 0 && mark <= OutOf && (Levels.Count == 0 || Levels.Any(l => l.Mark == mark));
    }

    /// <summary>The first of several whose condition holds: other thresholds for large enterprises.</summary>
    /// <param name="Cases">Each with its condition; the last has none.</param>
    public sealed record Either(IReadOnlyList<(FactCondition? When, ScoringRule Scoring)> Cases) : ScoringRule;
}
