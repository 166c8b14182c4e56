using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Luyan.Law;
using Luyan.Store.Opening;
using Luyan.Store.Rows;
using Luyan.Store.Tests.Engines;
using Luyan.Store.Upkeep;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Luyan.Store.Tests.Opening;

/// <summary>A data folder that an earlier version made, unpacked for one test; <c>eng/keep-folder</c> makes the next one.</summary>
internal sealed class KeptFolder : IDisposable
{
    private KeptFolder(string parent, string? postgres) => (Parent, Postgres) = (parent, postgres);

    /// <summary>The folders that can be migrated; the ones before the baseline are taken over instead.</summary>
    public static IEnumerable<string> Names => [.. System.IO.Directory.GetDirectories(Resources)
        .Select(Path.GetFileName).Where(n => n != BeforeBaseline).Order(StringComparer.Ordinal)!];

    public const string BeforeBaseline = "before-baseline";

    private static string Resources => Path.Combine(AppContext.BaseDirectory, "Folders");

    /// <summary>The folder above: what is written beside the data folder is found there.</summary>
    public string Parent { get; }

    public string? Postgres { get; }

    public string Folder => Path.Combine(Parent, "data");

    public StorePlace Place => new(Folder, Postgres);

    public IReadOnlyList<string> Beside => [.. System.IO.Directory.GetFileSystemEntries(Parent).Where(p => p != Folder)];

    public static async Task<KeptFolder> Unpacked(string name, Engine engine, PostgresCluster cluster)
    {
        var kept = await Empty(engine, cluster);
        await Untar(Path.Combine(Resources, name, "folder.tar.br"), kept.Folder);
        if (engine == Engine.SQLite) { return kept; }
        File.Delete(kept.Place.SqliteFile);
        await using var connection = new NpgsqlConnection(kept.Postgres + ";Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = Encoding.UTF8.GetString(await Bytes(Path.Combine(Resources, name, "postgres.sql.br")));
        await command.ExecuteNonQueryAsync();
        return kept;
    }

    /// <summary>A place for a folder that does not exist yet.</summary>
    public static async Task<KeptFolder> Empty(Engine engine, PostgresCluster cluster) =>
        new(System.IO.Directory.CreateTempSubdirectory("luyan-kept-").FullName,
            engine == Engine.SQLite ? null : await cluster.NewDatabase());

    /// <summary>The archive that the earlier version wrote of the same folder. It is kept unpacked, because
    /// that compresses better.</summary>
    public static async Task<string> Archive(string name, string into)
    {
        var entries = Path.Combine(into, "entries");
        await Untar(Path.Combine(Resources, name, "archive.tar.br"), entries);
        var archive = Path.Combine(into, "kept.luyan");
        await ZipFile.CreateFromDirectoryAsync(entries, archive, CompressionLevel.Fastest, includeBaseDirectory: false);
        return archive;
    }

    /// <summary>The store of the program on this folder.</summary>
    public ServiceProvider Services(Action<DbContextOptionsBuilder>? further = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(new(2026, 12, 1, 1, 0, 0, TimeSpan.Zero)));
        services.AddMeasures(() => MeasuresFile.LoadWith(Folder));
        services.AddSingleton(new Alone(Place, further));
        services.AddLuyanStore(Folder, Postgres);
        return services.BuildServiceProvider();
    }

    public async Task Sql(string sql)
    {
        await using var db = new Alone(Place).Open();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The newest migration of this version.</summary>
    public async Task<string> Newest()
    {
        await using var db = new Alone(Place).Open();
        return Stages.Known(db)[^1];
    }

    /// <summary>Number and digest of the rows of each table, by the columns that the earlier version had and this one still has.</summary>
    public async Task<Dictionary<string, string>> Rows(string? migration = null)
    {
        await using var db = new Alone(Place).Open();
        var now = Tables.Now(db).InOrder().ToDictionary(t => t.Name);
        var then = Tables.At(db, migration ?? Stages.Known(db)[0]).InOrder();
        await db.Database.OpenConnectionAsync();
        var digests = new Dictionary<string, string>();
        foreach (var table in then.Where(t => now.ContainsKey(t.Name)))
        {
            var common = table.Columns.Where(c => now[table.Name].Columns.Any(o => o.Name == c.Name)).ToLookup(c => c.Name == HeldBy);
            await Digest(table.Name, table with { Columns = [.. common[false]] });
            if (common[true].Any()) { await Digest(HeldBy, table with { Columns = [table.Columns[0], .. common[true]] }); }
        }
        return digests;

        async Task Digest(string name, Table table)
        {
            var rows = new RowSet();
            await foreach (var row in table.Rows(db.Database.GetDbConnection(), null)) { rows.Add(row); }
            digests.Add(name, rows.ToString());
        }
    }

    /// <summary>Who holds a case, with a digest of its own: it is what the law makes of the events, as deadlines are.</summary>
    public const string HeldBy = nameof(CaseRow.HeldBy);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(Parent, recursive: true);
    }

    private static async Task Untar(string file, string folder)
    {
        System.IO.Directory.CreateDirectory(folder);
        await TarFile.ExtractToDirectoryAsync(new MemoryStream(await Bytes(file)), folder, overwriteFiles: true);
    }

    private static async Task<byte[]> Bytes(string file)
    {
        await using var packed = new BrotliStream(File.OpenRead(file), CompressionMode.Decompress);
        using var all = new MemoryStream();
        await packed.CopyToAsync(all);
        return all.ToArray();
    }
}
