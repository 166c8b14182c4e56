using System.Globalization;
using Luyan.Cases.Applications;
using Luyan.Law;

namespace Luyan.Documents.Letters;

/// <summary>An application in the list of a recommendation.</summary>
/// <param name="About">The application.</param>
/// <param name="Field">The technical field.</param>
/// <param name="Director">The director named for the center; may be empty.</param>
/// <param name="Said">The department's opinion, with the rank.</param>
public sealed record Recommended(Filing About, Term Field, string Director, Recommendation Said);

/// <summary>推荐函: the competent department, which issues it, recommends one or several applications to the Bureau in its order (Art. 8),
/// with the list as an annex.</summary>
/// <param name="To">The Bureau.</param>
/// <param name="All">The applications; the letter puts them in the order of their ranks.</param>
public sealed record RecommendationLetter(Issuance Issued, Issuer To, IReadOnlyList<Recommended> All) : LetterModel(Issued)
{
    private const int Narrow = 640;
    private const int Name = 2050;

    /// <summary>The kind of this letter.</summary>
    public const string KindCode = "recommendation";

    /// <inheritdoc/>
    public override string Kind => KindCode;

    internal override LetterText Compose(Words words)
    {
        var ordered = All.OrderBy(r => r.Said.Rank).ThenBy(r => r.About.Number, StringComparer.Ordinal).ToList();
        var shared = ordered.Select(r => r.Said.Opinion).Distinct().ToList() is [var only] ? only : null;
        var counted = words.Of(ordered.Count == 1 ? "letter.recommendation.opening.one" : "letter.recommendation.opening",
            ("count", ordered.Count.ToString(CultureInfo.InvariantCulture)),
            ("center", ordered[0].About.Center), ("unit", ordered[0].About.Unit));
        return Framed(words, Paper.Letter, words.Of("letter.recommendation.title", ("issuer", words.Name(Issued.By))), words.Name(To),
        [
            new(counted),
            .. shared is null ? (Paragraph[])[] : [new(shared, words.Of("letter.recommendation.opinion.head"))],
            new(words.Of("letter.recommendation.closing")),
            new(words.Of("letter.contact.telephone", ("telephone", Issued.By.Telephone))),
        ]) with
        {
            Annex = new(words.Of("letter.annex"), words.Of("letter.recommendation.list"),
            [
                new(words.Of("letter.recommendation.rank"), Narrow, Centred: true),
                new(words.Of("letter.recommendation.center"), Name), new(words.Of("letter.recommendation.unit"), Name - 300),
                new(words.Of("letter.recommendation.field"), 1150), new(words.Of("letter.recommendation.director"), 950, Centred: true),
                new(words.Of("letter.recommendation.opinion"), 2300),
            ],
            [.. ordered.Select(r => (IReadOnlyList<string>)
            [
                r.Said.Rank.ToString(CultureInfo.InvariantCulture), $"{r.About.Center}\n{r.About.Number}",
                r.About.Unit, r.Field.Text(words.Language), r.Director,
                string.Join('\n', Findings(r.Said, words).Append(shared is null ? r.Said.Opinion : "").Where(t => t.Length > 0)),
            ])]),
        };
    }

    // All six met in one line; otherwise what is not, with the remark.
    private static IEnumerable<string> Findings(Recommendation said, Words words)
    {
        var open = said.Conditions.Where(c => c.Finding != ConditionMark.Met).OrderBy(c => c.Item).ToList();
        if (open.Count == 0) { return [words.Of("letter.recommendation.all-met")]; }
        return open.Select(c => words.Of(
            c.Finding == ConditionMark.Doubtful ? "letter.recommendation.doubtful" : "letter.recommendation.not-met",
            ("item", LegalRef.Art(5, c.Item).Text(words.Language)), ("remark", c.Remark)));
    }
}
