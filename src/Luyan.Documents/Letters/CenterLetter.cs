using Luyan.Law;

namespace Luyan.Documents.Letters;

/// <summary>A letter about a named center: supervision, assessment, change or the end of the title.
/// What distinguishes the kinds is their wording, so they are told by their parts.</summary>
/// <param name="Kind">The kind, kebab-case; its texts hang below <c>letter.&lt;kind&gt;</c>:
/// <c>.name</c>, and <c>.title</c> where it is a decision.</param>
/// <param name="About">The center: its number, name, relying unit and department.</param>
/// <param name="Parts">What it says, part by part.</param>
public sealed record CenterLetter(Issuance Issued, string Kind, Filing About, IReadOnlyList<LetterPart> Parts) : LetterModel(Issued)
{
    /// <inheritdoc/>
    public override string Kind { get; } = Kind;

    /// <summary>It is a decision with the head of a document; else it is on the paper of a letter.</summary>
    public bool Decides { get; init; }

    /// <summary>It names the remedies against it.</summary>
    public Remedies? Open { get; init; }

    /// <summary>Whom it is copied to beside the department; null for nobody.</summary>
    public string? CopyTo { get; init; }

    internal override LetterText Compose(Words words)
    {
        (string, object?)[] known =
        [
            ("issuer", words.Name(Issued.By)), ("center", About.Center),
            ("case", About.Number), ("unit", About.Unit), ("department", About.Department)
        ];
        List<(string Text, string? Head)> said = [.. Parts.Select(p => p.Say(words, known))];
        if (Open is not null) { said.Add((Open.Text(Issued.By, words), words.Of("letter.remedies.head"))); }
        var numbered = 0;
        List<Paragraph> body = [.. said.Select(p => new Paragraph(p.Text, p.Head is null ? null : words.Ordinal(++numbered) + p.Head))];
        if (!Decides) { body.Add(Contact(words)); }
        var text = Framed(
            words, Decides ? Paper.Document : Paper.Letter,
            words.Of(Decides ? $"letter.{Kind}.title" : $"letter.{Kind}.name", known), About.Unit, body);
        return text with
        {
            Copies = words.Of("letter.copies", ("to", CopyTo is null
                ? About.Department
                : string.Join(words.Of("letter.list"), About.Department, CopyTo))),
            Imprint = Decides ? (words.Name(Issued.By), words.Of("letter.imprint", ("day", words.Day(Issued.Day)))) : null,
        };
    }
}

/// <summary>A paragraph of a <see cref="CenterLetter"/>.</summary>
/// <param name="Key">Its text; a text <c>&lt;key&gt;.head</c>, where there is one, becomes its numbered heading.</param>
/// <param name="Values">What stands in its places: text, days, periods, articles and lists of texts or of further parts, each written as
/// the language of the letter writes them.</param>
public sealed record LetterPart(string Key, params IReadOnlyList<(string Name, object Value)> Values)
{
    internal (string Text, string? Head) Say(Words words, (string, object?)[] known)
    {
        var values = known.Concat(Values.Select(v => (v.Name, (object?)Written(v.Value, words)))).ToArray();
        return (words.Of(Key, values), Wordings.Find($"{Key}.head", words.Language) is null ? null : words.Of($"{Key}.head", values));
    }

    private static string Written(object value, Words words) => value switch
    {
        DateOnly day => words.Day(day),
        LegalPeriod period => words.Period(period),
        LegalRef article => words.Basis([article]),
        IEnumerable<LetterPart> parts => Written(parts.Select(p => p.Say(words, []).Text), words),
        IEnumerable<string> items => string.Join(words.Language == Language.Chinese ? "；" : "; ", items),
        _ => NamedValues.Written(value, words.Language),
    };
}
