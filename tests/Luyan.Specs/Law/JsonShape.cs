using System.Text.Json.Nodes;

namespace Luyan.Specs.Law;

/// <summary>The shape of a place in a JSON file: of what has one shape one place stands for all.</summary>
internal static class JsonShape
{
    private const int FewNames = 12;

    /// <summary>Where an object has many members their names are keys like the indexes of a list.</summary>
    public static string Of(JsonNode node) => node.Parent switch
    {
        null => "$",
        JsonObject { Count: <= FewNames } named => $"{Of(named)}.{node.GetPropertyName()}",
        var listed => $"{Of(listed)}[{node.GetValueKind()}]",
    };
}
