using System.Text.Json;

namespace Luyan.Store.Files.Uploading;

/// <summary>Uploads that are not whole yet, in a folder of the data place: for each account a folder, for each upload what is
/// known of it (.json) and what has arrived (.part). They outlive a restart, are bounded in number and size, and are thrown away a day
/// after their last piece.</summary>
public sealed class Uploads(StorePlace place, TimeProvider clock)
{
    /// <summary>How many an account may have under way.</summary>
    public const int Most = 40;

    /// <summary>How many bytes they may have together.</summary>
    public const long MostBytes = 1024L * 1024 * 1024;

    private static readonly TimeSpan Lives = TimeSpan.FromDays(1);
    private readonly Lock beginning = new();

    /// <summary>Makes room for an upload.</summary>
    /// <param name="account">Whose it is.</param>
    /// <param name="draft">The draft that it is for.</param>
    /// <param name="material">The material that it proves.</param>
    /// <param name="row">The row or fact that it proves, or null.</param>
    /// <param name="name">The name under which it is sent.</param>
    /// <param name="length">Its whole size in bytes.</param>
    public Beginning Begin(Guid account, Guid draft, string material, string? row, string name, long length)
    {
        lock (beginning)
        {
            var now = clock.GetUtcNow();
            var open = All(account).Where(u => u.End is null && u.ExpiresAt > now).ToList();
            if (open.Count >= Most || open.Sum(u => u.Length) + length > MostBytes) { return new Beginning.TooMany(); }
            var upload = new Upload(Guid.CreateVersion7(now), account, draft, material, row, name, length, now + Lives);
            System.IO.Directory.CreateDirectory(FolderOf(account));
            File.Create(PartOf(upload)).Dispose();
            Write(upload);
            return new Beginning.Begun(upload);
        }
    }

    /// <summary>An upload of this account; null for others and where there is none. One that has expired is still
    /// found until it is swept.</summary>
    public Upload? Find(Guid account, Guid id) => Read(Path.Combine(FolderOf(account), $"{id:N}.json"));

    /// <summary>The uploads of an account for a draft that are still under way, oldest first.</summary>
    public IReadOnlyList<Upload> Of(Guid account, Guid draft)
    {
        var now = clock.GetUtcNow();
        return [.. All(account).Where(u => u.Draft == draft && u.End is null && u.ExpiresAt > now).OrderBy(u => u.Id)];
    }

    /// <summary>Whether an upload has expired.</summary>
    public bool Expired(Upload upload) => upload.ExpiresAt <= clock.GetUtcNow();

    /// <summary>Appends a piece. What arrives before a connection breaks is kept, unless the piece bears a digest, which only a
    /// whole piece can prove.</summary>
    /// <param name="upload">The upload.</param>
    /// <param name="offset">Where the piece begins, as its sender believes.</param>
    /// <param name="body">Its bytes.</param>
    /// <param name="announced">How many they are, where the sender says so.</param>
    /// <param name="digest">Their digest, where the sender gives one.</param>
    /// <param name="stop">The connection broke.</param>
    public async Task<Receiving> Receive(
        Upload upload, long offset, Stream body, long? announced, PieceDigest? digest, CancellationToken stop)
    {
        await using var part = Taken(upload);
        if (part is null) { return File.Exists(PartOf(upload)) ? new Receiving.Busy() : new Receiving.Gone(); }
        if (part.Length != offset) { return new Receiving.WrongOffset(part.Length); }
        var missing = upload.Length - offset;
        if (announced > missing) { return new Receiving.TooLong(); }
        var piece = new Piece(part, missing);
        var outcome = digest is null
            ? await piece.Append(body, stop)
            : await piece.AppendProven(body, digest, PartOf(upload) + ".piece", stop);
        if (outcome is not null) { return outcome; }
        var grown = upload with { Offset = part.Length, ExpiresAt = clock.GetUtcNow() + Lives };
        Write(grown);
        return new Receiving.Received(grown);
    }

    /// <summary>Completes a finished upload exactly once; a second caller gets the stored result.
    /// Null while another caller completes it or bytes are missing.</summary>
    /// <param name="upload">The upload.</param>
    /// <param name="last">Given its content; answers what became of it.</param>
    public async Task<UploadEnd?> Finish(Upload upload, Func<Stream, Task<UploadEnd>> last)
    {
        await using var part = Taken(upload);
        if (part is null || part.Length != upload.Length) { return null; }
        if (Find(upload.Account, upload.Id) is not { } current) { return null; }
        if (current.End is { } before) { return before; }
        part.Position = 0;
        var end = await last(part);
        Write(current with { End = end });
        return end;
    }

    /// <summary>Deletes an upload.</summary>
    public void Remove(Upload upload)
    {
        File.Delete(Path.Combine(FolderOf(upload.Account), $"{upload.Id:N}.json"));
        File.Delete(PartOf(upload));
        File.Delete(PartOf(upload) + ".piece");
    }

    /// <summary>Deletes expired uploads and leftovers of a crash.</summary>
    /// <returns>How many.</returns>
    public int Sweep()
    {
        if (!System.IO.Directory.Exists(place.UploadsFolder)) { return 0; }
        var (swept, now) = (0, clock.GetUtcNow());
        foreach (var folder in System.IO.Directory.EnumerateDirectories(place.UploadsFolder))
        {
            foreach (var known in System.IO.Directory.EnumerateFiles(folder, "*.json"))
            {
                if (Stored(known) is { } upload && upload.ExpiresAt <= now) { Remove(upload); swept++; }
            }
            // Files without an upload record.
            foreach (var file in System.IO.Directory.EnumerateFiles(folder))
            {
                if (!File.Exists(Path.Combine(folder, Path.GetFileName(file).Split('.')[0] + ".json"))
                    && File.GetLastWriteTimeUtc(file) + Lives < now.UtcDateTime)
                {
                    File.Delete(file);
                }
            }
        }
        return swept;
    }

    private List<Upload> All(Guid account) => System.IO.Directory.Exists(FolderOf(account))
        ? [.. System.IO.Directory.EnumerateFiles(FolderOf(account), "*.json").Select(Read).OfType<Upload>()]
        : [];

    // The exclusive file handle keeps out other callers, in this process and in others on the same folder.
    private FileStream? Taken(Upload upload)
    {
        try
        {
            return new FileStream(
                PartOf(upload), FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        }
        catch (IOException)
        {
            return null;
        }
    }

    // The record is replaced atomically.
    private void Write(Upload upload)
    {
        var known = Path.Combine(FolderOf(upload.Account), $"{upload.Id:N}.json");
        var next = $"{known}.{Guid.CreateVersion7():N}";
        using (var file = new FileStream(next, FileMode.CreateNew))
        {
            JsonSerializer.Serialize(file, upload);
            file.Flush(flushToDisk: true);
        }
        File.Move(next, known, overwrite: true);
    }

    private Upload? Read(string known) =>
        Stored(known) is { } upload && new FileInfo(PartOf(upload)) is { Exists: true } part ? upload with { Offset = part.Length } : null;

    private static Upload? Stored(string known)
    {
        try
        {
            using var file = new FileStream(known, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return JsonSerializer.Deserialize<Upload>(file);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private string FolderOf(Guid account) => Path.Combine(place.UploadsFolder, account.ToString("N"));

    private string PartOf(Upload upload) => Path.Combine(FolderOf(upload.Account), $"{upload.Id:N}.part");
}
