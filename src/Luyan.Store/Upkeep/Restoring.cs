using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Luyan.Store.Files;
using Luyan.Store.Lanes;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Upkeep;

/// <summary>Fills an empty store from an archive. Every entry is checked against the manifest before the first row is written.</summary>
public sealed class Restoring(IServiceProvider services, StorePlace place, IDbContextFactory<LuyanDb> databases, IBlobs blobs)
{
    private const int Batch = 1000;

    /// <summary>Restores.</summary>
    /// <param name="archive">What <see cref="Backup"/> wrote.</param>
    /// <param name="progress">Told the name of each entry.</param>
    /// <param name="stop">Cancels.</param>
    /// <exception cref="ArchiveException">The archive is damaged or of another version, or the place is not empty.</exception>
    public async Task Run(string archive, IProgress<string>? progress = null, CancellationToken stop = default)
    {
        if (System.IO.Directory.Exists(place.Folder) && System.IO.Directory.EnumerateFileSystemEntries(place.Folder).Any()) { throw new ArchiveException("not-empty", place.Folder); }
        using var zip = await Opened(archive, stop);
        var manifest = await Checked(zip, progress, stop);
        await using var db = databases.CreateDbContext();
        if (manifest.Format != Backup.Format || manifest.Schema != Backup.Schema(db)) { throw new ArchiveException("other-version"); }
        await services.PrepareStore(stop);
        if (await db.Events.AnyAsync(stop) || await db.Users.AnyAsync(stop)) { throw new ArchiveException("not-empty", "database"); }

        foreach (var entry in manifest.Entries.Where(e => e.Name.StartsWith("files/", StringComparison.Ordinal)))
        {
            progress?.Report(entry.Name);
            var incoming = Path.Combine(place.IncomingFolder, entry.Sha256);
            await using (var from = await zip.GetEntry(entry.Name)!.OpenAsync(stop))
            await using (var to = new FileStream(incoming, FileMode.Create))
            {
                await from.CopyToAsync(to, stop);
                to.Flush(flushToDisk: true);
            }
            await blobs.Keep(entry.Sha256, incoming, stop);
        }
        await using var turn = await db.Enter(stop);
        foreach (var type in new Tables(db).InOrder())
        {
            var name = $"tables/{type.GetTableName()}.jsonl";
            progress?.Report(name);
            using var reader = new StreamReader(await (zip.GetEntry(name) ?? throw new ArchiveException("damaged", name)).OpenAsync(stop));
            for (var count = 1; await reader.ReadLineAsync(stop) is { } line; count++)
            {
                db.Add(Tables.Read(type, line));
                if (count % Batch == 0) { await Flush(db, stop); }
            }
            await Flush(db, stop);
        }
        if (place.IsPostgres) { await Counters(db, stop); }
        await turn.Commit(stop);
    }

    private static async Task<ZipArchive> Opened(string archive, CancellationToken stop)
    {
        try
        {
            return await ZipFile.OpenReadAsync(archive, stop);
        }
        catch (InvalidDataException failure)
        {
            throw new ArchiveException("damaged", failure.Message);
        }
    }

    private static async Task<Manifest> Checked(ZipArchive zip, IProgress<string>? progress, CancellationToken stop)
    {
        try
        {
            await using var stream = await (zip.GetEntry(Backup.ManifestName) ?? throw new ArchiveException("damaged", Backup.ManifestName)).OpenAsync(stop);
            var manifest = await JsonSerializer.DeserializeAsync<Manifest>(stream, cancellationToken: stop) ?? throw new ArchiveException("damaged", Backup.ManifestName);
            foreach (var entry in manifest.Entries)
            {
                progress?.Report(entry.Name);
                await using var content = await (zip.GetEntry(entry.Name) ?? throw new ArchiveException("damaged", entry.Name)).OpenAsync(stop);
                if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop)) != entry.Sha256) { throw new ArchiveException("damaged", entry.Name); }
            }
            return manifest;
        }
        catch (Exception failure) when (failure is InvalidDataException or JsonException)
        {
            throw new ArchiveException("damaged", failure.Message);
        }
    }

    private static async Task Flush(LuyanDb db, CancellationToken stop)
    {
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }

    // Rows came with their numbers; the counters behind identity columns must go on after them.
    private static async Task Counters(LuyanDb db, CancellationToken stop)
    {
        foreach (var type in db.Model.GetEntityTypes())
        {
            if (type.FindPrimaryKey()!.Properties is [{ ValueGenerated: Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.OnAdd } key] && (key.ClrType == typeof(int) || key.ClrType == typeof(long)))
            {
                var (table, column) = (type.GetTableName()!, key.GetColumnName());
#pragma warning disable EF1002 // Names of our own tables and columns.
                await db.Database.ExecuteSqlRawAsync(
                    $"""
                    SELECT setval(
                        pg_get_serial_sequence('"{table}"', '{column}'), COALESCE((SELECT MAX("{column}") FROM "{table}"), 0) + 1, false)
                    """, stop);
#pragma warning restore EF1002
            }
        }
    }
}
