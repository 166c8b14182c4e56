using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Luyan.Store.Chains;
using Luyan.Store.Opening;
using Luyan.Store.Tests.Engines;
using Luyan.Store.Upkeep;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Store.Tests.Tampering;

/// <summary>Somebody who holds an archive, and not the machine: changes it and makes its manifest fit.</summary>
public sealed class A_backup_that_was_changed(PostgresCluster cluster)
{
    private const string Departments = "tables/Departments.jsonl";

    [Theory, EveryDatabase]
    public async Task As_it_was_written_it_is_sealed_by_the_store_and_holds_against_a_checkpoint(Engine engine)
    {
        var (store, archive, outside) = await Archived(engine);
        await using var _ = store;
        var checkpoints = store.Services.GetRequiredService<Checkpoints>();
        (await Restoring.SealedBy(archive, checkpoints.PublicKey)).ShouldBe(CheckpointKey.NameOf(checkpoints.PublicKey));
        await using var restored = await TestStore.On(engine, cluster, prepare: false);
        await using (var scope = restored.Scope()) { await restored.In<Restoring>(scope).Run(archive); }
        (await restored.Verify(outside)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task The_key_that_signs_is_in_no_archive(Engine engine)
    {
        var (store, archive, _) = await Archived(engine);
        await using var _ = store;
        System.IO.Directory.GetFiles(Path.Combine(store.Folder, "keys")).ShouldHaveSingleItem();
        await using var zip = await ZipFile.OpenReadAsync(archive, TestContext.Current.CancellationToken);
        zip.Entries.Select(e => e.FullName).ShouldNotContain(name => name.Contains("keys", StringComparison.Ordinal));
        if (OperatingSystem.IsWindows()) { return; }
        File.GetUnixFileMode(Path.Combine(store.Folder, "keys", "checkpoint.key"))
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Theory, EveryDatabase]
    public async Task With_a_manifest_that_fits_the_seal_does_not_and_it_is_not_restored(Engine engine)
    {
        var (store, archive, _) = await Archived(engine);
        await using var _ = store;
        await Forge(archive, keep: true);
        (await Restoring.SealedBy(archive, null)).ShouldBeNull();
        await using var other = await TestStore.On(engine, cluster, prepare: false);
        await using var target = other.Scope();
        (await Should.ThrowAsync<ArchiveException>(() => other.In<Restoring>(target).Run(archive))).Detail.ShouldBe("manifest.seal");
        System.IO.Directory.EnumerateFileSystemEntries(other.Folder).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Without_its_seal_or_under_another_it_is_not_that_of_the_store(Engine engine)
    {
        var (store, archive, _) = await Archived(engine);
        await using var _ = store;
        var key = store.Services.GetRequiredService<Checkpoints>().PublicKey;
        await Forge(archive);
        (await Restoring.SealedBy(archive, key)).ShouldBeNull();
        await using var stranger = await TestStore.On(engine, cluster);
        var own = stranger.Services.GetRequiredService<CheckpointKey>();
        await Forge(archive, seal: manifest => $"{own.Public}\n{own.Sign(manifest)}\n");
        (await Restoring.SealedBy(archive, key)).ShouldBeNull();
        (await Restoring.SealedBy(archive, null)).ShouldBe(CheckpointKey.NameOf(own.Public));
    }

    [Theory, EveryDatabase]
    public async Task A_chain_in_it_that_was_cut_off_and_covered_up_is_found_by_a_checkpoint(Engine engine)
    {
        var (store, _, outside) = await Archived(engine);
        await using var _ = store;
        // Written by whoever holds the machine after everything agrees again, and sealed with its key.
        await store.Forge(
            engine, """DELETE FROM "AccountActs" WHERE "What" = 'signed-out' """,
            """DELETE FROM "Acts" WHERE "Chain" = 'accounts' AND "Sequence" = 4""");
        await store.CoverUp(engine);
        var archive = Path.Combine(store.Folder, "later.luyan");
        await using (var scope = store.Scope()) { await store.In<Backup>(scope).Write(archive); }
        await using var restored = await TestStore.On(engine, cluster, prepare: false);
        await using (var scope = restored.Scope()) { await restored.In<Restoring>(scope).Run(archive); }
        (await restored.Verify()).ShouldBeEmpty();
        (await restored.Verify(outside)).ShouldContain(new Broken("chain accounts", Reasons.CutOff, "3/4"));
    }

    private async Task<(TestStore Store, string Archive, string Outside)> Archived(Engine engine)
    {
        var store = await TestStore.On(engine, cluster);
        await store.Fill();
        var outside = await store.Checkpoint();
        var archive = Path.Combine(store.Folder, "all.luyan");
        await using (var scope = store.Scope()) { await store.In<Backup>(scope).Write(archive); }
        return (store, archive, outside);
    }

    // Another name of a department, and the manifest with the digest of the new rows.
    private static async Task Forge(string archive, bool keep = false, Func<string, string>? seal = null)
    {
        await using var zip = await ZipFile.OpenAsync(archive, ZipArchiveMode.Update);
        var rows = (await Text(zip, Departments)).Replace("昆都仑区", "青山区", StringComparison.Ordinal);
        var manifest = JsonSerializer.Deserialize<Manifest>(await Text(zip, Archiving.ManifestName))!;
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rows)));
        var fitting = JsonSerializer.Serialize(manifest with
        {
            Entries = [.. manifest.Entries.Select(e => e.Name == Departments ? e with { Sha256 = digest } : e)],
        });
        await Put(zip, Departments, rows);
        await Put(zip, Archiving.ManifestName, fitting);
        if (keep) { return; }
        zip.GetEntry(Seal.Name)?.Delete();
        if (seal is not null) { await Put(zip, Seal.Name, seal(fitting)); }
    }

    private static async Task<string> Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(await zip.GetEntry(name)!.OpenAsync());
        return await reader.ReadToEndAsync();
    }

    private static async Task Put(ZipArchive zip, string name, string text)
    {
        zip.GetEntry(name)?.Delete();
        await using var to = await zip.CreateEntry(name).OpenAsync();
        await to.WriteAsync(Encoding.UTF8.GetBytes(text));
    }
}
