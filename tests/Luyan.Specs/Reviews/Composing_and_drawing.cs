using Luyan.Cases;
using Luyan.Cases.Panels;
using Luyan.Cases.Reviews;
using Luyan.Law;
using static Luyan.Specs.Reviews.A_panel;

namespace Luyan.Specs.Reviews;

public class Composing_and_drawing
{
    [Fact]
    public void A_panel_is_composed_by_the_case_officer_alone() =>
        new A_panel().Refuses(Expert(Id(1)), new ComposePanel(Panel()), ReviewRules.Role);

    [Theory]
    [InlineData(4, ReviewKind.AccreditationPanel, "review-panel-size review-panel-odd")]
    [InlineData(6, ReviewKind.AcceptancePanel, "review-panel-odd")]
    [InlineData(3, ReviewKind.AssessmentPanel, "review-panel-size")]
    [InlineData(2, ReviewKind.SiteVisit, "review-visit-size")]
    public void The_size_is_odd_and_large_enough(int seats, ReviewKind kind, string rules) =>
        new A_panel().Try(Officer, new ComposePanel(Panel(seats, kind))).ShouldBeOfType<Decision<ReviewEvent>.Refused>()
            .Because.Select(r => r.Rule.Key).ShouldBe(rules.Split(' '));

    [Fact]
    public void A_visit_of_four_is_possible() => new A_panel().Do(Officer, new ComposePanel(Panel(4, ReviewKind.SiteVisit)));

    [Fact]
    public void People_of_the_unit_the_department_and_a_partner_and_who_declared_an_interest_are_not_eligible()
    {
        var pool = Panel().Candidates.ToList();
        pool[0] = pool[0] with { Organisation = Id(500) };
        pool[1] = pool[1] with { Organisation = Id(501) };
        pool[2] = pool[2] with { OrganisationName = "ｐａｒｔｎｅｒ ", Organisation = Guid.Empty };
        pool[3] = pool[3] with { DeclaredInterest = true };
        var panel = new A_panel().Do(Officer, new ComposePanel(Panel() with { Candidates = pool }));
        panel.History.OfType<PanelComposed>().Single().Eligible.ShouldBe([Id(5), Id(6), Id(7), Id(8), Id(9)]);
        pool[4] = pool[4] with { DeclaredInterest = true };
        new A_panel().Refuses(Officer, new ComposePanel(Panel() with { Candidates = pool }), ReviewRules.ConflictOfInterest);
    }

    /// <summary>Who seems near to a party is asked about and, once that is answered, eligible like everybody.</summary>
    [Fact]
    public void A_candidate_near_to_a_party_is_a_question()
    {
        var asks = Policy.With(values: Policy.Values.Select(v =>
            v.Parameter.Key == Parameters.InterestsAsked.Key ? v with { Raw = "true", Words = ["true"] } : v));
        var pool = Panel().Candidates.ToList();
        pool[0] = pool[0] with { OrganisationName = "Partner Institute", Organisation = Guid.Empty };
        var near = Panel() with { Candidates = pool };
        new A_panel { Law = asks }.Refuses(Officer, new ComposePanel(near), ReviewRules.ConflictAnswer);
        IReadOnlyList<InterestAnswer> answers = [new(pool[0].Name, "the institute only bears a like name")];
        new A_panel { Law = asks }.Do(Officer, new ComposePanel(near with { Answers = answers }))
            .History.OfType<PanelComposed>().Single().Eligible.ShouldContain(pool[0].Expert);
        // Width and case make no other party.
        pool[0] = pool[0] with { OrganisationName = "ＰＡＲＴＮＥＲ" };
        new A_panel().Do(Officer, new ComposePanel(near)).History.OfType<PanelComposed>().Single()
            .Eligible.ShouldNotContain(pool[0].Expert);
    }

    [Fact]
    public void An_impossible_panel_names_the_smallest_set_of_rules_that_blocks_it()
    {
        var one = Panel().Candidates.Select(c => c with { Organisation = Id(300) }).ToList();
        new A_panel().Refuses(Officer, new ComposePanel(Panel() with { Candidates = one }), ReviewRules.OneOrganisation);
        new A_panel().Refuses(Officer, new ComposePanel(Panel() with { Minimums = [new("law", 1)] }), ReviewRules.DisciplineMinimum);
        new A_panel().Refuses(
            Officer, new ComposePanel(Panel() with { Candidates = [Person(1), Person(2)], Minimums = [] }), ReviewRules.PoolTooSmall);
        // Neither rule alone blocks: the only two of finance have an interest.
        var both = Panel().Candidates.Select(c => c.Discipline == "finance" ? c with { DeclaredInterest = true } : c).ToList();
        new A_panel().Refuses(
            Officer, new ComposePanel(Panel() with { Candidates = both }), ReviewRules.ConflictOfInterest, ReviewRules.DisciplineMinimum);
    }

    [Fact]
    public void Overloaded_experts_do_not_sit() =>
        new A_panel { Registers = new() { ExpertLoad = Enumerable.Range(1, 6).ToDictionary(Id, _ => 5) } }
            .Refuses(Officer, new ComposePanel(Panel()), ReviewRules.ExpertLoad);

    [Fact]
    public void Criteria_rest_on_article_5_or_the_plan()
    {
        new A_panel().Refuses(Officer, new ComposePanel(Panel() with { Criteria = [] }), ReviewRules.CriteriaMissing);
        new A_panel().Refuses(Officer, new ComposePanel(Panel() with { Criteria = [new("x", "X", "10")] }), ReviewRules.CriteriaBasis);
    }

    [Fact]
    public void The_pool_names_nobody_twice_and_the_rules_are_clear()
    {
        new A_panel().Refuses(
            Officer, new ComposePanel(Panel() with { Candidates = [.. Panel().Candidates, Person(1)] }), ReviewRules.CandidateTwice);
        new A_panel().Refuses(Officer, new ComposePanel(Panel() with { MostFromOneOrganisation = 0 }), ReviewRules.CompositionUnclear);
        new A_panel().Refuses(Officer, new ComposePanel(Panel() with { SeedCommitment = "abc" }), ReviewRules.SeedCommitment);
    }

    [Fact]
    public void The_seed_is_committed_before_and_revealed_after()
    {
        var panel = new A_panel();
        panel.Refuses(Officer, new DrawExperts(Seed), ReviewRules.NotComposed);
        panel.Do(Officer, new ComposePanel(Panel()));
        panel.Refuses(Officer, new DrawExperts("another"), ReviewRules.SeedMismatch);
        panel.Refuses(Officer, new ComposePanel(Panel(7)), ReviewRules.AlreadyComposed);
        panel.Refuses(Officer, new DiscardComposition(" "), ReviewRules.ReasonMissing);
        panel.Do(Officer, new DiscardComposition("seed lost"));
        panel.Refuses(Officer, new ComposePanel(Panel()), ReviewRules.SeedUsed);
    }

    [Fact]
    public void Anyone_can_repeat_the_draw_and_it_keeps_the_rules()
    {
        foreach (var n in Enumerable.Range(0, 200))
        {
            var seed = $"seed {n}";
            var composition = Panel() with
            {
                SeedCommitment = PanelDraw.Commitment(seed),
                Candidates = [.. Enumerable.Range(1, 9).Select(i => Person(i, i > 7 ? "finance" : "technical", i % 4))]
            };
            var panel = new A_panel().Do(Officer, new ComposePanel(composition)).Do(Officer, new DrawExperts(seed));
            var drawn = panel.History.OfType<ExpertsDrawn>().Single();
            var again = PanelDraw.Draw(composition, panel.History.OfType<PanelComposed>().Single().Eligible, seed);
            again.Seats.ShouldBe(drawn.Seats);
            again.Alternates.ShouldBe(drawn.Alternates);
            var people = drawn.Seats.Select(s => composition.Find(s)!).ToList();
            people.Count.ShouldBe(5);
            people.ShouldContain(p => p.Discipline == "finance");
            people.GroupBy(p => p.Organisation).ShouldAllBe(g => g.Count() <= 2);
        }
    }
}
