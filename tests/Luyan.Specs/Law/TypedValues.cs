namespace Luyan.Specs.Law;

/// <summary>The ways in which people write numbers, years and codes, right, odd and wrong. Every page, verb and import reads each the same.
/// </summary>
internal static class TypedValues
{
    /// <summary>What is typed or pasted as a whole number, and what is meant; null where it is none.</summary>
    public static IReadOnlyList<(string Typed, int? Meant)> Wholes { get; } =
    [
        ("5", 5), ("５", 5), ("1,000", 1000), ("１，０００", 1000), ("3.0", 3), ("3.", 3), (" 7 ", 7), ("7\u200B", 7), ("1E3", 1000),
        ("999,999,999", 999_999_999), ("1000000000", null), ("2147483648", null), ("79228162514264337593543950335", null),
        ("3.5", null), ("٥", null), ("五", null), ("5台", null), ("1E99", null), ("", null), ("-", null), ("0x1F", null),
    ];

    /// <summary>What is typed or pasted as an amount.</summary>
    public static IReadOnlyList<(string Typed, decimal? Meant)> Amounts { get; } =
    [
        ("1,000.5", 1000.5m), ("９０", 90m), ("90．5", 90.5m), ("9.05E1", 90.5m), ("9.05e+1", 90.5m), ("905E-1", 90.5m), (".5", 0.5m),
        ("999999999999", 999_999_999_999m), ("1000000000000", null), ("79228162514264337593543950335", null), ("1E40", null),
        ("٩٠", null), ("९०.५", null), ("90万", null), ("1E", null), ("NaN", null), ("∞", null), ("", null), ("¥90", null),
    ];

    /// <summary>What is typed or pasted as a year.</summary>
    public static IReadOnlyList<(string Typed, int? Meant)> Years { get; } =
    [
        ("1980", 1980), ("1980年", 1980), ("1980年度", 1980), ("１９８０年", 1980), ("1980.0", 1980), ("1,980", 1980), ("1980\u200B", 1980),
        ("80", null), ("19800", null), ("١٩٨٠", null), ("一九八〇", null), ("1980-1981", null), ("去年", null), ("", null),
    ];

    /// <summary>The same credit code in the spellings that people paste.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        "91150203MA0DEM021J", "91150203ma0dem021j", "９１１５０２０３ＭＡ０ＤＥＭ０２１Ｊ", "91150203 MA0DEM021J", "91150203\u3000MA0DEM\u00A0021J",
        "91150203\nMA0DEM021J", "91150203\u200BMA0DEM021J", "\uFEFF91150203MA0DEM021J ", "９１１５０２０３ｍａ０ｄｅｍ０２１ｊ",
    ];

    /// <summary>The code that is meant.</summary>
    public const string Code = "91150203MA0DEM021J";
}
