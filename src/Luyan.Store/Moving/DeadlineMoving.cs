using System.Globalization;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Holidays;
using Luyan.Store.Lanes;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Moving;

/// <summary>Moves the open deadlines to the days that imported holidays give them. Days that an event fixed stay as they are, and who
/// must act is told of each move. Each case is its own transaction; the work is idempotent and resumes at the next start.</summary>
public sealed class DeadlineMoving
{
    private const string Carried = "holidays-carried-out";
    private const int Chunk = 200;
    private const int Tries = 8;
    private readonly ILane lane;
    private readonly Projections lives;
    private readonly IDbContextFactory<LuyanDb> databases;
    private readonly HolidayYears years;
    private readonly MeasuresInForce inForce;
    private readonly TimeProvider clock;
    private readonly int atOnce;

    // Several cases share one group commit.
    internal DeadlineMoving(
        ILane lane, Projections lives, IDbContextFactory<LuyanDb> databases,
        HolidayYears years, MeasuresInForce inForce, TimeProvider clock, int atOnce = 16) =>
        (this.lane, this.lives, this.databases, this.years, this.inForce, this.clock,
            this.atOnce) = (lane, lives, databases, years, inForce, clock, atOnce);

    /// <summary>The last import whose effect on the open deadlines is whole; 0 before the first.</summary>
    public async Task<int> CarriedOut(CancellationToken stop = default)
    {
        await using var db = databases.CreateDbContext();
        return int.TryParse(
            await db.Settings.Where(s => s.Key == Carried).Select(s => s.Value).FirstOrDefaultAsync(stop),
            NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
    }

    /// <summary>What a year that is not in force would move. Nothing is written.</summary>
    /// <param name="year">The year.</param>
    /// <param name="most">So many of the earlier and of the later ones are listed; all are counted.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<PlannedMoves> Plan(CalendarYear year, int most, CancellationToken stop = default)
    {
        var law = inForce.Now;
        var coming = law.With(law.Calendar.With(year, law.Calendar.Version));
        var planned = new Planning(most);
        await foreach (var some in Differing(coming, new(year.Year, 1, 1), null, stop))
        {
            foreach (var (of, moved) in some)
            {
                foreach (var day in moved.Where(m => m.Moves))
                {
                    planned.Add(new(of.Id, of.Number, day.Row.Key, day.Row.Subject, day.Row.Of, day.Row.Effective, day.Now.Effective));
                }
            }
        }
        return planned.Whole();
    }

    /// <summary>Applies pending imports to the open deadlines.</summary>
    /// <param name="failed">Told of each case that failed; the others go on, and all are looked at again the next time.</param>
    /// <param name="stop">Stops between two cases.</param>
    /// <returns>How many deadlines moved.</returns>
    /// <exception cref="ReadOnlyNowException">The read models are being rebuilt; it is to be asked again later.</exception>
    public async Task<int> CarryOut(Action<Exception, Guid>? failed = null, CancellationToken stop = default)
    {
        await years.Refresh(stop);
        var now = inForce.Now;
        if (await Pending(now, stop) is not { Count: > 0 } imports) { return 0; }
        var (moved, faults, movedOn) = (0, 0, false);
        var told = new Lock();
        void Fail(Exception failure, Guid id) { lock (told) { faults++; failed?.Invoke(failure, id); } }
        await foreach (var some in Differing(now, new(imports.Min(y => y.Year), 1, 1), Fail, stop))
        {
            await Parallel.ForEachAsync(some,
                new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = stop }, async (one, stopped) =>
            {
                try
                {
                    var days = await MoveIn(one.Of, now, imports, stopped);
                    lock (told) { moved += days; }
                }
                catch (CalendarMovedOnException) { movedOn = true; }
                catch (Exception failure) when (failure is not OperationCanceledException and not ReadOnlyNowException)
                {
                    Fail(failure, one.Of.Id);
                }
            });
            // Another import arrived; the rest is computed with it.
            if (movedOn) { return moved + await CarryOut(failed, stop); }
        }
        if (faults == 0) { await Done(now.Calendar.Version, stop); }
        return moved;
    }

    // Newest first.
    private async Task<List<HolidayYear>> Pending(Measures now, CancellationToken stop)
    {
        var (carried, version) = (await CarriedOut(stop), now.Calendar.Version);
        if (carried >= version) { return []; }
        await using var db = databases.CreateDbContext();
        return await db.HolidayYears.AsNoTracking().Where(y => y.Version > carried && y.Version <= version)
            .OrderByDescending(y => y.Version).ToListAsync(stop);
    }

    // The cases whose open deadlines are kept otherwise than a law computes them. A day that counting reached before the first day of a
    // changed year does not depend on it.
    private async IAsyncEnumerable<List<(MovingCase Of, List<MovedDay> Moved)>> Differing(
        Measures now, DateOnly first, Action<Exception, Guid>? failed,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await using var db = databases.CreateDbContext();
        var cases = await db.Cases.Where(c => db.Deadlines.Any(d => d.CaseId == c.Id && d.Open && d.Effective >= first))
            .OrderBy(c => c.Id).Select(c => new MovingCase(c.Id, c.Kind, c.Number)).ToListAsync(stop);
        foreach (var some in cases.Chunk(Chunk))
        {
            List<Guid> ids = [.. some.Select(c => c.Id)];
            var events = (await db.Events.AsNoTracking().Where(e => ids.Contains(e.CaseId))
                .OrderBy(e => e.CaseId).ThenBy(e => e.Sequence).ToListAsync(stop)).ToLookup(e => e.CaseId);
            var rows = (await db.Deadlines.AsNoTracking().Where(d => d.Open && ids.Contains(d.CaseId))
                .ToListAsync(stop)).ToLookup(d => d.CaseId);
            var differing = new List<(MovingCase, List<MovedDay>)>();
            foreach (var one in some)
            {
                List<MovedDay> moved = [];
                try { moved = [.. MovedDay.Of(rows[one.Id], lives.Of(one.Kind).DeadlinesOf([.. events[one.Id]], now))]; }
                catch (Exception failure) when (failed is not null && failure is not OperationCanceledException)
                {
                    failed(failure, one.Id);
                }
                if (moved.Count > 0) { differing.Add((one, moved)); }
            }
            yield return differing;
        }
    }

    private async Task<int> MoveIn(MovingCase of, Measures now, List<HolidayYear> imports, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var work = await lane.Begin(stop);
            try
            {
                var (events, rows) = (new List<EventRow>(), new List<DeadlineRow>());
                await work.Run([
                    .. work.Lock([$"case:{of.Id}"]), .. Maintenance.Refuse(work.IsPostgres, now.Calendar.Version),
                    Journal.Of(of.Id, events), MovedRows.Open(of.Id, rows)
                ], stop);
                var at = clock.GetUtcNow();
                var moved = MovedDay.Of(rows, lives.Of(of.Kind).DeadlinesOf(events, now)).ToList();
                await work.Commit([
                    .. moved.SelectMany(m => MovedRows.Write(of.Id, m, imports, at)),
                    .. DutyRows.Of(of.Id, lives.Of(of.Kind).DutiesOf(events, now), fresh: false),
                ], stop);
                return moved.Count(m => m.Moves);
            }
            catch (Exception failure) when (work.IsConflict(failure) && attempt < Tries) { }
        }
    }

    private async Task Done(int version, CancellationToken stop)
    {
        await using var work = await lane.Begin(stop);
        await work.Commit(
            [new("""INSERT INTO "Settings" ("Key", "Value") VALUES ($1, $2) ON CONFLICT ("Key") DO UPDATE SET "Value" = """ +
                """excluded."Value" """, Carried, version.ToString(CultureInfo.InvariantCulture))], stop);
    }

    private sealed record MovingCase(Guid Id, string Kind, string Number);
}
