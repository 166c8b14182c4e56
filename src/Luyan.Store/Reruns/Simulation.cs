using System.Collections.Concurrent;
using Luyan.Cases;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Holidays;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Reruns;

/// <summary>Plays another policy over all stored cases: every decision is decided again, every open deadline computed again. Nothing is
/// written.</summary>
public sealed class Simulation
{
    private const int Batch = 200;
    private readonly Projections lives;
    private readonly IDbContextFactory<LuyanDb> databases;
    private readonly HolidayYears years;
    private readonly MeasuresInForce inForce;

    internal Simulation(Projections lives, IDbContextFactory<LuyanDb> databases, HolidayYears years, MeasuresInForce inForce) =>
        (this.lives, this.databases, this.years, this.inForce) = (lives, databases, years, inForce);

    /// <summary>Plays it.</summary>
    /// <param name="other">The policy with the changes; its calendar is not looked at: each decision is taken under the calendar of
    /// its time, each open deadline under that of now.</param>
    /// <param name="progress">Told how many cases of how many were played.</param>
    /// <param name="stop">Cancels.</param>
    public Task<Simulated> Run(Measures other, IProgress<(long Done, long Of)>? progress = null, CancellationToken stop = default) =>
        Run(Actor.Clock, other, progress, stop);

    /// <summary>Plays it for somebody who reads what comes out: cases in which they have acted for the unit are left out.</summary>
    public Task<Simulated> Run(Actor by, Measures other, CancellationToken stop = default) => Run(by, other, null, stop);

    private async Task<Simulated> Run(Actor by, Measures other, IProgress<(long Done, long Of)>? progress, CancellationToken stop)
    {
        await using var db = databases.CreateDbContext();
        var conflicts = db.ConflictsOf(by);
        var cases = await db.Cases.AsNoTracking().Where(c => !conflicts.Contains(c.Id)).OrderBy(c => c.Number)
            .Select(c => new Played(c.Kind, new(c.Id, c.Number, c.Title, c.UnitName))).ToListAsync(stop);
        var history = (await years.History(stop)).Select(h => (h.From, h.Law, Other: other.With(h.Law.Calendar))).ToList();
        var law = inForce.Now;
        var found = new ConcurrentBag<Findings>();
        var done = 0L;
        await Parallel.ForEachAsync(
            cases.Chunk(Batch), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = stop },
            async (some, halt) =>
            {
                found.Add(await Some(some, history, law, other.With(law.Calendar), halt));
                progress?.Report((Interlocked.Add(ref done, some.Length), cases.Count));
            });
        return Summed(cases.Count, found);
    }

    private async Task<Findings> Some(
        Played[] some, List<(DateTimeOffset From, Measures Law, Measures Other)> history, Measures law, Measures other,
        CancellationToken stop)
    {
        await using var db = databases.CreateDbContext();
        var ids = Array.ConvertAll(some, c => c.Case.Id);
        var events = (await db.Events.AsNoTracking().Where(e => ids.Contains(e.CaseId)).OrderBy(e => e.Sequence).ToListAsync(stop))
            .ToLookup(e => e.CaseId);
        var found = new Findings();
        foreach (var (kind, about) in some)
        {
            List<EventRow> own = [.. events[about.Id]];
            if (own.Count > 0) { One(lives.Of(kind), about, own, history, law, other, found); }
        }
        return found;
    }

    private static void One(
        Projection life, ConcernedCase about, List<EventRow> own,
        List<(DateTimeOffset From, Measures Law, Measures Other)> history, Measures law, Measures other, Findings found)
    {
        foreach (var answers in life.Rerun(own, [e => At(e).Law, e => At(e).Other]))
        {
            found.Commits++;
            if (!answers[0].Exact) { found.Gates.Add(answers[0].Envelope.Command); }
            if (Difference.Of(about, answers[0], answers[1]) is { } falls) { found.Decisions.Add(falls); }
        }
        found.Deadlines.AddRange(Difference.Of(about, life.DeadlinesOf(own, law), life.DeadlinesOf(own, other)));

        (DateTimeOffset From, Measures Law, Measures Other) At(Envelope envelope) => history.FindLast(h => h.From <= envelope.At);
    }

    private static Simulated Summed(long cases, IReadOnlyCollection<Findings> found)
    {
        var decisions = found.SelectMany(f => f.Decisions).ToList();
        var deadlines = found.SelectMany(f => f.Deadlines).ToList();
        return new(cases, found.Sum(f => f.Commits), found.Sum(f => f.Gates.Count))
        {
            Decisions =
            [
                .. decisions.OrderBy(d => d.Case.Number, StringComparer.Ordinal).ThenBy(d => d.Sequence).Take(Simulated.MostNamed),
            ],
            Deadlines = [.. deadlines.OrderBy(d => d.Case.Number, StringComparer.Ordinal).Take(Simulated.MostNamed)],
            DecisionsOf = decisions.CountBy(d => d.Command).ToDictionary(),
            DeadlinesOf = deadlines.CountBy(d => d.Key).ToDictionary(),
            GatesOf = found.SelectMany(f => f.Gates).CountBy(g => g).ToDictionary(),
            Concerned = decisions.Select(d => d.Case.Id).Concat(deadlines.Select(d => d.Case.Id)).Distinct().Count(),
        };
    }

    private sealed record Played(string Kind, ConcernedCase Case);

    private sealed class Findings
    {
        public long Commits { get; set; }

        public List<string> Gates { get; } = [];

        public List<FallsOtherwise> Decisions { get; } = [];

        public List<DeadlineMoves> Deadlines { get; } = [];
    }
}
