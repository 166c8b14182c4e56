using System.Text.Json;
using System.Text.Json.Nodes;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Facts;
using Luyan.Law;
using Luyan.Store.Facts;
using Luyan.Web.Forms;
using Luyan.Store.Rows;

namespace Luyan.Web.Ledger;

/// <summary>A condition of Art. 5 that the ledger does not show to be fulfilled, and the kind of fact that would.</summary>
public sealed record Gap(Finding Finding, FactKind Kind);

/// <summary>What Art. 5 asks about facts that the ledger keeps, found by the same rules that look at an application.</summary>
internal static class LedgerGaps
{
    private static readonly Dictionary<string, FactKind> Kept = new()
    {
        ["figures"] = FactKind.Year, ["proven-project-or-award"] = FactKind.Project,
        ["partners"] = FactKind.Partner, ["technical-leaders"] = FactKind.Person,
        ["research-staff"] = FactKind.Person, ["skilled-workers"] = FactKind.Person, ["instruments"] = FactKind.Instrument,
    };

    /// <summary>The kinds that these conditions read.</summary>
    public static FactKind[] Read { get; } = [.. Kept.Values.Append(FactKind.Award).Distinct()];

    /// <summary>Whether Art. 5 counts a fact of a kind only with its proof.</summary>
    public static bool Proven(FactKind kind) => kind is FactKind.Project or FactKind.Award or FactKind.Partner;

    /// <summary>What is missing, in the order of Art. 5.</summary>
    /// <param name="facts">The facts of <see cref="Read"/> that are so today.</param>
    /// <param name="proofs">Their files, with what is known of the contents.</param>
    /// <param name="law">The policy.</param>
    /// <param name="day">The legal day.</param>
    public static IReadOnlyList<Gap> Of(IReadOnlyList<Fact> facts, IReadOnlyList<FactFile> proofs, Measures law, DateOnly day) =>
    [
        .. Conditions.Of(DossierFindings.Facts(Dossier(facts, proofs)), law, day)
            .Where(f => f.Mark is Mark.Unknown or Mark.NotMet && Kept.ContainsKey(f.Key)).Select(f => new Gap(f, Kept[f.Key])),
    ];

    // The dossier of somebody who chooses everything.
    private static Dossier Dossier(IReadOnlyList<Fact> facts, IReadOnlyList<FactFile> proofs)
    {
        var known = facts.ToDictionary(f => f.Id);
        var form = new JsonObject();
        foreach (var section in ApplicationForm.Sections.Where(s => s != ApplicationForm.Materials))
        {
            var typed = Typed.Nothing;
            foreach (var listing in section.Listings)
            {
                if (FactKinds.OfListing(section.Key, listing.Key) is { } kind)
                {
                    typed = typed.WithFacts(listing, facts.Where(f => f.Kind == kind).Select(f => f.Id));
                }
            }
            form[section.Key] = SectionJson.Written(section, ChosenRows.Into(typed, section, known));
        }
        return form.Deserialize(ApplicationJson.Dossier)! with
        {
            Materials = [.. proofs.Where(p => p.Content is { Usable: true } && known.ContainsKey(p.FactId))
                .Select(p => new AttachedMaterial(
                    ChosenRows.Material(known[p.FactId].Kind), new(p.Sha256, p.Name, p.Bytes), ChosenRows.Id(p.FactId)))],
        };
    }
}
