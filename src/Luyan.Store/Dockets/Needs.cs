using Luyan.Store.Rows;

namespace Luyan.Store.Dockets;

/// <summary>What a command must know from other cases and registers; the store reads and locks it inside the transaction.</summary>
public sealed record Needs
{
    /// <summary>Nothing.</summary>
    public static Needs None { get; } = new();

    /// <summary>The relying unit whose bar counts.</summary>
    public Guid? BarOf { get; init; }

    /// <summary>Its credit code, under which it may be barred as another unit; null where the register of units knows it best.</summary>
    public string? BarCode { get; init; }

    /// <summary>From which day of the past on its bars are wanted; null where those that run are.</summary>
    public DateOnly? BarsFrom { get; init; }

    /// <summary>The Bureau decides: it knows of its decision before that is issued.</summary>
    public bool AskedByBureau { get; init; }

    /// <summary>The co-hosts whose bars count, by the names and credit codes under which the form names them.</summary>
    public IReadOnlyList<(string Name, string CreditCode)> Cohosts { get; init; } = [];

    /// <summary>The co-hosts are known by their names alone.</summary>
    public bool CohostsByName { get; init; }

    /// <summary>The name of the lead, where it must not be on record as dissolved; null where that does not matter.</summary>
    public string? LeadName { get; init; }

    /// <summary>The lead and the co-hosts must have no title, and the lead no other application, in question.</summary>
    public bool InQuestion { get; init; }

    /// <summary>How other cases are read from their events; null where their rows say enough.</summary>
    internal OtherCases? Others { get; init; }

    /// <summary>What the comparison of dossiers found in the case itself is wanted.</summary>
    public bool Findings { get; init; }

    /// <summary>The rank that must be free among the applications of a department.</summary>
    public (Guid Department, int Rank)? Rank { get; init; }

    /// <summary>The name of a center that must be free.</summary>
    public string? Name { get; init; }

    /// <summary>The number of a document that must be free.</summary>
    public string? Document { get; init; }

    /// <summary>The number of a document that was given before the system was in use: several cases may bear it, none
    /// that was issued here.</summary>
    public string? EarlierDocument { get; init; }

    /// <summary>The number of a plaque that must be free.</summary>
    public string? Plaque { get; init; }

    /// <summary>The series whose next number is wanted, e.g. SB-2026.</summary>
    public string? Series { get; init; }

    /// <summary>The experts whose load counts.</summary>
    public IReadOnlyList<Guid> Experts { get; init; } = [];

    internal IEnumerable<string> Keys()
    {
        if (BarOf is { } unit) { yield return $"unit:{unit}"; }
        if (Rank is { } rank) { yield return $"ranks:{rank.Department}"; }
        if (Name is { } name) { yield return $"name:{Law.CenterName.Key(name)}"; }
        if (Document is { } document) { yield return $"document:{document}"; }
        if (EarlierDocument is { } earlier) { yield return $"document:{earlier}"; }
        if (Plaque is { } plaque) { yield return $"plaque:{plaque}"; }
        if (Series is { } series) { yield return $"series:{series}"; }
        foreach (var expert in Experts) { yield return $"expert:{expert}"; }
    }
}

/// <summary>What a command must know of other cases, read from their events.</summary>
/// <param name="Center">What is in question of a center on a day; null where nothing is.</param>
/// <param name="Application">What is in question of an application; null where nothing is.</param>
/// <param name="BarComes">Whether a bar comes of the end of a center that is not served yet.</param>
internal sealed record OtherCases(
    Func<IReadOnlyList<EventRow>, DateOnly, Cases.TitleInQuestion?> Center,
    Func<IReadOnlyList<EventRow>, Cases.TitleInQuestion?> Application,
    Func<IReadOnlyList<EventRow>, Law.Measures, DateOnly, bool> BarComes);
