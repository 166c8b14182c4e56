using System.Text.Json;

namespace Luyan.Law;

/// <summary>A year of holidays as submitted, before validation.</summary>
/// <param name="Year">The year as said; empty where the days must tell it.</param>
/// <param name="Source">The notice of the arrangement; empty where none is named.</param>
/// <param name="Provisional">true, false, or empty for published.</param>
/// <param name="Days">Its days in their order.</param>
public sealed record RawCalendar(string Year, string Source, string Provisional, IReadOnlyList<RawDay> Days)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads the JSON form: <c>year</c>, <c>source</c> or a list <c>papers</c> of notices,
    /// <c>provisional</c>, and <c>days</c> with
    /// <c>name</c>, <c>date</c> and <c>isOffDay</c>. Missing or mistyped values are kept for validation to report.</summary>
    /// <exception cref="JsonException">It is no JSON object.</exception>
    public static RawCalendar OfJson(string json)
    {
        using var document = JsonDocument.Parse(json, Strict);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? Of(document.RootElement)
            : throw new JsonException("must be one JSON object.");
    }

    internal static RawCalendar Of(JsonElement root) => new(
        Said(root, "year"), SourceOf(root), Said(root, "provisional"),
        root.TryGetProperty("days", out var days) && days.ValueKind == JsonValueKind.Array
            ? [.. days.EnumerateArray().Select((day, at) => new RawDay(
                at + 1, JsonFile.TryText(day, "date") ?? Said(day, "date"), JsonFile.TryText(day, "name") ?? "", Said(day, "isOffDay")))]
            : []);

    private static string SourceOf(JsonElement root)
    {
        if (JsonFile.TryText(root, "source") is { Length: > 0 } source) { return source; }
        return root.TryGetProperty("papers", out var list) && list.ValueKind == JsonValueKind.Array
            ? string.Join(" ", list.EnumerateArray().Where(p => p.ValueKind == JsonValueKind.String).Select(p => p.GetString()))
            : "";
    }

    // Texts keep their quotation marks, so that "true" is not taken for true.
    private static string Said(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value.GetRawText()
            : "";
}

/// <summary>A day as submitted, before validation.</summary>
/// <param name="Row">Where it stands, from 1: the row of the table, or the place in the list.</param>
/// <param name="Date">The day as said.</param>
/// <param name="Name">What the holiday is called.</param>
/// <param name="Off">Whether it is off, as said: true or false, 休 or 班, off or worked.</param>
public sealed record RawDay(int Row, string Date, string Name, string Off);
