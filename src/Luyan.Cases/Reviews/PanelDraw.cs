using System.Security.Cryptography;
using System.Text;

namespace Luyan.Cases.Reviews;

/// <summary>
/// The draw. Anyone can repeat it: everybody who may sit is put in the order of SHA-256("seed|account") as
/// lower-case hex; seats are given in that order, and somebody is passed over only where the remaining seats could then not be filled
/// under the rules. Those passed over and those after are the alternates, in the same order.
/// </summary>
public static class PanelDraw
{
    /// <summary>SHA-256 of a seed as UTF-8, 64 lower-case hex digits: what is published before the draw.</summary>
    public static string Commitment(string seed) => Hash(seed);

    /// <summary>The seats and the alternates.</summary>
    public static (IReadOnlyList<Guid> Seats, IReadOnlyList<Guid> Alternates) Draw(
        Composition panel, IReadOnlyList<Guid> eligible, string seed)
    {
        var order = panel.Candidates.Where(c => eligible.Contains(c.Expert))
            .OrderBy(c => Hash($"{seed}|{c.Expert}"), StringComparer.Ordinal).ToList();
        var seats = new List<Candidate>();
        foreach (var candidate in order)
        {
            if (seats.Count < panel.Seats && Completes(panel, [.. seats, candidate], [.. order.SkipWhile(c => c != candidate).Skip(1)]))
            {
                seats.Add(candidate);
            }
        }
        return ([.. seats.Select(s => s.Expert)], [.. order.Except(seats).Select(c => c.Expert)]);
    }

    /// <summary>The next alternate with whom the panel without the one who leaves still keeps its rules;
    /// null where there is none.</summary>
    public static Guid? Replacement(Bench bench, Guid leaves) =>
        bench.Alternates.Cast<Guid?>().FirstOrDefault(alternate => Completes(
            bench.Panel,
            [.. bench.Seats.Where(s => s.Expert != leaves).Select(s => bench.Panel.Find(s.Expert)!), bench.Panel.Find(alternate!.Value)!],
            []));

    private static bool Completes(Composition panel, IReadOnlyList<Candidate> taken, IReadOnlyList<Candidate> rest)
    {
        var employers = taken.GroupBy(PanelFit.Employer).ToDictionary(g => g.Key, g => g.Count());
        var missing = panel.Minimums.ToDictionary(
            m => m.Discipline, m => Math.Max(0, m.Least - taken.Count(t => t.Discipline == m.Discipline)));
        return employers.Values.All(n => n <= panel.MostFromOneOrganisation)
            && PanelFit.IsPossible(rest, new(panel.Seats - taken.Count, missing, panel.MostFromOneOrganisation, employers));
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
