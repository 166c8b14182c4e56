using Luyan.Law;

namespace Luyan.Specs.Law;

public class A_year_of_holidays_is_examined_as_a_whole
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void Every_fault_is_told_at_once_with_its_row()
    {
        var raw = new RawCalendar("", "", "perhaps",
        [
            new(2, "2027-01-01", "元旦", "休"), new(3, "2027-01-01", "元旦", "休"),
            new(4, "2027/2/29", "春节", "休"), new(5, "2028-02-01", "春节", "休"),
            new(6, "2027-02-06", "", "休"), new(7, "2027-02-08", "春节", "maybe"),
            new(8, "2027-02-09", "春节", "班"), new(9, "2027年2月20日", "春节", "班"),
        ]);
        var examined = ExaminedCalendar.ForImport(raw, Today);
        examined.Number.ShouldBe(2027);
        examined.Year.ShouldBeNull();
        examined.Faults.Select(f => $"{f.Row} {f.Key}")
            .ShouldBe(["0 source", "0 provisional", "3 twice", "4 date", "5 outside", "6 name", "7 off", "8 weekday"]);
        foreach (var fault in examined.Faults)
        {
            foreach (var language in new[] { Language.Chinese, Language.English }) { fault.Text(language).ShouldNotContain("{"); }
        }
        examined.Faults.Single(f => f.Key == "twice").Text(Language.English).ShouldContain("row 2");
    }

    [Fact]
    public void A_sound_year_is_understood_in_every_form_of_a_day_and_of_off_and_worked()
    {
        var examined = ExaminedCalendar.ForImport(
            new("", "虚构的通知", "", [
                new(1, "2027-1-1", "元旦", "off"), new(2, "2027/10/01", "国庆节", "true"),
                new(3, "2027年10月2日", "国庆节", "放假"), new(4, "20271009", "国庆节", "Worked"), new(5, "2027.10.10", "国庆节", "0")
            ]),
            Today);
        var year = examined.Year.ShouldNotBeNull();
        examined.Faults.ShouldBeEmpty();
        (year.Year, year.Source, year.Provisional).ShouldBe((2027, "虚构的通知", false));
        year.Off.Order().ShouldBe([new(2027, 1, 1), new(2027, 10, 1), new(2027, 10, 2)]);
        year.Worked.Order().ShouldBe([new(2027, 10, 9), new(2027, 10, 10)]);
        year.Names[new(2027, 10, 9)].ShouldBe("国庆节");
    }

    [Theory]
    [InlineData("""{"year":2026,"source":"s","days":[{"name":"n","date":"2026-01-01","isOffDay":true}]}""", "")]
    [InlineData("""{"year":2025,"source":"s","days":[{"name":"n","date":"2025-01-01","isOffDay":true}]}""", "ended")]
    [InlineData("""{"year":"2027","source":"s","days":[{"name":"n","date":"2027-01-01","isOffDay":true}]}""", "year")]
    [InlineData("""{"year":2027,"source":"s","days":[{"name":"n","date":"2027-01-01","isOffDay":"true"}]}""", "off")]
    [InlineData("""{"year":2027,"source":"s","provisional":1,"days":[{"name":"n","date":"2027-01-01","isOffDay":true}]}""", "provisional")]
    [InlineData("""{"year":2027,"source":"s","days":[1,{"name":"n","date":"1 January","isOffDay":true}]}""", "name off date date")]
    [InlineData("""{"year":2027,"papers":["通知"]}""", "empty")]
    [InlineData("{}", "empty source")]
    public void The_JSON_form_is_examined_alike(string json, string faults) =>
        string.Join(' ', ExaminedCalendar.ForImport(RawCalendar.OfJson(json), Today).Faults.Select(f => f.Key)).ShouldBe(faults);

    [Fact]
    public void What_is_written_is_read_back_the_same_for_every_year_that_comes_with_the_program()
    {
        foreach (var year in MeasuresFile.LoadDefault().Calendar.Years.Values)
        {
            var again = CalendarFile.OfDays(year.Year, year.Source, year.Provisional, CalendarFile.DaysOf(year));
            (again.Year, again.Source, again.Provisional).ShouldBe((year.Year, year.Source, year.Provisional));
            again.Off.Order().ShouldBe(year.Off.Order());
            again.Worked.Order().ShouldBe(year.Worked.Order());
        }
    }

    [Fact]
    public void The_measures_in_force_take_a_newer_calendar_and_those_of_before_keep_theirs()
    {
        var inForce = new MeasuresInForce(MeasuresFile.LoadDefault());
        var (before, year) = (inForce.Now,
            CalendarFile.OfDays(2027, "s", false, """[{"name":"n","date":"2027-02-01","isOffDay":true}]"""));
        inForce.Adopt(before.Calendar.With(year, 2));
        var law = inForce.Now;
        inForce.Adopt(before.Calendar.With(before.Calendar.Years[2027], 1));
        inForce.Now.ShouldBeSameAs(law);
        (law.Calendar.Version, law.Calendar.IsWorkingDay(new(2027, 2, 1))).ShouldBe((2, false));
        (before.Calendar.Version, before.Calendar.IsWorkingDay(new(2027, 2, 1))).ShouldBe((0, true));
        law.Calendar.IsWorkingDay(new(2026, 10, 1)).ShouldBeFalse();
    }
}
