using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Luyan.Mutation;

if (args is [Stand.Word, var specs, var warming]) { return Stand.Run(specs, warming); }

// eng/mutation/run [--minutes N] [--seed N] [--count N] [--only PART-OF-A-PATH]... [--quick] [--survivors] [--keep FOLDER]:
// see CONTRIBUTING.md.
var asked = Options.Read(args);
var root = Workbench.Run("git", ".", "rev-parse", "--show-toplevel").Trim();
var workers = Math.Max(1, Environment.ProcessorCount);
var folder = asked.Keep ?? Directory.CreateTempSubdirectory("luyan-mutation-").FullName;
try
{
    // The law and the deciders. What plays a scenario or takes a decision again decides nothing itself, nor does what lays likenesses
    // of dossiers or figures of a year before those who decide.
    string[] scope = ["src/Luyan.Law", "src/Luyan.Cases"], beside =
    [
        "src/Luyan.Cases/Rehearsal/", "src/Luyan.Cases/Rerunning/", "src/Luyan.Cases/Authenticity/", "src/Luyan.Cases/Centers/Reports/",
    ];
    var kept = new Kept(folder, Workbench.Run("git", root, "rev-parse", "HEAD").Trim());
    var bench = new Workbench(root, kept.Copy, scope);
    var (runner, before) = (new Runner(bench.Specs), Stopwatch.StartNew());
    var (mutants, classes) = kept.Take(bench.Build, () =>
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"built in {before.Elapsed.TotalSeconds:0} s"));
        return Learning.Of(runner, workers);
    });
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{mutants.Count} mutants compile; {classes.Count} classes with " +
        $"{classes.Sum(c => c.Methods.Count)} methods of specs; ready after {before.Elapsed.TotalSeconds:0} s"));

    var drawn = mutants.Where(m => !beside.Any(b => m.File.StartsWith(b, StringComparison.Ordinal))
        && (asked.Only.Count == 0 || asked.Only.Any(o => m.File.Contains(o, StringComparison.Ordinal)))).ToArray();
    new Random(asked.Seed).Shuffle(drawn);
    var judged = Judged.Read(Path.Combine(root, "eng", "mutation", "judged.txt"));
    using var trial = new Trial(runner, classes, bench.Assembly, asked.Quick);
    var (fates, watch) = (new ConcurrentDictionary<Mutant, Outcome>(), Stopwatch.StartNew());
    Parallel.ForEach(Partitioner.Create(drawn.Take(asked.Count), EnumerablePartitionerOptions.NoBuffering),
        new ParallelOptions { MaxDegreeOfParallelism = workers }, (mutant, state) =>
        {
            if (watch.Elapsed.TotalMinutes > asked.Minutes) { state.Stop(); return; }
            var began = watch.Elapsed;
            fates[mutant] = new(trial.Of(mutant), watch.Elapsed - began);
        });
    watch.Stop();

    foreach (var (mutant, outcome) in fates.Where(f => f.Value.Fate != Fate.Killed).OrderBy(f => f.Key.Id))
    {
        Report.Say(mutant, outcome.Fate, judged.Contains(mutant.Key), asked.Survivors ? trial.Meeting(mutant) : null);
    }
    // What the source no longer says was judged of another text: whoever changed it looks again.
    var said = mutants.Select(m => m.Key).ToHashSet();
    var stale = judged.Where(j => !said.Contains(j)).Order(StringComparer.Ordinal).ToArray();
    foreach (var key in stale) { Console.WriteLine($"judged.txt names what is no mutant: {key}"); }
    var open = fates.Count(f => f.Value.Fate != Fate.Killed && !judged.Contains(f.Key.Key));
    Report.Score([.. fates.Values], open, drawn.Length, asked.Seed, watch.Elapsed);
    return stale.Length == 0 && open * 20 <= fates.Count ? 0 : 1;
}
finally
{
    if (asked.Keep is null) { Directory.Delete(folder, recursive: true); }
}
