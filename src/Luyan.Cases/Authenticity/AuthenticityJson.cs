using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Luyan.Cases.Authenticity;

/// <summary>The JSON of what the comparison keeps.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Exhibit))]
[JsonSerializable(typeof(Place))]
[JsonSerializable(typeof(TruthFinding))]
internal sealed partial class AuthenticityJsonContext : JsonSerializerContext;

/// <summary>The JSON contracts of the comparison. What is kept can be made anew, so they may change.</summary>
public static class AuthenticityJson
{
    private static readonly AuthenticityJsonContext Context =
        new(new JsonSerializerOptions(AuthenticityJsonContext.Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });

    /// <summary>A side of the evidence.</summary>
    public static JsonTypeInfo<Exhibit> Exhibit => Context.Exhibit;

    public static JsonTypeInfo<Place> Place => Context.Place;

    public static JsonTypeInfo<TruthFinding> Finding => Context.TruthFinding;
}
