using System.Buffers;
using System.Security.Cryptography;
using Luyan.Cases;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Drafts;
using Luyan.Store.Facts;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Files;

/// <summary>Files by their content. They are streamed in and out; who may not see a case or draft that refers to a file does not get it.</summary>
public sealed class Files(LuyanDb db, IBlobs blobs, StorePlace place, Measures law, TimeProvider clock)
{
    private const int Piece = 128 * 1024;

    /// <summary>Stores what is sent, if its size, content and name are allowed. It is linked to nothing until a draft or an act names it.</summary>
    /// <param name="content">The bytes, read once.</param>
    /// <param name="name">The name under which it was sent.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<Keeping> Keep(Stream content, string name, CancellationToken stop = default)
    {
        var today = clock.Today();
        var megabytes = law.Number(Parameters.FileSize, today);
        var allowed = law.List(Parameters.FileKinds, today);
        var incoming = Path.Combine(place.IncomingFolder, Guid.CreateVersion7().ToString("N"));
        try
        {
            string sha256;
            string? kind;
            long bytes;
            await using (var file = new FileStream(incoming, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Piece, FileOptions.Asynchronous))
            {
                if (await Receive(content, file, megabytes * 1024L * 1024L, stop) is not { } digest) { return new Keeping.TooLarge(megabytes); }
                sha256 = digest;
                bytes = file.Length;
                if (bytes == 0) { return new Keeping.Empty(); }
                kind = FileKind.Of(file);
                file.Flush(flushToDisk: true);
            }
            if (kind is null || !allowed.Contains(kind)) { return new Keeping.WrongType(allowed); }
            var label = FileNames.Safe(name);
            if (!FileNames.Fits(label, kind)) { return new Keeping.NameDiffers(kind); }
            await Store(sha256, bytes, kind, incoming, stop);
            return new Keeping.Kept(new(sha256, label, bytes), kind);
        }
        finally
        {
            File.Delete(incoming);
        }
    }

    /// <summary>Stores a document that the system itself made, e.g. a letter.</summary>
    public async Task<FileRef> KeepOwn(byte[] content, string name, string kind, CancellationToken stop = default)
    {
        var incoming = Path.Combine(place.IncomingFolder, Guid.CreateVersion7().ToString("N"));
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        await using (var file = new FileStream(incoming, FileMode.CreateNew))
        {
            await file.WriteAsync(content, stop);
            file.Flush(flushToDisk: true);
        }
        await Store(sha256, content.Length, kind, incoming, stop);
        return new(sha256, FileNames.Safe(name), content.Length);
    }

    /// <summary>Opens a file for an actor who may see a case, letter or draft that refers to it; null for others and where there is none.</summary>
    public async Task<OpenedFile?> Open(Actor actor, string sha256, CancellationToken stop = default)
    {
        if (await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Sha256 == sha256, stop) is not { } row) { return null; }
        var cases = db.CasesVisibleTo(actor);
        var drafts = DraftVisibility.DraftsVisibleTo(db, actor);
        var facts = db.FactsVisibleTo(actor);
        var name = await db.FileLinks.Where(l => l.Sha256 == sha256 && cases.Any(c => c.Id == l.CaseId)).Select(l => l.Name).FirstOrDefaultAsync(stop)
            ?? await db.Letters.Where(l => l.Sha256 == sha256 && cases.Any(c => c.Id == l.CaseId)).Select(l => l.FileName).FirstOrDefaultAsync(stop)
            ?? await db.DraftFiles.Where(f => f.Sha256 == sha256 && drafts.Any(d => d.Id == f.DraftId)).Select(f => f.Name).FirstOrDefaultAsync(stop)
            ?? await db.FactFiles.Where(f => f.Sha256 == sha256 && facts.Any(v => v.Id == f.FactId)).Select(f => f.Name).FirstOrDefaultAsync(stop);
        return name is null || await blobs.Open(sha256, stop) is not { } stream ? null : new(stream, name, row.Kind, row.Bytes);
    }

    private async Task Store(string sha256, long bytes, string kind, string incoming, CancellationToken stop)
    {
        await blobs.Keep(sha256, incoming, stop);
        if (await db.Files.AnyAsync(f => f.Sha256 == sha256, stop)) { return; }
        var now = clock.GetUtcNow();
        // Two may bring the same content at once.
        object at = db.Database.IsSqlite() ? UtcText.Write(now) : now;
        await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "Files" ("Sha256", "Bytes", "Kind", "FirstSeenAt") VALUES ({sha256}, {bytes}, {kind}, {at}) ON CONFLICT DO NOTHING""", stop);
    }

    private static async Task<string?> Receive(Stream content, FileStream file, long most, CancellationToken stop)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            for (long total = 0; ;)
            {
                var read = await content.ReadAsync(buffer, stop);
                if (read == 0) { return Convert.ToHexStringLower(sha.GetHashAndReset()); }
                if ((total += read) > most) { return null; }
                sha.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), stop);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

/// <summary>A file opened for somebody who may see it; the caller disposes the stream and serves it as an attachment.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Name">Its label.</param>
/// <param name="Kind">pdf, jpg, png, docx, xlsx or ofd.</param>
/// <param name="Bytes">Its size.</param>
public sealed record OpenedFile(Stream Content, string Name, string Kind, long Bytes);
