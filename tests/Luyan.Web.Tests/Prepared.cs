using Luyan.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Luyan.Web.Tests;

/// <summary>An empty data folder as the program makes it, made once by the program itself and copied for every site: the tables are the same each time.</summary>
internal static class Prepared
{
    private const string Database = "luyan.db";
    private static readonly Lazy<Task<byte[]>> Made = new(Make);

    /// <summary>Puts the database into a folder that has none.</summary>
    public static async Task Lay(string folder)
    {
        var file = Path.Combine(folder, Database);
        if (!File.Exists(file)) { await File.WriteAllBytesAsync(file, await Made.Value); }
    }

    private static async Task<byte[]> Make()
    {
        var folder = Directory.CreateTempSubdirectory("luyan-").FullName;
        try
        {
            await using (var app = LuyanHost.Build(folder, [], builder => { builder.WebHost.UseTestServer(); builder.Logging.ClearProviders(); })) { await app.PrepareData(); }
            SqliteConnection.ClearAllPools();
            await using (var db = new SqliteConnection($"Data Source={Path.Combine(folder, Database)};Pooling=False"))
            {
                await db.OpenAsync();
                await using var whole = db.CreateCommand();
                whole.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
                await whole.ExecuteNonQueryAsync();
            }
            return await File.ReadAllBytesAsync(Path.Combine(folder, Database));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
