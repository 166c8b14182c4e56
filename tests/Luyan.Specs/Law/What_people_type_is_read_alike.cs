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
