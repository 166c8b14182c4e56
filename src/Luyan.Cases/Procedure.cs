using System.Diagnostics;
using Luyan.Law;

namespace Luyan.Cases;

/// <summary>The procedure of a life as a table of steps, in their order. Who may ask, what stands in the way, what is decided and what
/// follows are looked up in it.</summary>
/// <param name="Steps">The rows.</param>
/// <param name="Openings">The events by which another case opens one; no command gives them.</param>
internal sealed record Procedure<TState, TCommand, TEvent>(
    IReadOnlyList<Step<TState, TCommand, TEvent>> Steps, params IReadOnlyList<Outcome<TState, TEvent>> Openings)
    where TState : class where TCommand : class where TEvent : class
{
    private readonly Dictionary<Type, Step<TState, TCommand, TEvent>> steps = Steps.ToDictionary(s => s.Command);
    private readonly Dictionary<Type, Outcome<TState, TEvent>> outcomes = Openings.Concat(Steps.SelectMany(s => s.Outcomes))
        .Distinct().ToDictionary(o => o.Event);

    /// <summary>The refusal where the role may not ask for a step at all.</summary>
    internal required Func<Step<TState, TCommand, TEvent>, Refusal> NotYourOffice { get; init; }

    /// <summary>The refusal where a step cannot follow in a state, as far as who may ask was told of that.</summary>
    internal required Func<TState, Step<TState, TCommand, TEvent>, Refusal> NotNow { get; init; }

    /// <summary>The refusal where the person acts for another organisation than that of the case.</summary>
    internal Func<TState, Step<TState, TCommand, TEvent>, Actor, Refusal?> Elsewhere { get; init; } = (_, _, _) => null;

    /// <summary>In which office each account of the Bureau has acted in the case.</summary>
    internal Func<TState, IReadOnlyDictionary<Guid, Role>?> Offices { get; init; } = _ => null;

    /// <summary>In which role each account of the unit has acted in the case.</summary>
    internal Func<TState, IReadOnlyDictionary<Guid, Role>?> ForUnit { get; init; } = _ => null;

    /// <summary>The rule that no account holds two offices in one case (reading 14).</summary>
    internal Rule? TwoOffices { get; init; }

    /// <summary>The refusal where an expert who is known by name alone sat for the case, and acts for no side in it (reading 14).</summary>
    internal Func<TState, Asked, Refusal?> ExpertActs { get; init; } = (_, _) => null;

    /// <summary>An event that words a letter of a kind, with the course that the policy has for it.</summary>
    internal Func<TEvent, string, Asked, TEvent> Marked { get; init; } = (happened, _, _) => happened;

    /// <summary>The state with a letter of a kind that an event worded, and the state before that.</summary>
    internal Func<TState, TState, TEvent, string, Envelope, TState> Lettered { get; init; } = (_, state, _, _, _) => state;

    /// <summary>The state with the place of a letter of which the reader knows nothing.</summary>
    internal Func<TState, Envelope, TState> Unknown { get; init; } = (state, _) => state;

    /// <summary>The state as guards and decisions see it on a day: where a clock stands until something is done, it has not run
    /// out.</summary>
    internal Func<TState, Asked, TState> Seen { get; init; } = (state, _) => state;

    /// <summary>How far the letters of a state are.</summary>
    internal Func<TState, LettersUnderWay> Letters { get; init; } = _ => LettersUnderWay.None;

    /// <summary>What follows at once from an event that words a letter.</summary>
    internal Func<TState, TEvent, IReadOnlyList<Effect>, IReadOnlyList<Effect>> AtOnce { get; init; } =
        (_, _, effects) => effects;

    /// <summary>Whether what is asked for is already so.</summary>
    internal Func<TState, TCommand, Actor, bool> AlreadySo { get; init; } = (_, _, _) => false;

    /// <summary>What stands in the way of a step in its state beside its own guard, for every step of the life.</summary>
    internal Func<TState, Step<TState, TCommand, TEvent>, IEnumerable<Refusal>> Standing { get; init; } = (_, _) => [];

    /// <summary>The day on which the case began; null while it has not.</summary>
    internal Func<TState, DateOnly?> Began { get; init; } = _ => null;

    /// <summary>The days that people type, and the acts before which they cannot lie.</summary>
    internal OrderOfDays<TState, TCommand>? Days { get; init; }

    /// <summary>A state with the periods of the unit as the calendar in force makes them; events keep the days that were fixed.</summary>
    internal Func<TState, Measures, TState> InForce { get; init; } = (state, _) => state;

    /// <summary>The organisation for which a role acts in a case; the empty id for the Bureau.</summary>
    internal Func<TState, Role, Guid> Home { get; init; } = (_, _) => Guid.Empty;

    /// <summary>The state as those outside the Bureau were told of it.</summary>
    internal Func<TState, TState> Told { get; init; } = state => state;

    /// <summary>The state as somebody reads it.</summary>
    internal Func<TState, Reader, TState> AsRead { get; init; } = (state, _) => state;

    /// <summary>An event as somebody reads it; null where it leaves no trace.</summary>
    internal Func<TEvent, TState, TState, Reader, object?> Disclose { get; init; } = (happened, _, _, _) => happened;

    /// <summary>An event in the words that somebody reads of it.</summary>
    internal Func<TEvent, TState, Reader, TEvent> Worded { get; init; } = (happened, _, _) => happened;

    /// <summary>The fields of an event that are sealed for somebody.</summary>
    internal Func<TEvent, TState, Reader, IReadOnlyList<string>> Sealed { get; init; } = (_, _, _) => [];

    /// <summary>The texts of an event that those outside read, at once or later; the state is that before it.</summary>
    internal Func<TEvent, TState, IReadOnlyList<string>> ReadOutside { get; init; } = (_, _) => [];

    /// <summary>Whom an event names of whom those outside are told nothing.</summary>
    internal Func<TEvent, IEnumerable<string>> Unnamed { get; init; } = _ => [];

    /// <summary>Whether those outside read a field of a kind of event.</summary>
    internal Func<Type, string, bool> ReadsOutside { get; init; } = (_, _) => false;

    /// <summary>Whether somebody reads a deadline.</summary>
    internal Func<Deadline, Reader, bool> ReadsClock { get; init; } = (_, _) => true;

    /// <summary>Checks office, organisation, state and order, then the guard of the step; not the fields of the command. A person without
    /// an office in a step gets that refusal alone: the others would tell how the case stands.</summary>
    internal List<Refusal> WhyNot(TState state, Type command, Asked asked)
    {
        var step = steps[command];
        var why = new List<Refusal>();
        if (!step.Who.Contains(asked.By.Role)) { return [NotYourOffice(step)]; }
        if (Elsewhere(state, step, asked.By) is { } elsewhere) { why.Add(elsewhere); }
        if (TwoOffices is { } rule && Words.HeldBeside(
            Offices(state), ForUnit(state), asked.By, asked.Law.IsOn(Parameters.OneSide, asked.Today)) is { } held)
        {
            why.Add(rule.Refuse(Words.Of("held", Words.Role, held.ToString())));
        }
        if (ExpertActs(state, asked) is { } sat) { why.Add(sat); }
        if (!step.From.Contains(state.GetType()))
        {
            // As far as those outside were told, it may be asked for: what refuses it then refuses it now, in the same words.
            var told = Outsiders.Among(step.Who) ? Told(state) : state;
            List<Refusal> same = step.From.Contains(told.GetType()) && step.Guard is { } asTold ? [.. asTold(told, asked)] : [];
            why.AddRange(same.Count > 0 ? same : [NotNow(told, step)]);
            return why;
        }
        if (step.Guard is { } guard) { why.AddRange(guard(state, asked)); }
        why.AddRange(Standing(state, step));
        return why;
    }

    internal Decision<TEvent> Decide(TState state, TCommand command, Asked asked)
    {
        var step = steps[command.GetType()];
        if (step.Who.Contains(asked.By.Role) && AlreadySo(state, command, asked.By)) { return new Decision<TEvent>.Nothing(); }
        var why = WhyNot(state, step.Command, asked);
        step.Narrow?.Invoke(state, command, asked, why);
        if (why.Count > 0) { return why; }
        List<Refusal> days = Days is null ? [] : [.. Days.Against(state, command, asked)];
        var decision = step.Decide(state, command, asked);
        if (days.Count > 0)
        {
            return decision is Decision<TEvent>.Refused refused ? (List<Refusal>)[.. refused.Because, .. days] : days;
        }
        return decision is not Decision<TEvent>.Accepted accepted ? decision
            : new Decision<TEvent>.Accepted([.. accepted.Events.Select(e => LetterOf(e) is { } kind ? Marked(e, kind, asked) : e)]);
    }

    /// <summary>The kind of the letter that an event words; null where it words none.</summary>
    internal string? LetterOf(TEvent happened) => Of(happened).Letter(happened);

    internal TState Evolve(TState state, TEvent happened, Envelope envelope)
    {
        var outcome = Of(happened);
        var next = outcome.Evolve(state, happened, envelope)
            ?? throw new UnreachableException($"{happened.GetType().Name} cannot follow in {state.GetType().Name}.");
        return outcome.Letter(happened) is { } kind ? Lettered(state, next, happened, kind, envelope) : next;
    }

    internal IReadOnlyList<Effect> React(TState state, TEvent happened, Envelope envelope, Measures law)
    {
        var outcome = Of(happened);
        var effects = outcome.React(state, happened, envelope, law);
        return outcome.Letter(happened) is { } kind
            ? AtOnce(state, happened, [new Effect.SendLetter(kind), .. effects])
            : effects;
    }

    /// <summary>The life that follows this procedure.</summary>
    /// <param name="kind">application, center or review.</param>
    /// <param name="initial">The state of a case without events.</param>
    /// <param name="ended">Whether nothing can follow any more.</param>
    /// <param name="deadlines">The open deadlines of a state.</param>
    /// <param name="strict">Commands are read strictly: no field that must be there is left out.</param>
    /// <param name="escaped">Commands and events are written in ASCII.</param>
    internal Life<TState, TCommand, TEvent> Life(
        string kind, TState initial, Func<TState, bool> ended,
        Func<TState, Measures, IReadOnlyList<Deadline>> deadlines, bool strict = false, bool escaped = false) => new()
    {
        Letters = Letters,
        Kind = kind,
        Initial = initial,
        Decide = (state, command, asked) =>
        {
            var own = Under(state, asked);
            return Decide(Seen(Now(state, asked.Law), own), command, own);
        },
        Told = Told,
        AsRead = AsRead,
        Disclose = Disclose,
        Worded = Worded,
        Sealed = Sealed,
        ReadOutside = ReadOutside,
        Unnamed = Unnamed,
        ReadsOutside = (command, field) => Steps.FirstOrDefault(s => s.Command == command) is { } step
            && step.Outcomes.Any(o => ReadsOutside(o.Event, field)),
        ReadsClock = ReadsClock,
        ForUnit = ForUnit,
        WhyNot = (state, command, asked) =>
        {
            var own = Under(state, asked);
            return WhyNot(Seen(Now(state, asked.Law), own), command, own);
        },
        Evolve = Evolve,
        Pass = (state, happened, envelope) => LetterOf(happened) is null ? state : Unknown(state, envelope),
        React = (state, happened, envelope, law) => React(state, happened, envelope, LawOf(state, law)),
        Deadlines = (state, law) => deadlines(Now(state, law), LawOf(state, law)),
        Duties = (state, law, day) => LawOf(state, law) is var own && Now(state, law) is var now
            ? [.. Duties(now, deadlines(now, own), own, day)]
            : [],
        LawOf = LawOf,
        NameOf = state => state.GetType().Name,
        Ended = ended,
        Commands = [.. Steps.Select(s => s.Command)],
        DatedFields = [.. (Days?.Fields ?? []).Select(f => (f.Command, f.Field))],
        CommandJson = CaseJson.Of<TCommand>("command", steps.Keys, strict, escaped),
        EventJson = CaseJson.Of<TEvent>("event", outcomes.Keys, escaped: escaped),
    };

    // Clauses of transition say what a case follows that was under way when values changed.
    private Measures LawOf(TState state, Measures law) => Began(state) is { } day ? law.ForCaseBegun(day) : law;

    private TState Now(TState state, Measures law) => InForce(state, LawOf(state, law));

    private Asked Under(TState state, Asked asked) =>
        LawOf(state, asked.Law) is var own && own == asked.Law ? asked : asked with { Law = own };

    // The guards alone say whether and from when an act is open; they are asked for a person who has not acted in the case yet. A
    // deadline that runs stays a duty while a guard refuses its act: it becomes overdue all the same.
    private IEnumerable<Duty> Duties(TState state, IReadOnlyList<Deadline> running, Measures law, DateOnly day) =>
        from step in Steps
        where step.Expectations.Count > 0 && step.From.Contains(state.GetType())
        from expected in step.Expectations
        where expected.When(state, law)
        from clock in expected.Clocks.Count == 0 ? [null] : running.Where(d => expected.Clocks.Contains(d.Key)).Cast<Deadline?>()
        let of = clock?.Of ?? expected.Of
        let holder = new Actor(Guid.AllBitsSet, "", of, Home(state, of))
        let days = OpeningDays(state, expected, clock, running, day).ToArray()
        let open = Opens(state, step, holder, law)
        let since = days.Select(d => (DateOnly?)d).FirstOrDefault(d => open(d!.Value))
        let closed = days.Select(d => (DateOnly?)d).FirstOrDefault(d => d > since && !open(d!.Value))
        let through = expected.Lapses ? clock?.Effective : closed?.AddDays(-1)
        where since is not null || (!expected.Lapses && clock?.Asks() == true)
        select new Duty(
            step.Command.Name, of, holder.Organisation, since, through, clock, expected.Lapses, clock?.Source ?? expected.Under!.Value);

    // As WhyNot answers a person of the organisation of the case: what no day changes is asked once, and the first refusal is enough.
    private Func<DateOnly, bool> Opens(TState state, Step<TState, TCommand, TEvent> step, Actor holder, Measures law)
    {
        if (!step.Who.Contains(holder.Role) || Standing(state, step).Any()) { return _ => false; }
        if (step.Guard is not { } guard) { return _ => true; }
        return day =>
        {
            var asked = new Asked(holder, day, law, Registers.None);
            return !guard(Seen(state, asked), asked).Any();
        };
    }

    private static IEnumerable<DateOnly> OpeningDays(
        TState state, Expectation<TState> expected, Deadline? clock, IReadOnlyList<Deadline> running, DateOnly day)
    {
        var first = day;
        if (clock is not null && (clock.From > day || (expected.AfterStart && clock.From == day))) { first = clock.From.AddDays(1); }
        if (running.FirstOrDefault(d => d.Key == expected.Window && (d.Subject.Length == 0 || d.Subject == clock?.Subject)) is { } window
            && window.Effective > first)
        {
            first = window.Effective;
        }
        return !expected.Later ? [first] : running.SelectMany(d => (DateOnly[])[d.From.AddDays(1), d.Effective, d.Effective.AddDays(1)])
            .Concat(expected.Days(state).OfType<LegalDay>().Select(d => d.Effective.AddDays(1)))
            .Where(d => d > first).Append(first).Distinct().Order();
    }

    private Outcome<TState, TEvent> Of(TEvent happened) =>
        outcomes.GetValueOrDefault(happened.GetType()) ?? throw new UnreachableException($"No step gives {happened.GetType().Name}.");
}
