using System.Text.Json;
using System.Text.Json.Serialization;

namespace Luyan.Law;

/// <summary>Named values in JSON: text, and words with both languages. What earlier versions stored has words as two values, the
/// second under the name of the first with <c>English</c>; it is read as one.</summary>
public sealed class NamedValuesJson : JsonConverter<NamedValues>
{
    private const string Second = "English";

    /// <inheritdoc/>
    public override NamedValues Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        var stored = json.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value);
        return NamedValues.Of([.. stored.Where(v => !IsSecond(v.Key, stored)).Select(v => (v.Key, ValueOf(v.Key, v.Value, stored)))]);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, NamedValues value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, held) in value.All)
        {
            if (held is not IWords words) { writer.WriteString(name, NamedValues.Plain(held)); continue; }
            writer.WriteStartObject(name);
            writer.WriteString("zh-CN", words.Text(Language.Chinese));
            writer.WriteString("en", words.Text(Language.English));
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }

    private static bool IsSecond(string name, Dictionary<string, JsonElement> stored) =>
        name.EndsWith(Second, StringComparison.Ordinal) && stored.ContainsKey(name[..^Second.Length]);

    private static object? ValueOf(string name, JsonElement value, Dictionary<string, JsonElement> stored) =>
        value.ValueKind == JsonValueKind.Object ? new Both(value.GetProperty("zh-CN").GetString()!, value.GetProperty("en").GetString()!)
        : stored.TryGetValue(name + Second, out var second) ? new Both(value.GetString()!, second.GetString()!)
        : value.GetString();

    private sealed record Both(string Chinese, string English) : IWords
    {
        public string Text(Language language) => language == Language.Chinese ? Chinese : English;
    }
}
