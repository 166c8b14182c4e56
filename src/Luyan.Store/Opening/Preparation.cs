using Luyan.Store.Chains;
using Luyan.Store.Dockets;
using Luyan.Store.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Opening;

/// <summary>Opens a data folder: makes the tables of an empty one, migrates an older one, refuses what it cannot read.</summary>
internal sealed class Preparation(StorePlace place, Alone alone, Archiving archiving, Projections lives)
{
    // The name under which the tables were regenerated, not stacked, before the baseline.
    private const string Regenerated = "_Initial";

    public async Task Run(Action<string>? told, CancellationToken stop)
    {
        Unfinished.Refuse(place);
        MakeFolders(place);
        await using var db = alone.Open();
        var applied = await AppliedStages.Of(db, stop);
        var known = Stages.Known(db);
        if (applied.Where(id => !known.Contains(id)).Max(StringComparer.Ordinal) is { } stranger)
        {
            if (StringComparer.Ordinal.Compare(stranger, known[^1]) > 0) { throw StoreMadeByAnotherVersionException.Newer(stranger); }
            if (place.IsPostgres || !applied.All(id => id.EndsWith(Regenerated, StringComparison.Ordinal)))
            {
                throw StoreMadeByAnotherVersionException.Unknown(stranger);
            }
            await new TakingOver(place, alone, lives).Run(archiving.Now, stranger, told, stop);
        }
        else if (applied.Count == 0 && !place.IsPostgres && !File.Exists(place.SqliteFile))
        {
            // A start that is cut short leaves no half-made file, which the next one would take for one of an older version.
            await Migrating.Replacing(place, async next =>
            {
                await using var made = alone.Open(next);
                await Make(made, place, archiving.Now, stop);
            });
        }
        else if (applied.Count == 0) { await Make(db, place, archiving.Now, stop); }
        else if (!known.All(applied.Contains))
        {
            await new Migrating(place, alone, archiving).Run(db, applied.Max(StringComparer.Ordinal)!, told, stop);
        }
        await using var made = alone.Open();
        await OldRows.ChainPolicy(made, archiving.Now, stop);
    }

    public static void MakeFolders(StorePlace place)
    {
        System.IO.Directory.CreateDirectory(place.FilesFolder);
        System.IO.Directory.CreateDirectory(place.IncomingFolder);
        System.IO.Directory.CreateDirectory(place.UploadsFolder);
    }

    /// <summary>Makes all tables in an empty database.</summary>
    public static async Task Make(LuyanDb db, StorePlace place, DateTimeOffset now, CancellationToken stop)
    {
        if (!place.IsPostgres) { await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", stop); }
        await db.Database.MigrateAsync(stop);
        await Guard(db, now, stop);
    }

    /// <summary>Makes the database itself refuse changes of the journal, and brings old rows under their chains;
    /// nothing happens where that is done already.</summary>
    public static async Task Guard(LuyanDb db, DateTimeOffset now, CancellationToken stop)
    {
        foreach (var statement in db.Database.IsSqlite() ? AppendOnly.Sqlite : AppendOnly.Postgres)
        {
            await db.Database.ExecuteSqlRawAsync(statement, stop);
        }
        await OldRows.Chain(db, now, stop);
    }
}
