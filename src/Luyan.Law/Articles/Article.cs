using System.Reflection;

namespace Luyan.Law;

/// <summary>An article of the Measures: a digest in our own words, and what carries it out.</summary>
/// <param name="Number">The number that the Measures of the place give it.</param>
/// <param name="InText">Whether the text has it, or jumps over it.</param>
/// <param name="Cited">The numbers by which the code cites what it carries; none where it carries nothing that the program knows.</param>
/// <param name="Says">What it says; null where the text does not have it.</param>
/// <param name="WhyNone">Why it carries no rule of its own; null where it carries one, or where the text does not have it.</param>
public sealed record Article(int Number, bool InText, IReadOnlyList<int> Cited, Term? Says, Term? WhyNone)
{
    private static readonly ILookup<int, string> Carrying = typeof(Article).Assembly.GetTypes()
        .SelectMany(t => t.GetCustomAttributes<CarriesAttribute>().Select(c => (c.Article, t.Name))).ToLookup(c => c.Article, c => c.Name);

    /// <summary>Names of the classes of rules that carry it out; empty where it has none.</summary>
    public IReadOnlyList<string> Rules { get; } = [.. Cited.SelectMany(n => Carrying[n]).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What it says, in our own words; for a missing article, that it is missing.</summary>
    public string Digest(Language language) => Says?.Text(language) ?? Wordings.Of(
        "article.gap.digest", language, ("article", Named(Number, language)), ("before", Named(Number - 1, language)));

    /// <summary>Why it carries no rule of its own; null where it carries one.</summary>
    public string? NoRule(Language language) =>
        !InText ? Wordings.Of("article.gap.no-rule", language) : WhyNone?.Text(language);

    /// <summary>The number as it is printed.</summary>
    public static string Named(int number, Language language) =>
        language == Language.Chinese ? $"第{ChineseNumber.Of(number)}条" : $"Art. {number}";
}
