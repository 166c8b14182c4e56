using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Luyan.Law;

namespace Luyan.Cases.Rehearsal;

/// <summary>The JSON schema of a scenario: its frame, and every command of every life with its fields.</summary>
public static class ScenarioSchema
{
    /// <summary>The schema, draft 2020-12.</summary>
    public static JsonObject Build()
    {
        var (definitions, acts) = (new JsonObject(), new JsonArray());
        foreach (var life in Lives.All)
        {
            foreach (var command in ((JsonObject)life.CommandJson.GetJsonSchemaAsNode())["anyOf"]!.AsArray().Cast<JsonObject>())
            {
                var name = (string)command["properties"]!["command"]!["const"]!;
                var fields = (JsonObject)command.DeepClone();
                ((JsonObject)fields["properties"]!).Remove("command");
                // A step may leave out what its example already says.
                fields.Remove("required");
                definitions[$"{life.Kind}.{name}"] = fields;
                acts.Add(new JsonObject { ["properties"] = new JsonObject
                {
                    ["command"] = new JsonObject { ["const"] = name },
                    ["fields"] = new JsonObject { ["$ref"] = $"#/$defs/{life.Kind}.{name}" }
                } });
            }
        }
        definitions["day"] = new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" };
        definitions["step"] = new JsonObject
        {
            ["anyOf"] = new JsonArray(
                new JsonObject { ["type"] = "object", ["required"] = new JsonArray("advanceTo"), ["properties"] = new JsonObject
                {
                    ["advanceTo"] = Day(),
                    ["case"] = Text("Whose state and deadlines are expected; accepted are the events that the clock caused."),
                    ["expect"] = Expect()
                } },
                new JsonObject
                {
                    ["type"] = "object",
                    ["required"] = new JsonArray("day", "actor", "case", "command"),
                    ["properties"] = new JsonObject
                    {
                        ["day"] = Day(),
                        ["actor"] = Text("The key of an account, or clock, or anyone."),
                        ["case"] = Text(
                            "The name of a case in this scenario; the center of an approved application is called application/center."),
                        ["life"] = OneOf(Lives.All.Select(l => l.Kind)),
                        ["command"] = Text("The command; its fields stand under fields."),
                        ["from"] = OneOf(Examples.Names),
                        ["with"] = new JsonObject
                        {
                            ["type"] = "object",
                            ["description"] = "Changes to the example, as a JSON merge patch (RFC 7396)."
                        },
                        ["expect"] = Expect(),
                    },
                    ["anyOf"] = acts,
                }),
        };
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["type"] = "object",
            ["required"] = new JsonArray("title", "policy", "parties", "steps"),
            ["properties"] = new JsonObject
            {
                ["title"] = new JsonObject { ["type"] = "object", ["required"] = new JsonArray("zh-CN", "en") },
                ["policy"] = Day(),
                ["policyChanges"] = List(Change()),
                ["parties"] = new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = new JsonObject { ["organisations"] = Map([]), ["accounts"] = Map(new JsonObject
                    {
                        ["name"] = Text("The name."),
                        ["role"] = OneOf(Enum.GetNames<Role>()),
                        ["organisation"] = Text("The key of an organisation."),
                        ["sameAs"] = Text("The key of the account of the same person in another office."),
                        ["person"] = Text("The key of another account of the same person.")
                    }) }
                },
                ["steps"] = List(new JsonObject { ["$ref"] = "#/$defs/step" }),
            },
            ["$defs"] = definitions,
        };
    }

    private static JsonObject Change() => new()
    {
        ["type"] = "object",
        ["description"] = "A change of the policy: a parameter with its value, entries of a dictionary, materials, criteria of the " +
            "scheme of assessment, or a whole scheme.",
        ["properties"] = new JsonObject
        {
            ["from"] = Day(),
            ["source"] = Text("Where the change is written."),
            ["parameter"] = OneOf(Parameters.All.Select(p => p.Key)),
            ["dictionary"] = OneOf(PolicyChange.Dictionaries),
            ["entries"] = List(new JsonObject { ["type"] = "object", ["required"] = new JsonArray("code", "zh", "en") }),
            ["materials"] =
                List(new JsonObject { ["type"] = "object", ["required"] = new JsonArray("code", "zh", "en", "article", "when", "kinds") }),
            ["criteria"] =
                List(new JsonObject { ["type"] = "object", ["required"] = new JsonArray("key", "zh", "en", "article", "points", "score") }),
            ["without"] = List(Text("The code of an entry or a material that no longer holds.")),
        },
        ["anyOf"] = new JsonArray(
            [.. new[] { "parameter", "dictionary", "materials", "criteria", "scheme" }
                .Select(kind => (JsonNode)new JsonObject { ["required"] = new JsonArray(kind) })]),
    };

    private static JsonObject Expect() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject
        {
            ["accepted"] = List(Text("The name of an event.")),
            ["nothing"] = new JsonObject { ["type"] = "boolean" },
            ["refused"] = List(Text("The key of a rule.")),
            ["article"] = Text("An article as 5, 5.2, reading:14, civil-code:203 or procedure."),
            ["says"] = new JsonObject { ["type"] = "object", ["description"] = "Fields of one of the events." },
            ["deadlines"] = List(new JsonObject
            {
                ["type"] = "object",
                ["required"] = new JsonArray("key", "effective"),
                ["properties"] = new JsonObject { ["key"] = Text("The clock."), ["effective"] = Day(), ["subject"] = Text("What exactly.") }
            }),
            ["noDeadlines"] = List(Text("A clock that is not open.")),
            ["state"] = Text("The state of the case."),
            ["states"] = Map([]),
        },
    };

    private static JsonObject Day() => new() { ["$ref"] = "#/$defs/day" };

    private static JsonObject Text(string description) => new() { ["type"] = "string", ["description"] = description };

    private static JsonObject OneOf(IEnumerable<string> words) => new() { ["enum"] = new JsonArray([.. words.Select(w => (JsonNode)w)]) };

    private static JsonObject List(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonObject Map(JsonObject properties) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = properties.Count == 0 ? true : new JsonObject { ["type"] = "object", ["properties"] = properties },
    };
}
