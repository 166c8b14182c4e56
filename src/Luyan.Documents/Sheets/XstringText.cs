using System.Globalization;
using System.Text.RegularExpressions;

namespace Luyan.Documents.Sheets;

/// <summary>Texts of cells as their files write them (ECMA-376, ST_Xstring): _x000D_ stands for a carriage return, and _x005F_ begins
/// such letters where they are meant themselves.</summary>
public static partial class XstringText
{
    /// <summary>What is meant. Halves of a sign that do not belong together are left out.</summary>
    public static string Read(string written)
    {
        if (!written.Contains("_x", StringComparison.Ordinal)) { return written; }
        var text = Escaped().Replace(written, m =>
            ((char)ushort.Parse(m.ValueSpan[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString());
        return string.Concat(text.EnumerateRunes().Where(r => r.Value != '\uFFFD' && (r.Value >= ' ' || r.Value is '\n' or '\r' or '\t'))
            .Select(r => r.ToString()));
    }

    /// <summary>A text so written that it is read as it stands.</summary>
    public static string Write(string text) => Beginning().Replace(text, "_x005F_");

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escaped();

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Beginning();
}
