namespace Luyan.Law;

/// <summary>What may lie in a folder of the policy. A misnamed file, or a folder in the place of a file, would be left out in
/// silence.</summary>
internal static class PolicyFolder
{
    private static readonly string[] Files =
        [InstitutionFile.PlaceName, InstitutionFile.ArticlesName, MeasuresFile.DomainName, MaterialsFile.Name, TransitionsFile.Name];
    private static readonly string[] Folders = ["parameters", "dictionaries", "assessment", "calendar", SourcesFile.Folder];

    /// <summary>Refuses what nobody reads. Names that begin with a dot, and unfinished writes, are of the system.</summary>
    /// <exception cref="MeasuresException">There is something of that kind.</exception>
    internal static void RefuseUnknown(string folder)
    {
        if (File.Exists(folder)) { throw new MeasuresException(folder, "", "is a file; it must be a folder."); }
        if (!Directory.Exists(folder)) { return; }
        foreach (var entry in Listed(folder))
        {
            var name = Path.GetFileName(entry);
            if (Files.Contains(name)) { RefuseFolder(entry); }
            else if (!Folders.Contains(name))
            {
                throw new MeasuresException(entry, "", $"is unknown here. Known: {string.Join(", ", [.. Files, .. Folders])}.");
            }
            else if (!Directory.Exists(entry)) { throw new MeasuresException(entry, "", "is a file; it must be a folder."); }
            else { RefuseOther(entry); }
        }
    }

    private static void RefuseOther(string folder)
    {
        foreach (var entry in Listed(folder))
        {
            if (Path.GetExtension(entry) is not (".json" or ".part"))
            {
                throw new MeasuresException(entry, "", "is unknown here: only .json files are read.");
            }
            if (Path.GetFileName(folder) == SourcesFile.Folder && !SourcesFile.Names.Contains(Path.ChangeExtension(
                Path.GetFileName(entry), ".json")))
            {
                throw new MeasuresException(entry, "", $"is unknown here. Known: {string.Join(", ", SourcesFile.Names)}.");
            }
            RefuseFolder(entry);
        }
    }

    private static void RefuseFolder(string entry)
    {
        if (Directory.Exists(entry)) { throw new MeasuresException(entry, "", "is a folder; it must be a file."); }
    }

    private static IOrderedEnumerable<string> Listed(string folder)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(folder)
                .Where(e => !Path.GetFileName(e).StartsWith('.')).Order(StringComparer.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MeasuresException(folder, "", "cannot be read.");
        }
    }
}
