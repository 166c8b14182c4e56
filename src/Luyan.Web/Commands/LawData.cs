namespace Luyan.Web.Commands;

/// <summary>Which data folder a verb of the law means: the option, else LUYAN_DATA, else <c>data/</c> beside the program (beside the
/// project, when it runs from its sources).</summary>
internal static class LawData
{
    internal static string Folder(string? typed) =>
        typed is { Length: > 0 } ? Path.GetFullPath(typed)
        : Environment.GetEnvironmentVariable("LUYAN_DATA") is { Length: > 0 } named ? Path.GetFullPath(named)
        : Path.Combine(Beside(), "data");

    private static string Beside()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Luyan.Web.csproj"))) { return folder.FullName; }
        }
        return AppContext.BaseDirectory;
    }
}
