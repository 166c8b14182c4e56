namespace Luyan.Law;

/// <summary>The claims of an applicant, each of which needs proof.</summary>
public sealed record Claims(bool Patents, bool Awards, bool Projects, bool Partners);

// Art. 7: The materials: application form, implementation plan, licence copy, patent and award certificates and other evidence.
/// <summary>Art. 7: the materials of an application, computed from <c>measures/materials.json</c>.</summary>
[Carries(7)]
public static class RequiredMaterials
{
    /// <summary>The code of the application form, which the system keeps itself.</summary>
    public const string ApplicationForm = "application-form";

    /// <summary>The code of the implementation plan.</summary>
    public const string ImplementationPlan = "implementation-plan";

    /// <summary>What an applicant of a kind with these claims must hand in on a day. Where the kind is left out or unknown, everything
    /// that some kind owes is owed: what is required never hangs on an answer that may be left out.</summary>
    public static IReadOnlyList<Material> For(string unitKind, Claims claims, Measures law, DateOnly day)
    {
        var known = law.Dictionaries.Kinds.Has(unitKind, day);
        return [.. law.Materials.On(day)
            .Where(l => Applies(l.When, claims) && (l.Kinds.Count == 0 || !known || l.Kinds.Contains(unitKind))).Select(l => l.Material)];
    }

    /// <summary>A finding for each: met where it is present, not met where it is missing. Key <c>material-present</c>; values
    /// <c>code</c> and <c>material</c>.</summary>
    /// <param name="unitKind">Kind of the relying unit.</param>
    /// <param name="claims">What it claims.</param>
    /// <param name="present">Codes of the materials that are there.</param>
    /// <param name="law">The policy.</param>
    /// <param name="day">The legal day whose list counts.</param>
    public static IReadOnlyList<Finding> Missing(
        string unitKind, Claims claims, IReadOnlySet<string> present, Measures law, DateOnly day) =>
    [
        .. For(unitKind, claims, law, day).Select(m => new Finding("material-present",
            m.Article, present.Contains(m.Code) ? Mark.Met : Mark.NotMet,
            NamedValues.Of(("code", m.Code), ("material", m.Term)))),
    ];

    private static bool Applies(AskedWhen when, Claims claims) => when switch
    {
        AskedWhen.Always => true,
        AskedWhen.Patents => claims.Patents,
        AskedWhen.Awards => claims.Awards,
        AskedWhen.Projects => claims.Projects,
        AskedWhen.Partners => claims.Partners,
        _ => false,
    };
}
