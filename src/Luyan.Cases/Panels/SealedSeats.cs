namespace Luyan.Cases.Panels;

/// <summary>Experts as somebody reads them for whom they are sealed: how many, and how many signed.</summary>
internal static class SealedSeats
{
    /// <summary>The seats without names.</summary>
    internal static IReadOnlyList<SeatedExpert> Of(IReadOnlyList<SeatedExpert> seats) =>
        [.. seats.Select(s => new SeatedExpert(
            Guid.Empty, Seal.Mark, Seal.Mark, s.Present, s.Signed, s.Dissent is null ? null : Seal.Mark))];

    /// <summary>The answers of who seemed near to a party.</summary>
    internal static IReadOnlyList<InterestAnswer> Of(IReadOnlyList<InterestAnswer> answers) =>
        [.. answers.Select(_ => new InterestAnswer(Seal.Mark, Seal.Mark))];

    /// <summary>A record of a review without whoever sat in it.</summary>
    internal static ReviewRecord? Of(ReviewRecord? review) => review is null ? null : review with
    {
        Review = review.Review is null ? null : Seal.Mark, Experts = Of(review.Experts),
        Report = review.Report is null ? null : Seal.File, Answers = review.Answers is { } answers ? Of(answers) : null,
    };
}
