using System.Text.Json.Nodes;
using Luyan.Law;

namespace Luyan.Specs.Law;

public sealed class A_scheme_that_does_not_add_up_is_refused : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public static TheoryData<string, string, string> Faults => new()
    {
        { "full", "99", "full at 99 points" },
        { "source", "\"\"", "needs a text 'source'" },
        { "colour", "\"blue\"", "'colour', which is unknown here" },
        { "cutOff", "\"31-12\"", "no day of every year" },
        { "groups.0.points", "16", "has 16 points, but what it holds has 15" },
        { "groups.0.criteria.0.key", "\"milestones\"", "'milestones' twice" },
        { "groups.0.criteria.0.article", "\"eleven\"", "'eleven'" },
        { "groups.0.criteria.0.value", """{"docket":"weather"}""", "no docket has" },
        { "groups.0.criteria.0.value", """{"of":"team","take":"count","column":"role"}""", "needs no 'column'" },
        { "groups.0.criteria.0.value", """{"of":"years","take":"latest","column":"revenue"}""", "'dated'" },
        { "groups.0.criteria.0.value", """{"guess":1}""", "needs a value of" },
        { "groups.0.criteria.0.score", """{"steps":[{"from":2,"points":1},{"from":1,"points":2}]}""", "rising 'from'" },
        { "groups.0.criteria.0.score", """{"steps":[{"from":2,"points":9}]}""", "outside of its 5 points" },
        { "groups.0.criteria.0.score", """{"linear":{"from":1,"to":1}}""", "one value to another" },
        { "groups.0.criteria.0.score", """{"each":-1}""", "go towards its points" },
        { "groups.0.criteria.0.score", """{"judged":{"by":"officer"}}""", "is judged and needs no 'value'" },
        { "groups.0.criteria.2.score", """{"judged":{"by":"nobody"}}""", "needs 'by' as one of officer, panel" },
        { "grades.tiers.0.from", "60", "from the best to the last" },
        { "grades.tiers.0.grade", "\"superb\"", "needs 'grade' as one of" },
        { "grades", """{"by":"rank","tiers":[{"grade":"good","zh":"好","en":"good","share":50},""" +
            """{"grade":"qualified","zh":"中","en":"fair","share":40}]}""", "not 100 together" },
        { "grounds.0.grade", "\"basically-qualified\"", "a grade that it does not have" },
        { "grounds.0.when", """{"value":{"docket":"falsehood"}}""", "without 'atLeast' and 'below'" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void A_fault_names_the_file_and_what_is_wrong(string path, string value, string said)
    {
        var root = JsonNode.Parse(File.ReadAllText(Path.Combine(MeasuresFile.DefaultFolder, "assessment", "baotou-biennial.json")))!;
        var steps = path.Split('.');
        var at = steps[..^1].Aggregate(root, (node, step) => int.TryParse(step, out var i) ? node[i]! : node[step]!);
        at[steps[^1]] = JsonNode.Parse(value);
        var file = Path.Combine(folder, "scheme.json");
        File.WriteAllText(file, root.ToJsonString());
        var refusal = Should.Throw<MeasuresException>(() => SchemeFile.Read(file));
        refusal.Message.ShouldContain(said);
        refusal.Message.ShouldContain("scheme.json");
    }

    [Fact]
    public void A_new_scheme_laid_over_the_policy_holds_from_its_day_on()
    {
        Lay("2030-01-01", "second");
        var law = MeasuresFile.LoadWith(folder);
        law.SchemeOn(new(2029, 12, 31))!.Name.Code.ShouldBe("baotou-biennial");
        law.SchemeOn(new(2030, 1, 1))!.Name.Code.ShouldBe("second");
    }

    [Fact]
    public void Two_schemes_do_not_begin_on_one_day()
    {
        Lay("2007-01-01", "second");
        Should.Throw<MeasuresException>(() => MeasuresFile.LoadWith(folder)).Message.ShouldContain("as another one does");
    }

    private void Lay(string from, string key)
    {
        var root = JsonNode.Parse(File.ReadAllText(Path.Combine(MeasuresFile.DefaultFolder, "assessment", "baotou-biennial.json")))!;
        (root["from"], root["key"]) = (from, key);
        File.WriteAllText(
            Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "measures", "assessment")).FullName, $"{key}.json"),
            root.ToJsonString());
    }
}
