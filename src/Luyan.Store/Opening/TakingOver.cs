using System.Globalization;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;
using Luyan.Store.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Luyan.Store.Opening;

/// <summary>Takes over a SQLite file that was made before the baseline of the migrations.
/// Its rows are copied into new tables, column by column; all events must be readable. The old file stays beside the folder.</summary>
internal sealed class TakingOver(StorePlace place, Alone alone, Projections lives)
{
    /// <summary>Takes over.</summary>
    /// <param name="now">When, UTC.</param>
    /// <param name="migration">What the old file says of itself.</param>
    /// <param name="told">Told in one line where the old file lies.</param>
    /// <param name="stop">Cancels; the old file stays.</param>
    /// <exception cref="StoreMadeByAnotherVersionException">An event or a row cannot be read.</exception>
    public async Task Run(DateTimeOffset now, string migration, Action<string>? told, CancellationToken stop)
    {
        await using (var old = alone.Open())
        {
            await Migrating.TakeAlone(old, stop);
        }
        var kept = "";
        try
        {
            await Migrating.Replacing(place, async next =>
            {
                await using var db = alone.Open(next);
                await db.Database.MigrateAsync(stop);
                await Copy(db, stop);
                await RefuseUnreadable(db, migration, stop);
                await Preparation.Guard(db, now, stop);
                await RebuildDue.Set(db, stop);
                kept = Keep(migration);
            });
            Migrating.Tell(told, kept);
        }
        catch (Microsoft.Data.Sqlite.SqliteException failure)
        {
            throw StoreMadeByAnotherVersionException.Unreadable(
                migration, $"its rows do not fit ({failure.Message.ReplaceLineEndings(" ").TrimEnd('.')})");
        }
    }

    private string Keep(string migration)
    {
        var folder = Path.TrimEndingDirectorySeparator(place.Folder);
        try
        {
            return Copied($"{folder}.before-{migration}.db");
        }
        catch (UnauthorizedAccessException)
        {
            // A service often owns its data folder and not the one above.
            return Copied($"{place.SqliteFile}.before-{migration}");
        }

        string Copied(string to)
        {
            File.Copy(place.SqliteFile, to, overwrite: true);
            return to;
        }
    }

    private async Task Copy(LuyanDb db, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        await Run(db, $"ATTACH DATABASE '{place.SqliteFile.Replace("'", "''", StringComparison.Ordinal)}' AS old", stop);
        await Run(db, "PRAGMA foreign_keys = OFF", stop);
        await Run(db, "BEGIN", stop);
        foreach (var type in Tables.Now(db).Types())
        {
            var table = type.GetTableName()!;
            var there = await Columns(db, table, stop);
            if (there.Count == 0) { continue; }
            var columns = type.GetProperties().Where(p => there.Contains(p.GetColumnName()) || !p.IsNullable).ToList();
            var names = columns.Select(p => $"\"{p.GetColumnName()}\"");
            var values = columns.Select(p => there.Contains(p.GetColumnName()) ? Known(p) : Empty(p));
            await Run(db,
                $"""INSERT INTO main."{table}" ({string.Join(", ", names)}) SELECT {string.Join(", ", values)} FROM old."{table}" """,
                stop);
        }
        await Run(db, "COMMIT", stop);
        await Run(db, "DETACH DATABASE old", stop);
    }

    // What may have been empty in the old tables and must not be so now.
    private static string Known(IReadOnlyProperty property) =>
        property.IsNullable ? $"\"{property.GetColumnName()}\"" : $"COALESCE(\"{property.GetColumnName()}\", {Empty(property)})";

    private static string Empty(IReadOnlyProperty property) =>
        property.ClrType == typeof(Guid) ? $"'{Guid.Empty}'"
        : property.ClrType == typeof(DateTimeOffset) ? $"'{UtcText.Write(DateTimeOffset.UnixEpoch)}'"
        : property.ClrType == typeof(DateOnly) ? "'1970-01-01'"
        : property.ClrType == typeof(byte[]) ? "x''"
        : property.ClrType.IsEnum && property.GetColumnType() == "TEXT" ? $"'{Enum.GetNames(property.ClrType)[0]}'"
        : property.GetColumnType() == "TEXT" ? "''" : "0";

    private static async Task<HashSet<string>> Columns(LuyanDb db, string table, CancellationToken stop)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT name FROM pragma_table_info($table, 'old')";
        command.Parameters.Add(new Microsoft.Data.Sqlite.SqliteParameter("$table", table));
        var names = new HashSet<string>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) { names.Add(reader.GetString(0)); }
        return names;
    }

    private async Task RefuseUnreadable(LuyanDb db, string migration, CancellationToken stop)
    {
        EventRow? before = null;
        await foreach (var row in db.Events.AsNoTracking().OrderBy(e => e.CaseId)
            .ThenBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(stop))
        {
            if (before?.CaseId != row.CaseId) { before = null; }
            var why = row.PreviousHash != (before?.Hash ?? "") || HashChain.Of(row) != row.Hash
                ? "its hash does not hold"
                : lives.Of(row.Kind).WhyUnreadable(row);
            if (why is not null)
            {
                throw StoreMadeByAnotherVersionException.Unreadable(
                    migration, string.Create(
                        CultureInfo.InvariantCulture,
                        $"event {row.Sequence} of case {row.CaseId} cannot be read ({why.ReplaceLineEndings(" ").TrimEnd('.')})"));
            }
            before = row;
        }
    }

    private static async Task Run(LuyanDb db, string sql, CancellationToken stop)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of our own tables and columns, and the place of the file.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(stop);
    }
}
