using System.Globalization;

namespace Luyan.Law;

/// <summary>What a parameter counts in.</summary>
public enum Unit
{
    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Working days of the national calendar.</summary>
    WorkingDays,

    /// <summary>Calendar months.</summary>
    Months,

    /// <summary>Calendar years.</summary>
    Years,

    /// <summary>A number of things: persons, rounds, characters.</summary>
    Count,

    /// <summary>Mebibytes.</summary>
    Megabytes,

    Minutes,

    /// <summary>A whole percentage.</summary>
    Percent,

    /// <summary>On or off.</summary>
    Switch,

    /// <summary>A day that comes every year, MM-DD.</summary>
    DayOfYear,

    /// <summary>A time of the day in Asia/Shanghai, HH:mm.</summary>
    TimeOfDay,

    /// <summary>Numbers of days before (negative) and after (positive) a day.</summary>
    DayOffsets,

    /// <summary>A list of words.</summary>
    List,

    Text,
}

/// <summary>Which of two values burdens the unit less.</summary>
public enum Milder
{
    /// <summary>The larger one: more time, more rounds.</summary>
    More,

    /// <summary>The smaller one, or a switch that is off: a shorter bar, a lower threshold.</summary>
    Less,
}

/// <summary>A number, switch or list of the policy. Its values by date stand in <c>measures/</c>, each with its source.</summary>
/// <param name="Key">Its name in <c>measures/</c>.</param>
/// <param name="Unit">What it counts in.</param>
/// <param name="Least">The least value that makes sense: with a quorum or a period of nothing the rule would not exist.</param>
public sealed record Parameter(string Key, Unit Unit, int Least = 1)
{
    private const int MostOffset = 366;
    private static readonly Unit[] Periods = [Unit.Days, Unit.WorkingDays, Unit.Months, Unit.Years];
    private static readonly Dictionary<Unit, int> MostOf = new()
    {
        [Unit.Percent] = 100, [Unit.Days] = 3660, [Unit.WorkingDays] = 750, [Unit.Months] = 240, [Unit.Years] = 150,
        [Unit.Count] = 100_000, [Unit.Megabytes] = 2048, [Unit.Minutes] = 44_640,
    };

    /// <summary>A place may count it in any unit of a period; the program takes it as a period and never as a bare number.</summary>
    public bool AnyPeriod { get; init; }

    /// <summary>Which value burdens the unit less; null where none can be said to.</summary>
    public Milder? Milder { get; init; }

    /// <summary>The units in which a place may count it.</summary>
    public IReadOnlyList<Unit> Units => AnyPeriod ? Periods : [Unit];

    /// <summary>What a text must contain, e.g. the places of a pattern.</summary>
    public IReadOnlyList<string> MustContain { get; init; } = [];

    /// <summary>The text is a day, e.g. 2026-12-31.</summary>
    public bool IsDay { get; init; }

    /// <summary>The only words that a list may hold; any word where it is empty.</summary>
    public IReadOnlyList<string> OnlyWords { get; init; } = [];

    /// <summary>A list of nothing makes sense.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Why a value makes no sense although it fits the unit; null where it makes sense.</summary>
    internal string? Outside(IReadOnlyList<string> words, Unit counted) => counted switch
    {
        Unit.Switch or Unit.DayOfYear or Unit.TimeOfDay => null,
        Unit.Text when IsDay && TypedDay.Exact(words[0]) is null => "it must be a day, e.g. 2026-12-31",
        Unit.Text => MustContain.FirstOrDefault(m => !words[0].Contains(m, StringComparison.Ordinal)) is { } lacks
            ? $"it must contain '{lacks}'"
            : null,
        Unit.List or Unit.DayOffsets when words.Count == 0 && !MayBeEmpty => "it is empty",
        Unit.List or Unit.DayOffsets when words.Distinct().Count() != words.Count => "it names something twice",
        Unit.List => OnlyWords.Count > 0 && words.FirstOrDefault(w => !OnlyWords.Contains(w)) is { } other
            ? $"'{other}' is unknown; known: {string.Join(", ", OnlyWords)}"
            : null,
        Unit.DayOffsets => words.Any(w => Math.Abs(Number(w)) > MostOffset) ? $"a day lies more than {MostOffset} days away" : null,
        _ when Number(words[0]) < Least => $"it must be at least {Least}",
        _ => Number(words[0]) > MostOf[counted] ? $"it must be at most {MostOf[counted]}" : null,
    };

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
}

/// <summary>The value of a parameter between two days, both included.</summary>
/// <param name="Parameter">Of which parameter.</param>
/// <param name="From">First day on which it holds.</param>
/// <param name="Through">Last day on which it holds; null while it is in force.</param>
/// <param name="Raw">The value as written.</param>
/// <param name="Words">The elements of a list; the single value otherwise.</param>
/// <param name="Source">Where it is written, e.g. 第九条 or an official notice.</param>
/// <param name="Reading">The number of our reading when the text leaves it open, else null.</param>
public sealed record DatedValue(
    Parameter Parameter, DateOnly From, DateOnly? Through, string Raw, IReadOnlyList<string> Words, string Source, int? Reading)
{
    /// <summary>What it is counted in.</summary>
    public Unit Unit { get; init; } = Parameter.Unit;

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (Through is not { } last || day <= last);
}
