using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>A title that was given back after an annulment, while the letter that says so is not served.</summary>
/// <param name="On">The day of the act.</param>
/// <param name="Letter">The letter that gives it back, counted from 1 in the case.</param>
/// <param name="Annulled">The decision that was annulled: its day, its proceeding and its ground.</param>
/// <param name="BarWasToCome">The decision was not served, so that its bar had not begun.</param>
/// <param name="Barred">The units that its bar binds.</param>
public sealed record Restoration(
    DateOnly On, int Letter, (DateOnly On, int Sanction, SanctionGround Ground) Annulled, bool BarWasToCome, IReadOnlyList<Guid> Barred)
{
    /// <summary>The days of the unit that would have run out sooner than the least days from the day on which the center is looked
    /// at.</summary>
    internal IReadOnlyList<MovedDay> Days { get; init; } = [];

    /// <summary>The relying unit, who gave the center away while it was in question, and their legal successors.</summary>
    internal static IReadOnlyList<Guid> BarredBy(Center center) => [.. BoundUnits.Of(center).Select(u => u.Unit)];

    /// <summary>That of a title that had ended with its unit: no bar came of it.</summary>
    internal static Restoration Of(Dissolved state, Center center, DateOnly on) =>
        new(on, center.Letters.Letters.Count + 1, (state.EndedOn, 0, default), BarWasToCome: false, []);

    /// <summary>That of a center that goes back to its unit from one that did not succeed to it.</summary>
    internal static Restoration Of(DateOnly on, DateOnly from, int letter) => new(on, letter, (from, 0, default), BarWasToCome: false, []);

    internal static Restoration Of(SanctionedCenter state, Center center, DateOnly on) => new(
        on, center.Letters.Letters.Count + 1, (state.EndedOn, state.Decision.Sanction, state.Decision.Ground),
        state.Decision is { ServedOn: null } or { LiftedBeforeService: true }, BarredBy(center));
}
