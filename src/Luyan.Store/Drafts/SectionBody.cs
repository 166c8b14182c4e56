using System.Text.Json.Nodes;

namespace Luyan.Store.Drafts;

/// <summary>Compares bodies of a section: flat JSON objects of names and texts.</summary>
public static class SectionBody
{
    /// <summary>The names whose texts differ, in the order of their names.</summary>
    public static IReadOnlyList<string> Changed(string before, string after)
    {
        if (before == after) { return []; }
        var (a, b) = (Read(before), Read(after));
        return [.. a.Keys.Union(b.Keys).Where(name => a.GetValueOrDefault(name, "") != b.GetValueOrDefault(name, ""))
            .Order(StringComparer.Ordinal)];
    }

    private static Dictionary<string, string> Read(string body) =>
        (JsonNode.Parse(body) as JsonObject ?? []).ToDictionary(p => p.Key, p => p.Value?.ToString() ?? "");
}
