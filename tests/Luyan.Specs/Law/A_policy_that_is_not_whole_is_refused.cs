using System.Text.Json.Nodes;
using Luyan.Law;

namespace Luyan.Specs.Law;

public sealed class A_policy_that_is_not_whole_is_refused(PolicyCopy policy) : IClassFixture<PolicyCopy>, IDisposable
{
    private readonly string folder = policy.Folder;
    private readonly string later = Directory.CreateTempSubdirectory().FullName;

    public void Dispose()
    {
        policy.Mend();
        Directory.Delete(later, recursive: true);
    }

    private MeasuresException Refused(string values, string? unit = null)
    {
        var file = Path.Combine(folder, "parameters", "sanctions.json");
        var json = JsonNode.Parse(File.ReadAllText(file))!;
        json["sanction.bar"]!["values"] = JsonNode.Parse(values);
        if (unit is not null) { json["sanction.bar"]!["unit"] = unit; }
        File.WriteAllText(file, json.ToJsonString());
        var refusal = Should.Throw<MeasuresException>(() => MeasuresFile.Load(folder));
        refusal.Key.ShouldBe("sanction.bar");
        refusal.Message.ShouldContain("sanctions.json");
        return refusal;
    }

    [Theory]
    [InlineData("""[{"from":"2010-01-01","value":2,"source":"s"}]""", "gap")]
    [InlineData(
        """[{"from":"2007-01-01","through":"2019-12-31","value":2,"source":"s"},{"from":"2020-01-02","value":3,"source":"s"}]""",
        "gap: no value on 2020-01-01")]
    [InlineData("""[{"from":"2007-01-01","through":"2019-12-31","value":2,"source":"s"}]""", "gap: no value after 2019-12-31")]
    [InlineData(
        """[{"from":"2007-01-01","through":"2020-01-01","value":2,"source":"s"},{"from":"2020-01-01","value":3,"source":"s"}]""",
        "overlap")]
    [InlineData("""[{"from":"2007-01-01","value":2,"source":"s"},{"from":"2020-01-01","value":3,"source":"s"}]""", "overlap")]
    [InlineData("""[{"from":"2007-01-01","value":2}]""", "no source")]
    [InlineData("""[{"from":"2007-01-01","value":2,"source":" "}]""", "no source")]
    [InlineData("""[{"from":"2007-01-01","value":"two","source":"s"}]""", "does not fit")]
    [InlineData("""[{"from":"2007-02-30","value":2,"source":"s"}]""", "'from'")]
    [InlineData("[]", "gap")]
    public void A_fault_names_file_and_key(string values, string said) => Refused(values).Message.ShouldContain(said);

    [Fact]
    public void An_unknown_unit_is_refused() =>
        Refused("""[{"from":"2007-01-01","value":2,"source":"s"}]""", "fortnights").Message.ShouldContain("unknown unit 'fortnights'");

    [Fact]
    public void Another_unit_than_the_rule_counts_in_is_refused() =>
        Refused("""[{"from":"2007-01-01","value":2,"source":"s"}]""", "minutes").Message.ShouldContain("not in 'minutes'");

    [Fact]
    public void A_missing_parameter_is_refused()
    {
        File.Delete(Path.Combine(folder, "parameters", "review.json"));
        Should.Throw<MeasuresException>(() => MeasuresFile.Load(folder)).Message.ShouldContain("'review.");
    }

    [Fact]
    public void An_unknown_parameter_is_refused()
    {
        File.WriteAllText(Path.Combine(folder, "parameters", "more.json"), """{"sanction.fine":{"unit":"count","values":[]}}""");
        Should.Throw<MeasuresException>(() => MeasuresFile.Load(folder)).Message.ShouldContain("'sanction.fine' is an unknown parameter");
    }

    [Fact]
    public void A_value_that_changes_by_date_holds_from_its_day()
    {
        var overlay = Directory.CreateDirectory(Path.Combine(later, "parameters")).Parent!.FullName;
        File.WriteAllText(Path.Combine(overlay, "parameters", "bar.json"),
            """{"sanction.bar":{"unit":"years","values":[{"from":"2007-01-01","through":"2026-12-31","value":2,"source":"第十三条"},""" +
                """{"from":"2027-01-01","value":3,"source":"s"}]}}""");
        var law = MeasuresFile.Load(folder, overlay);
        law.Number(Parameters.ReapplicationBar, new(2026, 12, 31)).ShouldBe(2);
        law.Number(Parameters.ReapplicationBar, new(2027, 1, 1)).ShouldBe(3);
    }

    [Theory]
    [InlineData("""{"year":2030,"days":[]}""", "empty")]
    [InlineData("""{"year":2030,"source":"s","days":[{"name":"n","date":"2031-01-01","isOffDay":true}]}""", "not in 2030")]
    [InlineData("""{"year":2030,"source":"s","days":[{"name":"n","date":"2030-01-01","isOffDay":true},""" +
        """{"name":"n","date":"2030-01-01","isOffDay":true}]}""", "twice")]
    [InlineData("""{"year":2030,"days":[{"name":"n","date":"2030-01-01","isOffDay":true}]}""", "source")]
    [InlineData("""{"year":2030,"source":"s","days":[{"name":"n","date":"2030-01-01"}]}""", "isOffDay")]
    [InlineData("[]", "one JSON object")]
    [InlineData("{", "not valid JSON")]
    public void A_calendar_with_a_fault_is_refused(string json, string said)
    {
        var file = Path.Combine(folder, "calendar", "2030.json");
        File.WriteAllText(file, json);
        Should.Throw<MeasuresException>(() => MeasuresFile.Load(folder)).Message.ShouldContain(said);
    }
}
