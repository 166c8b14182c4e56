using Luyan.Cases;
using Luyan.Store.Files;
using Luyan.Store.Rows;
using Luyan.Store.Tests.Engines;
using Luyan.Store.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Tests.Scanning;

public sealed class Files_wait_for_the_scanner(PostgresCluster cluster)
{
    private static readonly byte[] Clean = "%PDF-1.7 harmless"u8.ToArray();
    private static readonly byte[] Bad = "%PDF-1.7 VIRUS inside"u8.ToArray();

    [Theory, EveryDatabase]
    public async Task While_it_is_away_a_file_waits_and_cannot_be_used_then_it_is_clean(Engine engine)
    {
        await using var daemon = new FakeClamd(FakeClamd.HangsUp, FakeClamd.HangsUp, FakeClamd.Finds("VIRUS"));
        await using var store = await TestStore.On(engine, cluster, scanner: daemon.Address);
        var kept = (await Keep(store, Clean)).ShouldBeOfType<Keeping.Kept>();
        kept.Scan.ShouldBe(Scans.Waiting);
        kept.Usable.ShouldBeFalse();
        var draft = await Attached(store, kept);
        await using var scope = store.Scope();
        var files = store.In<Files.FileStore>(scope);
        (await files.Open(Cast.Signer, kept.File.Sha256)).ShouldBeNull();
        (await files.Seen(Cast.Signer, kept.File.Sha256)).ShouldBeNull();
        (await files.Unusable([kept.File.Sha256])).ShouldBe([kept.File.Sha256]);

        (await Scan(store)).Decided.ShouldBe(1);
        await using var opened = (await files.Open(Cast.Signer, kept.File.Sha256)).ShouldNotBeNull().Content;
        (await files.Unusable([kept.File.Sha256])).ShouldBeEmpty();
        (await store.In<Drafts.DraftStore>(scope).Files(Cast.Signer, draft)).Single().Content!.Usable.ShouldBeTrue();
        (await Scan(store)).Decided.ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task A_virus_that_is_found_later_throws_the_content_away_for_good(Engine engine)
    {
        await using var daemon = new FakeClamd(FakeClamd.HangsUp, FakeClamd.HangsUp, FakeClamd.Finds("VIRUS"));
        await using var store = await TestStore.On(engine, cluster, scanner: daemon.Address);
        var kept = (await Keep(store, Bad)).ShouldBeOfType<Keeping.Kept>();
        await Attached(store, kept);
        (await Scan(store)).Decided.ShouldBe(1);
        await using var scope = store.Scope();
        (await store.In<Files.FileStore>(scope).Open(Cast.Signer, kept.File.Sha256)).ShouldBeNull();
        System.IO.Directory.EnumerateFiles(Path.Combine(store.Folder, "files"), "*", SearchOption.AllDirectories).ShouldBeEmpty();
        (await Keep(store, Bad)).ShouldBeOfType<Keeping.Infected>();
        // Neither the verification nor the backup misses what was thrown away.
        (await store.In<Verification>(scope).Run()).Broken.ShouldBeEmpty();
        var archive = Path.Combine(store.Folder, "archive.zip");
        await store.In<Backup>(scope).Write(archive);
        File.Exists(archive).ShouldBeTrue();
    }

    [Theory, EveryDatabase]
    public async Task What_the_scanner_no_longer_minds_is_let_in_again(Engine engine)
    {
        await using var daemon = new FakeClamd(
            FakeClamd.HangsUp, FakeClamd.HangsUp, FakeClamd.Finds("VIRUS"), FakeClamd.Answers("stream: OK\0"));
        await using var store = await TestStore.On(engine, cluster, scanner: daemon.Address);
        var kept = (await Keep(store, Bad)).ShouldBeOfType<Keeping.Kept>();
        await Attached(store, kept);
        await Scan(store);
        (await Keep(store, Bad)).ShouldBeOfType<Keeping.Kept>().Scan.ShouldBe(Scans.Clean);
        await using var scope = store.Scope();
        await using var opened = (await store.In<Files.FileStore>(scope).Open(Cast.Signer, kept.File.Sha256)).ShouldNotBeNull().Content;
    }

    [Theory, EveryDatabase]
    public async Task A_virus_is_refused_at_the_door_and_leaves_nothing(Engine engine)
    {
        await using var daemon = new FakeClamd(FakeClamd.Finds("VIRUS"));
        await using var store = await TestStore.On(engine, cluster, scanner: daemon.Address);
        (await Keep(store, Bad)).ShouldBeOfType<Keeping.Infected>().Signature.ShouldBe("Luyan.Test.Virus");
        (await Keep(store, Clean)).ShouldBeOfType<Keeping.Kept>().Scan.ShouldBe(Scans.Clean);
        System.IO.Directory.EnumerateFiles(Path.Combine(store.Folder, "incoming")).ShouldBeEmpty();
        await using var db = store.Db();
        (await db.Files.CountAsync()).ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task Many_nodes_scan_each_waiting_file_once(Engine engine)
    {
        await using var daemon = new FakeClamd([
            .. Enumerable.Repeat<Func<System.Net.Sockets.NetworkStream, FakeClamd, Task>>(FakeClamd.HangsUp, 12), FakeClamd.Finds("VIRUS")
        ]);
        await using var store = await TestStore.On(engine, cluster, scanner: daemon.Address);
        for (var i = 0; i < 6; i++) { await Keep(store, [.. Clean, (byte)('0' + i)]); }
        var before = daemon.Connections;
        var rounds = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Scan(store))));
        rounds.Sum(r => r.Decided).ShouldBe(6);
        (daemon.Connections - before).ShouldBe(6);
    }

    [Theory, EveryDatabase]
    public async Task A_file_about_which_the_scanner_says_nothing_does_not_hold_up_the_others(Engine engine)
    {
        await using var daemon = new FakeClamd(
            FakeClamd.HangsUp, FakeClamd.HangsUp, FakeClamd.HangsUp, FakeClamd.HangsUp,
            FakeClamd.Answers("Can't allocate memory ERROR\0"), FakeClamd.Answers("stream: OK\0"));
        await using var store = await TestStore.On(engine, cluster, scanner: daemon.Address);
        await Keep(store, Clean);
        store.Clock.Advance(TimeSpan.FromSeconds(1));
        await Keep(store, [.. Clean, 2]);
        var (decided, why) = await Scan(store);
        decided.ShouldBe(1);
        why!.ShouldContain("memory");
        // It comes up again after a pause.
        (await Scan(store)).Decided.ShouldBe(0);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Scan(store)).Decided.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task A_node_that_takes_a_file_and_dies_gives_it_free_after_a_while(Engine engine)
    {
        await using var daemon = new FakeClamd(FakeClamd.HangsUp, FakeClamd.HangsUp, FakeClamd.Finds("VIRUS"));
        await using var store = await TestStore.On(engine, cluster, scanner: daemon.Address);
        var kept = (await Keep(store, Clean)).ShouldBeOfType<Keeping.Kept>();
        await using var db = store.Db();
        var until = store.Clock.GetUtcNow().AddMinutes(5);
        await db.Files.Where(f => f.Sha256 == kept.File.Sha256).ExecuteUpdateAsync(set => set.SetProperty(f => f.ScanAfter, until));
        (await Scan(store)).Decided.ShouldBe(0);
        store.Clock.Advance(TimeSpan.FromMinutes(6));
        (await Scan(store)).Decided.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task Without_a_scanner_any_more_what_waited_is_free(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var kept = (await Keep(store, Clean)).ShouldBeOfType<Keeping.Kept>();
        kept.Scan.ShouldBe(Scans.None);
        await using (var db = store.Db()) { await db.Files.ExecuteUpdateAsync(set => set.SetProperty(f => f.Scan, Scans.Waiting)); }
        (await Scan(store)).Decided.ShouldBe(1);
        await using var after = store.Db();
        (await after.Files.SingleAsync()).Scan.ShouldBe(Scans.None);
    }

    private static async Task<Keeping> Keep(TestStore store, byte[] content)
    {
        await using var scope = store.Scope();
        return await store.In<Files.FileStore>(scope).Keep(new MemoryStream(content), "证明.pdf");
    }

    private static async Task<(int Decided, string? Undecided)> Scan(TestStore store)
    {
        await using var scope = store.Scope();
        return await store.In<WaitingFiles>(scope).ScanDue();
    }

    private static async Task<Guid> Attached(TestStore store, Keeping.Kept kept)
    {
        await using (var db = store.Db())
        {
            db.Departments.Add(new() { Id = Cast.Department, Name = "青山区科学技术局" });
            db.Units.Add(new()
            {
                Id = Cast.Unit, CreditCode = "91150200MA0N000006", Name = "一号单位",
                DepartmentId = Cast.Department, CreatedAt = store.Clock.GetUtcNow()
            });
            await db.SaveChangesAsync();
        }
        await using var scope = store.Scope();
        var drafts = store.In<Drafts.DraftStore>(scope);
        var draft = await drafts.Create(Cast.Signer, "材料");
        await drafts.Attach(Cast.Signer, draft.Id, "licence", kept.File, kept.Kind);
        return draft.Id;
    }
}
