namespace Luyan.Cases.Panels;

/// <summary>A visit or a panel as those outside the Bureau read it: that it was held, and once the decision is served what the group
/// found.</summary>
/// <param name="HeldOn">The legal day on which it was held.</param>
/// <param name="Outcome">What they found; null before the decision is served.</param>
/// <param name="Opinion">Their opinion; null before.</param>
/// <param name="OnVisit">How what the visit found against the application was met; null before, and where nothing was.</param>
public sealed record HeldReview(DateOnly HeldOn, ReviewOutcome? Outcome, string? Opinion, string? OnVisit)
{
    /// <summary>As a record that says no more; without an opinion its outcome says nothing.</summary>
    public ReviewRecord AsRecord() =>
        new(null, HeldOn, [], Outcome ?? ReviewOutcome.Conditional, Opinion ?? "", null) { OnVisit = OnVisit };

    /// <summary>What is open of a record.</summary>
    /// <param name="review">The record.</param>
    /// <param name="result">Whether the result is open.</param>
    internal static HeldReview Of(ReviewRecord review, bool result) => result
        ? new(review.HeldOn, review.Outcome, review.Opinion, review.OnVisit)
        : new(review.HeldOn, null, null, null);
}
