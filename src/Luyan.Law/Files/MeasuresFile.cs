using System.Collections.Frozen;

namespace Luyan.Law;

/// <summary>Reads the policy from its folder: <c>domain.json</c>, <c>parameters/*.json</c>, <c>calendar/*.json</c> and <c>assessment/*.json</c>.</summary>
public static class MeasuresFile
{
    /// <summary>The folder of the policy beside the program.</summary>
    public static string DefaultFolder { get; } = Path.Combine(AppContext.BaseDirectory, "measures");

    /// <summary>The policy as it comes with the program.</summary>
    /// <exception cref="MeasuresException">A file is missing or not as it must be.</exception>
    public static Measures LoadDefault() => Load(DefaultFolder);

    /// <summary>The policy of the program with what the data folder has imported laid over it (<c>DIR/measures/</c>, where it exists).</summary>
    /// <exception cref="MeasuresException">A file is not as it must be.</exception>
    public static Measures LoadWith(string dataFolder) => Load(DefaultFolder, Path.Combine(dataFolder, "measures"));

    /// <summary>The policy from folders; a later folder replaces single parameters and single calendar years of an earlier one.</summary>
    /// <param name="folders">The first must exist; later ones may be absent.</param>
    /// <exception cref="MeasuresException">A gap, an overlap, an unknown unit, an unknown or missing parameter, or a missing source.</exception>
    public static Measures Load(params string[] folders)
    {
        if (folders.Length == 0 || !Directory.Exists(folders[0]))
        {
            throw new MeasuresException(folders.FirstOrDefault("measures"), "", "the folder of the policy does not exist.");
        }
        var firstDay = FirstDay(folders);
        var values = new Dictionary<string, (IReadOnlyList<DatedValue> Values, string File)>();
        var years = new Dictionary<int, CalendarYear>();
        foreach (var folder in folders)
        {
            foreach (var (key, found) in ParameterFiles.Read(Path.Combine(folder, "parameters"))) { values[key] = found; }
            foreach (var year in CalendarFile.ReadFolder(Path.Combine(folder, "calendar"))) { years[year.Year] = year; }
        }
        foreach (var parameter in Parameters.All)
        {
            if (!values.TryGetValue(parameter.Key, out var found))
            {
                throw new MeasuresException(Path.Combine(folders[0], "parameters"), parameter.Key, "is missing: the program needs a value for it.");
            }
            Coverage.Check(found.Values, firstDay, found.File, parameter.Key);
        }
        return new(values.Values.SelectMany(v => v.Values), new WorkingCalendar(years.ToFrozenDictionary())) { FirstDay = firstDay, Schemes = SchemeFile.ReadFolders(folders, firstDay) };
    }

    private static DateOnly FirstDay(string[] folders)
    {
        var file = Path.Combine(folders[0], "domain.json");
        using var json = JsonFile.Open(file);
        return JsonFile.Day(json.RootElement, "firstDay", file, "domain");
    }
}
