using System.Text.Json;
using System.Text.Json.Nodes;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;

namespace Luyan.Cases.Authenticity;

/// <summary>A dossier as places with texts: read by the names of its fields, so that a table that the form gains is read as well.</summary>
public sealed class DossierReading
{
    private readonly Dictionary<string, List<ReadRow>> rows = [];
    private readonly List<(Place Place, string Text)> texts = [];

    /// <summary>Reads a dossier.</summary>
    public DossierReading(Dossier dossier)
    {
        Dossier = dossier;
        var all = (JsonObject)JsonSerializer.SerializeToNode(dossier, ApplicationJson.Dossier)!;
        foreach (var section in Enum.GetValues<DossierSection>().Where(s => s != DossierSection.Materials))
        {
            if (all[JsonNamingPolicy.CamelCase.ConvertName(section.ToString())] is not JsonObject fields) { continue; }
            foreach (var (name, value) in fields)
            {
                if (value is JsonArray table) { Read(section, name, table); }
                else if (Written(value) is { Length: > 0 } text) { texts.Add((new(section, "", "", name), text)); }
            }
        }
    }

    public Dossier Dossier { get; }

    /// <summary>The rows of a table, in their order.</summary>
    public IReadOnlyList<ReadRow> Rows(string listing) => rows.GetValueOrDefault(listing, []);

    /// <summary>Every table that has rows.</summary>
    public IReadOnlyCollection<string> Listings => rows.Keys;

    /// <summary>Every paragraph of so many letters.</summary>
    public IEnumerable<Passage> Paragraphs(int least) =>
        from field in texts.Concat(rows.Values.SelectMany(r => r)
            .SelectMany(r => r.Cells.Select(c => (r.Place with { Field = c.Field }, c.Text))))
        where field.Text.Length >= least
        from paragraph in field.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        where paragraph.Length >= least
        let passage = new Passage(field.Item1, paragraph)
        where passage.Normal.Length >= least
        select passage;

    private void Read(DossierSection section, string listing, JsonArray table)
    {
        var list = rows[listing] = [];
        foreach (var (node, index) in table.Select((n, i) => (n, i)))
        {
            if (node is not JsonObject row) { continue; }
            var id = row["id"] is { } given && given.GetValueKind() == JsonValueKind.String
                && given.GetValue<string>() is { Length: > 0 } named ? named : $"#{index + 1}";
            list.Add(new(new(section, listing, id),
                [.. row.Where(c => c.Key != "id").Select(c => new Cell(c.Key, Written(c.Value))).Where(c => c.Text.Length > 0)]));
        }
    }

    private static string Written(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.Number => value.ToJsonString(),
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        _ => "",
    };
}

/// <summary>A row of a table of a dossier.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Cells">Its fields that are filled in, in the order of the form.</param>
public sealed record ReadRow(Place Place, IReadOnlyList<Cell> Cells)
{
    /// <summary>A field as filed; empty where it is not filled in.</summary>
    public string this[string field] => Cells.FirstOrDefault(c => c.Field == field)?.Text ?? "";

    /// <summary>The row as evidence.</summary>
    public Exhibit Exhibit => new(Place, "", Cells);
}
