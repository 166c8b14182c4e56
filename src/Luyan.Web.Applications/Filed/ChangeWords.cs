using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Web.Forms;
using Luyan.Web.Ui;

namespace Luyan.Web.Applications.Filed;

/// <summary>What changed between two filings, in words.</summary>
/// <param name="here">The language.</param>
/// <param name="sections">The dossier as filed now; rows are named from it.</param>
public sealed class ChangeWords(PageContext here, Func<string, Typed> sections)
{
    private const int Longest = 80;

    /// <summary>The place of a change.</summary>
    public string Name(DossierChange change) =>
        PlaceNames.Name(here, change.Section, change.Name, sections(PlaceNames.SectionKey(change.Section)));

    /// <summary>What became of it.</summary>
    public string Said(DossierChange change) => change switch
    {
        { Came: true } => here.T("changes.came", ("name", change.After)),
        { Went: true } => here.T("changes.went", ("name", change.Before)),
        { Moved: true } => here.T("changes.moved"),
        _ => here.T("changes.was", ("before", Shortened(change, change.Before)), ("after", Shortened(change, change.After))),
    };

    /// <summary>The id of its place on the page of the dossier.</summary>
    public static string Anchor(DossierSection section, string? place) =>
        $"at-{PlaceNames.SectionKey(section)}{(place is null ? "" : $"-{place.Split('.')[0]}")}";

    private string Shortened(DossierChange change, string? value)
    {
        if (string.IsNullOrEmpty(value)) { return here.T("unit.nothing-typed"); }
        var text = ApplicationForm.Find(PlaceNames.SectionKey(change.Section)) is { } section
            ? Naming.Text(here, section, change.Name, value is "true" ? "yes" : value is "false" ? "no" : value)
            : value;
        return text.Length > Longest ? text[..Longest] + "…" : text;
    }
}
