using CsCheck;
using Luyan.Law;

namespace Luyan.Specs.Law;

public class Numbers_and_names_are_checked
{
    private static readonly Measures Policy = MeasuresFile.LoadDefault();
    private static readonly DateOnly Day = new(2026, 11, 22);

    private static string[] Keys(CheckResult result) => [.. result.Reasons.Select(r => r.Key)];

    [Theory]
    [InlineData("91110000600037341L")]
    [InlineData("91150291740146937K")]
    [InlineData("91150203MA0TEXT04Q")]
    [InlineData("12150200460000001B")]
    [InlineData("91150291740146937k")]
    [InlineData("91150291 7401469 37K")]
    public void A_credit_code_with_both_check_digits_is_valid(string code) => CreditCode.Check(code, Policy, Day).Valid.ShouldBeTrue();

    [Theory]
    [InlineData("", "credit-code.length")]
    [InlineData("91150291740146937", "credit-code.length")]
    [InlineData("9115O291740146937K", "credit-code.letter")]
    [InlineData("B1150291740146937K", "credit-code.authority")]
    [InlineData("911502A1740146937K", "credit-code.registration")]
    [InlineData("91150291740146937L", "credit-code.digit")]
    public void A_credit_code_that_is_wrong_says_what(string code, string reason) =>
        Keys(CreditCode.Check(code, Policy, Day)).ShouldBe([reason]);

    [Fact]
    public void Letters_stand_in_the_first_place_for_some_authorities() =>
        Keys(CreditCode.Check("N1150203MA0TEXT04Q", Policy, Day)).ShouldBe(["credit-code.digit"]);

    [Fact]
    public void Any_single_wrong_character_is_found() =>
        Gen.Select(Gen.Int[2, 17], Gen.Int[0, 9]).Sample((place, digit) =>
        {
            var code = "91150291740146937K";
            var changed = code[..place] + digit + code[(place + 1)..];
            CreditCode.Check(changed, Policy, Day).Valid.ShouldBe(changed == code);
        });

    [Fact]
    public void Digits_of_another_registration_authority_are_a_hint_and_no_reason()
    {
        CreditCode.Check("91110000600037341L", Policy, Day).Hints.Single().Key.ShouldBe("credit-code.registered-elsewhere");
        CreditCode.Check("91150291740146937K", Policy, Day).Hints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("201710601862.3")]
    [InlineData("ZL201710601862.3")]
    [InlineData("ZL 201710601862.3")]
    [InlineData("CN2017106018623")]
    [InlineData("95115608.X")]
    [InlineData("ZL95115608.x")]
    public void A_patent_number_of_either_series_is_valid(string number) => PatentNumber.Check(number, Day).Valid.ShouldBeTrue();

    [Theory]
    [InlineData("201710601862.4", "patent.digit")]
    [InlineData("95115608.1", "patent.digit")]
    [InlineData("2017106018", "patent.form")]
    [InlineData("US201710601862.3", "patent.form")]
    [InlineData("", "patent.form")]
    public void A_patent_number_that_is_wrong_says_what(string number, string reason) =>
        Keys(PatentNumber.Check(number, Day)).ShouldBe([reason]);

    [Theory]
    [InlineData("209910601862")]
    [InlineData("190010601862")]
    [InlineData("50115608")]
    public void A_patent_year_must_fit_its_series(string number) => Keys(PatentNumber.Check(number, Day)).ShouldBe(["patent.year"]);

    [Theory]
    [InlineData("包头市稀土永磁材料工程技术研究中心")]
    [InlineData("包头市3D打印（增材制造）工程技术研究中心")]
    public void A_name_of_the_form_is_valid(string name) => CenterName.Check(name, Policy, Day).Valid.ShouldBeTrue();

    [Theory]
    [InlineData("稀土工程技术研究中心", "center-name.form")]
    [InlineData("包头市工程技术研究中心", "center-name.form")]
    [InlineData("包头市稀土工程技术研究中心 ", "center-name.form")]
    [InlineData("包头市铝工程技术研究中心", "center-name.length")]
    [InlineData("包头市稀土 磁材工程技术研究中心", "center-name.characters")]
    [InlineData("包头市国家稀土工程技术研究中心", "center-name.forbidden")]
    [InlineData("包头市包头市稀土工程技术研究中心", "center-name.forbidden")]
    public void A_name_that_is_wrong_says_what(string name, string reason) => Keys(CenterName.Check(name, Policy, Day)).ShouldBe([reason]);

    [Fact]
    public void Near_names_are_shown_nearest_first() =>
        CenterName.NearDuplicates(
            CenterName.Of("稀土永磁材料"),
            [CenterName.Of("镁合金加工"), CenterName.Of("稀土永磁材料应用技术"), CenterName.Of("稀土永磁电机材料"), CenterName.Of("风力发电")])
            .ShouldBe([CenterName.Of("稀土永磁材料应用技术"), CenterName.Of("稀土永磁电机材料")]);

    [Fact]
    public void Every_remark_has_its_words_in_both_languages() =>
        Wordings.Keys(Language.Chinese).Order().ShouldBe(Wordings.Keys(Language.English).Order());
}
