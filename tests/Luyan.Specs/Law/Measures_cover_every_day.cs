using System.Globalization;
using Luyan.Law;

namespace Luyan.Specs.Law;

public class Measures_cover_every_day
{
    private static readonly Measures Policy = MeasuresFile.LoadDefault();

    [Fact]
    public void Each_parameter_has_exactly_one_value_on_every_quarter_day_from_2007_to_2045()
    {
        for (var day = Policy.FirstDay; day.Year <= 2045; day = day.AddMonths(3))
        {
            foreach (var parameter in Parameters.All)
            {
                Policy.Values.Count(v => v.Parameter == parameter && v.HoldsOn(day)).ShouldBe(1, $"{parameter.Key} on {day:yyyy-MM-dd}");
            }
        }
        Policy.FirstDay.ShouldBe(new DateOnly(2007, 1, 1));
    }

    [Fact]
    public void Each_value_names_its_source_and_a_reading_that_exists() =>
        Policy.Values.ShouldAllBe(v => v.Source.Length > 1 && (v.Reading == null || (v.Reading >= 1 && v.Reading <= 14)));

    [Fact]
    public void The_calendar_is_published_to_2026_and_provisional_from_2027_to_2045()
    {
        Policy.Calendar.Years.Keys.Order().ShouldBe(Enumerable.Range(2024, 22));
        Policy.Calendar.Years.Values.Where(y => !y.Provisional).Select(y => y.Year).Order().ShouldBe([2024, 2025, 2026]);
    }

    [Theory]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void A_published_year_has_as_many_working_days_as_its_arrangement_gives(int year, int expected) =>
        Policy.Calendar.Between(new(year - (year == 2024 ? 0 : 1), year == 2024 ? 1 : 12, year == 2024 ? 1 : 31), new(year, 12, 31))
            .ShouldBe(expected);

    [Fact]
    public void Provisional_years_hold_the_festivals_of_the_lunar_calendar()
    {
        var lunar = new ChineseLunisolarCalendar();
        foreach (var year in Policy.Calendar.Years.Values.Where(y => y.Provisional))
        {
            var leap = lunar.GetLeapMonth(year.Year);
            DateOnly Day(int month, int day) =>
                DateOnly.FromDateTime(lunar.ToDateTime(year.Year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0));
            DateOnly[] expected =
            [
                new(year.Year, 1, 1), Day(1, 1).AddDays(-1), Day(1, 1), Day(1, 2), Day(1, 3), Day(5, 5), Day(8, 15),
                new(year.Year, 5, 1), new(year.Year, 5, 2), new(year.Year, 10, 1), new(year.Year, 10, 2), new(year.Year, 10, 3),
            ];
            expected.ShouldAllBe(d => year.Off.Contains(d));
            year.Off.Except(expected).Single().Month.ShouldBe(4);
            year.Worked.ShouldBeEmpty();
        }
    }
}
