namespace Luyan.Cases.Authenticity;

/// <summary>A text as it is compared: letters and digits alone, in one width and case.
/// Spaces, punctuation and line breaks do not make a text another.</summary>
/// <param name="Characters">What is compared.</param>
/// <param name="At">For each of its characters its place in the text as written.</param>
public sealed record NormalText(string Characters, IReadOnlyList<int> At)
{
    private const char FirstWide = '！', LastWide = '～';
    private const int Width = '！' - '!';

    /// <summary>The normal form of a text, with places.</summary>
    public static NormalText Of(string text)
    {
        var at = new List<int>(text.Length);
        return new(Fold(text, at), at);
    }

    /// <summary>The normal form alone.</summary>
    public static string Fold(string? text) => text is null ? "" : Fold(text, null);

    private static string Fold(string text, List<int>? at)
    {
        Span<char> kept = text.Length <= 1024 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i] is >= FirstWide and <= LastWide ? (char)(text[i] - Width) : text[i];
            if (!char.IsLetterOrDigit(character)) { continue; }
            kept[length++] = char.ToLowerInvariant(character);
            at?.Add(i);
        }
        return kept[..length].ToString();
    }
}
