using Luyan.Cases.Applications.Form;
using Luyan.Web.Forms;

namespace Luyan.Web.Applications.Recommending;

/// <summary>What of the form speaks for an item of Art. 5: fields, tables, and the files that prove them.</summary>
/// <param name="Section">The section.</param>
/// <param name="Fields">Fields of it.</param>
/// <param name="Listings">Tables of it.</param>
/// <param name="Materials">Codes of the materials that prove them.</param>
internal sealed record ConditionEvidence(
    Section Section, IReadOnlyList<string> Fields, IReadOnlyList<string> Listings, IReadOnlyList<string> Materials)
{
    /// <summary>The evidence for each item of Art. 5.</summary>
    public static IReadOnlyList<ConditionEvidence> For(int item) => item switch
    {
        1 => [new(ApplicationForm.Unit,
            ["name", "creditCode", "district", "registeredOn", "capital", "position", "conversion", "committed", "logistic"],
            ["years"], ["business-licence"])],
        2 => [new(ApplicationForm.Base, [], ["projects", "awards"], ["project-acceptance", "award-certificates"])],
        3 => [new(ApplicationForm.Organisation, ["structure", "development", "cooperation", "innovation"],
            ["partners"], ["partner-agreements"]), new(ApplicationForm.Base, [], ["patents"], ["patent-certificates"])],
        4 => [new(ApplicationForm.Unit, ["declaration", "resources", "committed"], [], [])],
        5 => [new(ApplicationForm.Organisation, [], ["team"], [])],
        6 =>
        [
            new(ApplicationForm.Equipment, ["area", "laboratories", "management"], ["premises", "equipment"], []),
            new(ApplicationForm.Services, ["openness"], ["services"], [])
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(item), item, "Art. 5 has six items."),
    };

    /// <summary>The files that prove it, those of a row after those of all rows.</summary>
    public IEnumerable<AttachedMaterial> Files(Dossier dossier) =>
        dossier.Materials.Where(m => Materials.Contains(m.Code)).OrderBy(m => m.Row is not null);
}
