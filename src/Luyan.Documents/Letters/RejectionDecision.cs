using Luyan.Law;

namespace Luyan.Documents.Letters;

/// <summary>不予认定决定书: the Bureau determined not to accredit (Art. 8), with reasons and remedies.</summary>
/// <param name="About">The application.</param>
/// <param name="Meeting">The meeting that determined it; null where there was none.</param>
/// <param name="Determined">The day of the determination.</param>
/// <param name="Basis">The articles that decided it; at least Art. 8.</param>
/// <param name="Reasons">The reasons, as written.</param>
/// <param name="Open">The remedies.</param>
public sealed record RejectionDecision(
    Issuance Issued, Filing About, string? Meeting, DateOnly Determined,
    IReadOnlyList<LegalRef> Basis, string Reasons, Remedies Open) : LetterModel(Issued)
{
    /// <inheritdoc/>
    public override string Kind => "rejection";

    internal override LetterText Compose(Words words)
    {
        (string, object?)[] values =
        [
            ("issuer", words.Name(Issued.By)), ("center", About.Center), ("case", About.Number),
            ("department", About.Department), ("determined", words.Day(Determined)),
            ("decidedBy",
                Meeting is { } meeting ? words.Of("letter.approval.meeting", ("meeting", meeting)) : words.Of("letter.approval.bureau")),
            ("basis", words.Basis([.. Basis])),
        ];
        return Framed(words, Paper.Document, words.Of("letter.rejection.title", values), About.Unit,
        [
            new(words.Of("letter.rejection.opening", values)),
            new(words.Of("letter.reasons", ("reasons", Reasons)), words.Ordinal(1) + words.Of("letter.reasons.head")),
            new(words.Of("letter.rejection.decision", values), words.Ordinal(2) + words.Of("letter.rejection.decision.head")),
            new(words.Of("letter.rejection.again"), words.Ordinal(3) + words.Of("letter.again.head")),
            new(Open.Text(Issued.By, words), words.Ordinal(4) + words.Of("letter.remedies.head")),
        ]) with
        {
            Copies = words.Of("letter.copies", ("to", About.Department)),
            Imprint = (words.Name(Issued.By), words.Of("letter.imprint", ("day", words.Day(Issued.Day)))),
        };
    }
}
