namespace Luyan.Cases.Panels;

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
    string? Review, DateOnly HeldOn, IReadOnlyList<SeatedExpert> Experts, ReviewOutcome Outcome, string Opinion, FileRef? Report)
{
    /// <summary>In the opinion of a panel: how what the visit found against the application was met; null where nothing was.</summary>
    public string? OnVisit { get; init; }

    /// <summary>Why experts judge who seem near to a party; null where nothing was asked.</summary>
    public IReadOnlyList<InterestAnswer>? Answers { get; init; }
}
