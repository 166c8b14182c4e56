using Luyan.Law;

namespace Luyan.Cases;

/// <summary>An act of the procedure that is due, or possible and expected. Desks, lists, figures, the calendar and messages list it, and
/// it says who holds a case. A function of the state.</summary>
/// <param name="Act">The name of its command.</param>
/// <param name="Of">Who must act.</param>
/// <param name="Organisation">For which organisation: the unit's or the department's id; the empty id for the Bureau.</param>
/// <param name="Since">The first day on which the act is open; null where something else must happen first, while the clock
/// runs.</param>
/// <param name="Through">The last day on which it is open, as far as the days of the case say; null where it stays open.</param>
/// <param name="Clock">The deadline that runs against it; null where it is only expected.</param>
/// <param name="IsRight">It may be done until the clock ends, and nobody owes it.</param>
/// <param name="Source">The article or reading that asks for it.</param>
public sealed record Duty(
    string Act, Role Of, Guid Organisation, DateOnly? Since, DateOnly? Through, Deadline? Clock, bool IsRight, LegalRef Source)
{
    /// <summary>Which one, where a case can have several (a year, a cycle, a kind of letter); empty otherwise.</summary>
    public string Subject => Clock?.Subject ?? "";

    /// <summary>How it binds.</summary>
    public DutyKind Kind => IsRight ? DutyKind.Right : Clock is null ? DutyKind.Expected : DutyKind.Due;

    /// <summary>The deadline by which it is due; null where it is only expected, and for a right.</summary>
    public Deadline? Due => IsRight ? null : Clock;

    /// <summary>What happens when its last day has passed: a right lapses, whatever the clock does.</summary>
    public WhenPassed Passing => IsRight || Clock is null ? WhenPassed.Lapses : Clock.Passing;

    /// <summary>Whether it can be done on a day.</summary>
    public bool IsOpen(DateOnly day) => Since <= day && (Through is null || day <= Through);

    /// <summary>Whether its last day has passed.</summary>
    public bool IsOverdue(DateOnly today) => Due?.IsOverdue(today) == true;

    /// <summary>Who holds the case on a day: whose duties are open. What is due comes before what is only expected, and that before a
    /// right.</summary>
    public static IReadOnlyList<Role> Holders(IEnumerable<Duty> duties, DateOnly day) =>
    [
        .. duties.Where(d => d.IsOpen(day)).OrderBy(d => d.Kind).ThenBy(d => d.Clock?.Effective)
            .Select(d => d.Of).Distinct(),
    ];
}

/// <summary>How a duty binds; what comes first binds most.</summary>
public enum DutyKind
{
    /// <summary>It is due by a day.</summary>
    Due,

    /// <summary>The case waits for it, and no day is set.</summary>
    Expected,

    /// <summary>It may be done until a day, and nobody owes it.</summary>
    Right,
}

/// <summary>That a step is expected of somebody: by a clock, or wherever nothing stands in its way.</summary>
/// <typeparam name="TState">The state of the case.</typeparam>
internal sealed record Expectation<TState>
{
    /// <summary>The clocks, one duty for each that runs: whose it is, by when and under what the clock says.</summary>
    internal IReadOnlyList<string> Clocks { get; init; } = [];

    /// <summary>Of whom, where no clock says it.</summary>
    internal Role Of { get; init; }

    /// <summary>Under what, where no clock says it.</summary>
    internal LegalRef? Under { get; init; }

    /// <summary>In which of the states, where the guards of the step do not say it.</summary>
    internal Func<TState, Measures, bool> When { get; init; } = (_, _) => true;

    /// <summary>The clock of the window that opens the step.</summary>
    internal string? Window { get; init; }

    /// <summary>The step is open from the day after the one that started its clock, though its guards may let another of its
    /// kind.</summary>
    internal bool AfterStart { get; init; }

    /// <summary>The step may open by the mere passing of a day: the first day on which its guards let it.</summary>
    internal bool Later { get; init; }

    /// <summary>Days on which it may open, beside those of the clocks.</summary>
    internal Func<TState, IEnumerable<LegalDay?>> Days { get; init; } = _ => [];

    /// <summary>It is a right that ends with its clock; nobody owes it.</summary>
    internal bool Lapses { get; init; }
}
