using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>A project of a call with the score that its review gave.</summary>
/// <param name="Row">Its row in what was imported, from 1.</param>
/// <param name="Project">Its name.</param>
/// <param name="Holder">Who applies: a unit or a center, by name or credit code.</param>
/// <param name="Score">Its score.</param>
/// <param name="HasPriority">The holder has the priority of Art. 10 on the day of the call.</param>
/// <param name="IsKnown">The holder is a unit or a center that stands here; else its priority is not known.</param>
public sealed record ScoredProject(int Row, string Project, string Holder, decimal Score, bool HasPriority, bool IsKnown = true);

/// <summary>What priority did to the place of a project.</summary>
public enum TieBreak
{
    /// <summary>No other project has its score: priority changes nothing.</summary>
    None,

    /// <summary>It stands before others of the same score because of priority.</summary>
    Ahead,

    /// <summary>It stands behind another of the same score because of that one's priority.</summary>
    Behind,

    /// <summary>The same score and the same priority as another: Art. 10 does not decide between them.</summary>
    Open,
}

/// <summary>A project with its place.</summary>
/// <param name="Place">From 1; projects between which nothing decides share one.</param>
/// <param name="Scored">The project.</param>
/// <param name="Tie">What priority did.</param>
public sealed record RankedProject(int Place, ScoredProject Scored, TieBreak Tie);

/// <summary>Art. 10 in a call: other things equal, priority decides. A better score is never overtaken.</summary>
public static class PriorityRanking
{
    /// <summary>The projects in their order, each with the reason of its place.</summary>
    public static IReadOnlyList<RankedProject> Of(IEnumerable<ScoredProject> projects)
    {
        var ranked = Priority.Rank(projects, p => p.Score, p => p.HasPriority);
        return [.. ranked.Select(p => new RankedProject(1 + ranked.Count(other => Before(other, p)), p, TieOf(p, ranked)))];
    }

    private static bool Before(ScoredProject one, ScoredProject other) =>
        one.Score > other.Score || (one.Score == other.Score && one.HasPriority && !other.HasPriority);

    private static TieBreak TieOf(ScoredProject project, IReadOnlyList<ScoredProject> all)
    {
        var equal = all.Where(p => p.Score == project.Score && !ReferenceEquals(p, project)).ToList();
        if (equal.Count == 0) { return TieBreak.None; }
        if (equal.Any(p => p.HasPriority != project.HasPriority)) { return project.HasPriority ? TieBreak.Ahead : TieBreak.Behind; }
        return TieBreak.Open;
    }
}
