namespace Luyan.Web.Ui;

/// <summary>Words at the beginning of a sentence or a title: an English word that stands first has a capital.</summary>
internal static class Sentence
{
    /// <summary>The same words, begun with a capital where the script has capitals.</summary>
    public static string Begun(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
