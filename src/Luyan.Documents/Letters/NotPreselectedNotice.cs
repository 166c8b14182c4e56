namespace Luyan.Documents.Letters;

/// <summary>初选结果通知书: the application does not go to the experts (Art. 8), with reasons and remedies.</summary>
/// <param name="About">The application.</param>
/// <param name="Reasons">The reasons, as written.</param>
/// <param name="Open">The remedies.</param>
public sealed record NotPreselectedNotice(Issuance Issued, Filing About, string Reasons, Remedies Open) : LetterModel(Issued)
{
    /// <inheritdoc/>
    public override string Kind => "not-preselected";

    internal override LetterText Compose(Words words) => Framed(words, Paper.Letter, words.Of("letter.not-preselected.name"), About.Unit,
    [
        new(words.Of("letter.not-preselected.opening", ("center", About.Center), ("case", About.Number))),
        new(words.Of("letter.reasons", ("reasons", Reasons)), words.Ordinal(1) + words.Of("letter.reasons.head")),
        new(words.Of("letter.rejection.again"), words.Ordinal(2) + words.Of("letter.again.head")),
        new(Open.Text(Issued.By, words), words.Ordinal(3) + words.Of("letter.remedies.head")),
        Contact(words),
    ]) with { Copies = words.Of("letter.copies", ("to", About.Department)) };
}
