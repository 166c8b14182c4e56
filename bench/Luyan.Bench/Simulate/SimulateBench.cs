using System.Diagnostics;
using System.Text.Json;
using Luyan.Bench.Rebuild;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Lanes;
using Luyan.Store.Opening;
using Luyan.Store.Reruns;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Bench.Simulate;

/// <summary>Playing a change of two values over all cases, against reading the same events by plain SQL and parsing their JSON in the
/// same run.</summary>
internal static class SimulateBench
{
    private const double MostSeconds = 30;

    public static async Task<int> Run(int centers)
    {
        var folder = Directory.CreateTempSubdirectory("luyan-bench-").FullName;
        try
        {
            await using var services = new ServiceCollection().AddSingleton(TimeProvider.System)
                .AddMeasures(MeasuresFile.LoadDefault).AddLuyanStore(folder).BuildServiceProvider();
            await services.PrepareStore();
            var law = services.GetRequiredService<MeasuresInForce>().Now;
            await SimulatedCity.Seed(services.GetRequiredService<ILane>(), services.GetRequiredService<Projections>(), law, centers);
            var bare = BareReading.Seconds(Path.Combine(folder, "luyan.db"));
            var other = law.Changed([Change("construction.extension-longest", 6), Change("assessment.cycle", 36)]);
            var watch = Stopwatch.StartNew();
            var found = await services.GetRequiredService<Simulation>().Run(other);
            var seconds = watch.Elapsed.TotalSeconds;
            using var own = Process.GetCurrentProcess();
            Console.WriteLine(
                $"{found.Cases} cases, {found.Commits} decisions: {seconds:0.0} s (goal {MostSeconds} at 100000), " +
                $"reading alone {bare:0.0} s, ratio {bare / seconds:0.00}, at most {own.PeakWorkingSet64 / 1_000_000.0:0} MB; " +
                $"{found.DecisionsOf.Values.Sum()} decisions " +
                $"fall otherwise, {found.DeadlinesOf.Values.Sum()} deadlines move");
            return seconds <= MostSeconds ? 0 : 1;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static JsonElement Change(string parameter, int value) =>
        JsonSerializer.SerializeToElement(new { parameter, value, from = "2007-01-01", source = "bench" });
}
