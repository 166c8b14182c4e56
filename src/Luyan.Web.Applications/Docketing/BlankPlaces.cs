using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Web.Applications.Filed;
using Luyan.Web.Forms;

namespace Luyan.Web.Applications.Docketing;

/// <summary>What the form asks and a filed dossier leaves blank. A column of a table is named once, with the
/// number of its blank rows.</summary>
internal static class BlankPlaces
{
    public static IReadOnlyList<BlankPlace> In(Dossier dossier)
    {
        var sections = FiledSections.Of(dossier);
        return [.. ApplicationForm.Sections.SelectMany(s => In(s, sections(s.Key)))];
    }

    private static IEnumerable<BlankPlace> In(Section section, Typed typed)
    {
        var place = PlaceNames.SectionOf(section.Key);
        return Gaps.In(section, typed).GroupBy(name => name.Split('.') is [var listing, _, var column] ? $"{listing}.*.{column}" : name)
            .Select(g => new BlankPlace(place, g.Key, g.Key.Contains('.', StringComparison.Ordinal) ? g.Count() : 0));
    }
}
