using Luyan.Law;

namespace Luyan.Specs.Law;

public class What_people_type_is_read_alike
{
    /// <summary>What is typed or pasted, and the day that is meant; null where it is none.</summary>
    public static TheoryData<string, string?> Days => new(TypedDays.All);

    [Theory, MemberData(nameof(Days))]
    public void A_day(string typed, string? meant) => $"{TypedDay.Read(typed):yyyy-MM-dd}".ShouldBe(meant ?? "");

    [Theory, MemberData(nameof(Days))]
    public void A_day_of_holidays(string typed, string? meant) => $"{ExaminedCalendar.DayOf(typed):yyyy-MM-dd}".ShouldBe(meant ?? "");

    [Theory]
    [InlineData("1,000.5", "1000.5"), InlineData("９０", "90"), InlineData("-3", "-3"),
        InlineData("１，０００", "1000"), InlineData("90分", ""), InlineData("", "")]
    public void An_amount(string typed, string meant) =>
        (TypedNumber.Amount(typed)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "").ShouldBe(meant);

    [Theory, InlineData("2025年度", 2025), InlineData("２０２５年", 2025), InlineData("2025", 2025), InlineData("去年", null)]
    public void A_year(string typed, int? meant) => TypedNumber.Year(typed).ShouldBe(meant);

    [Fact]
    public void Each_number_of_the_tables()
    {
        foreach (var (typed, meant) in TypedValues.Wholes) { TypedNumber.Whole(typed).ShouldBe(meant, typed); }
        foreach (var (typed, meant) in TypedValues.Amounts) { TypedNumber.Amount(typed).ShouldBe(meant, typed); }
        foreach (var (typed, meant) in TypedValues.Years) { TypedNumber.Year(typed).ShouldBe(meant, typed); }
        TypedNumber.IsBeyond("1E40", TypedNumber.MostAmount).ShouldBeTrue();
        TypedNumber.IsBeyond("五", TypedNumber.MostAmount).ShouldBeFalse();
    }

    [Fact]
    public void A_code_in_each_spelling()
    {
        foreach (var typed in TypedValues.Codes)
        {
            TypedText.Code(typed).ShouldBe(TypedValues.Code, typed);
            CreditCode.Check(typed, MeasuresFile.LoadDefault(), new(2026, 3, 2)).Valid.ShouldBeTrue(typed);
        }
        foreach (var typed in new[]
        {
            "专利号：ZL 2023 1 0000001.5", "专利号:ZL202310000001.5", "申请号 2023 1 0000001.5", "ZL\u200B2023 1 0000001.5"
        })
        {
            PatentNumber.Check(typed, new(2026, 3, 2)).Valid.ShouldBeTrue(typed);
        }
        PatentNumber.Check("编号 2023 1 0000001.5", new(2026, 3, 2)).Valid.ShouldBeFalse();
        TypedText.SameCode("", "").ShouldBeFalse();
    }

    [Theory]
    [InlineData("包头市燃料电池 工程技术\n研究中心", "包头市燃料电池工程技术研究中心"), InlineData("包头\u200B试验", "包头试验"),
        InlineData("Baotou  Test\nLtd", "Baotou Test Ltd"), InlineData("内蒙古ABC 公司", "内蒙古ABC 公司")]
    public void A_name_is_written_down_without_what_cannot_be_seen(string typed, string meant) => TypedText.Name(typed).ShouldBe(meant);

    [Fact]
    public void Sums_of_any_numbers_are_numbers()
    {
        decimal?[] largest = [decimal.MaxValue, decimal.MaxValue, null];
        largest.Total(a => a).ShouldBe(decimal.MaxValue);
        largest.Total(a => -a).ShouldBe(decimal.MinValue);
        new int?[] { int.MaxValue, int.MaxValue, null }.Total(a => a).ShouldBe(2L * int.MaxValue);
        Totals.Share(decimal.MaxValue, 0.0000001m).ShouldBeNull();
        Totals.Share(1, 4).ShouldBe(0.25m);
        Totals.Share(1, 0).ShouldBeNull();
    }

    /// <summary>Two amounts, and their sum; a sum stops at the largest and at the least.</summary>
    public static TheoryData<decimal, decimal, decimal> Sums => new()
    {
        { 1, 2, 3 }, { -1, -2, -3 }, { 5, -2, 3 }, { 0, 0, 0 }, { 0.5m, 1, 1.5m }, { decimal.MaxValue, 0, decimal.MaxValue },
        { 0, decimal.MaxValue, decimal.MaxValue }, { 1, decimal.MaxValue, decimal.MaxValue }, { decimal.MaxValue, 1, decimal.MaxValue },
        { 1, decimal.MaxValue - 1, decimal.MaxValue }, { 1, decimal.MaxValue - 2, decimal.MaxValue - 1 },
        { -1, decimal.MinValue, decimal.MinValue }, { decimal.MinValue, -1, decimal.MinValue },
        { -1, decimal.MinValue + 1, decimal.MinValue },
        { -1, decimal.MinValue + 2, decimal.MinValue + 1 }, { decimal.MinValue, 0, decimal.MinValue },
        { decimal.MaxValue, decimal.MinValue, 0 }, { decimal.MinValue, decimal.MaxValue, 0 },
    };

    [Theory, MemberData(nameof(Sums))]
    public void A_sum_stops_at_what_can_be_counted(decimal one, decimal other, decimal sum) => Totals.Plus(one, other).ShouldBe(sum);

    [Fact]
    public void What_is_not_there_counts_nothing()
    {
        new decimal?[] { 1.5m, null, 2 }.Total(a => a).ShouldBe(3.5m);
        new int?[] { 1, null, 2 }.Total(a => a).ShouldBe(3);
        (Totals.Share(null, 4), Totals.Share(1, null), Totals.Share(1, -4)).ShouldBe((null, null, null));
    }

    /// <summary>The least whole of which a part can be told is a millionth, and no part is larger than can be written.</summary>
    [Fact]
    public void A_share_is_told_as_far_as_it_can_be_written()
    {
        const decimal Least = 0.000_001m;
        var most = decimal.MaxValue * Least;
        (Totals.Share(1, Least), Totals.Share(1, Least / 10)).ShouldBe((1_000_000, null));
        (Totals.Share(most, Least), Totals.Share(-most, Least)).ShouldBe((decimal.MaxValue, decimal.MinValue));
        (Totals.Share(most + 0.000_01m, Least), Totals.Share(-most - 0.000_01m, Least)).ShouldBe((null, null));
        (Totals.Percent(1, 4), Totals.Percent(1, 3), Totals.Percent(1, 3, 0), Totals.Percent(-1, 3)).ShouldBe((25, 33.3m, 33, -33.3m));
        (Totals.Percent(1, 800), Totals.Percent(1, 800, 2), Totals.Percent(1, 0)).ShouldBe((0.1m, 0.13m, null));
        $"{Totals.Percent(1, 4)}".ShouldBe("25");
        Totals.Percent(most, Least).ShouldBeNull();
        Totals.Percent(most / 100, Least).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("999999999999", false), InlineData("999,999,999,999.01", true), InlineData("1000000000000", true)]
    [InlineData("-999999999999", false), InlineData("-1000000000000", true), InlineData("", false), InlineData("1E99", true)]
    [InlineData("5", false), InlineData("5台", false)]
    public void A_number_beyond_the_largest(string typed, bool beyond) =>
        TypedNumber.IsBeyond(typed, TypedNumber.MostAmount).ShouldBe(beyond);

    [Theory]
    [InlineData("999999999", 999_999_999), InlineData("-999999999", -999_999_999), InlineData("-1000000000", null)]
    [InlineData("0.5", null), InlineData("-3.0", -3)]
    public void A_whole_number(string typed, int? meant) => TypedNumber.Whole(typed).ShouldBe(meant);

    [Theory, InlineData("-999999999999", -999_999_999_999), InlineData("-1000000000000", null)]
    public void An_amount_below_nought(string typed, long? meant) => TypedNumber.Amount(typed).ShouldBe(meant);

    [Theory]
    [InlineData("包头试验（集团）有限公司", "包头试验(集团) 有限公司", true), InlineData("ABC公司", "abc 公司", true)]
    [InlineData("包头试验", "包头试制", false), InlineData("", "", false), InlineData("（）", "()", false), InlineData(null, null, false)]
    [InlineData("包头", null, false), InlineData(null, "包头", false)]
    public void One_name_or_two(string? one, string? other, bool same) => TypedText.SameName(one, other).ShouldBe(same);

    [Theory]
    [InlineData("91150203ma0dem021j", "９１１５０２０３ MA0DEM021J", true), InlineData("a", "b", false), InlineData(" ", "", false)]
    [InlineData(null, null, false), InlineData("a", null, false), InlineData(null, "a", false)]
    public void One_code_or_two(string? one, string? other, bool same) => TypedText.SameCode(one, other).ShouldBe(same);

    [Theory, InlineData("包头试验（集团）有限公司", "包头试验(集团) 有限公司"), InlineData("ＡＢＣ", "abc")]
    public void One_name_in_two_spellings(string one, string other) => TypedText.Folded(one).ShouldBe(TypedText.Folded(other));

    [Fact]
    public void A_code_in_any_width()
    {
        var law = MeasuresFile.LoadDefault();
        CreditCode.Check("９１１５０２０３ＭＡ０ＴＥＸＴ０４Ｑ", law, new(2026, 3, 2)).Valid.ShouldBeTrue();
        PatentNumber.Check("ZL 2023 1 0000001.5", new(2026, 3, 2)).Valid.ShouldBeTrue();
        PatentNumber.Check("ＺＬ２０２３１００００００１．５", new(2026, 3, 2)).Valid.ShouldBeTrue();
    }

    [Theory]
    [InlineData("2026-03-02T15:59:59Z", "2026-03-02"), InlineData("2026-03-02T16:00:00Z", "2026-03-03"),
        InlineData("2026-03-02T00:00:00+08:00", "2026-03-02")]
    public void The_legal_day_of_an_instant_is_that_of_Shanghai(string instant, string day) =>
        $"{LegalDate.Of(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)):yyyy-MM-dd}".ShouldBe(day);
}
