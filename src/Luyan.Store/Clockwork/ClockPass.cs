using System.Collections.Concurrent;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Lanes;
using Luyan.Store.Moving;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Clockwork;

/// <summary>One pass of the clock: marks what has passed, reminds, and carries out what the law lets the clock ask for.
/// It decides nothing and is idempotent.</summary>
public sealed class ClockPass
{
    private const int Chunk = 200;
    private const int AtOnce = 16;
    private readonly ILane lane;
    private readonly Dockets.CaseStore dockets;
    private readonly IDbContextFactory<LuyanDb> databases;
    private readonly Leases leases;
    private readonly DeadlineMoving moving;
    private readonly MeasuresInForce inForce;
    private readonly TimeProvider clock;

    internal ClockPass(
        ILane lane, Dockets.CaseStore dockets, IDbContextFactory<LuyanDb> databases,
        Leases leases, DeadlineMoving moving, MeasuresInForce inForce, TimeProvider clock) =>
        (this.lane, this.dockets, this.databases, this.leases, this.moving, this.inForce,
            this.clock) = (lane, dockets, databases, leases, moving, inForce, clock);

    /// <summary>Runs a pass for today and every legal day since the last one that was finished.</summary>
    /// <param name="holder">The node, which must hold the lease.</param>
    /// <param name="failed">Told of each case that failed; the others go on.</param>
    /// <param name="stop">Stops between two cases; what is left is done by the next pass.</param>
    /// <returns>What it did; null when the lease was lost on the way.</returns>
    /// <exception cref="ReadOnlyNowException">The read models are being rebuilt.</exception>
    public async Task<ClockPassRow?> Run(string holder, Action<Exception, Guid>? failed = null, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var today = LegalDate.Of(now);
        var through = await Through(stop);
        var pass = new ClockPassRow
        {
            Id = Guid.CreateVersion7(now), From = through < today ? through.Value.AddDays(1) : today, Day = today, Holder = holder,
            StartedAt = now,
        };
        // Imported holidays are applied first, so that no moved day is marked as passed.
        await moving.CarryOut(failed, stop);
        await MarkAndRemind(pass, newDay: through is null || through < today, stop);
        var after = Guid.Empty;
        while (true)
        {
            if (!await leases.Hold(holder, stop)) { return null; }
            var due = new List<(Guid Id, string Kind)>();
            await using (var look = await lane.Begin(stop)) { await look.Commit([DueCases.Next(today, after, Chunk, due)], stop); }
            if (due.Count == 0) { break; }
            await AskAll(pass, due, failed, stop);
            after = due[^1].Id;
        }
        pass.EndedAt = clock.GetUtcNow();
        await using var db = databases.CreateDbContext();
        db.ClockPasses.Add(pass);
        await db.SaveChangesAsync(stop);
        await db.ClockLeases.Where(l => l.Holder == holder).ExecuteUpdateAsync(l => l.SetProperty(x => x.Through, today), stop);
        return pass;
    }

    // The last legal day that a pass has finished.
    private async Task<DateOnly?> Through(CancellationToken stop)
    {
        await using var db = databases.CreateDbContext();
        return await db.ClockLeases.Select(l => l.Through).SingleOrDefaultAsync(stop);
    }

    private async Task MarkAndRemind(ClockPassRow pass, bool newDay, CancellationToken stop)
    {
        await using var work = await lane.Begin(stop);
        await work.Run([.. work.Lock(["clock"]), .. Maintenance.Refuse(work.IsPostgres)], stop);
        var offsets = inForce.Now.Offsets(Parameters.Reminders, pass.Day);
        await work.Commit(
            [
                DueCases.Mark(pass.Day, () => pass.Passed++),
                .. newDay ? [DueCases.AskAgain(pass.Day)] : (Statement[])[],
                .. Reminding.Of(offsets, pass.From, pass.Day, clock.GetUtcNow(), work.IsPostgres, n => pass.Reminders += n)
            ],
            stop);
    }

    // Several cases run concurrently and share group commits; each is decided independently.
    private async Task AskAll(ClockPassRow pass, List<(Guid Id, string Kind)> due, Action<Exception, Guid>? failed, CancellationToken stop)
    {
        var asked = new ConcurrentQueue<Statement>();
        var files = await dockets.LoadAll(CenterLife.Life, [.. due.Where(d => d.Kind == Kinds.Center).Select(d => d.Id)], stop);
        await Parallel.ForEachAsync(due,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (one, stopped) =>
        {
            var (id, kind) = one;
            try
            {
                var (version, acts) = kind == Kinds.Center
                    ? await AskCenter(pass.Day, id, files(id), stopped)
                    : await AskApplication(pass.Day, id, stopped);
                asked.Enqueue(DueCases.Asked(id, version, pass.Day));
                asked.Enqueue(new("""DELETE FROM "ClockFaults" WHERE "CaseId" = $1""", id));
                lock (pass) { (pass.Asked, pass.Acts) = (pass.Asked + 1, pass.Acts + acts); }
            }
            catch (Exception failure) when (failure is not OperationCanceledException and not ReadOnlyNowException)
            {
                lock (pass) { pass.Failed++; failed?.Invoke(failure, id); }
                asked.Enqueue(new(
                    """
                    INSERT INTO "ClockFaults" ("CaseId", "Since", "At", "Times", "Message") VALUES ($1, $2, $3, 1, $4)
                    ON CONFLICT ("CaseId") DO UPDATE
                        SET "At" = excluded."At", "Times" = "ClockFaults"."Times" + 1, "Message" = excluded."Message"
                    """, id, pass.Day, clock.GetUtcNow(), failure.Message));
            }
        });
        await using var work = await lane.Begin(stop);
        await work.Commit([.. asked], stop);
    }

    // An accepted act may make another one due, which is tried at once; the guards end the loop.
    private async Task<(int Version, int Acts)> AskCenter(DateOnly day, Guid id, CaseFile<CenterState> file, CancellationToken stop)
    {
        var (state, version, acts) = (file.State, file.Version, 0);
        for (var more = true; more;)
        {
            more = false;
            foreach (var command in CenterClock.Acts(state, new(Actor.Clock, day, inForce.Now, Registers.None)))
            {
                var written = await dockets.Transact(CenterLife.Life, id, command, new(Actor.Clock), stop);
                (state, version) = (written.State, written.Version);
                if (written is not Written<CenterState>.Accepted) { continue; }
                acts++;
                more = true;
            }
        }
        return (version, acts);
    }

    private async Task<(int Version, int Acts)> AskApplication(DateOnly day, Guid id, CancellationToken stop)
    {
        var file = await dockets.Load(ApplicationLife.Life, id, stop);
        if (ApplicationLife.Life.WhyNot(file.State, typeof(ClosePublicNotice),
            new(Actor.Clock, day, inForce.Now, Registers.None)).Count > 0)
        {
            return (file.Version, 0);
        }
        var written = await dockets.Transact(ApplicationLife.Life, id, new ClosePublicNotice(), new(Actor.Clock), stop);
        return (written.Version, written is Written<ApplicationState>.Accepted ? 1 : 0);
    }
}
