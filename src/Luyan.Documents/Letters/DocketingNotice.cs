namespace Luyan.Documents.Letters;

/// <summary>受理通知书: the application is complete and in due form, the Bureau takes it up (Art. 8).</summary>
/// <param name="About">The application.</param>
/// <param name="Received">The day on which the department's recommendation reached the Bureau.</param>
public sealed record DocketingNotice(Issuance Issued, Filing About, DateOnly Received) : LetterModel(Issued)
{
    /// <inheritdoc/>
    public override string Kind => "acceptance";

    internal override LetterText Compose(Words words) => Framed(words, Paper.Letter, words.Of("letter.acceptance.name"), About.Unit,
    [
        new(words.Of("letter.acceptance.opening", ("center", About.Center),
            ("department", About.Department), ("received", words.Day(Received)), ("case", About.Number))),
        new(words.Of("letter.acceptance.next")),
        new(words.Of("letter.acceptance.truth")),
        Contact(words),
    ]) with { Copies = words.Of("letter.copies", ("to", About.Department)) };
}
