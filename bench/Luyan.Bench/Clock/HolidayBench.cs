using System.Diagnostics;
using Luyan.Cases;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Holidays;
using Luyan.Store.Lanes;
using Luyan.Store.Moving;
using Luyan.Store.Opening;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Bench.Clock;

/// <summary>The dry run and the carrying out of a year of holidays that moves the annual report of 100,000 centers, against bare SQL that
/// reads and writes the same rows in the same run.</summary>
internal static class HolidayBench
{
    private const int Centers = 100_000;
    private const string Days = """[{"name":"元旦","date":"2027-01-01","isOffDay":true},{"name":"春节","date":"2027-02-01","isOffDay":true}]""";

    public static async Task<int> Run()
    {
        var folder = Directory.CreateTempSubdirectory("luyan-bench-").FullName;
        try
        {
            var law = MeasuresFile.LoadDefault();
            await using var services = new ServiceCollection().AddSingleton(TimeProvider.System)
                .AddMeasures(() => law).AddLuyanStore(folder).BuildServiceProvider();
            await services.PrepareStore();
            await ClockCity.Seed(services.GetRequiredService<ILane>(), services.GetRequiredService<Projections>(), law, Centers);
            var (moving, year) = (services.GetRequiredService<DeadlineMoving>(), CalendarFile.OfDays(2027, "invented", false, Days));
            var watch = Stopwatch.StartNew();
            var plan = await moving.Plan(year, 300);
            Console.WriteLine($"dry run: {watch.Elapsed.TotalSeconds:0.0} s for {Centers} centers, {plan.LaterCount + plan.EarlierCount} " +
                $"deadlines would move, {GC.GetTotalMemory(forceFullCollection: true) >> 20} MB held");

            await using var scope = services.CreateAsyncScope();
            var staged = scope.ServiceProvider.GetRequiredService<StagedYears>();
            var by = new Actor(Guid.CreateVersion7(), "", Role.Administrator, Guid.Empty);
            var brought = (await staged.Find(by, (await staged.Keep(by, "", "", "{}"))!.Value))!;
            await services.GetRequiredService<HolidayYears>().Import(year, brought, by, 0);
            watch.Restart();
            var moved = await moving.CarryOut();
            var own = moved / watch.Elapsed.TotalSeconds;
            Console.WriteLine($"carried out: {moved} deadlines in {watch.Elapsed.TotalSeconds:0.0} s, {own:0}/s");

            await using var db = services.GetRequiredService<IDbContextFactory<LuyanDb>>().CreateDbContext();
            var ids = await db.DeadlineMoves.Select(m => m.CaseId).Take(20_000).ToListAsync();
            using var bare = new BareClock(Path.Combine(folder, "luyan.db"));
            watch.Restart();
            bare.Move([.. ids.Select(id => id.ToString().ToUpperInvariant())]);
            var plain = ids.Count / watch.Elapsed.TotalSeconds;
            Console.WriteLine($"bare SQL, a transaction for each case: {ids.Count} in {watch.Elapsed.TotalSeconds:0.0} s, {plain:0}/s");
            Console.WriteLine($"ratio {own / plain:0.00}");
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }
}
