using System.Text;

namespace Luyan.Law;

/// <summary>Texts as people type them, in the one form in which they are compared.</summary>
public static class TypedText
{
    /// <summary>Trimmed, with full-width letters, digits and signs as their half-width ones.</summary>
    public static string Narrow(string text) =>
        string.Create(text.Length, text, (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = source[i] switch
                {
                    >= '\uFF01' and <= '\uFF5E' => (char)(source[i] - 0xFEE0),
                    '\u3000' => ' ',
                    var other => other
                };
            }
        }).Trim();

    /// <summary>A credit code, a patent number or another code as it is registered: half width, without blanks, in capitals.</summary>
    public static string Code(string text) => string.Concat(Narrow(text).Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    /// <summary>A name as it is compared: letters and digits alone, whatever their width and case.</summary>
    public static string Folded(string text) =>
        string.Concat(Compatible(text).EnumerateRunes().Where(Rune.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>Compatibility forms as the plain ones (Unicode NFKC).</summary>
    public static string Compatible(string text) => text.Normalize(NormalizationForm.FormKC);
}
