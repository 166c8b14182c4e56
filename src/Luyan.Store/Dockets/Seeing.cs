using System.Text.Json;
using Luyan.Cases;
using Luyan.Law;
using Luyan.Store.Rows;

namespace Luyan.Store.Dockets;

/// <summary>How the cases of a life are seen by those who may not know all of them.</summary>
internal sealed class Seeing<TState, TCommand, TEvent>(Life<TState, TCommand, TEvent> life)
    where TState : class where TCommand : class where TEvent : class
{
    public TEvent Read(EventRow row) => JsonSerializer.Deserialize(row.Body, life.EventJson)!;

    public Docket<TState> Unfold(IReadOnlyList<EventRow> rows)
    {
        var (file, events, before) = (life.Empty, new List<object>(rows.Count), new List<TState>(rows.Count));
        foreach (var row in rows)
        {
            var happened = Read(row);
            before.Add(file.State);
            events.Add(happened);
            file = life.Append(file, happened, EnvelopeText.Read(row.Envelope));
        }
        return new(rows, events, before, file);
    }

    /// <summary>The case without the acts of whose letters somebody cannot know: they have not been done, nor what came after and cannot
    /// be told without them.</summary>
    public SeenFile<TState> Seen(Docket<TState> docket, Role reader)
    {
        var (whole, events) = (docket.File, docket.Rows);
        List<UnissuedAct> unknown = Visibility.SeesAll(reader) ? [] : [.. life.Unissued(whole.State).Where(l => l.By != reader)];
        List<UnissuedAct> waiting = [.. unknown.Where(l => !l.Withdrawn)];
        // Who knows of an act by its letter knows it in the words in which that was issued.
        if (unknown.Count == 0) { return new(whole with { State = InWords(docket, reader) }, events); }
        // An act that never became known stays so, unless what was told later rests on it.
        foreach (var acts in unknown.Count > waiting.Count ? (List<UnissuedAct>[])[unknown, waiting] : [waiting])
        {
            if (acts.Count == 0) { return new(whole with { State = InWords(docket, reader) }, events); }
            var hidden = Outside.Hidden(acts, docket.Events, events);
            if (Without(hidden, docket, reader) is not { } state) { continue; }
            List<EventRow> known = [.. events.Where(e => !hidden.Contains(e.CommitId))];
            return new(whole with { State = state, Version = known.Count }, known);
        }
        var gone = Outside.Hidden(waiting, docket.Events, events);
        List<EventRow> before = [.. events.TakeWhile(e => !gone.Contains(e.CommitId))];
        return new(whole with { State = Folded(docket, before.Count, [], reader), Version = before.Count }, before, Cut: true);
    }

    private TState InWords(Docket<TState> docket, Role reader) =>
        Visibility.SeesAll(reader) || life.Letters(docket.File.State).WordedAnew.Count == 0
            ? docket.File.State
            : Folded(docket, docket.Rows.Count, [], reader);

    // The first events, of which those that are hidden leave the places of their letters.
    private TState Folded(Docket<TState> docket, int count, HashSet<Guid> hidden, Role role)
    {
        var (state, reader) = (life.Initial, Reader.Of(role));
        for (var at = 0; at < count; at++)
        {
            var happened = life.Worded((TEvent)docket.Events[at], docket.File.State, reader);
            var envelope = EnvelopeText.Read(docket.Rows[at].Envelope);
            state = hidden.Contains(docket.Rows[at].CommitId)
                ? life.Pass(state, happened, envelope)
                : life.Evolve(state, happened, envelope);
        }
        return state;
    }

    /// <summary>The case as somebody reads it: of what is known of it, what is opened to the reader.</summary>
    /// <param name="docket">The case.</param>
    /// <param name="role">The role in which somebody reads.</param>
    /// <param name="reader">The reader that this makes.</param>
    public ReadFile<TState> ReadBy(Docket<TState> docket, Role role, Reader reader)
    {
        // Whoever has acted for the unit reads as the department does, and knows no more of the letters.
        var seen = Seen(docket, reader.Outside && Visibility.SeesAll(role) ? Role.Department : role);
        var known = seen.Rows.Select(r => r.Sequence).ToHashSet();
        List<ReadEvent> events = [];
        for (var at = 0; at < docket.Rows.Count; at++)
        {
            var (row, happened) = (docket.Rows[at], (TEvent)docket.Events[at]);
            if (known.Contains(row.Sequence)
                && life.Disclose(happened, docket.Before[at], docket.File.State, reader) is { } told)
            {
                // What is told in place of an event has a name of its own; less than an event is told under the event's.
                events.Add(new(row, told, told is TEvent ? told.GetType().Name : row.Type)
                {
                    Sealed = life.Sealed(happened, docket.Before[at], reader),
                });
            }
        }
        var state = life.AsRead(seen.File.State, reader);
        return new(seen.File with { State = state, Version = events.Count }, events, reader);
    }

    /// <summary>The deadlines that have run in a case as far as somebody reads of them.</summary>
    public HashSet<(string Key, string Subject)> Clocks(Docket<TState> docket, Role role, Reader reader, Measures law)
    {
        var seen = Seen(docket, reader.Outside && Visibility.SeesAll(role) ? Role.Department : role);
        var known = seen.Rows.Select(r => r.Sequence).ToHashSet();
        var (state, clocks) = (life.Initial, new HashSet<(string, string)>());
        for (var at = 0; at < (seen.Cut ? seen.Rows.Count : docket.Rows.Count); at++)
        {
            var (happened, envelope) = ((TEvent)docket.Events[at], EnvelopeText.Read(docket.Rows[at].Envelope));
            state = known.Contains(docket.Rows[at].Sequence)
                ? life.Evolve(state, happened, envelope)
                : life.Pass(state, happened, envelope);
            clocks.UnionWith(life.Deadlines(life.AsRead(state, reader), law).Where(d => life.ReadsClock(d, reader))
                .Select(d => (d.Key, d.Subject)));
        }
        return clocks;
    }

    // The state without the hidden acts, whose letters keep their places; null where what came later rests on them.
    private TState? Without(HashSet<Guid> hidden, Docket<TState> docket, Role reader)
    {
        try
        {
            var state = Folded(docket, docket.Rows.Count, hidden, reader);
            return life.Letters(state).Issued.SequenceEqual(life.Letters(docket.File.State).Issued) ? state : null;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return null;
        }
    }
}
