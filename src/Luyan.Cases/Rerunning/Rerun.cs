using System.Text.Json;
using System.Text.Json.Nodes;
using Luyan.Law;

namespace Luyan.Cases.Rerunning;

/// <summary>A life that can be decided again from its docket.</summary>
/// <param name="life">The life.</param>
public sealed class Rerun<TState, TCommand, TEvent>(Life<TState, TCommand, TEvent> life)
    where TState : class where TCommand : class where TEvent : class
{
    // Numbers that were drawn when it was decided stand in the event; they are given again.
    private static readonly string[] Drawn = ["centerNumber", "certificateNumber", "number"];

    /// <summary>Every commit of a docket, decided again under given laws; those of the clock and of other cases are left out.</summary>
    /// <param name="commits">The commits in their order.</param>
    /// <param name="laws">The laws to decide under; each answer holds one for each of them.</param>
    public IEnumerable<IReadOnlyList<Redecided>> Of(
        IEnumerable<(IReadOnlyList<TEvent> Events, Envelope Envelope)> commits, IReadOnlyList<Func<Envelope, Measures>> laws)
    {
        var file = life.Empty;
        foreach (var (events, envelope) in commits)
        {
            if (life.Commands.FirstOrDefault(c => c.Name == envelope.Command) is { } kind)
            {
                var command = CommandAgain.Of(life, events, envelope);
                yield return [.. laws.Select(law => One(file, kind, command, events, envelope, law(envelope)))];
            }
            foreach (var happened in events) { file = life.Append(file, happened, envelope); }
        }
    }

    private Redecided One(
        CaseFile<TState> file, Type kind, TCommand? command, IReadOnlyList<TEvent> was, Envelope envelope, Measures law)
    {
        var asked = new Asked(envelope.By, envelope.Day, law, Registers.None with { NextNumber = NumberOf(was) });
        var at = file.Version + 1;
        if (command is null) { return new(at, envelope, false, life.WhyNot(file.State, kind, asked), []); }
        return life.Decide(file.State, command, asked) switch
        {
            Decision<TEvent>.Accepted yes =>
                new(at, envelope, true, [], [.. yes.Events.Select(e => JsonSerializer.Serialize(e, life.EventJson))]),
            Decision<TEvent>.Refused no => new(at, envelope, true, no.Because, []),
            _ => new(at, envelope, true, [], []),
        };
    }

    private string NumberOf(IReadOnlyList<TEvent> was)
    {
        foreach (var said in was.Select(e => JsonSerializer.SerializeToNode(e, life.EventJson)!.AsObject()))
        {
            foreach (var name in Drawn)
            {
                if (said[name] is JsonValue value && value.TryGetValue<string>(out var number)) { return number; }
            }
        }
        return "";
    }
}
