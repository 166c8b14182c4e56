using Luyan.Law;
using static Luyan.Specs.Law.Schemes;

namespace Luyan.Specs.Law;

/// <summary>Art. 8: the form of the name that is granted, and the names that a person should compare with it.</summary>
public class A_name_is_told_from_others
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void Its_length_lies_within_the_bounds_of_the_policy(int length, bool valid)
    {
        foreach (var sign in new[] { "铝", "𬭎" })
        {
            var middle = string.Concat(Enumerable.Repeat(sign, length));
            var reasons = CenterName.Check(CenterName.Of(middle), Policy, Day).Reasons;
            reasons.Select(r => r.Key).ShouldBe(valid ? [] : ["center-name.length"]);
            if (!valid)
            {
                reasons[0].Values.Names.Select(n => reasons[0].Values[n]).ShouldBe([middle, $"{length}", "2", "30"]);
            }
        }
    }

    /// <summary>The characters of the general standard list with their extensions, Latin letters, digits, brackets and joints.</summary>
    [Theory]
    [InlineData("〇一", true)]
    [InlineData("㐀䶿", true)]
    [InlineData("一鿿", true)]
    [InlineData("𠀀\U0003134F", true)]
    [InlineData("AZaz09", true)]
    [InlineData("（）()·-", true)]
    [InlineData("稀土!", false)]
    [InlineData("稀土_", false)]
    [InlineData("稀土é", false)]
    [InlineData("稀土Ａ", false)]
    [InlineData("稀土ア", false)]
    [InlineData("稀土，", false)]
    [InlineData("稀土\U00031350", false)]
    public void Its_signs_are_those_of_names(string middle, bool valid)
    {
        var reasons = CenterName.Check(CenterName.Of(middle), Policy, Day).Reasons;
        reasons.Select(r => $"{r.Key} {r.Values.Find("middle")}").ShouldBe(valid ? [] : [$"center-name.characters {middle}"]);
    }

    [Fact]
    public void Every_word_that_is_forbidden_is_named()
    {
        var reason = CenterName.Check("包头市国际自治区包头市稀土工程技术研究中心", Policy, Day).Reasons.Single();
        (reason.Key, reason.Values["words"]).ShouldBe(("center-name.forbidden", "国际、自治区、包头市"));
        CenterName.Check("包头市稀土工程技术研究中心工程技术研究中心", Policy, Day).Reasons.Single().Values["words"].ShouldBe("工程技术研究中心");
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once() =>
        CenterName.Check("包头市中国!稀稀稀稀稀稀稀稀稀稀稀稀稀稀稀稀稀稀稀稀稀稀稀稀稀稀稀稀工程技术研究中心", Policy, Day)
            .Reasons.Select(r => r.Key).ShouldBe(["center-name.length", "center-name.characters", "center-name.forbidden"]);

    [Theory]
    [InlineData("包头市稀土工程技术研究中心", "稀土")]
    [InlineData("包头市铝工程技术研究中心", "铝")]
    [InlineData("包头市工程技术研究中心", null)]
    [InlineData("包头稀土材料工程技术研究中心", null)]
    [InlineData("包头市稀土材料工程技术研究院", null)]
    [InlineData("市", null)]
    public void The_field_stands_between_the_fixed_words(string name, string? middle) => CenterName.Middle(name).ShouldBe(middle);

    /// <summary>Alike are names of which at most every third sign differs, and names one of which holds the other. Signs put in, left
    /// out and replaced count one each, wherever they stand; one sign alone says nothing.</summary>
    [Theory]
    [InlineData("稀土钢", "稀土铁", true)]
    [InlineData("稀土钢", "稀铝铁", false)]
    [InlineData("钢铁", "钢铝", false)]
    [InlineData("钢", "钢", true)]
    [InlineData("钢", "铁", false)]
    [InlineData("稀土永磁", "稀土新永磁", true)]
    [InlineData("稀土永磁", "稀土新型永磁", true)]
    [InlineData("稀土永磁", "稀土新型高永磁", false)]
    [InlineData("新稀土永磁材", "稀土永磁铝", true)]
    [InlineData("新稀土永磁材", "稀土永铁铝", false)]
    [InlineData("新型稀土永磁材", "稀土永磁铝", false)]
    [InlineData("新型高稀土永磁材料甲", "稀土永磁材料乙", false)]
    [InlineData("新型稀土永磁材料加工甲", "稀土永磁材料加工乙", true)]
    [InlineData("稀土永磁材料", "稀士水磁材枓", false)]
    [InlineData("稀土永磁材料", "稀士水磁材料", true)]
    [InlineData("稀土", "风电与稀土永磁材料加工设备", true)]
    [InlineData("铝", "铝合金加工设备制造", false)]
    [InlineData("风机", "风电机", true)]
    [InlineData("磁材", "永磁铁氧体", false)]
    [InlineData("𬭎钢", "铝钢", false)]
    [InlineData("𬭎", "𬭎铁合金加工", false)]
    [InlineData("ＡＢＣ材料", "abc材料", true)]
    [InlineData("稀土应用技术", "稀土研究", true)]
    public void Names_are_alike_or_not(string one, string other, bool alike)
    {
        CenterName.NearDuplicates(CenterName.Of(one), [CenterName.Of(other)]).Count.ShouldBe(alike ? 1 : 0);
        CenterName.NearDuplicates(CenterName.Of(other), [CenterName.Of(one)]).Count.ShouldBe(alike ? 1 : 0);
    }

    [Fact]
    public void The_nearest_comes_first_and_the_equal_before_all()
    {
        string[] found = ["稀土永磁材料", "稀土永磁材枓", "稀士永磁材枓", "高性能的稀土永磁材料"];
        CenterName.NearDuplicates(CenterName.Of("稀土永磁材料"), found.Reverse().Select(f => CenterName.Of(f)))
            .ShouldBe(found.Select(f => CenterName.Of(f)));
    }

    [Theory]
    [InlineData("包头市ＡＩ工程技术研究中心", "包头市ai工程技术研究中心", true)]
    [InlineData("包头市（稀土）工程技术研究中心", "包头市稀土 工程技术研究中心", true)]
    [InlineData("包头市稀土工程技术研究中心", "包头市稀士工程技术研究中心", false)]
    [InlineData("", "", false)]
    [InlineData("（）", "—", false)]
    public void Two_names_are_one_whatever_their_width_and_signs(string one, string other, bool same) =>
        CenterName.Same(one, other).ShouldBe(same);
}
