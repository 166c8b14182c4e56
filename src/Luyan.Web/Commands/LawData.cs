namespace Luyan.Web.Commands;

/// <summary>Which data folder a verb of the law means: the option, else LUYAN_DATA, else <c>data/</c> beside the program (beside the
/// project, when it runs from its sources).</summary>
internal static class LawData
{
    /// <param name="typed">What was typed after <c>--data</c>; null where nothing was.</param>
    /// <param name="mustExist">A folder that is named must be there; a misspelt one would answer with the policy of the program.</param>
    /// <exception cref="LawInputException">It is not there.</exception>
    internal static string Folder(string? typed, bool mustExist)
    {
        var named = typed is { Length: > 0 } ? typed : Environment.GetEnvironmentVariable("LUYAN_DATA");
        if (named is not { Length: > 0 }) { return Path.Combine(Beside(), "data"); }
        var folder = Path.GetFullPath(named);
        return !mustExist || Directory.Exists(folder)
            ? folder
            : throw new LawInputException($"There is no folder {LawInput.OneLine(folder)}: name the data folder with --data DIR.");
    }

    private static string Beside()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Luyan.Web.csproj"))) { return folder.FullName; }
        }
        return AppContext.BaseDirectory;
    }
}
