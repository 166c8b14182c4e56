using Luyan.Law;
using static Luyan.Specs.Law.Schemes;

namespace Luyan.Specs.Law;

/// <summary>Arts. 5, 7 and 8: what each finding says, and what it says where one fact is missing or nought.</summary>
public class Each_condition_is_found_by_itself
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    private static readonly ApplicantFacts Full = new()
    {
        CreditCode = "91150203MA0TEXT04Q", District = "150203", RegisteredInBaotou = true, Kind = "enterprise",
        Figures = [new(2024, 4000, 0), new(2025, 0, 200)], CommittedFunds = 300, LogisticSupport = "场地",
        Projects = [new("项目", Level.Municipal, true, true), new("课题", Level.National, true, false)],
        Awards = [new("甲", Level.Regional, true), new("乙", Level.National, true), new("丙", Level.Other, true)],
        Organisation = "部门", DevelopmentPlan = "规划", Partners = [new("大学", true), new("院所", true), new("企业", false)],
        Results = "绩效", Declaration = "声明", ResourcesCommitted = "资源",
        TechnicalLeaders = 2, ResearchStaff = 12, SkilledWorkers = 5,
        Instruments = 8, InstrumentValue = 260.5m, RulesOfOperation = "制度", Services = 3,
    };

    private static string Said(Finding finding) => $"{finding.Key} {finding.Source.Code} {finding.MarkCode} " +
        (finding.NeedsJudgement ? "judged " : "computed ") +
        string.Join(", ", finding.Values.Names.Select(n => $"{n}={finding.Values[n]}"));

    private static Finding Of(ApplicantFacts facts, string key) => Conditions.Of(facts, Policy, Day).Single(f => f.Key == key);

    [Fact]
    public void Every_finding_cites_its_item_and_names_its_values() =>
        Conditions.Of(Full, Policy, Day).Select(f => Said(f).Trim()).ShouldBe([
            "credit-code 5.1 met computed code=91150203MA0TEXT04Q",
            $"registered-in-baotou 5.1 met computed district={Policy.Dictionaries.Districts.Find("150203")!.Chinese}",
            "figures 5.1 met judged years=2",
            "committed-funds 5.1 met judged amount=300",
            "logistic-support 5.1 met judged",
            "proven-project-or-award 5.2 met computed projects=1, awards=2",
            "organisation 5.3 met judged",
            "development-plan 5.3 met judged",
            "partners 5.3 met judged count=2",
            "innovation-results 5.3 met judged",
            "declaration 5.4 met judged",
            "resources 5.4 met judged",
            "technical-leaders 5.5 met judged count=2",
            "research-staff 5.5 met judged count=12",
            "skilled-workers 5.5 met judged count=5",
            "instruments 5.6 met judged count=8, value=260.5",
            "rules-of-operation 5.6 met judged",
            "open-services 5.6 met judged count=3",
        ]);

    [Fact]
    public void What_is_not_known_has_no_value_but_nought() =>
        Conditions.Of(new(), Policy, Day).SelectMany(f => f.Values.Names.Select(n => f.Values[n])).Distinct().ShouldBe(["", "0"]);

    /// <summary>One fact alone is missing, nought or little: only its own finding changes.</summary>
    public static TheoryData<string, ApplicantFacts, Mark> Alone => new()
    {
        { "credit-code", Full with { CreditCode = null }, Mark.Unknown },
        { "credit-code", Full with { CreditCode = "1" }, Mark.NotMet },
        { "registered-in-baotou", Full with { RegisteredInBaotou = null }, Mark.Unknown },
        { "registered-in-baotou", Full with { RegisteredInBaotou = null, District = "110101" }, Mark.NotMet },
        { "registered-in-baotou", Full with { District = "" }, Mark.Unknown },
        { "figures", Full with { Figures = [] }, Mark.Unknown },
        { "figures", Full with { Figures = [new(2024, 1, 1), new(2025, null, 1)] }, Mark.Unknown },
        { "figures", Full with { Figures = [new(2025, 1, null)] }, Mark.Unknown },
        { "committed-funds", Full with { CommittedFunds = null }, Mark.Unknown },
        { "committed-funds", Full with { CommittedFunds = 0 }, Mark.NotMet },
        { "committed-funds", Full with { CommittedFunds = 0.01m }, Mark.Met },
        { "logistic-support", Full with { LogisticSupport = " " }, Mark.Unknown },
        { "organisation", Full with { Organisation = "" }, Mark.Unknown },
        { "development-plan", Full with { DevelopmentPlan = null }, Mark.Unknown },
        { "partners", Full with { Partners = [] }, Mark.Unknown },
        { "partners", Full with { Partners = [new("大学", false)] }, Mark.Unknown },
        { "partners", Full with { Partners = [new("大学", true)] }, Mark.Met },
        { "innovation-results", Full with { Results = null }, Mark.Unknown },
        { "declaration", Full with { Declaration = null }, Mark.Unknown },
        { "resources", Full with { ResourcesCommitted = null }, Mark.Unknown },
        { "technical-leaders", Full with { TechnicalLeaders = null }, Mark.Unknown },
        { "technical-leaders", Full with { TechnicalLeaders = 0 }, Mark.NotMet },
        { "technical-leaders", Full with { TechnicalLeaders = 1 }, Mark.Met },
        { "research-staff", Full with { ResearchStaff = 0 }, Mark.NotMet },
        { "skilled-workers", Full with { SkilledWorkers = null }, Mark.Unknown },
        { "instruments", Full with { Instruments = null }, Mark.Unknown },
        { "instruments", Full with { Instruments = 0 }, Mark.NotMet },
        { "instruments", Full with { Instruments = 1 }, Mark.Met },
        { "rules-of-operation", Full with { RulesOfOperation = null }, Mark.Unknown },
        { "open-services", Full with { Services = 0 }, Mark.NotMet },
    };

    [Theory, MemberData(nameof(Alone))]
    public void One_fact_changes_one_finding(string key, ApplicantFacts facts, Mark mark) =>
        Conditions.Of(facts, Policy, Day).Where(f => f.Key == key || f.Mark != Mark.Met).Select(f => (f.Key, f.Mark))
            .ShouldBe([(key, mark)]);

    /// <summary>Art. 5(2): projects and awards count alike. What may still be proven leaves it open, what cannot contradicts it.</summary>
    public static TheoryData<ProjectFact[], AwardFact[], Mark> Proofs => new()
    {
        { [], [], Mark.Unknown },
        { [new("p", Level.Municipal, true, true)], [new("a", Level.Municipal, true)], Mark.Met },
        { [new("p", Level.Regional, true, true), new("q", Level.Other, true, true)], [new("a", Level.Other, false)], Mark.Met },
        { [new("p", Level.Other, true, true)], [new("a", Level.Municipal, true)], Mark.Met },
        { [new("p", Level.Other, true, true)], [new("a", Level.Other, true)], Mark.NotMet },
        { [new("p", Level.Other, true, true), new("q", Level.National, false, true)], [], Mark.NotMet },
        { [], [new("a", Level.Other, true)], Mark.NotMet },
        { [new("p", null, true, true)], [], Mark.Unknown },
        { [new("p", Level.National, null, true)], [], Mark.Unknown },
        { [new("p", Level.Other, null, true)], [], Mark.NotMet },
        { [], [new("a", null, true)], Mark.Unknown },
        { [new("p", Level.Other, true, true)], [new("a", null, false)], Mark.Unknown },
        { [new("p", Level.Regional, null, false)], [new("a", Level.Other, true)], Mark.Unknown },
    };

    [Theory, MemberData(nameof(Proofs))]
    public void A_base_of_research_is_proven_open_or_contradicted(ProjectFact[] projects, AwardFact[] awards, Mark mark) =>
        Conditions.Proven(new() { Projects = projects, Awards = awards }).Mark.ShouldBe(mark);

    /// <summary>Art. 7: each claim asks for its own proof; what is required never hangs on an answer that is left out.</summary>
    [Theory]
    [InlineData("enterprise", "", "business-licence")]
    [InlineData("hospital", "", "institution-approval")]
    [InlineData("", "", "business-licence institution-approval")]
    [InlineData("unheard-of", "", "business-licence institution-approval")]
    [InlineData("other", "patents", "business-licence patent-certificates")]
    [InlineData("other", "awards", "business-licence award-certificates")]
    [InlineData("other", "projects", "business-licence project-acceptance")]
    [InlineData("other", "partners", "business-licence partner-agreements")]
    public void A_claim_asks_for_its_proof_and_only_for_it(string kind, string claim, string beside)
    {
        var claims = new Claims(claim == "patents", claim == "awards", claim == "projects", claim == "partners");
        var owed = RequiredMaterials.For(kind, claims, Policy, Day);
        owed.Select(m => m.Code).ShouldBe(["application-form", "implementation-plan", .. beside.Split(' ')]);
        owed.Select(m => m.Article.Code).ShouldBe(["7.1", "7.2", .. beside.Split(' ').Select(_ => "7.3")]);
        var plan = RequiredMaterials.Missing(kind, claims, new HashSet<string>(owed.Select(m => m.Code).Except(["implementation-plan"])),
            Policy, Day).Single(f => f.Mark != Mark.Met);
        (plan.Key, plan.Source, plan.Mark, plan.NeedsJudgement, plan.Values["code"], plan.Values.Text("material", Language.Chinese))
            .ShouldBe(("material-present", LegalRef.Art(7, 2), Mark.NotMet, false, "implementation-plan",
                Policy.Materials.Text("implementation-plan", Language.Chinese)));
    }

    /// <summary>What experts judge maps to a condition of Art. 5 or to the implementation plan, nothing else.</summary>
    [Theory]
    [InlineData("5", true, true, false)]
    [InlineData("5.1", true, true, false)]
    [InlineData("5.6", true, false, false)]
    [InlineData("5.7", false, false, false)]
    [InlineData("plan", true, false, true)]
    [InlineData("7", false, false, false)]
    [InlineData("7.1", false, false, false)]
    [InlineData("7.2", false, false, false)]
    [InlineData("6", false, false, false)]
    [InlineData("", false, false, false)]
    public void Experts_score_what_serves_a_criterion(string basis, bool asItIs, bool strengthAlone, bool planAlone)
    {
        ReviewBasis.Allows(basis, Policy, Day).ShouldBe(asItIs);
        ReviewBasis.Allows(basis, Judging("5.1", "7.1"), Day).ShouldBe(strengthAlone);
        ReviewBasis.Allows(basis, Judging("7.2"), Day).ShouldBe(planAlone);
    }

    private static Measures Judging(params string[] articles) => Policy.With(dictionaries: Policy.Dictionaries with
    {
        ReviewCriteria = new("review-criteria", [
            new(Policy.FirstDay, null, "虚构", [.. articles.Select(a => new Term(a, a, a)
            {
                More = new Dictionary<string, string> { ["article"] = a, ["points"] = "10" },
            })])
        ]),
    });
}
