using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Law;
using Luyan.Web.Ui;

namespace Luyan.Web.Applications.Filed;

/// <summary>What a correction list can name (Art. 7): a section of the form, or one material. As forms write it:
/// <c>Services</c>, or <c>Materials:business-licence</c>.</summary>
internal static class Correctable
{
    /// <summary>Every section, and every material that is asked for or was attached.</summary>
    public static IReadOnlyList<(string Value, Func<PageContext, string> Text)> In(Dossier dossier, Measures law, DateOnly filedOn) =>
    [
        .. PlaceNames.Sections().Where(s => s.Value != nameof(DossierSection.Materials)),
        .. RequiredMaterials.For(dossier.Unit.Kind ?? "", DossierFindings.ClaimsOf(dossier), law, filedOn)
            .Where(m => m.Code is not (RequiredMaterials.ApplicationForm or RequiredMaterials.ImplementationPlan)).Select(m => m.Code)
            .Union(dossier.Materials.Select(m => m.Code))
            .Select(code => (Key(DossierSection.Materials, code),
                (Func<PageContext, string>)(here => here.Law.Materials.Text(code, here.Language)))),
    ];

    /// <summary>As forms write it.</summary>
    public static string Key(DossierSection section, string? material) => material is null ? section.ToString() : $"{section}:{material}";

    /// <summary>The name of the input.</summary>
    public static string Input(string value) => $"Items.{value}.What";

    /// <summary>The item of a list.</summary>
    public static CorrectionItem Item(string value, string what) => value.Split(':') switch
    {
        [var section, var material] => new(Enum.Parse<DossierSection>(section), material, what),
        [var section] => new(Enum.Parse<DossierSection>(section), null, what),
        _ => throw new FormatException(value),
    };
}
