using System.Text.Json;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Law;
using Luyan.Web.Applications.Recommending;
using Luyan.Web.Forms;
using Luyan.Web.Ui;

namespace Luyan.Web.Applications.Filed;

/// <summary>Places of the form in words, and as one text: <c>Organisation:team.t1</c>, or the name of the section alone.</summary>
internal static class PlaceNames
{
    private const int LongestName = 30;

    /// <summary>As the forms of officers name it.</summary>
    public static string Key(DossierSection section, string? field) => field is null ? section.ToString() : $"{section}:{field}";

    /// <summary>Read back; null where it names no place of the form.</summary>
    public static (DossierSection Section, string? Field)? Read(string? key)
    {
        var parts = (key ?? "").Split(':', 2);
        if (!Enum.GetNames<DossierSection>().Contains(parts[0])) { return null; }
        var field = parts.Length > 1 ? parts[1] : null;
        return DossierPlace.CanBe(field) ? (Enum.Parse<DossierSection>(parts[0]), field) : null;
    }

    /// <summary>The key of a section in the form.</summary>
    public static string SectionKey(DossierSection section) => JsonNamingPolicy.CamelCase.ConvertName(section.ToString());

    /// <summary>The section of the form that a key names.</summary>
    public static DossierSection SectionOf(string key) => Enum.Parse<DossierSection>(key, ignoreCase: true);

    /// <summary>A place in words: the section, then the field, the table, or the row by its number and name.</summary>
    /// <param name="here">The language.</param>
    /// <param name="section">The section.</param>
    /// <param name="field">The place in it.</param>
    /// <param name="typed">What stands in the section; rows are named from it.</param>
    public static string Name(PageContext here, DossierSection section, string? field, Typed? typed = null)
    {
        var name = here.T($"dossier-section.{section}");
        return field is null ? name : Dotted.Of(name, Within(here.Language, here.Law, section, field, typed));
    }

    /// <summary>The same without the section; in a table without a row, as in <c>team.*.born</c>, the column.</summary>
    public static string Within(Language language, Measures law, DossierSection place, string field, Typed? typed)
    {
        if (place == DossierSection.Materials) { return law.Materials.Text(field.Split('.')[0], language); }
        var section = ApplicationForm.Find(SectionKey(place))!;
        var parts = field.Split('.');
        if (section.Questions.Any(q => q.Key == field)) { return Wordings.Of($"unit.field.{section.Key}.{field}", language); }
        if (section.Listings.FirstOrDefault(l => l.Key == parts[0]) is not { } listing) { return field; }
        if (parts.Length == 1)
        {
            return Wordings.Of($"unit.group.{section.Key}.{section.Groups.First(g => g.Listing == listing).Key}", language);
        }
        var at = (typed?.Rows(listing).ToList().IndexOf(parts[1]) ?? -1) + 1;
        var label = typed?[listing.Cell(parts[1], listing.Columns[0])] ?? "";
        var row = $"{Wordings.Of($"unit.table.{section.Key}.{listing.Key}.row", language)}{(at > 0 ? $" {at}" : "")}" +
            $"{(label.Length > 0 ? $"（{(label.Length > LongestName ? label[..LongestName] + "…" : label)}）" : "")}";
        return parts.Length > 2 && listing.Columns.Any(c => c.Key == parts[2])
            ? Dotted.Of(row, Wordings.Of($"unit.field.{section.Key}.{listing.Key}.{parts[2]}", language))
            : row;
    }

    /// <summary>The sections of the form with their names.</summary>
    public static IEnumerable<(string Value, Func<PageContext, string> Text)> Sections() =>
        Enum.GetNames<DossierSection>().Select(s => (s, (Func<PageContext, string>)(here => here.T($"dossier-section.{s}"))));
}
