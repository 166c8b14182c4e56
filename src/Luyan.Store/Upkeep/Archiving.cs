using System.Data;
using System.Data.Common;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Luyan.Store.Chains;
using Luyan.Store.Files;
using Luyan.Store.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Upkeep;

/// <summary>Writes archives, of the tables of this version or of an older one.</summary>
internal sealed class Archiving(StorePlace place, IBlobs blobs, CheckpointKey key, TimeProvider clock)
{
    public const int Format = 1;
    public const string ManifestName = "manifest.json";

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Writes an archive; all or nothing.</summary>
    /// <returns>Digests of stored files that are missing or altered; everything else is in the archive.</returns>
    public async Task<IReadOnlyList<string>> Write(
        LuyanDb db, Tables tables, string archive, IProgress<string>? progress = null, CancellationToken stop = default)
    {
        if (File.Exists(archive)) { throw new ArchiveException("exists", archive); }
        var unfinished = archive + ".unfinished";
        try
        {
            IReadOnlyList<string> missing;
            await using (var file = new FileStream(unfinished, ForOwner()))
            {
                await using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
                {
                    missing = await Fill(zip, db, tables, archive, progress, stop);
                }
                file.Flush(flushToDisk: true);
            }
            File.Move(unfinished, archive);
            return missing;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private async Task<IReadOnlyList<string>> Fill(
        ZipArchive zip, LuyanDb db, Tables tables, string archive, IProgress<string>? progress, CancellationToken stop)
    {
        var (entries, missing) = (new List<ManifestEntry>(), new List<string>());
        await db.Database.OpenConnectionAsync(stop);
        var connection = db.Database.GetDbConnection();
        // One snapshot for all tables. On SQLite a transaction that reads does not hold up those who write.
        await using var snapshot = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        foreach (var table in tables.InOrder())
        {
            progress?.Report(table.Entry);
            entries.Add(await Rows(zip, table.Entry, table.Rows(connection, snapshot)));
        }
        // Contents are append-only, so the snapshot's contents exist, except one deleted because a virus was found meanwhile.
        foreach (var sha256 in await Contents(connection, snapshot, stop))
        {
            progress?.Report(sha256);
            if (await Content(zip, sha256, stop) is { } entry) { entries.Add(entry); }
            else { missing.Add(sha256); }
        }
        foreach (var (entry, path) in FolderFiles.Of(place, archive))
        {
            progress?.Report(entry);
            await using var from = File.OpenRead(path);
            entries.Add(await Copy(zip, entry, from, CompressionLevel.Optimal, stop));
        }
        var manifest = JsonSerializer.Serialize(
            new Manifest(Format, tables.Schema, Now, entries) { Program = ProgramVersion, Missing = missing });
        await using (var to = await zip.CreateEntry(ManifestName).OpenAsync(stop))
        {
            await to.WriteAsync(Encoding.UTF8.GetBytes(manifest), stop);
        }
        await Seal.Write(zip, key, manifest, stop);
        return missing;
    }

    // It holds the hashes of passwords.
    private static FileStreamOptions ForOwner()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows()) { options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; }
        return options;
    }

    private static string ProgramVersion =>
        Assembly.GetEntryAssembly()?.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    private static async Task<List<string>> Contents(DbConnection connection, DbTransaction snapshot, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = snapshot;
        command.CommandText = $"""SELECT "Sha256" FROM "Files" WHERE "Scan" <> '{Scans.Infected}' ORDER BY "Sha256" """;
        var all = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) { all.Add(reader.GetString(0)); }
        return all;
    }

    private static async Task<ManifestEntry> Rows(ZipArchive zip, string name, IAsyncEnumerable<string> rows)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var stream = await zip.CreateEntry(name).OpenAsync();
        var count = 0L;
        await foreach (var row in rows)
        {
            var line = Encoding.UTF8.GetBytes(row + "\n");
            sha.AppendData(line);
            await stream.WriteAsync(line);
            count++;
        }
        return new(name, Convert.ToHexStringLower(sha.GetHashAndReset()), count);
    }

    private async Task<ManifestEntry?> Content(ZipArchive zip, string sha256, CancellationToken stop)
    {
        await using var content = await blobs.Open(sha256, stop);
        if (content is null || Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop)) != sha256) { return null; }
        content.Position = 0;
        return await Copy(zip, $"files/{sha256}", content, CompressionLevel.NoCompression, stop);
    }

    private static async Task<ManifestEntry> Copy(ZipArchive zip, string name, Stream from, CompressionLevel level, CancellationToken stop)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var to = await zip.CreateEntry(name, level).OpenAsync(stop);
        var buffer = new byte[81920];
        while (await from.ReadAsync(buffer, stop) is > 0 and var read)
        {
            sha.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), stop);
        }
        return new(name, Convert.ToHexStringLower(sha.GetHashAndReset()), 0);
    }
}
