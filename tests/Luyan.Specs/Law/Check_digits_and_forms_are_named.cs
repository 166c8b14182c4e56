using Luyan.Law;
using static Luyan.Specs.Law.Schemes;

namespace Luyan.Specs.Law;

/// <summary>What a check of a number says where it is wrong: the standard's own digits, and nothing else.</summary>
public class Check_digits_and_forms_are_named
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    private static string Said(CheckResult result) => string.Join("; ", result.Reasons.Concat(result.Hints)
        .Select(r => $"{r.Key} {string.Join(", ", r.Values.Names.Select(n => $"{n}={r.Values[n]}"))}".Trim()));

    /// <summary>Each place of the code has its weight; the digits of both sums take every form that they have.</summary>
    [Theory]
    [InlineData("91652325KB1TEXT486")]
    [InlineData("916523251234567887")]
    [InlineData("9115529111111115XT")]
    [InlineData("91155291111111280R")]
    [InlineData("911552911111113950")]
    [InlineData("11150291740146937U")]
    [InlineData("51150291740146937P")]
    [InlineData("A1150291740146937J")]
    [InlineData("N11502917401469376")]
    [InlineData("Y1150291740146937X")]
    public void A_credit_code_of_the_standard_is_valid(string code) => CreditCode.Check(code, Policy, Day).Reasons.ShouldBeEmpty();

    [Theory]
    [InlineData("91150291740146937", "credit-code.length length=17")]
    [InlineData("91150291740146937KK", "credit-code.length length=19")]
    [InlineData("9115029174O146937K", "credit-code.letter letter=O")]
    [InlineData("911502917401469I7K", "credit-code.letter letter=I")]
    [InlineData("B1150291740146937K", "credit-code.authority found=B")]
    [InlineData("91A50291740146937K", "credit-code.registration digits=A50291")]
    [InlineData("9115029A740146937K", "credit-code.registration digits=15029A")]
    [InlineData("01A50291740146937K", "credit-code.authority found=0; credit-code.registration digits=A50291")]
    [InlineData("91150291740146937L", "credit-code.digit expected=K, found=L")]
    [InlineData("911502917401469360", "credit-code.body-digit expected=7, found=6; credit-code.digit expected=G, found=0")]
    [InlineData("91110000600037341L", "credit-code.registered-elsewhere digits=110000")]
    [InlineData("91652325KB1TEXT485", "credit-code.digit expected=6, found=5; credit-code.registered-elsewhere digits=652325")]
    public void A_credit_code_says_each_fault_with_what_was_expected_and_found(string code, string said) =>
        Said(CreditCode.Check(code, Policy, Day)).ShouldBe(said);

    /// <summary>The kinds of patents: 1 invention, 2 utility model, 3 design, 8 and 9 of international applications.</summary>
    [Theory]
    [InlineData("202301234567.5", "patent.kind kind=0")]
    [InlineData("202311234567.0", "")]
    [InlineData("202321234567.6", "")]
    [InlineData("202331234567.1", "")]
    [InlineData("202341234567.7", "patent.kind kind=4")]
    [InlineData("202351234567.2", "patent.kind kind=5")]
    [InlineData("202361234567.8", "patent.kind kind=6")]
    [InlineData("202371234567.3", "patent.kind kind=7")]
    [InlineData("202381234567.9", "")]
    [InlineData("202391234567.4", "")]
    [InlineData("95012345.5", "patent.kind kind=0")]
    [InlineData("95112345.9", "")]
    [InlineData("95212345.2", "")]
    [InlineData("95712345.0", "patent.kind kind=7")]
    public void The_kind_stands_after_the_year(string number, string said) => Said(PatentNumber.Check(number, Day)).ShouldBe(said);

    /// <summary>Two digits of the year from 1985, when the first patents were asked for, until the change of 2003; four digits since, up to
    /// this year.</summary>
    [Theory]
    [InlineData("84112345.4", "patent.year year=2084, digits=8")]
    [InlineData("85112345.7", "")]
    [InlineData("99987654.6", "")]
    [InlineData("03298765.X", "")]
    [InlineData("04112345.X", "patent.year year=2004, digits=8")]
    [InlineData("200291234567.2", "patent.year year=2002, digits=12")]
    [InlineData("200391234567.7", "")]
    [InlineData("202691234567.8", "")]
    [InlineData("202791234567.2", "patent.year year=2027, digits=12")]
    [InlineData("000191234567", "patent.year year=0001, digits=12; patent.no-digit")]
    public void The_year_fits_its_series(string number, string said) => Said(PatentNumber.Check(number, Day)).ShouldBe(said);

    [Theory]
    [InlineData("202312345678.5", "")]
    [InlineData("202312345678", "patent.no-digit")]
    [InlineData("202312345678.X", "patent.digit expected=5, found=X")]
    [InlineData("95115608.X", "")]
    [InlineData("95115608", "patent.no-digit")]
    [InlineData("95115608.0", "patent.digit expected=X, found=0")]
    [InlineData("202342345678.2", "patent.kind kind=4; patent.digit expected=1, found=2")]
    [InlineData("209942345678.1", "patent.year year=2099, digits=12; patent.kind kind=4; patent.digit expected=4, found=1")]
    [InlineData("2023123456785.5", "patent.form")]
    public void The_check_digit_is_named_and_one_left_out_is_a_hint(string number, string said) =>
        Said(PatentNumber.Check(number, Day)).ShouldBe(said);
}
