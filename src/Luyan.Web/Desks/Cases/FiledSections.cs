using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Luyan.Cases.Applications;
using Luyan.Web.Desks.Unit.Sections;

namespace Luyan.Web.Desks.Cases;

/// <summary>A filed dossier in the shape in which the form shows it. The names of the form are those of the dossier.</summary>
internal static class FiledSections
{
    public static Typed Of(Dossier dossier, Section section)
    {
        var all = (JsonObject)JsonSerializer.SerializeToNode(dossier, ApplicationJson.Dossier)!;
        if (all[section.Key] is not JsonObject filed) { return Typed.Nothing; }
        var values = new Dictionary<string, string>();
        foreach (var question in section.Questions) { values[question.Key] = Text(filed[question.Key]); }
        foreach (var listing in section.Listings)
        {
            if (filed[listing.Key] is not JsonArray rows) { continue; }
            var ids = rows.Select((row, i) => row?["id"]?.GetValue<string>() is { } id && Typed.IsRowId(id) ? id : $"r{i + 1}").ToArray();
            values[listing.Order] = string.Join(',', ids);
            foreach (var (row, id) in rows.Zip(ids))
            {
                foreach (var column in listing.Columns) { values[listing.Cell(id, column)] = Text(row?[column.Key]); }
            }
        }
        return new(values.Where(v => v.Value.Length > 0).ToDictionary());
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
