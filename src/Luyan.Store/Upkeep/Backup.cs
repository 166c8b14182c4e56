using System.Data;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Luyan.Store.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Luyan.Store.Upkeep;

/// <summary>One archive of everything: the tables as one consistent moment saw them, every stored file, and a manifest with the digest of each. It
/// belongs to no engine: what SQLite wrote PostgreSQL can take over.</summary>
public sealed class Backup(LuyanDb db, IBlobs blobs, TimeProvider clock)
{
    internal const int Format = 1;
    internal const string ManifestName = "manifest.json";

    /// <summary>Writes the archive. The site may run meanwhile.</summary>
    /// <param name="archive">The file to write; it must not exist.</param>
    /// <param name="progress">Told the name of each entry.</param>
    /// <param name="stop">Cancels; nothing remains.</param>
    /// <exception cref="ArchiveException">The file exists, or a stored content is missing or damaged.</exception>
    public async Task Write(string archive, IProgress<string>? progress = null, CancellationToken stop = default)
    {
        if (File.Exists(archive)) { throw new ArchiveException("exists", archive); }
        var unfinished = archive + ".unfinished";
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.Create))
            {
                await using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true)) { await Fill(zip, progress, stop); }
                file.Flush(flushToDisk: true);
            }
            File.Move(unfinished, archive);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private async Task Fill(ZipArchive zip, IProgress<string>? progress, CancellationToken stop)
    {
        var entries = new List<ManifestEntry>();
        // One snapshot for all tables. On SQLite a transaction that reads does not hold up those who write.
        await using var snapshot = await Snapshot(stop);
        var tables = new Tables(db);
        foreach (var type in tables.InOrder())
        {
            var name = $"tables/{type.GetTableName()}.jsonl";
            progress?.Report(name);
            entries.Add(await Table(zip, name, tables.Rows(type)));
        }
        // Contents are only ever added, so those that the snapshot names are there; but one in which a virus is found meanwhile is thrown away.
        await foreach (var sha256 in db.Files.AsNoTracking().Where(f => f.Scan != Scans.Infected).OrderBy(f => f.Sha256).Select(f => f.Sha256).AsAsyncEnumerable().WithCancellation(stop))
        {
            progress?.Report(sha256);
            entries.Add(await Content(zip, sha256, stop));
        }
        await using var manifest = await zip.CreateEntry(ManifestName).OpenAsync(stop);
        await JsonSerializer.SerializeAsync(manifest, new Manifest(Format, Schema(db), clock.GetUtcNow(), entries), cancellationToken: stop);
    }

    // Which tables and columns there are, whatever the engine.
    internal static string Schema(LuyanDb db) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        db.Model.GetEntityTypes().OrderBy(t => t.GetTableName(), StringComparer.Ordinal)
            .Select(t => $"{t.GetTableName()}: {string.Join(", ", t.GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal))}")))));

    private async Task<IAsyncDisposable> Snapshot(CancellationToken stop)
    {
        if (!db.Database.IsSqlite()) { return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop); }
        await db.Database.OpenConnectionAsync(stop);
        var connection = (Microsoft.Data.Sqlite.SqliteConnection)db.Database.GetDbConnection();
        var transaction = connection.BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(transaction, stop);
        return transaction;
    }

    private static async Task<ManifestEntry> Table(ZipArchive zip, string name, IAsyncEnumerable<string> rows)
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

    private async Task<ManifestEntry> Content(ZipArchive zip, string sha256, CancellationToken stop)
    {
        await using var content = await blobs.Open(sha256, stop) ?? throw new ArchiveException("damaged", sha256);
        var name = $"files/{sha256}";
        await using (var stream = await zip.CreateEntry(name, CompressionLevel.NoCompression).OpenAsync(stop)) { await content.CopyToAsync(stream, stop); }
        content.Position = 0;
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop)) == sha256 ? new(name, sha256, 0) : throw new ArchiveException("damaged", sha256);
    }
}
