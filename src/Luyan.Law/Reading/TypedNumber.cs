using System.Globalization;
using System.Text.RegularExpressions;

namespace Luyan.Law;

/// <summary>Numbers as people type them: in any width, with separators of thousands.</summary>
public static partial class TypedNumber
{
    /// <summary>The largest amount that is read. What lies beyond is a slip of the hand in any unit of the
    /// forms, and sums stay exact.</summary>
    public const decimal MostAmount = 999_999_999_999m;

    /// <summary>The largest whole number that is read.</summary>
    public const int MostWhole = 999_999_999;

    private const NumberStyles Written =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private const int FirstYear = 1000, LastYear = 9999;

    /// <summary>A whole number, also as 3.0; null where it is none, or beyond the largest.</summary>
    public static int? Whole(string? text) =>
        Any(text) is { } number && number == decimal.Truncate(number) && Math.Abs(number) <= MostWhole ? (int)number : null;

    /// <summary>A number with or without decimals; null where it is none, or beyond the largest.</summary>
    public static decimal? Amount(string? text) => Any(text) is { } number && Math.Abs(number) <= MostAmount ? number : null;

    /// <summary>A number is written that is larger than the largest.</summary>
    public static bool IsBeyond(string? text, decimal most) =>
        Form().IsMatch(Plain(text)) && !(Any(text) is { } number && Math.Abs(number) <= most);

    /// <summary>A year of four digits, with or without 年 or 年度; null where it is none.</summary>
    public static int? Year(string? text) =>
        Whole(TypedText.Narrow(text ?? "").TrimEnd('度').TrimEnd('年')) is { } year and >= FirstYear and <= LastYear ? year : null;

    private static decimal? Any(string? text) =>
        Plain(text) is var plain && Form().IsMatch(plain) && decimal.TryParse(plain, Written, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static string Plain(string? text) => TypedText.Narrow(text ?? "").Replace(",", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?\z")]
    private static partial Regex Form();
}
