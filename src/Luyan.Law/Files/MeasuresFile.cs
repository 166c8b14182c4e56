using System.Collections.Frozen;

namespace Luyan.Law;

/// <summary>Reads the policy from its folder: <c>place.json</c>, <c>articles.json</c>,
/// <c>domain.json</c>, <c>materials.json</c>, <c>transitions.json</c>,
/// <c>parameters/*.json</c>, <c>dictionaries/*.json</c>,
/// <c>assessment/*.json</c>, <c>calendar/*.json</c> and <c>sources/*.json</c>.</summary>
public static class MeasuresFile
{
    internal const string DomainName = "domain.json";

    /// <summary>The folder of all places beside the program.</summary>
    public static string Places { get; } = Path.Combine(AppContext.BaseDirectory, "measures");

    /// <summary>The place that is served where nobody chooses another.</summary>
    public const string DefaultPlace = "baotou";

    /// <summary>The folder of the default place.</summary>
    public static string DefaultFolder { get; } = Path.Combine(Places, DefaultPlace);

    /// <summary>The folder of a place, by its name beside the program, or by its own path; null where there is none.</summary>
    public static string? FolderOf(string place) =>
        place.Trim() is { Length: > 0 } named && Path.Combine(Places, named) is var folder
        && File.Exists(Path.Combine(folder, InstitutionFile.PlaceName))
            ? Path.GetFullPath(folder)
            : null;

    /// <summary>The names of the places that come with the program.</summary>
    public static IReadOnlyList<string> KnownPlaces() => Directory.Exists(Places)
        ? [.. Directory.EnumerateDirectories(Places).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The policy as it comes with the program.</summary>
    /// <exception cref="MeasuresException">A file is missing or invalid.</exception>
    public static Measures LoadDefault() => Load(DefaultFolder);

    /// <summary>The policy of a place with what the data folder says laid over it (<c>DIR/measures/</c>, where it exists).</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="placeFolder">The folder of the place; the default one where none is given.</param>
    /// <param name="further">What the projects above ask of it; it is told in which file a key stands.</param>
    /// <exception cref="MeasuresException">A file is invalid.</exception>
    public static Measures LoadWith(
        string dataFolder, string? placeFolder = null, Action<Measures, Func<string, string>>? further = null) =>
        Load([placeFolder ?? DefaultFolder, Path.Combine(dataFolder, "measures")], further);

    /// <summary>The policy from folders. A later folder replaces single parameters, dictionaries, schemes and calendar years of
    /// an earlier one, and the list of materials and that of clauses of transition whole.</summary>
    /// <param name="folders">The first must exist; later ones may be absent.</param>
    /// <exception cref="MeasuresException">Something is broken, missing, overlapping, unknown or makes no sense;
    /// the message names file, key and day.</exception>
    public static Measures Load(params string[] folders) => Load(folders, null);

    private static Measures Load(string[] folders, Action<Measures, Func<string, string>>? further)
    {
        if (folders.Length == 0 || !Directory.Exists(folders[0]))
        {
            throw new MeasuresException(folders.FirstOrDefault("measures"), "", "the folder of the policy does not exist.");
        }
        foreach (var folder in folders) { PolicyFolder.RefuseUnknown(folder); }
        var place = InstitutionFile.ReadFolders(folders);
        var firstDay = FirstDay(folders);
        var values = new Dictionary<string, (IReadOnlyList<DatedValue> Values, string File)>();
        var words = new Dictionary<string, (Dictionary Dictionary, string File)>();
        var years = new Dictionary<int, (CalendarYear Year, string File)>();
        foreach (var folder in folders)
        {
            foreach (var (key, found) in ParameterFiles.Read(Path.Combine(folder, "parameters"))) { values[key] = found; }
            foreach (var (key, found) in DictionaryFiles.Read(Path.Combine(folder, "dictionaries"), place)) { words[key] = found; }
            foreach (var found in CalendarFile.ReadFolder(Path.Combine(folder, "calendar"))) { years[found.Year.Year] = found; }
        }
        foreach (var parameter in Parameters.All)
        {
            if (!values.TryGetValue(parameter.Key, out var found))
            {
                throw new MeasuresException(
                    Path.Combine(folders[0], "parameters"), parameter.Key, "is missing: the program needs a value for it.");
            }
            Coverage.Check(found.Values.Select(v => (v.From, v.Through)), firstDay, found.File, parameter.Key);
        }
        Contiguous(years, folders[0]);
        var law = new Measures(
            values.Values.SelectMany(v => v.Values), new WorkingCalendar(years.ToFrozenDictionary(y => y.Key, y => y.Value.Year)))
        {
            FirstDay = firstDay,
            Institution = place,
            Schemes = SchemeFile.ReadFolders(folders, firstDay, place),
            Dictionaries = DictionaryFiles.Of(words, folders[0], firstDay),
            Materials = MaterialsFile.ReadFolders(folders, firstDay, place),
            Transitions = TransitionsFile.ReadFolders(folders, [.. values.Values.SelectMany(v => v.Values)]),
            Sources = SourcesFile.ReadFolders(folders, firstDay, place),
        };
        string FileOf(string key) => values.TryGetValue(key, out var value) ? value.File
            : words.TryGetValue(key, out var word) ? word.File
            : key switch
            {
                InstitutionFile.PlaceName => InstitutionFile.FileOf(folders, key),
                SourcesFile.CitationsName => SourcesFile.FileOf(folders),
                _ => MaterialsFile.Of(folders),
            };
        Consistency.Check(law, FileOf);
        further?.Invoke(law, FileOf);
        return law;
    }

    private static DateOnly FirstDay(string[] folders)
    {
        var file = folders.Select(f => Path.Combine(f, DomainName)).LastOrDefault(File.Exists) ?? Path.Combine(folders[0], DomainName);
        using var json = JsonFile.Open(file);
        var at = new Place(file, "domain");
        at.Only(json.RootElement, ["firstDay", "note"]);
        at.TextOrNull(json.RootElement, "note");
        return at.Day(json.RootElement, "firstDay");
    }

    private static void Contiguous(Dictionary<int, (CalendarYear Year, string File)> years, string folder)
    {
        if (years.Count == 0) { throw new MeasuresException(Path.Combine(folder, "calendar"), "", "has no year."); }
        for (var year = years.Keys.Min(); year < years.Keys.Max(); year++)
        {
            if (!years.ContainsKey(year))
            {
                throw new MeasuresException(
                    Path.Combine(folder, "calendar"), $"{year}", $"has a gap: no calendar on {year}-01-01.", new(year, 1, 1));
            }
        }
    }
}
