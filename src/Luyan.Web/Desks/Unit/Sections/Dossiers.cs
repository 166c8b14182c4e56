using System.Text.Json;
using System.Text.Json.Nodes;
using Luyan.Cases.Applications;

namespace Luyan.Web.Desks.Unit.Sections;

/// <summary>
/// Reads what was typed into the dossier that the decider knows. The form and the dossier have the same names, so the form's own
/// description says how each value is read; what is empty or cannot be read is absent.
/// </summary>
internal static class Dossiers
{
    public static Dossier Of(OpenDraft open)
    {
        var dossier = new JsonObject();
        var filed = open.Filed is { } former ? JsonSerializer.SerializeToNode(former, ApplicationJson.Dossier) as JsonObject : null;
        foreach (var section in ApplicationForm.Sections.Where(s => s != ApplicationForm.Materials))
        {
            // What may not be changed any more stands as it was filed, whatever the ledger says today.
            dossier[section.Key] = filed is not null && !open.MayChange(section) ? filed[section.Key]?.DeepClone() : Written(section, open.Whole(section));
        }
        return dossier.Deserialize(ApplicationJson.Dossier)! with { Materials = Materials(open) };
    }

    private static List<AttachedMaterial> Materials(OpenDraft open) =>
    [
        .. (open.Filed?.Materials ?? []).Where(m => !open.MayChangeMaterial(m.Code)),
        .. open.UsableFiles.Select(f => new AttachedMaterial(f.Material, new(f.Sha256, f.Name, f.Bytes), f.Row))
            .Concat(open.UsableProofs.Select(p => new AttachedMaterial(ChosenRows.Material(open.Facts[p.FactId].Kind), new(p.Sha256, p.Name, p.Bytes), ChosenRows.Id(p.FactId))))
            .Where(m => open.Filed is null || open.MayChangeMaterial(m.Code)),
    ];

    /// <summary>A section as the dossier holds it.</summary>
    internal static JsonObject Written(Section section, Typed typed)
    {
        var written = new JsonObject();
        foreach (var question in section.Questions) { written[question.Key] = Value(question, typed[question.Key]); }
        foreach (var listing in section.Listings) { written[listing.Key] = new JsonArray([.. typed.Rows(listing).Where(row => Filled(listing, row, typed)).Select(row => Row(listing, row, typed))]); }
        return written;
    }

    // An added row that nobody has written into says nothing.
    private static bool Filled(Listing listing, string row, Typed typed) => listing.Columns.Any(c => typed[listing.Cell(row, c)].Length > 0);

    private static JsonObject Row(Listing listing, string row, Typed typed)
    {
        var written = new JsonObject { ["id"] = row };
        foreach (var column in listing.Columns) { written[column.Key] = Value(column, typed[listing.Cell(row, column)]); }
        return written;
    }

    private static JsonNode? Value(Question question, string text) => text.Length == 0 ? null : question.Writing switch
    {
        Writing.Whole or Writing.Year => Reading.Whole(text),
        Writing.Amount => Reading.Amount(text),
        Writing.Day => Reading.Day(text) is { } day ? JsonValue.Create(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) : null,
        Writing.YesNo => Reading.YesNo(text),
        Writing.CreditCode or Writing.PatentNumber => Reading.Narrow(text).ToUpperInvariant(),
        Writing.Mail => Reading.Narrow(text),
        _ => text.Trim(),
    };
}
