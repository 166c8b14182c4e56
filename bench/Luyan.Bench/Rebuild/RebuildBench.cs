using System.Diagnostics;
using System.Globalization;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Lanes;
using Luyan.Store.Opening;
using Luyan.Store.Upkeep;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Bench.Rebuild;

/// <summary>Writing all read models anew, in a process of its own so that its memory can be told, against plain SQL that writes the same
/// rows in the same run; at a tenth of the size too, to see whether each center still costs the same.</summary>
internal static class RebuildBench
{
    private const int Tenth = 10;
    private const double MostSeconds = 60, MostMegabytes = 500;

    public static async Task<int> Run(int centers)
    {
        var small = await At(centers / Tenth);
        var (seconds, megabytes) = await At(centers);
        Console.WriteLine($"growth: {Tenth} times the centers in {seconds / small.Seconds:0.0} times the time");
        Console.WriteLine(
            $"rebuild of {centers} centers: {seconds:0.0} s (goal {MostSeconds} at 100000), {megabytes:0} MB (goal {MostMegabytes})");
        return seconds <= MostSeconds && megabytes <= MostMegabytes ? 0 : 1;
    }

    /// <summary>What the process of its own does: rebuilds, and says how long it took, how much memory it had at most, and
    /// its processor time.</summary>
    public static async Task<int> Alone(string folder)
    {
        await using var services = Services(folder);
        await services.PrepareStore();
        var watch = Stopwatch.StartNew();
        await services.GetRequiredService<Rebuilding>().Run();
        var seconds = watch.Elapsed.TotalSeconds;
        using var own = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{seconds:0.00} {own.PeakWorkingSet64 / 1_000_000.0:0} {own.TotalProcessorTime.TotalSeconds:0.0}"));
        return 0;
    }

    private static async Task<(double Seconds, double Megabytes)> At(int centers)
    {
        var folder = Directory.CreateTempSubdirectory("luyan-bench-").FullName;
        try
        {
            await using (var services = Services(folder))
            {
                await services.PrepareStore();
                await RebuildCity.Seed(
                    services.GetRequiredService<ILane>(), services.GetRequiredService<Projections>(),
                    services.GetRequiredService<MeasuresInForce>().Now, centers);
            }
            SqliteConnection.ClearAllPools();
            var copy = Path.Combine(folder, "bare.copy");
            File.Copy(Path.Combine(folder, "luyan.db"), copy);
            var bare = BareRebuild.Seconds(copy);
            using var child = Process.Start(new ProcessStartInfo(
                Environment.ProcessPath!, ["rebuilding", folder]) { RedirectStandardOutput = true })!;
            var said = (await child.StandardOutput.ReadToEndAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            await child.WaitForExitAsync();
            var (seconds, megabytes) = (double.Parse(said[0], CultureInfo.InvariantCulture),
                double.Parse(said[1], CultureInfo.InvariantCulture));
            Console.WriteLine($"{centers} centers: {seconds:0.0} s, {said[2]} s of processor time, at most {megabytes:0} MB; plain SQL " +
                $"{bare:0.0} s, ratio {bare / seconds:0.00}");
            return (seconds, megabytes);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ServiceProvider Services(string folder) =>
        new ServiceCollection().AddSingleton(TimeProvider.System)
            .AddMeasures(MeasuresFile.LoadDefault).AddLuyanStore(folder).BuildServiceProvider();
}
