using System.Text.Json;
using System.Text.Json.Serialization;
using Luyan.Cases;
using Luyan.Law;
using Luyan.Store.Dockets;

namespace Luyan.Bench.Append;

/// <summary>A life with next to no law in it, so that the write path itself is measured: each event moves one deadline.</summary>
internal static class Counter
{
    private static readonly string Filler = new('字', 120);

    public static Life<Count, Raise, Raised> Life { get; } = new()
    {
        Kind = "counter",
        Initial = new(0, "", default),
        Decide = (state, raise, _) => new Raised(raise.To, state.Number.Length == 0 ? $"JS-{raise.To:0000000000}" : state.Number, Filler),
        WhyNot = (_, _, _) => [],
        Evolve = (_, raised, envelope) => new(raised.To, raised.Number, envelope.Day),
        React = (_, _, _, _) => [],
        Deadlines = (state, _) =>
            [new("count", "", Role.CaseOfficer, state.Since, state.Since.AddDays(state.Value % 1000),
                state.Since.AddDays(state.Value % 1000), false, LegalRef.Procedure, "", WhenPassed.MarkOverdue)],
        NameOf = _ => "Counting",
        Ended = _ => false,
        Commands = [typeof(Raise)],
        CommandJson = CounterJson.Default.Raise,
        EventJson = CounterJson.Default.Raised,
    };

    public static Projection Projection { get; } = new Projection<Count, Raise, Raised>(
        Life, state => new() { Number = state.Number, Title = "Counter" }, (_, _, _) => Needs.None);
}

internal sealed record Count(int Value, string Number, DateOnly Since);

internal sealed record Raise(int To);

internal sealed record Raised(int To, string Number, string Text);

[JsonSerializable(typeof(Raise))]
[JsonSerializable(typeof(Raised))]
internal sealed partial class CounterJson : JsonSerializerContext;
