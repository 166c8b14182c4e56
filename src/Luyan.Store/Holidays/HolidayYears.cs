using Luyan.Cases;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Lanes;
using Luyan.Store.Moving;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Holidays;

/// <summary>The imported years of holidays, laid over the files of the policy. Every node loads the newest;
/// no docket is written with an older one.</summary>
public sealed class HolidayYears
{
    private readonly ILane lane;
    private readonly IDbContextFactory<LuyanDb> databases;
    private readonly MeasuresInForce inForce;
    private readonly TimeProvider clock;
    private readonly WorkingCalendar files;

    internal HolidayYears(ILane lane, IDbContextFactory<LuyanDb> databases, MeasuresInForce inForce, TimeProvider clock) =>
        (this.lane, this.databases, this.inForce, this.clock, files) = (lane, databases, inForce, clock, inForce.Now.Calendar);

    /// <summary>What enters an import into the chain of the policy, in the transaction of the import. The store gives it; the chains stand
    /// above the calendars.</summary>
    internal Func<Work, HolidayYear, CancellationToken, Task<Statement>>? Entered { get; init; }

    /// <summary>The policy in force.</summary>
    internal Measures Law => inForce.Now;

    /// <summary>The calendar of the files alone.</summary>
    public WorkingCalendar Files => files;

    /// <summary>Loads the newest version for all holders of the measures in this process.</summary>
    /// <returns>Whether there was a newer one.</returns>
    public async Task<bool> Refresh(CancellationToken stop = default)
    {
        await using var db = databases.CreateDbContext();
        if (await Newest(db, stop) <= inForce.Now.Calendar.Version) { return false; }
        inForce.Adopt(Over(await db.HolidayYears.AsNoTracking().OrderBy(y => y.Version).ToListAsync(stop)));
        return true;
    }

    /// <summary>Imports a year; it applies from the commit on. Days that an event fixed stay;
    /// open deadlines are moved by <see cref="DeadlineMoving.CarryOut"/>.</summary>
    /// <param name="year">The year, examined.</param>
    /// <param name="staged">What it was confirmed from.</param>
    /// <param name="by">The administrator.</param>
    /// <param name="seen">The version that the administrator saw in the dry run.</param>
    /// <param name="stop">Cancels before the commit.</param>
    /// <returns>The number of the import; null where another import came in between, or this one was confirmed already.</returns>
    /// <exception cref="ReadOnlyNowException">The read models are being rebuilt.</exception>
    public async Task<int?> Import(CalendarYear year, StagedHolidays staged, Actor by, int seen, CancellationToken stop = default)
    {
        await using var work = await lane.Begin(stop);
        try
        {
            var (newest, waits) = (0, false);
            // Running decisions finish with the old calendar; later ones use the new one.
            await work.Run(
                [
                    .. work.IsPostgres ? [Maintenance.Drain] : (IEnumerable<Statement>)[],
                    .. work.Lock(["holidays"]), .. Maintenance.Refuse(work.IsPostgres),
                    new("""SELECT "Version" FROM "HolidayYears" ORDER BY "Version" DESC LIMIT 1""")
                    {
                        Row = row => newest = row.GetInt32(0)
                    },
                    new("""SELECT 1 FROM "StagedHolidays" WHERE "Id" = $1 AND "Version" IS NULL""", staged.Id) { Row = _ => waits = true },
                ], stop);
            if (newest != seen || !waits) { return null; }
            HolidayYear row = new()
            {
                Version = newest + 1, Year = year.Year, Source = year.Source, Provisional = year.Provisional,
                Days = CalendarFile.DaysOf(year), FileName = staged.FileName, Sha256 = staged.Sha256, ImportedBy = by.Account,
                ImportedByName = by.Name, ImportedAt = clock.GetUtcNow(),
            };
            await work.Commit(
                [
                    .. Entered is { } entered ? [await entered(work, row, stop)] : (Statement[])[],
                    new("""
                        INSERT INTO "HolidayYears" ("Version", "Year", "Source", "Provisional", "Days", "FileName", "Sha256",
                            "ImportedBy", "ImportedByName", "ImportedAt")
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                        """, row.Version, row.Year, row.Source, row.Provisional, row.Days, row.FileName, row.Sha256,
                            row.ImportedBy, row.ImportedByName, row.ImportedAt),
                    new("""UPDATE "StagedHolidays" SET "Version" = $2 WHERE "Id" = $1""", staged.Id, newest + 1),
                ], stop);
        }
        catch (Exception failure) when (work.IsConflict(failure)) { return null; }
        await Refresh(CancellationToken.None);
        return seen + 1;
    }

    /// <summary>The measures from each import on, the files alone first; for reading what happened under the
    /// calendar of its time.</summary>
    internal async Task<IReadOnlyList<(DateTimeOffset From, Measures Law)>> History(CancellationToken stop)
    {
        await using var db = databases.CreateDbContext();
        var (law, calendar) = (inForce.Now, files);
        var history = new List<(DateTimeOffset, Measures)> { (DateTimeOffset.MinValue, law.With(files)) };
        foreach (var year in await db.HolidayYears.AsNoTracking().OrderBy(y => y.Version).ToListAsync(stop))
        {
            calendar = calendar.With(year.Calendar(), year.Version);
            history.Add((year.ImportedAt, law.With(calendar)));
        }
        return history;
    }

    internal static Task<int> Newest(LuyanDb db, CancellationToken stop) =>
        db.HolidayYears.OrderByDescending(y => y.Version).Select(y => y.Version).FirstOrDefaultAsync(stop);

    private WorkingCalendar Over(IEnumerable<HolidayYear> years) =>
        years.Aggregate(files, (calendar, year) => calendar.With(year.Calendar(), year.Version));
}
