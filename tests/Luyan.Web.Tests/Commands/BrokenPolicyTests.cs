using System.Text.Json.Nodes;
using Luyan.Law;
using Luyan.Web.Commands;

namespace Luyan.Web.Tests.Commands;

/// <summary>What is wrong with the policy of a data folder is the same line, with exit code 2, at a start, of a verb of the store and of
/// <c>luyan law</c>; and the line names the file that is wrong.</summary>
public sealed class BrokenPolicyTests : IDisposable
{
    private static readonly string[][] Calls =
        [[], ["verify"], ["rebuild"], ["demo"], ["law", "check"], ["law", "articles"], ["law", "parameters", "--on", "2026-01-05"],
            ["rehearse", "."]];

    private readonly string data = Directory.CreateTempSubdirectory("luyan-broken-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Theory]
    [InlineData("assessment/baotou-biennial.json", "groups.1.criteria.0.value.where", "5", "equipment", "must be an object")]
    [InlineData("assessment/baotou-biennial.json", "groups.0.criteria.0.score", """{"either":[5]}""", "reports", "must be an object")]
    [InlineData("sources/readings.json", "1.versions.0.parameters.0", "5", "1", "no texts")]
    [InlineData("sources/citations.json", "orders", "5", "orders", "must be an object")]
    [InlineData("sources/citations.json", "orders.5.0", "5", "5", "no texts")]
    [InlineData("sources/citations.json", "rules", "5", "rules", "must be an object")]
    [InlineData("sources/citations.json", "rules.no-such-rule", """{"by":"procedure:offices"}""", "no-such-rule", "no rule of the program")]
    [InlineData("sources/citations.json", "acts.NoSuchAct", """{"by":"procedure:offices"}""", "NoSuchAct", "no act of the program")]
    [InlineData("parameters/letters.json", "letters.served.values.0.value.0", "\"nonsense\"", "letters.served", "no kind of letter")]
    [InlineData("parameters/application.json", "application.form-asked.values.0.value.0", "\"plan.nonsense\"",
        "application.form-asked", "no place of the form")]
    [InlineData("place.json", "texts", """{"home.title":{"zh":"{x}","en":"Home"}}""", "home.title", "nothing fills")]
    [InlineData("place.json", "texts", """{"home.title":{"zh":"首页 {","en":"Home"}}""", "home.title", "a brace")]
    [InlineData("place.json", "texts", """{"no.such":{"zh":"首页","en":"Home"}}""", "no.such", "no text of the program")]
    public async Task It_is_one_line_with_code_2_everywhere(string file, string path, string value, string key, string said)
    {
        var at = Path.Combine(data, "measures", file);
        Directory.CreateDirectory(Path.GetDirectoryName(at)!);
        var json = JsonNode.Parse(await File.ReadAllTextAsync(
            Path.Combine(MeasuresFile.DefaultFolder, file), TestContext.Current.CancellationToken))!;
        Set(json, path, JsonNode.Parse(value)!);
        await File.WriteAllTextAsync(at, json.ToJsonString(), TestContext.Current.CancellationToken);
        var lines = new HashSet<string>();
        foreach (var call in Calls)
        {
            var (code, output, error) = await Run([.. call, "--data", data]);
            (code, output).ShouldBe((2, ""), string.Join(' ', call) + error);
            lines.Add(error.TrimEnd());
        }
        var line = lines.ShouldHaveSingleItem();
        line.ShouldStartWith($"{at}: '{key}'");
        line.ShouldContain(said);
        line.ShouldNotContain("\n");
        Directory.GetFileSystemEntries(data).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told()
    {
        var (code, _, error) = await Run("law", "check", "--data", Path.Combine(data, "misspelt"));
        (code, error.Contains("misspelt", StringComparison.Ordinal)).ShouldBe((2, true), error);
    }

    // Keys of the policy bear dots themselves: the longest that is there is meant.
    private static void Set(JsonNode node, string path, JsonNode value)
    {
        var steps = path.Split('.');
        if (node is JsonArray list)
        {
            var at = int.Parse(steps[0], System.Globalization.CultureInfo.InvariantCulture);
            if (steps.Length == 1) { list[at] = value; } else { Set(list[at]!, string.Join('.', steps[1..]), value); }
            return;
        }
        for (var length = steps.Length - 1; length > 0; length--)
        {
            if (node[string.Join('.', steps[..length])] is { } inner)
            {
                Set(inner, string.Join('.', steps[length..]), value);
                return;
            }
        }
        node[path] = value;
    }

    private static async Task<(int Code, string Output, string Error)> Run(params string[] line)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await Root.Run(line, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
