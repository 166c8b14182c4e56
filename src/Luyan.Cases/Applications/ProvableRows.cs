using Luyan.Cases.Applications.Form;

namespace Luyan.Cases.Applications;

/// <summary>A row of the form that a file can prove.</summary>
/// <param name="Section">The section of its table.</param>
/// <param name="Listing">The key of its table.</param>
/// <param name="Id">The id of the row.</param>
/// <param name="Words">How a person tells it from the others: its name, then its number; never blank, possibly none.</param>
public sealed record ProvableRow(DossierSection Section, string Listing, string Id, IReadOnlyList<string> Words)
{
    /// <summary>A row without an id or a word in it is not there yet.</summary>
    public bool Begun => Id.Length > 0 && Words.Count > 0;
}

/// <summary>Which rows of the form the files of a material prove (Art. 7(3)): the certificates of patents prove
/// patents, and so on.</summary>
public static class ProvableRows
{
    /// <summary>The rows that the files of a material can prove, in the order of the form; none where it proves the unit itself.</summary>
    /// <param name="dossier">The form, filed or not.</param>
    /// <param name="material">The code of the material.</param>
    public static IReadOnlyList<ProvableRow> Of(Dossier dossier, string material) => [.. All(dossier, material).Where(r => r.Begun)];

    /// <summary>The begun rows that no file of the material proves: neither one of their own nor one for all rows.</summary>
    public static IReadOnlyList<ProvableRow> Unproven(Dossier dossier, string material)
    {
        var proving = dossier.Materials.Where(m => m.Code == material).Select(m => m.Row).ToHashSet();
        return proving.Contains(null) ? [] : [.. Of(dossier, material).Where(r => !proving.Contains(r.Id))];
    }

    private static IEnumerable<ProvableRow> All(Dossier dossier, string material) => material switch
    {
        "patent-certificates" => dossier.Base.Patents.Select(p => Row(DossierSection.Base, "patents", p.Id, p.Name, p.Number)),
        "award-certificates" => dossier.Base.Awards.Select(a => Row(DossierSection.Base, "awards", a.Id, a.Name, a.Award)),
        "project-acceptance" => dossier.Base.Projects.Select(p => Row(DossierSection.Base, "projects", p.Id, p.Name, p.Number)),
        "partner-agreements" => dossier.Organisation.Partners.Select(p => Row(DossierSection.Organisation, "partners", p.Id, p.Name)),
        _ => [],
    };

    private static ProvableRow Row(DossierSection section, string listing, string id, params string?[] words) =>
        new(section, listing, id, [.. words.OfType<string>().Where(w => !string.IsNullOrWhiteSpace(w))]);
}
