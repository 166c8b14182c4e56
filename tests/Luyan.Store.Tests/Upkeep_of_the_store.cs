using System.IO.Compression;
using System.Text.Json;
using Luyan.Store.Directory;
using Luyan.Store.Dockets;
using Luyan.Store.Files;
using Luyan.Store.Opening;
using Luyan.Store.Tests.Engines;
using Luyan.Store.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Tests;

public sealed class Upkeep_of_the_store(PostgresCluster cluster)
{
    [Theory, EveryDatabase]
    public async Task Rebuilding_gives_the_same_read_models(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        await Fill(store);
        var before = await ReadModels(store);
        await store.Sql("""UPDATE "Cases" SET "State" = 'Wrong' """);
        await store.Sql("""DELETE FROM "CenterGrams" """);
        await store.Sql("""DELETE FROM "Numbers" """);
        var seen = 0L;
        await store.In<Rebuilding>(store.Scope()).Run(new Told<(long Done, long Of)>(p => seen = p.Done));
        (await ReadModels(store)).ShouldBe(before);
        seen.ShouldBe(7);
        (await store.Dockets.Do(Guid.CreateVersion7(), new Moor("后来者", Cast.OtherUnit, Cast.Department, 1)))
            .ShouldBeOfType<Written<FerryState>.Accepted>().Number.ShouldBe("FY-2026-0003");
    }

    [Theory, EveryDatabase]
    public async Task A_backup_restores_everything_on_the_same_and_on_the_other_engine(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var file = await Fill(store);
        var archive = Path.Combine(store.Folder, "all.luyan");
        await using (var scope = store.Scope()) { await store.In<Backup>(scope).Write(archive); }
        foreach (var target in cluster.Usable(engine))
        {
            await using var restored = await TestStore.On(target, cluster, prepare: false);
            await using (var scope = restored.Scope()) { await restored.In<Restoring>(scope).Run(archive); }
            (await ReadModels(restored)).ShouldBe(await ReadModels(store));
            await using var check = restored.Scope();
            (await restored.In<Verification>(check).Run()).Broken.ShouldBeEmpty();
            await using var opened = (await restored.In<Files.FileStore>(check).Open(Cast.Signer, file)).ShouldNotBeNull().Content;
            opened.Length.ShouldBeGreaterThan(0);
            (await restored.In<LuyanDb>(check).Departments.SingleAsync()).Name.ShouldBe("昆都仑区科学技术局");
            (await restored.In<LuyanDb>(check).EarlierImports.SingleAsync()).Content.ShouldBe(new byte[] { 80, 75, 0, 255 });
            (await restored.Dockets.Do(
                Guid.CreateVersion7(), new Moor("后来者", Cast.OtherUnit, Cast.Department, 1))).ShouldBeOfType<Written<FerryState>.Accepted>();
        }
    }

    [Theory, EveryDatabase]
    public async Task A_damaged_archive_is_refused_before_anything_is_written(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        await Fill(store);
        var archive = Path.Combine(store.Folder, "all.luyan");
        await using (var scope = store.Scope()) { await store.In<Backup>(scope).Write(archive); }
        using (var zip = ZipFile.Open(archive, ZipArchiveMode.Update))
        {
            zip.GetEntry("tables/Events.jsonl")!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("tables/Events.jsonl").Open());
            writer.Write("{}\n");
        }
        await using var other = await TestStore.On(engine, cluster, prepare: false);
        await using var target = other.Scope();
        (await Should.ThrowAsync<ArchiveException>(() => other.In<Restoring>(target).Run(archive))).Key.ShouldBe("damaged");
        System.IO.Directory.EnumerateFileSystemEntries(other.Folder).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Restoring_refuses_a_folder_that_is_not_empty(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        await using var scope = store.Scope();
        (await Should.ThrowAsync<ArchiveException>(() => store.In<Restoring>(scope).Run("any"))).Key.ShouldBe("not-empty");
    }

    [Theory, EveryDatabase]
    public async Task A_changed_and_a_lost_file_are_found(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var sha256 = await Fill(store);
        var path = Path.Combine(store.Folder, "files", sha256[..2], sha256);
        await using var scope = store.Scope();
        await File.AppendAllTextAsync(path, "x");
        (await store.In<Verification>(scope).Run()).Broken.ShouldBe([new(sha256, "wrong-content")]);
        File.Delete(path);
        await using var again = store.Scope();
        (await store.In<Verification>(again).Run()).Broken.ShouldBe([new(sha256, "missing-file")]);
    }

    [Theory, EveryDatabase]
    public async Task Starting_again_changes_nothing_and_another_versions_tables_are_refused(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        await store.Dockets.Moored();
        await store.Services.PrepareStore();
        (await ReadModels(store)).ShouldContain("FY-2026-0001");
        await store.Sql("""
            UPDATE "__EFMigrationsHistory" SET "MigrationId" = '20200101000000_Older'
            WHERE "MigrationId" = (SELECT MAX("MigrationId") FROM "__EFMigrationsHistory")
            """);
        await Should.ThrowAsync<StoreMadeByAnotherVersionException>(() => store.Services.PrepareStore());
    }

    private static async Task<string> Fill(TestStore store)
    {
        await using var scope = store.Scope();
        var db = store.In<LuyanDb>(scope);
        db.Departments.Add(new() { Id = Cast.Department, Name = "昆都仑区科学技术局", District = "kundulun" });
        db.Users.Add(new()
        {
            Id = Cast.Signer.Account, UserName = "signer", DisplayName = "林签",
            Roles = [Luyan.Cases.Role.Signer, Luyan.Cases.Role.Filler], CreatedAt = store.Clock.GetUtcNow()
        });
        db.AccountActs.Add(new() { At = store.Clock.GetUtcNow(), What = "signed-in" });
        db.EarlierImports.Add(
            new() { BroughtBy = "林签", File = "已认定中心.xlsx", Digest = "0", Content = [80, 75, 0, 255], At = store.Clock.GetUtcNow() });
        await db.SaveChangesAsync();
        var kept = (await store.In<Files.FileStore>(scope).Keep(
            new MemoryStream("%PDF-1.7 ticket"u8.ToArray()), "船票.pdf")).ShouldBeOfType<Keeping.Kept>();
        var first = await store.Dockets.Moored();
        await store.Dockets.Do(first, new Board("一", kept.File));
        store.Clock.Advance(TimeSpan.FromDays(3));
        await store.Dockets.Do(first, new Board("二"));
        await store.Dockets.Do(first, new Leave("1号"));
        var second = await store.Dockets.Moored("永兴渡轮");
        await store.Dockets.Do(second, new Punish());
        await store.Dockets.Do(second, new Forgive());
        return kept.File.Sha256;
    }

    private static async Task<string> ReadModels(TestStore store)
    {
        await using var db = store.Db();
        return JsonSerializer.Serialize(new object[]
        {
            await db.Cases.OrderBy(c => c.Number).ToListAsync(),
            await db.Deadlines.OrderBy(d => d.CaseId).ToListAsync(),
            await db.Duties.OrderBy(d => d.CaseId).ThenBy(d => d.Number).ToListAsync(),
            await db.Centers.OrderBy(c => c.Number).ToListAsync(),
            (await db.CenterGrams.ToListAsync()).OrderBy(g => g.Gram, StringComparer.Ordinal).ThenBy(g => g.Number, StringComparer.Ordinal),
            await db.Assessments.OrderBy(a => a.CaseId).ThenBy(a => a.Cycle).ToListAsync(),
            await db.Bars.OrderBy(b => b.UnitId).ToListAsync(),
            await db.Numbers.OrderBy(n => n.Register).ThenBy(n => n.Number).ToListAsync(),
            await db.FileLinks.ToListAsync(),
        });
    }

    private sealed class Told<T>(Action<T> tell) : IProgress<T>
    {
        public void Report(T value) => tell(value);
    }
}
