using System.Text.Json;

namespace Luyan.Law;

/// <summary>What the applicant claims and so must prove.</summary>
public sealed record Claims(bool Patents, bool Awards, bool Projects, bool Partners);

/// <summary>A document that the application must contain.</summary>
/// <param name="Term">Its code and name.</param>
/// <param name="Article">The item of Art. 7 it falls under.</param>
public sealed record Material(Term Term, LegalRef Article)
{
    /// <summary>Its code.</summary>
    public string Code => Term.Code;
}

/// <summary>Art. 7: the materials of an application, computed from <c>measures/materials.json</c>.</summary>
[Carries(7)]
public static class RequiredMaterials
{
    private static readonly IReadOnlyList<Listed> All = Read();

    /// <summary>The code of the application form, which the system keeps itself.</summary>
    public const string ApplicationForm = "application-form";

    /// <summary>The code of the implementation plan.</summary>
    public const string ImplementationPlan = "implementation-plan";

    /// <summary>What an applicant of a kind with these claims must hand in on a day.</summary>
    /// <exception cref="KeyNotFoundException">No list holds on that day.</exception>
    public static IReadOnlyList<Material> For(string unitKind, Claims claims, DateOnly day)
    {
        var lists = All.Where(l => l.From <= day && (l.Through is not { } last || day <= last)).ToArray();
        return lists.Length == 0
            ? throw new KeyNotFoundException($"No list of materials holds on {day:yyyy-MM-dd}.")
            : [.. lists.Where(l => Applies(l.When, claims) && (l.Kinds.Count == 0 || l.Kinds.Contains(unitKind))).Select(l => l.Material)];
    }

    /// <summary>The material of a code, whenever it was asked for; null where there is none.</summary>
    public static Material? Find(string code) => All.LastOrDefault(l => l.Material.Code == code)?.Material;

    /// <summary>A finding for each: met where it is present, not met where it is missing. Key <c>material-present</c>; values
    /// <c>code</c>, <c>material</c> (Chinese) and <c>materialEnglish</c>.</summary>
    /// <param name="present">Codes of the materials that are there.</param>
    public static IReadOnlyList<Finding> Missing(string unitKind, Claims claims, IReadOnlySet<string> present, DateOnly day) =>
    [
        .. For(unitKind, claims, day).Select(m => new Finding("material-present", m.Article, present.Contains(m.Code) ? Mark.Met : Mark.NotMet,
            new Dictionary<string, string> { ["code"] = m.Code, ["material"] = m.Term.Chinese, ["materialEnglish"] = m.Term.English })),
    ];

    private static bool Applies(string when, Claims claims) => when switch
    {
        "always" => true,
        "patents" => claims.Patents,
        "awards" => claims.Awards,
        "projects" => claims.Projects,
        "partners" => claims.Partners,
        "offered" => false,
        _ => throw new InvalidOperationException($"Unknown condition '{when}'."),
    };

    private static List<Listed> Read()
    {
        var file = Path.Combine(MeasuresFile.DefaultFolder, "materials.json");
        using var json = JsonFile.Open(file);
        return
        [
            .. from list in JsonFile.List(json.RootElement, "lists", file, "lists")
               let source = JsonFile.Text(list, "source", file, "lists")
               let @from = JsonFile.Day(list, "from", file, "lists")
               let through = JsonFile.TryDay(JsonFile.TryText(list, "through"))
               from m in JsonFile.List(list, "materials", file, "materials")
               select One(m, @from, through, file),
        ];
    }

    private static Listed One(JsonElement element, DateOnly from, DateOnly? through, string file)
    {
        var code = JsonFile.Text(element, "code", file, "materials");
        var when = JsonFile.Text(element, "when", file, code);
        if (when is not ("always" or "patents" or "awards" or "projects" or "partners" or "offered")) { throw new MeasuresException(file, code, $"is asked for on the unknown claim '{when}'."); }
        var term = new Term(code, JsonFile.Text(element, "zh", file, code), JsonFile.Text(element, "en", file, code));
        return new(from, through, new(term, LegalRef.FromCode(JsonFile.Text(element, "article", file, code))), when,
            [.. JsonFile.List(element, "kinds", file, code).Select(k => k.GetString() ?? "")]);
    }

    private sealed record Listed(DateOnly From, DateOnly? Through, Material Material, string When, IReadOnlyList<string> Kinds);
}
