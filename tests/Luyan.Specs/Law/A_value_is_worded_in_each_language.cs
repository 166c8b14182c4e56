using System.Text.Json;
using Luyan.Law;

namespace Luyan.Specs.Law;

public class A_value_is_worded_in_each_language
{
    private static readonly Term Plan = new("plan", "组建方案", "plan");

    [Fact]
    public void Each_kind_of_value_has_its_words()
    {
        var values = NamedValues.Of(
            ("day", new DateOnly(2026, 3, 2)), ("count", 1234), ("amount", new Amount(1234.5m)), ("share", 12.50m), ("term", Plan),
            ("article", LegalRef.Art(5, 2)), ("list", new[] { Plan, Plan }), ("years", new[] { "2024", "2025" }), ("none", null));
        string[] In(Language language) => [.. values.Names.Select(n => values.Text(n, language)!)];
        In(Language.Chinese).ShouldBe(
            ["2026-03-02", "1234", "1,234.5", "12.5", "组建方案", "第五条第2项", "组建方案、组建方案", "2024、2025", ""]);
        In(Language.English).ShouldBe(["2026-03-02", "1234", "1,234.5", "12.5", "plan", "Art. 5(2)", "plan, plan", "2024, 2025", ""]);
        values.Text("other", Language.English).ShouldBeNull();
    }

    [Fact]
    public void What_earlier_versions_stored_as_two_values_is_read_as_one()
    {
        var read = JsonSerializer.Deserialize<NamedValues>(
            """{"number":"ZL1","remark":"校验位应为3","remarkEnglish":"the check digit should be 3","unitEnglish":"kept"}""")!;
        read.Names.ShouldBe(["number", "remark", "unitEnglish"]);
        read.Text("remark", Language.Chinese).ShouldBe("校验位应为3");
        read.Text("remark", Language.English).ShouldBe("the check digit should be 3");
        read["number"].ShouldBe("ZL1");
    }

    [Fact]
    public void What_is_stored_now_is_read_as_it_was()
    {
        var stored = JsonSerializer.Serialize(NamedValues.Of(("share", 80), ("remark", Plan)));
        stored.ShouldStartWith("""{"share":"80","remark":{"zh-CN":""");
        var read = JsonSerializer.Deserialize<NamedValues>(stored)!;
        read["share"].ShouldBe("80");
        (read.Text("remark", Language.Chinese), read.Text("remark", Language.English)).ShouldBe((Plan.Chinese, Plan.English));
    }
}
