using System.Globalization;

namespace Luyan.Documents.Sheets;

/// <summary>The names of the sheets of a spreadsheet, which refuses some signs, more than 31 characters, and two sheets of one name.
/// </summary>
internal static class SheetName
{
    private const int Longest = 31;

    /// <summary>A name that the spreadsheet takes.</summary>
    /// <param name="name">As it should be.</param>
    /// <param name="taken">The names before it; the name is added.</param>
    public static string Of(string name, HashSet<string> taken)
    {
        var plain = string.Concat(name.Select(c => "[]:*?/\\'".Contains(c, StringComparison.Ordinal) ? ' ' : c)).Trim();
        if (plain.Length > Longest) { plain = plain[..Longest].Trim(); }
        for (var n = 2; !taken.Add(plain); n++)
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $" {n}");
            plain = plain[..Math.Min(plain.Length, Longest - ending.Length)] + ending;
        }
        return plain;
    }
}
