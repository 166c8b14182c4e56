using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Web.Forms;

namespace Luyan.Web.Applications.Filed;

/// <summary>A filed dossier in the shape in which the form shows it. The names of the form are those of the dossier.</summary>
internal static class FiledSections
{
    public static Typed Of(Dossier dossier, Section section) => Of(Json(dossier), section, dossier.Masked);

    /// <summary>Every section, by key. The dossier is written as JSON once, however many rows it has.</summary>
    public static Func<string, Typed> Of(Dossier dossier)
    {
        var all = Json(dossier);
        var read = new Dictionary<string, Typed>();
        return key => read.TryGetValue(key, out var typed) ? typed : read[key] = Of(
            all, ApplicationForm.Sections.First(s => s.Key == key), dossier.Masked);
    }

    private static JsonObject Json(Dossier dossier) => (JsonObject)JsonSerializer.SerializeToNode(dossier, ApplicationJson.Dossier)!;

    private static Typed Of(JsonObject all, Section section, bool masked)
    {
        if (all[section.Key] is not JsonObject filed) { return Typed.Nothing; }
        var values = new Dictionary<string, string>();
        foreach (var question in section.Questions) { values[question.Key] = Text(filed[question.Key]); }
        foreach (var listing in section.Listings)
        {
            if (filed[listing.Key] is not JsonArray rows) { continue; }
            var ids = Ids(rows);
            values[listing.Order] = string.Join(',', ids);
            foreach (var (row, id) in rows.Zip(ids))
            {
                foreach (var column in listing.Columns)
                {
                    var text = Text(row?[column.Key]);
                    values[listing.Cell(id, column)] = masked && column.Personal && text.Length == 0 ? Seal.Mark : text;
                }
            }
        }
        return new(values.Where(v => v.Value.Length > 0).ToDictionary());
    }

    // The rows keep the ids under which they were filed, so that questions, remarks and changes find them; a row without one is counted.
    private static string[] Ids(JsonArray rows)
    {
        var ids = rows.Select(r => r is JsonObject row && row["id"] is JsonValue id
            && id.TryGetValue<string>(out var text) && Typed.IsRowId(text) ? text : null).ToArray();
        return ids.Distinct().Count() == ids.Length && !ids.Contains(null)
            ? [.. ids.OfType<string>()]
            : [.. rows.Select((_, i) => $"r{i + 1}")];
    }

    private static string Text(JsonNode? node) => node?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "",
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Number => node.GetValue<decimal>().ToString("0.####", CultureInfo.InvariantCulture),
        JsonValueKind.String => node.GetValue<string>(),
        _ => node.ToJsonString(),
    };
}
