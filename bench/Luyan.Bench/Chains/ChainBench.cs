using System.Diagnostics;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Store.Lanes;
using Luyan.Store.Opening;
using Luyan.Store.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Bench.Chains;

/// <summary>What its chain costs a commit that writes an account act or a letter: saved by the store, which ties each to its chain, against
/// the same rows saved by a context that knows no chain, turn by turn in one run. Events of dockets carry their chain themselves and get
/// their leaves of the log afterwards: their commit is the benchmark "append".</summary>
internal static class ChainBench
{
    private const int Rounds = 3, Warm = 100;
    private const double Goal = 0.25;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(3);

    public static async Task<int> Run()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("luyan-bench-").FullName;
        try
        {
            await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddMeasures(MeasuresFile.LoadDefault)
                .AddLuyanStore(folder).BuildServiceProvider();
            await services.PrepareStore();
            var databases = services.GetRequiredService<IDbContextFactory<LuyanDb>>();
            // The same pooled connection and pragmas, and no interceptor that knows a chain.
            var plainly = new DbContextOptionsBuilder<SqliteLuyanDb>()
                .UseSqlite(Connections.ForSqlite(new StorePlace(folder, null).SqliteFile)).AddInterceptors(Pragmas.Writing).Options;
            var held = true;
            foreach (var (name, row) in (new (string, Func<object>)[] { ("account act", Act), ("letter", Letter) }))
            {
                Task Chained() => Save(databases.CreateDbContext(), row());
                Task Plain() => Save(new SqliteLuyanDb(plainly), row());
                for (var n = 0; n < Warm; n++)
                {
                    await Chained();
                    await Plain();
                }
                var (chained, plain) = (0.0, 0.0);
                for (var round = 0; round < Rounds; round++)
                {
                    chained = Math.Max(chained, await Rate(Chained));
                    plain = Math.Max(plain, await Rate(Plain));
                }
                Console.WriteLine(
                    $"{name}: with its chain {chained:0}/s, without {plain:0}/s, ratio {chained / plain:0.00} (goal {Goal:0.00})");
                held &= chained / plain >= Goal;
            }
            return held ? 0 : 1;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private static AccountAct Act() => new()
    {
        At = TimeProvider.System.GetUtcNow(), By = Guid.CreateVersion7(), What = "signed-in", Outcome = "done",
    };

    private static LetterRow Letter() => new()
    {
        CaseId = Guid.CreateVersion7(), Kind = "acceptance", Sha256 = new('a', 64), FileName = "受理通知书.docx", Sequence = 1,
        IssuedAt = TimeProvider.System.GetUtcNow(),
    };

    private static async Task Save(LuyanDb db, object row)
    {
        await using (db)
        {
            db.Add(row);
            await db.SaveChangesAsync();
        }
    }

    private static async Task<double> Rate(Func<Task> work)
    {
        var (watch, done) = (Stopwatch.StartNew(), 0);
        for (; watch.Elapsed < Turn; done++) { await work(); }
        return done / watch.Elapsed.TotalSeconds;
    }
}
