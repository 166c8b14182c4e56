namespace Luyan.Law;

/// <summary>Whether and until when a unit may not apply.</summary>
/// <param name="Barred">Whether the ground bars at all.</param>
/// <param name="LastDay">The last day of the bar, to 24:00; null where there is none.</param>
/// <param name="OpenFrom">The first day on which an application is possible again.</param>
public sealed record BarPeriod(bool Barred, DateOnly? LastDay, DateOnly? OpenFrom)
{
    /// <summary>Whether an application is barred on a day. The bar binds from service.</summary>
    public bool Holds(DateOnly servedOn, DateOnly day) => Barred && servedOn <= day && day <= LastDay;
}

// Art. 13: After a revocation, no new application within two years.
/// <summary>Art. 13: no application within two years of a revocation, in any field (reading 10).</summary>
[Carries(13)]
public static class ReapplicationBar
{
    /// <summary>The bar that follows. The day of service is not counted; the end never moves, which would lengthen it (readings 1 and 2);
    /// a cancellation bars only where the policy says so (reading 9).</summary>
    /// <param name="servedOn">The day on which the decision was served.</param>
    public static BarPeriod Of(DateOnly servedOn, SanctionGround ground, Measures law)
    {
        return SanctionGrounds.Cancels(ground, law, servedOn) && !law.IsOn(Parameters.CancellationBars, servedOn)
            ? new(false, null, null)
            : From(servedOn, law);
    }

    /// <summary>The bar that begins with the service of a decision on a day.</summary>
    public static BarPeriod From(DateOnly servedOn, Measures law)
    {
        var last = law.Due(Parameters.ReapplicationBar, servedOn, filing: false).Nominal;
        return new(true, last, last.AddDays(1));
    }
}
