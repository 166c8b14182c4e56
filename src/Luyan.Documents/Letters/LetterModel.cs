using Luyan.Law;

namespace Luyan.Documents.Letters;

/// <summary>What an official letter says, as facts. A closed hierarchy; each kind words itself from <c>Texts/letters.*.json</c>.</summary>
/// <param name="Issued">Who issues it, its number, its day.</param>
public abstract record LetterModel(Issuance Issued)
{
    /// <summary>The kind, kebab-case; its name is the text <c>letter.&lt;kind&gt;.name</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>The name of this kind of letter, e.g. 受理通知书.</summary>
    public string KindName(Language language) => Wordings.Of($"letter.{Kind}.name", language);

    internal abstract LetterText Compose(Words words);

    /// <summary>The parts that every letter has.</summary>
    private protected LetterText Framed(Words words, Paper paper, string title, string addressee, IReadOnlyList<Paragraph> body) => new()
    {
        Paper = paper,
        Mark = paper == Paper.Document ? words.Of("letter.mark", ("issuer", words.Name(Issued.By))) : words.Name(Issued.By),
        Number = Issued.Number,
        Title = title,
        Addressee = words.Of("letter.addressee", ("to", addressee)),
        Body =
        [
            .. body,
            .. Issued.Interpretations.Select(i => new Paragraph(words.Of(
                "letter.interpretation", ("number", i.Number), ("question", i.Question), ("concerns", i.Concerns)))),
            .. Issued.Code.Length > 0 ? (Paragraph[])[new(words.Of("letter.code", ("code", Issued.Code)))] : [],
            .. words.Language == Language.Chinese ? (Paragraph[])[] : [new(words.Of("letter.reading-only"))],
        ],
        Signature = words.Name(Issued.By),
        Day = words.Day(Issued.Day),
    };

    /// <summary>Where to ask, as the last paragraph of a notice.</summary>
    private protected Paragraph Contact(Words words) =>
        new(words.Of("letter.contact", ("address", Issued.By.Address), ("telephone", Issued.By.Telephone)));
}
