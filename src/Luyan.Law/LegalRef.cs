using System.Globalization;

namespace Luyan.Law;

/// <summary>
/// Where a rule comes from: an article of the Measures (with its item, where it has items), one of our numbered readings of what the
/// text leaves open, an article of the Civil Code, or a rule of procedure of this system that the text does not contain.
/// </summary>
/// <param name="Source">Which body of rules.</param>
/// <param name="Number">Article or reading number; 0 for a rule of procedure.</param>
/// <param name="Item">The item within the article, 0 where there is none.</param>
/// <param name="Key">The name of a published rule of procedure; null for every other source, and where old data name none.</param>
public readonly record struct LegalRef(LegalSource Source, int Number, int Item = 0, string? Key = null) : IWords
{
    /// <summary>An article of the Measures, e.g. <c>Art(5, 2)</c> for 第五条第2项.</summary>
    public static LegalRef Art(int article, int item = 0) => new(LegalSource.Measures, article, item);

    /// <summary>One of the numbered readings (1 to 14) of what the Measures leave open.</summary>
    public static LegalRef Reading(int number) => new(LegalSource.Reading, number);

    /// <summary>An article of the Civil Code of the People's Republic of China.</summary>
    public static LegalRef CivilCode(int article) => new(LegalSource.CivilCode, article);

    /// <summary>A rule of procedure of this system: who may act, in which order. The Measures are silent.</summary>
    public static LegalRef Procedure { get; } = new(LegalSource.Procedure, 0);

    /// <summary>A published rule of procedure, by its key.</summary>
    public static LegalRef ProcedureRule(string key) => new(LegalSource.Procedure, 0, 0, key);

    /// <summary>The number of its article in the Measures of the place that is served.</summary>
    public int Shown => Institution.Spoken.NumberOf(Number);

    /// <summary>The reference as it is printed, e.g. 第五条第2项 or "Art. 5(2)"; a rule of procedure without its title, which is
    /// policy: <see cref="Measures.Cite"/>.</summary>
    public string Text(Language language) => (Source, language) switch
    {
        (LegalSource.Measures, Language.Chinese) => Article.Named(Shown, language) + (Item > 0 ? $"第{Item}项" : ""),
        (LegalSource.Measures, _) => Article.Named(Shown, language) + (Item > 0 ? $"({Item})" : ""),
        (LegalSource.CivilCode, Language.Chinese) => $"《民法典》第{ChineseNumber.Of(Number)}条",
        (LegalSource.CivilCode, _) => $"Civil Code Art. {Number}",
        (LegalSource.Reading, Language.Chinese) => $"适用说明第{Number}条",
        (LegalSource.Reading, _) => $"Reading {Number}",
        (_, Language.Chinese) => "程序规则",
        _ => "rule of procedure",
    };

    /// <inheritdoc/>
    public override string ToString() => Text(Language.English);

    /// <summary>The form kept in data: <c>5</c>, <c>5.2</c>, <c>reading:14</c>, <c>civil-code:203</c>, <c>procedure:offices</c>,
    /// <c>procedure</c>.</summary>
    public string Code => Source switch
    {
        LegalSource.Measures => Item > 0 ? $"{Number}.{Item}" : Number.ToString(CultureInfo.InvariantCulture),
        LegalSource.Reading => $"reading:{Number}",
        LegalSource.CivilCode => $"civil-code:{Number}",
        _ => Key is null ? "procedure" : $"procedure:{Key}",
    };

    /// <summary>The code as the files and scenarios of a place write it, with the number that its Measures give the article.</summary>
    public string CodeIn(Institution place) =>
        Source == LegalSource.Measures ? (this with { Number = place.NumberOf(Number) }).Code : Code;

    /// <summary>Reads <see cref="Code"/> back.</summary>
    /// <exception cref="FormatException">Not such a code.</exception>
    public static LegalRef FromCode(string code) => code.Split(':', '.') switch
    {
        ["procedure"] => Procedure,
        ["procedure", { Length: > 0 } key] => ProcedureRule(key),
        ["reading", var n] => Reading(int.Parse(n, CultureInfo.InvariantCulture)),
        ["civil-code", var n] => CivilCode(int.Parse(n, CultureInfo.InvariantCulture)),
        [var a] => Art(int.Parse(a, CultureInfo.InvariantCulture)),
        [var a, var i] => Art(int.Parse(a, CultureInfo.InvariantCulture), int.Parse(i, CultureInfo.InvariantCulture)),
        _ => throw new FormatException($"'{code}' is not a legal reference: 5, 5.2, reading:14, civil-code:203 or procedure:key."),
    };
}

/// <summary>The body of rules that a <see cref="LegalRef"/> points into.</summary>
public enum LegalSource
{
    /// <summary>The Measures of the city; the number is that of Baotou, in every place (<see cref="LegalRef.Shown"/>).</summary>
    Measures,

    /// <summary>Our numbered readings of what the Measures leave open; each is a policy value.</summary>
    Reading,

    /// <summary>中华人民共和国民法典.</summary>
    CivilCode,

    /// <summary>A rule of procedure of this system.</summary>
    Procedure,
}
