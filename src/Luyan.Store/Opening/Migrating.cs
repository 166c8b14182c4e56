using Luyan.Store.Lanes;
using System.Globalization;
using Luyan.Store.Upkeep;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Opening;

/// <summary>Brings an older database to the tables of this version. An archive is written beside the folder first.
/// SQLite is migrated on a copy that replaces the file at the end; on PostgreSQL all migrations are one transaction.
/// A failure leaves what was there.</summary>
internal sealed class Migrating(StorePlace place, Alone alone, Archiving archiving)
{
    /// <summary>Migrates.</summary>
    /// <param name="db">A context on the database, with the writing connection.</param>
    /// <param name="last">The newest migration that the database has.</param>
    /// <param name="told">Told in one line where the archive lies.</param>
    /// <param name="stop">Cancels; the database stays as it was.</param>
    public async Task Run(LuyanDb db, string last, Action<string>? told, CancellationToken stop)
    {
        if (!place.IsPostgres) { await TakeAlone(db, stop); }
        var archive = await Archive(db, last, stop);
        if (place.IsPostgres)
        {
            // Each migration would commit by itself; all of them and the mark are one transaction.
            await using var together = await db.Database.BeginTransactionAsync(stop);
            await db.Database.MigrateAsync(stop);
            await Preparation.Guard(db, archiving.Now, stop);
            await RebuildDue.Set(db, stop);
            await together.CommitAsync(stop);
            Tell(told, archive);
            return;
        }
        await Replacing(place, async next =>
        {
            await db.Database.CloseConnectionAsync();
            File.Copy(place.SqliteFile, next);
            await using var copy = alone.Open(next);
            await copy.Database.MigrateAsync(stop);
            await Preparation.Guard(copy, archiving.Now, stop);
            await RebuildDue.Set(copy, stop);
        });
        Tell(told, archive);
    }

    /// <summary>One line for the operator.</summary>
    public static void Tell(Action<string>? told, string kept) =>
        told?.Invoke($"The data folder was migrated to this version; as it was before it lies in {kept}.");

    /// <summary>Writes the next SQLite file beside the present one and puts it in its place; a failure leaves the present one.</summary>
    public static async Task Replacing(StorePlace place, Func<string, Task> write)
    {
        var next = place.SqliteFile + ".next";
        File.Delete(next);
        try
        {
            await write(next);
            await using (var file = new FileStream(next, FileMode.Open)) { file.Flush(flushToDisk: true); }
            File.Move(next, place.SqliteFile, overwrite: true);
            // A connection that was opened before still holds the file that was replaced.
            SqliteConnection.ClearAllPools();
        }
        finally
        {
            foreach (var piece in new[] { next, next + "-wal", next + "-shm", next + "-journal" }) { File.Delete(piece); }
        }
        await using var connection = new SqliteConnection(Connections.ForSqlite(place.SqliteFile) + ";Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL";
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>SQLite leaves its write-ahead log only while nobody else has the file open;
    /// what the log holds is then in the file.</summary>
    public static async Task TakeAlone(LuyanDb db, CancellationToken stop)
    {
        try
        {
            await db.Database.OpenConnectionAsync(stop);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA journal_mode = DELETE";
            if ((string?)await command.ExecuteScalarAsync(stop) == "delete") { return; }
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            // Told below.
        }
        throw new StoreRefusedException(
            "The database has to be migrated, but another program has it open: stop that program first; nothing was changed.");
    }

    private async Task<string> Archive(LuyanDb db, string last, CancellationToken stop)
    {
        var folder = Path.TrimEndingDirectorySeparator(place.Folder);
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(folder)}.before-{Stages.Known(db)[^1]}-{archiving.Now:yyyyMMdd-HHmmss}.luyan");
        try
        {
            return await Write(Path.GetDirectoryName(folder) ?? folder);
        }
        catch (UnauthorizedAccessException)
        {
            // A service often owns its data folder and not the one above. Backups leave archives out.
            return await Write(folder);
        }

        async Task<string> Write(string into)
        {
            // What a killed migration had begun: nobody else writes one, for the database is taken alone.
            var begun = $"{Path.GetFileName(folder)}.before-*.luyan.unfinished";
            foreach (var file in System.IO.Directory.EnumerateFiles(into, begun)) { File.Delete(file); }
            await archiving.Write(db, Tables.At(db, last), Path.Combine(into, name), stop: stop);
            return Path.Combine(into, name);
        }
    }
}
