using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Luyan.Mutation;

// eng/mutation/run [--minutes N] [--seed N] [--only PART-OF-A-PATH]: see CONTRIBUTING.md.
var root = Workbench.Run("git", ".", "rev-parse", "--show-toplevel").Trim();
var (minutes, seed) = (Number("--minutes", 15), Number("--seed", 1));
var only = Option("--only");
var workers = Math.Max(1, Environment.ProcessorCount);
var folder = Directory.CreateTempSubdirectory("luyan-mutation-").FullName;
try
{
    // The law and the deciders. What plays a scenario or takes a decision again decides nothing itself.
    string[] scope = ["src/Luyan.Law", "src/Luyan.Cases"], beside = ["src/Luyan.Cases/Rehearsal/", "src/Luyan.Cases/Rerunning/"];
    var bench = new Workbench(root, folder, scope);
    bench.Build();
    Console.WriteLine($"{bench.Mutants.Count} mutants compile");
    var trial = new Trial(bench.Specs);
    trial.Learn(workers);

    var drawn = bench.Mutants.Where(m => !beside.Any(b => m.File.StartsWith(b, StringComparison.Ordinal))
        && (only is null || m.File.Contains(only, StringComparison.Ordinal))).ToArray();
    new Random(seed).Shuffle(drawn);
    var judged = Judged.Read(Path.Combine(root, "eng", "mutation", "judged.txt"));
    var (fates, watch) = (new ConcurrentDictionary<Mutant, Fate>(), Stopwatch.StartNew());
    Parallel.ForEach(drawn, new ParallelOptions { MaxDegreeOfParallelism = workers }, (mutant, state) =>
    {
        if (watch.Elapsed.TotalMinutes > minutes) { state.Stop(); return; }
        fates[mutant] = trial.Of(mutant);
    });

    foreach (var (mutant, fate) in fates.Where(f => f.Value != Fate.Killed).OrderBy(f => f.Key.Id))
    {
        var (how, known) = (fate == Fate.NotCovered ? "not met " : "survived", judged.Contains(mutant.Key) ? " (judged)" : "");
        Console.WriteLine($"{how} {mutant}{known}");
    }
    var killed = fates.Values.Count(f => f == Fate.Killed);
    var open = fates.Count(f => f.Value != Fate.Killed && !judged.Contains(f.Key.Key));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"score: {killed} of {fates.Count} killed, {100.0 * killed / Math.Max(1, fates.Count):0.0} %; with those judged equivalent " +
        $"{100.0 * (fates.Count - open) / Math.Max(1, fates.Count):0.0} % (a sample of {drawn.Length}, seed {seed}, " +
        $"{watch.Elapsed.TotalMinutes:0} minutes)"));
    return open * 20 <= fates.Count ? 0 : 1;
}
finally { Directory.Delete(folder, recursive: true); }

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

int Number(string name, int otherwise) => Option(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
