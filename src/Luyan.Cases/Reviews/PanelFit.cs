namespace Luyan.Cases.Reviews;

/// <summary>Whether a panel can be made of a pool: so many seats, at least so many of each discipline, at most so many of one organisation.
/// It is a flow from organisations over persons to seats; a panel exists exactly when every seat is reached.</summary>
internal static class PanelFit
{
    /// <summary>The seats still to be filled, and the rules they are under; null: the rule is left out.</summary>
    internal sealed record Wanted(
        int Seats, IReadOnlyDictionary<string, int> Minimums, int? MostFromOne, IReadOnlyDictionary<string, int> Taken);

    internal static bool IsPossible(IReadOnlyList<Candidate> pool, Wanted wanted)
    {
        var needs = wanted.Minimums.Where(m => m.Value > 0).ToArray();
        var reserved = needs.Sum(n => n.Value);
        if (reserved > wanted.Seats) { return false; }
        var sides = new Flow();
        foreach (var organisation in pool.GroupBy(Employer))
        {
            var room = wanted.MostFromOne is { } most
                ? Math.Max(0, most - wanted.Taken.GetValueOrDefault(organisation.Key))
                : organisation.Count();
            sides.Add("from", "organisation:" + organisation.Key, room);
        }
        foreach (var person in pool)
        {
            sides.Add("organisation:" + Employer(person), "in:" + person.Expert, 1);
            if (needs.Any(n => n.Key == person.Discipline)) { sides.Add("in:" + person.Expert, "discipline:" + person.Discipline, 1); }
            sides.Add("in:" + person.Expert, "any", 1);
        }
        foreach (var (discipline, least) in needs) { sides.Add("discipline:" + discipline, "to", least); }
        sides.Add("any", "to", wanted.Seats - reserved);
        return sides.Most("from", "to") == wanted.Seats;
    }

    /// <summary>For whom an expert works: by id where it is registered, else by name.</summary>
    internal static string Employer(Candidate person) =>
        person.Organisation == Guid.Empty ? person.OrganisationName.Trim() : person.Organisation.ToString();

    private sealed class Flow
    {
        private readonly Dictionary<string, Dictionary<string, int>> left = [];

        internal void Add(string from, string to, int capacity)
        {
            Of(from)[to] = Of(from).GetValueOrDefault(to) + capacity;
            Of(to).TryAdd(from, 0);
        }

        internal int Most(string from, string to)
        {
            var total = 0;
            while (Path(from, to, []) is { } path)
            {
                foreach (var (a, b) in path.Zip(path.Skip(1)))
                {
                    left[a][b]--;
                    left[b][a]++;
                }
                total++;
            }
            return total;
        }

        private List<string>? Path(string at, string to, HashSet<string> seen)
        {
            if (at == to) { return [to]; }
            seen.Add(at);
            foreach (var (next, room) in Of(at))
            {
                if (room > 0 && !seen.Contains(next) && Path(next, to, seen) is { } rest)
                {
                    rest.Insert(0, at);
                    return rest;
                }
            }
            return null;
        }

        private Dictionary<string, int> Of(string node) => left.TryGetValue(node, out var edges) ? edges : left[node] = [];
    }
}
