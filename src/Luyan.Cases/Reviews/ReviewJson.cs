using System.Text.Json.Serialization;

namespace Luyan.Cases.Reviews;

/// <summary>The JSON contract of the review's commands and events.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, AllowOutOfOrderMetadataProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ReviewCommand))]
[JsonSerializable(typeof(ReviewEvent))]
internal sealed partial class ReviewJson : JsonSerializerContext;
