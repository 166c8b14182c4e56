using System.Text;
using Luyan.Law;
using Luyan.Store.Rows;

namespace Luyan.Store.Dockets;

/// <summary>How the register is searched by any part of a name, of one character or more.
/// Every center's name has the same beginning and end (Art. 8); grams within those parts match everything, so they are neither
/// stored nor queried.</summary>
public static class SearchText
{
    private static readonly HashSet<string> Everywhere =
        [.. Pieces(Institution.Spoken.NameBeginning), .. Pieces(Institution.Spoken.NameEnding)];

    /// <summary>Name, unit and number in the form in which they are searched.</summary>
    public static string Of(CenterRow center) => Normal($"{center.Name}\n{center.UnitName}\n{center.Number}");

    /// <summary>Folds full-width forms and case, and trims.</summary>
    public static string Normal(string text) => TypedText.Compatible(text).ToLowerInvariant().Trim();

    /// <summary>The characters and pairs under which a text is found.</summary>
    public static IEnumerable<string> Grams(string text) =>
        text.Split('\n').SelectMany(Pieces).Distinct().Where(piece => !Everywhere.Contains(piece));

    /// <summary>The grams that every match of a term must have: its pairs, or the character itself. Empty:
    /// the term finds everything, or is too common to tell.</summary>
    public static IReadOnlyList<string> Asked(string term) =>
        [.. Pieces(term).Where(piece => Characters(piece) == Math.Min(2, Characters(term)) && !Everywhere.Contains(piece)).Distinct()];

    private static int Characters(string text) => text.EnumerateRunes().Count();

    // By whole characters: a rare one takes two code units and must not be cut.
    private static IEnumerable<string> Pieces(string text)
    {
        string? before = null;
        foreach (var rune in text.EnumerateRunes())
        {
            var character = rune.ToString();
            if (before is not null) { yield return before + character; }
            yield return before = character;
        }
    }
}
