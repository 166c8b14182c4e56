using System.Collections.Frozen;

namespace Luyan.Law;

/// <summary>A word of a dictionary in both languages.</summary>
/// <param name="Code">Its code, unique in the dictionary.</param>
/// <param name="Chinese">In Chinese.</param>
/// <param name="English">In English.</param>
public sealed record Term(string Code, string Chinese, string English) : IWords
{
    /// <summary>Further properties of the entry: a criterion's article and points, a district's registration prefix.</summary>
    public IReadOnlyDictionary<string, string> More { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The word in a language.</summary>
    public string Text(Language language) => language == Language.Chinese ? Chinese : English;
}

/// <summary>A list of words of the policy, by date.</summary>
/// <remarks>What may be chosen depends on the day. What was chosen is read whenever it was:
/// a code that no longer holds keeps its words.</remarks>
public sealed class Dictionary
{
    private readonly FrozenDictionary<string, Term> byCode;

    /// <summary>A dictionary with its lists in the order of their days.</summary>
    public Dictionary(string name, IReadOnlyList<Dated<IReadOnlyList<Term>>> lists)
    {
        (Name, Lists) = (name, lists);
        byCode = lists.SelectMany(l => l.What).GroupBy(t => t.Code).ToFrozenDictionary(g => g.Key, g => g.Last());
    }

    /// <summary>Its name: that of its file.</summary>
    public string Name { get; }

    /// <summary>Its lists in the order of their days.</summary>
    public IReadOnlyList<Dated<IReadOnlyList<Term>>> Lists { get; }

    /// <summary>The words that can be chosen on a day.</summary>
    public IReadOnlyList<Term> On(DateOnly day) => Lists.On(day);

    /// <summary>Whether a code can be chosen on a day.</summary>
    public bool Has(string? code, DateOnly day) => On(day).Any(t => t.Code == code);

    /// <summary>The word of a code, whenever it held; null where there is none.</summary>
    public Term? Find(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    /// <summary>The word that a code has on a day; null where it cannot be chosen then.</summary>
    public Term? Find(string code, DateOnly day) => On(day).FirstOrDefault(t => t.Code == code);

    /// <summary>The word in a language; the code itself where it is in no list.</summary>
    public string Text(string code, Language language) => Find(code)?.Text(language) ?? code;
}

/// <summary>The lists of words of the policy, from <c>measures/dictionaries/</c>.</summary>
public sealed record Dictionaries
{
    /// <summary>The districts and banners of Baotou, and the high-tech zone; <c>More["registration"]</c> is the prefix of the
    /// registration authority.</summary>
    public required Dictionary Districts { get; init; }

    /// <summary>Fields of technology.</summary>
    public required Dictionary Fields { get; init; }

    /// <summary>Divisions of GB/T 4754.</summary>
    public required Dictionary Industries { get; init; }

    /// <summary>Kinds of relying unit: enterprise, university, research-institute, hospital, public-institution, other.</summary>
    public required Dictionary Kinds { get; init; }

    /// <summary>Names of the competent departments as a first proposal; <c>More["district"]</c> is the district's code.</summary>
    public required Dictionary Departments { get; init; }

    /// <summary>The Bureau as a first proposal: <c>name</c>.</summary>
    public required Dictionary Bureau { get; init; }

    /// <summary>The criteria of expert review; <c>More["article"]</c> is what each maps to, <c>More["points"]</c> its points.</summary>
    public required Dictionary ReviewCriteria { get; init; }

    /// <summary>Where the unit turns to against a letter: authority and court with their addresses. The plain codes are those of the
    /// Bureau; those of a department bear the code of its district.</summary>
    public required Dictionary Remedies { get; init; }

    /// <summary>All of them, in the order of their names.</summary>
    public IReadOnlyList<Dictionary> All => [Bureau, Departments, Districts, Fields, Industries, Kinds, Remedies, ReviewCriteria];

    /// <summary>The same with another history of one of them.</summary>
    internal Dictionaries With(Dictionary one) => one.Name switch
    {
        "districts" => this with { Districts = one },
        "fields" => this with { Fields = one },
        "industries" => this with { Industries = one },
        "kinds" => this with { Kinds = one },
        "departments" => this with { Departments = one },
        "bureau" => this with { Bureau = one },
        "remedies" => this with { Remedies = one },
        "review-criteria" => this with { ReviewCriteria = one },
        _ => throw new ArgumentOutOfRangeException(nameof(one)),
    };
}
