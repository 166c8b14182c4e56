using Luyan.Law;
using Luyan.Web.Desks.Unit.Sections;
using Luyan.Web.Ui;

namespace Luyan.Web.Desks.Unit;

/// <summary>A line of the checklist of Art. 7 as a page shows it.</summary>
/// <param name="Key">Code of the material.</param>
/// <param name="Name">Its name in the language of the page.</param>
/// <param name="Mark">Given, missing (unknown) or not applicable.</param>
/// <param name="Uploaded">It is given as files; the system makes the others itself.</param>
/// <param name="Source">The item of Art. 7.</param>
public sealed record ListedMaterial(string Key, string Name, Mark Mark, bool Uploaded, LegalRef Source);

/// <summary>The checklist of Art. 7 for a draft: what the law asks of this unit with these claims, given or missing.</summary>
internal static class Checklist
{
    public static IReadOnlyList<ListedMaterial> Of(OpenDraft open, Frame frame)
    {
        var given = Given(open);
        return [.. RequiredMaterials.For(KindOf(open), ClaimsOf(open), frame.Today).Select(m => new ListedMaterial(
            m.Code, m.Term.Text(frame.Language), given.Contains(m.Code) ? Mark.Met : Mark.Unknown, !ByForm(m.Code), m.Article))];
    }

    /// <summary>What a unit of a kind is asked for when it claims everything; shown before a draft is begun.</summary>
    public static IReadOnlyList<Material> Everything(string kind, Frame frame) => RequiredMaterials.For(kind, new(true, true, true, true), frame.Today);

    /// <summary>Codes of the materials that are there.</summary>
    public static IReadOnlySet<string> Given(OpenDraft open)
    {
        var given = open.Files.Select(f => f.Material).ToHashSet();
        // The form and the plan are what is typed here; the system files them as documents of their own.
        if (open.Version("cover") > 0) { given.Add(RequiredMaterials.ApplicationForm); }
        if (open.Version("plan") > 0) { given.Add(RequiredMaterials.ImplementationPlan); }
        return given;
    }

    public static Claims ClaimsOf(OpenDraft open)
    {
        bool Any(string section, string listing) => Facts.Cells(ApplicationForm.Find(section)!, listing, open.Typed(section)).Any();
        return new(Any("base", "patents"), Any("base", "awards"), Any("base", "projects"), Any("organisation", "partners"));
    }

    public static string KindOf(OpenDraft open) => open.Typed("unit")["kind"];

    private static bool ByForm(string code) => code is RequiredMaterials.ApplicationForm or RequiredMaterials.ImplementationPlan;
}
