namespace Luyan.Cases.Applications;

/// <summary>The commitment that the material is true (Art. 12).</summary>
/// <param name="Signer">The name under which it is signed.</param>
/// <param name="Accepted">It was accepted.</param>
public sealed record TruthCommitment(string Signer, bool Accepted);

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
public sealed record Recommendation(IReadOnlyList<ConditionOpinion> Conditions, string Opinion, string SignedBy, int Rank);

/// <summary>How an application is determined.</summary>
public enum DeterminationOutcome
{
    Approved,
    Rejected,

    /// <summary>The experts' and officers' work is taken up again before it is proposed anew.</summary>
    Rework,
}

/// <summary>What the experts found.</summary>
public enum ReviewOutcome
{
    Favourable,
    Conditional,
    Unfavourable,
}

/// <summary>An expert of a review and what became of his or her signature.</summary>
/// <param name="Account">The account, empty where the expert has none.</param>
/// <param name="Name">Name.</param>
/// <param name="Unit">The organisation the expert belongs to.</param>
/// <param name="Present">Took part.</param>
/// <param name="Signed">Signed the opinion.</param>
/// <param name="Dissent">The reasons of who did not agree.</param>
public sealed record SeatedExpert(Guid Account, string Name, string Unit, bool Present, bool Signed, string? Dissent = null);

/// <summary>A visit or a panel as it goes to the file.</summary>
/// <param name="Review">The number of the review case; null when it was held on paper.</param>
/// <param name="HeldOn">The legal day on which it was held.</param>
/// <param name="Experts">All experts seated.</param>
/// <param name="Outcome">What they found.</param>
/// <param name="Opinion">Their opinion.</param>
/// <param name="Report">The signed report.</param>
public sealed record ReviewRecord(
    string? Review, DateOnly HeldOn, IReadOnlyList<SeatedExpert> Experts, ReviewOutcome Outcome, string Opinion, FileRef? Report);
