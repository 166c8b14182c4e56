using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>What a printed page says of itself: number, version and digest of the form it was printed from, and which page it is.
/// It stands in the QR code and, as a short code, in the head of the page.</summary>
/// <param name="Number">The number of the case; <see cref="DraftNumber"/> for a draft, which has none.</param>
/// <param name="Version">The filing, from 1; 0 for a draft.</param>
/// <param name="Digest">SHA-256 of the form, hex, lower case.</param>
public sealed partial record PrintMark(string Number, int Version, string Digest)
{
    /// <summary>Stands in the place of the number on the print of a draft.</summary>
    public const string DraftNumber = "DRAFT";

    /// <summary>What the text of every code of ours begins with, of whichever version.</summary>
    public const string Beginning = "LUYAN";

    // 1 says nothing of the page: such are the prints of earlier versions, and the mark of a print as a whole.
    private const string Whole = Beginning + "1";
    private const string OfPage = Beginning + "2";
    private const int ShortLength = 8;
    private const int Half = 4;

    // Without I, L, O and U, which are misread.
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Which page it marks; null for the print as a whole, and on prints of earlier versions.</summary>
    public PagePlace? Place { get; init; }

    /// <summary>The mark of a draft.</summary>
    public static PrintMark OfDraft(string digest) => new(DraftNumber, 0, digest);

    /// <summary>The mark of one page of the print.</summary>
    public PrintMark OnPage(int page, int pages) => this with { Place = new(page, pages) };

    /// <summary>It was printed from a draft.</summary>
    public bool IsDraft => Number == DraftNumber;

    /// <summary>The text of the QR code; capitals, digits and a few signs only, so that the code stays small.</summary>
    public string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Place is null ? Whole : OfPage)}:{Number.ToUpperInvariant()}:{Version}:{Place?.Text}{Digest.ToUpperInvariant()}");

    /// <summary>Eight signs (40 bits) that a person can compare, e.g. 7K3M-9QXA.</summary>
    public string ShortCode => ShortOf(Digest);

    /// <summary>Reads the text of a QR code; null where it is not one of ours.</summary>
    public static PrintMark? Read(string? text) => text is not null && Written().Match(TypedText.Narrow(text)) is { Success: true } m
        && int.TryParse(m.Groups["version"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
        && PagePlace.Read(m.Groups["page"].Value, m.Groups["pages"].Value) is var place
        && (m.Groups["kind"].Value == "2") == (place is not null) && m.Groups["page"].Success == (place is not null)
            ? new(m.Groups["number"].Value, version, m.Groups["digest"].Value.ToLowerInvariant()) { Place = place }
            : null;

    /// <summary>A short code as a person types it, in the way it is printed: capitals, without spaces and hyphens, O
    /// as 0, I and L as 1.</summary>
    public static string Tidy(string typed)
    {
        var kept = new StringBuilder();
        foreach (var c in TypedText.Code(typed).Where(char.IsAsciiLetterOrDigit))
        {
            kept.Append(c switch { 'O' => '0', 'I' or 'L' => '1', _ => c });
        }
        return kept.Length == ShortLength ? kept.Insert(Half, '-').ToString() : kept.ToString();
    }

    private static string ShortOf(string digest)
    {
        var bits = ulong.Parse(digest.AsSpan(0, 2 * 5), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        Span<char> signs = stackalloc char[ShortLength + 1];
        for (var i = 0; i < ShortLength; i++) { signs[i < Half ? i : i + 1] = Signs[(int)(bits >> ((ShortLength - 1 - i) * 5)) & 31]; }
        signs[Half] = '-';
        return new(signs);
    }

    [GeneratedRegex(
        "^LUYAN(?<kind>[12]):(?<number>[A-Z0-9-]{1,40}):(?<version>[0-9]{1,6}):"
            + "((?<page>[0-9]{1,4})/(?<pages>[0-9]{1,4}):)?(?<digest>[0-9A-Fa-f]{64})$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}

/// <summary>Which page of a print, of how many; both counted from 1.</summary>
public sealed record PagePlace(int Page, int Pages)
{
    internal string Text => string.Create(CultureInfo.InvariantCulture, $"{Page}/{Pages}:");

    internal static PagePlace? Read(string page, string pages) =>
        int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && int.TryParse(pages, NumberStyles.None, CultureInfo.InvariantCulture, out var of) && at >= 1 && at <= of ? new(at, of) : null;
}
