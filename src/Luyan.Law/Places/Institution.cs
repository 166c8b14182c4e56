namespace Luyan.Law;

/// <summary>What another city would call otherwise: the city, its Bureau, its Measures and their articles, and the form in which its
/// centers are named. Data of the policy: <c>place.json</c> and <c>articles.json</c>.</summary>
/// <remarks>The code knows an article by its matter (<see cref="Matters"/>), numbered as the Measures of Baotou number it. A place says
/// under which number of its own each matter stands.</remarks>
public sealed class Institution
{
    // Articles of a place that carry no matter of the program are told from those that do.
    private const int Own = 1000;

    /// <summary>The matters that the articles of Measures carry, each with the number by which the code cites it.</summary>
    public static IReadOnlyDictionary<string, int> Matters { get; } = new Dictionary<string, int>
    {
        ["purpose"] = 1, ["definition"] = 2, ["competence"] = 3, ["duties-of-a-center"] = 4, ["conditions"] = 5, ["steps"] = 6,
        ["materials"] = 7, ["review-and-name"] = 8, ["construction"] = 9, ["priority"] = 10, ["reports-and-assessment"] = 11,
        ["truth"] = 12, ["bar"] = 13, ["director-and-legal-form"] = 14, ["team"] = 15, ["interpretation"] = 18, ["entry-into-force"] = 19,
    };

    /// <summary>The place in whose words the texts of the program are written; it comes within the program.</summary>
    public static Institution Default { get; } = InstitutionFile.Embedded();

    // Initialised after the default one, which it is until a start chooses another.
    private static volatile Institution spoken = Default;

    /// <summary>The place that this process serves: chosen once, at the start.</summary>
    public static Institution Spoken => spoken;

    /// <summary>The city.</summary>
    public required Term City { get; init; }

    /// <summary>The city without the word for city.</summary>
    public required Term Short { get; init; }

    /// <summary>The Bureau, as texts name it that are not of a day.</summary>
    public required Term Bureau { get; init; }

    /// <summary>The title of the Measures, without its marks.</summary>
    public required Term Measures { get; init; }

    /// <summary>What the centers are, in general.</summary>
    public required Term Centers { get; init; }

    /// <summary>How the name of every center begins.</summary>
    public required string NameBeginning { get; init; }

    /// <summary>How the name of every center ends.</summary>
    public required string NameEnding { get; init; }

    /// <summary>The articles in order, those that the text jumps over too.</summary>
    public required IReadOnlyList<Article> Articles { get; init; }

    /// <summary>Texts that this place words in its own way, such as titles of letters, by their key.</summary>
    public required IReadOnlyDictionary<string, Term> Texts { get; init; }

    /// <summary>An article by the number that the Measures of this place give it; null where there is none.</summary>
    public Article? Find(int number) => Articles.FirstOrDefault(a => a.Number == number);

    /// <summary>Whether the text has what the code cites under a number.</summary>
    public bool Has(int cited) => Find(NumberOf(cited)) is { InText: true };

    /// <summary>The number of the article that carries what the code cites under a number.</summary>
    public int NumberOf(int cited) => cited > Own ? cited - Own : Articles.FirstOrDefault(a => a.Cited.Contains(cited))?.Number ?? cited;

    /// <summary>How the code cites an article of this place.</summary>
    public LegalRef Citing(int number, int item = 0) =>
        LegalRef.Art(Find(number) is { Cited: [var cited, ..] } ? cited : Own + number, item);

    /// <summary>Makes a place the one that this process serves.</summary>
    public static void Serve(Institution place)
    {
        spoken = place;
        Wordings.Speak(place.SaysTheSame(Default) ? null : place);
    }

    private bool SaysTheSame(Institution other) =>
        (City, Short, Bureau, Measures, Centers, NameBeginning, NameEnding)
            == (other.City, other.Short, other.Bureau, other.Measures, other.Centers, other.NameBeginning, other.NameEnding)
        && Texts.Count == 0 && Matters.Values.All(m => NumberOf(m) == other.NumberOf(m));
}
