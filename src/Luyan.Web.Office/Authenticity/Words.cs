using System.Text.Json;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Authenticity;
using Luyan.Law;
using Luyan.Web.Forms;
using Luyan.Web.Ui;

namespace Luyan.Web.Authenticity;

/// <summary>Places, fields and values of an exhibit in the words of the form.</summary>
internal static class Words
{
    /// <summary>SamePatent → same-patent.</summary>
    public static string Slug(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>Section, table, field.</summary>
    public static string Place(Place place, PageContext here)
    {
        var section = Key(place.Section);
        string?[] parts =
        [
            here.T($"unit.section.{section}"),
            place.Section == DossierSection.Materials ? Material(place.Row, here)
                : place.Listing.Length > 0 ? Table(section, place.Listing, here)
                : null,
            place.Section != DossierSection.Materials && place.Field.Length > 0 ? Field(place, place.Field, here) : null,
        ];
        return Dotted.Of(parts);
    }

    /// <summary>The label of a field.</summary>
    public static string Field(Place place, string field, PageContext here)
    {
        var section = Key(place.Section);
        return (place.Listing.Length > 0 ? Wordings.Find($"unit.field.{section}.{place.Listing}.{field}", here.Language) : null)
            ?? Wordings.Find($"unit.field.{section}.{field}", here.Language)
            ?? Wordings.Find($"truth-desk.cell.{field}", here.Language) ?? field;
    }

    /// <summary>A value, choices by their words.</summary>
    public static string Value(Place place, string field, string text, PageContext here) =>
        field == "code" ? Material(text, here)
        : ApplicationForm.Find(Key(place.Section)) is { } section
        ? Naming.Text(here, section, place.Listing.Length > 0 ? $"{place.Listing}.x.{field}" : field, text) : text;

    private static string Table(string section, string listing, PageContext here) =>
        Wordings.Find($"unit.table.{section}.{listing}.row", here.Language)
            ?? Wordings.Find($"unit.group.{section}.{listing}", here.Language) ?? listing;

    private static string Material(string code, PageContext here) => here.Law.Materials.Text(code, here.Language);

    private static string Key(DossierSection section) => JsonNamingPolicy.CamelCase.ConvertName(section.ToString());
}
