using System.Text.Json;
using Luyan.Cases;
using Luyan.Store.Rows;

namespace Luyan.Store.Dockets;

/// <summary>Links a case to every file that its events name, in the envelope or in the body:
/// an object with <c>sha256</c> and <c>name</c>.</summary>
internal static class LinkRows
{
    private const string Mark = "\"sha256\"";

    /// <summary>The roles for whose sides a link says whether it is opened.</summary>
    public static readonly Role[] Roles = [Role.Filler, Role.Department, Role.Expert];

    /// <summary>No links.</summary>
    public static readonly IReadOnlyDictionary<(string Sha256, string Name), Sides> None =
        new Dictionary<(string Sha256, string Name), Sides>();

    /// <summary>The links of a case, and to whom each is opened.</summary>
    /// <param name="rows">All that is stored of it.</param>
    /// <param name="read">What each side reads, in the order of <see cref="Roles"/>.</param>
    public static IReadOnlyDictionary<(string Sha256, string Name), Sides> Of(
        IReadOnlyList<EventRow> rows, IReadOnlyList<(IReadOnlyList<ReadEvent> Events, Reader Reader)> read)
    {
        var all = rows.SelectMany(Named).Distinct().ToList();
        if (all.Count == 0) { return None; }
        HashSet<(string, string)>[] opened = [.. read.Select(r => r.Events.SelectMany(e => Named(e, r.Reader)).ToHashSet())];
        return all.ToDictionary(l => l, l => new Sides(opened[0].Contains(l), opened[1].Contains(l), opened[2].Contains(l)));
    }

    /// <summary>Writes the links that came and those that are opened to others than before.</summary>
    public static void Write(
        Writing writing, Guid id, IReadOnlyDictionary<(string Sha256, string Name), Sides> before,
        IReadOnlyDictionary<(string Sha256, string Name), Sides> now)
    {
        foreach (var ((sha256, name), sides) in now.Where(l => !before.TryGetValue(l.Key, out var was) || was != l.Value))
        {
            writing.Add(
                """
                INSERT INTO "FileLinks" ("Sha256", "CaseId", "Name", "Unit", "Department", "Expert") VALUES ($1, $2, $3, $4, $5, $6)
                ON CONFLICT ("Sha256", "CaseId", "Name") DO UPDATE
                SET "Unit" = excluded."Unit", "Department" = excluded."Department", "Expert" = excluded."Expert"
                """, sha256, id, name, sides.Unit, sides.Department, sides.Expert);
        }
    }

    // The files that an event names as somebody reads it: less than the whole event may name fewer.
    private static IEnumerable<(string Sha256, string Name)> Named(ReadEvent read, Reader reader)
    {
        if (!read.Row.Body.Contains(Mark, StringComparison.OrdinalIgnoreCase)
            && !read.Row.Envelope.Contains(Mark, StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }
        return read.EnvelopeFor(reader).Evidence.Select(f => (f.Sha256, f.Name))
            .Concat(Named(JsonSerializer.Serialize(read.Event, read.Event.GetType())));
    }

    /// <summary>The label of a file in what somebody reads of a case; null where no event that is open to him names it.</summary>
    public static string? NameIn(IReadOnlyList<ReadEvent> events, Reader reader, string sha256) =>
        events.SelectMany(e => Named(e, reader)).Where(f => f.Sha256 == sha256).Select(f => f.Name).FirstOrDefault();

    /// <summary>The files that an event names, as it is read.</summary>
    public static IEnumerable<(string Sha256, string Name)> Named(object happened) =>
        Named(JsonSerializer.Serialize(happened, happened.GetType()));

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

/// <summary>The sides outside the Bureau to which a file of a case is opened.</summary>
internal readonly record struct Sides(bool Unit, bool Department, bool Expert);
