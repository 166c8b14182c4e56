using System.Text.Json;

namespace Luyan.Law;

/// <summary>A word of a dictionary in both languages.</summary>
/// <param name="Code">Its code, unique in the dictionary.</param>
/// <param name="Chinese">In Chinese.</param>
/// <param name="English">In English.</param>
public sealed record Term(string Code, string Chinese, string English)
{
    /// <summary>Further properties of the entry: a criterion's article and points, a district's registration prefix.</summary>
    public IReadOnlyDictionary<string, string> More { get; init; } = new Dictionary<string, string>();

    /// <summary>The word in a language.</summary>
    public string Text(Language language) => language == Language.Chinese ? Chinese : English;
}

/// <summary>A list of words with its source.</summary>
public sealed record Dictionary(string Name, string Source, IReadOnlyList<Term> Terms)
{
    /// <summary>The word of a code, null where there is none.</summary>
    public Term? Find(string? code) => Terms.FirstOrDefault(t => t.Code == code);

    /// <summary>Whether the code is in the list.</summary>
    public bool Has(string? code) => Find(code) is not null;

    /// <summary>The word in a language; the code itself where it is not in the list.</summary>
    public string Text(string code, Language language) => Find(code)?.Text(language) ?? code;
}

/// <summary>A criterion of expert review: what it judges, the article it maps to, and its points.</summary>
public sealed record ReviewCriterion(Term Term, LegalRef Article, int Points);

/// <summary>The lists of words of the policy, from <c>measures/dictionaries/</c>. Read once when first used; immutable.</summary>
/// <exception cref="MeasuresException">A file is missing or not as it must be.</exception>
public static class Dictionaries
{
    /// <summary>The districts and banners of Baotou, and the high-tech zone.</summary>
    public static Dictionary Districts { get; } = Read("districts");

    /// <summary>Fields of technology.</summary>
    public static Dictionary Fields { get; } = Read("fields");

    /// <summary>Divisions of GB/T 4754.</summary>
    public static Dictionary Industries { get; } = Read("industries");

    /// <summary>Kinds of relying unit: enterprise, university, research-institute, hospital, public-institution, other.</summary>
    public static Dictionary Kinds { get; } = Read("kinds");

    /// <summary>Names of the competent departments as a first proposal; <c>More["district"]</c> is the district's code.</summary>
    public static Dictionary Departments { get; } = Read("departments");

    /// <summary>The Bureau as a first proposal: <c>name</c>.</summary>
    public static Dictionary Bureau { get; } = Read("bureau");

    /// <summary>The criteria of expert review, mapped to Art. 5 and to the plan.</summary>
    public static IReadOnlyList<ReviewCriterion> ReviewCriteria { get; } =
        [.. Read("review-criteria").Terms.Select(t => new ReviewCriterion(t, LegalRef.FromCode(t.More["article"]), int.Parse(t.More["points"], System.Globalization.CultureInfo.InvariantCulture)))];

    private static Dictionary Read(string name)
    {
        var file = Path.Combine(MeasuresFile.DefaultFolder, "dictionaries", $"{name}.json");
        using var json = JsonFile.Open(file);
        var terms = JsonFile.List(json.RootElement, "entries", file, name).Select(e => Entry(e, file, name)).ToArray();
        return terms.GroupBy(t => t.Code).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new MeasuresException(file, twice.Key, "stands twice.")
            : new(name, JsonFile.Text(json.RootElement, "source", file, name), terms);
    }

    private static Term Entry(JsonElement element, string file, string name)
    {
        string[] own = ["code", "zh", "en"];
        return new(JsonFile.Text(element, "code", file, name), JsonFile.Text(element, "zh", file, name), JsonFile.Text(element, "en", file, name))
        {
            More = element.EnumerateObject().Where(p => !own.Contains(p.Name)).ToDictionary(p => p.Name, p => p.Value.ToString()),
        };
    }
}
