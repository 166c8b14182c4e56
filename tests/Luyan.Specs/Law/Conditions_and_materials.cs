using Luyan.Law;

namespace Luyan.Specs.Law;

public class Conditions_and_materials
{
    private static readonly Measures Policy = MeasuresFile.LoadDefault();
    private static readonly DateOnly Day = new(2026, 11, 22);

    private static ApplicantFacts Full => new()
    {
        CreditCode = "91150203MA0TEXT04Q", District = "150203", RegisteredInBaotou = true, Kind = "enterprise",
        Figures = [new(2025, 5000, 200)], CommittedFunds = 300, LogisticSupport = "场地", Projects = [new("项目", Level.Municipal, true, true)],
        Organisation = "部门", DevelopmentPlan = "规划", Partners = [new("大学", true)],
        Results = "绩效", Declaration = "声明", ResourcesCommitted = "资源",
        TechnicalLeaders = 2, ResearchStaff = 12, SkilledWorkers = 5,
        Instruments = 8, InstrumentValue = 260, RulesOfOperation = "制度", Services = 3,
    };

    private static Mark Of(ApplicantFacts facts, string key) => Conditions.Of(facts, Policy, Day).Single(f => f.Key == key).Mark;

    [Fact]
    public void Nothing_known_is_unknown_in_every_item_and_never_met()
    {
        var findings = Conditions.Of(new(), Policy, Day);
        findings.ShouldAllBe(f => f.Mark == Mark.Unknown);
        findings.Select(f => f.Source.Item).Distinct().Order().ShouldBe([1, 2, 3, 4, 5, 6]);
    }

    [Fact]
    public void Complete_facts_meet_every_condition_and_leave_the_weighing_to_a_person()
    {
        var findings = Conditions.Of(Full, Policy, Day);
        findings.ShouldAllBe(f => f.Mark == Mark.Met);
        findings.Where(f => !f.NeedsJudgement).Select(f => f.Key)
            .ShouldBe(["credit-code", "registered-in-baotou", "proven-project-or-award"]);
    }

    [Theory]
    [InlineData(Level.National, true, true, Mark.Met)]
    [InlineData(Level.Municipal, true, true, Mark.Met)]
    [InlineData(Level.Regional, true, false, Mark.Unknown)]
    [InlineData(Level.Regional, false, true, Mark.NotMet)]
    [InlineData(Level.Other, true, true, Mark.NotMet)]
    public void One_project_proves_the_base_of_research_only_with_level_result_and_evidence(
        Level level, bool excellent, bool evidenced, Mark expected) =>
        Conditions.Proven(new() { Projects = [new("p", level, excellent, evidenced)] }).Mark.ShouldBe(expected);

    [Theory]
    [InlineData(Level.National, true, Mark.Met)]
    [InlineData(Level.National, false, Mark.Unknown)]
    [InlineData(Level.Other, true, Mark.NotMet)]
    public void One_award_proves_it_too(Level level, bool evidenced, Mark expected) =>
        Conditions.Proven(new() { Awards = [new("a", level, evidenced)] }).Mark.ShouldBe(expected);

    [Fact]
    public void A_unit_outside_the_city_and_a_wrong_code_contradict_the_first_item()
    {
        Of(Full with { RegisteredInBaotou = false }, "registered-in-baotou").ShouldBe(Mark.NotMet);
        Of(Full with { District = "110101" }, "registered-in-baotou").ShouldBe(Mark.NotMet);
        Of(Full with { CreditCode = "91150203MA0TEXT04A" }, "credit-code").ShouldBe(Mark.NotMet);
        Of(Full with { SkilledWorkers = 0 }, "skilled-workers").ShouldBe(Mark.NotMet);
    }

    [Theory]
    [InlineData("enterprise", "business-licence")]
    [InlineData("university", "institution-approval")]
    [InlineData("research-institute", "institution-approval")]
    public void The_checklist_depends_on_the_kind_of_unit_and_on_what_is_claimed(string kind, string own)
    {
        RequiredMaterials.For(kind, new(false, false, false, false), Policy, Day)
            .Select(m => m.Code).ShouldBe(["application-form", "implementation-plan", own]);
        RequiredMaterials.For(kind, new(true, true, true, true), Policy, Day).Select(m => m.Code)
            .ShouldBe([
                "application-form", "implementation-plan", own, "patent-certificates",
                "award-certificates", "project-acceptance", "partner-agreements"
            ]);
        RequiredMaterials.Missing(kind, new(false, true, false, false), new HashSet<string> { "application-form", own }, Policy, Day)
            .Where(f => f.Mark == Mark.NotMet).Select(f => f.Values["code"]).ShouldBe(["implementation-plan", "award-certificates"]);
    }

    [Fact]
    public void Every_kind_of_unit_proves_that_it_exists() =>
        Policy.Dictionaries.Kinds.On(Day).ShouldAllBe(k => RequiredMaterials.For(
            k.Code, new(false, false, false, false), Policy, Day).Count == 3);

    [Fact]
    public void Every_finding_has_its_words_in_both_languages_and_no_open_place()
    {
        var findings = Conditions.Of(Full, Policy, Day).Concat(RequiredMaterials.Missing(
            "enterprise", new(true, true, true, true), new HashSet<string>(), Policy, Day));
        foreach (var finding in findings.SelectMany(f => new[] { Mark.Met, Mark.NotMet, Mark.Unknown }.Select(m => f with { Mark = m })))
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                finding.What(language).ShouldNotContain("{");
                finding.Why(language).ShouldNotContain("{");
            }
        }
    }

    [Fact]
    public void The_dictionaries_are_whole_and_the_criteria_map_to_the_articles()
    {
        Policy.Dictionaries.Districts.On(Day).Count.ShouldBe(10);
        Policy.Dictionaries.Departments.On(Day).Count.ShouldBe(10);
        Policy.Dictionaries.Industries.On(Day).Count.ShouldBe(97);
        Policy.Dictionaries.Fields.On(Day).Count.ShouldBe(11);
        Policy.Dictionaries.Bureau.Find("name")!.Chinese.ShouldBe("包头市科学技术局");
        ReviewBasis.Criteria(Policy, Day).Sum(c => c.Points).ShouldBe(100);
        ReviewBasis.Criteria(Policy, Day).Where(c => c.Article.Number == 5).Select(c => c.Article.Item).ShouldBe([1, 2, 3, 4, 5, 6]);
    }
}
