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

    private static List<string> Keys(PlanSection plan) => [.. DossierWarnings.Of(new() { Plan = plan }).Select(w => w.Key)];
}
