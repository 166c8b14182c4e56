using System.CommandLine;
using System.Globalization;
using Luyan.Law;

namespace Luyan.Web.Commands;

/// <summary>The input is not what the verb expects; the message says what is expected.</summary>
internal sealed class LawInputException(string expected) : Exception(expected);

/// <summary>The typed words of one call, read strictly.</summary>
internal sealed class LawInput(ParseResult parsed, IReadOnlyDictionary<string, Option<string[]>> options, Argument<string[]> words)
{
    private const int EarliestYear = 1949;
    private const int LatestYear = 9997;

    /// <summary>The words that are no option.</summary>
    public IReadOnlyList<string> Words => parsed.GetValue(words) ?? [];

    public string? Optional(string name)
    {
        var result = parsed.GetResult(options[name]);
        if (result is null || result.Implicit) { return null; }
        return parsed.GetValue(options[name]) is [var one] ? one : throw new LawInputException($"{name} takes exactly one value.");
    }

    /// <summary>A day, YYYY-MM-DD, on which the policy has values.</summary>
    public DateOnly Day(string name, Measures law) => Day(name, Required(name, "a day, YYYY-MM-DD"), law);

    public DateOnly DayOr(string name, DateOnly otherwise, Measures law) => Optional(name) is { } text ? Day(name, text, law) : otherwise;

    public int Number(string name, int least) =>
        TypedNumber.Whole(Required(name, $"a whole number, at least {least}")) is { } number && number >= least
            ? number
            : throw new LawInputException($"{name} expects a whole number, at least {least}.");

    public int Year(string name) =>
        TypedNumber.Year(Required(name, "a year")) is { } year and >= EarliestYear and <= LatestYear
            ? year
            : throw new LawInputException($"{name} expects a year from {EarliestYear} to {LatestYear}.");

    public string OneOf(string name, params string[] choices) =>
        Required(name, string.Join("|", choices)) is var text && choices.Contains(text)
            ? text
            : throw new LawInputException($"{name} expects {string.Join("|", choices)}.");

    private string Required(string name, string what) =>
        Optional(name) ?? throw new LawInputException($"{name} is missing: expected {what}.");

    private static DateOnly Day(string name, string text, Measures law)
    {
        if (TypedDay.Read(text) is not { } day)
        {
            throw new LawInputException($"{name} expects a day that exists, YYYY-MM-DD; '{OneLine(text)}' is none.");
        }
        return day >= law.FirstDay
            ? day
            : throw new LawInputException($"{name} expects a day from {law.FirstDay:yyyy-MM-dd} on, the first day of the policy.");
    }

    internal static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
