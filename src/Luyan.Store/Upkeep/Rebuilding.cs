using Luyan.Store.Dockets;
using Luyan.Store.Holidays;
using Luyan.Store.Lanes;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Upkeep;

/// <summary>Writes all read models anew from the events, in one transaction: readers see the old ones until all
/// new ones stand. Meanwhile nobody writes in a docket.</summary>
public sealed class Rebuilding
{
    private static readonly string[] ReadModels =
        ["Cases", "Deadlines", "Centers", "Assessments", "CenterGrams", "Bars", "Numbers", "Seats", "FileLinks"];
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
        // In the order in which they were opened, as cases refer to earlier ones.
        var cases = await db.Events.Where(e => e.Sequence == 1).OrderBy(e => e.Position)
            .Select(e => new { e.CaseId, e.Kind }).ToListAsync(stop);
        await using var work = await lane.Begin(stop);
        await work.Run([.. ReadModels.Select(table => new Statement($"""DELETE FROM "{table}" """))], stop);
        var laws = await years.History(stop);
        var writing = new Writing(lives, laws[0].Law, work.IsPostgres);
        var done = 0L;
        foreach (var next in cases)
        {
            var events = await db.Events.AsNoTracking().Where(e => e.CaseId == next.CaseId).OrderBy(e => e.Sequence).ToListAsync(stop);
            lives.Of(next.Kind).Replay(writing, events, laws);
            done += events.Count;
            if (writing.Statements.Count < 500) { continue; }
            await work.Run(writing.Statements, stop);
            writing.Clear();
            progress?.Report((done, all));
        }
        // Letters are no read model: the numbers that were drawn for them stay used up.
        writing.Add("""
            INSERT INTO "Numbers" ("Register", "Number", "Ordinal", "CaseId")
            SELECT 'document', "DocumentNumber", 0, "CaseId" FROM "Letters" WHERE "DocumentNumber" <> '' ON CONFLICT DO NOTHING
            """);
        await work.Commit(writing.Statements, stop);
        progress?.Report((done, all));
        return done;
    }

    private async Task Flag(bool on, CancellationToken stop)
    {
        await using var db = databases.CreateDbContext();
        await db.Settings.Where(s => s.Key == Maintenance.Key).ExecuteDeleteAsync(stop);
        if (!on) { return; }
        db.Settings.Add(new() { Key = Maintenance.Key, Value = "rebuild" });
        await db.SaveChangesAsync(stop);
    }
}
