using CsCheck;
using Luyan.Law;

namespace Luyan.Specs.Law;

public class Periods_are_counted_as_the_Civil_Code_counts
{
    private static readonly Measures Policy = MeasuresFile.LoadDefault();
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 6900].Select(n => new DateOnly(2024, 1, 1).AddDays(n));
    private static readonly Gen<Unit> Units = Gen.Int[0, 3].Select(n => new[] { Unit.Days, Unit.WorkingDays, Unit.Months, Unit.Years }[n]);

    [Theory]
    [InlineData("2026-02-12", 5, "2026-02-26")]
    [InlineData("2026-09-18", 5, "2026-09-24")]
    [InlineData("2026-09-24", 5, "2026-10-09")]
    [InlineData("2026-04-30", 5, "2026-05-11")]
    [InlineData("2026-09-29", 7, "2026-10-14")]
    [InlineData("2024-02-09", 1, "2024-02-18")]
    [InlineData("2025-01-25", 1, "2025-01-26")]
    public void Working_days_follow_the_published_arrangement(string from, int days, string expected) =>
        Policy.Calendar.Add(DateOnly.Parse(from, null), days).ShouldBe((DateOnly.Parse(expected, null), false));

    [Theory]
    [InlineData("2028-02-29", 1, Unit.Years, "2029-02-28")]
    [InlineData("2026-01-31", 1, Unit.Months, "2026-02-28")]
    [InlineData("2026-01-31", 2, Unit.Months, "2026-03-31")]
    [InlineData("2026-03-01", 60, Unit.Days, "2026-04-30")]
    public void A_period_ends_on_the_corresponding_day_or_the_last_of_the_month(string from, int length, Unit unit, string expected) =>
        new LegalPeriod(length, unit).LastDay(DateOnly.Parse(from, null), Policy.Calendar, moves: false)
            .Effective.ShouldBe(DateOnly.Parse(expected, null));

    [Fact]
    public void A_longer_period_never_ends_earlier_and_a_moved_end_is_the_first_working_day() =>
        Gen.Select(Days, Units, Gen.Int[1, 12]).Sample((day, unit, length) =>
        {
            var length1 = unit == Unit.Years ? 1 : length;
            var shorter = new LegalPeriod(length1 - 1, unit).LastDay(day, Policy.Calendar, moves: true);
            var longer = new LegalPeriod(length1, unit).LastDay(day, Policy.Calendar, moves: true);
            longer.Effective.ShouldBeGreaterThanOrEqualTo(shorter.Effective);
            longer.Effective.ShouldBeGreaterThanOrEqualTo(longer.Nominal);
            Policy.Calendar.IsWorkingDay(longer.Effective).ShouldBeTrue();
            Policy.Calendar.Between(longer.Nominal, longer.Effective).ShouldBeLessThanOrEqualTo(1);
        });

    [Fact]
    public void A_later_start_never_gives_an_earlier_end() =>
        Gen.Select(Days, Units, Gen.Int[0, 1]).Sample((day, unit, length) =>
            new LegalPeriod(length, unit).LastDay(day.AddDays(1), Policy.Calendar, moves: true).Effective
                .ShouldBeGreaterThanOrEqualTo(new LegalPeriod(length, unit).LastDay(day, Policy.Calendar, moves: true).Effective));

    [Fact]
    public void Adding_working_days_and_counting_them_are_inverse() =>
        Gen.Select(Days, Gen.Int[0, 200]).Sample((day, count) =>
        {
            var end = Policy.Calendar.Add(day, count).Day;
            Policy.Calendar.Between(day, end).ShouldBe(count);
            Policy.Calendar.Between(end, day).ShouldBe(-count);
        });

    [Fact]
    public void A_year_without_data_is_an_error() =>
        Should.Throw<MissingCalendarException>(() => Policy.Calendar.Add(new(2045, 12, 31), 1)).Year.ShouldBe(2046);
}
