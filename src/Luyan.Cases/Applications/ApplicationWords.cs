using Luyan.Cases.Applications.Form;

namespace Luyan.Cases.Applications;

/// <summary>A section that the unit must change, and why.</summary>
public sealed record ReturnedSection(DossierSection Section, string What)
{
    /// <summary>The place in the section that is meant, as <see cref="DossierPlace"/> writes it; null for the whole section.
    /// The whole section may be changed in either case.</summary>
    public string? Field { get; init; }
}

/// <summary>What must be corrected: a section, or one material of the section of materials.</summary>
/// <param name="Section">The section.</param>
/// <param name="Material">The code of the material, where only one is meant.</param>
/// <param name="What">What is wrong.</param>
public sealed record CorrectionItem(DossierSection Section, string? Material, string What)
{
    /// <summary>The place in the section that is meant, as <see cref="DossierPlace"/> writes it; null for the whole section.
    /// The whole section may be changed in either case.</summary>
    public string? Field { get; init; }
}

/// <summary>How the department finds on a condition.</summary>
public enum ConditionMark
{
    Met,
    NotMet,
    Doubtful,
}

/// <summary>The department's opinion on an item of Art. 5.</summary>
/// <param name="Item">1 to 6.</param>
/// <param name="Finding">How it finds.</param>
/// <param name="Remark">Why.</param>
public sealed record ConditionOpinion(int Item, ConditionMark Finding, string Remark);

/// <summary>The department's recommendation (Art. 8).</summary>
public sealed record Recommendation(IReadOnlyList<ConditionOpinion> Conditions, string Opinion, string SignedBy, int Rank)
{
    /// <summary>In place of a rank that the reader is not told; ranks are counted from 1.</summary>
    public const int Untold = 0;
}

/// <summary>How an application is determined.</summary>
public enum DeterminationOutcome
{
    Approved,
    Rejected,

    /// <summary>The experts' and officers' work is taken up again before it is proposed anew.</summary>
    Rework,
}
