using System.Text.Json.Nodes;

namespace Luyan.Cases.Rehearsal;

/// <summary>The parties of a scenario by their keys. In the fields of a command <c>"@key"</c> stands for the id
/// of an account or organisation,
/// <c>"@key.name"</c> for one of its values, and <c>own</c> for the organisation of who acts.
/// An account with <c>sameAs</c> is the same account in another office; one with <c>person</c> is another account of that
/// person.</summary>
internal sealed class Cast
{
    private readonly Dictionary<string, (Guid Id, JsonObject Values)> parties = [];

    internal Cast(JsonObject? all)
    {
        foreach (var group in (string[])["organisations", "accounts"])
        {
            foreach (var (key, node) in all?[group] as JsonObject ?? [])
            {
                var values = node as JsonObject ?? throw new RehearsalException($"parties.{group}.{key} must be an object.");
                if (!parties.TryAdd(key, (new Guid(parties.Count + 1, 0, 0, [0x80, 0, 0, 0, 0, 0, 0, 0]), values)))
                {
                    throw new RehearsalException($"The party '{key}' stands twice.");
                }
            }
        }
    }

    internal Actor Actor(string key)
    {
        if (key == "clock") { return Cases.Actor.Clock; }
        if (key == "anyone") { return new(Guid.Empty, "Anyone", Role.Anyone, Guid.Empty); }
        var (id, values) = Party(key);
        return Enum.TryParse<Role>(Text(values, "role"), out var role)
            ? new(Text(values, "sameAs") is { } person ? Party(person).Id : id, Text(values, "name") ?? key,
                role, Text(values, "organisation") is { } organisation ? Party(organisation).Id : Guid.Empty)
            {
                Others = [.. parties.Where(p => p.Key != key && Person(p.Key, p.Value.Values) == Person(key, values))
                    .Select(p => p.Value.Id)],
            }
            : throw new RehearsalException($"The account '{key}' has no role; expected one of {string.Join(", ", Enum.GetNames<Role>())}.");
    }

    private static string Person(string key, JsonObject values) => Text(values, "person") ?? key;

    /// <summary>The same JSON with every party's key replaced.</summary>
    internal JsonNode? Fill(JsonNode? node, string actor) => node switch
    {
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, Fill(p.Value, actor)))),
        JsonArray a => new JsonArray([.. a.Select(e => Fill(e, actor))]),
        JsonValue v when v.TryGetValue<string>(out var text) && text.StartsWith('@') => Value(text[1..], actor),
        _ => node?.DeepClone(),
    };

    private JsonNode? Value(string word, string actor)
    {
        var (key, field) = word.Split('.', 2) is [var k, var f] ? (k, f) : (word, "");
        if (key == "own")
        {
            key = Text(Party(actor).Values, "organisation") ?? throw new RehearsalException($"'{actor}' has no organisation for '@own'.");
        }
        var (id, values) = Party(key);
        return field.Length == 0
            ? JsonValue.Create(id)
            : values[field]?.DeepClone() ?? throw new RehearsalException($"The party '{key}' has no '{field}'.");
    }

    private (Guid Id, JsonObject Values) Party(string key) =>
        parties.TryGetValue(key, out var party) ? party : throw new RehearsalException($"There is no party '{key}' in this scenario.");

    private static string? Text(JsonObject values, string name) =>
        values[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
