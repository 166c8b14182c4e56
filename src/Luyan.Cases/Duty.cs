using Luyan.Law;

namespace Luyan.Cases;

/// <summary>An act of the procedure that is due, or possible and expected: desks list it, and it says who holds a case. A function of
/// the state.</summary>
/// <param name="Act">The name of its command.</param>
/// <param name="Subject">Which one, where a case can have several (a year, a cycle, a kind of letter); empty otherwise.</param>
/// <param name="Of">Who must act.</param>
/// <param name="Organisation">For which organisation: the unit's or the department's id; the empty id for the Bureau.</param>
/// <param name="Since">The first day on which the act is open.</param>
/// <param name="Through">The last day on which it is open; null where it stays open.</param>
/// <param name="Due">The deadline by which it is due; null where it is only expected.</param>
/// <param name="Source">The article or reading that asks for it.</param>
public sealed record Duty(
    string Act, string Subject, Role Of, Guid Organisation, DateOnly Since, DateOnly? Through, Deadline? Due, LegalRef Source)
{
    /// <summary>Whether it can be done on a day.</summary>
    public bool IsOpen(DateOnly day) => Since <= day && (Through is null || day <= Through);

    /// <summary>Whether its last day has passed.</summary>
    public bool IsOverdue(DateOnly today) => Due?.IsOverdue(today) == true;

    /// <summary>Who holds the case on a day: whose duties are open, what is due first before what is only expected.</summary>
    public static IReadOnlyList<Role> Holders(IEnumerable<Duty> duties, DateOnly day) =>
    [
        .. duties.Where(d => d.IsOpen(day)).OrderBy(d => d.Due is null ? 1 : 0).ThenBy(d => d.Due?.Effective)
            .Select(d => d.Of).Distinct(),
    ];
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

    /// <summary>The step may open by the mere passing of a day: the first day on which its guards let it.</summary>
    internal bool Later { get; init; }

    /// <summary>Days on which it may open, beside those of the clocks.</summary>
    internal Func<TState, IEnumerable<LegalDay?>> Days { get; init; } = _ => [];

    /// <summary>It is a right that ends with its clock; nobody owes it.</summary>
    internal bool Lapses { get; init; }
}
