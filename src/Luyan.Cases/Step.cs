using Luyan.Law;

namespace Luyan.Cases;

/// <summary>One row of a procedure: a command, who may ask for it and when, what it is decided by, and what becomes of the
/// case when it happens.</summary>
/// <param name="Command">The command.</param>
/// <param name="Who">The roles that may ask for it.</param>
/// <param name="From">The states in which it may be asked for.</param>
/// <param name="Decide">Decides, once no guard refuses.</param>
internal sealed record Step<TState, TCommand, TEvent>(
    Type Command, Role[] Who, Type[] From, Func<TState, TCommand, Asked, Decision<TEvent>> Decide)
{
    /// <summary>Further checks in these states that do not depend on the fields of the command.</summary>
    internal Func<TState, Asked, IEnumerable<Refusal>>? Guard { get; init; }

    /// <summary>Keeps only the refusals that concern the fields of this command.</summary>
    internal Action<TState, TCommand, Asked, List<Refusal>>? Narrow { get; init; }

    /// <summary>The rule that says why another state does not do, where it is not the order of the procedure.</summary>
    internal Rule? Otherwise { get; init; }

    /// <summary>The events that the command gives.</summary>
    internal IReadOnlyList<Outcome<TState, TEvent>> Outcomes { get; init; } = [];

    /// <summary>Of whom the step is expected; empty where it is only allowed.</summary>
    internal IReadOnlyList<Expectation<TState>> Expectations { get; init; } = [];

    /// <summary>It is due by clocks, of whom they run against.</summary>
    internal Step<TState, TCommand, TEvent> Due(params string[] clocks) => Expects(new() { Clocks = clocks });

    /// <summary>It is due by clocks, from the day on which a window opens.</summary>
    internal Step<TState, TCommand, TEvent> DueFrom(string window, params string[] clocks) =>
        Expects(new() { Clocks = clocks, Window = window, Later = true });

    /// <summary>It is a right that ends with a clock, whichever of them runs.</summary>
    internal Step<TState, TCommand, TEvent> RightUntil(params string[] clocks) =>
        Expects(new() { Clocks = clocks, Lapses = true });

    /// <summary>It is expected of a role wherever its guards let it.</summary>
    internal Step<TState, TCommand, TEvent> Expected(Role of, LegalRef under, Func<TState, Measures, bool>? when = null) =>
        Expects(new() { Of = of, Under = under, When = when ?? ((_, _) => true) });

    /// <summary>It is expected of a role from the first day on which its guards let it.</summary>
    internal Step<TState, TCommand, TEvent> ExpectedLater(
        Role of, LegalRef under, Func<TState, IEnumerable<LegalDay?>>? days = null, Func<TState, Measures, bool>? when = null) =>
        Expects(new() { Of = of, Under = under, Later = true, Days = days ?? (_ => []), When = when ?? ((_, _) => true) });

    internal Step<TState, TCommand, TEvent> Expects(Expectation<TState> expectation) =>
        this with { Expectations = [.. Expectations, expectation] };

    internal Step<TState, TCommand, TEvent> With(Outcome<TState, TEvent> outcome) => this with { Outcomes = [.. Outcomes, outcome] };

    /// <summary>The last event words a letter of a kind.</summary>
    internal Step<TState, TCommand, TEvent> Sends(string kind) => Sends(_ => kind);

    /// <summary>The last event words a letter; null where it words none.</summary>
    internal Step<TState, TCommand, TEvent> Sends(Func<TEvent, string?> letter) =>
        this with { Outcomes = [.. Outcomes.SkipLast(1), Outcomes[^1] with { Letter = letter }] };
}

/// <summary>An event, and what becomes of the case by it.</summary>
/// <param name="Event">The event.</param>
/// <param name="Evolve">The next state; null where the event cannot follow in a state.</param>
/// <param name="React">What follows elsewhere; the state is that after the event.</param>
internal sealed record Outcome<TState, TEvent>(
    Type Event, Func<TState, TEvent, Envelope, TState?> Evolve, Func<TState, TEvent, Envelope, Measures, IReadOnlyList<Effect>> React)
{
    /// <summary>The kind of the letter that the event words; null where it words none.</summary>
    internal Func<TEvent, string?> Letter { get; init; } = _ => null;
}
