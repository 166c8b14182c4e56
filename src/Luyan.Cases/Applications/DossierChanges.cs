using System.Text.Json;
using System.Text.Json.Nodes;
using Luyan.Cases.Applications.Form;

namespace Luyan.Cases.Applications;

/// <summary>One difference between two forms.</summary>
/// <param name="Section">The section of the form.</param>
/// <param name="Listing">The key of the table, e.g. <c>team</c>; null for a field of the section itself.
/// For files it is the code of the material.</param>
/// <param name="Row">The id of the row; null for a field of the section. For files it is the digest of the content.</param>
/// <param name="Field">The field or column; null where a whole row or file came or went, or where only the
/// order of the rows changed.</param>
/// <param name="Before">The value before as the form's JSON writes it (yes is <c>true</c>, a day <c>2026-01-30</c>);
/// null where there was none. For a row or file that went: its name.</param>
/// <param name="After">The value after; null where there is none any more. For a row or file that came: its name.</param>
public sealed record DossierChange(DossierSection Section, string? Listing, string? Row, string? Field, string? Before, string? After)
{
    /// <summary>A whole row or file came.</summary>
    public bool Came => Row is not null && Field is null && Before is null;

    /// <summary>A whole row or file went.</summary>
    public bool Went => Row is not null && Field is null && After is null;

    /// <summary>The row before which it stood and stands is another: only the order changed.
    /// <see cref="Before"/> and <see cref="After"/> are the numbers from 1.</summary>
    public bool Moved => Row is not null && Field is null && Before is not null && After is not null;

    /// <summary>The name of the input in the form, e.g. <c>team.t1.born</c>; the row's own name where it came, went or moved.</summary>
    public string Name => (Listing, Row, Field) switch
    {
        (null, _, { } own) => own,
        ({ } listing, { } row, { } column) => $"{listing}.{row}.{column}",
        ({ } listing, { } row, null) => $"{listing}.{row}",
        _ => Listing ?? "",
    };
}

/// <summary>What changed from one form to another, field by field and row by row. Read off the form's JSON, so that a new field is
/// compared without a line here.</summary>
public static class DossierChanges
{
    /// <summary>The changes in the order of the form: fields of a section first, then its tables row by row, then the files.</summary>
    public static IReadOnlyList<DossierChange> Between(Dossier before, Dossier after)
    {
        var (a, b) = (Json(before), Json(after));
        return
        [
            // The materials are a list of files and no section of fields.
            .. Enum.GetValues<DossierSection>()
                .SelectMany(s => InSection(s, a[Key(s)] as JsonObject ?? [], b[Key(s)] as JsonObject ?? [])),
            .. Files(before, after),
        ];
    }

    /// <summary>The key of a section in the form and its JSON.</summary>
    public static string Key(DossierSection section) => JsonNamingPolicy.CamelCase.ConvertName(section.ToString());

    private static IEnumerable<DossierChange> InSection(DossierSection section, JsonObject before, JsonObject after)
    {
        var names = Names(before, after);
        foreach (var name in names.Where(n => before[n] is not JsonArray && after[n] is not JsonArray))
        {
            var (a, b) = (Text(before[name]), Text(after[name]));
            if (a != b) { yield return new(section, null, null, name, a, b); }
        }
        // What is no list has no rows.
        foreach (var name in names)
        {
            foreach (var change in InListing(section, name, Rows(before[name]), Rows(after[name]))) { yield return change; }
        }
    }

    private static IEnumerable<DossierChange> InListing(
        DossierSection section, string listing, List<(string Id, JsonObject Row)> before, List<(string Id, JsonObject Row)> after)
    {
        var (former, present) = (before.ToDictionary(r => r.Id, r => r.Row), after.ToDictionary(r => r.Id, r => r.Row));
        var stayedBefore = before.Select(r => r.Id).Where(present.ContainsKey).ToList();
        var stayedAfter = after.Select(r => r.Id).Where(former.ContainsKey).ToList();
        var places = stayedBefore.Select((id, at) => (id, at)).ToDictionary(p => p.id, p => p.at + 1);
        var place = 0;
        foreach (var (id, row) in after)
        {
            if (!former.TryGetValue(id, out var old)) { yield return new(section, listing, id, null, null, Title(row)); continue; }
            place++;
            foreach (var name in Names(old, row).Where(n => n != "id"))
            {
                var (a, b) = (Text(old[name]), Text(row[name]));
                if (a != b) { yield return new(section, listing, id, name, a, b); }
            }
            if (!stayedBefore.SequenceEqual(stayedAfter) && places[id] != place)
            {
                yield return new(section, listing, id, null, Whole(places[id]), Whole(place));
            }
        }
        foreach (var (id, row) in before.Where(r => !present.ContainsKey(r.Id)))
        {
            yield return new(section, listing, id, null, Title(row), null);
        }
    }

    private static IEnumerable<DossierChange> Files(Dossier before, Dossier after)
    {
        var (a, b) = (before.Materials.Distinct().ToList(), after.Materials.Distinct().ToList());
        return b.Except(a).Select(m => new DossierChange(DossierSection.Materials, m.Code, m.File.Sha256, null, null, m.File.Name))
            .Concat(a.Except(b).Select(m => new DossierChange(DossierSection.Materials, m.Code, m.File.Sha256, null, m.File.Name, null)));
    }

    // A row without an id, or a second one of the same id, is told apart by its place.
    private static List<(string Id, JsonObject Row)> Rows(JsonNode? list)
    {
        var rows = new List<(string, JsonObject)>();
        var taken = new HashSet<string>();
        foreach (var (row, at) in (list as JsonArray
            ?? []).Select((r, at) => (r as JsonObject ?? new JsonObject { ["name"] = Text(r) }, at)))
        {
            var id = Text(row["id"]) is { Length: > 0 } own && taken.Add(own) ? own : $"#{at + 1}";
            rows.Add((id, row));
        }
        return rows;
    }

    private static string Title(JsonObject row) =>
        Text(row["name"]) ?? string.Join(" · ", row.Where(c => c.Key != "id").Select(c => Text(c.Value)).OfType<string>());

    private static List<string> Names(JsonObject a, JsonObject b) => [.. a.Select(p => p.Key).Union(b.Select(p => p.Key))];

    // Empty text and no text are the same to a reader.
    private static string? Text(JsonNode? node) => node switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text.Length == 0 ? null : text,
        _ => node.ToJsonString(),
    };

    private static string Whole(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static JsonObject Json(Dossier dossier) => (JsonObject)JsonSerializer.SerializeToNode(dossier, ApplicationJson.Dossier)!;
}
