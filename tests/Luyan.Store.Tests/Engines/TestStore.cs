using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Opening;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Luyan.Store.Tests.Engines;

/// <summary>A fresh store on an engine, with the ferry as one of its lives.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly bool keepFolder;

    private TestStore(ServiceProvider services, string folder, bool keepFolder) =>
        (this.services, Folder, this.keepFolder) = (services, folder, keepFolder);

    public string Folder { get; }

    public IServiceProvider Services => services;

    public FakeTimeProvider Clock { get; } = new(new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    public Dockets.CaseStore Dockets => services.GetRequiredService<Dockets.CaseStore>();

    /// <summary>The policy before the whole form and full reasons were asked for: the dossiers here say only what the store reads,
    /// and specs hold the rest.</summary>
    public static Measures Policy()
    {
        var (law, asked) = (MeasuresFile.LoadDefault(), new DateOnly(2026, 11, 1));
        return law.With(values: law.Values.Where(v => v.From != asked)
            .Select(v => v.Through == asked.AddDays(-1) ? v with { Through = null } : v));
    }

    /// <summary>A store with a department and its two relying units, those of the cast.</summary>
    public static async Task<TestStore> WithUnits(Engine engine, PostgresCluster cluster)
    {
        var store = await On(engine, cluster);
        await using var db = store.Db();
        db.Departments.Add(new() { Id = Cast.Department, Name = "青山区科学技术局" });
        db.Units.Add(new()
        {
            Id = Cast.Unit, CreditCode = "91150200MA0N000006", Name = "一号单位",
            DepartmentId = Cast.Department, CreatedAt = store.Clock.GetUtcNow()
        });
        db.Units.Add(new()
        {
            Id = Cast.OtherUnit, CreditCode = "91150200MA0N000014", Name = "二号单位",
            DepartmentId = Cast.Department, CreatedAt = store.Clock.GetUtcNow()
        });
        await db.SaveChangesAsync();
        return store;
    }

    public static async Task<TestStore> On(
        Engine engine, PostgresCluster cluster, string? folder = null, bool prepare = true, string? scanner = null,
        Func<Measures>? policy = null)
    {
        var place = folder ?? System.IO.Directory.CreateTempSubdirectory("luyan-store-").FullName;
        var registered = new ServiceCollection();
        if (prepare && folder is null && engine == Engine.SQLite) { await PreparedDatabase.PutInto(place); }
        registered.AddLuyanStore(
            place,
            engine == Engine.PostgreSQL ? await (prepare && folder is null ? cluster.NewPreparedDatabase() : cluster.NewDatabase()) : null,
            scanner);
        TestStore? store = null;
        registered.AddSingleton<TimeProvider>(_ => store!.Clock);
        registered.AddMeasures(policy ?? Policy);
        foreach (var given in registered.Where(d => d.ServiceType == typeof(Projection)
            && d.ImplementationInstance is Projection { Kind: Ferry.Kind }).ToList())
        {
            registered.Remove(given);
        }
        registered.AddSingleton<Projection>(Ferry.Projection);
        store = new(registered.BuildServiceProvider(), place, folder is not null);
        if (prepare) { await store.services.PrepareStore(); }
        return store;
    }

    public LuyanDb Db() => services.GetRequiredService<IDbContextFactory<LuyanDb>>().CreateDbContext();

    public T In<T>(AsyncServiceScope scope) where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public AsyncServiceScope Scope() => services.CreateAsyncScope();

    /// <summary>Runs a statement as somebody would who opens the database past the program, which itself lets no context
    /// write but by the lane.</summary>
    public async Task Sql(string sql)
    {
        await using var db = Db();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = (db.Database.IsSqlite() ? "PRAGMA query_only = OFF; " : "") + sql;
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (!keepFolder) { System.IO.Directory.Delete(Folder, recursive: true); }
    }
}
