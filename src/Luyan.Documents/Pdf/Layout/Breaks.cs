using System.Globalization;
using System.Text;

namespace Luyan.Documents.Pdf.Layout;

/// <summary>Where a line may end (the rules of Chinese setting, GB/T 15834): no closing mark begins a line, no opening one ends it, words
/// and numbers stay whole.</summary>
internal static class Breaks
{
    private const string NeverFirst = "，。、；：？！）】》〉」』〕〗］｝”’…—～·‧,.;:?!)]}>%‰℃°′″％々〞〟﹞》";
    private const string NeverLast = "（【《〈「『〔〖［｛“‘([{<￥$＄№#§";
    private const string Joining = ".,:'’_@&+=~%";

    /// <summary>Whether a line may end between two characters.</summary>
    public static bool Between(int before, int after)
    {
        if (after is ' ') { return false; }
        if (before is ' ') { return !Is(NeverFirst, after); }
        if (Is(NeverFirst, after) || Is(NeverLast, before)) { return false; }
        if (before is '-' or '/') { return !(Is(after) && char.IsAsciiDigit((char)after)); }
        return !(InWord(before) && InWord(after));
    }

    /// <summary>A full-width closing mark: its right half is empty, and may stand beyond the edge.</summary>
    public static bool HalfEmpty(int character) => Is("，。、；：？！）】》〉」』〕”’", character);

    private static bool Is(int character) => character < 0x80;

    private static bool Is(string marks, int character) => character < 0x10000 && marks.Contains((char)character, StringComparison.Ordinal);

    // Latin, Greek and Cyrillic letters, digits, and what joins them: one word.
    private static bool InWord(int character) => character < 0x2000
        && (Rune.IsLetterOrDigit(new(character)) || Is(Joining, character) || character is '-' or '/'
            || Rune.GetUnicodeCategory(new(character)) is UnicodeCategory.NonSpacingMark);
}
