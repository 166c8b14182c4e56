using System.Globalization;
using System.Text.Json;

namespace Luyan.Law;

/// <summary>Reads dictionaries: for each the lists by date, each with its source and its entries.</summary>
internal static class DictionaryFiles
{
    /// <summary>The dictionaries that the program needs, with what their entries say beside code and words.</summary>
    internal static readonly IReadOnlyDictionary<string, string[]> Known = new Dictionary<string, string[]>
    {
        ["bureau"] = [], ["departments"] = ["district"], ["districts"] = ["registration"],
        ["fields"] = [], ["industries"] = [], ["kinds"] = [], ["remedies"] = [],
        ["review-criteria"] = ["article", "points"],
    };

    internal static Dictionary<string, (Dictionary Dictionary, string File)> Read(string folder, Institution place)
    {
        var found = new Dictionary<string, (Dictionary, string)>();
        foreach (var file in JsonFile.In(folder))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (!Known.ContainsKey(name))
            {
                throw new MeasuresException(file, name, $"is an unknown dictionary. Known: {string.Join(", ", Known.Keys)}.");
            }
            using var json = JsonFile.Open(file);
            found[name] = (One(name, json.RootElement, new(file, name) { Of = place }), file);
        }
        return found;
    }

    internal static Dictionaries Of(
        IReadOnlyDictionary<string, (Dictionary Dictionary, string File)> found, string folder, DateOnly firstDay)
    {
        Dictionary Named(string name)
        {
            var (dictionary, file) = found.TryGetValue(name, out var known) ? known
                : throw new MeasuresException(Path.Combine(folder, "dictionaries"), name, "is missing: the program needs this dictionary.");
            Coverage.Check(dictionary.Lists.Select(l => (l.From, l.Through)), firstDay, file, name);
            return dictionary;
        }
        return new()
        {
            Districts = Named("districts"), Fields = Named("fields"), Industries = Named("industries"), Kinds = Named("kinds"),
            Departments = Named("departments"), Bureau = Named("bureau"), ReviewCriteria = Named("review-criteria"),
            Remedies = Named("remedies"),
        };
    }

    internal static IReadOnlyList<Term> Entries(string name, JsonElement[] entries, Place at)
    {
        var terms = entries.Select(e => Entry(name, e, at)).ToArray();
        if (terms.Length == 0) { throw at.Fault("has no entries."); }
        return terms.GroupBy(t => t.Code).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw (at with { Key = twice.Key }).Fault("stands twice.")
            : terms;
    }

    private static Dictionary One(string name, JsonElement root, Place at)
    {
        at.Only(root, ["lists"]);
        return new(name,
        [
            .. at.List(root, "lists").Select(element =>
            {
                at.From(element).Only(element, ["from", "through", "source", "entries"]);
                var (on, from, through, source) = at.Span(element);
                return new Dated<IReadOnlyList<Term>>(from, through, source, Entries(name, on.List(element, "entries"), on));
            }).OrderBy(l => l.From),
        ]);
    }

    private static Term Entry(string name, JsonElement element, Place outer)
    {
        var at = outer with { Key = JsonFile.TryText(element, "code") ?? outer.Key };
        at.Only(element, ["code", "zh", "en", .. Known[name]]);
        var term = at.Name(element, "code");
        foreach (var property in Known[name])
        {
            switch (property)
            {
                case "article":
                    at.Article(element, property);
                    break;
                case "points":
                    Points(element, at);
                    break;
                case "registration":
                    if (at.Text(element, property) is not { Length: 6 } prefix || !prefix.All(char.IsAsciiDigit))
                    {
                        throw at.Fault("needs a 'registration' of six digits.");
                    }
                    break;
                default:
                    at.Text(element, property);
                    break;
            }
        }
        return term with
        {
            More = Known[name].ToDictionary(
                p => p, p => p switch
                {
                    "article" => at.Article(element, p).Code,
                    "points" => Points(element, at).ToString(CultureInfo.InvariantCulture),
                    _ => at.Text(element, p),
                }),
        };
    }

    // Written 20.0 or 2e1 it is the whole number all the same.
    private static int Points(JsonElement element, Place at) =>
        at.Number(element, "points") is var points && points is >= 1 and <= 100_000 && points == decimal.Truncate(points)
            ? (int)points
            : throw at.Fault("needs whole 'points' from 1.");
}
