using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Luyan.Law;

/// <summary>One year of holidays as a file: a year, its source (or the list <c>papers</c> of notices), and days with name, date and
/// whether they are off; a day that is not off is a weekend day worked instead.</summary>
public static class CalendarFile
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Dense = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static IEnumerable<(CalendarYear Year, string File)> ReadFolder(string folder)
    {
        var years = JsonFile.In(folder).Select(file => (Year: Read(file), File: file)).ToArray();
        return years.GroupBy(y => y.Year.Year).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new MeasuresException(
                twice.Last().File, $"{twice.Key}", "has an overlap: the year stands in two files of this folder.", new(twice.Key, 1, 1))
            : years;
    }

    /// <summary>Reads and checks one file.</summary>
    /// <exception cref="MeasuresException">The file is invalid; the message lists every fault with its row.</exception>
    public static CalendarYear Read(string file)
    {
        using var json = JsonFile.Open(file);
        var at = new Place(file, "calendar");
        at.Only(json.RootElement, ["$schema", "$id", "year", "source", "papers", "provisional", "days"]);
        var examined = ExaminedCalendar.Of(RawCalendar.Of(json.RootElement));
        if (examined.Number is { } year) { at = new(file, $"{year}", new(year, 1, 1)); }
        RefuseOtherKinds(json.RootElement, at);
        if (examined.Year is not { } sound) { throw at.Fault(string.Join(" ", examined.Faults.Select(Said))); }
        foreach (var day in at.List(json.RootElement, "days"))
        {
            OnDay(at, day).Only(day, ["name", "date", "isOffDay"]);
        }
        return sound;
    }

    private static Place OnDay(Place at, JsonElement day) => at with { On = JsonFile.TryDay(JsonFile.TryText(day, "date")) ?? at.On };

    // What may be away is of no other kind where it stands.
    private static void RefuseOtherKinds(JsonElement root, Place at)
    {
        foreach (var name in new[] { "$schema", "$id", "source" }) { at.TextOrNull(root, name); }
        foreach (var name in new[] { "year", "provisional" })
        {
            if (at.Find(root, name) is { ValueKind: JsonValueKind.Null }) { throw at.Fault($"has an empty '{name}'."); }
        }
        if (at.Has(root, "papers")) { at.Texts(root, "papers"); }
        foreach (var day in at.List(root, "days"))
        {
            if (at.Find(day, "isOffDay") is { } off && off.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            {
                throw OnDay(at, day).Fault("needs 'isOffDay' as true or false.");
            }
        }
    }

    /// <summary>Checks a file and writes it as that year's calendar into a folder of the policy, replacing an earlier one
    /// whole. What was imported on the page lies over it.</summary>
    /// <returns>The year, and where it was written.</returns>
    /// <exception cref="MeasuresException">The file is not a year of holidays.</exception>
    public static (CalendarYear Year, string Written) Import(string file, string measuresFolder)
    {
        var year = Read(file);
        var folder = Directory.CreateDirectory(Path.Combine(measuresFolder, "calendar")).FullName;
        var target = Path.Combine(folder, $"{year.Year:0000}.json");
        var partial = target + ".part";
        using (var stream = File.Create(partial))
        using (var writer = new Utf8JsonWriter(stream, Readable))
        {
            writer.WriteStartObject();
            writer.WriteNumber("year", year.Year);
            writer.WriteString("source", year.Source);
            writer.WriteBoolean("provisional", year.Provisional);
            writer.WritePropertyName("days");
            Write(writer, year);
            writer.WriteEndObject();
        }
        File.Move(partial, target, overwrite: true);
        return (year, target);
    }

    /// <summary>The days of a year as a list of the JSON form.</summary>
    public static string DaysOf(CalendarYear year)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Dense)) { Write(writer, year); }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A year from the list of its days, as <see cref="DaysOf"/> wrote it.</summary>
    /// <exception cref="MeasuresException">Something is wrong with it.</exception>
    public static CalendarYear OfDays(int year, string source, bool provisional, string days)
    {
        var raw = RawCalendar.OfJson($$"""{"days":{{days}}}""") with
        {
            Year = year.ToString(CultureInfo.InvariantCulture),
            Source = source,
            Provisional = provisional ? "true" : ""
        };
        var examined = ExaminedCalendar.Of(raw);
        return examined.Year ?? throw new MeasuresException("holidays", $"{year}", string.Join(" ", examined.Faults.Select(Said)));
    }

    private static string Said(CalendarFault fault) =>
        fault.Row == 0 ? fault.Text(Language.English) : $"[{fault.Row}] {fault.Text(Language.English)}";

    private static void Write(Utf8JsonWriter writer, CalendarYear year)
    {
        writer.WriteStartArray();
        foreach (var (day, off) in year.Off.Select(d => (d, true)).Concat(year.Worked.Select(d => (d, false))).OrderBy(d => d.Item1))
        {
            writer.WriteStartObject();
            writer.WriteString("name", year.Names[day]);
            writer.WriteString("date", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            writer.WriteBoolean("isOffDay", off);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
