namespace Luyan.Store.Upkeep;

/// <summary>What lies in a data folder beside database and stored files: imported policy (<c>measures/</c>) and settings.
/// All of it belongs to a backup.</summary>
internal static class FolderFiles
{
    private const string Prefix = "folder/";

    /// <summary>Name in an archive and path of each file, in the order of the names.</summary>
    /// <param name="place">The data folder.</param>
    /// <param name="except">The archive that is being written; it may lie in the folder.</param>
    public static IEnumerable<(string Entry, string Path)> Of(StorePlace place, string except)
    {
        if (!System.IO.Directory.Exists(place.Folder)) { return []; }
        string[] left = [place.FilesFolder, place.IncomingFolder, place.UploadsFolder, place.KeysFolder];
        return from path in System.IO.Directory.EnumerateFiles(place.Folder, "*", SearchOption.AllDirectories)
               where !left.Any(folder => path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
               where !path.StartsWith(place.SqliteFile, StringComparison.Ordinal)
                   && !path.StartsWith(Path.GetFullPath(except), StringComparison.Ordinal)
               where !IsArchive(path) && path != place.UnfinishedMark
               let entry = Prefix + Path.GetRelativePath(place.Folder, path).Replace(Path.DirectorySeparatorChar, '/')
               orderby entry
               select (entry, path);
    }

    /// <summary>Where an entry of an archive belongs; null when it is none of these.</summary>
    /// <exception cref="ArchiveException">It would lie outside of the folder.</exception>
    public static string? PathOf(StorePlace place, string entry)
    {
        if (!entry.StartsWith(Prefix, StringComparison.Ordinal)) { return null; }
        var path = Path.GetFullPath(Path.Combine(place.Folder, entry[Prefix.Length..]));
        return path.StartsWith(place.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new ArchiveException("damaged", entry);
    }

    // An archive in the folder would carry all earlier ones with it; one that was begun and never ended is none.
    private static bool IsArchive(string path) =>
        path.EndsWith(".luyan", StringComparison.Ordinal) || path.EndsWith(".luyan.unfinished", StringComparison.Ordinal);
}
