using Luyan.Law;

namespace Luyan.Web.Hosting;

/// <summary>The place that is asked for cannot be served; the message is one sentence.</summary>
internal sealed class PlaceException(string sentence) : Exception(sentence);

/// <summary>Which place this process serves: <c>--place NAME</c>, else <c>LUYAN_PLACE</c>, else the setting <c>Luyan:Place</c>, else the
/// default one. NAME is a folder of <c>measures/</c> beside the program, or the path of a folder of that kind.</summary>
internal static class PlaceChosen
{
    /// <summary>The option that every call takes.</summary>
    public const string Option = "--place";

    private const string Variable = "LUYAN_PLACE";
    private const string Setting = "Luyan:Place";

    /// <summary>The folder of the place that is served.</summary>
    /// <exception cref="PlaceException">There is no such place.</exception>
    public static string Folder => FolderOf(Name);

    private static string Name =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named
        : new ConfigurationBuilder().SetBasePath(Directory.GetCurrentDirectory()).AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables().Build()[Setting] is { Length: > 0 } set ? set
        : MeasuresFile.DefaultPlace;

    /// <summary>Takes the option out of the words of a call. It becomes the variable of this process, so that the processes that it
    /// starts serve the same place.</summary>
    /// <exception cref="PlaceException">There is no such place, or it is named twice or without a name.</exception>
    public static string[] Take(string[] words)
    {
        var (rest, places) = (new List<string>(), new List<string>());
        for (var i = 0; i < words.Length; i++)
        {
            if (Names().FirstOrDefault(n => words[i].StartsWith(n + "=", StringComparison.OrdinalIgnoreCase)) is { } with)
            {
                places.Add(words[i][(with.Length + 1)..]);
            }
            else if (!Names().Contains(words[i], StringComparer.OrdinalIgnoreCase)) { rest.Add(words[i]); }
            else { places.Add(i + 1 < words.Length && !words[i + 1].StartsWith('-') ? words[++i] : ""); }
        }
        if (places.Any(string.IsNullOrWhiteSpace)) { throw new PlaceException("--place expects a name: --place NAME."); }
        if (places.Count > 1) { throw new PlaceException($"--place is given {places.Count} times; name one place."); }
        if (places is [var one])
        {
            FolderOf(one);
            Environment.SetEnvironmentVariable(Variable, one);
        }
        return [.. rest];
    }

    private static string[] Names() => [Option, "--" + Setting];

    private static string FolderOf(string name) => MeasuresFile.FolderOf(name) ?? throw new PlaceException(
        $"There is no place '{name.ReplaceLineEndings(" ")}'. Expected one of: {string.Join(", ", MeasuresFile.KnownPlaces())}; "
        + "or the path of a folder with place.json.");
}
