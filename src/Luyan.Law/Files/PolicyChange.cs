using System.Text.Json;

namespace Luyan.Law;

/// <summary>A policy with changes from given days on, read and checked as the files are:
/// what a scenario says about another policy.</summary>
public static class PolicyChange
{
    private const string File = "policyChanges";

    /// <summary>The dictionaries that can be changed.</summary>
    public static IReadOnlyList<string> Dictionaries { get; } = [.. DictionaryFiles.Known.Keys];

    /// <summary>The policy with changes, in their order.</summary>
    /// <param name="law">The policy in force.</param>
    /// <param name="changes">Objects with <c>from</c>, <c>source</c> and one of <c>parameter</c> (with <c>value</c>),
    /// <c>dictionary</c> (with <c>entries</c> and
    /// <c>without</c>), <c>materials</c> (and <c>without</c>), <c>criteria</c> of the scheme that holds, or a whole <c>scheme</c>.</param>
    /// <exception cref="MeasuresException">A change is not as it must be, or the policy would not be whole with it.</exception>
    public static Measures Changed(this Measures law, IEnumerable<JsonElement> changes)
    {
        foreach (var change in changes)
        {
            law = Kind(change) switch
            {
                "parameter" => Parameter(law, change),
                "dictionary" => Words(law, change),
                "materials" => Asked(law, change),
                "criteria" => Criteria(law, change),
                _ => Scheme(law, change),
            };
        }
        Consistency.Check(law, _ => File);
        return law;
    }

    private static string Kind(JsonElement change)
    {
        string[] kinds = ["parameter", "dictionary", "materials", "criteria", "scheme"];
        var named = kinds.Where(k => new Place(File, "").Has(change, k)).ToArray();
        return named is [var one]
            ? one
            : throw new MeasuresException(File, "", $"Each change must be an object with one of {string.Join(", ", kinds)}.");
    }

    private static Measures Parameter(Measures law, JsonElement change)
    {
        var at = At(change, "parameter", "value", "unit");
        var parameter = Parameters.All.FirstOrDefault(p => p.Key == at.Key) ?? throw at.Fault($"There is no parameter '{at.Key}'.");
        var value = ParameterFiles.Value(parameter, UnitOf(law, parameter, change, at), change, at);
        return law.With(values:
        [
            .. law.Values.Where(v => v.Parameter != parameter || v.From < value.From)
                .Select(v => v.Parameter == parameter && (v.Through is null || v.Through >= value.From)
                    ? v with { Through = value.From.AddDays(-1) }
                    : v),
            value,
        ]);
    }

    // Counted as before where the change says nothing else.
    private static Unit UnitOf(Measures law, Parameter parameter, JsonElement change, Place at) =>
        at.TextOrNull(change, "unit") is { } named
            ? ParameterFiles.UnitNamed(parameter, named, at)
            : law.Values.Last(v => v.Parameter == parameter).Unit;

    private static Measures Words(Measures law, JsonElement change)
    {
        var outer = At(change, "dictionary", "entries", "without");
        var (at, from, _, source) = outer.Span(change);
        var known = law.Dictionaries.All.FirstOrDefault(d => d.Name == at.Key) ?? throw at.Fault("is an unknown dictionary.");
        var entries = at.Has(change, "entries") ? DictionaryFiles.Entries(known.Name, at.List(change, "entries"), at) : [];
        var words = Laid(known.On(from), entries, Without(change, at), t => t.Code, at);
        return law.With(dictionaries: law.Dictionaries.With(new Dictionary(known.Name, known.Lists.Replaced(from, source, words))));
    }

    private static Measures Asked(Measures law, JsonElement change)
    {
        var (at, from, _, source) = At(change, null, "materials", "without").Span(change);
        var list = Laid(law.Materials.On(from), MaterialsFile.Entries(at.List(change, "materials"), at),
            Without(change, at), m => m.Material.Code, at);
        return law.With(materials: new(law.Materials.Lists.Replaced(from, source, list)));
    }

    private static Measures Criteria(Measures law, JsonElement change)
    {
        var (at, from, _, source) = At(change, null, "criteria").Span(change);
        var scheme = law.SchemeOn(from) ?? throw at.Fault("changes a scheme before the first one holds.");
        foreach (var criterion in at.List(change, "criteria").Select(c => SchemeFile.Criterion(c, at)))
        {
            if (scheme.Find(criterion.Name.Code) is null)
            {
                throw (at with { Key = criterion.Name.Code }).Fault("is no criterion of the scheme that holds.");
            }
            scheme = scheme with
            {
                Groups = [.. scheme.Groups.Select(g => With(g, criterion))],
                Adjustments = [.. scheme.Adjustments.Select(c => c.Name.Code == criterion.Name.Code ? criterion : c)],
            };
        }
        SchemeFile.Check(scheme, at);
        return Laid(law, scheme with { From = from, Source = source });
    }

    private static Measures Scheme(Measures law, JsonElement change)
    {
        var at = At(change, null, "scheme");
        return Laid(law, SchemeFile.Read(at.Part(change, "scheme"), at));
    }

    private static Measures Laid(Measures law, AssessmentScheme scheme) =>
        law.With(schemes: [.. law.Schemes.Where(s => s.From < scheme.From), scheme]);

    private static SchemeGroup With(SchemeGroup group, Criterion criterion) => group with
    {
        Groups = [.. group.Groups.Select(g => With(g, criterion))],
        Criteria = [.. group.Criteria.Select(c => c.Name.Code == criterion.Name.Code ? criterion : c)],
    };

    // What has the code of an entry is replaced in its place; what is new comes last.
    private static IReadOnlyList<T> Laid<T>(
        IReadOnlyList<T> known, IReadOnlyList<T> entries, IReadOnlyList<string> without, Func<T, string> code, Place at)
    {
        if (without.FirstOrDefault(w => known.All(k => code(k) != w)) is { } missing)
        {
            throw at.Fault($"takes '{missing}' away, which is not there.");
        }
        return
        [
            .. known.Where(k => !without.Contains(code(k))).Select(k => entries.FirstOrDefault(e => code(e) == code(k)) ?? k),
            .. entries.Where(e => known.All(k => code(k) != code(e))),
        ];
    }

    private static string[] Without(JsonElement change, Place at) => at.Has(change, "without") ? at.Texts(change, "without") : [];

    private static Place At(JsonElement change, string? named, params string[] fields)
    {
        var at = new Place(File, named is null ? fields[0] : new Place(File, "").Text(change, named)).From(change);
        string[] known = [.. named is null ? [] : new[] { named }, .. fields, "from", "source"];
        at.Only(change, known);
        return at;
    }
}
