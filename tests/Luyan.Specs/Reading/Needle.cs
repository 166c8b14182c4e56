using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Luyan.Specs.Reading;

/// <summary>A text that stands in one field of one event of a case and nowhere else.</summary>
/// <param name="Event">Which event of the case.</param>
/// <param name="Field">The field, with its place in it, as JSON names them.</param>
/// <param name="Text">The text.</param>
internal sealed record Needle(int Event, string Field, string Text)
{
    // They say what happened, or are looked up by what comes later.
    private static readonly string[] Kept = ["event", "field", "kind", "key", "id", "milestone", "article", "number"];

    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> Marked = new();

    /// <summary>The event with a needle in each of its texts.</summary>
    public static (TEvent Event, IReadOnlyList<Needle> Needles) In<TEvent>(TEvent happened, int at, JsonTypeInfo<TEvent> contract)
        where TEvent : class
    {
        var body = JsonSerializer.Serialize(happened, contract);
        var json = JsonNode.Parse(body)!;
        var needles = Marked.GetOrAdd(body, _ => [.. Texts(json, "").Where(t => Takes(body, t, contract))])
            .Select(field => new Needle(at, field, string.Create(CultureInfo.InvariantCulture, $"针{at}{field}尖"))).ToList();
        foreach (var needle in needles) { Put(json, needle.Field, needle.Text); }
        return (json.Deserialize(contract)!, needles);
    }

    /// <summary>What is said, as JSON of all that it holds.</summary>
    public static string Said(object said) => JsonSerializer.Serialize(said, said.GetType(), Everything);

    private static readonly JsonSerializerOptions Everything = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static IEnumerable<string> Texts(JsonNode? node, string path) => node switch
    {
        JsonObject all => all.SelectMany(p => Kept.Contains(p.Key) ? [] : Texts(p.Value, $"{path}/{p.Key}")),
        JsonArray all => all.SelectMany((item, at) => Texts(item, $"{path}/{at.ToString(CultureInfo.InvariantCulture)}")),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [path],
        _ => [],
    };

    // A day, an id or a choice takes no other text.
    private static bool Takes<TEvent>(string body, string field, JsonTypeInfo<TEvent> contract) where TEvent : class
    {
        var json = JsonNode.Parse(body)!;
        Put(json, field, "针尖");
        try
        {
            return json.Deserialize(contract) is { } read
                && JsonSerializer.Serialize(read, contract).Contains("针尖", StringComparison.Ordinal);
        }
        catch (Exception failure) when (failure is JsonException or FormatException or ArgumentException) { return false; }
    }

    private static void Put(JsonNode json, string field, string text)
    {
        var steps = field[1..].Split('/');
        var node = json;
        foreach (var step in steps[..^1])
        {
            node = node is JsonArray all ? all[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!;
        }
        if (node is JsonArray list) { list[int.Parse(steps[^1], CultureInfo.InvariantCulture)] = text; }
        else { node[steps[^1]] = text; }
    }
}
