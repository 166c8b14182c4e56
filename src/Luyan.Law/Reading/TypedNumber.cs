using System.Globalization;

namespace Luyan.Law;

/// <summary>Numbers as people type them: in any width, with separators of thousands.</summary>
public static class TypedNumber
{
    private const NumberStyles Decimals = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>A whole number; null where it is none.</summary>
    public static int? Whole(string? text) =>
        int.TryParse(Plain(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A number with or without decimals; null where it is none.</summary>
    public static decimal? Amount(string? text) =>
        decimal.TryParse(Plain(text), Decimals, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A year, with or without 年 or 年度; null where it is none.</summary>
    public static int? Year(string? text) => Whole(TypedText.Narrow(text ?? "").TrimEnd('度').TrimEnd('年'));

    private static string Plain(string? text) => TypedText.Narrow(text ?? "").Replace(",", "", StringComparison.Ordinal);
}
