namespace Luyan.Web.Tests.Architecture;

/// <summary>Circles in a directed graph.</summary>
internal static class Circles
{
    /// <summary>The sets of nodes from which each of the set can be reached, the largest first.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> In(Dictionary<string, HashSet<string>> graph)
    {
        var reach = graph.Keys.ToDictionary(n => n, n => Reached(graph, n));
        return [.. graph.Keys.Where(n => reach[n].Contains(n)).GroupBy(n => string.Join(
            ' ', reach[n].Where(m => reach.TryGetValue(m, out var back) && back.Contains(n)).Order(StringComparer.Ordinal)))
            .Select(g => (IReadOnlyList<string>)[.. g.Order(StringComparer.Ordinal)]).OrderByDescending(c => c.Count)];
    }

    private static HashSet<string> Reached(Dictionary<string, HashSet<string>> graph, string from)
    {
        var (seen, waiting) = (new HashSet<string>(), new Stack<string>([from]));
        while (waiting.TryPop(out var at))
        {
            foreach (var to in graph.GetValueOrDefault(at) ?? []) { if (seen.Add(to)) { waiting.Push(to); } }
        }
        return seen;
    }
}
