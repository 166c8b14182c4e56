using Luyan.Cases.Panels;
using Luyan.Cases.Reviews;
using Luyan.Law;
using static Luyan.Specs.Reviews.A_panel;

namespace Luyan.Specs.Reviews;

public class What_a_composition_must_be
{
    private static string Answer(Composition panel, Measures? law = null) =>
        new A_panel { Law = law ?? Policy }.Answer(Officer, new ComposePanel(panel));

    [Theory]
    [InlineData(ReviewKind.AccreditationPanel, 4, "review-panel-size at Seats least=5 seats=4; review-panel-odd at Seats seats=4")]
    [InlineData(ReviewKind.AccreditationPanel, 5, "done")]
    [InlineData(ReviewKind.AccreditationPanel, 6, "review-panel-odd at Seats seats=6")]
    [InlineData(ReviewKind.AccreditationPanel, 7, "done")]
    [InlineData(ReviewKind.AccreditationPanel, 8, "review-panel-odd at Seats seats=8")]
    [InlineData(ReviewKind.AccreditationPanel, 9, "done")]
    [InlineData(ReviewKind.SiteVisit, 2, "review-visit-size at Seats least=3 seats=2")]
    [InlineData(ReviewKind.SiteVisit, 3, "done")]
    [InlineData(ReviewKind.SiteVisit, 4, "done")]
    public void A_panel_is_odd_and_large_enough_and_a_visit_large_enough(ReviewKind kind, int seats, string answer) =>
        Answer(Panel(seats, kind)).ShouldBe(answer);

    public static TheoryData<ReviewKind, Parameter> Sizes => new()
    {
        { ReviewKind.AccreditationPanel, Parameters.PanelSize }, { ReviewKind.AcceptancePanel, Parameters.AcceptancePanelSize },
        { ReviewKind.AssessmentPanel, Parameters.AssessmentPanelSize },
    };

    [Theory, MemberData(nameof(Sizes))]
    public void Each_kind_of_panel_has_the_size_of_its_kind(ReviewKind kind, Parameter size)
    {
        var law = With((size, 7));
        foreach (var each in Sizes.Select(s => s.Data.Item1))
        {
            Answer(Panel(5, each), law).ShouldBe(each == kind ? "review-panel-size at Seats least=7 seats=5" : "done");
            Answer(Panel(7, each), law).ShouldBe("done");
        }
    }

    private const string Unclear = "review-composition-unclear at Minimums";

    public static TheoryData<string, Composition, string> Rules => new()
    {
        { "no case", Panel() with { Case = " " }, Unclear },
        { "one of an organisation", Panel() with { MostFromOneOrganisation = 1 }, "done" },
        { "none of an organisation", Panel() with { MostFromOneOrganisation = 0 }, Unclear },
        { "a discipline that need not be there", Panel() with { Minimums = [new("law", 0)] }, "done" },
        { "less than none of a discipline", Panel() with { Minimums = [new("law", -1)] }, Unclear },
        { "a discipline without name", Panel() with { Minimums = [new(" ", 0)] }, Unclear },
        { "a discipline twice", Panel() with { Minimums = [new("finance", 1), new("finance", 0)] }, Unclear },
        { "two disciplines", Panel() with { Minimums = [new("finance", 1), new("technical", 4)] }, "done" },
        { "no criteria", Panel() with { Criteria = [] }, "review-criteria-missing at Criteria" },
        { "a visit that scores", Panel(3, ReviewKind.SiteVisit) with { Criteria = [new("base", "Research base", "5.1")] }, "done" },
        {
            "a criterion twice", Panel() with { Criteria = [new("base", "A", "5.1"), new("plan", "B", "plan"), new("base", "C", "5.2")] },
            "review-criteria-basis at Criteria title=A; review-criteria-basis at Criteria title=C"
        },
        {
            "a criterion of another article", Panel() with { Criteria = [new("base", "A", "5.1"), new("x", "B", "10")] },
            "review-criteria-basis at Criteria title=B"
        },
        {
            "a person twice", Panel() with { Candidates = [.. Panel().Candidates, Person(2)] },
            "review-candidate-twice at Candidates name=Expert 2"
        },
        { "a commitment of 63 digits", Panel() with { SeedCommitment = new('a', 63) }, "review-seed-commitment at SeedCommitment" },
        { "a commitment of 64 digits", Panel() with { SeedCommitment = new('a', 64) }, "done" },
        { "a commitment of 65 digits", Panel() with { SeedCommitment = new('a', 65) }, "review-seed-commitment at SeedCommitment" },
        { "a commitment in capitals", Panel() with { SeedCommitment = new('A', 64) }, "review-seed-commitment at SeedCommitment" },
        { "a commitment with another letter", Panel() with { SeedCommitment = new string('a', 63) + "g" },
            "review-seed-commitment at SeedCommitment" },
        {
            "everything wrong at once",
            new("", ReviewKind.AccreditationPanel, 2, Panel().Parties, [Person(1), Person(1)], [], 0, [], ""),
            "review-panel-size at Seats least=5 seats=2; review-panel-odd at Seats seats=2; "
                + $"review-candidate-twice at Candidates name=Expert 1; {Unclear}; review-criteria-missing at Criteria; "
                + "review-seed-commitment at SeedCommitment"
        },
    };

    [Theory, MemberData(nameof(Rules))]
    public void Each_fault_is_said_at_its_field(string what, Composition panel, string answer) => Answer(panel).ShouldBe(answer, what);

    [Fact]
    public void A_commitment_comes_only_once()
    {
        var panel = new A_panel().Do(Officer, new ComposePanel(Panel())).Do(Officer, new DiscardComposition("lost"));
        panel.Answer(Officer, new ComposePanel(Panel() with { Case = "SB-2" })).ShouldBe("review-seed-used at SeedCommitment");
        panel.Answer(Officer, new ComposePanel(Panel() with { SeedCommitment = PanelDraw.Commitment("b") })).ShouldBe("done");
    }

    private static Composition Of(int pool, Func<int, Candidate> person) =>
        Panel() with { Candidates = [.. Enumerable.Range(1, pool).Select(person)], Minimums = [] };

    /// <summary>The smallest set of rules that blocks, each with who and how many.</summary>
    public static TheoryData<string, Composition, string> Impossible => new()
    {
        {
            "too few", Panel() with { Candidates = [Person(1), Person(2)], Minimums = [] },
            "review-pool-too-small at Candidates seats=5 pool=2"
        },
        { "nobody", Panel() with { Candidates = [], Minimums = [] }, "review-pool-too-small at Candidates seats=5 pool=0" },
        {
            "nobody of law", Panel() with { Minimums = [new("technical", 1), new("law", 1)] },
            "review-discipline-minimum at Minimums discipline=law least=1"
        },
        {
            "more of two disciplines than seats", Panel() with { Minimums = [new("technical", 4), new("finance", 2)] },
            "review-discipline-minimum at Minimums discipline=technical least=4; "
                + "review-discipline-minimum at Minimums discipline=finance least=2"
        },
        {
            "two organisations", Of(8, n => Person(n, employer: n % 2)),
            "review-one-organisation at MostFromOneOrganisation most=2"
        },
        { "three organisations", Of(8, n => Person(n, employer: n % 3)), "done" },
        {
            "interests", Of(6, n => Person(n, interest: n is 2 or 4)),
            "review-conflict-of-interest at Candidates names=Expert 2、Expert 4 most=5"
        },
        { "one interest of six", Of(6, n => Person(n, interest: n is 2)), "done" },
        {
            "an organisation that is not registered counts by its name",
            Of(6, n => Person(n) with { Organisation = Guid.Empty, OrganisationName = n % 2 == 0 ? "Institute" : " Institute " }),
            "review-one-organisation at MostFromOneOrganisation most=2"
        },
        {
            "registered organisations of one name are two",
            Of(6, n => Person(n) with { OrganisationName = "Institute" }),
            "done"
        },
    };

    [Theory, MemberData(nameof(Impossible))]
    public void An_impossible_panel_says_what_blocks_it(string what, Composition panel, string answer) =>
        Answer(panel).ShouldBe(answer, what);

    [Fact]
    public void Who_sits_on_as_many_panels_as_may_be_does_not_sit_on_another()
    {
        A_panel Loaded(int reviews) => new() { Registers = new() { ExpertLoad = Enumerable.Range(1, 5).ToDictionary(Id, _ => reviews) } };
        Loaded(4).Do(Officer, new ComposePanel(Panel())).History.OfType<PanelComposed>().Single().Eligible.Count.ShouldBe(9);
        Loaded(5).Answer(Officer, new ComposePanel(Panel()))
            .ShouldBe("review-expert-load at Candidates names=Expert 1、Expert 2、Expert 3、Expert 4、Expert 5 most=5");
    }

    /// <summary>Reading 13. A unit or department that is not registered is not that of an expert whose organisation is not.</summary>
    [Theory]
    [InlineData("", "Organisation 1", false, true)]
    [InlineData("unit", "Organisation 1", false, false)]
    [InlineData("department", "Organisation 1", false, false)]
    [InlineData("", "Unit", false, false)]
    [InlineData("", "Department", false, false)]
    [InlineData("", "Partner", false, false)]
    [InlineData("other", "Partner", false, false)]
    [InlineData("other", "Organisation 1", true, false)]
    [InlineData("other", "Organisation 1", false, true)]
    public void Who_is_near_to_the_case_is_not_eligible(string organisation, string name, bool interest, bool eligible)
    {
        var person = Person(1) with
        {
            Organisation = organisation switch { "unit" => Id(500), "department" => Id(501), "other" => Id(600), _ => Guid.Empty },
            OrganisationName = name, DeclaredInterest = interest,
        };
        var panel = Panel() with { Candidates = [person, .. Panel().Candidates.Skip(1)] };
        IReadOnlyList<Guid> Eligible(Composition of) =>
            new A_panel().Do(Officer, new ComposePanel(of)).History.OfType<PanelComposed>().Single().Eligible;
        Eligible(panel).ShouldBe(Enumerable.Range(eligible ? 1 : 2, eligible ? 9 : 8).Select(Id));
        if (organisation.Length == 0)
        {
            Eligible(panel with { Parties = panel.Parties with { Unit = Guid.Empty, Department = Guid.Empty } }).Contains(Id(1))
                .ShouldBe(eligible);
        }
    }

    /// <summary>Only of who could sit at all it is asked whether a party is near.</summary>
    [Fact]
    public void Of_who_cannot_sit_nothing_is_asked()
    {
        var asks = Policy.With(values: Policy.Values.Select(v =>
            v.Parameter.Key == Parameters.InterestsAsked.Key ? v with { Raw = "true", Words = ["true"] } : v));
        var near = Person(1) with { OrganisationName = "Partner Institute" };
        Composition With(Candidate first) => Panel() with { Candidates = [first, .. Panel().Candidates.Skip(1)] };
        Answer(With(near), asks).ShouldBe(
            "review-conflict-answer at Candidates name=Expert 1 unit=Partner Institute party=Partner least=1");
        Answer(With(near with { DeclaredInterest = true }), asks).ShouldBe("done");
    }
}
