using System.Collections.Concurrent;

namespace Luyan.Mutation;

/// <summary>What a mutant came to.</summary>
internal enum Fate { Killed, Survived, NotCovered }

/// <summary>What became of a mutant, and how long it took.</summary>
internal sealed record Outcome(Fate Fate, TimeSpan Took);

/// <summary>Runs for a mutant the methods that meet it, until one fails.</summary>
/// <remarks>Quick methods are asked first in a process that stays (<see cref="Stand"/>); who survives them is tried in processes of
/// its own. Quick ones come first, in batches that grow; the long random walks come last, but they come. A method that may only see
/// what another one of its class met waits as if it took some seconds more.</remarks>
internal sealed class Trial(Runner runner, IReadOnlyList<SpecClass> classes, string assembly, bool onlyQuick) : IDisposable
{
    private const double FirstBatch = 1, Growth = 4, Doubt = 3, Quick = 2;

    private readonly ConcurrentBag<Standing> idle = [];
    private readonly IReadOnlyList<string> quick =
        [.. classes.SelectMany(c => c.Methods).Where(m => m.Seconds <= Quick).Select(m => m.Name)];

    /// <summary>What becomes of a mutant.</summary>
    public Fate Of(Mutant mutant)
    {
        var concerned = Concerned(mutant).ToList();
        if (concerned.Count == 0) { return Fate.NotCovered; }
        return KilledInPlace(mutant, concerned) ? Fate.Killed
            : onlyQuick ? Fate.Survived
            : Batches(concerned).All(b => Holds(b, mutant)) ? Fate.Survived : Fate.Killed;
    }

    public void Dispose()
    {
        foreach (var standing in idle) { standing.Dispose(); }
    }

    private bool KilledInPlace(Mutant mutant, List<SpecMethod> concerned)
    {
        var asked = concerned.Where(m => m.Seconds <= Quick).Select(m => m.Name).ToList();
        if (asked.Count == 0) { return false; }
        if (!idle.TryTake(out var standing)) { standing = new(assembly, quick); }
        var killed = standing.KilledBy(mutant.Id, asked) is not null;
        idle.Add(standing);
        return killed;
    }

    /// <summary>The methods that met it themselves, quick ones first.</summary>
    public IEnumerable<string> Meeting(Mutant mutant) => classes.SelectMany(c => c.Methods)
        .Where(m => m.Meets.Contains(mutant.Id)).OrderBy(m => m.Seconds).Select(m => m.Name);

    private IEnumerable<SpecMethod> Concerned(Mutant mutant) => classes
        .SelectMany(c => c.Methods.Select(m => (Method: m, Met: m.Meets.Contains(mutant.Id), Once: c.Once.Contains(mutant.Id))))
        .Where(m => m.Met || m.Once).OrderBy(m => m.Method.Seconds + (m.Met ? 0 : Doubt)).Select(m => m.Method);

    private static IEnumerable<List<SpecMethod>> Batches(List<SpecMethod> methods)
    {
        var (batch, most) = (new List<SpecMethod>(), FirstBatch);
        foreach (var method in methods)
        {
            if (batch.Count > 0 && batch.Sum(m => m.Seconds) + method.Seconds > most)
            {
                yield return batch;
                (batch, most) = ([], most * Growth);
            }
            batch.Add(method);
        }
        yield return batch;
    }

    private bool Holds(List<SpecMethod> batch, Mutant mutant) => runner.Holds(
        batch.SelectMany(m => new[] { "-method", m.Name }), whole: false,
        TimeSpan.FromSeconds(10 + (5 * batch.Sum(m => m.Seconds))), (Planted.ActiveVariable, $"{mutant.Id}"));
}
