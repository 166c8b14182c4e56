using System.Text.Json;

namespace Luyan.Law;

/// <summary>Opens the files of the policy; what stands in them is read through <see cref="Place"/>.</summary>
internal static class JsonFile
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    internal static JsonDocument Open(string file)
    {
        try
        {
            var document = JsonDocument.Parse(Unmarked(File.ReadAllBytes(file), file), Strict);
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

    /// <summary>A text where one stands, for the names of what is read: never a fault.</summary>
    internal static string? TryText(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!.Trim()
            : null;

    internal static DateOnly? TryDay(string? text) => TypedDay.Exact(text);

    // Some editors begin a file with the mark of its encoding.
    private static ReadOnlyMemory<byte> Unmarked(byte[] content, string file) => content switch
    {
        [0xEF, 0xBB, 0xBF, ..] => content.AsMemory(3),
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => throw new MeasuresException(file, "", "is saved as UTF-16: save it as UTF-8."),
        _ => content,
    };
}
