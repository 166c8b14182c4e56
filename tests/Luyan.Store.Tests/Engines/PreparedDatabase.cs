using Luyan.Store;
using Luyan.Store.Opening;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Store.Tests.Engines;

/// <summary>An empty SQLite database with all its tables, made once by the program's own way and copied for each test:
/// making the tables takes longer than most tests.</summary>
internal static class PreparedDatabase
{
    private static readonly Lazy<Task<byte[]>> Content = new(Make);

    /// <summary>Puts the database into a data folder that has none.</summary>
    public static async Task PutInto(string folder)
    {
        var file = new StorePlace(folder, null).SqliteFile;
        if (!File.Exists(file)) { await File.WriteAllBytesAsync(file, await Content.Value); }
    }

    private static async Task<byte[]> Make()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("luyan-prepared-").FullName;
        await using (var services = new ServiceCollection().AddLuyanStore(folder).BuildServiceProvider()) { await services.PrepareStore(); }
        // The last connection that closes puts the log into the file.
        SqliteConnection.ClearAllPools();
        var content = await File.ReadAllBytesAsync(new StorePlace(folder, null).SqliteFile);
        System.IO.Directory.Delete(folder, recursive: true);
        return content;
    }
}
