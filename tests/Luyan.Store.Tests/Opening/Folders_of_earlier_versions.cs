using Luyan.Store.Opening;
using Luyan.Store.Tests.Engines;
using Luyan.Store.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Store.Tests.Opening;

public sealed class Folders_of_earlier_versions(PostgresCluster cluster)
{
    private const string First = "2026-11-28";

    public static TheoryData<string, Engine> Kept => new(
        from name in KeptFolder.Names from engine in Enum.GetValues<Engine>()
            where engine == Engine.SQLite || PostgresCluster.WhyMissing is null select (name, engine));

    [Fact]
    public void One_of_each_version_is_kept() => KeptFolder.Names.ShouldContain(First);

    [Theory, MemberData(nameof(Kept))]
    public async Task Opened_they_hold_equal_a_rebuild_and_have_lost_nothing(string name, Engine engine)
    {
        using var kept = await KeptFolder.Unpacked(name, engine, cluster);
        var before = await kept.Rows();
        await using var services = kept.Services();
        await services.PrepareStore();
        await Holds(services);
        var opened = await kept.Rows();
        Stored(opened).ShouldBe(Stored(before));
        var newest = await kept.Newest();
        var whole = await kept.Rows(newest);
        whole["Duties"].ShouldNotStartWith("0:");
        await services.GetRequiredService<Rebuilding>().Run();
        (await kept.Rows(newest)).ShouldBe(whole);
        before["Events"].ShouldNotStartWith("0:");
    }

    [Theory, MemberData(nameof(Kept))]
    public async Task Opened_they_have_the_tables_of_a_new_one(string name, Engine engine)
    {
        using var kept = await KeptFolder.Unpacked(name, engine, cluster);
        using var fresh = await KeptFolder.Empty(engine, cluster);
        foreach (var place in new[] { kept, fresh })
        {
            await using var services = place.Services();
            await services.PrepareStore();
        }
        (await Form(kept)).ShouldBe(await Form(fresh));
    }

    [Theory, EveryDatabase]
    public async Task A_change_of_the_tables_has_its_migration(Engine engine)
    {
        using var fresh = await KeptFolder.Empty(engine, cluster);
        await using var db = new Alone(fresh.Place).Open();
        db.Database.HasPendingModelChanges().ShouldBeFalse("run eng/migration NAME");
        Stages.Known(db)[0].ShouldBe(
            engine == Engine.SQLite ? "20261123121604_Initial" : "20261123121607_Initial",
            "the baseline is frozen; later changes are migrations of their own");
    }

    [Theory, MemberData(nameof(Kept))]
    public async Task A_later_migration_keeps_all_rows_and_leaves_an_archive_that_restores(string name, Engine engine)
    {
        using var kept = await KeptFolder.Unpacked(name, engine, cluster);
        var before = await kept.Rows();
        await using (var services = kept.Services(LaterMigrations.Sound)) { await services.PrepareStore(); }
        Stored(await kept.Rows()).ShouldBe(Stored(before));
        await kept.Sql("""SELECT "Remark" FROM "Leads" """);
        await kept.Sql("""SELECT * FROM "Later" """);
        var archive = kept.Beside.ShouldHaveSingleItem();
        archive.ShouldEndWith(".luyan");
        using var restored = await KeptFolder.Empty(engine, cluster);
        await using var target = restored.Services();
        await Restore(target, archive);
        // The first start writes the read models anew, and takes the mark that asks for it away.
        await target.PrepareStore();
        Stored(await restored.Rows()).ShouldBe(Stored(before));
        await Holds(target);
    }

    [Fact]
    public async Task A_migration_is_told_in_one_line_with_what_was_kept()
    {
        using var kept = await KeptFolder.Unpacked(First, Engine.SQLite, cluster);
        var told = new List<string>();
        await using (var services = kept.Services()) { await services.PrepareStore(told.Add); }
        told.ShouldHaveSingleItem().ShouldContain(kept.Beside.ShouldHaveSingleItem());
        await using (var again = kept.Services()) { await again.PrepareStore(told.Add); }
        told.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_archive_that_a_killed_migration_had_begun_is_taken_away()
    {
        using var kept = await KeptFolder.Unpacked(First, Engine.SQLite, cluster);
        await File.WriteAllTextAsync(
            Path.Combine(kept.Parent, "data.before-20261123121604_Initial-20261201-090000.luyan.unfinished"), "PK",
            TestContext.Current.CancellationToken);
        var another = Path.Combine(kept.Parent, "other.before-20261123121604_Initial-20261201-090000.luyan.unfinished");
        await File.WriteAllTextAsync(another, "PK", TestContext.Current.CancellationToken);
        await using var services = kept.Services();
        await services.PrepareStore();
        kept.Beside.Except([another]).ShouldHaveSingleItem().ShouldEndWith(".luyan");
        File.Exists(another).ShouldBeTrue();
    }

    [Fact]
    public async Task A_first_start_that_is_cut_short_leaves_nothing_that_looks_like_an_older_version()
    {
        using var fresh = await KeptFolder.Empty(Engine.SQLite, cluster);
        await using (var cut = fresh.Services(LaterMigrations.Failing))
        {
            await Should.ThrowAsync<System.Data.Common.DbException>(() => cut.PrepareStore());
        }
        System.IO.Directory.GetFiles(fresh.Folder).ShouldBeEmpty();
        await using var services = fresh.Services();
        await services.PrepareStore();
        fresh.Beside.ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_migration_that_fails_half_way_leaves_the_folder_as_it_was(Engine engine)
    {
        using var kept = await KeptFolder.Unpacked(First, engine, cluster);
        var (before, form) = (await kept.Rows(), await Form(kept));
        await using (var services = kept.Services(LaterMigrations.Failing))
        {
            await Should.ThrowAsync<System.Data.Common.DbException>(() => services.PrepareStore());
        }
        (await kept.Rows()).ShouldBe(before);
        (await Form(kept)).ShouldBe(form);
        System.IO.Directory.GetFiles(kept.Folder, "luyan.db.next*").ShouldBeEmpty();
        await using var again = kept.Services();
        await again.PrepareStore();
        await Holds(again);
    }

    [Theory, EveryDatabase]
    public async Task A_folder_of_a_newer_version_is_refused_in_one_sentence(Engine engine)
    {
        using var kept = await KeptFolder.Unpacked(First, engine, cluster);
        await using (var later = kept.Services(LaterMigrations.Sound)) { await later.PrepareStore(); }
        var form = await Form(kept);
        await using var services = kept.Services();
        var refusal = await Should.ThrowAsync<StoreMadeByAnotherVersionException>(() => services.PrepareStore());
        refusal.Message.ShouldContain("newer version");
        refusal.Message.ShouldContain(LaterMigrations.Id);
        (await Form(kept)).ShouldBe(form);
    }

    [Fact]
    public async Task A_folder_that_another_program_has_open_is_not_migrated()
    {
        using var kept = await KeptFolder.Unpacked(First, Engine.SQLite, cluster);
        await using var first = kept.Services();
        await first.PrepareStore();
        await kept.Sql("PRAGMA journal_mode = WAL");
        await using var other = first.GetRequiredService<IDbContextFactory<LuyanDb>>().CreateDbContext();
        await other.Database.OpenConnectionAsync();
        await other.Settings.CountAsync();
        await using var services = kept.Services(LaterMigrations.Sound);
        (await Should.ThrowAsync<StoreRefusedException>(() => services.PrepareStore()))
            .Message.ShouldContain("another program has it open");
    }

    [Theory, MemberData(nameof(Kept))]
    public async Task An_archive_of_an_earlier_version_restores_and_is_migrated(string name, Engine engine)
    {
        using var kept = await KeptFolder.Unpacked(name, engine, cluster);
        using var restored = await KeptFolder.Empty(engine, cluster);
        await using var services = restored.Services(LaterMigrations.Sound);
        await Restore(services, await KeptFolder.Archive(name, restored.Parent));
        await restored.Sql("""SELECT "Remark" FROM "Leads" """);
        await services.PrepareStore();
        Stored(await restored.Rows()).ShouldBe(Stored(await kept.Rows()));
        await Holds(services);
    }

    [Fact]
    public async Task A_half_filled_folder_is_refused_by_its_mark()
    {
        using var kept = await KeptFolder.Unpacked(First, Engine.SQLite, cluster);
        await using var services = kept.Services();
        Unfinished.Begin(kept.Place, "restore");
        (await Should.ThrowAsync<StoreRefusedException>(() => services.PrepareStore())).Message.ShouldContain("half filled");
        Unfinished.End(kept.Place);
        await services.PrepareStore();
    }

    private static async Task Restore(ServiceProvider services, string archive)
    {
        await using var scope = services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<Restoring>().Run(archive)).ShouldBeEmpty();
    }

    internal static async Task Holds(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<Verification>().Run()).Broken.ShouldBeEmpty();
    }

    // The tables, columns, indexes and triggers of a database, in the words of its engine.
    private static async Task<string> Form(KeptFolder place)
    {
        await using var db = new Alone(place.Place).Open();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = place.Postgres is null
            ? "SELECT type || ' ' || name || ' ' || COALESCE(sql, '') FROM sqlite_master ORDER BY 1"
            : """
              SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || COALESCE(column_default, '')
              FROM information_schema.columns WHERE table_schema = 'public'
              UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
              UNION ALL SELECT event_object_table || ' ' || trigger_name || ' ' || event_manipulation FROM information_schema.triggers
              UNION ALL SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid)
              FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1
              """;
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) { lines.Add(reader.GetString(0)); }
        return string.Join('\n', lines);
    }

    // Deadlines are what the law makes of the events: a later version may read it better. They equal a rebuild.
    private static List<KeyValuePair<string, string>> Stored(IEnumerable<KeyValuePair<string, string>> rows) =>
        [.. rows.Where(r => r.Key is not ("Deadlines" or KeptFolder.HeldBy))];
}
