using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Luyan.Cases;
using Luyan.Law;
using Luyan.Store.Dockets;

namespace Luyan.Store.Tests;

/// <summary>A life made for the tests of the store: a ferry with few seats. It has every effect that the store carries out and
/// nothing of the procedure.</summary>
internal static class Ferry
{
    public const string Kind = "ferry";
    public static readonly Rule Full = new("ferry-full");
    public static readonly Rule NumberTaken = new("ferry-number-taken");
    public static readonly Rule NameTaken = new("ferry-name-taken");
    public static readonly Rule Barred = new("ferry-barred");

    public static Life<FerryState, FerryCommand, FerryEvent> Life { get; } = new()
    {
        Kind = Kind,
        Initial = new FerryState(),
        Decide = Decide,
        WhyNot = (_, _, _) => [],
        Evolve = Evolve,
        React = React,
        Deadlines = (state, _) => Running(state),
        Duties = (state, _, _) =>
            [.. Running(state).Select(d => new Duty(nameof(Leave), d.Of, state.Unit, state.Since, null, d, false, d.Source))],
        NameOf = state => state.Ended ? "Gone" : "Moored",
        Ended = state => state.Ended,
        Commands = [typeof(Moor), typeof(Board), typeof(Leave), typeof(Punish), typeof(Forgive)],
        CommandJson = Json<FerryCommand>(),
        EventJson = Json<FerryEvent>(),
    };

    public static Projection<FerryState, FerryCommand, FerryEvent> Projection { get; } = new(
        Life,
        state => new()
        {
            Number = state.Number, Title = state.Name, UnitId = state.Unit,
            DepartmentId = state.Department, CenterName = state.Name, UnitName = "河运公司",
            Center = state.Number.Length == 0
                ? null
                : new() { Number = state.Number, Name = state.Name, UnitName = "河运公司", UnitId = state.Unit, NamedOn = state.Since },
        },
        (_, command, _) => command switch
        {
            Moor moor => new() { Series = "FY-2026", Name = moor.Name, BarOf = moor.Unit },
            Leave leave => new() { Document = leave.Document },
            _ => Needs.None,
        });

    private static IReadOnlyList<Deadline> Running(FerryState state) => state is { Number: not "", Ended: false }
        ? [new("ferry-leaves", "", Role.Signer, state.Since, state.Since.AddDays(state.Passengers),
            state.Since.AddDays(state.Passengers), false, LegalRef.Procedure, "", WhenPassed.MarkOverdue)]
        : [];

    private static Decision<FerryEvent> Decide(FerryState state, FerryCommand command, Asked asked) => command switch
    {
        Moor when state.Number.Length > 0 => new Decision<FerryEvent>.Nothing(),
        Moor when asked.Registers is { Bar: not null } or { BarToCome: not null } => Barred.Refuse(),
        Moor when asked.Registers.NameHeldBy is not null => NameTaken.Refuse(),
        Moor moor => new Moored(asked.Registers.NextNumber, moor.Name, moor.Unit, moor.Department, moor.Seats),
        Board board when state.Passengers < state.Seats => new Boarded(board.Passenger, board.Ticket),
        Board => Full.Refuse(),
        Leave when asked.Registers.DocumentNumberTaken => NumberTaken.Refuse(),
        Leave leave => new Left(leave.Document),
        Punish => new Punished(),
        _ => new Forgiven(),
    };

    private static FerryState Evolve(FerryState state, FerryEvent happened, Envelope envelope) => happened switch
    {
        Moored m => state with
        {
            Number = m.Number, Name = m.Name, Unit = m.Unit, Department = m.Department, Seats = m.Seats, Since = envelope.Day
        },
        Boarded => state with { Passengers = state.Passengers + 1 },
        Left => state with { Ended = true },
        _ => state,
    };

    private static IReadOnlyList<Effect> React(FerryState state, FerryEvent happened, Envelope envelope, Measures law) => happened switch
    {
        Left left => [new Effect.TakeNumber("document", left.Document), new Effect.Notify(
            "left", Role.Signer, new Dictionary<string, string> { ["name"] = state.Name }), new Effect.SendLetter("farewell")],
        Punished => [new Effect.StartBar(state.Unit, new(envelope.Day, envelope.Day.AddYears(2), state.Number))],
        Forgiven => [new Effect.LiftBar(state.Unit, state.Number)],
        _ => [],
    };

    private static JsonTypeInfo<T> Json<T>()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        options.MakeReadOnly();
        return (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
    }
}

internal sealed record FerryState
{
    public string Number { get; init; } = "";
    public string Name { get; init; } = "";
    public Guid Unit { get; init; }
    public Guid Department { get; init; }
    public int Seats { get; init; }
    public int Passengers { get; init; }
    public bool Ended { get; init; }
    public DateOnly Since { get; init; }
}

[JsonDerivedType(typeof(Moor), nameof(Moor)), JsonDerivedType(typeof(Board), nameof(Board)), JsonDerivedType(typeof(Leave), nameof(Leave))]
[JsonDerivedType(typeof(Punish), nameof(Punish)), JsonDerivedType(typeof(Forgive), nameof(Forgive))]
internal abstract record FerryCommand;
internal sealed record Moor(string Name, Guid Unit, Guid Department, int Seats) : FerryCommand;
internal sealed record Board(string Passenger, FileRef? Ticket = null) : FerryCommand;
internal sealed record Leave(string Document) : FerryCommand;
internal sealed record Punish : FerryCommand;
internal sealed record Forgive : FerryCommand;

[JsonDerivedType(typeof(Moored), nameof(Moored)),
    JsonDerivedType(typeof(Boarded), nameof(Boarded)), JsonDerivedType(typeof(Left), nameof(Left))]
[JsonDerivedType(typeof(Punished), nameof(Punished)), JsonDerivedType(typeof(Forgiven), nameof(Forgiven))]
internal abstract record FerryEvent;
internal sealed record Moored(string Number, string Name, Guid Unit, Guid Department, int Seats) : FerryEvent;
internal sealed record Boarded(string Passenger, FileRef? Ticket) : FerryEvent;
internal sealed record Left(string Document) : FerryEvent;
internal sealed record Punished : FerryEvent;
internal sealed record Forgiven : FerryEvent;
