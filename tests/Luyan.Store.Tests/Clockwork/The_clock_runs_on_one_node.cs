using Luyan.Store.Clockwork;
using Luyan.Store.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Tests.Clockwork;

public sealed class The_clock_runs_on_one_node(PostgresCluster cluster)
{
    [Theory, EveryDatabase]
    public async Task The_lease_is_held_by_one_renewed_by_it_and_taken_over_after_it_lapsed(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        (await store.Leases().Hold("a")).ShouldBeTrue();
        (await store.Leases().Hold("b")).ShouldBeFalse();
        store.Clock.Advance(Leases.Term / 2);
        (await store.Leases().Hold("a")).ShouldBeTrue();
        store.Clock.Advance(Leases.Term / 2 + TimeSpan.FromSeconds(1));
        (await store.Leases().Hold("b")).ShouldBeFalse("it was renewed");
        store.Clock.Advance(Leases.Term);
        (await store.Leases().Hold("b")).ShouldBeTrue("it lapsed");
        (await store.Leases().Hold("a")).ShouldBeFalse();
        await store.Leases().Release("a");
        (await store.Leases().Hold("a")).ShouldBeFalse("only its holder gives it back");
        await store.Leases().Release("b");
        (await store.Leases().Hold("a")).ShouldBeTrue();
    }

    [Theory, EveryDatabase]
    public async Task Of_many_that_ask_at_once_one_gets_it(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var held = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => store.Leases().Hold($"node-{n}"))));
        held.Count(h => h).ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task A_node_that_lost_the_lease_ends_its_pass_without_a_mark(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        (await store.Leases().Hold("a")).ShouldBeTrue();
        (await store.Pass().Run("b")).ShouldBeNull();
        await using var db = store.Db();
        (await db.ClockPasses.CountAsync()).ShouldBe(0);
        (await db.ClockLeases.SingleAsync()).Through.ShouldBeNull();
    }
}
