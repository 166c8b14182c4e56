namespace Luyan.Store.Files;

/// <summary>Content-addressed storage: a folder now, any object store later.</summary>
public interface IBlobs
{
    /// <summary>Moves a checked local file to its digest; does nothing if it exists.</summary>
    Task Keep(string sha256, string localFile, CancellationToken stop);

    /// <summary>Opens a content; null where there is none.</summary>
    Task<Stream?> Open(string sha256, CancellationToken stop);

    /// <summary>Deletes a content if it exists.</summary>
    Task Remove(string sha256, CancellationToken stop);
}

/// <summary>Contents in the data folder, spread over 256 folders by the first two digits.</summary>
internal sealed class FolderBlobs(StorePlace place) : IBlobs
{
    public Task Keep(string sha256, string localFile, CancellationToken stop)
    {
        var target = PathOf(sha256);
        if (File.Exists(target))
        {
            File.Delete(localFile);
            return Task.CompletedTask;
        }
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        // Two requests may store the same content at once; the second replaces equal bytes.
        File.Move(localFile, target, overwrite: true);
        return Task.CompletedTask;
    }

    public Task<Stream?> Open(string sha256, CancellationToken stop)
    {
        var path = PathOf(sha256);
        return Task.FromResult<Stream?>(File.Exists(path)
            ? new FileStream(path, new FileStreamOptions
            {
                Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
                Share = FileShare.Read | FileShare.Delete
            })
            : null);
    }

    public Task Remove(string sha256, CancellationToken stop)
    {
        if (File.Exists(PathOf(sha256))) { File.Delete(PathOf(sha256)); }
        return Task.CompletedTask;
    }

    private string PathOf(string sha256) => sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(place.FilesFolder, sha256[..2], sha256)
        : throw new ArgumentException("A content is named by 64 lower-case hex digits.", nameof(sha256));
}
