using System.Globalization;
using Luyan.Law;
using static Luyan.Specs.Law.Schemes;

namespace Luyan.Specs.Law;

/// <summary>The first and the last day on which something of Arts. 9 to 13 holds, the day before and the day after.</summary>
public class The_days_of_the_articles
{
    private static readonly DateOnly Day = new(2026, 1, 1);

    private static DateOnly On(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Measures Changed(Parameter parameter, string value, DateOnly? from = null)
    {
        var now = Policy.Values.Single(v => v.Parameter == parameter && v.Through is null);
        var kept = Policy.Values.Where(v => v != now);
        var changed = now with { Raw = value, Words = value.Length == 0 ? [] : value.Split(' ') };
        return from is not { } day ? Policy.With(values: [.. kept, changed]) : Policy.With(values:
            [.. kept, now with { Through = day.AddDays(-1) }, changed with { From = day }]);
    }

    /// <summary>The end of construction is no filing: it stays on a day of rest.</summary>
    [Theory]
    [InlineData("2026-01-31", 1, "2026-02-28")]
    [InlineData("2026-03-02", 12, "2027-03-02")]
    [InlineData("2026-05-02", 24, "2028-05-02")]
    [InlineData("2025-10-01", 12, "2026-10-01")]
    public void Construction_ends_on_its_day_though_nobody_works(string named, int months, string end)
    {
        Construction.End(On(named), months, Policy).ShouldBe(new(On(end), On(end), false));
        Construction.EndExtended(On(named), months, Policy).ShouldBe(new(On(end), On(end), false));
    }

    [Fact]
    public void Construction_of_no_month_is_none() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Construction.End(Day, 0, Policy));

    [Theory]
    [InlineData(0, false, false)]
    [InlineData(1, true, true)]
    [InlineData(12, true, true)]
    [InlineData(13, true, false)]
    [InlineData(24, true, false)]
    [InlineData(25, false, false)]
    public void Construction_and_its_extension_last_from_one_month_to_the_longest(int months, bool construction, bool extension) =>
        (Construction.Allows(months, Policy, Day), Construction.AllowsExtension(months, Policy, Day)).ShouldBe((construction, extension));

    [Theory]
    [InlineData("2026-01-30", false)]
    [InlineData("2026-01-31", true)]
    [InlineData("2027-01-01", true)]
    [InlineData("2027-01-02", false)]
    public void A_deadline_to_improve_lies_30_to_365_days_after_the_order(string deadline, bool allowed) =>
        Construction.AllowsRectification(Day, On(deadline), Policy).ShouldBe(allowed);

    [Theory]
    [InlineData("2026-04-30", false)]
    [InlineData("2026-05-01", true)]
    [InlineData("2027-04-30", true)]
    [InlineData("2027-05-01", false)]
    [InlineData("2027-05-02", false)]
    public void Priority_holds_from_acceptance_while_the_title_stands(string day, bool holds)
    {
        Priority.Holds(new(2026, 5, 1), new(2027, 5, 1), On(day)).ShouldBe(holds);
        Priority.Holds(new(2026, 5, 1), null, On(day)).ShouldBe(On(day) >= new DateOnly(2026, 5, 1));
        Priority.Holds(null, null, On(day)).ShouldBeFalse();
        Priority.Holds(null, new(2027, 5, 1), On(day)).ShouldBeFalse();
    }

    [Fact]
    public void A_report_is_filed_from_New_Year_on_and_its_day_stays_where_filings_do_not_move()
    {
        AnnualReport.OpensOn(2026, Policy).ShouldBe(new(2027, 1, 1));
        AnnualReport.FirstYear(new(2026, 12, 31)).ShouldBe(2026);
        AnnualReport.Due(2026, Changed(Parameters.FilingDayMoves, "false")).ShouldBe(new(new(2027, 1, 30), new(2027, 1, 30), false));
    }

    /// <summary>What is in force on New Year's Day counts for the reports that are filed in that year.</summary>
    [Theory]
    [InlineData("2027-01-01", "2027-01-20")]
    [InlineData("2027-01-02", "2027-01-30")]
    public void The_year_of_a_report_follows_the_value_of_its_first_day(string from, string due)
    {
        AnnualReport.Due(2026, Changed(Parameters.AnnualReportDay, "01-20", On(from))).Nominal.ShouldBe(On(due));
        AnnualReport.OpensOn(2026, Changed(Parameters.AnnualReportOpens, "01-10", On(from)))
            .ShouldBe(from == "2027-01-01" ? new(2027, 1, 10) : new DateOnly(2027, 1, 1));
    }

    [Theory]
    [InlineData("2024-03-02", 1, "2024-03-02", "2025-12-02", "2026-03-02", "2026-04-01")]
    [InlineData("2024-03-02", 2, "2026-03-02", "2027-12-03", "2028-03-02", "2028-04-01")]
    [InlineData("2024-03-02", 3, "2028-03-02", "2029-12-02", "2030-03-02", "2030-04-01")]
    public void A_cycle_of_assessment_has_its_days(string approved, int n, string from, string opens, string due, string grace)
    {
        var cycle = Assessment.Cycle(On(approved), n, Policy);
        (cycle.Number, cycle.From, cycle.WindowOpens, cycle.Due.Nominal, cycle.Grace.Nominal)
            .ShouldBe((n, On(from), On(opens), On(due), cycle.Due.Effective.AddDays(30)));
        cycle.Grace.Nominal.AddDays(cycle.Due.Nominal.DayNumber - cycle.Due.Effective.DayNumber).ShouldBe(On(grace));
    }

    [Fact]
    public void There_is_no_cycle_before_the_first() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Assessment.Cycle(Day, 0, Policy));

    /// <summary>The holidays of 2026 are published, those of 2027 are not; here those of 2028 are.</summary>
    [Theory]
    [InlineData("2024-03-02", false)]
    [InlineData("2024-12-15", true)]
    [InlineData("2025-12-20", true)]
    [InlineData("2026-02-10", false)]
    public void A_cycle_is_provisional_where_one_of_its_days_is(string approved, bool provisional)
    {
        var calendar = Policy.Calendar;
        var law = Policy.With(calendar.With(calendar.Years[2028] with { Provisional = false }, 2));
        Assessment.Cycle(On(approved), 1, law).Provisional.ShouldBe(provisional);
    }

    [Theory]
    [InlineData("2026-02-28", false)]
    [InlineData("2026-03-01", true)]
    [InlineData("2028-03-01", true)]
    [InlineData("2028-03-02", false)]
    public void The_bar_binds_from_service_to_the_end_of_its_last_day(string day, bool holds)
    {
        var served = new DateOnly(2026, 3, 1);
        ReapplicationBar.From(served, Policy).ShouldBe(new(true, new(2028, 3, 1), new(2028, 3, 2)));
        ReapplicationBar.From(served, Policy).Holds(served, On(day)).ShouldBe(holds);
        ReapplicationBar.Of(served, SanctionGround.NoAssessment, Policy).Holds(served, On(day)).ShouldBeFalse();
    }

    /// <summary>The end of a bar never moves, so no calendar is asked for it.</summary>
    [Fact]
    public void The_bar_of_a_decision_of_long_ago_is_known() =>
        ReapplicationBar.From(new(2009, 3, 2), Policy).LastDay.ShouldBe(new(2011, 3, 2));

    [Theory]
    [InlineData(true, false, FalsehoodConsequence.RevokesTitle, true)]
    [InlineData(true, true, FalsehoodConsequence.RevokesTitle, true)]
    [InlineData(false, false, FalsehoodConsequence.EndsApplication, false)]
    [InlineData(false, true, FalsehoodConsequence.EndsApplication, true)]
    public void Falsehood_bars_after_a_title_and_else_where_the_policy_says_so(
        bool named, bool policy, FalsehoodConsequence consequence, bool bars)
    {
        Falsehood.Consequence(named).ShouldBe(consequence);
        Falsehood.Bars(consequence, Changed(Parameters.FalsehoodBars, policy ? "true" : "false"), Day).ShouldBe(bars);
    }

    [Theory]
    [InlineData(SanctionGround.Deviation, "deviation")]
    [InlineData(SanctionGround.NoAssessment, "no-assessment")]
    [InlineData(SanctionGround.Falsehood, "falsehood")]
    public void A_place_revokes_cancels_or_does_neither_on_a_ground(SanctionGround ground, string word)
    {
        Measures With(string revokes, string cancels) => Changed(Parameters.RevokesOn, revokes)
            .With(values: Changed(Parameters.CancelsOn, cancels).Values.Where(v => v.Parameter == Parameters.CancelsOn)
                .Concat(Changed(Parameters.RevokesOn, revokes).Values.Where(v => v.Parameter != Parameters.CancelsOn)));
        (string, string, bool, bool)[] places = [(word, "", true, false), ("", word, true, true), ("", "", false, false)];
        foreach (var (revokes, cancels, ends, isCancelled) in places)
        {
            var law = With(revokes, cancels);
            (SanctionGrounds.Ends(ground, law, Day), SanctionGrounds.Cancels(ground, law, Day)).ShouldBe((ends, isCancelled));
        }
    }

    /// <summary>Reading 4: between the last report on file and today only the latest is due; where none is known, the next one.</summary>
    [Theory]
    [InlineData("2012-05-18", null, 2026)]
    [InlineData("2012-05-18", 2014, 2025)]
    [InlineData("2012-05-18", 2023, 2025)]
    [InlineData("2012-05-18", 2024, 2025)]
    [InlineData("2012-05-18", 2025, 2026)]
    [InlineData("2025-12-31", null, 2026)]
    [InlineData("2026-01-02", null, 2026)]
    [InlineData("2026-01-02", 2014, 2026)]
    public void Of_a_center_named_earlier_reports_are_asked_from_a_year(string named, int? last, int from) =>
        EarlierDuties.ReportsFrom(On(named), last, new(2026, 3, 10)).ShouldBe(from);

    /// <summary>Reading 5: the sixth cycle ends on 18 May 2024, the seventh on 18 May 2026, that day included.</summary>
    [Theory]
    [InlineData(null, "2026-05-17", 7)]
    [InlineData(null, "2026-05-18", 7)]
    [InlineData(null, "2026-05-19", 8)]
    [InlineData(null, "2012-05-19", 1)]
    [InlineData("2016-05-01", "2026-05-18", 6)]
    [InlineData("2016-05-01", "2026-05-19", 7)]
    [InlineData("2022-05-18", "2026-05-18", 6)]
    [InlineData("2024-05-18", "2026-05-18", 7)]
    [InlineData("2026-04-01", "2026-05-18", 8)]
    public void Of_a_center_named_earlier_assessments_are_asked_from_a_cycle(string? last, string today, int from) =>
        EarlierDuties.CyclesFrom(new(2012, 5, 18), last is null ? null : On(last), On(today), Policy).ShouldBe(from);

    /// <summary>The second cycle ends on 18 May 2016 and the third on 18 May 2018: the day in the middle belongs to neither more, and what
    /// was handed in late is more usual than what was handed in a year early.</summary>
    [Theory]
    [InlineData("2017-05-17", 2)]
    [InlineData("2017-05-18", 2)]
    [InlineData("2017-05-19", 3)]
    [InlineData("2012-05-18", 1)]
    public void An_assessment_belongs_to_the_cycle_whose_end_is_nearest(string day, int cycle) =>
        EarlierDuties.CycleOf(new(2012, 5, 18), On(day), Policy).ShouldBe(cycle);

    [Fact]
    public void A_missing_article_is_said_to_be_missing_after_the_one_before()
    {
        var gap = Policy.Institution.Find(16)!;
        gap.Digest(Language.English).ShouldBe("The text goes on after Art. 15 without Art. 16.");
        gap.Digest(Language.Chinese).ShouldBe("办法文本从第十五条之后没有第十六条。");
        gap.NoRule(Language.English).ShouldBe("It is not in the text; nothing is invented for it and it has no rule.");
        Policy.Institution.Find(13)!.Rules.ShouldBe(["ReapplicationBar"]);
        Policy.Institution.Find(8)!.Rules.ShouldBe(["CenterName", "ReviewBasis"]);
    }
}
