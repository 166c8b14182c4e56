using System.Text.Json;

namespace Luyan.Law;

/// <summary>Reads the dated values of parameters from the files of one folder.</summary>
internal static class ParameterFiles
{
    private static readonly Dictionary<string, Parameter> Known = Parameters.All.ToDictionary(p => p.Key);
    private static readonly Dictionary<string, Unit> Units = Enum.GetValues<Unit>().ToDictionary(u => Place.Kebab(u.ToString()));

    internal static Dictionary<string, (IReadOnlyList<DatedValue> Values, string File)> Read(string folder)
    {
        var found = new Dictionary<string, (IReadOnlyList<DatedValue>, string)>();
        foreach (var file in JsonFile.In(folder))
        {
            using var json = JsonFile.Open(file);
            foreach (var entry in new Place(file, "").Fields(json.RootElement))
            {
                if (!found.TryAdd(entry.Name, (One(entry.Value, new(file, entry.Name)), file)))
                {
                    throw new MeasuresException(file, entry.Name, "stands in two files of this folder.");
                }
            }
        }
        return found;
    }

    /// <summary>A value as a file or a scenario says it.</summary>
    internal static DatedValue Value(Parameter parameter, Unit unit, JsonElement element, Place outer)
    {
        var (at, from, through, source) = outer.Span(element);
        if (at.Find(element, "value") is not { } value || RawValue.Read(unit, value) is not { } raw)
        {
            throw at.Fault($"has a value from {from:yyyy-MM-dd} that does not fit {unit}.");
        }
        if (parameter.Outside(raw, unit) is { } sense)
        {
            throw at.Fault($"has the value {string.Join(", ", raw)} from {from:yyyy-MM-dd}, which makes no sense: {sense}.");
        }
        return new(parameter, from, through, string.Join(",", raw), raw, source, Reading(element, at)) { Unit = unit };
    }

    private static DatedValue[] One(JsonElement entry, Place at)
    {
        if (!Known.TryGetValue(at.Key, out var parameter)) { throw at.Fault("is an unknown parameter."); }
        at.Only(entry, ["unit", "values"]);
        var unit = UnitNamed(parameter, at.Text(entry, "unit"), at);
        return
        [
            .. at.List(entry, "values").Select(element =>
            {
                at.From(element).Only(element, ["from", "through", "value", "source", "reading"]);
                return Value(parameter, unit, element, at);
            }),
        ];
    }

    /// <summary>The unit of a parameter, as it is written.</summary>
    internal static Unit UnitNamed(Parameter parameter, string unit, Place at)
    {
        if (!Units.TryGetValue(unit, out var named))
        {
            throw at.Fault($"has the unknown unit '{unit}'. Known: {string.Join(", ", Units.Keys)}.");
        }
        return parameter.Units.Contains(named)
            ? named
            : throw at.Fault($"is counted in {string.Join(" or ", parameter.Units)}, not in '{unit}'.");
    }

    private static int? Reading(JsonElement element, Place at)
    {
        if (at.NumberOrNull(element, "reading") is not { } number) { return null; }
        return number is > 0 and <= int.MaxValue && number == decimal.Truncate(number)
            ? (int)number
            : throw at.Fault("has a 'reading' that is not a number above 0.");
    }
}
