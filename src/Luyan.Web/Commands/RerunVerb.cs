using System.CommandLine;
using System.Text.Json.Nodes;
using Luyan.Law;
using Luyan.Store.Reruns;
using static Luyan.Web.Commands.LawJson;

namespace Luyan.Web.Commands;

/// <summary><c>luyan law rerun CODE</c>: takes a stored decision again, under the policy and the calendar of its time, and ends with 0
/// where the same hash comes out, else with 1.</summary>
internal static class RerunVerb
{
    private const int Differs = 1;

    public static Command Build() => StoreVerb.Of(
        "rerun", "Take a stored decision again; CODE: number of the case / number of the event, e.g. SB-2026-0031/12.",
        opens: true, async call =>
        {
            var again = await call.Services.GetRequiredService<Decisions>().Run(call.Taken, call.Stop)
                ?? throw new LawInputException($"There is no decision '{call.Taken}': expected CODE like SB-2026-0031/12.");
            await call.Output.WriteLineAsync(Answer(again).ToJsonString(LawVerb.Readable));
            return again.Holds ? 0 : Differs;
        },
        word: new Argument<string>("CODE"));

    private static JsonObject Answer(DecisionAgain again)
    {
        var envelope = again.Envelope;
        var cited = again.Law.Sources.Acts.GetValueOrDefault(envelope.Command);
        return new()
        {
            ["code"] = again.Code, ["act"] = envelope.Command, ["day"] = Day(envelope.Day), ["policyOf"] = Day(envelope.Policy),
            ["orderedBy"] = cited?.OrderedBy.Code, ["words"] = cited?.Words, ["serves"] = cited?.Serves?.Code,
            ["source"] = cited is null ? null : Both(l => again.Law.Cite(cited, l, envelope.Day)),
            ["events"] = new JsonArray([.. again.Events.Select(e => (JsonNode)new JsonObject
            {
                ["sequence"] = e.Sequence, ["type"] = e.Type, ["says"] = JsonNode.Parse(e.Body), ["hash"] = e.Hash,
            })]),
            ["evidence"] = new JsonArray([.. envelope.Evidence.Select(f => (JsonNode)new JsonObject
            {
                ["name"] = f.Name, ["sha256"] = f.Sha256,
            })]),
            ["commandFound"] = again.Answer is { Exact: true }, ["holds"] = again.Holds,
            ["hashes"] = new JsonArray([.. again.Hashes.Select(h => (JsonNode)h)]),
            ["refused"] = new JsonArray([.. (again.Answer?.Refused ?? []).Select(r => (JsonNode)Both(r.What))]),
        };
    }
}
