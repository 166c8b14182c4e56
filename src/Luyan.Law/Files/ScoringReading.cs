using System.Text.Json;

namespace Luyan.Law;

/// <summary>Reads how a value becomes points, or who gives them.</summary>
internal static class ScoringReading
{
    /// <param name="element">The element.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="points">The highest points of its criterion: no formula gives more.</param>
    public static ScoringRule Read(JsonElement element, Place at, decimal points)
    {
        var kinds = at.Fields(element).Select(p => p.Name).Where(n => n != "when").ToArray();
        return kinds switch
        {
            ["steps"] => Steps(element, at, points),
            ["linear"] => Linear(at.Part(element, "linear"), at),
            ["each"] => at.Number(element, "each") is var each && each != 0 && Math.Sign(each) == Math.Sign(points)
                ? new ScoringRule.Each(each)
                : throw at.Fault("needs points for 'each' that go towards its points."),
            ["judged"] => Judged(at.Part(element, "judged"), at, points),
            ["either"] => Either(element, at, points),
            _ => throw at.Fault(
                $"needs a 'score' of 'steps', 'linear', 'each', 'judged' or 'either', not of '{string.Join("', '", kinds)}'."),
        };
    }

    private static ScoringRule.Steps Steps(JsonElement element, Place at, decimal points)
    {
        var steps = at.List(element, "steps").Select(s =>
        {
            at.Only(s, ["from", "points"]);
            return (From: at.Number(s, "from"), Points: at.Number(s, "points"));
        }).ToArray();
        if (steps.Length == 0 || steps.Zip(steps.Skip(1)).Any(p => p.First.From >= p.Second.From))
        {
            throw at.Fault("needs 'steps' by rising 'from'.");
        }
        return steps.Any(s => points < 0 ? s.Points < points || s.Points > 0 : s.Points > points || s.Points < 0)
            ? throw at.Fault($"has a step outside of its {points} points.")
            : new(steps);
    }

    private static ScoringRule.Linear Linear(JsonElement element, Place at)
    {
        at.Only(element, ["from", "to"]);
        var (from, to) = (at.Number(element, "from"), at.Number(element, "to"));
        return from == to ? throw at.Fault("needs a 'linear' from one value to another.") : new(from, to);
    }

    private static ScoringRule.Judged Judged(JsonElement element, Place at, decimal points)
    {
        at.Only(element, ["by", "outOf", "levels"]);
        var outOf = at.NumberOrNull(element, "outOf") ?? points;
        var levels = at.ListOrNone(element, "levels").Select(l =>
        {
            at.Only(l, ["mark", "zh", "en"]);
            return (Mark: at.Number(l, "mark"), Name: at.Words(l, "level"));
        }).ToArray();
        return outOf > 0 && levels.All(l => l.Mark >= 0 && l.Mark <= outOf)
            ? new(at.One<Judge>(element, "by"), outOf, levels)
            : throw at.Fault("is judged out of nothing, or has a level beyond its highest mark.");
    }

    private static ScoringRule.Either Either(JsonElement element, Place at, decimal points)
    {
        var cases = at.List(element, "either")
            .Select(c => (at.Find(c, "when") is { } when ? ValueReading.Condition(when, at) : null, Read(c, at, points))).ToArray();
        var sound = cases.Length > 0 && cases[^1].Item1 is null && cases.SkipLast(1).All(c => c.Item1 is not null)
            && cases.All(c => c.Item2 is not (ScoringRule.Judged or ScoringRule.Either));
        return sound ? new(cases) : throw at.Fault("needs an 'either' of formulas whose last has no 'when'.");
    }
}
