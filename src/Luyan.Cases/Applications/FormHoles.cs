using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Luyan.Cases.Applications.Form;
using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>A place of the form that must be filled in and is not.</summary>
/// <param name="Section">The section.</param>
/// <param name="Place">The field, the table, or the table and its column: <c>months</c>, <c>team</c>, <c>team.*.born</c>.</param>
/// <param name="Rows">In how many rows of the table; 0 for a field, or for a table without a row.</param>
public sealed record FormHole(DossierSection Section, string Place, int Rows);

/// <summary>What a form must say when it is filed (Art. 7): which places is policy, by date. A table stands for at least one row, a column
/// for every row that is there.</summary>
public static class FormHoles
{
    /// <summary>The places that are asked for and blank, in the order of the policy; none where the policy asks for none.</summary>
    /// <param name="dossier">The form.</param>
    /// <param name="law">The policy.</param>
    /// <param name="day">The legal day.</param>
    public static IReadOnlyList<FormHole> Of(Dossier dossier, Measures law, DateOnly day)
    {
        if (!law.IsOn(Parameters.FormComplete, day)) { return []; }
        var form = (JsonObject)JsonSerializer.SerializeToNode(dossier, ApplicationJson.Dossier)!;
        return [.. law.List(Parameters.FormAsked, day).Select(p => In(form, p.Split('.'))).OfType<FormHole>()];
    }

    /// <summary>Whether the form has a place: <c>plan.months</c>, <c>organisation.team</c>, <c>organisation.team.born</c>. One that it
    /// does not have would be blank for ever, and nobody could file.</summary>
    public static bool IsPlace(string place)
    {
        var type = typeof(Dossier);
        foreach (var name in place.Split('.'))
        {
            var row = type.IsArray ? type.GetElementType()! : type.IsGenericType ? type.GetGenericArguments()[0] : type;
            if (ApplicationJson.Dossier.Options.GetTypeInfo(row) is not { Kind: JsonTypeInfoKind.Object } fields
                || fields.Properties.FirstOrDefault(p => p.Name == name) is not { } field)
            {
                return false;
            }
            type = field.PropertyType;
        }
        return place.Split('.').Length is 2 or 3;
    }

    internal static IEnumerable<Refusal> AgainstFiling(Dossier dossier, Asked asked) =>
        Of(dossier, asked.Law, asked.Today).Select(h => ApplicationRules.FormHole
            .Refuse(Words.Of("section", "application.section.", $"{h.Section}"), ("place", h.Place), ("rows", h.Rows))
            .At($"Dossier.{h.Section}.{h.Place}"));

    private static FormHole? In(JsonObject form, string[] place)
    {
        var section = Enum.Parse<DossierSection>(place[0], ignoreCase: true);
        var held = form[place[0]]?[place[1]];
        if (place.Length == 2) { return Blank(held) ? new(section, place[1], 0) : null; }
        var blank = (held as JsonArray)?.Count(row => Blank(row?[place[2]])) ?? 0;
        return blank > 0 ? new(section, $"{place[1]}.*.{place[2]}", blank) : null;
    }

    private static bool Blank(JsonNode? value) => value switch
    {
        null => true,
        JsonArray rows => rows.Count == 0,
        JsonValue said when said.TryGetValue<string>(out var text) => string.IsNullOrWhiteSpace(text),
        _ => false,
    };
}
