namespace Luyan.Cases.Inquiries;

/// <summary>The inquiry into suspected false material. It runs beside the state.</summary>
public sealed record Inquiry
{
    /// <summary>The suspicions that are neither cleared nor verified.</summary>
    public IReadOnlyList<string> Suspicions { get; init; } = [];

    /// <summary>The legal day on which an investigation was opened; null while none is open.</summary>
    public DateOnly? OpenedOn { get; init; }

    /// <summary>How many suspicions there were when the investigation was opened.</summary>
    public int Taken { get; init; }

    /// <summary>How many suspicions came in after it was opened.</summary>
    public int Later => Open ? Math.Max(0, Suspicions.Count - Taken) : 0;

    /// <summary>The unit may state its case in this period; null while no investigation is open, and while its letter is not
    /// served.</summary>
    public RunningPeriod? Statements { get; init; }

    /// <summary>What the unit stated.</summary>
    public string? Statement { get; init; }

    /// <summary>The unit said that it has nothing to add: the period may be used no further.</summary>
    public bool NothingMore { get; init; }

    /// <summary>The first officer who found that the suspicion is to be cleared.</summary>
    public Guid? ClearedBy { get; init; }

    /// <summary>The first officer who found the falsehood.</summary>
    public Guid? FoundBy { get; init; }

    /// <summary>The legal day on which the second officer found it too; null before.</summary>
    public DateOnly? VerifiedOn { get; init; }

    /// <summary>Two officers have found it.</summary>
    public bool Verified => VerifiedOn is not null;

    /// <summary>Something is suspected, investigated or verified, and not cleared: nothing that favours the unit, and no leaving.</summary>
    public bool InQuestion => Suspicions.Count > 0 || Open || Verified;

    /// <summary>The inquiry before this one ended before the unit was told of it.</summary>
    public bool Untold { get; init; }

    /// <summary>The inquiry as the unit was told of it: its investigation, without who suspected what and who thinks what of it.</summary>
    /// <param name="verified">It was told that the falsehood is verified.</param>
    internal Inquiry ToldOf(bool verified) => !Open ? new() : this with
    {
        Suspicions = [], Taken = 0, ClearedBy = null, FoundBy = null, VerifiedOn = verified ? VerifiedOn : null,
    };

    /// <summary>An investigation is open.</summary>
    public bool Open => OpenedOn is not null;
}
