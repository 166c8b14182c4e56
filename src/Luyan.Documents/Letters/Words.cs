using Luyan.Law;

namespace Luyan.Documents.Letters;

/// <summary>The wording of letters in one language.</summary>
internal readonly record struct Words(Language Language)
{
    public string Of(string key, params ReadOnlySpan<(string Name, object? Value)> values) => Wordings.Of(key, Language, values);

    public string Day(DateOnly day) => Printed.Day(day, Language);

    public string Period(LegalPeriod period) => Printed.Period(period, Language);

    public string Name(Issuer issuer) => Language == Language.Chinese ? issuer.Name : issuer.EnglishName ?? issuer.Name;

    /// <summary>Articles as a letter cites them: 《…办法》第五条第2项、第八条; what is not an article of the Measures is named as it is.</summary>
    public string Basis(params IReadOnlyList<LegalRef> sources)
    {
        var language = Language;
        var articles = sources.Where(s => s.Source == LegalSource.Measures).Select(s => s.Text(language)).Distinct().ToList();
        var others = sources.Where(s => s.Source != LegalSource.Measures).Select(s => s.Text(language)).Distinct();
        var measures = articles.Count == 0
            ? []
            : new[] { Of("letter.basis.measures", ("articles", string.Join(Of("letter.list"), articles))) };
        return string.Join(Of("letter.list"), measures.Concat(others));
    }

    /// <summary>The running number of a section: 一、 or "1. ".</summary>
    public string Ordinal(int number) => Language == Language.Chinese ? $"{ChineseNumber.Of(number)}、" : $"{number}. ";
}
