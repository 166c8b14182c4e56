using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Luyan.Cases;
using Luyan.Law;

namespace Luyan.Web.Tests.Walks;

/// <summary>What must stand in no text that a person reads: places that were not filled, keys of texts, words of the program,
/// values as the runtime writes them, numbers without their noun.</summary>
internal static partial class Blemish
{
    private static readonly HashSet<string> Keys = KnownKeys();
    private static readonly HashSet<string> Areas = [.. Keys.Select(k => k.Split('.')[0])];
    private static readonly HashSet<string> Names = NamesOfTheProgram();

    /// <summary>How names of files and hosts end.</summary>
    private static readonly HashSet<string> Files =
        ["docx", "pdf", "xlsx", "csv", "png", "jpg", "zip", "ics", "json", "txt", "example", "cn", "test"];

    /// <summary>Words in Latin letters that a Chinese page may say.</summary>
    private static readonly HashSet<string> Latin = new(StringComparer.OrdinalIgnoreCase)
    {
        "English", "Luyan", "CSV", "PDF", "Excel", "docx", "xlsx", "pdf", "ofd", "png", "jpg", "WPS", "http", "PageUp", "PageDown",
        "Photoshop", "Illustrator", "CorelDRAW", "Inkscape", "Editor", "PDFelement", "steppe-deer",
    };

    /// <summary>Begins a text that was found to have an empty part.</summary>
    public const string Hole = "∅ ";

    public static bool IsHollow(string line) => Hollow().IsMatch(line);

    // What stands on every page is looked at once.
    private static readonly ConcurrentDictionary<(string, Language), IReadOnlyList<string>> Known = [];

    /// <summary>The faults of a text; empty for a good one.</summary>
    public static IReadOnlyList<string> Of(string text, Language language) =>
        Known.GetOrAdd((text, language), one => [.. Found(one.Item1, one.Item2)]);

    private static IEnumerable<string> Found(string text, Language language)
    {
        if (Exempt.Contains(text)) { yield break; }
        if (text.Contains('{') || text.Contains('}')) { yield return "a place"; }
        foreach (Match key in Dotted().Matches(text))
        {
            var parts = key.Value.Split('.');
            var known = Keys.Contains(key.Value) || (Areas.Contains(parts[0]) && !Files.Contains(parts[^1]));
            if (known) { yield return $"the key {key.Value}"; }
        }
        if (Runtime().Match(text) is { Success: true } raw) { yield return $"a raw value {raw.Value}"; }
        if (text.StartsWith(Hole, StringComparison.Ordinal)) { yield return "an empty part"; yield break; }
        foreach (Match word in Word().Matches(text).Where(w => w.Value.Any(char.IsLower)))
        {
            if (Names.Contains(word.Value) && word.Value.Skip(1).Any(char.IsUpper)) { yield return $"the name {word.Value}"; }
            else if (language == Language.Chinese && !Latin.Contains(word.Value)) { yield return $"the word {word.Value}"; }
        }
        if ((language == Language.Chinese ? Counted() : Plural()).IsMatch(text)) { yield return "a number"; }
    }

    /// <summary>Texts that must name what stands in a file that a program reads.</summary>
    private static readonly string[] Exempt = [Wordings.Of("holidays.bring-how", Language.Chinese)];

    private static HashSet<string> KnownKeys()
    {
        TextsOfWeb.Add();
        return [.. Wordings.Keys(Language.Chinese)];
    }

    private static HashSet<string> NamesOfTheProgram()
    {
        var types = KeyKinds.Types;
        return
        [
            .. types.Where(t => t.IsEnum).SelectMany(Enum.GetNames),
            .. types.Where(t => t is { IsClass: true, IsGenericType: false }).Select(t => t.Name),
        ];
    }

    [GeneratedRegex(@"(?<![\w./@-])[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+(?![\w@/])")]
    private static partial Regex Dotted();

    [GeneratedRegex(
        @"00:00:00|0001-01-01|\b\d{1,2}/\d{1,2}/\d{4}\b|\bSystem\.|\bLuyan\.[A-Z]|"
        + @"\[object|\bNaN\b|\bundefined\b|\bnull\b|\bTrue\b|\bFalse\b")]
    private static partial Regex Runtime();

    [GeneratedRegex(@"· *·|：。|: \.|（）|\(\)|“”|《》|^ *·|· *$")]
    private static partial Regex Hollow();

    [GeneratedRegex(@"(?<![A-Za-z0-9@./_-])[A-Za-z][A-Za-z-]*[A-Za-z](?!-?[A-Za-z0-9@/_.])")]
    private static partial Regex Word();

    [GeneratedRegex(@"[共有]\d+[，。；]|(?<![\d年月—–~至-])-\d+ ?[个天日]")]
    private static partial Regex Counted();

    private const string NoPlural = @"(?!(?:is|was|has|this|its|as|status|address|process|business)\b)";

    // "1 days", but neither "0, 1 days" nor "1 is"; and no count below zero.
    [GeneratedRegex(@"(?<![\d.,-]|, |cycle )1 " + NoPlural + "(?:[a-z]+ )?" + NoPlural + @"[a-z]+s\b|(?<![\d.,]|, )-\d+ (working )?days?")]
    private static partial Regex Plural();
}
