namespace Luyan.Documents.Letters;

/// <summary>不予推荐通知书: the competent department, which issues it, does not recommend the application (Art. 8), with reasons
/// and remedies.</summary>
/// <param name="About">The application.</param>
/// <param name="Submitted">The day on which the unit submitted it.</param>
/// <param name="Reasons">The reasons, as written.</param>
/// <param name="Open">The remedies.</param>
public sealed record NotRecommendedNotice(
    Issuance Issued, Filing About, DateOnly Submitted, string Reasons, Remedies Open) : LetterModel(Issued)
{
    /// <inheritdoc/>
    public override string Kind => "not-recommended";

    internal override LetterText Compose(Words words) => Framed(words, Paper.Letter, words.Of("letter.not-recommended.name"), About.Unit,
    [
        new(words.Of("letter.not-recommended.opening", ("center", About.Center),
            ("case", About.Number), ("submitted", words.Day(Submitted)))),
        new(words.Of("letter.reasons", ("reasons", Reasons)), words.Ordinal(1) + words.Of("letter.reasons.head")),
        new(words.Of("letter.not-recommended.again"), words.Ordinal(2) + words.Of("letter.again.head")),
        new(Open.Text(Issued.By, words), words.Ordinal(3) + words.Of("letter.remedies.head")),
        Contact(words),
    ]);
}
