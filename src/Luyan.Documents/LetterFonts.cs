namespace Luyan.Documents;

/// <summary>The faces of an official letter, each with its fallbacks in order: the first is named in the
/// document, the others are given as its alternates for a machine that lacks it.</summary>
/// <param name="Display">小标宋, of the red head and the title.</param>
/// <param name="Text">仿宋, of the body.</param>
/// <param name="Heading">黑体, of first-level headings.</param>
/// <param name="Number">宋体, of page numbers.</param>
/// <param name="Latin">Of everything in English.</param>
public sealed record LetterFonts(
    IReadOnlyList<string> Display, IReadOnlyList<string> Text,
    IReadOnlyList<string> Heading, IReadOnlyList<string> Number, IReadOnlyList<string> Latin)
{
    /// <summary>The faces that offices have, then those that come free of charge.</summary>
    public static LetterFonts Standard { get; } = new(
        ["方正小标宋简体", "方正小标宋_GBK", "华文中宋", "Noto Serif CJK SC", "宋体"],
        ["仿宋_GB2312", "仿宋", "华文仿宋", "Noto Serif CJK SC", "宋体"],
        ["黑体", "华文黑体", "Noto Sans CJK SC"],
        ["宋体", "华文宋体", "Noto Serif CJK SC"],
        ["Times New Roman", "Liberation Serif"]);

    /// <summary>Every face with its fallbacks.</summary>
    internal IEnumerable<IReadOnlyList<string>> All => [Display, Text, Heading, Number, Latin];
}
