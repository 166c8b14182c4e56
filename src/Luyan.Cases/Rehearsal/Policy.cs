using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Luyan.Law;

namespace Luyan.Cases.Rehearsal;

/// <summary>The policy of a scenario: the one in force, with changes from given days on.</summary>
internal static class Policy
{
    internal static Measures With(Measures law, JsonArray? changes)
    {
        try { return law.Changed((changes ?? []).Select(c => JsonSerializer.SerializeToElement(Plain(c)))); }
        catch (MeasuresException e) { throw new RehearsalException(e.Message); }
    }

    // A lawyer may write a number or a switch as text: "5", "true".
    private static JsonNode? Plain(JsonNode? change)
    {
        if (change is not JsonObject { } said || said["value"] is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            return change;
        }
        JsonNode? meant = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
            : text is "true" or "false" ? text == "true"
            : null;
        if (meant is null) { return change; }
        var plain = (JsonObject)said.DeepClone();
        plain["value"] = meant;
        return plain;
    }

    internal static string Required(JsonObject from, string name) =>
        from[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0
            ? text
            : throw new RehearsalException($"'{name}' is missing or no text.");

    internal static DateOnly Day(string text) =>
        TypedDay.Read(text) ?? throw new RehearsalException($"'{text}' is no day; expected YYYY-MM-DD.");
}
