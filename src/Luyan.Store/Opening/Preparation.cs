using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Luyan.Store;

/// <summary>The database holds tables of another version, for which this program has no way over.</summary>
public sealed class StoreMadeByAnotherVersionException(string migration) : Exception(
    $"The database was made by another version of Luyan (migration '{migration}'), which this program cannot take over. Use that version, or an empty data folder.");

internal static class Preparation
{
    public static async Task Run(StorePlace place, IDbContextFactory<LuyanDb> factory, CancellationToken stop)
    {
        System.IO.Directory.CreateDirectory(place.FilesFolder);
        System.IO.Directory.CreateDirectory(place.IncomingFolder);
        System.IO.Directory.CreateDirectory(place.UploadsFolder);
        await using var db = factory.CreateDbContext();
        var applied = await Applied(db, stop);
        var known = Known(db.GetType());
        if (applied.FirstOrDefault(id => !known.Contains(id)) is { } stranger) { throw new StoreMadeByAnotherVersionException(stranger); }
        if (known.All(applied.Contains)) { return; }

        if (!place.IsPostgres) { await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", stop); }
        await db.Database.MigrateAsync(stop);
        foreach (var statement in place.IsPostgres ? AppendOnly.Postgres : AppendOnly.Sqlite) { await db.Database.ExecuteSqlRawAsync(statement, stop); }
    }

    // EF's own look-up of pending migrations builds more than a start that changes nothing should pay for.
    private static async Task<HashSet<string>> Applied(LuyanDb db, CancellationToken stop)
    {
        var connection = db.Database.GetDbConnection();
        if (!await db.Database.CanConnectAsync(stop)) { return []; }
        await db.Database.OpenConnectionAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = db.Database.IsSqlite()
            ? "SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'"
            : "SELECT COUNT(*) FROM information_schema.tables WHERE table_name = '__EFMigrationsHistory' AND table_schema = ANY (current_schemas(false))";
        var ids = new HashSet<string>();
        if (Convert.ToInt64(await command.ExecuteScalarAsync(stop), null) > 0)
        {
            command.CommandText = """SELECT "MigrationId" FROM "__EFMigrationsHistory" """;
            await using var reader = await command.ExecuteReaderAsync(stop);
            while (await reader.ReadAsync(stop)) { ids.Add(reader.GetString(0)); }
        }
        await db.Database.CloseConnectionAsync();
        return ids;
    }

    private static HashSet<string> Known(Type context) =>
    [
        .. from type in context.Assembly.GetTypes()
           where type.GetCustomAttribute<DbContextAttribute>()?.ContextType == context
           let id = type.GetCustomAttribute<MigrationAttribute>()?.Id
           where id is not null
           select id,
    ];
}
