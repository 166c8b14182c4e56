using System.Runtime.CompilerServices;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Holidays;
using Luyan.Store.Lanes;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Upkeep;

/// <summary>Writes all read models anew from the events, in one transaction: readers see the old ones until all new ones stand, and
/// who stops it has lost nothing. Meanwhile nobody writes in a docket. Events stream through it, so that it needs no more
/// memory for more of them.</summary>
public sealed class Rebuilding
{
    internal static readonly string[] ReadModels =
    [
        "Cases", "Deadlines", "Duties", "Centers", "Assessments", "CenterGrams", "Bars", "CenterUnits", "Numbers", "Seats", "ForUnit",
        "FileLinks",
    ];
    private const int Batch = 100;

    // So much of the time, in percent, goes by while events are read.
    private const int ReadingShare = 70;

    // Letters are no read model: the numbers that were drawn for them stay used up, those of letters that are still to be written too.
    private const string Drawn =
        """
        INSERT INTO "Numbers" ("Register", "Number", "Ordinal", "CaseId")
        SELECT 'document', "DocumentNumber", 0, "CaseId" FROM "Letters" WHERE "DocumentNumber" <> '' ON CONFLICT DO NOTHING
        """;

    private const string DrawnOnSqlite =
        """
        INSERT INTO "Numbers" ("Register", "Number", "Ordinal", "CaseId")
        SELECT 'document', json_extract("Values", '$.number'), 0, "CaseId" FROM "Outbox"
        WHERE "Kind" = 'letter' AND "DoneAt" IS NULL AND json_extract("Values", '$.number') IS NOT NULL ON CONFLICT DO NOTHING
        """;

    private const string DrawnOnPostgres =
        """
        INSERT INTO "Numbers" ("Register", "Number", "Ordinal", "CaseId")
        SELECT 'document', "Values"::json ->> 'number', 0, "CaseId" FROM "Outbox"
        WHERE "Kind" = 'letter' AND "DoneAt" IS NULL AND "Values"::json ->> 'number' IS NOT NULL ON CONFLICT DO NOTHING
        """;

    private readonly ILane lane;
    private readonly Projections lives;
    private readonly IDbContextFactory<LuyanDb> databases;
    private readonly HolidayYears years;

    internal Rebuilding(ILane lane, Projections lives, IDbContextFactory<LuyanDb> databases, HolidayYears years) =>
        (this.lane, this.lives, this.databases, this.years) = (lane, lives, databases, years);

    /// <summary>Rebuilds.</summary>
    /// <param name="progress">Told how many events of how many were read.</param>
    /// <param name="stop">Cancels; the old read models stay.</param>
    /// <returns>How many events were read.</returns>
    public async Task<long> Run(IProgress<(long Done, long Of)>? progress = null, CancellationToken stop = default)
    {
        await Flag(on: true, stop);
        try
        {
            await using (var drain = await lane.Begin(stop))
            {
                await drain.Commit(drain.IsPostgres ? [Maintenance.Drain] : [], stop);
            }
            return await Write(progress, stop);
        }
        finally
        {
            await Flag(on: false, CancellationToken.None);
        }
    }

    private async Task<long> Write(IProgress<(long, long)>? progress, CancellationToken stop)
    {
        await using var db = databases.CreateDbContext();
        long all = await db.Events.LongCountAsync(stop);
        // In order of opening, because cases refer to earlier ones.
        var cases = await db.Events.Where(e => e.Sequence == 1).OrderBy(e => e.Position)
            .Select(e => new Opened(e.CaseId, e.Kind)).ToListAsync(stop);
        await using var work = await lane.Begin(stop, alone: true);
        var indexes = work.IsPostgres ? null : new EmptyIndexes(work, ReadModels);
        if (indexes is not null) { await indexes.Take(stop); }
        await work.Run([.. ReadModels.Select(table => new Statement($"""DELETE FROM "{table}" """))], stop);
        var done = 0L;
        await foreach (var (writing, events) in Replayed(db, cases, work.IsPostgres, stop))
        {
            await work.Run(writing.Statements, stop);
            done += events;
            // Sorting and indexing come after the last event.
            progress?.Report((indexes is null ? done : done * ReadingShare / 100, all));
        }
        if (indexes is not null) { await indexes.Build(stop); }
        await work.Commit([new(Drawn), new(work.IsPostgres ? DrawnOnPostgres : DrawnOnSqlite)], stop);
        progress?.Report((done, all));
        return done;
    }

    // A few batches are read and replayed ahead of the one that is written, on all processors;
    // no more, so that memory does not grow with the journal.
    private async IAsyncEnumerable<(Writing Of, int Events)> Replayed(
        LuyanDb db, List<Opened> cases, bool postgres, [EnumeratorCancellation] CancellationToken stop)
    {
        var laws = await years.History(stop);
        var batches = System.Threading.Channels.Channel.CreateBounded<Task<(Writing, int)>>(Environment.ProcessorCount);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var reading = Task.Run(
            async () =>
            {
                try
                {
                    foreach (var some in cases.Chunk(Batch))
                    {
                        var ids = Array.ConvertAll(some, c => c.Id);
                        var events = (await db.Events.AsNoTracking().Where(e => ids.Contains(e.CaseId))
                            .OrderBy(e => e.Sequence).ToListAsync(ended.Token)).ToLookup(e => e.CaseId);
                        await batches.Writer.WriteAsync(Task.Run(() => Replay(some, events, laws, postgres), ended.Token), ended.Token);
                    }
                    batches.Writer.Complete();
                }
                catch (Exception failure)
                {
                    batches.Writer.Complete(failure);
                }
            }, CancellationToken.None);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(stop)) { yield return await batch; }
        }
        finally
        {
            await ended.CancelAsync();
            await reading;
        }
    }

    private (Writing, int) Replay(
        Opened[] some, ILookup<Guid, EventRow> events, IReadOnlyList<(DateTimeOffset From, Measures Law)> laws, bool postgres)
    {
        var count = 0;
        var writing = postgres
            ? new Writing(lives, laws[0].Law, postgres)
            : new Writing(lives, laws[0].Law, postgres) { GramsInto = EmptyIndexes.Grams };
        foreach (var next in some)
        {
            List<EventRow> own = [.. events[next.Id]];
            lives.Of(next.Kind).Replay(writing, own, laws);
            count += own.Count;
        }
        return (writing, count);
    }

    private async Task Flag(bool on, CancellationToken stop)
    {
        await using var db = databases.CreateDbContext();
        await db.Settings.Where(s => s.Key == Maintenance.Key).ExecuteDeleteAsync(stop);
        if (!on) { return; }
        db.Settings.Add(new() { Key = Maintenance.Key, Value = "rebuild" });
        await db.SaveChangesAsync(stop);
    }

    private sealed record Opened(Guid Id, string Kind);
}
