using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Opening;

/// <summary>Which migrations a database has.</summary>
internal static class AppliedStages
{
    /// <summary>The ids of the migrations that the database has; empty where there are no tables.
    /// Cheaper than EF's own question, which each start would pay for.</summary>
    public static async Task<HashSet<string>> Of(LuyanDb db, CancellationToken stop)
    {
        if (!await Reachable(db, stop)) { return []; }
        await db.Database.OpenConnectionAsync(stop);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = db.Database.IsSqlite()
            ? "SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'"
            : "SELECT COUNT(*) FROM information_schema.tables WHERE table_name = '__EFMigrationsHistory' AND table_schema = ANY " +
                "(current_schemas(false))";
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

    // A missing SQLite file is an empty store; a PostgreSQL database that does not exist is made by the first migration.
    private static async Task<bool> Reachable(LuyanDb db, CancellationToken stop) =>
        db.Database.IsSqlite() ? File.Exists(db.Database.GetDbConnection().DataSource) : await db.Database.CanConnectAsync(stop);
}
