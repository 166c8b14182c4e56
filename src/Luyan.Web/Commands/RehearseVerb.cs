using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Luyan.Cases.Rehearsal;
using Luyan.Law;
using Luyan.Web.Hosting;

namespace Luyan.Web.Commands;

/// <summary><c>luyan rehearse FILE…</c>: plays scenarios against the lives, without a database. 0: every expectation held; 1: one
/// did not; 2: bad input.</summary>
internal static class RehearseVerb
{
    private const int BadInput = 2;
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Build()
    {
        var files = new Argument<string[]>(
            "FILE") { Arity = ArgumentArity.ZeroOrMore, Description = "Scenario files, or folders of them." };
        var lang = new Option<string>("--lang") { Description = "zh-CN or en.", DefaultValueFactory = _ => "zh-CN" };
        var json = new Option<bool>("--json") { Description = "One JSON array instead of text." };
        var schema = new Option<bool>("--schema") { Description = "Print the JSON schema of a scenario." };
        var data = new Option<string?>("--data") { Description = "The data folder; its imported policy applies.", HelpName = "DIR" };
        var verb = new Command("rehearse", "Play scenarios against the procedure, without a database.") { files, lang, json, schema, data };
        verb.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (parsed.GetValue(schema))
            {
                output.WriteLine(ScenarioSchema.Build().ToJsonString(Readable));
                return 0;
            }
            try
            {
                var language = parsed.GetValue(lang) switch
                {
                    "zh-CN" or "zh" => Language.Chinese,
                    "en" => Language.English,
                    var other => throw new RehearsalException($"--lang expects zh-CN or en, not '{other}'.")
                };
                var law = KeptPolicy.Of(LawData.Folder(parsed.GetValue(data), mustExist: true));
                var all = Scenarios(parsed.GetValue(files) ?? []).Select(file => (File: file, Performance: Play(file, law))).ToList();
                if (parsed.GetValue(json))
                {
                    output.WriteLine(new JsonArray([.. all.Select(a => (JsonNode)Named(a.File, a.Performance))]).ToJsonString(Readable));
                }
                else { foreach (var (_, performance) in all) { output.WriteLine(Transcript.Text(performance, language)); } }
                return all.All(a => a.Performance.Held) ? 0 : 1;
            }
            catch (Exception e) when (
                e is RehearsalException or MeasuresException or LawInputException or IOException or UnauthorizedAccessException)
            {
                error.WriteLine(e.Message.ReplaceLineEndings(" "));
                return BadInput;
            }
        });
        return verb;
    }

    private static JsonObject Named(string file, Performance performance)
    {
        var one = Transcript.Json(performance);
        one.Insert(0, "file", Path.GetFileName(file));
        return one;
    }

    private static List<string> Scenarios(string[] named)
    {
        if (named.Length == 0) { throw new RehearsalException("rehearse expects one or more scenario files, or folders of them."); }
        var files = named.SelectMany<string, string>(n => Directory.Exists(n)
            ? Directory.EnumerateFiles(n, "*.json").Order(StringComparer.Ordinal)
            : File.Exists(n) ? [n]
            : throw new RehearsalException($"There is no file or folder '{n}'.")).ToList();
        return files.Count > 0 ? files : throw new RehearsalException("There is no scenario in the folder.");
    }

    private static Performance Play(string file, Measures law)
    {
        try
        {
            return Performance.Of(JsonNode.Parse(
                File.ReadAllText(file),
                documentOptions: new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }), law);
        }
        catch (JsonException e) { throw new RehearsalException($"{file}: not JSON: {e.Message}"); }
        catch (RehearsalException e) { throw new RehearsalException($"{file}: {e.Message}"); }
    }
}
