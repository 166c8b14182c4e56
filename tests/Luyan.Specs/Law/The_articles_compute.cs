using Luyan.Law;

namespace Luyan.Specs.Law;

public class The_articles_compute
{
    private static readonly Measures Policy = MeasuresFile.LoadDefault();

    [Theory]
    [InlineData("2026-03-01", SanctionGround.Falsehood, "2028-03-01")]
    [InlineData("2028-02-29", SanctionGround.Deviation, "2030-02-28")]
    [InlineData("2026-03-01", SanctionGround.NoAssessment, null)]
    public void A_revocation_bars_for_two_years_and_a_cancellation_does_not(string servedOn, SanctionGround ground, string? lastDay)
    {
        var (served, last) = (DateOnly.Parse(servedOn, null), lastDay is null ? (DateOnly?)null : DateOnly.Parse(lastDay, null));
        var bar = ReapplicationBar.Of(served, ground, Policy);
        (bar.Barred, bar.LastDay, bar.OpenFrom).ShouldBe((last is not null, last, last?.AddDays(1)));
        if (last is { } end)
        {
            bar.Holds(served, end).ShouldBeTrue();
            bar.Holds(served, end.AddDays(1)).ShouldBeFalse();
        }
    }

    [Fact]
    public void A_cancellation_bars_where_the_policy_says_so()
    {
        var values = Policy.Values.Select(v => v.Parameter == Parameters.CancellationBars ? v with { Raw = "true", Words = ["true"] } : v);
        ReapplicationBar.Of(new(2026, 3, 1), SanctionGround.NoAssessment, Policy.With(values: values)).LastDay.ShouldBe(new(2028, 3, 1));
    }

    [Theory]
    [InlineData(2024, "2025-01-30", "2025-02-05", false)]
    [InlineData(2025, "2026-01-30", "2026-01-30", false)]
    [InlineData(2026, "2027-01-30", "2027-02-01", true)]
    [InlineData(2027, "2028-01-30", "2028-01-31", true)]
    public void The_annual_report_is_due_by_30_January_or_the_next_working_day(
        int year, string nominal, string effective, bool provisional) =>
        AnnualReport.Due(year, Policy).ShouldBe(new(DateOnly.Parse(nominal, null), DateOnly.Parse(effective, null), provisional));

    /// <summary>The value of the year in which the report is due counts, not that of the year reported on.</summary>
    [Fact]
    public void The_day_of_the_annual_report_is_that_of_the_year_in_which_it_is_due()
    {
        var now = Policy.Values.Single(v => v.Parameter.Key == Parameters.AnnualReportDay.Key);
        var law = Policy.With(values:
        [
            .. Policy.Values.Where(v => v != now), now with { Through = new(2026, 12, 31) },
            now with { From = new(2027, 1, 1), Raw = "02-26", Words = ["02-26"] },
        ]);
        (AnnualReport.Due(2025, law).Nominal, AnnualReport.Due(2026, law).Nominal).ShouldBe((new(2026, 1, 30), new(2027, 2, 26)));
    }

    [Fact]
    public void Assessment_cycles_follow_each_other_from_the_nominal_end()
    {
        var first = Assessment.Cycle(new(2024, 3, 2), 1, Policy);
        first.Due.Nominal.ShouldBe(new(2026, 3, 2));
        first.WindowOpens.ShouldBe(new(2025, 12, 2));
        first.Grace.Effective.ShouldBe(new(2026, 4, 1));
        var moved = Assessment.Cycle(new(2024, 2, 29), 1, Policy);
        moved.Due.Effective.ShouldBe(new(2026, 2, 28));
        Assessment.Cycle(new(2024, 2, 29), 2, Policy).From.ShouldBe(moved.Due.Nominal);
    }

    [Fact]
    public void Construction_ends_on_the_corresponding_day_and_does_not_move()
    {
        Construction.End(new(2026, 8, 31), 18, Policy).Effective.ShouldBe(new(2028, 2, 29));
        Construction.EndExtended(new(2028, 2, 29), 12, Policy).Effective.ShouldBe(new(2029, 2, 28));
        Construction.Allows(24, Policy, new(2026, 1, 1)).ShouldBeTrue();
        Construction.Allows(25, Policy, new(2026, 1, 1)).ShouldBeFalse();
        Construction.AllowsExtension(12, Policy, new(2026, 1, 1)).ShouldBeTrue();
        Construction.AllowsExtension(13, Policy, new(2026, 1, 1)).ShouldBeFalse();
        Construction.AllowsExtension(0, Policy, new(2026, 1, 1)).ShouldBeFalse();
        Construction.AllowsAnotherExtension(0, Policy, new(2026, 1, 1)).ShouldBeTrue();
        Construction.AllowsAnotherExtension(1, Policy, new(2026, 1, 1)).ShouldBeFalse();
        Construction.AllowsRectification(new(2026, 1, 1), new(2026, 1, 30), Policy).ShouldBeFalse();
        Construction.AllowsRectification(new(2026, 1, 1), new(2026, 1, 31), Policy).ShouldBeTrue();
    }

    [Fact]
    public void Priority_breaks_ties_only() =>
        Priority.Rank([(80m, false, "a"), (80m, true, "b"), (90m, false, "c"), (70m, true, "d")], i => i.Item1, i => i.Item2)
            .Select(i => i.Item3).ShouldBe(["c", "b", "a", "d"]);

    [Fact]
    public void Priority_runs_from_acceptance_to_the_day_before_the_end()
    {
        DateOnly accepted = new(2026, 5, 1), ended = new(2027, 5, 1);
        Priority.Holds(null, null, accepted).ShouldBeFalse();
        Priority.Holds(accepted, ended, accepted).ShouldBeTrue();
        Priority.Holds(accepted, ended, ended).ShouldBeFalse();
    }

    [Fact]
    public void Remedies_are_counted_from_service()
    {
        var remedies = RemedyDays.Of(new(2026, 3, 2), Policy);
        remedies.Reconsideration.Nominal.ShouldBe(new(2026, 5, 1));
        remedies.Reconsideration.Effective.ShouldBe(new(2026, 5, 6));
        remedies.Litigation.Nominal.ShouldBe(new(2026, 9, 2));
        RemedyDays.Statement(new(2026, 2, 12), Policy).Effective.ShouldBe(new(2026, 3, 4));
    }

    [Fact]
    public void Every_article_has_a_rule_or_the_reason_why_it_has_none()
    {
        var articles = Policy.Institution.Articles;
        articles.Select(a => a.Number).ShouldBe(Enumerable.Range(1, 19));
        articles.Where(a => !a.InText).Select(a => a.Number).ShouldBe([16, 17]);
        foreach (var article in articles)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                article.Digest(language).ShouldNotBeNullOrWhiteSpace();
                (article.NoRule(language) is null).ShouldBe(article.Rules.Count > 0, $"article {article.Number}");
            }
        }
        new[] { 5, 7, 8, 9, 10, 11, 12, 13 }.ShouldAllBe(n => Policy.Institution.Find(n)!.Rules.Count > 0);
    }
}
