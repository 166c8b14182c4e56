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

    /// <summary>The events of a case that somebody may know of.</summary>
    internal abstract IReadOnlyList<EventRow> SeenBy(IReadOnlyList<EventRow> events, Role reader);

    /// <summary>The deadlines that have run in a case as far as somebody may know of.</summary>
    internal abstract IReadOnlySet<(string Key, string Subject)> ClocksKnownTo(IReadOnlyList<EventRow> events, Role reader, Measures law);

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

    internal TEvent Read(EventRow row) => JsonSerializer.Deserialize(row.Body, life.EventJson)!;

    internal CaseFile<TState> Fold(IReadOnlyList<EventRow> events)
    {
        var folded = life.Empty;
        foreach (var row in events) { folded = life.Append(folded, Read(row), EnvelopeText.Read(row.Envelope)); }
        return folded;
    }

    /// <summary>The case as somebody reads it: acts whose letters are not issued have not been done for those outside, nor what came
    /// after and cannot be told without them.</summary>
    internal SeenFile<TState> Seen(IReadOnlyList<EventRow> events, Role reader)
    {
        var (whole, read) = (life.Empty, events.Select(Read).ToList());
        for (var at = 0; at < events.Count; at++) { whole = life.Append(whole, read[at], EnvelopeText.Read(events[at].Envelope)); }
        List<UnissuedAct> unknown = Visibility.SeesAll(reader) ? [] : [.. life.Unissued(whole.State).Where(l => l.By != reader)];
        List<UnissuedAct> waiting = [.. unknown.Where(l => !l.Withdrawn)];
        // An act that never became known stays so, unless what was told later rests on it.
        foreach (var acts in unknown.Count > waiting.Count ? (List<UnissuedAct>[])[unknown, waiting] : [waiting])
        {
            if (acts.Count == 0) { return new(whole, events); }
            var hidden = Outside.Hidden(acts, read, events);
            if (Without(hidden, events, read, whole.State) is not { } state) { continue; }
            List<EventRow> known = [.. events.Where(e => !hidden.Contains(e.CommitId))];
            return new(whole with { State = state, Version = known.Count }, known);
        }
        var gone = Outside.Hidden(waiting, read, events);
        List<EventRow> before = [.. events.TakeWhile(e => !gone.Contains(e.CommitId))];
        return new(whole with { State = Fold(before).State, Version = before.Count }, before, Cut: true);
    }

    // The state without the hidden acts, whose letters keep their places; null where what came later rests on them.
    private TState? Without(HashSet<Guid> hidden, IReadOnlyList<EventRow> events, List<TEvent> read, TState whole)
    {
        try
        {
            var state = life.Initial;
            for (var at = 0; at < events.Count; at++)
            {
                var envelope = EnvelopeText.Read(events[at].Envelope);
                state = hidden.Contains(events[at].CommitId)
                    ? life.Pass(state, read[at], envelope)
                    : life.Evolve(state, read[at], envelope);
            }
            return life.Letters(state).Issued.SequenceEqual(life.Letters(whole).Issued) ? state : null;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return null;
        }
    }

    internal override IReadOnlyList<EventRow> SeenBy(IReadOnlyList<EventRow> events, Role reader) =>
        Visibility.SeesAll(reader) ? events : Seen(events, reader).Rows;

    internal override IReadOnlySet<(string Key, string Subject)> ClocksKnownTo(
        IReadOnlyList<EventRow> events, Role reader, Measures law)
    {
        var seen = Seen(events, reader);
        var known = seen.Rows.Select(r => r.Sequence).ToHashSet();
        var (state, clocks) = (life.Initial, new HashSet<(string, string)>());
        foreach (var row in seen.Cut ? seen.Rows : events)
        {
            var (happened, envelope) = (Read(row), EnvelopeText.Read(row.Envelope));
            state = known.Contains(row.Sequence) ? life.Evolve(state, happened, envelope) : life.Pass(state, happened, envelope);
            clocks.UnionWith(life.Deadlines(state, law).Select(d => (d.Key, d.Subject)));
        }
        return clocks;
    }

    /// <summary>Appends what happened in one commit to a case and adds all that follows from it.</summary>
    /// <param name="writing">Where to.</param>
    /// <param name="id">The case.</param>
    /// <param name="before">The case before.</param>
    /// <param name="earlier">Its events.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="envelope">Who, when, why.</param>
    internal (CaseFile<TState> File, Filed Filed) Append(
        Writing writing, Guid id, CaseFile<TState> before, IReadOnlyList<EventRow> earlier, IReadOnlyList<TEvent> happened,
        Envelope envelope)
    {
        var headHash = earlier.Count == 0 ? "" : earlier[^1].Hash;
        var rows = new List<EventRow>(happened.Count);
        var commit = Guid.CreateVersion7(envelope.At);
        var text = EnvelopeText.Write(envelope);
        var sequence = before.Version;
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
        return Project(writing, id, before, earlier, rows, happened, envelope);
    }

    internal override Filed Open(Writing writing, Guid id, object first, Envelope envelope) =>
        Append(writing, id, life.Empty, [], [(TEvent)first], envelope).Filed;

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
        var (known, duties) = Known(folded, events, writing.Law);
        var filed = known.EnteredAs(entered!);
        CaseRows.Write(
            writing, id, life.Kind, life.NameOf(folded.State), life.Ended(folded.State),
            folded.Version, events[^1].Hash, null, filed, envelope with { Day = openedOn });
        deadlines.Write(writing, id);
        writing.Add(DutyRows.Of(id, duties, fresh: true));
        LinkRows.Write(writing, id, events);
    }

    internal override IReadOnlyList<Deadline> DeadlinesOf(IReadOnlyList<EventRow> events, Measures law) =>
        events.Count == 0 ? [] : life.Deadlines(Fold(events).State, law);

    internal override KnownDuties DutiesOf(IReadOnlyList<EventRow> events, Measures law) =>
        events.Count == 0 ? new([], null) : Known(Fold(events), events, law).Duties;

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

    private (CaseFile<TState> File, Filed Filed) Project(
        Writing writing, Guid id, CaseFile<TState> before, IReadOnlyList<EventRow> earlier, List<EventRow> rows,
        IReadOnlyList<TEvent> happened, Envelope envelope)
    {
        var after = before;
        for (var i = 0; i < rows.Count; i++)
        {
            after = life.Append(after, happened[i], envelope);
            foreach (var effect in life.React(after.State, happened[i], envelope, writing.Law))
            {
                writing.Effect(id, rows[i].Sequence, effect, envelope, live: true);
            }
        }
        var old = before.Version == 0 ? null : Known(before, earlier);
        var (filed, duties) = Known(after, [.. earlier, .. rows], writing.Law);
        CaseRows.Write(writing, id, life.Kind, life.NameOf(after.State),
            life.Ended(after.State), after.Version, rows[^1].Hash, old, filed, envelope);
        DeadlineRows.Write(
            writing, id, before.Version == 0 ? [] : life.Deadlines(before.State, writing.Law),
            life.Deadlines(after.State, writing.Law), envelope.Day);
        writing.Add(DutyRows.Of(id, duties, fresh: before.Version == 0));
        LinkRows.Write(writing, id, rows);
        return (after, filed);
    }

    private Filed Known(CaseFile<TState> whole, IReadOnlyList<EventRow> events) =>
        life.Unissued(whole.State).Count == 0
            ? file(whole.State)
            : file(whole.State).SeenAs(file(Seen(events, Role.Anyone).File.State), null);

    // What lists and the public register say, and what is owed: for those outside as far as they know.
    private (Filed Filed, KnownDuties Duties) Known(CaseFile<TState> whole, IReadOnlyList<EventRow> events, Measures law)
    {
        var day = EnvelopeText.Read(events[^1].Envelope).Day;
        var duties = life.Duties(whole.State, law, day);
        var filed = file(whole.State) with { HeldBy = HeldBy(duties, day) };
        if (life.Unissued(whole.State).Count == 0)
        {
            var told = life.Told(whole.State);
            return (filed, new(duties, ReferenceEquals(told, whole.State) ? null : life.Duties(told, law, day)));
        }
        var seen = Seen(events, Role.Anyone);
        return (
            filed.SeenAs(file(seen.File.State), new(
                life.NameOf(seen.File.State), life.Ended(seen.File.State), EnvelopeText.Read(seen.Rows[^1].Envelope).At,
                seen.Rows.Count, seen.Rows[^1].Hash)),
            new(duties, life.Duties(life.Told(seen.File.State), law, day)));
    }

    // Who held the case on the day of its last entry, for who looks for it there; pages ask the duties of their own day.
    private static Role? HeldBy(IReadOnlyList<Duty> duties, DateOnly day) =>
        Duty.Holders(duties, day).Select(r => (Role?)r).FirstOrDefault();
}
