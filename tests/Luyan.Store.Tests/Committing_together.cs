using Luyan.Store.Dockets;
using Luyan.Store.Lanes;
using Luyan.Store.Tests.Engines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Store.Tests;

/// <summary>Writers who stand in line share a commit; each still stands or falls by itself.</summary>
public sealed class Committing_together(PostgresCluster cluster)
{
    private const int Writers = 100;

    [Theory, EveryDatabase]
    public async Task Whoever_was_told_of_success_is_kept_and_who_failed_or_left_is_not(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var lane = store.Services.GetRequiredService<ILane>();
        var told = await Task.WhenAll(Enumerable.Range(0, Writers).Select(n => Task.Run(() => Write(lane, n))));
        told.Count(t => t is null).ShouldBe(Writers / 4, "every fourth fails, leaves or is called off");
        await using var db = store.Db();
        (await db.Settings.Where(s => s.Key.StartsWith("together-")).Select(s => s.Key).ToListAsync())
            .Order().ShouldBe(told.OfType<string>().Order());
    }

    [Theory, EveryDatabase]
    public async Task One_who_is_called_off_in_line_leaves_nobody_waiting(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var lane = store.Services.GetRequiredService<ILane>();
        for (var round = 0; round < 20; round++)
        {
            var first = await lane.Begin(default);
            using var called = new CancellationTokenSource();
            var second = Task.Run(async () => { await using var work = await lane.Begin(called.Token); await work.Commit([], default); });
            var committing = Task.Run(async () => { await first.Commit([Put($"called-{round}")], default); await first.DisposeAsync(); });
            await called.CancelAsync();
            await committing.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            try { await second.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken); }
            catch (OperationCanceledException) { /* It was, or it was quicker. */ }
        }
        await using var db = store.Db();
        (await db.Settings.CountAsync(s => s.Key.StartsWith("called-"))).ShouldBe(20);
    }

    private static async Task<string?> Write(ILane lane, int n)
    {
        try
        {
            await using var work = await lane.Begin(default);
            await work.Run([Put($"together-{n}")], default);
            if (n % 12 == 3) { throw new InvalidOperationException("It thought better of it."); }
            if (n % 12 == 7) { await work.Commit([new("""INSERT INTO "Settings" ("Key") VALUES ($1)""", (object?)null)], default); }
            if (n % 12 == 11) { return null; }
            await work.Commit([], default);
            return $"together-{n}";
        }
        catch (Exception failure) when (failure is InvalidOperationException or System.Data.Common.DbException)
        {
            return null;
        }
    }

    private static Statement Put(string key) => new("""INSERT INTO "Settings" ("Key", "Value") VALUES ($1, $2)""", key, "");
}
