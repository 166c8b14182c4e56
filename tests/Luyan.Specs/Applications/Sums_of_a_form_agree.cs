using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;

namespace Luyan.Specs.Applications;

public sealed class Sums_of_a_form_agree
{
    private static readonly PlanSection Plan = new()
    {
        Months = 24, Total = 800,
        Funding =
        [
            new() { Id = "a", Source = "own", Year = 2026, Amount = 300 }, new() { Id = "b", Source = "own", Year = 2027, Amount = 200 },
            new() { Id = "c", Source = "fiscal", Year = 2027, Amount = 300 }
        ],
        Uses = [new() { Id = "u", Purpose = "equipment", Amount = 500 }, new() { Id = "v", Purpose = "staff", Amount = 300 }],
    };

    [Fact]
    public void A_budget_is_summed_by_source_and_year()
    {
        var budget = Budget.Of(Plan);
        (budget.OfSource("own"), budget.OfSource("fiscal"), budget.OfYear(2026), budget.OfYear(2027),
            budget.Funds, budget.Uses).ShouldBe((500m, 300m, 300m, 500m, 800m, 800m));
        budget.Years.ShouldBe([2026, 2027]);
    }

    [Fact]
    public void A_form_that_holds_numbers_of_any_size_is_still_read()
    {
        var (row, most) = (new FundingRow { Id = "a", Source = "own", Year = 2026, Amount = decimal.MaxValue }, decimal.MaxValue);
        var budget = Budget.Of(Plan with { Funding = [row, row with { Id = "b" }] });
        (budget.Funds, budget.OfSource("own"), budget.OfYear(2026)).ShouldBe((most, most, most));
        var dossier = new Dossier
        {
            Plan = Plan with { Funding = [row, row with { Id = "b" }], Uses = [new() { Amount = most }, new() { Amount = most }] },
            Unit = new() { Years = [new() { Year = 2025, Revenue = most, Assets = most, Research = most }] },
            Equipment = new() { Equipment = [new() { Count = int.MaxValue, Value = most }, new() { Count = int.MaxValue, Value = most }] },
        };
        Should.NotThrow(() => DossierWarnings.Of(dossier));
        Should.NotThrow(() => DossierFindings.Of(dossier, Luyan.Law.MeasuresFile.LoadDefault(), new(2026, 3, 2)));
    }

    [Fact]
    public void Sums_that_agree_are_not_warned_of() => Keys(Plan).ShouldBeEmpty();

    [Fact]
    public void A_form_that_says_nothing_of_the_new_fields_is_not_warned_of() =>
        Keys(Plan with { Total = null, Uses = [] }).ShouldBeEmpty();

    [Fact]
    public void A_total_that_is_not_the_sum_of_the_sources_is_named() =>
        Keys(Plan with { Total = 900, Uses = [] }).ShouldBe(["budget-total"]);

    [Fact]
    public void Uses_that_are_not_the_total_are_named() => Keys(Plan with { Uses = [.. Plan.Uses.Take(1)] }).ShouldBe(["budget-uses"]);

    [Theory]
    [InlineData(24, 0), InlineData(25, 1)]
    public void A_milestone_after_the_period_is_named(int month, int warnings) =>
        Keys(Plan with { Milestones = [new() { Id = "m", Name = "投运", Month = month }] }).Count.ShouldBe(warnings);

    [Theory]
    [InlineData(10, 20, 15, 0), InlineData(10, 20, 25, 1), InlineData(20, 10, 5, 1), InlineData(20, 10, 12, 0)]
    public void A_yearly_value_beyond_the_goal_is_named(int now, int goal, int last, int warnings) =>
        DossierWarnings.Of(new()
        {
            Reasons = new() { Targets = [new() { Id = "t", Name = "发明专利", Now = now, Second = last, Goal = goal }] }
        }).Count.ShouldBe(warnings);

    [Fact]
    public void Every_warning_has_its_words_in_both_languages()
    {
        var dossier = new Dossier
        {
            Unit = new() { Years = [new() { Id = "y", Year = 2025, Staff = 5, Researchers = 6 }] },
            Plan = Plan with
            {
                Total = 900,
                Milestones = [new() { Id = "m", Name = "投运", Month = 30 }],
                Inspections = [new() { Id = "i", Month = 31 }]
            },
        };
        var warnings = DossierWarnings.Of(dossier);
        warnings.Select(w => w.Key).ShouldBe(["year-staff", "milestone-late", "inspection-late", "budget-total", "budget-uses"]);
        foreach (var language in new[] { Luyan.Law.Language.Chinese, Luyan.Law.Language.English })
        {
            warnings.ShouldAllBe(w => !w.What(language).Contains('{') && !w.WayOut(language).Contains("warning."));
        }
    }

    private static readonly Dictionary<string, (Dossier Form, string[] Warned)> Agreements = new()
    {
        ["all staff in research"] = (Year(new() { Year = 2025, Staff = 5, Researchers = 5 }), []),
        ["more in research than staff"] = (
            Year(new() { Year = 2025, Staff = 5, Researchers = 6 }), ["year-staff Unit table-years §5.1 year=2025"]),
        ["all spent that is earned and owned"] = (Year(new() { Year = 2025, Revenue = 10, Assets = 20, Research = 30 }), []),
        ["more spent than earned and owned"] = (
            Year(new() { Year = 2025, Revenue = 10, Assets = 20, Research = 30.1m }), ["year-research Unit table-years §5.1 year=2025"]),
        ["spent, and what is owned is not said"] = (Year(new() { Year = 2025, Revenue = 10, Research = 30 }), []),
        ["an inspection in the last month"] = (Of(p => p with { Inspections = [new() { Month = 24 }] }), []),
        ["an inspection after the last month"] = (
            Of(p => p with { Inspections = [new() { Month = 25 }] }), ["inspection-late Plan table-inspections §9 month=25 months=24"]),
        ["a milestone in the last month"] = (Of(p => p with { Milestones = [new() { Month = 24 }] }), []),
        ["a milestone after the last month"] = (
            Of(p => p with { Milestones = [new() { Name = "投运", Month = 25 }] }),
            ["milestone-late Plan table-milestones §9 name=投运 month=25 months=24"]),
        ["a rising target reached"] = (Target(10, 20, third: 20), []),
        ["a rising target passed"] = (Target(10, 20, third: 21), [Passed]), ["a falling target reached"] = (Target(30, 20, third: 20), []),
        ["a falling target passed"] = (Target(30, 20, third: 19), [Passed]), ["a target that stands"] = (Target(20, 20, third: 19), []),
        ["a target that stands, passed"] = (Target(20, 20, third: 21), [Passed]),
        ["the third year counts before the second"] = (Target(10, 20, first: 25, second: 25, third: 20), []),
        ["the second before the first"] = (Target(10, 20, first: 25, second: 20), []),
        ["the first alone"] = (Target(10, 20, first: 25), [Passed]),
        ["a target without a goal"] = (Target(10, null, third: 20), []),
        ["a total without sources"] = (Of(p => p with { Funding = [], Uses = [] }), []),
        ["a total without uses"] = (Of(p => p with { Uses = [] }), []),
        ["a total that is not its sources"] = (
            Of(p => p with { Total = 900, Uses = [new() { Amount = 900 }] }), ["budget-total Plan table-funding §7.2"]),
        ["uses that are not the total"] = (Of(p => p with { Uses = [new() { Amount = 799 }] }), ["budget-uses Plan table-uses §7.2"]),
        ["uses that are not the sources"] = (
            Of(p => p with { Total = null, Uses = [new() { Amount = 799 }] }), ["budget-uses Plan table-uses §7.2"]),
        ["uses that are the sources"] = (Of(p => p with { Total = null }), []),
    };

    public static TheoryData<string> Rows => [.. Agreements.Keys];

    [Theory, MemberData(nameof(Rows))]
    public void What_agrees_to_the_last_unit_is_not_warned_of_and_what_does_not_is(string row) =>
        DossierWarnings.Of(Agreements[row].Form).Select(w => string.Concat(
            $"{w.Key} {w.Section} {w.Place} §{w.Source.Code}",
            string.Concat(w.Values.Names.Select(n => (n, Value: w.Values[n]))
                .Where(v => !v.Value.Contains('|')).Select(v => $" {v.n}={v.Value}"))))
            .ShouldBe(Agreements[row].Warned);

    private const string Passed = "target-years Reasons table-targets §9 name=发明专利";

    [Fact]
    public void Funds_whose_source_or_year_is_not_said_count_in_the_sum_alone()
    {
        var budget = Budget.Of(new()
        {
            Funding =
            [
                new() { Source = "own", Year = 2027, Amount = 1 }, new() { Source = "", Year = 2026, Amount = 2 },
                new() { Source = "own", Amount = 4 },
            ],
        });
        (budget.Funds, budget.OfSource("own"), budget.OfYear(2027), budget.OfYear(2026)).ShouldBe((7m, 1m, 1m, 0m));
        (budget.Sources.Single(), budget.Years.Single()).ShouldBe(("own", 2027));
    }

    private static Dossier Year(YearRow year) => new() { Unit = new() { Years = [year] } };

    private static Dossier Of(Func<PlanSection, PlanSection> change) => new() { Plan = change(Plan) };

    private static Dossier Target(decimal now, decimal? goal, decimal? first = null, decimal? second = null, decimal? third = null) => new()
    {
        Reasons = new() { Targets = [new() { Name = "发明专利", Now = now, Goal = goal, First = first, Second = second, Third = third }] },
    };

    private static List<string> Keys(PlanSection plan) => [.. DossierWarnings.Of(new() { Plan = plan }).Select(w => w.Key)];
}
