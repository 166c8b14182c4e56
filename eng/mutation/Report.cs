using System.Globalization;

namespace Luyan.Mutation;

/// <summary>Says what the mutants of a sample came to.</summary>
internal static class Report
{
    private const int MostMethods = 5;

    /// <summary>One survivor: a line, and where it is wanted its text and who met it.</summary>
    public static void Say(Mutant mutant, Fate fate, bool judged, IEnumerable<string>? meeting)
    {
        Console.WriteLine($"{(fate == Fate.NotCovered ? "not met " : "survived")} {mutant}{(judged ? " (judged)" : "")}");
        if (meeting is null) { return; }
        Console.WriteLine($"    was     {mutant.Was}");
        Console.WriteLine($"    becomes {mutant.Becomes}");
        var methods = meeting.ToList();
        foreach (var method in methods.Take(MostMethods)) { Console.WriteLine($"    met by  {method}"); }
        if (methods.Count > MostMethods) { Console.WriteLine($"    met by  {methods.Count - MostMethods} more"); }
    }

    /// <summary>The score, and what it cost.</summary>
    /// <param name="outcomes">Of all that were tried.</param>
    /// <param name="open">How many are neither killed nor judged.</param>
    /// <param name="all">How many there are to draw from.</param>
    /// <param name="seed">What they were drawn by.</param>
    /// <param name="took">The time of all together.</param>
    public static void Score(IReadOnlyList<Outcome> outcomes, int open, int all, int seed, TimeSpan took)
    {
        var (killed, most) = (outcomes.Count(o => o.Fate == Fate.Killed), Math.Max(1, outcomes.Count));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"score: {killed} of {outcomes.Count} killed, {100.0 * killed / most:0.0} %; with those judged equivalent " +
            $"{100.0 * (outcomes.Count - open) / most:0.0} % (a sample of {all}, seed {seed}, {took.TotalMinutes:0.0} minutes)"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cost: {took.TotalSeconds / most:0.00} s a mutant; on one " +
            $"processor {Each(outcomes, Fate.Killed):0.0} s for one killed, {Each(outcomes, Fate.Survived):0.0} s for one that survives"));
    }

    private static double Each(IReadOnlyList<Outcome> outcomes, Fate fate) =>
        outcomes.Where(o => o.Fate == fate).Select(o => o.Took.TotalSeconds).DefaultIfEmpty().Average();
}
