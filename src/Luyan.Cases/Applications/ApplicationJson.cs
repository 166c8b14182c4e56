using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Luyan.Cases.Applications.Form;

namespace Luyan.Cases.Applications;

/// <summary>The JSON of the form. Chinese stays readable; absent values are left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, AllowOutOfOrderMetadataProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Dossier))]
internal sealed partial class ApplicationJsonContext : JsonSerializerContext;

/// <summary>The JSON contracts of an application.</summary>
public static class ApplicationJson
{
    private static readonly ApplicationJsonContext Context = new(new JsonSerializerOptions(ApplicationJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    /// <summary>Commands, with their names in "command".</summary>
    public static JsonTypeInfo<ApplicationCommand> Command => ApplicationLife.Life.CommandJson;

    /// <summary>Events, with their names in "event".</summary>
    public static JsonTypeInfo<ApplicationEvent> Event => ApplicationLife.Life.EventJson;

    /// <summary>The form.</summary>
    public static JsonTypeInfo<Dossier> Dossier => Context.Dossier;
}
