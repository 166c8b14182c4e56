using System.Buffers;
using System.Globalization;
using System.Text;

namespace Luyan.Law;

/// <summary>Texts as people type them, in the one form in which they are compared.</summary>
public static class TypedText
{
    /// <summary>Trimmed, without signs that have no width, and with full-width letters, digits and signs as their half-width
    /// ones.</summary>
    public static string Narrow(string text) => string.Concat(Seen(text).Select(c => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' => ' ',
        _ => c
    })).Trim();

    /// <summary>A credit code, a patent number or another code as it is registered: half width, without blanks, in capitals.</summary>
    public static string Code(string? text) =>
        string.Concat(Narrow(text ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    /// <summary>Two codes are one, however they were typed; nothing is no code.</summary>
    public static bool SameCode(string? one, string? other) => Code(one) is { Length: > 0 } code && code == Code(other);

    /// <summary>A name as it is written down: without line breaks and signs that have no width, and without any blank where it is
    /// Chinese throughout.</summary>
    public static string Name(string text)
    {
        var words = Seen(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(words.Any(w => w.Any(char.IsAsciiLetter)) ? " " : "", words);
    }

    /// <summary>A name as it is compared: letters and digits alone, whatever their width and case.</summary>
    public static string Folded(string text) => IsFolded(text)
        ? text
        : string.Concat(Compatible(text).EnumerateRunes().Where(Rune.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>Two names are one, however they were typed; nothing is no name.</summary>
    public static bool SameName(string? one, string? other) =>
        Folded(one ?? "") is { Length: > 0 } folded && folded == Folded(other ?? "");

    /// <summary>Compatibility forms as the plain ones (Unicode NFKC). Half of a sign that has two becomes the sign for what
    /// is unknown.</summary>
    public static string Compatible(string text) => IsFolded(text)
        ? text
        : string.Concat(text.EnumerateRunes().Select(r => r.ToString())).Normalize(NormalizationForm.FormKC);

    // Most names and codes are Chinese characters, capitals and digits throughout, and are compared as they are.
    private static bool IsFolded(string text) => !text.AsSpan().ContainsAnyExcept(Plain);

    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range('\u4E00', 0x9FA5 - 0x4E00 + 1).Select(c => (char)c), .. "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"]);

    // What has no width comes along with what is pasted; nobody sees it, and nobody types it.
    private static string Seen(string text) => string.Concat(text.Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format));
}
