using Luyan.Law;

namespace Luyan.Cases;

/// <summary>A period that runs: from a day that is not counted to a day fixed when it started.</summary>
public sealed record RunningPeriod(DateOnly From, LegalDay Due)
{
    /// <summary>The day from which it was counted, where that is a later one, e.g. that of the entry of a service; null where it is the
    /// first.</summary>
    public DateOnly? CountedFrom { get; init; }

    /// <summary>A period of the unit as the calendar in force makes it: holidays that were published since lengthen it.</summary>
    /// <param name="law">The law in force.</param>
    /// <param name="length">Its length; null where its last day was set and not counted.</param>
    public RunningPeriod Under(Measures law, Parameter? length) =>
        law.Still(Due, CountedFrom ?? From, length) is var still && still == Due ? this : this with { Due = still };

    /// <summary>The period of a statement that a service begins: it is counted from the entry where that came later.</summary>
    public static RunningPeriod Statement(DateOnly served, DateOnly recorded, LegalDay due) =>
        new(served, due) { CountedFrom = recorded > served ? recorded : null };
}
