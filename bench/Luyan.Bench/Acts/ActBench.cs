using System.Diagnostics;
using Luyan.Bench.Clock;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Lanes;
using Luyan.Web.Letters;
using Luyan.Web.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Luyan.Bench.Acts;

/// <summary>An act with its letter (an investigation is opened and the unit is written to) by 1, 16 and 64 clients at once, against the
/// same rows and files by hand in the same run. However many ask, no less must be done.</summary>
internal static class ActBench
{
    private const int Centers = 6_000, Rounds = 2, Warm = 50;

    // What two measurements of the same differ by on a shared machine.
    private const double Noise = 0.9;
    private static readonly int[] Clients = [1, 16, 64];
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(4);
    private static readonly Actor Officer = new(Guid.CreateVersion7(), "赵办", Role.CaseOfficer, Guid.Empty);

    public static async Task<int> Run()
    {
        var folder = Directory.CreateTempSubdirectory("luyan-bench-").FullName;
        try
        {
            // Built and not started: nothing else works beside.
            await using var real = LuyanHost.Build(folder, ["--urls", "http://127.0.0.1:0"], builder => builder.Logging.ClearProviders());
            await real.PrepareData();
            await ClockCity.Seed(
                real.Services.GetRequiredService<ILane>(), real.Services.GetRequiredService<Projections>(),
                real.Services.GetRequiredService<MeasuresInForce>().Now, Centers);
            var dockets = real.Services.GetRequiredService<CaseStore>();
            var ids = await Suspected(real.Services, dockets);
            using var bare = new BareAct(folder);
            var (next, rates) = (0, new Dictionary<int, (double Real, double Plain)>());
            async Task One()
            {
                var id = ids[Interlocked.Increment(ref next) - 1];
                if (await dockets.Transact(
                    CenterLife.Life, id, new OpenInvestigation("材料与事实不符。"), new(Officer)) is not Written<CenterState>.Accepted)
                {
                    throw new InvalidOperationException("An act was not accepted.");
                }
                await using var scope = real.Services.CreateAsyncScope();
                if (await scope.ServiceProvider.GetRequiredService<LetterWriter>().WriteDue(id) != 1)
                {
                    throw new InvalidOperationException("A letter was not written.");
                }
            }
            for (var n = 0; n < Warm; n++) { await One(); }
            for (var round = 0; round < Rounds; round++)
            {
                // What was written before makes the later acts a little dearer: each number of clients comes early once and late once.
                foreach (var clients in round % 2 == 0 ? Clients : Clients.Reverse())
                {
                    var best = rates.GetValueOrDefault(clients);
                    rates[clients] = (Math.Max(best.Real, await Rate(clients, One)), Math.Max(best.Plain, await Rate(clients, bare.Write)));
                }
            }
            foreach (var (clients, (ours, plain)) in rates)
            {
                Console.WriteLine($"{clients} client(s): {ours:0}/s with their letters, by hand {plain:0}/s, ratio {ours / plain:0.00}");
            }
            var falls = Clients.Zip(Clients.Skip(1)).Any(pair => rates[pair.Second].Real < Noise * rates[pair.First].Real);
            Console.WriteLine(falls ? "More clients got less done." : "More clients never got less done.");
            return falls ? 1 : 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Guid[]> Suspected(IServiceProvider services, CaseStore dockets)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<Luyan.Store.LuyanDb>>().CreateDbContextAsync();
        Guid[] ids = [.. await db.Cases.Where(c => c.Kind == Kinds.Center).Select(c => c.Id).ToListAsync()];
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (id, stop) =>
        {
            if (await dockets.Transact(
                CenterLife.Life, id, new RaiseSuspicion("有人反映材料不实。", [new(new string('0', 64), "photo.jpg", 1)]),
                new(Officer), stop) is not Written<CenterState>.Accepted)
            {
                throw new InvalidOperationException("A suspicion was not accepted.");
            }
        });
        return ids;
    }

    private static async Task<double> Rate(int clients, Func<Task> act)
    {
        var (done, clock) = (0, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            while (clock.Elapsed < Turn)
            {
                await act();
                Interlocked.Increment(ref done);
            }
        })));
        return done / clock.Elapsed.TotalSeconds;
    }
}
