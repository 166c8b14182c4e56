using System.Security.Cryptography;
using System.Text;
using Luyan.Cases.Reviews;
using static Luyan.Specs.Reviews.A_panel;

namespace Luyan.Specs.Reviews;

/// <summary>Everybody is put in the order of the hash of seed and account. Of all panels that keep the rules, the first in that order sits;
/// without one no panel can be composed.</summary>
public class The_draw_gives_the_first_lawful_panel
{
    private static readonly string[] Disciplines = ["technical", "finance", "law"];

    public static TheoryData<int, int, int> Pools
    {
        get
        {
            var pools = new TheoryData<int, int, int>();
            foreach (var employers in (int[])[2, 3, 4])
            {
                foreach (var most in (int[])[1, 2, 3])
                {
                    foreach (var seats in (int[])[3, 4, 5]) { pools.Add(employers, most, seats); }
                }
            }
            return pools;
        }
    }

    [Theory, MemberData(nameof(Pools))]
    public void Nobody_is_passed_over_but_for_the_rules(int employers, int most, int seats)
    {
        for (var n = 0; n < 24; n++)
        {
            var seed = $"{employers} {most} {n}";
            var panel = Panel(seats, ReviewKind.SiteVisit) with
            {
                Candidates = [.. Enumerable.Range(1, 7).Select(i => Person(i, Disciplines[i * i % 7 % 3], (i + (i / 4)) % employers))],
                Minimums = [new("finance", n % 4), new("law", n / 4 % 3)], MostFromOneOrganisation = most,
                SeedCommitment = PanelDraw.Commitment(seed),
            };
            Candidate[] order = [.. panel.Candidates.OrderBy(c => Hash($"{seed}|{c.Expert}"), StringComparer.Ordinal)];
            var answer = new A_panel().Answer(Officer, new ComposePanel(panel));
            if (Choices(order, seats).FirstOrDefault(c => Lawful(panel, c)) is not { } first) { answer.ShouldNotBe("done"); continue; }
            answer.ShouldBe("done");
            var (drawn, alternates) = PanelDraw.Draw(panel, [.. panel.Candidates.Select(c => c.Expert)], seed);
            drawn.ShouldBe(first.Select(c => c.Expert));
            alternates.ShouldBe(order.Except(first).Select(c => c.Expert));
            var bench = new Bench(panel, seed, [.. drawn.Select(d => new Seat(d, Standing.Invited))], alternates, [], []);
            foreach (var leaves in first)
            {
                var next = order.Except(first).FirstOrDefault(a => Lawful(panel, [.. first.Where(c => c != leaves), a]));
                PanelDraw.Replacement(bench, leaves.Expert).ShouldBe(next?.Expert);
            }
        }
    }

    [Fact]
    public void Who_may_not_sit_is_neither_drawn_nor_an_alternate()
    {
        var (seats, alternates) = PanelDraw.Draw(Panel(), [.. Enumerable.Range(2, 7).Select(Id)], Seed);
        seats.Concat(alternates).Order().ShouldBe(Enumerable.Range(2, 7).Select(Id).Order());
    }

    [Fact]
    public void The_commitment_is_the_hash_of_the_seed() => PanelDraw.Commitment(Seed).ShouldBe(Hash(Seed));

    private static bool Lawful(Composition panel, IReadOnlyList<Candidate> sitting) =>
        panel.Minimums.All(m => sitting.Count(c => c.Discipline == m.Discipline) >= m.Least)
        && sitting.GroupBy(c => c.Organisation).All(g => g.Count() <= panel.MostFromOneOrganisation);

    // All choices of so many, the first ones first.
    private static IEnumerable<Candidate[]> Choices(IReadOnlyList<Candidate> order, int seats) => seats == 0 ? [[]]
        : order.SelectMany((c, i) => Choices([.. order.Skip(i + 1)], seats - 1).Select(rest => (Candidate[])[c, .. rest]));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
