using Luyan.Cases.Applications.Form;
using Luyan.Cases.Authenticity;
using Luyan.Law;

namespace Luyan.Specs.Authenticity;

public class Two_dossiers_are_compared
{
    private const string Passage = "中心以晶界扩散为主攻方向，用三年时间建成重稀土减量工艺包，依托昆都仑区的中试线完成每批八百公斤的连续验证，把磁体矫顽力的离散度压到百分之四以内，并向本市十二家磁材企业开放全部检测记录和失效案例。";
    private static readonly Measures Law = MeasuresFile.LoadDefault();
    private static readonly ComparisonSettings Settings = ComparisonSettings.On(new(2026, 3, 2), Law);

    [Theory]
    [InlineData("ZL202010123456.7", "2020101234567", true)]
    [InlineData("ZL 2020 1 0123456.7", "CN202010123456", true)]
    [InlineData("ZL202010123456.7", "ZL202010123457.7", false)]
    [InlineData("2021SR0123456", "2021sr 0123456", true)]
    public void A_patent_is_the_same_however_its_number_is_written(string one, string other, bool same) =>
        Kinds(new() { Base = new() { Patents = [new() { Number = one }] } },
            new() { Base = new() { Patents = [new() { Number = other }] } }).Contains(FindingKind.SamePatent).ShouldBe(same);

    [Theory]
    [InlineData("2022-02-02", 180, "2022-02-02", 180, Strength.Strong)]
    [InlineData("2022-02-02", 180, "2022-02-02", 90, Strength.Medium)]
    [InlineData("2022-02-02", 180, "2021-02-02", 180, Strength.Weak)]
    [InlineData("2022-02-02", 180, "2021-02-02", 90, null)]
    public void Of_one_model_many_are_sold_so_day_and_value_count(
        string day, int value, string otherDay, int otherValue, Strength? strength)
    {
        static Dossier With(string day, int value) =>
            new() { Equipment = new() { Equipment = [new()
            {
                Name = "振动样品磁强计", Model = "VSM-7", Maker = "虚构仪器",
                Bought = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Value = value
            }] } };
        Found(With(day, value), With(otherDay, otherValue)).Select(f => (Strength?)f.Strength).FirstOrDefault().ShouldBe(strength);
    }

    [Theory]
    [InlineData(1980, "doctor", 1980, "doctor", true)]
    [InlineData(1980, "doctor", 1981, "doctor", false)]
    [InlineData(1980, "doctor", 1980, "master", false)]
    public void A_person_is_known_by_name_birth_and_degree(int born, string degree, int otherBorn, string otherDegree, bool same) =>
        Kinds(Team(born, degree), Team(otherBorn, otherDegree)).Contains(FindingKind.SamePerson).ShouldBe(same);

    [Fact]
    public void Who_is_stated_as_employed_by_the_other_unit_is_a_weak_finding()
    {
        var lent = Team(1980, "doctor");
        lent = lent with { Organisation = lent.Organisation with { Team = [lent.Organisation.Team[0] with { Employer = "乙单位" }] } };
        Found(lent, Team(1980, "doctor")).Single().Strength.ShouldBe(Strength.Weak);
    }

    [Fact]
    public void A_stated_tie_explains_and_makes_it_weak()
    {
        Dossier With(string? cohost) => new()
        {
            Cover = new() { Cohosts = cohost is null ? [] : [new() { Name = cohost }] },
            Base = new() { Patents = [new() { Number = "ZL202010123456.7" }] }
        };
        var strange = Found(With(null), With(null)).Single();
        (strange.Strength, strange.Values["tie"]).ShouldBe((Strength.Strong, ""));
        var tied = Found(With("乙单位"), With(null)).Single();
        (tied.Strength, tied.Values["tie"]).ShouldBe((Strength.Weak, "cohost"));
    }

    [Fact]
    public void A_paragraph_is_the_same_whatever_its_punctuation_and_width()
    {
        var other = Passage.Replace("，", " ,", StringComparison.Ordinal).Replace("百分之四", "百分之四 ", StringComparison.Ordinal);
        Found(Text(Passage), Text(other)).Single().Kind.ShouldBe(FindingKind.SameParagraph);
    }

    [Fact]
    public void The_question_to_the_unit_never_names_the_other_unit_or_its_case()
    {
        foreach (var finding in Found(Team(1980, "doctor"), Team(1980, "doctor")).Concat(Found(Text(Passage), Text("另外，" + Passage))))
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                finding.What(language).ShouldContain("乙单位");
                finding.Question(language).ShouldNotContain("乙单位");
                finding.Question(language).ShouldNotContain("SB-2026-0002");
            }
        }
    }

    [Fact]
    public void Marks_show_what_differs_wherever_the_rest_stands()
    {
        var marked = SideBySide.Of("先做晶界扩散试验。再建磁材中试产线。", "再建磁材中试产线，先做晶界渗透试验。");
        string.Concat(marked.Select(s => s.Text)).ShouldBe("先做晶界扩散试验。再建磁材中试产线。");
        marked.Where(s => s.Differs).Select(s => s.Text).ShouldBe(["扩散试验。"]);
    }

    [Fact]
    public void What_many_units_write_is_not_shown()
    {
        var many = Enumerable.Range(1, Settings.CommonUnits).Select(i => Compared(i, $"单位{i}", Text(Passage))).ToList();
        Comparison.Of(many, Settings, CommonWording.Known([])).Findings().ShouldBeEmpty();
        Comparison.Of([.. many.Skip(1)], Settings, CommonWording.Known([])).Findings().ShouldNotBeEmpty();
    }

    [Fact]
    public void What_the_form_itself_says_is_not_shown() =>
        Comparison.Of([Compared(1, "甲单位", Text($"{Passage}一")), Compared(2, "乙单位", Text($"{Passage}二"))],
            Settings, CommonWording.Known([Passage])).Findings().ShouldBeEmpty();

    private static Dossier Team(int born, string degree) =>
        new() { Organisation = new() { Team = [new() { Name = "程望舒", Born = born, Degree = degree, FullTime = true }] } };

    private static Dossier Text(string passage) => new() { Reasons = new() { Directions = passage } };

    private static IEnumerable<FindingKind> Kinds(Dossier one, Dossier other) => Found(one, other).Select(f => f.Kind);

    private static IReadOnlyList<TruthFinding> Found(Dossier one, Dossier other)
    {
        var here = Compared(1, "甲单位", one);
        return [.. Comparison.Of([here, Compared(2, "乙单位", other)], Settings, CommonWording.Known([]))
            .Findings().Where(f => f.Case == here.Case).Select(f => f.Finding)];
    }

    private static ComparedDossier Compared(int number, string unit, Dossier dossier) => ComparedDossier.Of(
        Id(number),
        new()
        {
            Number = $"SB-2026-{number:0000}", Unit = Id(number + 100), UnitName = unit, CreditCode = $"{number}",
            Department = default, DepartmentName = "", Dossier = dossier, Commitment = new("甲", true), FiledOn = new(2026, 3, 2)
        },
        new Dictionary<string, IReadOnlyList<string>>(), Settings);

    private static Guid Id(int number) => new($"00000000-0000-7000-8000-{number:000000000000}");
}
