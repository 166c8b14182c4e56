using System.Text.Json;
using System.Text.Json.Nodes;
using Luyan.Cases.Applications;
using Luyan.Web.Desks.Unit.Sections;

namespace Luyan.Web.Desks.Unit;

/// <summary>A row of the form, or a fact chosen for it, that a file can prove.</summary>
/// <param name="Id">The id of the row or fact.</param>
/// <param name="Label">How a person tells it from the others.</param>
public sealed record Provable(string Id, string Label);

/// <summary>Which rows the files of a material prove: the certificates of patents prove patents, and so on.</summary>
internal static class Evidence
{
    private const int LongestLabel = 40;

    private static readonly Dictionary<string, (string Section, string Listing)> Proves = new()
    {
        ["patent-certificates"] = ("base", "patents"),
        ["award-certificates"] = ("base", "awards"),
        ["project-acceptance"] = ("base", "projects"),
        ["partner-agreements"] = ("organisation", "partners"),
    };

    /// <summary>The rows that the files of a material can prove, in the order of the form; none where it proves the unit itself.</summary>
    public static IReadOnlyList<Provable> Of(OpenDraft open, string material) => Proves.ContainsKey(material) ? Of(Dossiers.Of(open), material) : [];

    /// <summary>The same in a dossier, filed or not.</summary>
    public static IReadOnlyList<Provable> Of(Dossier dossier, string material)
    {
        if (!Proves.TryGetValue(material, out var place) || JsonSerializer.SerializeToNode(dossier, ApplicationJson.Dossier) is not { } written) { return []; }
        var columns = ApplicationForm.Find(place.Section)!.Listings.Single(l => l.Key == place.Listing).Columns;
        return
        [
            .. from row in written[place.Section]?[place.Listing] as JsonArray ?? []
               let id = Text(row, "id")
               where id.Length > 0
               let label = string.Join(" · ", columns.Where(c => c.Writing is Writing.Line or Writing.PatentNumber or Writing.Year).Select(c => Text(row, c.Key)).Where(t => t.Length > 0).Take(2))
               where label.Length > 0
               select new Provable(id, label.Length > LongestLabel ? string.Concat(label.AsSpan(0, LongestLabel), "…") : label),
        ];
    }

    private static string Text(JsonNode? row, string key) => row?[key]?.ToString() ?? "";
}
