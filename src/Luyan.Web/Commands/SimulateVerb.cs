using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Luyan.Law;
using Luyan.Store.Reruns;
using Spectre.Console;
using static Luyan.Web.Commands.LawJson;

namespace Luyan.Web.Commands;

/// <summary><c>luyan law simulate FILE</c>: plays changes of the policy over all stored cases and says, before anybody signs them, which
/// decisions would fall otherwise, which open deadlines move, and whom that concerns. Nothing is written.</summary>
internal static class SimulateVerb
{
    public static Command Build() => StoreVerb.Of(
        "simulate", "Play changes of the policy over all stored cases; FILE: an array of changes, as in 'policyChanges' of a rehearsal.",
        opens: true, async call =>
        {
            var law = call.Services.GetRequiredService<MeasuresInForce>().Now;
            var other = law.Changed(Changes(call.Taken));
            var simulation = call.Services.GetRequiredService<Simulation>();
            var found = await AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(call.Error) }).Progress().StartAsync(shown =>
            {
                var task = shown.AddTask("Cases");
                return simulation.Run(
                    other, new Progress<(long Done, long Of)>(p => (task.MaxValue, task.Value) = (Math.Max(p.Of, 1), p.Done)), call.Stop);
            });
            await call.Output.WriteLineAsync(Answer(found).ToJsonString(LawVerb.Readable));
            return 0;
        },
        file: new Argument<FileInfo>("FILE"));

    internal static JsonElement[] Changes(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            return json.RootElement.ValueKind == JsonValueKind.Array
                ? [.. json.RootElement.EnumerateArray().Select(c => c.Clone())]
                : throw new LawInputException("FILE expects a JSON array of changes, each with from, source and one of parameter, " +
                    "dictionary, materials, criteria, scheme.");
        }
        catch (JsonException e) { throw new LawInputException($"FILE is not valid JSON: {e.Message}"); }
    }

    private static JsonObject Answer(Simulated found) => new()
    {
        ["cases"] = found.Cases, ["decisions"] = found.Commits,
        ["askedForGatesOnly"] = Counts(found.GatesOf), ["casesConcerned"] = found.Concerned,
        ["decisionsThatFallOtherwise"] = Counts(found.DecisionsOf), ["deadlinesThatMove"] = Counts(found.DeadlinesOf),
        ["named"] = Simulated.MostNamed,
        ["decisionsNamed"] = new JsonArray([.. found.Decisions.Select(Decision)]),
        ["deadlinesNamed"] = new JsonArray([.. found.Deadlines.Select(Deadline)]),
    };

    private static JsonNode Decision(FallsOtherwise falls) => new JsonObject
    {
        ["case"] = Case(falls.Case), ["code"] = DecisionCode.Of(falls.Case.Number, falls.Sequence), ["act"] = falls.Command,
        ["day"] = Day(falls.Day),
        ["wouldBeRefused"] = new JsonArray([.. falls.Refused.Select(r => (JsonNode)Both(r.What))]),
        ["wouldNoLongerBeRefused"] = new JsonArray([.. falls.NoLonger.Select(r => (JsonNode)Both(r.What))]),
        ["wouldSay"] = new JsonArray(
            [.. falls.Says.Select(s => (JsonNode)new JsonObject { ["field"] = s.Field, ["was"] = s.Was, ["is"] = s.Is })]),
    };

    private static JsonNode Deadline(DeadlineMoves moves) => new JsonObject
    {
        ["case"] = Case(moves.Case), ["deadline"] = moves.Key, ["subject"] = moves.Subject,
        ["was"] = Day(moves.Was), ["is"] = Day(moves.Is),
    };

    private static JsonObject Case(ConcernedCase about) =>
        new() { ["number"] = about.Number, ["title"] = about.Title, ["unit"] = about.UnitName };

    private static JsonObject Counts(IReadOnlyDictionary<string, int> counts) =>
        new(counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => KeyValuePair.Create(c.Key, (JsonNode?)c.Value)));
}
