using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Luyan.Law;

namespace Luyan.Cases;

/// <summary>
/// One of the three lives as a decider: pure functions and nothing else. The store runs it inside a transaction, the rehearsal in memory,
/// a page only asks <see cref="WhyNot"/>.
/// </summary>
/// <typeparam name="TState">Closed hierarchy, one type per state.</typeparam>
/// <typeparam name="TCommand">Closed hierarchy of commands.</typeparam>
/// <typeparam name="TEvent">Closed hierarchy of events; a storage contract.</typeparam>
public sealed record Life<TState, TCommand, TEvent>
    where TState : class where TCommand : class where TEvent : class
{
    /// <summary>application, center or review.</summary>
    public required string Kind { get; init; }

    /// <summary>The state of a case without events.</summary>
    public required TState Initial { get; init; }

    /// <summary>Answers a command. Use <see cref="Answer"/>, which also knows a repeated request.</summary>
    public required Func<TState, TCommand, Asked, Decision<TEvent>> Decide { get; init; }

    /// <summary>What stands in the way of a kind of command now, whatever its fields: role, state, order, four
    /// eyes. Empty: it is open.</summary>
    public required Func<TState, Type, Asked, IReadOnlyList<Refusal>> WhyNot { get; init; }

    /// <summary>The next state.</summary>
    public required Func<TState, TEvent, Envelope, TState> Evolve { get; init; }

    /// <summary>The next state for a reader who does not know of the event: the letter that it words keeps its place.</summary>
    public Func<TState, TEvent, Envelope, TState> Pass { get; init; } = (state, _, _) => state;

    /// <summary>What follows from an event elsewhere; the state is that after the event.</summary>
    public required Func<TState, TEvent, Envelope, Measures, IReadOnlyList<Effect>> React { get; init; }

    /// <summary>The open deadlines of a state. A function of the state, so that replay gives the same clocks.</summary>
    public required Func<TState, Measures, IReadOnlyList<Deadline>> Deadlines { get; init; }

    /// <summary>The duties of a state as seen on a day: those that are open, and those that the passing of a day will open.</summary>
    public Func<TState, Measures, DateOnly, IReadOnlyList<Duty>> Duties { get; init; } = (_, _, _) => [];

    /// <summary>The measures as they apply to a case in a state, with the clauses of transition.</summary>
    public Func<TState, Measures, Measures> LawOf { get; init; } = (_, law) => law;

    /// <summary>The state as those outside the Bureau were told of it: without what is suspected, found or proposed and not told yet.
    /// What it is short of is no act that can be undone; nothing is decided on it.</summary>
    public Func<TState, TState> Told { get; init; } = state => state;

    /// <summary>The state as somebody reads it: a whole state in which what is closed to the reader has not happened, or says
    /// nothing.</summary>
    public Func<TState, Reader, TState> AsRead { get; init; } = (state, _) => state;

    /// <summary>An event as somebody reads it, with the case before it and as it stands: itself, less than it, or null where it leaves
    /// no trace.</summary>
    public Func<TEvent, TState, TState, Reader, object?> Disclose { get; init; } = (happened, _, _, _) => happened;

    /// <summary>An event in the words that somebody reads of it, with the case as it stands: outside the Bureau those of its letter as that
    /// was issued.</summary>
    public Func<TEvent, TState, Reader, TEvent> Worded { get; init; } = (happened, _, _) => happened;

    /// <summary>The fields of an event, in the state before it, that are sealed for somebody who reads it.</summary>
    public Func<TEvent, TState, Reader, IReadOnlyList<string>> Sealed { get; init; } = (_, _, _) => [];

    /// <summary>The texts of an event that the unit or its department reads, at once or later; the state is that before it.</summary>
    public Func<TEvent, TState, IReadOnlyList<string>> ReadOutside { get; init; } = (_, _) => [];

    /// <summary>Whom an event names of whom those outside are told nothing.</summary>
    public Func<TEvent, IEnumerable<string>> Unnamed { get; init; } = _ => [];

    /// <summary>Whether the unit or its department reads what is typed into a field of a kind of command.</summary>
    public Func<Type, string, bool> ReadsOutside { get; init; } = (_, _) => false;

    /// <summary>Whether somebody reads a deadline of a state that they read.</summary>
    public Func<Deadline, Reader, bool> ReadsClock { get; init; } = (_, _) => true;

    /// <summary>Whether what follows from an event reaches whom it is for: nobody outside is told by a message of what they do not read.
    /// </summary>
    /// <param name="effect">What follows.</param>
    /// <param name="happened">The event.</param>
    /// <param name="before">The case before it.</param>
    /// <param name="after">The case after it.</param>
    public bool Reaches(Effect effect, TEvent happened, TState before, TState after) =>
        effect is not Effect.Notify { To: var role } || Reader.Of(role) is not { Side: Side.Unit or Side.Department } reader
        || Disclose(happened, before, after, reader) is not null;

    /// <summary>In which role each account of the unit has acted in the case; null where none can.</summary>
    public Func<TState, IReadOnlyDictionary<Guid, Role>?> ForUnit { get; init; } = _ => null;

    /// <summary>How far the letters of a state are.</summary>
    public Func<TState, LettersUnderWay> Letters { get; init; } = _ => LettersUnderWay.None;

    /// <summary>The acts whose letters are worded and not issued.</summary>
    public IReadOnlyList<UnissuedAct> Unissued(TState state) => Letters(state).Unissued;

    /// <summary>The name of the state as in the procedure.</summary>
    public required Func<TState, string> NameOf { get; init; }

    /// <summary>Whether nothing can follow any more.</summary>
    public required Func<TState, bool> Ended { get; init; }

    /// <summary>The kinds of command, in the order of the procedure; pages list them so.</summary>
    public required IReadOnlyList<Type> Commands { get; init; }

    /// <summary>The days that people type in commands, each held between the act it rests on and today.</summary>
    public IReadOnlyList<(Type Command, string Field)> DatedFields { get; init; } = [];

    /// <summary>The JSON contract of commands, with their names as discriminators.</summary>
    public required JsonTypeInfo<TCommand> CommandJson { get; init; }

    /// <summary>The JSON contract of events, with their names as discriminators.</summary>
    public required JsonTypeInfo<TEvent> EventJson { get; init; }

    /// <summary>Answers a command on a file: the same request as the last one that was accepted changes nothing.</summary>
    public Decision<TEvent> Answer(CaseFile<TState> file, TCommand command, Asked asked) =>
        file.LastDigest is { } last && last == Digest(command, asked.By)
            ? new Decision<TEvent>.Nothing()
            : Decide(file.State, command, asked);

    /// <summary>The file with one more event.</summary>
    public CaseFile<TState> Append(CaseFile<TState> file, TEvent happened, Envelope envelope) =>
        new(Evolve(file.State, happened, envelope), file.Version + 1, envelope.Digest);

    /// <summary>A case without events.</summary>
    public CaseFile<TState> Empty => new(Initial, 0, null);

    /// <summary>Fingerprint of who asks for what; SHA-256, hex.</summary>
    public string Digest(TCommand command, Actor by) => Convert.ToHexStringLower(SHA256.HashData(
    [
        .. Encoding.UTF8.GetBytes($"{by.Account}|{by.Role}|{by.Organisation}|"),
        .. JsonSerializer.SerializeToUtf8Bytes(command, CommandJson),
    ]));
}

/// <summary>A case as read from its events.</summary>
/// <param name="State">The state.</param>
/// <param name="Version">How many events it has.</param>
/// <param name="LastDigest">Fingerprint of the last request that was accepted.</param>
public sealed record CaseFile<TState>(TState State, int Version, string? LastDigest);
