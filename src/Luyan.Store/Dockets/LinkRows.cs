using System.Text.Json;
using Luyan.Store.Rows;

namespace Luyan.Store.Dockets;

/// <summary>Links a case to every file that its events name, in the envelope or in the body:
/// an object with <c>sha256</c> and <c>name</c>.</summary>
internal static class LinkRows
{
    private const string Mark = "\"sha256\"";

    public static void Write(Writing writing, Guid id, IEnumerable<EventRow> rows)
    {
        foreach (var (sha256, name) in rows.SelectMany(Named).Distinct())
        {
            writing.Add(
                """INSERT INTO "FileLinks" ("Sha256", "CaseId", "Name") VALUES ($1, $2, $3) ON CONFLICT DO NOTHING""", sha256, id, name);
        }
    }

    /// <summary>The files that an event names.</summary>
    public static IEnumerable<(string Sha256, string Name)> Named(EventRow row) => Named(row.Envelope).Concat(Named(row.Body));

    private static List<(string, string)> Named(string json)
    {
        var found = new List<(string, string)>();
        if (!json.Contains(Mark, StringComparison.OrdinalIgnoreCase)) { return found; }
        using var document = JsonDocument.Parse(json);
        Walk(document.RootElement, found);
        return found;
    }

    private static void Walk(JsonElement element, List<(string, string)> found)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) { Walk(item, found); }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            string? sha256 = null;
            var name = "";
            foreach (var property in element.EnumerateObject())
            {
                if (property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object) { Walk(property.Value, found); }
                else if (property.Name.Equals("sha256", StringComparison.OrdinalIgnoreCase)) { sha256 = property.Value.GetString(); }
                else if (property.Name.Equals("name", StringComparison.OrdinalIgnoreCase)) { name = property.Value.ToString(); }
            }
            if (sha256 is { Length: 64 }) { found.Add((sha256, name)); }
        }
    }
}
