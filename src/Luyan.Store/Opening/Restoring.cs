using System.Data.Common;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Luyan.Store.Chains;
using Luyan.Store.Files;
using Luyan.Store.Rows;
using Luyan.Store.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Luyan.Store.Opening;

/// <summary>Fills an empty store from an archive. Every entry is checked against the manifest before the first row is written, and
/// compared again with what then lies in the store. An archive of an older version is put into the tables of its time,
/// which are then migrated.</summary>
public sealed class Restoring
{
    private readonly StorePlace place;
    private readonly Alone alone;
    private readonly IBlobs blobs;
    private readonly TimeProvider clock;

    internal Restoring(StorePlace place, Alone alone, IBlobs blobs, TimeProvider clock) =>
        (this.place, this.alone, this.blobs, this.clock) = (place, alone, blobs, clock);

    /// <summary>Restores.</summary>
    /// <param name="archive">What <see cref="Backup"/> wrote.</param>
    /// <param name="progress">Told the name of each entry.</param>
    /// <param name="stop">Cancels; the half-filled folder is refused by everybody.</param>
    /// <returns>Digests of stored files that were missing when the archive was made.</returns>
    /// <exception cref="ArchiveException">The archive is damaged or of another version, or the place is not empty.</exception>
    public async Task<IReadOnlyList<string>> Run(string archive, IProgress<string>? progress = null, CancellationToken stop = default)
    {
        if (System.IO.Directory.Exists(place.Folder) && System.IO.Directory.EnumerateFileSystemEntries(place.Folder).Any())
        {
            throw new ArchiveException("not-empty", place.Folder);
        }
        await using var zip = await Opened(archive, stop);
        await using var db = alone.Open();
        // One of an earlier version has no seal; one that has is as it was sealed.
        if (Seal.IsOn(zip) && await Seal.Of(zip, stop) is null) { throw new ArchiveException("damaged", Seal.Name); }
        var manifest = await Read(zip, stop);
        var stage = StageOf(db, manifest);
        await Check(zip, manifest, progress, stop);
        await RefuseFull(db, stop);

        MakeFolder();
        Unfinished.Begin(place, "restore");
        Preparation.MakeFolders(place);
        await Contents(zip, manifest, progress, stop);
        await db.GetService<IMigrator>().MigrateAsync(stage, stop);
        await Rows(zip, db, Tables.At(db, stage), progress, stop);
        await Compare(zip, manifest, db, Tables.At(db, stage), progress, stop);
        if (stage != Stages.Known(db)[^1]) { await RebuildDue.Set(db, stop); }
        await db.Database.CloseConnectionAsync();
        await Preparation.Make(db, place, clock.GetUtcNow(), stop);
        await Tell(db, manifest, stop);
        Unfinished.End(place);
        return manifest.Missing;
    }

    /// <summary>The short name of the key that sealed an archive; null where no seal fits it, or not the one that is asked for.</summary>
    /// <param name="archive">What <see cref="Backup"/> wrote.</param>
    /// <param name="publicKey">The key that must have sealed it; null for any.</param>
    /// <param name="stop">Cancels.</param>
    /// <exception cref="ArchiveException">It is no archive.</exception>
    public static async Task<string?> SealedBy(string archive, string? publicKey, CancellationToken stop = default)
    {
        await using var zip = await Opened(archive, stop);
        var key = await Seal.Of(zip, stop);
        return key is not null && (publicKey is null || publicKey == key) ? CheckpointKey.NameOf(key) : null;
    }

    private async Task Tell(LuyanDb db, Manifest manifest, CancellationToken stop)
    {
        db.Tell(Act.Upkeep, "restored", clock.GetUtcNow(), by: null, "", new { manifest.At, manifest.Program });
        await Chaining.Tie(db, db.Acts.Local, stop);
        await db.SaveChangesAsync(stop);
    }

    private void MakeFolder()
    {
        if (OperatingSystem.IsWindows()) { System.IO.Directory.CreateDirectory(place.Folder); }
        else
        {
            System.IO.Directory.CreateDirectory(place.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static string StageOf(LuyanDb db, Manifest manifest) =>
        (manifest.Format == Archiving.Format ? Stages.Known(db).LastOrDefault(id => Tables.At(db, id).Schema == manifest.Schema) : null)
        ?? throw new ArchiveException("other-version", manifest.Program);

    private static async Task RefuseFull(LuyanDb db, CancellationToken stop)
    {
        if ((await AppliedStages.Of(db, stop)).Count > 0 && (await db.Events.AnyAsync(stop) || await db.Users.AnyAsync(stop)))
        {
            throw new ArchiveException("not-empty", "database");
        }
    }

    private async Task Contents(ZipArchive zip, Manifest manifest, IProgress<string>? progress, CancellationToken stop)
    {
        foreach (var entry in manifest.Entries)
        {
            var path = FolderFiles.PathOf(place, entry.Name);
            if (path is null && !IsFile(entry)) { continue; }
            progress?.Report(entry.Name);
            var target = path ?? Path.Combine(place.IncomingFolder, entry.Sha256);
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await using (var from = await zip.GetEntry(entry.Name)!.OpenAsync(stop))
            await using (var to = new FileStream(target, FileMode.Create))
            {
                await from.CopyToAsync(to, stop);
                to.Flush(flushToDisk: true);
            }
            if (path is null) { await blobs.Keep(entry.Sha256, target, stop); }
        }
    }

    private static async Task Rows(ZipArchive zip, LuyanDb db, Tables tables, IProgress<string>? progress, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        var connection = db.Database.GetDbConnection();
        await using var transaction = await connection.BeginTransactionAsync(stop);
        foreach (var table in tables.InOrder())
        {
            progress?.Report(table.Entry);
            await table.Fill(connection, transaction, Lines(zip, table.Entry, stop), stop);
        }
        if (!db.Database.IsSqlite()) { await Counters(connection, transaction, tables, stop); }
        await transaction.CommitAsync(stop);
    }

    // What now lies in the store against the archive: rows by a digest without order, contents by their digest.
    private async Task Compare(
        ZipArchive zip, Manifest manifest, LuyanDb db, Tables tables, IProgress<string>? progress, CancellationToken stop)
    {
        foreach (var table in tables.InOrder())
        {
            progress?.Report(table.Entry);
            var (given, kept) = (new RowSet(), new RowSet());
            await foreach (var line in Lines(zip, table.Entry, stop)) { given.Add(table.OfAnyEngine(line)); }
            await foreach (var row in table.Rows(db.Database.GetDbConnection(), null)) { kept.Add(table.OfAnyEngine(row)); }
            if (given.ToString() != kept.ToString()) { throw new ArchiveException("differs", table.Name); }
        }
        foreach (var entry in manifest.Entries)
        {
            await using var content = FolderFiles.PathOf(place, entry.Name) is { } path ? File.OpenRead(path)
                : IsFile(entry) ? await blobs.Open(entry.Sha256, stop)
                : null;
            if (content is null && !IsFile(entry)) { continue; }
            if (content is null || Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop)) != entry.Sha256)
            {
                throw new ArchiveException("differs", entry.Name);
            }
        }
    }

    private static bool IsFile(ManifestEntry entry) => entry.Name.StartsWith("files/", StringComparison.Ordinal);

    private static async IAsyncEnumerable<string> Lines(ZipArchive zip, string name, [EnumeratorCancellation] CancellationToken stop)
    {
        using var reader = new StreamReader(await (zip.GetEntry(name) ?? throw new ArchiveException("damaged", name)).OpenAsync(stop));
        while (await reader.ReadLineAsync(stop) is { } line) { yield return line; }
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

    private static async Task<Manifest> Read(ZipArchive zip, CancellationToken stop)
    {
        try
        {
            await using var stream = await (zip.GetEntry(Archiving.ManifestName)
                ?? throw new ArchiveException("damaged", Archiving.ManifestName)).OpenAsync(stop);
            return await JsonSerializer.DeserializeAsync<Manifest>(stream, cancellationToken: stop)
                ?? throw new ArchiveException("damaged", Archiving.ManifestName);
        }
        catch (Exception failure) when (failure is InvalidDataException or JsonException)
        {
            throw new ArchiveException("damaged", failure.Message);
        }
    }

    private static async Task Check(ZipArchive zip, Manifest manifest, IProgress<string>? progress, CancellationToken stop)
    {
        try
        {
            foreach (var entry in manifest.Entries)
            {
                progress?.Report(entry.Name);
                await using var content = await (zip.GetEntry(entry.Name)
                    ?? throw new ArchiveException("damaged", entry.Name)).OpenAsync(stop);
                if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop)) != entry.Sha256)
                {
                    throw new ArchiveException("damaged", entry.Name);
                }
            }
        }
        catch (InvalidDataException failure)
        {
            throw new ArchiveException("damaged", failure.Message);
        }
    }

    // Restored rows have explicit ids; identity sequences must continue after them.
    private static async Task Counters(DbConnection connection, DbTransaction transaction, Tables tables, CancellationToken stop)
    {
        foreach (var table in tables.InOrder())
        {
            foreach (var column in table.Columns.Where(c => c.Counts))
            {
                await using var command = connection.CreateCommand();
                command.Transaction = transaction;
#pragma warning disable CA2100 // Names of our own tables and columns.
                command.CommandText =
                    $"""
                    SELECT setval(
                        pg_get_serial_sequence('"{table.Name}"', '{column.Name}'),
                        COALESCE((SELECT MAX("{column.Name}") FROM "{table.Name}"), 0) + 1, false)
                    """;
#pragma warning restore CA2100
                await command.ExecuteNonQueryAsync(stop);
            }
        }
    }
}
