using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Law;
using Luyan.Web.Ui;

namespace Luyan.Web.Applications.Drafting;

/// <summary>A line of the checklist of Art. 7 as a page shows it.</summary>
/// <param name="Key">Code of the material.</param>
/// <param name="Name">Its name in the language of the page.</param>
/// <param name="Mark">Given (met) or still missing (unknown): a draft contradicts nothing yet.</param>
/// <param name="Uploaded">It is given as files; the system makes the others itself.</param>
/// <param name="Source">The item of Art. 7.</param>
public sealed record ListedMaterial(string Key, string Name, Mark Mark, bool Uploaded, LegalRef Source);

/// <summary>The conditions of Art. 5 and the checklist of Art. 7 for a draft, as the law finds on it.</summary>
internal static class Checklist
{
    public static IReadOnlyList<Finding> Conditions(Dossier dossier, PageContext here) =>
        Luyan.Law.Conditions.Of(DossierFindings.Facts(dossier), here.Law, here.Today);

    public static IReadOnlyList<ListedMaterial> Materials(OpenDraft open, PageContext here) => Materials(open,
        Dossiers.Condensed(open), here);

    /// <summary>The same for a dossier that was read already.</summary>
    public static IReadOnlyList<ListedMaterial> Materials(OpenDraft open, Dossier dossier, PageContext here)
    {
        var asked = DossierFindings.Materials(dossier, here.Law, here.Today)
            .Select(f => new ListedMaterial(
                f.Values["code"], f.Values.Text("material", here.Language)!,
                f.Mark == Mark.Met ? Mark.Met : Mark.Unknown, !ByForm(f.Values["code"]), f.Source)).ToList();
        // What was attached before the form changed stays visible, so that it can be removed.
        var more = open.Files.Select(f => f.Material).Distinct().Where(code => asked.All(m => m.Key != code))
            .Select(code => new ListedMaterial(code, NameOf(code, here), Mark.NotApplicable, true, LegalRef.Art(7)));
        return [.. asked, .. more];
    }

    /// <summary>What a unit of a kind is asked for when it claims everything; shown before a draft is begun.</summary>
    public static IReadOnlyList<Material> Everything(string kind, PageContext here) =>
        RequiredMaterials.For(kind, new(true, true, true, true), here.Law, here.Today);

    private static string NameOf(string code, PageContext here) => here.Law.Materials.Text(code, here.Language);

    private static bool ByForm(string code) => code is RequiredMaterials.ApplicationForm or RequiredMaterials.ImplementationPlan;
}
