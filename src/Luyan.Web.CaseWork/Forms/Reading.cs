using System.Globalization;
using System.Text.RegularExpressions;

namespace Luyan.Web.Forms;

/// <summary>Reads what people type: full-width digits, thousands separators, and days in the usual ways of writing.</summary>
internal static partial class Reading
{
    public static int? Whole(string text) =>
        int.TryParse(Narrow(text).Replace(",", "", StringComparison.Ordinal),
            NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static decimal? Amount(string text) =>
        decimal.TryParse(
            Narrow(text).Replace(",", "", StringComparison.Ordinal),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number : null;

    /// <summary>2026-1-30, 2026/1/30, 2026.1.30, 20260130 or 2026年1月30日.</summary>
    public static DateOnly? Day(string text)
    {
        var match = DayWritten().Match(Narrow(text));
        if (!match.Success) { return null; }
        int Part(string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
        return DateOnly.TryParseExact(
            $"{Part("y"):0000}-{Part("m"):00}-{Part("d"):00}", "yyyy-MM-dd",
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    public static bool? YesNo(string text) => text switch { "yes" => true, "no" => false, _ => null };

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

    [GeneratedRegex(
        @"^(?<y>\d{4})(?:(?<m>\d{2})(?<d>\d{2})|\s*[-/.年]\s*(?<m>\d{1,2})\s*[-/.月]\s*(?<d>\d{1,2})\s*日?)$", RegexOptions.ExplicitCapture)]
    private static partial Regex DayWritten();
}
