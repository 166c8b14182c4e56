using Luyan.Store.Tests.Engines;
using Luyan.Store.Tests.Tampering;
using Luyan.Store.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Tests;

public sealed class The_journal_is_append_only(PostgresCluster cluster)
{
    [Theory, EveryDatabase]
    public async Task The_database_refuses_to_change_an_event(Engine engine) =>
        await Refused(engine, """UPDATE "Events" SET "Body" = '{}' """);

    [Theory, EveryDatabase]
    public async Task The_database_refuses_to_delete_an_event(Engine engine) => await Refused(engine, """DELETE FROM "Events" """);

    [Theory, EveryDatabase]
    public async Task The_database_refuses_to_empty_or_replace_the_journal(Engine engine) =>
        await Refused(engine, engine == Engine.PostgreSQL
            ? """TRUNCATE "Events" """
            : """INSERT OR REPLACE INTO "Events" SELECT * FROM "Events" """);

    [Theory, EveryDatabase]
    public async Task Two_writers_cannot_both_append_event_2(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        await store.Dockets.Moored();
        const string copy = """
            INSERT INTO "Events" ("CaseId", "Kind", "Sequence", "CommitId", "Type", "Envelope", "Body", "Algorithm", "PreviousHash", "Hash")
            SELECT "CaseId", "Kind", 2, "CommitId", "Type", "Envelope", "Body", "Algorithm", "PreviousHash", "Hash"
            FROM "Events" WHERE "Sequence" = 1
            """;
        await store.Sql(copy);
        await Should.ThrowAsync<System.Data.Common.DbException>(() => store.Sql(copy));
    }

    [Theory, EveryDatabase]
    public async Task A_sound_journal_verifies(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var id = await store.Dockets.Moored();
        await store.Dockets.Do(id, new Board("一"));
        await store.Dockets.Moored("另一艘");
        var verified = await Verify(store);
        verified.Broken.ShouldBeEmpty();
        (verified.Cases, verified.Events).ShouldBe((2, 3L));
    }

    [Theory, EveryDatabase]
    public async Task A_changed_event_is_found_and_named(Engine engine) =>
        (await Broken(engine, """UPDATE "Events" SET "Body" = replace("Body", '"Passenger"', '"Payer"') WHERE "Sequence" = 3"""))
            .ShouldContain(b => b.Where == "FY-2026-0001 #3" && b.Why == "wrong-hash");

    [Theory, EveryDatabase]
    public async Task A_changed_envelope_is_found(Engine engine) =>
        (await Broken(engine, """UPDATE "Events" SET "Envelope" = replace("Envelope", '赵办', '赵判') WHERE "Sequence" = 2"""))
            .ShouldContain(b => b.Where == "FY-2026-0001 #2" && b.Why == "wrong-hash");

    [Theory, EveryDatabase]
    public async Task A_missing_event_in_the_middle_is_found(Engine engine)
    {
        var broken = await Broken(engine, """DELETE FROM "Events" WHERE "Sequence" = 2""");
        broken[0].Where.ShouldBe("FY-2026-0001 #3");
        broken.Select(b => b.Why).ShouldBe(["gap", "broken-chain"]);
    }

    [Theory, EveryDatabase]
    public async Task Events_cut_off_at_the_end_are_found(Engine engine) =>
        (await Broken(engine, """DELETE FROM "Events" WHERE "Sequence" > 1"""))
            .Single().ShouldBe(new("FY-2026-0001 #1", "truncated", "1/3"));

    private async Task<IReadOnlyList<Broken>> Broken(Engine engine, string tampering)
    {
        await using var store = await TestStore.On(engine, cluster);
        var id = await store.Dockets.Moored();
        await store.Dockets.Do(id, new Board("一"));
        await store.Dockets.Do(id, new Board("二"));
        // Somebody who owns the database can take the triggers away and put them back; the chain still tells.
        await store.Forge(engine, tampering);
        return (await Verify(store)).Broken;
    }

    private static async Task<Verified> Verify(TestStore store)
    {
        await using var scope = store.Scope();
        return await store.In<Verification>(scope).Run();
    }

    private async Task Refused(Engine engine, string sql)
    {
        await using var store = await TestStore.On(engine, cluster);
        await store.Dockets.Moored();
        (await Should.ThrowAsync<System.Data.Common.DbException>(() => store.Sql(sql))).Message.ShouldContain("append-only");
        await using var db = store.Db();
        (await db.Events.CountAsync()).ShouldBe(1);
    }
}
