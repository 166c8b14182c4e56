using System.Text.Encodings.Web;
using System.Text.Json;

namespace Luyan.Law;

/// <summary>One year of holidays as a file: a year, its source (or the list <c>papers</c> of notices), and days with name, date and
/// whether they are off; a day that is not off is a weekend day worked instead.</summary>
public static class CalendarFile
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static IEnumerable<CalendarYear> ReadFolder(string folder)
    {
        var years = JsonFile.In(folder).Select(file => (File: file, Year: Read(file))).ToArray();
        return years.GroupBy(y => y.Year.Year).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new MeasuresException(twice.Last().File, $"{twice.Key}", "stands in two files of this folder.")
            : years.Select(y => y.Year);
    }

    /// <summary>Reads and checks one file.</summary>
    /// <exception cref="MeasuresException">It is not such a file, a day lies outside its year, or a day stands twice.</exception>
    public static CalendarYear Read(string file)
    {
        using var json = JsonFile.Open(file);
        var root = json.RootElement;
        if (!root.TryGetProperty("year", out var number) || number.ValueKind != JsonValueKind.Number || !number.TryGetInt32(out var year) || year is < 1949 or > 9998)
        {
            throw new MeasuresException(file, "year", "must be the number of a year.");
        }
        var days = JsonFile.List(root, "days", file, "days").Select(day => Day(day, year, file)).ToArray();
        if (days.Length == 0) { throw new MeasuresException(file, "days", "is empty: the arrangement of that year is not known."); }
        if (days.GroupBy(d => d.Day).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new MeasuresException(file, "days", $"names {twice.Key:yyyy-MM-dd} twice.");
        }
        return new(year, Source(root, file), Provisional(root, file), [.. days.Where(d => d.Off).Select(d => d.Day)], [.. days.Where(d => !d.Off).Select(d => d.Day)]);
    }

    /// <summary>Checks a file and writes it as that year's calendar into a folder of the policy, replacing an earlier one whole.</summary>
    /// <returns>The year, and where it was written.</returns>
    /// <exception cref="MeasuresException">The file is not a year of holidays.</exception>
    public static (CalendarYear Year, string Written) Import(string file, string measuresFolder)
    {
        var year = Read(file);
        var folder = Directory.CreateDirectory(Path.Combine(measuresFolder, "calendar")).FullName;
        var target = Path.Combine(folder, $"{year.Year:0000}.json");
        var partial = target + ".part";
        using (var stream = File.Create(partial))
        using (var writer = new Utf8JsonWriter(stream, Readable)) { Write(file, year, writer); }
        File.Move(partial, target, overwrite: true);
        return (year, target);
    }

    private static void Write(string file, CalendarYear year, Utf8JsonWriter writer)
    {
        using var json = JsonFile.Open(file);
        writer.WriteStartObject();
        writer.WriteNumber("year", year.Year);
        writer.WriteString("source", year.Source);
        writer.WriteBoolean("provisional", year.Provisional);
        writer.WritePropertyName("days");
        json.RootElement.GetProperty("days").WriteTo(writer);
        writer.WriteEndObject();
    }

    private static (DateOnly Day, bool Off) Day(JsonElement element, int year, string file)
    {
        var day = JsonFile.Day(element, "date", file, "days");
        JsonFile.Text(element, "name", file, "days");
        if (day.Year != year) { throw new MeasuresException(file, "days", $"names {day:yyyy-MM-dd}, which is not in {year}."); }
        if (!element.TryGetProperty("isOffDay", out var off) || off.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            throw new MeasuresException(file, "days", $"does not say whether {day:yyyy-MM-dd} is off: 'isOffDay' must be true or false.");
        }
        return (day, off.GetBoolean());
    }

    private static string Source(JsonElement root, string file)
    {
        if (JsonFile.TryText(root, "source") is { Length: > 0 } source) { return source; }
        var papers = root.TryGetProperty("papers", out var list) && list.ValueKind == JsonValueKind.Array
            ? string.Join(" ", list.EnumerateArray().Where(p => p.ValueKind == JsonValueKind.String).Select(p => p.GetString()))
            : "";
        return papers.Length > 0 ? papers : throw new MeasuresException(file, "source", "is missing: name the notice, or list it under 'papers'.");
    }

    private static bool Provisional(JsonElement root, string file) =>
        root.TryGetProperty("provisional", out var flag)
        && (flag.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? flag.GetBoolean()
            : throw new MeasuresException(file, "provisional", "must be true or false."));
}
