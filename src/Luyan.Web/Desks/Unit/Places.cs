using Luyan.Law;

namespace Luyan.Web.Desks.Unit;

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
}
