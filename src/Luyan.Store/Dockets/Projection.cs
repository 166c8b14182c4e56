using System.Text.Json;
using Luyan.Cases;
using Luyan.Cases.Rerunning;
using Luyan.Law;
using Luyan.Store.Rows;

namespace Luyan.Store.Dockets;

/// <summary>A life as the store keeps it. Lives of different types stand in one list.</summary>
public abstract class Projection
{
    /// <summary>application, center or review.</summary>
    public abstract string Kind { get; }

    /// <summary>Opens a docket with its first event, within a transaction that another case began.</summary>
    internal abstract Filed Open(Writing writing, Guid id, object first, Envelope envelope);

    /// <summary>Reads the events of one case again and writes its read models, each under the law of its time.</summary>
    /// <param name="writing">Where to.</param>
    /// <param name="events">The events of the case.</param>
    /// <param name="laws">The law from each import of holidays on, the first from the beginning.</param>
    internal abstract void Replay(Writing writing, IReadOnlyList<EventRow> events, IReadOnlyList<(DateTimeOffset From, Measures Law)> laws);

    /// <summary>The open deadlines of a case as a law computes them.</summary>
    internal abstract IReadOnlyList<Deadline> DeadlinesOf(IReadOnlyList<EventRow> events, Measures law);

    /// <summary>The duties of a case as a law makes them: of the day of its last entry, with all that open later by themselves.</summary>
    internal abstract KnownDuties DutiesOf(IReadOnlyList<EventRow> events, Measures law);

    /// <summary>Decides every commit of a case again, under each of some laws; commits of the clock and of other cases are
    /// left out.</summary>
    internal abstract IReadOnlyList<IReadOnlyList<Redecided>> Rerun(
        IReadOnlyList<EventRow> events, IReadOnlyList<Func<Envelope, Measures>> laws);

    /// <summary>The events of a case that somebody reads, and as whom.</summary>
    /// <param name="events">All that is stored of it.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="unsealed">With what is sealed, after the opening is recorded.</param>
    internal abstract (IReadOnlyList<ReadEvent> Events, Reader Reader) EventsReadBy(
        IReadOnlyList<EventRow> events, Actor actor, bool unsealed = false);

    /// <summary>The deadlines that have run in a case as far as somebody reads of them.</summary>
    internal abstract IReadOnlySet<(string Key, string Subject)> ClocksReadBy(
        IReadOnlyList<EventRow> events, Actor actor, Measures law);

    /// <summary>The event of a row.</summary>
    internal abstract object ReadEvent(EventRow row);

    /// <summary>Whether an event can be read; the failure otherwise.</summary>
    internal abstract string? WhyUnreadable(EventRow row);
}

/// <summary>A life and what lists and registers say of it.</summary>
/// <param name="life">The life.</param>
/// <param name="file">What lists and registers say of a case in a state.</param>
/// <param name="needs">What a command must know from outside; the day is the legal date.</param>
public sealed class Projection<TState, TCommand, TEvent>(
    Life<TState, TCommand, TEvent> life, Func<TState, Filed> file, Func<TState, TCommand, DateOnly, Needs> needs) : Projection
    where TState : class where TCommand : class where TEvent : class
{
    /// <inheritdoc/>
    public override string Kind => life.Kind;

    internal Life<TState, TCommand, TEvent> Life => life;

    internal Needs NeedsOf(TState state, TCommand command, DateOnly today) => needs(state, command, today);

    internal Filed FileOf(TState state) => file(state);

    private readonly Seeing<TState, TCommand, TEvent> seeing = new(life);

    internal TEvent Read(EventRow row) => seeing.Read(row);

    internal Docket<TState> Unfold(IReadOnlyList<EventRow> events) => seeing.Unfold(events);

    internal CaseFile<TState> Fold(IReadOnlyList<EventRow> events) => Unfold(events).File;

    /// <summary>The case as somebody reads it.</summary>
    /// <param name="docket">The case.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="unsealed">With what is sealed or masked, after the look is recorded.</param>
    internal ReadFile<TState> ReadBy(Docket<TState> docket, Actor actor, bool unsealed = false)
    {
        var reader = Reader.Of(actor, life.ForUnit(docket.File.State));
        return seeing.ReadBy(docket, actor.Role, unsealed ? reader with { Unsealed = true } : reader);
    }

    /// <summary>The case as those know it who learn of its acts by their letters.</summary>
    internal SeenFile<TState> Seen(IReadOnlyList<EventRow> events, Role reader) => seeing.Seen(Unfold(events), reader);

    internal override (IReadOnlyList<ReadEvent> Events, Reader Reader) EventsReadBy(
        IReadOnlyList<EventRow> events, Actor actor, bool unsealed = false) =>
        ReadBy(Unfold(events), actor, unsealed) is var read ? (read.Events, read.Reader) : default;

    internal override IReadOnlySet<(string Key, string Subject)> ClocksReadBy(
        IReadOnlyList<EventRow> events, Actor actor, Measures law) => Unfold(events) is var docket
            ? seeing.Clocks(docket, actor.Role, Reader.Of(actor, life.ForUnit(docket.File.State)), law)
            : [];

    /// <summary>Appends what happened in one commit to a case and adds all that follows from it.</summary>
    /// <param name="writing">Where to.</param>
    /// <param name="id">The case.</param>
    /// <param name="before">The case before.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="envelope">Who, when, why.</param>
    internal (Docket<TState> Docket, Filed Filed) Append(
        Writing writing, Guid id, Docket<TState> before, IReadOnlyList<TEvent> happened, Envelope envelope)
    {
        var headHash = before.Rows.Count == 0 ? "" : before.Rows[^1].Hash;
        var rows = new List<EventRow>(happened.Count);
        var commit = Guid.CreateVersion7(envelope.At);
        var text = EnvelopeText.Write(envelope);
        var sequence = before.File.Version;
        foreach (var e in happened)
        {
            var row = new EventRow
            {
                CaseId = id, Kind = Kind, Sequence = ++sequence, CommitId = commit, Type = e.GetType().Name, Envelope = text,
                Body = JsonSerializer.Serialize(e, life.EventJson), Algorithm = HashChain.Algorithm, PreviousHash = headHash,
            };
            row.Hash = headHash = HashChain.Of(row);
            rows.Add(row);
            writing.Event(row);
        }
        return Project(writing, id, before, rows, happened, envelope);
    }

    internal override Filed Open(Writing writing, Guid id, object first, Envelope envelope) =>
        Append(writing, id, Unfold([]), [(TEvent)first], envelope).Filed;

    // Read models are a function of the state, but for the days of deadlines, effects and what the first entry of a case says once for
    // all: the rest is written once.
    internal override void Replay(Writing writing, IReadOnlyList<EventRow> events, IReadOnlyList<(DateTimeOffset From, Measures Law)> laws)
    {
        var (folded, at, deadlines) = (life.Empty, 0, new DeadlineHistory());
        writing.Law = laws[0].Law;
        void MoveUpTo(DateTimeOffset then)
        {
            for (; at + 1 < laws.Count && laws[at + 1].From <= then; at++)
            {
                writing.Law = laws[at + 1].Law;
                if (folded.Version > 0) { deadlines.Follow(life.Deadlines(folded.State, writing.Law), LegalDate.Of(laws[at + 1].From)); }
            }
        }
        var (id, entered, envelope) = (events[0].CaseId, (Filed?)null, EnvelopeText.Read(events[0].Envelope));
        var openedOn = envelope.Day;
        foreach (var commit in events.GroupBy(e => e.CommitId))
        {
            var first = true;
            foreach (var row in commit)
            {
                if (first)
                {
                    envelope = EnvelopeText.Read(row.Envelope);
                    MoveUpTo(envelope.At);
                    first = false;
                }
                var happened = Read(row);
                folded = life.Append(folded, happened, envelope);
                foreach (var effect in life.React(folded.State, happened, envelope, writing.Law))
                {
                    writing.Effect(id, row.Sequence, effect, envelope, live: false);
                }
            }
            entered ??= file(folded.State);
            deadlines.Follow(life.Deadlines(folded.State, writing.Law), envelope.Day);
        }
        MoveUpTo(DateTimeOffset.MaxValue);
        var docket = Unfold(events);
        var (known, duties, clocks) = Known(docket, writing.Law);
        var filed = known.EnteredAs(entered!);
        CaseRows.Write(
            writing, id, life.Kind, life.NameOf(folded.State), life.Ended(folded.State),
            folded.Version, events[^1].Hash, null, filed, envelope with { Day = openedOn });
        deadlines.Write(writing, id, clocks);
        writing.Add(DutyRows.Of(id, duties, fresh: true));
        LinkRows.Write(writing, id, LinkRows.None, Links(docket));
        ForUnitRows.Write(writing, id, ForUnitRows.None, ForUnit(docket));
    }

    internal override IReadOnlyList<Deadline> DeadlinesOf(IReadOnlyList<EventRow> events, Measures law) =>
        events.Count == 0 ? [] : life.Deadlines(Fold(events).State, law);

    internal override KnownDuties DutiesOf(IReadOnlyList<EventRow> events, Measures law) =>
        events.Count == 0 ? new([]) : Known(Unfold(events), law).Duties;

    internal override IReadOnlyList<IReadOnlyList<Redecided>> Rerun(
        IReadOnlyList<EventRow> events, IReadOnlyList<Func<Envelope, Measures>> laws) =>
    [
        .. new Rerun<TState, TCommand, TEvent>(life).Of(
            events.GroupBy(e => e.CommitId).Select(c => (
                (IReadOnlyList<TEvent>)[.. c.Select(Read)], EnvelopeText.Read(c.First().Envelope))), laws),
    ];

    internal override object ReadEvent(EventRow row) => Read(row);

    internal override string? WhyUnreadable(EventRow row)
    {
        try
        {
            EnvelopeText.Read(row.Envelope);
            return Read(row).GetType().Name == row.Type ? null : "the body is of another type than the event";
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException)
        {
            return failure.Message;
        }
    }

    private (Docket<TState> Docket, Filed Filed) Project(
        Writing writing, Guid id, Docket<TState> before, List<EventRow> rows, IReadOnlyList<TEvent> happened, Envelope envelope)
    {
        var (file, states) = (before.File, new List<TState>());
        for (var i = 0; i < rows.Count; i++)
        {
            states.Add(file.State);
            file = life.Append(file, happened[i], envelope);
            foreach (var effect in life.React(file.State, happened[i], envelope, writing.Law))
            {
                if (!life.Reaches(effect, happened[i], states[i], file.State)) { continue; }
                writing.Effect(id, rows[i].Sequence, effect, envelope, live: true);
            }
        }
        Docket<TState> after = new([.. before.Rows, .. rows], [.. before.Events, .. happened], [.. before.Before, .. states], file);
        var old = before.Rows.Count == 0 ? null : Known(before);
        var (filed, duties, clocks) = Known(after, writing.Law);
        CaseRows.Write(writing, id, life.Kind, life.NameOf(file.State),
            life.Ended(file.State), file.Version, rows[^1].Hash, old, filed, envelope);
        DeadlineRows.Write(
            writing, id, before.Rows.Count == 0 ? [] : life.Deadlines(before.File.State, writing.Law),
            life.Deadlines(file.State, writing.Law), clocks, envelope.Day);
        writing.Add(DutyRows.Of(id, duties, fresh: before.Rows.Count == 0));
        LinkRows.Write(writing, id, Links(before), Links(after));
        ForUnitRows.Write(writing, id, ForUnit(before), ForUnit(after));
        return (after, filed);
    }

    private IReadOnlyDictionary<(string Sha256, string Name), Sides> Links(Docket<TState> docket) => LinkRows.Of(
        docket.Rows, [.. LinkRows.Roles.Select(role => seeing.ReadBy(docket, role, Reader.Of(role)))
            .Select(read => (read.Events, read.Reader))]);

    private IReadOnlyDictionary<Guid, long> ForUnit(Docket<TState> docket) =>
        ForUnitRows.Of(docket.Rows, life.ForUnit(docket.File.State));

    private Filed Known(Docket<TState> docket) =>
        life.Unissued(docket.File.State).Count == 0
            ? file(docket.File.State)
            : file(docket.File.State).SeenAs(file(seeing.Seen(docket, Role.Anyone).File.State), null);

    // What lists and the public register say, and what is owed: for those outside as far as they know. A review is read by nobody outside.
    private (Filed Filed, KnownDuties Duties, IReadOnlySet<(string Key, string Subject)>? Clocks) Known(
        Docket<TState> docket, Measures law)
    {
        var (whole, day) = (docket.File.State, EnvelopeText.Read(docket.Rows[^1].Envelope).Day);
        var duties = life.Duties(whole, law, day);
        var filed = file(whole) with { HeldBy = HeldBy(duties, day) };
        if (Kind == Kinds.Review) { return (filed, new(duties), null); }
        var reader = new Reader(Side.Unit);
        var read = seeing.ReadBy(docket, Role.Anyone, reader);
        if (read.Events.Count == 0) { return (filed, new(duties), null); }
        var (state, last) = (read.File.State, read.Events[^1].Row);
        IReadOnlyList<Duty> Of(TState read, Side side) =>
            [.. life.Duties(read, law, day).Where(d => d.Clock is null || life.ReadsClock(d.Clock, new(side)))];
        var (unit, department) = (
            Of(state, Side.Unit),
            Of(seeing.ReadBy(docket, Role.Department, new(Side.Department)).File.State, Side.Department));
        var same = unit.SequenceEqual(duties) && department.SequenceEqual(duties);
        return (
            filed.SeenAs(file(state), new(
                life.NameOf(state), life.Ended(state), EnvelopeText.Read(last.Envelope).At, read.Events.Count, "")),
            same ? new(duties) : new(duties, unit, department),
            life.Deadlines(state, law).Where(d => life.ReadsClock(d, reader)).Select(d => (d.Key, d.Subject)).ToHashSet());
    }

    // Who held the case on the day of its last entry, for who looks for it there; pages ask the duties of their own day.
    private static Role? HeldBy(IReadOnlyList<Duty> duties, DateOnly day) =>
        Duty.Holders(duties, day).Select(r => (Role?)r).FirstOrDefault();
}
