using System.Globalization;
using System.Text.Json;

namespace Luyan.Law;

/// <summary>Reads a value as its unit demands.</summary>
internal static class RawValue
{
    /// <summary>The words of the value (one, where it is no list); null where it does not fit the unit.</summary>
    internal static string[]? Read(Unit unit, JsonElement value) => unit switch
    {
        Unit.Switch => value.ValueKind switch { JsonValueKind.True => ["true"], JsonValueKind.False => ["false"], _ => null },
        Unit.Text => Text(value) is { } text ? [text] : null,
        Unit.DayOfYear => Text(value) is { } day && InEveryYear(day) ? [day] : null,
        Unit.TimeOfDay => Text(value) is { } time
            && TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? [time] : null,
        Unit.List => All(value, Text),
        Unit.DayOffsets => All(value, e => Whole(e) is { } n ? n.ToString(CultureInfo.InvariantCulture) : null),
        Unit.Percent => Whole(value) is >= 0 and <= 100 ? [value.GetRawText()] : null,
        _ => Whole(value) is >= 0 ? [value.GetRawText()] : null,
    };

    private static string? Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString()!.Trim() is { Length: > 0 } text ? text : null;

    private static int? Whole(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    // A year without 29 February, so that the day exists in every year.
    private static bool InEveryYear(string day) =>
        TypedDay.Exact($"2001-{day}") is not null;

    private static string[]? All(JsonElement value, Func<JsonElement, string?> read)
    {
        if (value.ValueKind != JsonValueKind.Array) { return null; }
        var words = value.EnumerateArray().Select(read).ToArray();
        return words.All(w => w is not null) ? [.. words.OfType<string>()] : null;
    }
}
