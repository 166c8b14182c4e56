using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Luyan.Cases;

/// <summary>The JSON of commands and events: a storage contract. Chinese stays readable; absent values are left out;
/// names come from the rows of the procedure.</summary>
internal static class CaseJson
{
    /// <summary>The contract of a closed hierarchy; the name of each type stands first, in the property <paramref name="name"/>.</summary>
    /// <param name="name">command or event.</param>
    /// <param name="kinds">The types.</param>
    /// <param name="strict">Refuses to read what leaves out a parameter or gives null for what cannot be null. Never for events:
    /// absent values are left out of them.</param>
    /// <param name="escaped">Writes what is not ASCII as \u escapes, as reviews always have:
    /// the bytes that are stored do not change.</param>
    internal static JsonTypeInfo<T> Of<T>(string name, IEnumerable<Type> kinds, bool strict = false, bool escaped = false)
    {
        var polymorphism = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = name };
        foreach (var kind in kinds) { polymorphism.DerivedTypes.Add(new(kind, kind.Name)); }
        var resolver = new DefaultJsonTypeInfoResolver
        {
            Modifiers = { info => info.PolymorphismOptions = info.Type == typeof(T) ? polymorphism : info.PolymorphismOptions }
        };
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            AllowOutOfOrderMetadataProperties = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            RespectNullableAnnotations = strict,
            RespectRequiredConstructorParameters = strict,
            Encoder = escaped ? JavaScriptEncoder.Default : JavaScriptEncoder.Create(UnicodeRanges.All),
            Converters = { new JsonStringEnumConverter() },
            TypeInfoResolver = resolver,
        };
        return (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
    }
}
