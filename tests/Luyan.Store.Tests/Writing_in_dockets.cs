using Luyan.Store.Dockets;
using Luyan.Store.Lanes;
using Luyan.Store.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Tests;

public sealed class Writing_in_dockets(PostgresCluster cluster)
{
    [Theory, EveryDatabase]
    public async Task What_was_decided_is_read_back_with_its_surroundings(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var id = await store.Dockets.Moored();
        var written = await store.Dockets.Transact(Ferry.Life, id, new Board("阿古拉"), new(Cast.Signer, Reason: "有票"));
        written.ShouldBeOfType<Written<FerryState>.Accepted>().Version.ShouldBe(2);

        (await store.Dockets.Load(Ferry.Life, id)).State.Passengers.ShouldBe(1);
        var history = await store.Dockets.History(id, Cast.Officer);
        history.Select(h => h.Type).ShouldBe(["Moored", "Boarded"]);
        history[1].Envelope.By.ShouldBe(Cast.Signer);
        history[1].Envelope.Reason.ShouldBe("有票");
        history[1].Envelope.Day.ShouldBe(new DateOnly(2026, 3, 2));
    }

    [Theory, EveryDatabase]
    public async Task Of_64_requests_for_the_last_seat_exactly_one_wins(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var id = await store.Dockets.Moored(seats: 1);
        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(n => Task.Run(() => store.Dockets.Do(id, new Board($"乘客{n}")))));
        answers.OfType<Written<FerryState>.Accepted>().Count().ShouldBe(1);
        answers.OfType<Written<FerryState>.Refused>().Count().ShouldBe(63);
        (await store.Dockets.Load(Ferry.Life, id)).Version.ShouldBe(2);
    }

    [Theory, EveryDatabase]
    public async Task Of_64_cases_opened_at_once_each_gets_its_own_number_without_a_gap(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        await Task.WhenAll(Enumerable.Range(0, 64).Select(n => Task.Run(() => store.Dockets.Moored($"渡轮{n}"))));
        await using var db = store.Db();
        (await db.Cases.Select(c => c.Number).OrderBy(n => n)
            .ToListAsync()).ShouldBe(Enumerable.Range(1, 64).Select(n => $"FY-2026-{n:0000}"));
    }

    [Theory, EveryDatabase]
    public async Task Of_two_cases_that_want_one_name_at_once_one_is_refused(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            Task.Run(() => store.Dockets.Do(Guid.CreateVersion7(), new Moor("同名渡轮", Cast.Unit, Cast.Department, 2)))));
        answers.OfType<Written<FerryState>.Accepted>().Count().ShouldBe(1);
        answers.OfType<Written<FerryState>.Refused>().ShouldAllBe(r => r.Because[0].Rule == Ferry.NameTaken);
    }

    [Theory, EveryDatabase]
    public async Task A_document_number_is_given_once(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var (first, second) = (await store.Dockets.Moored("甲"), await store.Dockets.Moored("乙"));
        var answers = await Task.WhenAll(
            store.Dockets.Do(first, new Leave("包科发〔2026〕7号")), store.Dockets.Do(second, new Leave("包科发〔2026〕7号")));
        answers.OfType<Written<FerryState>.Accepted>().Count().ShouldBe(1);
        answers.OfType<Written<FerryState>.Refused>().Single().Because[0].Rule.ShouldBe(Ferry.NumberTaken);
    }

    [Theory, EveryDatabase]
    public async Task The_same_request_repeated_changes_nothing(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var id = await store.Dockets.Moored();
        await store.Dockets.Do(id, new Board("娜仁"));
        (await store.Dockets.Do(id, new Board("娜仁"))).ShouldBeOfType<Written<FerryState>.Nothing>().Version.ShouldBe(2);
    }

    [Theory, EveryDatabase]
    public async Task A_stale_view_is_decided_on_the_fresh_state_and_told_when_the_case_has_moved_on(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var id = await store.Dockets.Moored(seats: 2);
        await store.Dockets.Do(id, new Board("一"), expected: 1);
        (await store.Dockets.Do(id, new Board("二"), expected: 1)).ShouldBeOfType<Written<FerryState>.Accepted>();
        var late = (await store.Dockets.Do(id, new Board("三"), expected: 2)).ShouldBeOfType<Written<FerryState>.MovedOn>();
        late.Version.ShouldBe(3);
        late.State.Passengers.ShouldBe(2);
        (await store.Dockets.Do(id, new Board("三"), expected: 3)).ShouldBeOfType<Written<FerryState>.Refused>();
    }

    [Theory, EveryDatabase]
    public async Task A_bar_refuses_through_its_last_day_and_not_after_and_not_once_it_is_lifted(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var id = await store.Dockets.Moored("受罚者");
        await store.Dockets.Do(id, new Punish());
        Task<Written<FerryState>> Try(string name) =>
            store.Dockets.Do(Guid.CreateVersion7(), new Moor(name, Cast.Unit, Cast.Department, 1));

        store.Clock.SetUtcNow(new(2028, 3, 2, 15, 59, 0, TimeSpan.Zero)); // 23:59 of the last day in Baotou
        (await Try("甲")).ShouldBeOfType<Written<FerryState>.Refused>().Because[0].Rule.ShouldBe(Ferry.Barred);
        store.Clock.SetUtcNow(new(2028, 3, 2, 16, 0, 0, TimeSpan.Zero));
        (await Try("乙")).ShouldBeOfType<Written<FerryState>.Accepted>();

        await store.Dockets.Do(id, new Board("一"));
        await store.Dockets.Do(id, new Punish());
        (await Try("丙")).ShouldBeOfType<Written<FerryState>.Refused>();
        await store.Dockets.Do(id, new Forgive());
        (await Try("丙")).ShouldBeOfType<Written<FerryState>.Accepted>();
    }

    /// <summary>A title that was revoked binds before the decision is served; what was begun and lifted for an earlier decision is no
    /// answer to it, and what was lifted before service binds nobody.</summary>
    [Theory, EveryDatabase]
    public async Task A_bar_that_is_to_come_binds_until_it_begins_or_is_lifted(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var id = await store.Dockets.Moored("受罚者");
        Task<Written<FerryState>> Try(string name) =>
            store.Dockets.Do(Guid.CreateVersion7(), new Moor(name, Cast.Unit, Cast.Department, 1));
        await store.Dockets.Do(id, new Punish());
        await store.Dockets.Do(id, new Forgive());
        await Revoked(new(2026, 3, 3));
        (await Try("甲")).ShouldBeOfType<Written<FerryState>.Refused>();
        await Revoked(new(2026, 3, 2));
        (await Try("甲")).ShouldBeOfType<Written<FerryState>.Accepted>();

        var other = await store.Dockets.Moored("未送达者");
        await Revoked(new(2026, 3, 2));
        (await Try("乙")).ShouldBeOfType<Written<FerryState>.Refused>();
        await store.Dockets.Do(other, new Forgive());
        await Revoked(new(2026, 3, 2));
        (await Try("乙")).ShouldBeOfType<Written<FerryState>.Accepted>();

        async Task Revoked(DateOnly ended)
        {
            await using var db = store.Db();
            var lost = db.Centers.Where(c => c.Name == "受罚者" || c.Name == "未送达者");
            await lost.ExecuteUpdateAsync(set => set.SetProperty(c => c.State, "Revoked").SetProperty(c => c.EndedOn, ended));
        }
    }

    [Theory, EveryDatabase]
    public async Task Deadlines_and_the_outbox_stand_in_the_same_transaction(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var id = await store.Dockets.Moored();
        await store.Dockets.Do(id, new Board("一"));
        await using var db = store.Db();
        var due = await db.Deadlines.AsNoTracking().SingleAsync();
        (due.Open, due.Effective).ShouldBe((true, new DateOnly(2026, 3, 3)));

        await store.Dockets.Do(id, new Leave("1号"));
        due = await db.Deadlines.AsNoTracking().SingleAsync();
        (due.Open, due.ClosedOn).ShouldBe((false, new DateOnly(2026, 3, 2)));
        (await db.Outbox.OrderBy(o => o.Kind).Select(o => o.Key).ToListAsync()).ShouldBe(["farewell", "left"]);
        (await db.Cases.SingleAsync()).Ended.ShouldBeTrue();
    }

    [Theory, EveryDatabase]
    public async Task While_it_is_rebuilt_nobody_writes(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var id = await store.Dockets.Moored();
        await store.Sql("""INSERT INTO "Settings" ("Key", "Value") VALUES ('read-only', 'rebuild')""");
        await Should.ThrowAsync<ReadOnlyNowException>(() => store.Dockets.Do(id, new Board("一")));
        (await store.Dockets.Load(Ferry.Life, id)).Version.ShouldBe(1);
        await store.Sql("""DELETE FROM "Settings" """);
        (await store.Dockets.Do(id, new Board("一"))).ShouldBeOfType<Written<FerryState>.Accepted>();
    }
}
