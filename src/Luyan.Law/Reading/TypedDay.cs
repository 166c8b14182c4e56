using System.Globalization;
using System.Text.RegularExpressions;

namespace Luyan.Law;

/// <summary>Days as people type them and as programs write them. Every page, verb and import reads them here.</summary>
public static partial class TypedDay
{
    private static readonly DateOnly SerialZero = new(1899, 12, 30);
    private static readonly string[] English = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
    private const string Chinese = "日一二三四五六";

    // By this many days spreadsheets count from 1927 to 2119: what lies outside is a number and no day.
    private const int LeastSerial = 10_000, MostSerial = 80_000;

    /// <summary>2026-1-30, 2026/1/30, 2026.1.30, 20260130 or 2026年1月30日, in any width; a matching weekday or midnight may follow.
    /// A day that lost its format is the number by which spreadsheets count days. Null where it is no day.</summary>
    public static DateOnly? Read(string? text)
    {
        var narrow = TypedText.Narrow(text ?? "");
        if (Serial().IsMatch(narrow)) { return OfSerial(int.Parse(narrow, CultureInfo.InvariantCulture)); }
        var match = Written().Match(narrow);
        if (!match.Success) { return null; }
        int Part(string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
        var said = $"{Part("y"):0000}-{Part("m"):00}-{Part("d"):00}";
        return Exact(said) is { } day && FallsOn(day, match.Groups["chinese"].Value, match.Groups["english"].Value) ? day : null;
    }

    /// <summary>A day in the form of files and addresses, YYYY-MM-DD, and in no other.</summary>
    public static DateOnly? Exact(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateOnly? OfSerial(int serial) => serial is >= LeastSerial and <= MostSerial ? SerialZero.AddDays(serial) : null;

    // A weekday that does not fit says that one of the two is mistyped.
    private static bool FallsOn(DateOnly day, string chinese, string english) =>
        (chinese.Length == 0 || Chinese[(int)day.DayOfWeek].ToString() == chinese.Replace("天", "日", StringComparison.Ordinal))
        && (english.Length == 0 || english.StartsWith(English[(int)day.DayOfWeek], StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"^[0-9]{5}\z")]
    private static partial Regex Serial();

    [GeneratedRegex(
        """
        ^(?<y>[0-9]{4})(?:(?<m>[0-9]{2})(?<d>[0-9]{2})|\s*[-/.年]\s*(?<m>[0-9]{1,2})\s*[-/.月]\s*(?<d>[0-9]{1,2})\s*日?)
        (?:\s*\(?(?:星期|周|礼拜)(?<chinese>[一二三四五六日天])\)?|[\s,(]+(?<english>(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*)\)?)?
        (?:(?:\s+|T)0{1,2}:00(?::00(?:\.0+)?)?(?:Z|[+]08:00)?)?\z
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Written();
}
