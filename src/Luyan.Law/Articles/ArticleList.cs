using System.Reflection;

namespace Luyan.Law;

/// <summary>An article of the Measures: a digest in our own words, and what carries it out.</summary>
/// <param name="Number">1 to 19.</param>
/// <param name="InText">Whether the text has it; 16 and 17 are missing there.</param>
/// <param name="Rules">Names of the classes of rules that carry it out; empty where it has none.</param>
public sealed record Article(int Number, bool InText, IReadOnlyList<string> Rules)
{
    /// <summary>What it says, in our own words; for a missing article, that it is missing.</summary>
    public string Digest(Language language) => Wordings.Of($"article.{Number}.digest", language);

    /// <summary>Why it carries no rule of its own; null where it carries one.</summary>
    public string? NoRule(Language language) => Rules.Count == 0 ? Wordings.Of($"article.{Number}.no-rule", language) : null;
}

/// <summary>The articles of the Measures, 1 to 19.</summary>
public static class ArticleList
{
    private const int First = 1;
    private const int Last = 19;

    /// <summary>The numbers that the text jumps over.</summary>
    public static IReadOnlyList<int> Missing { get; } = [16, 17];

    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<Article> All { get; } =
        [.. Enumerable.Range(First, Last).Select(n => new Article(n, !Missing.Contains(n), Rules(n)))];

    /// <summary>An article by number, null where there is none.</summary>
    public static Article? Find(int number) => number is >= First and <= Last ? All[number - First] : null;

    private static string[] Rules(int article) =>
        [.. typeof(ArticleList).Assembly.GetTypes().Where(t => t.GetCustomAttributes<CarriesAttribute>().Any(c => c.Article == article))
            .Select(t => t.Name).Order(StringComparer.Ordinal)];
}
