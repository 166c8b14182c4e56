using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Luyan.Cases.Rerunning;

/// <summary>Finds the command again that gave the events of a commit. Commands are not stored; what they said stands in their events.
/// The fingerprint in the envelope proves that the one found is the one that was asked.</summary>
internal static class CommandAgain
{
    // So many ways to fill what no event repeats (a switch, a verdict) are tried.
    private const int MostWays = 64;

    /// <summary>The command of a commit; null where it cannot be found with certainty.</summary>
    internal static TCommand? Of<TState, TCommand, TEvent>(
        Life<TState, TCommand, TEvent> life, IReadOnlyList<TEvent> happened, Envelope envelope)
        where TState : class where TCommand : class where TEvent : class
    {
        if (life.Commands.FirstOrDefault(c => c.Name == envelope.Command) is not { } type) { return null; }
        var said = Said(life, happened);
        var ways = new List<JsonObject> { new() { ["command"] = type.Name } };
        foreach (var parameter in type.GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters())
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
            var values = said.TryGetValue(name, out var value) ? [value] : Open(parameter);
            if (values.Length == 0 || ways.Count * values.Length > MostWays) { return null; }
            ways = [.. ways.SelectMany(way => values.Select(v => Filled(way, name, v)))];
        }
        // What may be added to a command beside its parameters is repeated by its event or was left out.
        foreach (var name in type.GetProperties().Where(p => p.CanWrite).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)))
        {
            if (said.TryGetValue(name, out var value))
            {
                ways = ways.ConvertAll(way => way.ContainsKey(name) ? way : Filled(way, name, value));
            }
        }
        return ways.Select(way => Read(life, way)).FirstOrDefault(c => c is not null && life.Digest(c, envelope.By) == envelope.Digest);
    }

    // What the events say, and what stands within them one floor below; the outer one counts.
    private static Dictionary<string, JsonNode?> Said<TState, TCommand, TEvent>(
        Life<TState, TCommand, TEvent> life, IReadOnlyList<TEvent> happened)
        where TState : class where TCommand : class where TEvent : class
    {
        var said = new Dictionary<string, JsonNode?>();
        var events = happened.Select(e => JsonSerializer.SerializeToNode(e, life.EventJson)!.AsObject()).ToList();
        foreach (var (name, value) in events.SelectMany(e => e)) { said.TryAdd(name, value); }
        foreach (var (name, value) in events.SelectMany(e => e).Select(p => p.Value).OfType<JsonObject>().SelectMany(o => o))
        {
            said.TryAdd(name, value);
        }
        return said;
    }

    // What no event repeats: left out where it may be, else each of its few values.
    private static JsonNode?[] Open(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var absent = type != parameter.ParameterType || parameter.HasDefaultValue || !parameter.ParameterType.IsValueType;
        JsonNode?[] values = type == typeof(bool) ? [true, false]
            : type.IsEnum ? [.. Enum.GetNames(type).Select(n => (JsonNode?)n)]
            : [];
        return absent ? [null, .. values] : values;
    }

    private static JsonObject Filled(JsonObject way, string name, JsonNode? value)
    {
        var filled = (JsonObject)way.DeepClone();
        if (value is not null) { filled[name] = value.DeepClone(); }
        return filled;
    }

    private static TCommand? Read<TState, TCommand, TEvent>(Life<TState, TCommand, TEvent> life, JsonObject way)
        where TState : class where TCommand : class where TEvent : class
    {
        try { return way.Deserialize(life.CommandJson); }
        catch (JsonException) { return null; }
    }
}
