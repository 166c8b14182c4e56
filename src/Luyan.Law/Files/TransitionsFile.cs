using System.Text.Json;

namespace Luyan.Law;

/// <summary>Reads the clauses of transition of a place, <c>transitions.json</c>; a place that has none says so by an empty list.</summary>
internal static class TransitionsFile
{
    internal const string Name = "transitions.json";
    private static readonly Dictionary<string, PendingCases> Words =
        Enum.GetValues<PendingCases>().ToDictionary(p => Place.Kebab(p.ToString()));

    /// <summary>The clauses of the last folder that has the file, by their days.</summary>
    /// <param name="folders">The folders of the policy.</param>
    /// <param name="values">The values, which the clauses are checked against.</param>
    internal static IReadOnlyList<TransitionClause> ReadFolders(string[] folders, IReadOnlyList<DatedValue> values)
    {
        var file = folders.Select(f => Path.Combine(f, Name)).LastOrDefault(File.Exists)
            ?? throw new MeasuresException(Path.Combine(folders[0], Name), "clauses", "is missing; a place without any has an empty list.");
        using var json = JsonFile.Open(file);
        var outer = new Place(file, "clauses");
        outer.Only(json.RootElement, ["clauses", "note"]);
        outer.TextOrNull(json.RootElement, "note");
        var clauses = outer.List(json.RootElement, "clauses").Select(c => Clause(c, outer, values)).OrderBy(c => c.From).ToList();
        foreach (var twice in clauses.SelectMany(c => c.Parameters.Select(p => (p, c.From))).CountBy(p => p).Where(p => p.Value > 1))
        {
            throw (outer with { On = twice.Key.From }).Fault($"says two things of '{twice.Key.p.Key}' on {twice.Key.From:yyyy-MM-dd}.");
        }
        return clauses;
    }

    private static TransitionClause Clause(JsonElement element, Place outer, IReadOnlyList<DatedValue> values)
    {
        outer.From(element).Only(element, ["from", "parameters", "pending", "source"]);
        var from = outer.Day(element, "from");
        var at = outer with { On = from };
        var word = at.Text(element, "pending");
        if (!Words.TryGetValue(word, out var pending))
        {
            throw at.Fault($"has the unknown 'pending' '{word}'. Known: {string.Join(", ", Words.Keys)}.");
        }
        var keys = at.Texts(element, "parameters");
        if (keys.Length == 0) { throw at.Fault("names no parameter."); }
        return new(from, [.. keys.Select(k => Concerned(k, from, pending, at, values))], pending, at.Text(element, "source"));
    }

    private static Parameter Concerned(string key, DateOnly from, PendingCases pending, Place at, IReadOnlyList<DatedValue> values)
    {
        var parameter = Parameters.All.FirstOrDefault(p => p.Key == key) ?? throw at.Fault($"names '{key}', an unknown parameter.");
        // The first value changes nothing.
        if (values.Where(v => v.Parameter == parameter).OrderBy(v => v.From).Skip(1).All(v => v.From != from))
        {
            throw at.Fault($"concerns '{key}', whose value does not change on {from:yyyy-MM-dd}.");
        }
        if (pending == PendingCases.Milder && parameter.Milder is null)
        {
            throw at.Fault($"asks for the milder value of '{key}', of which none can be said to be milder.");
        }
        return parameter;
    }
}
