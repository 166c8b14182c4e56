using System.Diagnostics;
using Luyan.Cases;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Opening;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Luyan.Bench.Append;

/// <summary>Commits per second through the real write path against the bare database:
/// the same rows with the same durability, turn by turn in one run.</summary>
internal static class AppendBench
{
    private const int Cases = 400;
    private const int Rounds = 3;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(3);
    private static readonly Actor Officer = new(Guid.CreateVersion7(), "赵办", Role.CaseOfficer, Guid.Empty);

    public static async Task<int> Run()
    {
        await On("SQLite", null, writers: 1);
        await On("SQLite", null, writers: 16);
        if (Environment.GetEnvironmentVariable("LUYAN_TEST_POSTGRES") is not { Length: > 0 } postgres)
        {
            Console.WriteLine("PostgreSQL: not measured; set LUYAN_TEST_POSTGRES to a connection string that may create databases.");
            return 0;
        }
        await On("PostgreSQL", postgres, writers: 1);
        await On("PostgreSQL", postgres, writers: 16);
        return 0;
    }

    private static async Task On(string engine, string? server, int writers)
    {
        var folder = Directory.CreateTempSubdirectory("luyan-bench-").FullName;
        try
        {
            var database = server is null ? null : await NewDatabase(server);
            await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddMeasures(MeasuresFile.LoadDefault)
                .AddLuyanStore(folder, database).AddSingleton<Projection>(Counter.Projection).BuildServiceProvider();
            await services.PrepareStore();
            var dockets = services.GetRequiredService<CaseStore>();
            Guid[] ids = [.. Enumerable.Range(0, Cases).Select(_ => Guid.CreateVersion7())];
            var next = 0;
            foreach (var id in ids) { await Real(dockets, id, ++next); }
            Guid[] others = [.. Enumerable.Range(0, Cases).Select(_ => Guid.CreateVersion7())];
            foreach (var id in others) { await Real(dockets, id, ++next); }
            await using var bare = await BareDatabase.Open(folder, database, writers, others);

            var (real, plain) = (0.0, 0.0);
            for (var round = 0; round < Rounds; round++)
            {
                real = Math.Max(real, await Rate(writers, (_, n) => Real(dockets, ids[n % Cases], Interlocked.Increment(ref next))));
                plain = Math.Max(plain, await Rate(writers, (writer, n) => bare.Append(writer, n)));
            }
            Console.WriteLine(
                $"{engine}, {writers} writer(s): write path {real:0}/s, bare {plain:0}/s, ratio {real / plain:0.00} (goal 0.40)");
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Real(CaseStore dockets, Guid id, int to)
    {
        if (await dockets.Transact(Counter.Life, id, new Raise(to), new(Officer)) is not Written<Count>.Accepted)
        {
            throw new InvalidOperationException("An append was not accepted.");
        }
    }

    private static async Task<double> Rate(int writers, Func<int, int, Task> append)
    {
        var (done, clock) = (0, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            while (clock.Elapsed < Turn) { await append(writer, Interlocked.Increment(ref done)); }
        })));
        return done / clock.Elapsed.TotalSeconds;
    }

    private static async Task<string> NewDatabase(string server)
    {
        var name = $"luyan_bench_{Guid.CreateVersion7():N}";
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is our own.
        command.CommandText = $"CREATE DATABASE {name}";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();
    }
}
