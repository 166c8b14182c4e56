using System.Diagnostics;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Clockwork;
using Luyan.Store.Dockets;
using Luyan.Store.Lanes;
using Luyan.Store.Opening;
using Luyan.Store.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Bench.Clock;

/// <summary>A day's pass over 100,000 centers against bare SQL on the same rows in the same run, with few and with
/// many deadlines due.</summary>
internal static class ClockBench
{
    private const int Centers = 100_000;
    private const string Node = "bench";

    public static async Task<int> Run()
    {
        var folder = Directory.CreateTempSubdirectory("luyan-bench-").FullName;
        try
        {
            var law = MeasuresFile.LoadDefault();
            var noon = new Noon();
            await using var services = new ServiceCollection().AddSingleton<TimeProvider>(noon)
                .AddMeasures(() => law).AddLuyanStore(folder).BuildServiceProvider();
            await services.PrepareStore();
            await ClockCity.Seed(services.GetRequiredService<ILane>(), services.GetRequiredService<Projections>(), law, Centers);
            await using var db = services.GetRequiredService<IDbContextFactory<LuyanDb>>().CreateDbContext();
            Console.WriteLine($"{Centers} centers, {await db.Deadlines.CountAsync(d => d.Open)} open deadlines");

            // What fell due in the years before is dealt with first, unmeasured.
            await Pass(services, noon, ClockCity.FewDue);
            var quiet = await Pass(services, noon, ClockCity.FewDue);
            var few = await Pass(services, noon, ClockCity.FewDue.AddDays(1));
            // The bare database gets a copy of the same rows, made before the clock works on them.
            var copy = Path.Combine(folder, "bare.db");
            await using (var vacuum = db.Database.GetDbConnection().CreateCommand())
            {
                await db.Database.OpenConnectionAsync();
#pragma warning disable CA2100 // The name is our own.
                vacuum.CommandText = $"VACUUM INTO '{copy}'";
#pragma warning restore CA2100
                await vacuum.ExecuteNonQueryAsync();
            }
            var many = await Pass(services, noon, ClockCity.ManyDue.AddDays(1));
            using var bare = new BareClock(copy);
            bare.Prepare();
            var watch = Stopwatch.StartNew();
            var done = bare.Pass(ClockCity.ManyDue);
            var plain = done / watch.Elapsed.TotalSeconds;

            Say("nothing due", quiet);
            Say("few due", few);
            Say("many due", many);
            var (fewRate, manyRate) = (few.Pass.Asked / few.Seconds, many.Pass.Asked / many.Seconds);
            Console.WriteLine($"bare SQL: {done} cases in {watch.Elapsed.TotalSeconds:0.0} s, {plain:0}/s");
            Console.WriteLine($"ratio {manyRate / plain:0.00} (goal 0.30); growth: {(double)many.Pass.Asked / few.Pass.Asked:0.0} times " +
                $"the cases in {many.Seconds / few.Seconds:0.0} times the time, {fewRate:0}/s and {manyRate:0}/s");
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Say(string what, (ClockPassRow Pass, double Seconds) ran) => Console.WriteLine(
        $"{what}: {ran.Seconds:0.00} s for {ran.Pass.Asked} cases, {ran.Pass.Acts} acts, {ran.Pass.Reminders} reminders, " +
            $"{ran.Pass.Passed} newly passed, {ran.Pass.Failed} failed");

    private static async Task<(ClockPassRow Pass, double Seconds)> Pass(ServiceProvider services, Noon noon, DateOnly day)
    {
        noon.Day = day;
        await services.GetRequiredService<Leases>().Hold(Node);
        var watch = Stopwatch.StartNew();
        var pass = await services.GetRequiredService<ClockPass>().Run(
            Node, (failure, id) => Console.Error.WriteLine($"{id}: {failure.Message}"));
        return (pass ?? throw new InvalidOperationException("The lease was lost."), watch.Elapsed.TotalSeconds);
    }

    /// <summary>Noon of a day in Baotou, going on from there.</summary>
    private sealed class Noon : TimeProvider
    {
        private readonly Stopwatch since = Stopwatch.StartNew();

        public DateOnly Day { get; set; } = ClockCity.FewDue;

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(Day, new(4, 0), TimeSpan.Zero) + since.Elapsed;
    }
}
