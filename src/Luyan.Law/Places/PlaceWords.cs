using System.Globalization;
using System.Text.RegularExpressions;

namespace Luyan.Law;

/// <summary>Says a text of the program in the words of another place. The texts are written once, in the words and article numbers of
/// <see cref="Institution.Default"/>; so no text can be forgotten, also not one that is written later.</summary>
internal static partial class PlaceWords
{
    /// <summary>A text in the words of a place.</summary>
    internal static string Of(string text, Institution place, Language language) =>
        language == Language.Chinese ? Chinese(text, place) : English(text, place);

    private static string Chinese(string text, Institution place)
    {
        var own = Institution.Default;
        // Numbers first: the mark of the title that stands before them is still the known one.
        text = ChineseArticles().Replace(text, match =>
            match.Groups["law"] is { Success: true, Value: var law } && law != own.Measures.Chinese && law != "办法"
                ? match.Value
                : ChineseNumerals().Replace(match.Value, n => $"第{ChineseNumber.Of(place.NumberOf(Number(n.Groups["n"].Value)))}条"));
        return text.Replace(own.Measures.Chinese, "\u0001", StringComparison.Ordinal)
            .Replace($"{own.NameBeginning}××{own.NameEnding}", "\u0002", StringComparison.Ordinal)
            .Replace(own.Bureau.Chinese, "\u0003", StringComparison.Ordinal)
            .Replace(own.Centers.Chinese, place.Centers.Chinese, StringComparison.Ordinal)
            .Replace(own.City.Chinese, "\u0004", StringComparison.Ordinal)
            .Replace(own.Short.Chinese, place.Short.Chinese, StringComparison.Ordinal)
            .Replace("\u0001", place.Measures.Chinese, StringComparison.Ordinal)
            .Replace("\u0002", $"{place.NameBeginning}××{place.NameEnding}", StringComparison.Ordinal)
            .Replace("\u0003", place.Bureau.Chinese, StringComparison.Ordinal)
            .Replace("\u0004", place.City.Chinese, StringComparison.Ordinal);
    }

    private static string English(string text, Institution place)
    {
        var own = Institution.Default;
        text = EnglishArticles().Replace(text, match => EnglishNumbers().Replace(
            match.Value, n => place.NumberOf(int.Parse(n.Value, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture)));
        text = text.Replace(own.Measures.English, "\u0001", StringComparison.Ordinal)
            .Replace($"{own.NameBeginning}××{own.NameEnding}", "\u0002", StringComparison.Ordinal)
            .Replace(own.Bureau.English, "\u0003", StringComparison.Ordinal);
        return Regex.Replace(text, Regex.Escape(own.Centers.English), m => Cased(m.Value, place.Centers.English), RegexOptions.IgnoreCase)
            .Replace(own.City.English, place.City.English, StringComparison.Ordinal)
            .Replace("\u0001", place.Measures.English, StringComparison.Ordinal)
            .Replace("\u0002", $"{place.NameBeginning}××{place.NameEnding}", StringComparison.Ordinal)
            .Replace("\u0003", place.Bureau.English, StringComparison.Ordinal);
    }

    // As in a title, as at the beginning of a sentence, or as within one.
    private static string Cased(string like, string words) =>
        !char.IsUpper(like[0]) ? words
        : char.IsUpper(like[like.IndexOf(' ', StringComparison.Ordinal) + 1]) ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(words)
        : char.ToUpperInvariant(words[0]) + words[1..];

    private static int Number(string chinese) => Enumerable.Range(1, 99).First(n => ChineseNumber.Of(n) == chinese);

    // A run of articles belongs to the law whose title stands before it; without one it is the Measures.
    [GeneratedRegex(
        @"(?:《(?<law>[^《》]+)》)?第[一二三四五六七八九十]+条(?:第[0-9]+项)?(?:[、和或及]第[一二三四五六七八九十]+条(?:第[0-9]+项)?)*")]
    private static partial Regex ChineseArticles();

    [GeneratedRegex(@"第(?<n>[一二三四五六七八九十]+)条")]
    private static partial Regex ChineseNumerals();

    [GeneratedRegex(@"(?<!Code |Law )Art(?:\. [0-9]+(?:\([0-9]+\))?(?: (?:and|or) [0-9]+(?:\([0-9]+\))?)?"
        + @"|s\. [0-9]+(?:\([0-9]+\))?(?:(?:, | and | or | to )[0-9]+(?:\([0-9]+\))?)*)")]
    private static partial Regex EnglishArticles();

    // An item, in brackets, keeps its number.
    [GeneratedRegex(@"(?<!\(|[0-9])[0-9]+")]
    private static partial Regex EnglishNumbers();
}
