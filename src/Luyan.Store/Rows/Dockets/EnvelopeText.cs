using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Luyan.Cases;

namespace Luyan.Store.Rows;

/// <summary>How envelopes and the outbox's values are written.</summary>
internal static class EnvelopeText
{
    // Chinese stays readable in the journal; pages always escape these values.
    private static readonly EnvelopeJson Json =
        new(new JsonSerializerOptions(EnvelopeJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(Envelope envelope) => JsonSerializer.Serialize(envelope, Json.Envelope);

    public static Envelope Read(string text) => JsonSerializer.Deserialize(text, Json.Envelope)!;

    public static string Write(IReadOnlyDictionary<string, string> values) =>
        JsonSerializer.Serialize(values, Json.IReadOnlyDictionaryStringString);

    public static IReadOnlyDictionary<string, string> ReadValues(string text) =>
        JsonSerializer.Deserialize(text, Json.IReadOnlyDictionaryStringString) ?? new Dictionary<string, string>();
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Envelope))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class EnvelopeJson : JsonSerializerContext;
