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

    /// <summary>A year, its source, whether it is provisional, and its days; what is told of them, with the row, 0 for the whole.</summary>
    public static TheoryData<string, string, string, string, string> Alone => new()
    {
        { "2027", "s", "", "2027-02-06 n 班", "" }, { "2027", "s", "true", "2027-02-06 n 休", "" },
        { "2026", "s", "", "2026-12-31 n 休", "" },
        { "2025", "s", "", "2025-12-31 n 休", "0 ended" }, { "5", "s", "", "2027-02-06 n 休", "0 year" },
        { "1948", "s", "", "2027-02-06 n 休", "0 year" }, { "1949", "s", "", "1949-10-01 n 休", "0 ended" },
        { "9998", "s", "", "9998-10-01 n 休", "" }, { "9999", "s", "", "9999-10-01 n 休", "0 year" },
        { "", "s", "", "soon n 休", "0 year,1 date" },
        { "", "s", "", "", "0 empty" }, { "soon", "s", "", "", "0 year,0 empty" }, { "2027", " ", "", "2027-02-06 n 休", "0 source" },
        { "2027", "s", "no", "2027-02-06 n 休", "0 provisional" }, { "2027", "s", "", "2028-02-05 n 休", "1 outside" },
        { "2027", "s", "", "2027-02-05 n 班", "1 weekday" },
        { "2027", "s", "", "2027-02-07 n 班", "" }, { "2027", "s", "", "2027-02-05 n 休", "" },
        { "2027", "s", "", "2027-02-06  休", "1 name" }, { "2027", "s", "", "2027-02-06 n 或", "1 off" },
        { "2027", "s", "", "2027-02-06 n 休,2027-02-06 n 休", "2 twice" },
        { "", "s", "", "2027-02-06 n 休,2027-02-07 n 休,2028-02-05 n 休", "3 outside" },
        { "", "s", "", "2028-02-05 n 休,2027-02-06 n 休", "1 outside" },
    };

    [Theory, MemberData(nameof(Alone))]
    public void One_fault_makes_a_year_useless(string year, string source, string provisional, string days, string faults)
    {
        var rows = days.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(d => d.Split(' '))
            .Select((d, i) => new RawDay(i + 1, d[0], d[1], d[2]));
        var examined = ExaminedCalendar.ForImport(new(year, source, provisional, [.. rows]), Today);
        string.Join(',', examined.Faults.Select(f => $"{f.Row} {f.Key}")).ShouldBe(faults);
        (examined.Year is null).ShouldBe(faults != "");
        if (examined.Year is { } sound) { sound.Provisional.ShouldBe(provisional == "true"); }
    }

    [Fact]
    public void A_year_in_a_file_says_its_faults_with_their_rows_and_is_imported_whole()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var file = Path.Combine(folder, "year.json");
            string Said(string json)
            {
                File.WriteAllText(file, json);
                return Should.Throw<MeasuresException>(() => CalendarFile.Import(file, folder)).Message[file.Length..];
            }
            Said("""{"year":2027,"days":[{"name":"n","date":"2027-02-05","isOffDay":false},""" +
                """{"name":"","date":"2027-02-06","isOffDay":true}]}""")
                .ShouldBe(": '2027' (from 2027-01-01) The source is missing: name the notice, or list it under 'papers'. " +
                    "[1] 2027-02-05 is no Saturday or Sunday; only a weekend day can be worked instead. Other weekdays " +
                    "are worked anyway and need no row. [2] The name of the holiday is missing.");
            Said("""{"year":2027,"papers":[1],"days":[{"name":"n","date":"2027-02-06","isOffDay":true}]}""")
                .ShouldBe(": '2027' (from 2027-01-01) has 'papers' that are no texts.");
            Said("""{"year":2027,"source":"s","days":[{"name":"n","date":"2027-02-06","isOffDay":true,"more":1}]}""").ShouldBe(
                ": '2027' (from 2027-02-06) has 'more', which is unknown here. Known: name, date, isOffDay.");
            foreach (var (off, provisional) in new[] { (true, true), (false, false) })
            {
                File.WriteAllText(file, CalendarText(off, provisional));
                var (year, written) = CalendarFile.Import(file, folder);
                (year.Off.Count, year.Provisional, year.Source).ShouldBe((off ? 2 : 1, provisional, "甲 乙"));
                written.ShouldBe(Path.Combine(folder, "calendar", "2027.json"));
                File.ReadAllText(written).ReplaceLineEndings("\n").ShouldBe($$"""
                    {
                      "year": 2027,
                      "source": "甲 乙",
                      "provisional": {{(provisional ? "true" : "false")}},
                      "days": [
                        {
                          "name": "元旦",
                          "date": "2027-01-01",
                          "isOffDay": true
                        },
                        {
                          "name": "春节",
                          "date": "2027-02-06",
                          "isOffDay": {{(off ? "true" : "false")}}
                        }
                      ]
                    }
                    """.ReplaceLineEndings("\n"));
                CalendarFile.DaysOf(year).ShouldBe(
                    """[{"name":"元旦","date":"2027-01-01","isOffDay":true},""" +
                    $$"""{"name":"春节","date":"2027-02-06","isOffDay":{{(off ? "true" : "false")}}}]""");
            }
            Directory.GetFiles(Path.Combine(folder, "calendar")).Length.ShouldBe(1);
        }
        finally { Directory.Delete(folder, recursive: true); }
    }

    private static string CalendarText(bool off, bool provisional) => $$"""
        {"year":2027,"papers":["甲","乙"],"provisional":{{(provisional ? "true" : "false")}},"days":[
        {"name":"春节","date":"2027-02-06","isOffDay":{{(off ? "true" : "false")}} },{"name":"元旦","date":"2027-01-01","isOffDay":true}]}
        """;

    [Theory, InlineData("[]"), InlineData("1"), InlineData("""{"year":2027,"year":2027}"""), InlineData("{")]
    public void What_is_no_object_is_no_year(string json) =>
        Should.Throw<System.Text.Json.JsonException>(() => RawCalendar.OfJson(json));

    [Fact]
    public void A_year_as_it_was_kept_tells_its_faults()
    {
        RawCalendar.OfJson("""{"papers":[1,"甲",null,"乙"]}""").Source.ShouldBe("甲 乙");
        RawCalendar.OfJson("""{"papers":"甲","days":{}}""").ShouldSatisfyAllConditions(
            r => r.Source.ShouldBe(""), r => r.Days.ShouldBeEmpty(), r => r.Year.ShouldBe(""));
        RawCalendar.OfJson("""{"days":[1,{"name":"n"}]}""").Days.Select(d => d.Row).ShouldBe([1, 2]);
        Should.Throw<MeasuresException>(() => CalendarFile.OfDays(2027, "s", true, "[]")).Message
            .ShouldStartWith("holidays: '2027' It names no");
        CalendarFile.OfDays(2027, "s", true, """[{"name":"n","date":"2027-02-06","isOffDay":false}]""")
            .ShouldSatisfyAllConditions(
                y => y.Provisional.ShouldBeTrue(), y => y.Worked.ShouldBe([new(2027, 2, 6)]), y => y.Off.ShouldBeEmpty());
    }

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
