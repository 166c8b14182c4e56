using System.Text.Json.Nodes;
using Luyan.Cases.Rehearsal;
using Luyan.Law;

namespace Luyan.Specs.Rehearsal;

public class Scenarios_hold
{
    private static readonly Measures Current = MeasuresFile.LoadDefault();

    private static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "rehearsals"))) { folder = folder.Parent; }
        return Path.Combine(folder!.FullName, "rehearsals");
    }

    public static TheoryData<string> Shipped => [.. Directory.EnumerateFiles(Folder, "*.json").Select(f => Path.GetFileName(f)!).Order()];

    private static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file)))!;

    [Theory, MemberData(nameof(Shipped))]
    public void Every_expectation_of_a_shipped_scenario_holds(string file)
    {
        var scenario = Read(file);
        scenario["steps"]!.AsArray().ShouldAllBe(s => s!["expect"] != null || s["advanceTo"] != null);
        var played = Performance.Of(scenario, Current);
        foreach (var language in Enum.GetValues<Language>())
        {
            played.Held.ShouldBeTrue(Transcript.Text(played, language));
        }
    }

    [Fact]
    public void At_least_twelve_are_shipped() => Shipped.Count.ShouldBeGreaterThanOrEqualTo(12);

    [Fact]
    public void A_broken_expectation_is_seen_and_named()
    {
        var scenario = Read("02-not-recommended.json");
        scenario["steps"]![1]!["expect"]!["state"] = "Approved";
        var played = Performance.Of(scenario, Current);
        played.Held.ShouldBeFalse();
        Transcript.Text(played, Language.English).ShouldContain("state Approved ≠ NotRecommended");
        ((bool)Transcript.Json(played)["held"]!).ShouldBeFalse();
    }

    [Theory]
    [InlineData("accepted", "[\"AnnualReportMissed\"]", "accepted [AnnualReportMissed] ≠ accepted [AssessmentReminded]")]
    [InlineData("deadlines", "[{\"key\":\"assessment-grace\",\"effective\":\"2028-05-04\"}]", "assessment-grace 2028-05-03")]
    public void What_the_clock_did_while_time_passed_is_checked(string word, string wrong, string told)
    {
        var scenario = Read("28-clock-reminds-and-proposes.json");
        var passing = scenario["steps"]!.AsArray().Single(s => (string?)s!["advanceTo"] == "2028-04-04")!;
        passing["expect"]![word] = JsonNode.Parse(wrong);
        var played = Performance.Of(scenario, Current);
        played.Held.ShouldBeFalse();
        Transcript.Text(played, Language.English).ShouldContain(told);
    }

    [Fact]
    public void What_an_event_says_is_checked()
    {
        var scenario = Read("22-missed-report-has-no-sanction.json");
        var late = scenario["steps"]!.AsArray().Single(s => (string?)s!["command"] == "FileAnnualReport")!;
        late["expect"]!["says"]!["late"] = false;
        Performance.Of(scenario, Current).Held.ShouldBeFalse();
    }

    [Theory]
    [InlineData("{}", "policy")]
    [InlineData("[]", "object")]
    [InlineData("""{"title":{"zh-CN":"x","en":"x"},"policy":"2026-03-02","steps":[{"day":"2026-03-02","actor":"nobody","case":"a","com""" +
        """mand":"AcceptApplication"}]}""", "nobody")]
    [InlineData("""{"title":{"zh-CN":"x","en":"x"},"policy":"2026-03-02","steps":[{"day":"2026-03-02","actor":"clock","case":"a","comm""" +
        """and":"Fly"}]}""", "Fly")]
    public void What_is_no_scenario_is_told_in_one_line(string text, string word)
    {
        var message = Should.Throw<RehearsalException>(() => Performance.Of(JsonNode.Parse(text), Current)).Message;
        message.ShouldContain(word);
        message.ShouldNotContain("\n");
    }

    [Fact]
    public void The_schema_lists_every_command_of_every_life_with_its_fields()
    {
        var definitions = ScenarioSchema.Build()["$defs"]!.AsObject();
        foreach (var command in Luyan.Cases.Applications.ApplicationLife.Life.Commands)
        {
            definitions.ShouldContainKey($"application.{command.Name}");
        }
        foreach (var command in Luyan.Cases.Centers.CenterLife.Life.Commands) { definitions.ShouldContainKey($"center.{command.Name}"); }
        foreach (var command in Luyan.Cases.Reviews.ReviewLife.Life.Commands) { definitions.ShouldContainKey($"review.{command.Name}"); }
        definitions["review.RecuseExpert"]!["properties"]!.AsObject().Select(p => p.Key).ShouldBe(["expert", "reason"]);
    }
}
