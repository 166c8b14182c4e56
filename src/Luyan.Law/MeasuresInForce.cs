namespace Luyan.Law;

/// <summary>The Measures that hold now. Each of them is immutable: who computes several days takes one and keeps it, so
/// that an import of holidays in between cannot split the computation.</summary>
public sealed class MeasuresInForce(Measures loaded)
{
    private readonly Lock adopting = new();
    private volatile Measures now = loaded;

    /// <summary>The Measures of this instant.</summary>
    public Measures Now => now;

    /// <summary>From now on these interpretations are published.</summary>
    public void Adopt(IReadOnlyList<PublishedInterpretation> interpretations)
    {
        lock (adopting) { now = now.With(interpretations); }
    }

    /// <summary>From now on the Measures have this calendar. One that is older than the calendar in force is ignored.</summary>
    public void Adopt(WorkingCalendar newer)
    {
        lock (adopting)
        {
            if (newer.Version > now.Calendar.Version) { now = now.With(newer); }
        }
    }
}
