using Luyan.Law;

namespace Luyan.Documents.Letters;

/// <summary>One thing to be corrected.</summary>
/// <param name="Where">The section or the material.</param>
/// <param name="What">What is missing or wrong, and what is asked for.</param>
public sealed record CorrectionItem(string Where, string What);

/// <summary>补正通知书: everything that must be corrected, told once, with the day by which it must be in.</summary>
/// <param name="About">The application.</param>
/// <param name="Items">The complete list.</param>
/// <param name="Length">The length of the period, by policy.</param>
/// <param name="Due">The last day.</param>
public sealed record CorrectionNotice(
    Issuance Issued, Filing About, IReadOnlyList<CorrectionItem> Items, LegalPeriod Length, DateOnly Due) : LetterModel(Issued)
{
    /// <inheritdoc/>
    public override string Kind => "correction";

    internal override LetterText Compose(Words words) => Framed(words, Paper.Letter, words.Of("letter.correction.name"), About.Unit,
    [
        new(words.Of("letter.correction.opening", ("center", About.Center), ("case", About.Number))),
        .. Items.Select((item, i) => new Paragraph(
            words.Of("letter.correction.item", ("what", item.What)),
            words.Ordinal(i + 1) + words.Of("letter.correction.where", ("where", item.Where)))),
        new(words.Of("letter.correction.due", ("length", words.Period(Length)), ("due", words.Day(Due)))),
        new(words.Of("letter.correction.once")),
        Contact(words),
    ]) with { Copies = words.Of("letter.copies", ("to", About.Department)) };
}
