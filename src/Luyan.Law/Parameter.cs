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

    /// <summary>Minutes.</summary>
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

    /// <summary>A text.</summary>
    Text,
}

/// <summary>A number, switch or list of the policy. Its values by date stand in <c>measures/</c>, each with its source.</summary>
/// <param name="Key">Its name in <c>measures/</c>.</param>
/// <param name="Unit">What it counts in.</param>
public sealed record Parameter(string Key, Unit Unit);

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
    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (Through is not { } last || day <= last);
}
