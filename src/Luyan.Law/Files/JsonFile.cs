using System.Text.Json;

namespace Luyan.Law;

/// <summary>Reads JSON so that every fault names its file and key.</summary>
internal static class JsonFile
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    internal static JsonDocument Open(string file)
    {
        try
        {
            var document = JsonDocument.Parse(File.ReadAllBytes(file), Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document
                : throw new MeasuresException(file, "", "must be one JSON object.");
        }
        catch (JsonException e) { throw new MeasuresException(file, "", $"is not valid JSON: {e.Message}"); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MeasuresException(file, "", "cannot be read.");
        }
    }

    internal static IEnumerable<string> In(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal) : [];

    internal static string Text(JsonElement element, string name, string file, string key, DateOnly? on = null) =>
        TryText(element, name) is { Length: > 0 } text ? text : throw new MeasuresException(file, key, $"needs a text '{name}'.", on);

    internal static string? TryText(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!.Trim()
            : null;

    internal static DateOnly Day(JsonElement element, string name, string file, string key, DateOnly? on = null) =>
        TryDay(TryText(element, name)) ?? throw new MeasuresException(file, key, $"needs '{name}' as a day, YYYY-MM-DD.", on);

    internal static DateOnly? TryDay(string? text) => TypedDay.Exact(text);

    internal static JsonElement[] List(JsonElement element, string name, string file, string key, DateOnly? on = null) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray()]
            : throw new MeasuresException(file, key, $"needs a list '{name}'.", on);
}
