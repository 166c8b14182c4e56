using System.Text.Json;

namespace Luyan.Law;

/// <summary>Reads the dated values of parameters from the files of one folder.</summary>
internal static class ParameterFiles
{
    private static readonly Dictionary<string, Parameter> Known = Parameters.All.ToDictionary(p => p.Key);
    private static readonly Dictionary<string, Unit> Units =
        Enum.GetValues<Unit>().ToDictionary(u => JsonNamingPolicy.KebabCaseLower.ConvertName(u.ToString()));

    internal static Dictionary<string, (IReadOnlyList<DatedValue> Values, string File)> Read(string folder)
    {
        var found = new Dictionary<string, (IReadOnlyList<DatedValue>, string)>();
        foreach (var file in JsonFile.In(folder))
        {
            using var json = JsonFile.Open(file);
            foreach (var entry in json.RootElement.EnumerateObject())
            {
                if (!found.TryAdd(entry.Name, (One(entry.Name, entry.Value, file), file)))
                {
                    throw new MeasuresException(file, entry.Name, "stands in two files of this folder.");
                }
            }
        }
        return found;
    }

    private static DatedValue[] One(string key, JsonElement entry, string file)
    {
        if (!Known.TryGetValue(key, out var parameter)) { throw new MeasuresException(file, key, "is an unknown parameter."); }
        var unit = JsonFile.Text(entry, "unit", file, key);
        if (!Units.TryGetValue(unit, out var named))
        {
            throw new MeasuresException(file, key, $"has the unknown unit '{unit}'. Known: {string.Join(", ", Units.Keys)}.");
        }
        if (named != parameter.Unit) { throw new MeasuresException(file, key, $"is counted in {parameter.Unit}, not in '{unit}'."); }
        return [.. JsonFile.List(entry, "values", file, key).Select(v => Value(parameter, v, file))];
    }

    private static DatedValue Value(Parameter parameter, JsonElement element, string file)
    {
        var key = parameter.Key;
        var from = JsonFile.Day(element, "from", file, key);
        var through = element.TryGetProperty("through", out _) ? JsonFile.Day(element, "through", file, key) : (DateOnly?)null;
        if (through < from) { throw new MeasuresException(file, key, $"ends on {through:yyyy-MM-dd}, before it begins on {from:yyyy-MM-dd}."); }
        var source = JsonFile.TryText(element, "source");
        if (string.IsNullOrEmpty(source)) { throw new MeasuresException(file, key, $"has no source for the value from {from:yyyy-MM-dd}."); }
        if (!element.TryGetProperty("value", out var value) || RawValue.Read(parameter.Unit, value) is not { } raw)
        {
            throw new MeasuresException(file, key, $"has a value from {from:yyyy-MM-dd} that does not fit {parameter.Unit}.");
        }
        return new(parameter, from, through, string.Join(",", raw), raw, source, Reading(element, file, key));
    }

    private static int? Reading(JsonElement element, string file, string key)
    {
        if (!element.TryGetProperty("reading", out var number)) { return null; }
        return number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var reading) && reading > 0
            ? reading
            : throw new MeasuresException(file, key, "has a 'reading' that is not a number above 0.");
    }
}
