using Luyan.Store.Opening;
using Luyan.Store.Tests.Engines;
using Luyan.Store.Upkeep;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Store.Tests.Opening;

public sealed class Folders_from_before_the_baseline(PostgresCluster cluster)
{
    [Fact]
    public async Task They_are_taken_over_with_all_their_events_and_equal_a_rebuild()
    {
        using var kept = await KeptFolder.Unpacked(KeptFolder.BeforeBaseline, Engine.SQLite, cluster);
        var (events, units, facts, letters) = (Heads(kept, "Events", "Hash"),
            Heads(kept, "Units", "Id"), Heads(kept, "Facts", "Body"), Heads(kept, "Letters", "Sha256"));
        await using var services = kept.Services();
        await services.PrepareStore();
        await Folders_of_earlier_versions.Holds(services);
        (Heads(kept, "Events", "Hash"), Heads(kept, "Units", "Id"), Heads(kept, "Facts", "Body"),
            Heads(kept, "Letters", "Sha256")).ShouldBe((events, units, facts, letters));
        events.Length.ShouldBeGreaterThan(1000, "so many digits of their hashes");
        var rows = await kept.Rows();
        await services.GetRequiredService<Rebuilding>().Run();
        (await kept.Rows()).ShouldBe(rows);
        kept.Beside.ShouldHaveSingleItem().ShouldEndWith(".db");
        await using var db = services.GetRequiredService<IDbContextFactory<LuyanDb>>().CreateDbContext();
        await Should.ThrowAsync<SqliteException>(() => kept.Sql("""DELETE FROM "Events" """));
        (await db.Users.CountAsync()).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task One_whose_events_cannot_be_read_is_refused_in_one_sentence_and_left_alone()
    {
        using var kept = await KeptFolder.Unpacked(KeptFolder.BeforeBaseline, Engine.SQLite, cluster);
        await kept.Sql("""DROP TRIGGER IF EXISTS events_no_update""");
        await kept.Sql("""UPDATE "Events" SET "Body" = SUBSTR("Body", 1, 20) WHERE "Position" = (SELECT MAX("Position") FROM "Events")""");
        await kept.Sql("PRAGMA journal_mode = DELETE");
        var before = await File.ReadAllBytesAsync(kept.Place.SqliteFile);
        await using var services = kept.Services();
        var refusal = await Should.ThrowAsync<StoreMadeByAnotherVersionException>(() => services.PrepareStore());
        refusal.Message.ShouldContain("cannot be taken over, because event");
        refusal.Message.ShouldNotContain('\n');
        (await File.ReadAllBytesAsync(kept.Place.SqliteFile)).ShouldBe(before);
    }

    private static string Heads(KeptFolder kept, string table, string column)
    {
        using var connection = new SqliteConnection($"Data Source={kept.Place.SqliteFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""SELECT GROUP_CONCAT(v) FROM (SELECT "{column}" AS v FROM "{table}" ORDER BY 1)""";
        return command.ExecuteScalar() as string ?? "";
    }
}
