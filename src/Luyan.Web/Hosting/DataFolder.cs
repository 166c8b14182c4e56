using System.CommandLine;

namespace Luyan.Web.Hosting;

/// <summary>Where the database and the files lie.</summary>
public static class DataFolder
{
    /// <summary>The option that every verb takes.</summary>
    public static Option<DirectoryInfo?> Option() =>
        new("--data") { Description = "The data folder. Default: LUYAN_DATA, else data/ beside the program.", HelpName = "DIR" };

    /// <summary>The folder meant: the option, else LUYAN_DATA, else <c>data/</c> beside the program.</summary>
    public static string Of(ParseResult parsed, Option<DirectoryInfo?> option) =>
        parsed.GetValue(option)?.FullName
        ?? (Environment.GetEnvironmentVariable("LUYAN_DATA") is { Length: > 0 } named
            ? Path.GetFullPath(named)
            : Path.Combine(Beside(), "data"));

    /// <summary>A published program lies in its own folder; one run from its sources lies in bin/, whose project folder is meant.</summary>
    private static string Beside()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Luyan.Web.csproj"))) { return folder.FullName; }
        }
        return AppContext.BaseDirectory;
    }
}
