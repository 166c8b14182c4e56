using System.Collections.Concurrent;
using System.Globalization;

namespace Luyan.Mutation;

/// <summary>Learns which mutants each method of the specs meets, and what it costs.</summary>
/// <remarks>
/// Each class runs once, in a process of its own and one test after the other; that is quicker on several processors than one run of
/// all, and what a static initialiser, a fixture or a cache meets is learnt again for each class. Such a meeting is credited to the
/// one method that came first, or to none. So a mutant that fewer than two methods of a class met, while the class met it, may be
/// seen by every method of that class: they are run for it too, after those that met it themselves.
/// </remarks>
internal static class Learning
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>What each class meets. A method that fails without a mutant is left out, and named.</summary>
    public static IReadOnlyList<SpecClass> Of(Runner runner, int workers)
    {
        var learnt = new ConcurrentBag<SpecClass>();
        Parallel.ForEach(Partitioner.Create(runner.Classes(), EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = workers }, name => learnt.Add(Class(runner, name)));
        return [.. learnt.Where(c => c.Methods.Count > 0).OrderBy(c => c.Name, StringComparer.Ordinal)];
    }

    private static SpecClass Class(Runner runner, string name)
    {
        var told = Path.GetTempFileName();
        try
        {
            var holds = runner.Holds(["-class", name], whole: true, Longest, (Planted.HitsVariable, told));
            var methods = File.ReadLines(told).Select(Method).ToList();
            if (methods.Count == 0) { Console.WriteLine($"left out, as it tells nothing: {name}"); }
            var once = methods.SelectMany(m => m.Meets.Select(id => (id, m.Name))).GroupBy(m => m.id)
                .Where(g => g.Count() == 1 || g.Any(m => m.Name.Length == 0)).Select(g => g.Key).ToHashSet();
            methods.RemoveAll(m => m.Name.Length == 0 || (!holds && FailsAlone(runner, m.Name)));
            return new(name, methods, once);
        }
        finally { File.Delete(told); }
    }

    private static bool FailsAlone(Runner runner, string method)
    {
        if (runner.Holds(["-method", method], whole: false, Longest)) { return false; }
        Console.WriteLine($"left out, as it fails without a mutant: {method}");
        return true;
    }

    private static SpecMethod Method(string line) => line.Split('\t') is [var name, var seconds, var ids]
        ? new(name, double.Parse(seconds, CultureInfo.InvariantCulture),
            [.. ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(i => int.Parse(i, CultureInfo.InvariantCulture))])
        : throw new InvalidOperationException($"Not told as it should be: {line}");
}
