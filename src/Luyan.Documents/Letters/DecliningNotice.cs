using Luyan.Law;

namespace Luyan.Documents.Letters;

/// <summary>不予受理决定书: the Bureau does not take up the application, with article, reasons and remedies.</summary>
/// <param name="About">The application.</param>
/// <param name="Received">The day on which the department's recommendation reached the Bureau.</param>
/// <param name="Basis">The article that the application does not satisfy.</param>
/// <param name="Reasons">The officer's reasons, as written.</param>
/// <param name="Open">The remedies.</param>
public sealed record DecliningNotice(
    Issuance Issued, Filing About, DateOnly Received, LegalRef Basis, string Reasons, Remedies Open) : LetterModel(Issued)
{
    /// <inheritdoc/>
    public override string Kind => "non-acceptance";

    internal override LetterText Compose(Words words) => Framed(words, Paper.Letter, words.Of("letter.non-acceptance.name"), About.Unit,
    [
        new(words.Of("letter.non-acceptance.opening", ("center", About.Center),
            ("department", About.Department), ("received", words.Day(Received)), ("case", About.Number))),
        new(words.Of("letter.reasons", ("reasons", Reasons)), words.Ordinal(1) + words.Of("letter.reasons.head")),
        new(words.Of("letter.non-acceptance.basis", ("basis", words.Basis(Basis))), words.Ordinal(2) + words.Of("letter.basis.head")),
        new(words.Of("letter.non-acceptance.again"), words.Ordinal(3) + words.Of("letter.again.head")),
        new(Open.Text(Issued.By, words), words.Ordinal(4) + words.Of("letter.remedies.head")),
        Contact(words),
    ]) with { Copies = words.Of("letter.copies", ("to", About.Department)) };
}
