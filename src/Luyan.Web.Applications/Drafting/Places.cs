using System.Text.Json;
using Luyan.Cases.Applications;
using Luyan.Law;
using Luyan.Web.Applications.Filed;
using Luyan.Web.Forms;
using Luyan.Web.Ui;

namespace Luyan.Web.Applications.Drafting;

/// <summary>Where in the form a condition is answered.</summary>
internal static class Places
{
    private static readonly Dictionary<string, (string Section, string Field)> Known = new()
    {
        ["credit-code"] = ("unit", "creditCode"),
        ["registered-in-baotou"] = ("unit", "district"),
        ["figures"] = ("unit", "table-years"),
        ["committed-funds"] = ("unit", "committed"),
        ["logistic-support"] = ("unit", "logistic"),
        ["proven-project-or-award"] = ("base", "table-projects"),
        ["organisation"] = ("organisation", "structure"),
        ["development-plan"] = ("organisation", "development"),
        ["partners"] = ("organisation", "table-partners"),
        ["innovation-results"] = ("organisation", "innovation"),
        ["declaration"] = ("unit", "declaration"),
        ["resources"] = ("unit", "resources"),
        ["technical-leaders"] = ("organisation", "table-team"),
        ["research-staff"] = ("organisation", "table-team"),
        ["skilled-workers"] = ("organisation", "table-team"),
        ["instruments"] = ("equipment", "table-equipment"),
        ["rules-of-operation"] = ("equipment", "management"),
        ["open-services"] = ("services", "table-services"),
    };

    public static string? Url(Guid draft, Finding finding) =>
        Known.TryGetValue(finding.Key, out var place) ? $"{UnitUrls.Section(draft, place.Section)}#{place.Field}" : null;

    /// <summary>The refusal with the place of the form in words.</summary>
    public static Refusal Worded(Refusal refusal, PageContext here) =>
        refusal.Rule.Key == ApplicationRules.FormHole.Key && refusal.Field?.Split('.', 3) is [_, var section, var place]
            ? refusal with
            {
                Values = refusal.Values.With("place", PlaceNames.Within(
                    here.Language, here.Law, Enum.Parse<Cases.Applications.Form.DossierSection>(section), place, null)),
            }
            : refusal;

    /// <summary>Where a refusal is mended: its field is a path in the dossier (Cover.CenterName, Base.Projects, Materials).</summary>
    public static string? Url(Guid draft, Refusal refusal)
    {
        var parts = (refusal.Field ?? "").Split('.', '[').SkipWhile(p => p == "Dossier")
            .Select(JsonNamingPolicy.CamelCase.ConvertName).ToList();
        if (parts.Count == 0 || ApplicationForm.Find(parts[0]) is not { } section) { return null; }
        var field = parts.ElementAtOrDefault(1);
        var anchor = section == ApplicationForm.Materials ? (field is null ? "" : $"#material-{field}")
            : section.Listings.Any(l => l.Key == field) ? $"#table-{field}" : field is null ? "" : $"#{field}";
        return UnitUrls.Section(draft, section.Key) + anchor;
    }
}
