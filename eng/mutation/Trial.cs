using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Luyan.Mutation;

/// <summary>What a mutant came to.</summary>
internal enum Fate { Killed, Survived, NotCovered }

/// <summary>Runs the specs: once for each class to see which mutants it meets, then for each mutant the classes that meet it.</summary>
internal sealed partial class Trial(string specs)
{
    private const double SlowSeconds = 3;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private readonly Dictionary<string, (HashSet<int> Meets, double Seconds)> classes = [];

    /// <summary>Learns what each class meets. A class that fails without a mutant is left out, and named.</summary>
    public void Learn(int workers)
    {
        var names = Methods().Matches(Workbench.Run(specs, ".", "--list-tests")).Select(m => m.Groups[1].Value).Distinct().ToList();
        var learnt = new ConcurrentDictionary<string, (HashSet<int>, double)>();
        Parallel.ForEach(names, new ParallelOptions { MaxDegreeOfParallelism = workers }, name =>
        {
            var (told, watch) = (Path.GetTempFileName(), Stopwatch.StartNew());
            var passed = Passes([name], ("LUYAN_MUTANT_HITS", told));
            if (passed) { learnt[name] = ([.. File.ReadLines(told).Select(int.Parse)], watch.Elapsed.TotalSeconds); }
            else { Console.WriteLine($"left out, as it fails without a mutant: {name}"); }
            File.Delete(told);
        });
        foreach (var (name, what) in learnt) { classes[name] = what; }
        Console.WriteLine($"{classes.Count} classes of specs");
    }

    /// <summary>What becomes of a mutant. Quick classes come first.</summary>
    public Fate Of(Mutant mutant)
    {
        var meeting = classes.Where(c => c.Value.Meets.Contains(mutant.Id)).OrderBy(c => c.Value.Seconds).ToList();
        if (meeting.Count == 0) { return Fate.NotCovered; }
        var on = ("LUYAN_MUTANT", $"{mutant.Id}");
        return meeting.GroupBy(c => c.Value.Seconds > SlowSeconds).OrderBy(g => g.Key)
            .All(g => Passes([.. g.Select(c => c.Key)], on)) ? Fate.Survived : Fate.Killed;
    }

    private bool Passes(IReadOnlyList<string> names, (string Name, string Value) set)
    {
        using var process = Process.Start(new ProcessStartInfo(
            specs, ["--stop-on-fail", "on", "--no-progress", .. names.SelectMany(n => new[] { "--filter-class", n })])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, Environment = { [set.Name] = set.Value },
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        // An endless loop is noticed too.
        if (process.WaitForExit(Longest)) { return process.ExitCode == 0; }
        process.Kill(entireProcessTree: true);
        return false;
    }

    [GeneratedRegex(@"^\s*(Luyan\.Specs\.[\w.]+)\.\w+(?:\(.*)?$", RegexOptions.Multiline)]
    private static partial Regex Methods();
}
