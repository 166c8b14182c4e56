using System.Globalization;
using System.Text.Json.Nodes;
using Luyan.Law;

namespace Luyan.Cases.Rehearsal;

/// <summary>The policy of a scenario: the one in force, with changes from given days on.</summary>
internal static class Policy
{
    internal static Measures With(Measures law, JsonArray? changes)
    {
        var values = law.Values.ToList();
        foreach (var node in changes ?? [])
        {
            var change = node as JsonObject ?? throw new RehearsalException("Each of policyChanges must be an object.");
            var key = Required(change, "parameter");
            var from = Day(Required(change, "from"));
            var parameter = Parameters.All.FirstOrDefault(p => p.Key == key) ?? throw new RehearsalException($"There is no parameter '{key}'.");
            var words = change["value"] is JsonArray list ? list.Select(w => w!.ToString()).ToArray() : [change["value"]?.ToString() ?? throw new RehearsalException($"The change of '{key}' has no value.")];
            values = [.. values.Where(v => v.Parameter != parameter || v.From < from).Select(v => v.Parameter == parameter && (v.Through is null || v.Through >= from) ? v with { Through = from.AddDays(-1) } : v)];
            values.Add(new(parameter, from, null, string.Join(",", words), words, Required(change, "source"), null));
        }
        return new Measures(values, law.Calendar) { FirstDay = law.FirstDay, Schemes = law.Schemes };
    }

    internal static string Required(JsonObject from, string name) => from[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0
        ? text
        : throw new RehearsalException($"'{name}' is missing or no text.");

    internal static DateOnly Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw new RehearsalException($"'{text}' is no day; expected YYYY-MM-DD.");
}
