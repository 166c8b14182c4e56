using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Luyan.Cases.Centers;

/// <summary>The JSON of commands and events. Chinese stays readable; absent values are left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, AllowOutOfOrderMetadataProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CenterCommand))]
[JsonSerializable(typeof(CenterEvent))]
internal sealed partial class CenterJsonContext : JsonSerializerContext;

/// <summary>The JSON contracts of a center.</summary>
public static class CenterJson
{
    private static readonly CenterJsonContext Context = new(new JsonSerializerOptions(CenterJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    /// <summary>Commands, with their names in "command".</summary>
    public static JsonTypeInfo<CenterCommand> Command => Context.CenterCommand;

    /// <summary>Events, with their names in "event".</summary>
    public static JsonTypeInfo<CenterEvent> Event => Context.CenterEvent;
}
