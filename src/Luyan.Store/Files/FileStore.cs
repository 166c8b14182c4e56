using System.Buffers;
using System.Security.Cryptography;
using Luyan.Cases;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Drafts;
using Luyan.Store.Facts;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Files;

/// <summary>Files by their content. They are streamed in and out; who may not see a case or draft that refers to a
/// file does not get it.</summary>
public sealed class FileStore
{
    private const int Piece = 128 * 1024;
    private readonly LuyanDb db;
    private readonly IBlobs blobs;
    private readonly StorePlace place;
    private readonly Admission admission;
    private readonly Projections lives;
    private readonly Measures law;
    private readonly TimeProvider clock;

    internal FileStore(
        LuyanDb db, IBlobs blobs, StorePlace place, Admission admission, Projections lives, Measures law, TimeProvider clock) =>
        (this.db, this.blobs, this.place, this.admission, this.lives, this.law, this.clock) =
            (db, blobs, place, admission, lives, law, clock);

    /// <summary>The same files at another time, for the invented city.</summary>
    public FileStore At(TimeProvider time) => new(db, blobs, place, admission.At(time), lives, law, time);

    /// <summary>Stores what is sent, if its size, content and name are allowed and no virus is found.
    /// It is linked to nothing until a draft or an act names it, and can be used only once it is <see cref="FileRow.Usable"/>.</summary>
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
            await using (var file = new FileStream(
                incoming, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Piece, FileOptions.Asynchronous))
            {
                if (await Receive(content, file, megabytes * 1024L * 1024L, stop) is not { } digest)
                {
                    return new Keeping.TooLarge(megabytes);
                }
                sha256 = digest;
                bytes = file.Length;
                if (bytes == 0) { return new Keeping.Empty(); }
                kind = FileKind.Of(file);
                file.Flush(flushToDisk: true);
            }
            if (kind is null || !allowed.Contains(kind)) { return new Keeping.WrongType(allowed); }
            var label = FileNames.Safe(name);
            if (!FileNames.Fits(label, kind)) { return new Keeping.NameDiffers(kind); }
            return await admission.Admit(incoming, new(sha256, label, bytes), kind, stop);
        }
        finally
        {
            File.Delete(incoming);
        }
    }

    /// <summary>Stores a document that the system itself made, e.g. a letter.</summary>
    public async Task<FileRef> KeepOwn(byte[] content, string name, string kind, CancellationToken stop = default)
    {
        var file = await Lay(content, name, stop);
        await Record(file, kind, stop);
        return file;
    }

    /// <summary>Lays a document of the system itself on the disk, which takes long: before a transaction begins.
    /// It is stored once <see cref="Record"/> has been told.</summary>
    public async Task<FileRef> Lay(byte[] content, string name, CancellationToken stop = default)
    {
        var incoming = Path.Combine(place.IncomingFolder, Guid.CreateVersion7().ToString("N"));
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        await using (var written = new FileStream(incoming, FileMode.CreateNew))
        {
            await written.WriteAsync(content, stop);
            written.Flush(flushToDisk: true);
        }
        await blobs.Keep(sha256, incoming, stop);
        return new(sha256, FileNames.Safe(name), content.Length);
    }

    /// <summary>Stores what lies on the disk.</summary>
    public Task Record(FileRef laid, string kind, CancellationToken stop = default) => admission.AdmitOwn(laid, kind, stop);

    /// <summary>Opens a file for an actor who may see a case, letter or draft that refers to it;
    /// null for others, where there is none, and while it cannot be used.</summary>
    public async Task<OpenedFile?> Open(Actor actor, string sha256, CancellationToken stop = default) =>
        await Seen(actor, sha256, stop) is { } seen && await blobs.Open(sha256, stop) is { } stream
            ? new(stream, seen.Name, seen.Row.Kind, seen.Row.Bytes)
            : null;

    /// <summary>Opens a letter for a page whose rights were checked; null while its file cannot be used.</summary>
    public async Task<OpenedFile?> Open(LetterRow letter, CancellationToken stop = default) =>
        await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Sha256 == letter.Sha256, stop) is { Usable: true } row
            && await blobs.Open(letter.Sha256, stop) is { } stream
            ? new(stream, letter.FileName, row.Kind, row.Bytes)
            : null;

    /// <summary>What is known of a file, and its label, for those who may open it; null for others.</summary>
    public async Task<(FileRow Row, string Name)?> Seen(Actor actor, string sha256, CancellationToken stop = default)
    {
        var drafts = DraftVisibility.DraftsVisibleTo(db, actor);
        var facts = db.FactsVisibleTo(actor);
        // What is unknown and what is forbidden cost the same: it is asked who names the file to the actor, before whether it is there.
        var name = await NameIn(actor, sha256, stop)
            ?? await db.LettersVisibleTo(actor).Where(l => l.Sha256 == sha256).Select(l => l.FileName).FirstOrDefaultAsync(stop)
            ?? await db.DraftFiles.Where(f => f.Sha256 == sha256 && drafts.Any(d => d.Id == f.DraftId))
                .Select(f => f.Name).FirstOrDefaultAsync(stop)
            ?? await db.FactFiles.Where(f => f.Sha256 == sha256 && facts.Any(v => v.Id == f.FactId))
                .Select(f => f.Name).FirstOrDefaultAsync(stop);
        return name is not null && await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Sha256 == sha256, stop)
            is { Usable: true } row ? (row, name) : null;
    }

    // Those outside have it in the links. For the house a file may be sealed, or closed to who has acted for the unit: it is asked of the
    // case as it is read.
    private async Task<string?> NameIn(Actor actor, string sha256, CancellationToken stop)
    {
        var links = db.LinksVisibleTo(actor).Where(l => l.Sha256 == sha256);
        if (Reader.Of(actor.Role) is { Outside: true } or { Unsealed: true })
        {
            return await links.Select(l => l.Name).FirstOrDefaultAsync(stop);
        }
        foreach (var id in await links.Select(l => l.CaseId).Distinct().ToListAsync(stop))
        {
            var rows = await db.Events.AsNoTracking().Where(e => e.CaseId == id).OrderBy(e => e.Sequence).ToListAsync(stop);
            var (events, reader) = lives.Of(rows[0].Kind).EventsReadBy(rows, actor);
            if (LinkRows.NameIn(events, reader, sha256) is { } name) { return name; }
        }
        return null;
    }

    /// <summary>What is known of some contents, by digest, in one query; for pages whose rights were checked.</summary>
    public Task<Dictionary<string, FileRow>> Known(IReadOnlyCollection<string> sha256s, CancellationToken stop = default) =>
        db.Files.AsNoTracking().Where(f => EF.Parameter(sha256s).Contains(f.Sha256)).ToDictionaryAsync(f => f.Sha256, stop);

    /// <summary>Those of some contents that cannot be used: they wait for the virus scanner, or it found something.</summary>
    public async Task<IReadOnlySet<string>> Unusable(IReadOnlyCollection<string> sha256s, CancellationToken stop = default) =>
        (await db.Files.Where(f => EF.Parameter(sha256s).Contains(f.Sha256) && f.Scan != Scans.Clean && f.Scan != Scans.None)
            .Select(f => f.Sha256).ToListAsync(stop)).ToHashSet();

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
