using Luyan.Law;

namespace Luyan.Documents.Letters;

/// <summary>The approval letter (批复) that names a center (Art. 8): addressed to the competent department, with
/// a copy to the unit.</summary>
/// <param name="About">The application.</param>
/// <param name="Meeting">The meeting that determined it, e.g. 2026年第6次局长办公会; null where there was none.</param>
/// <param name="ConstructionFrom">First day of construction.</param>
/// <param name="ConstructionEnd">Last day of construction (Art. 9).</param>
/// <param name="Owes">The duties under the measures on the day of issue.</param>
public sealed record ApprovalLetter(
    Issuance Issued, Filing About, string? Meeting, DateOnly ConstructionFrom, DateOnly ConstructionEnd, Duties Owes) : LetterModel(Issued)
{
    /// <inheritdoc/>
    public override string Kind => "approval";

    internal override LetterText Compose(Words words)
    {
        (string, object?)[] values =
        [
            ("issuer", words.Name(Issued.By)), ("center", About.Center), ("unit", About.Unit), ("case", About.Number),
            ("decidedBy",
                Meeting is { } meeting ? words.Of("letter.approval.meeting", ("meeting", meeting)) : words.Of("letter.approval.bureau")),
            ("from", words.Day(ConstructionFrom)), ("end", words.Day(ConstructionEnd)),
            ("reportDay", Printed.DayOfYear(Owes.AnnualReport, words.Language)), ("firstYear", Issued.Day.Year.ToString("0000", null)),
            ("cycle", words.Period(Owes.AssessmentCycle)), ("bar", words.Period(Owes.Bar)),
        ];
        string[] sections = ["title-granted", "construction", "acceptance", "reports", "responsibility"];
        return Framed(words, Paper.Document, words.Of("letter.approval.title", values), About.Department,
        [
            new(words.Of("letter.approval.opening", values)),
            .. sections.Select((section, i) => new Paragraph(
                words.Of($"letter.approval.{section}", values),
                words.Ordinal(i + 1) + words.Of($"letter.approval.{section}.head"))),
            new(words.Of("letter.approval.closing")),
        ]) with
        {
            Note = words.Of("letter.public"),
            Copies = words.Of("letter.copies", ("to", About.Unit)),
            Imprint = (words.Name(Issued.By), words.Of("letter.imprint", ("day", words.Day(Issued.Day)))),
        };
    }
}
