namespace Luyan.Specs;

/// <summary>The folder of the repository in which the specs were built.</summary>
internal static class Repository
{
    internal static string Root { get; } = Find();

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Luyan.slnx"))) { folder = Path.GetDirectoryName(folder)!; }
        return folder;
    }
}
