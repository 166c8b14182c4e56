using Luyan.Law;

namespace Luyan.Specs.Law;

public class What_holds_between_two_days
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    private static Dated<string> From(int first, int? last, string what) =>
        new(Day.AddDays(first), last is { } days ? Day.AddDays(days) : null, "s", what);

    [Fact]
    public void It_holds_on_both_of_them()
    {
        (From(0, 5, "").HoldsOn(Day.AddDays(-1)), From(0, 5, "").HoldsOn(Day)).ShouldBe((false, true));
        (From(0, 5, "").HoldsOn(Day.AddDays(5)), From(0, 5, "").HoldsOn(Day.AddDays(6))).ShouldBe((true, false));
        From(0, null, "").HoldsOn(Day.AddYears(50)).ShouldBeTrue();
        var value = new DatedValue(Parameters.PanelSize, Day, Day.AddDays(5), "5", ["5"], "s", null);
        Enumerable.Range(-1, 8).Select(n => value.HoldsOn(Day.AddDays(n))).ShouldBe([false, true, true, true, true, true, true, false]);
        (value with { Through = null }).HoldsOn(Day.AddYears(50)).ShouldBeTrue();
    }

    [Fact]
    public void Before_the_first_day_the_first_is_taken()
    {
        Dated<string>[] history = [From(0, 9, "first"), From(10, 19, "second"), From(20, null, "third")];
        new[] { -100, -1, 0, 9, 10, 19, 20, 1000 }.Select(n => history.On(Day.AddDays(n)))
            .ShouldBe(["first", "first", "first", "first", "second", "second", "third", "third"]);
    }

    [Theory]
    [InlineData(30, "0-9 first,10-19 second,20-29 third,30- new")]
    [InlineData(20, "0-9 first,10-19 second,20- new")]
    [InlineData(19, "0-9 first,10-18 second,19- new")]
    [InlineData(10, "0-9 first,10- new")]
    [InlineData(9, "0-8 first,9- new")]
    [InlineData(0, "0- new")]
    [InlineData(-5, "-5- new")]
    public void What_comes_in_its_place_ends_it_the_day_before(int from, string expected)
    {
        Dated<string>[] history = [From(0, 9, "first"), From(10, 19, "second"), From(20, null, "third")];
        int In(DateOnly day) => day.DayNumber - Day.DayNumber;
        string.Join(',', history.Replaced(Day.AddDays(from), "t", "new")
            .Select(d => $"{In(d.From)}-{(d.Through is { } last ? $"{In(last)}" : "")} {d.What}")).ShouldBe(expected);
        history.Replaced(Day.AddDays(from), "t", "new")[^1].Source.ShouldBe("t");
    }

    [Fact]
    public void A_word_can_be_chosen_while_its_list_holds_and_read_ever_after()
    {
        Term a = new("a", "甲", "A"), old = new("b", "旧", "old"), now = new("b", "新", "new"), c = new("c", "丙", "C");
        var words = new Dictionary("words", [
            new(Day, Day.AddDays(9), "s", [a, old]), new(Day.AddDays(10), null, "s", [now, c]),
        ]);
        var (before, after) = (Day.AddDays(9), Day.AddDays(10));
        (words.Has("a", before), words.Has("a", after), words.Has("c", before), words.Has("c", after)).ShouldBe((true, false, false, true));
        (words.Has(null, before), words.Has("d", before)).ShouldBe((false, false));
        (words.Find("a"), words.Find("b"), words.Find("d"), words.Find(null)).ShouldBe((a, now, null, null));
        (words.Find("b", before), words.Find("b", after), words.Find("a", after)).ShouldBe((old, now, null));
        (words.Text("a", Language.Chinese), words.Text("a", Language.English), words.Text("d", Language.English)).ShouldBe(("甲", "A", "d"));
    }

    [Fact]
    public void A_day_lasts_until_its_midnight()
    {
        var due = new LegalDay(Day.AddDays(-2), Day, false);
        new[] { -2, -1, 0, 1 }.Select(n => due.HasPassed(Day.AddDays(n))).ShouldBe([false, false, false, true]);
        (LegalDay.HasPassed(Day, Day), LegalDay.HasPassed(Day, Day.AddDays(1))).ShouldBe((false, true));
    }

    [Fact]
    public void Only_a_filing_moves_to_a_working_day_and_only_where_the_policy_says_so()
    {
        // 3 months from 3 December 2025 end on Tuesday; from 28 November 2025 on Saturday 28 February 2026, worked in that year.
        var law = Schemes.Policy;
        DateOnly start = new(2026, 3, 2), sunday = new(2027, 10, 31);
        LegalPeriod.Days(0).LastDay(sunday, law.Calendar, moves: false).ShouldBe(new(sunday, sunday, false));
        LegalPeriod.Days(0).LastDay(sunday, law.Calendar, moves: true).ShouldBe(new(sunday, sunday.AddDays(1), true));
        LegalPeriod.WorkingDays(0).LastDay(start, law.Calendar, moves: true).ShouldBe(new(start, start, false));
        (LegalPeriod.Months(2).Unit, LegalPeriod.Years(2).Length).ShouldBe((Unit.Months, 2));
        // 60 days from 2 March 2026 end on Labour Day.
        law.Due(Parameters.Reconsideration, start).Effective.ShouldBe(new(2026, 5, 6));
        law.Due(Parameters.Reconsideration, start, filing: false).Effective.ShouldBe(new(2026, 5, 1));
        var still = law.With(values: law.Values.Select(v => v.Parameter == Parameters.FilingDayMoves ? v with { Raw = "false" } : v));
        still.Due(Parameters.Reconsideration, start).Effective.ShouldBe(new(2026, 5, 1));
    }

    [Fact]
    public void A_calendar_that_is_not_newer_is_ignored()
    {
        var inForce = new MeasuresInForce(Schemes.Policy);
        var year = inForce.Now.Calendar.Years[2027] with { Source = "import" };
        string Source() => inForce.Now.Calendar.Years[2027].Source;
        inForce.Adopt(inForce.Now.Calendar.With(year, 0));
        Source().ShouldNotBe("import");
        inForce.Adopt(inForce.Now.Calendar.With(year, 1));
        (Source(), inForce.Now.Calendar.Version).ShouldBe(("import", 1));
        inForce.Adopt(inForce.Now.Calendar.With(year with { Source = "again" }, 1));
        Source().ShouldBe("import");
        Should.Throw<ArgumentOutOfRangeException>(() => inForce.Now.Calendar.Add(Day, -1));
        inForce.Now.Calendar.Add(new(2027, 3, 1), 0).ShouldBe((new DateOnly(2027, 3, 1), false));
        inForce.Now.Calendar.Add(new(2026, 12, 31), 1).Provisional.ShouldBeTrue();
        inForce.Now.Calendar.Between(Day, Day).ShouldBe(0);
    }

    [Theory]
    [InlineData(1, "一"), InlineData(9, "九"), InlineData(10, "十"), InlineData(11, "十一"), InlineData(19, "十九"), InlineData(20, "二十")]
    [InlineData(21, "二十一"), InlineData(99, "九十九"), InlineData(100, "一百"), InlineData(101, "一百零一"), InlineData(109, "一百零九")]
    [InlineData(110, "一百一十"), InlineData(111, "一百一十一"), InlineData(200, "二百"), InlineData(203, "二百零三"), InlineData(220, "二百二十")]
    [InlineData(999, "九百九十九")]
    public void A_number_is_written_as_articles_are_counted(int number, string chinese) => ChineseNumber.Of(number).ShouldBe(chinese);

    [Theory, InlineData(0), InlineData(1000), InlineData(-1)]
    public void A_number_beyond_is_none(int number) => Should.Throw<ArgumentOutOfRangeException>(() => ChineseNumber.Of(number));
}
