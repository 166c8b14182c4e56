using Luyan.Cases.Facts;
using Luyan.Store.Dockets;
using Luyan.Store.Facts;
using Luyan.Store.Drafts;
using Luyan.Store.Lanes;
using Luyan.Store.Rows;
using Luyan.Store.Tests.Engines;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Store.Tests.Lanes;

/// <summary>Whatever writes, by whatever means, takes a turn in the one lane; none waits for itself, none is lost, none
/// falls with another.</summary>
public sealed class One_door_for_all_who_write(PostgresCluster cluster)
{
    private const int Each = 24;

    [Theory, EveryDatabase]
    public async Task Many_of_every_kind_at_once_all_stand_or_fall_by_themselves(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        var ferry = await store.Dockets.Moored(seats: Each);
        Guid draft;
        await using (var scope = store.Scope()) { draft = (await store.In<Drafts.DraftStore>(scope).Create(Cast.Signer, "并行")).Id; }
        Func<int, Task>[] kinds =
        [
            n => store.Dockets.Do(ferry, new Board($"乘客{n}")),
            n => In<Drafts.DraftStore>(
                store,
                async drafts => (await drafts.SaveSection(Cast.Signer, draft, $"section-{n}", 0, "{}")).ShouldBeOfType<Saving.Saved>()),
            n => In<Facts.FactLedger>(store, async facts => (await facts.Record(
                Cast.Signer, new(FactKind.Person, null, 0, $$"""{"name":"人{{n}}"}"""))).ShouldBeOfType<Recording.Recorded>()),
            n => In<LuyanDb>(store, db => Saved(db, $"saved-{n}")),
            n => In<LuyanDb>(
                store, db => db.Database.ExecuteSqlAsync($"""INSERT INTO "Settings" ("Key", "Value") VALUES ({$"plain-{n}"}, '')""")),
            n => In<LuyanDb>(store, db => db.Settings.Where(s => s.Key == "counted").ExecuteUpdateAsync(set => set.SetProperty(
                s => s.Value, s => s.Value + "I"))),
            n => In<LuyanDb>(store, db =>
            {
                // As the keys are kept that seal cookies.
                db.DataProtectionKeys.Add(new() { FriendlyName = $"key-{n}", Xml = "<key/>" });
                return Task.FromResult(db.SaveChanges());
            }),
            n => In<LuyanDb>(store, async db =>
            {
                await using var entry = await db.Enter();
                await Saved(db, $"entered-{n}");
                await db.Settings.Where(s => s.Key == "counted").ExecuteUpdateAsync(set => set.SetProperty(
                    s => s.Value, s => s.Value + "I"));
                await entry.Commit();
            }),
            n => In<LuyanDb>(store, async db =>
            {
                await using var entry = await db.Enter();
                await Saved(db, $"left-{n}");
            }),
            n => In<LuyanDb>(store, async db =>
            {
                await using var entry = await db.Enter();
                await Saved(db, $"mended-{n}");
                db.Settings.Add(new() { Key = "counted", Value = "" });
                await Should.ThrowAsync<DbUpdateException>(db.SaveChangesAsync());
                db.ChangeTracker.Clear();
                await entry.Commit();
            }),
            n => In<LuyanDb>(store, db => Should.ThrowAsync<DbUpdateException>(Saved(db, "counted"))),
        ];
        await using (var db = store.Db()) { await Saved(db, "counted"); }
        await Task.WhenAll(Enumerable.Range(0, Each).SelectMany(n => kinds.Select(kind => Task.Run(() => kind(n))))).WaitAsync(
            TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

        await using var look = store.Db();
        (await store.Dockets.Load(Ferry.Life, ferry)).State.Passengers.ShouldBe(Each);
        (await look.DraftSections.CountAsync()).ShouldBe(Each);
        (await look.Facts.CountAsync()).ShouldBe(Each);
        (await look.DataProtectionKeys.CountAsync()).ShouldBe(Each);
        foreach (var (kind, count) in new[] { ("saved-", Each), ("plain-", Each), ("entered-", Each), ("left-", 0), ("mended-", Each) })
        {
            (await look.Settings.CountAsync(s => s.Key.StartsWith(kind))).ShouldBe(count, kind);
        }
        (await look.Settings.SingleAsync(s => s.Key == "counted")).Value.Length.ShouldBe(
            2 * Each, "each added one, on what the others had written");
    }

    [Theory, EveryDatabase]
    public async Task An_entry_within_an_entry_joins_it_and_falls_with_it(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        await using var db = store.Db();
        await using (var outer = await db.Enter())
        {
            await using (var inner = await db.Enter())
            {
                await Saved(db, "inner");
                await inner.Commit();
            }
            db.Database.CurrentTransaction.ShouldNotBeNull();
        }
        (await db.Settings.AnyAsync(s => s.Key == "inner")).ShouldBeFalse();
    }

    [Theory, EveryDatabase]
    public async Task Who_writes_by_another_way_within_an_entry_is_told_and_does_not_wait_for_himself(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        await using (var db = store.Db())
        await using (var other = store.Db())
        {
            await using var entry = await db.Enter();
            await Should.ThrowAsync<InvalidOperationException>(store.Dockets.Moored());
            await Should.ThrowAsync<InvalidOperationException>(() => other.Enter());
            if (engine == Engine.SQLite)
            {
                await Should.ThrowAsync<InvalidOperationException>(Saved(other, "other"));
                await Should.ThrowAsync<InvalidOperationException>(other.Settings.ExecuteDeleteAsync());
            }
            await entry.Commit();
            other.ChangeTracker.Clear();
            await Saved(other, "after");
        }
        await store.Dockets.Moored();
    }

    [Fact]
    public async Task Who_has_waited_too_long_is_sent_away_as_by_a_busy_database_and_takes_nobody_along()
    {
        await using var store = await TestStore.On(Engine.SQLite, cluster);
        var lane = store.Services.GetRequiredService<SqliteLane>();
        lane.Patience = TimeSpan.FromMilliseconds(300);
        await using var holding = store.Db();
        var entry = await holding.Enter();
        // Their flows are not the one that holds the turn.
        using var apart = ExecutionContext.SuppressFlow();
        var waiting = Enumerable.Range(0, 8).Select(n => Task.Run(() => In<LuyanDb>(store, db => Saved(db, $"late-{n}")))).ToList();
        if (ExecutionContext.IsFlowSuppressed()) { apart.Undo(); }
        foreach (var one in waiting)
        {
            (await Should.ThrowAsync<SqliteException>(one)).SqliteErrorCode.ShouldBe(5, "the pages say 503 to it");
        }
        await Saved(holding, "held");
        await entry.Commit();
        await In<LuyanDb>(store, db => Saved(db, "next"));
        await using var look = store.Db();
        (await look.Settings.Select(s => s.Key).OrderBy(k => k).ToListAsync()).ShouldBe(["held", "next"]);
    }

    [Fact]
    public async Task The_database_itself_refuses_what_comes_past_the_lane()
    {
        await using var store = await TestStore.On(Engine.SQLite, cluster);
        await using var db = store.Db();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var past = db.Database.GetDbConnection().CreateCommand();
        past.CommandText = """INSERT INTO "Settings" ("Key", "Value") VALUES ('past', '')""";
        (await Should.ThrowAsync<SqliteException>(past.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)))
            .SqliteErrorCode.ShouldBe(8);
    }

    private static async Task Saved(LuyanDb db, string key)
    {
        db.Settings.Add(new() { Key = key, Value = "" });
        await db.SaveChangesAsync();
    }

    private static async Task In<T>(TestStore store, Func<T, Task> work) where T : notnull
    {
        await using var scope = store.Scope();
        await work(store.In<T>(scope));
    }
}
