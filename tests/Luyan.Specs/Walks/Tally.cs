using System.Diagnostics;

namespace Luyan.Specs.Walks;

/// <summary>What came of many walks.</summary>
internal sealed class Tally
{
    private readonly TimeSpan started = Process.GetCurrentProcess().TotalProcessorTime;
    private readonly Dictionary<string, int> happened = [];
    private readonly Dictionary<string, string> broken = [];
    private readonly SortedDictionary<string, Decided> decided = new(StringComparer.Ordinal);
    private int walks, steps, accepted;

    internal void Add<TState, TCommand, TEvent>(Walk<TState, TCommand, TEvent> walk)
        where TState : class where TCommand : class where TEvent : class
    {
        (walks, steps, accepted) = (walks + 1, steps + walk.Steps, accepted + walk.Accepted);
        foreach (var (e, _) in walk.Scene.Happened)
        {
            happened[e.GetType().Name] = happened.GetValueOrDefault(e.GetType().Name) + 1;
        }
        foreach (var (request, what) in walk.Decisions) { decided[request] = decided.GetValueOrDefault(request) + what; }
        // The shortest way to each broken demand says most.
        if (walk.Broken is { } found && (!broken.TryGetValue(found.Demand, out var known) || known.Length > found.Seen.Length))
        {
            broken[found.Demand] = found.Seen;
        }
    }

    /// <summary>Every decision, its reasons and what follows are as they were when the file was written. A change of the code that no
    /// demand and no spec notices is noticed here; one that is meant is written again, and shows which requests it touches.</summary>
    internal void ShouldBeDecidedAsIn(string file)
    {
        var path = Path.Combine(Repository.Root, "tests", "Luyan.Specs", "Walks", file);
        string[] now = [.. decided.Select(d => string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{d.Key} accepted {d.Value.Accepted} refused {d.Value.Refused} {d.Value.Sum:x16}"))];
        if (Environment.GetEnvironmentVariable("LUYAN_WRITE_DOCS") == "1") { File.WriteAllLines(path, now); }
        string[] written = File.Exists(path) ? File.ReadAllLines(path) : [];
        now.Except(written).ShouldBeEmpty(
            "these requests are decided otherwise than before; where that is meant, run the specs with LUYAN_WRITE_DOCS=1");
        written.Except(now).ShouldBeEmpty();
    }

    /// <summary>No demand failed, there were steps enough, and the walks came everywhere.</summary>
    internal void ShouldHaveHeld(int least, params ReadOnlySpan<string> reached)
    {
        var output = TestContext.Current.TestOutputHelper;
        output?.WriteLine($"{walks} walks, {steps} steps, {accepted} accepted, "
            + $"{(Process.GetCurrentProcess().TotalProcessorTime - started).TotalSeconds:0.0} s of processor time of the whole run");
        output?.WriteLine(string.Join(", ", happened.OrderBy(h => h.Value).Select(h => $"{h.Key} {h.Value}")));
        if (broken.Count > 0) { Assert.Fail(string.Join("\n\n", broken.Values)); }
        steps.ShouldBeGreaterThan(least);
        // A walk that never gets anywhere would prove nothing.
        foreach (var needed in reached) { happened.GetValueOrDefault(needed).ShouldBeGreaterThan(9, needed); }
    }
}
