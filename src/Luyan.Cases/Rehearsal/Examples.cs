using System.Text.Json;
using System.Text.Json.Nodes;

namespace Luyan.Cases.Rehearsal;

/// <summary>Complete fields of a command, by name, from which a step can start; a patch changes what matters (RFC 7396).</summary>
internal static class Examples
{
    private static readonly JsonObject All = Load();

    internal static IEnumerable<string> Names => All.Select(e => e.Key);

    internal static JsonObject Of(string name) => All[name]?.DeepClone() as JsonObject
        ?? throw new RehearsalException($"There is no example '{name}'; expected one of {string.Join(", ", Names)}.");

    /// <summary>A JSON merge patch: objects are merged, null removes, everything else replaces.</summary>
    internal static JsonObject Patched(JsonObject target, JsonObject patch)
    {
        foreach (var (key, value) in patch)
        {
            if (value is null) { target.Remove(key); }
            else if (value is JsonObject inner)
            {
                target[key] = Patched(target[key] as JsonObject is { } old ? (JsonObject)old.DeepClone() : [], inner);
            }
            else { target[key] = value.DeepClone(); }
        }
        return target;
    }

    private static JsonObject Load()
    {
        using var stream = typeof(Examples).Assembly.GetManifestResourceStream("Luyan.Cases.Rehearsal.Examples.examples.json")!;
        return (JsonObject)JsonNode.Parse(stream, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!;
    }
}
