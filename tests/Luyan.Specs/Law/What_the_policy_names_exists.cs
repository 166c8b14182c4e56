using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Luyan.Law;

namespace Luyan.Specs.Law;

/// <summary>Readings, articles and published texts that nobody published are refused wherever the policy names them, and so is what lies
/// in its folder and would not be read.</summary>
public sealed partial class What_the_policy_names_exists(PolicyCopy policy) : IClassFixture<PolicyCopy>, IDisposable
{
    private readonly string place = policy.Folder;
    private readonly string later = Directory.CreateTempSubdirectory().FullName;

    public void Dispose()
    {
        policy.Mend();
        Directory.Delete(later, recursive: true);
    }

    private JsonNode Json(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(place, file)))!;

    private string Lay(string file, string content)
    {
        var at = Path.Combine(later, file);
        Directory.CreateDirectory(Path.GetDirectoryName(at)!);
        File.WriteAllText(at, content);
        return at;
    }

    private MeasuresException Refused() => Should.Throw<MeasuresException>(() => MeasuresFile.Load(place, later));

    private void Refused(string file, Action<JsonNode> change, string key, string said)
    {
        var json = Json(file);
        change(json);
        var laid = Lay(file, json.ToJsonString());
        var refused = Refused();
        (refused.File, refused.Key).ShouldBe((laid, key), refused.Message);
        refused.Message.ShouldContain(said);
    }

    [Fact]
    public void A_parameter_of_a_reading_that_is_not_published() => Refused(
        "parameters/sanctions.json", j => j["sanction.bar"]!["values"]![0]!["reading"] = 99, "sanction.bar", "reading:99");

    [Fact]
    public void A_material_of_a_reading_that_is_not_published() => Refused(
        "materials.json", j => j["lists"]![0]!["materials"]![0]!["article"] = "reading:99", "application-form", "reading:99");

    [Fact]
    public void A_criterion_of_a_rule_of_procedure_that_is_not_published() => Refused(
        "dictionaries/review-criteria.json", j => j["lists"]![0]!["entries"]![0]!["article"] = "procedure:none",
        (string)Json("dictionaries/review-criteria.json")["lists"]![0]!["entries"]![0]!["code"]!, "procedure:none");

    [Fact]
    public void A_reading_that_the_program_cites_is_missed() =>
        Refused("sources/readings.json", j => j.AsObject().Remove("11"), "11", "the program cites");

    [Fact]
    public void A_reading_that_a_parameter_names_is_missed() =>
        Refused("sources/readings.json", j => j.AsObject().Remove("5"), "5", "is missing");

    [Fact]
    public void A_number_written_two_ways() =>
        Refused("sources/readings.json", j => j["01"] = j["1"]!.DeepClone(), "01", "no number");

    [Fact]
    public void Words_of_an_article_that_the_text_does_not_have() =>
        Refused("sources/citations.json", j => j["orders"]!["99"] = new JsonArray("什么也没有"), "99", "does not have");

    [Fact]
    public void Texts_without_one_that_is_cited_are_named_and_not_the_citations() =>
        Refused("sources/procedure.json", j => j.AsObject().Remove("offices"), "offices", "cites procedure:offices");

    [Fact]
    public void Points_written_as_a_decimal_are_the_same_points()
    {
        var json = File.ReadAllText(Path.Combine(place, "dictionaries", "review-criteria.json"));
        Lay("dictionaries/review-criteria.json", Points().Replace(json, "$1.0", 1));
        ReviewBasis.Criteria(MeasuresFile.Load(place, later), new(2026, 1, 5)).Sum(c => c.Points).ShouldBe(100);
    }

    [Fact]
    public void A_title_that_nothing_ends()
    {
        var json = Json("parameters/sanctions.json");
        json["sanction.revokes-on"]!["values"]![0]!["value"] = new JsonArray();
        json["sanction.cancels-on"]!["values"]![0]!["value"] = new JsonArray();
        Lay("parameters/sanctions.json", json.ToJsonString());
        Refused().Message.ShouldContain("no title would ever end");
    }

    /// <summary>Entries left out, and beside each one that no letter reads.</summary>
    [Fact]
    public void A_letter_that_could_not_name_where_to_turn()
    {
        var codes = Json("dictionaries/remedies.json")["lists"]![0]!["entries"]!.AsArray().Select(e => (string)e!["code"]!).ToList();
        codes.Count.ShouldBeGreaterThan(40);
        // Each of the Bureau's, and each of the district whose department stands last.
        foreach (var at in Enumerable.Range(0, codes.Count).Where(i => i < 4 || i >= codes.Count - 4))
        {
            var (entry, code) = (at, codes[at]);
            Refused("dictionaries/remedies.json", j => j["lists"]![0]!["entries"]!.AsArray().RemoveAt(entry), code, "is missing");
            Refused(
                "dictionaries/remedies.json",
                j => j["lists"]![0]!["entries"]!.AsArray().Add(Term($"{code}x")), $"{code}x", "is unknown");
        }

        static JsonObject Term(string code) => new() { ["code"] = code, ["zh"] = "某处", ["en"] = "somewhere" };
    }

    [Fact]
    public void Every_reading_that_the_program_names_is_asked_of_each_place()
    {
        var above = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(above!.FullName, "src"))) { above = above.Parent; }
        var src = Path.Combine(above.FullName, "src");
        var named = Directory.EnumerateFiles(src, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".cs" or ".razor")
            .SelectMany(f => Named().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).Distinct().ToList();
        named.ShouldNotBeEmpty();
        foreach (var number in named)
        {
            Refused("sources/readings.json", j => j.AsObject().Remove(number), number, "the program cites");
        }
    }

    [Theory, InlineData("parameters"), InlineData("calendar"), InlineData("assessment"), InlineData("sources"), InlineData("dictionaries")]
    public void A_file_in_the_place_of_a_folder(string name)
    {
        File.WriteAllText(Path.Combine(later, name), "{}");
        Refused().Message.ShouldBe($"{Path.Combine(later, name)}: is a file; it must be a folder.");
    }

    [Theory, InlineData("domain.json"), InlineData("materials.json"), InlineData("place.json"), InlineData("articles.json"),
        InlineData("transitions.json"), InlineData("parameters/application.json"), InlineData("calendar/2026.json"),
        InlineData("assessment/x.json"), InlineData("sources/readings.json"), InlineData("dictionaries/fields.json")]
    public void A_folder_in_the_place_of_a_file(string name)
    {
        Directory.CreateDirectory(Path.Combine(later, name));
        Refused().Message.ShouldBe($"{Path.Combine(later, name)}: is a folder; it must be a file.");
    }

    [Fact]
    public void The_folder_itself_is_no_file()
    {
        var file = Path.Combine(later, "measures");
        File.WriteAllText(file, "{}");
        Should.Throw<MeasuresException>(() => MeasuresFile.Load(place, file)).Message.ShouldContain("must be a folder");
    }

    [Fact]
    public void A_source_that_nobody_reads()
    {
        Lay("sources/raedings.json", "{}");
        Refused().Message.ShouldContain("is unknown here. Known: readings.json");
    }

    [Fact]
    public void The_mark_of_UTF_8_is_read_over_and_UTF_16_is_told()
    {
        var domain = File.ReadAllText(Path.Combine(place, "domain.json"));
        var at = Path.Combine(later, "domain.json");
        File.WriteAllText(at, domain, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        MeasuresFile.Load(place, later);
        File.WriteAllText(at, domain, Encoding.Unicode);
        Refused().Message.ShouldContain("save it as UTF-8");
    }

    [GeneratedRegex(@"LegalRef\.Reading\((\d+)\)")]
    private static partial Regex Named();

    [GeneratedRegex(@"(""points"": \d+)")]
    private static partial Regex Points();
}
