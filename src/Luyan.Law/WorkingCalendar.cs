using System.Collections.Frozen;

namespace Luyan.Law;

/// <summary>One year of the national calendar: the days off on weekdays or weekends, and the weekend days worked instead.</summary>
/// <param name="Year">The year.</param>
/// <param name="Source">The notice of the State Council's office, or the statutory days alone.</param>
/// <param name="Provisional">Only the statutory days are known; the arrangement is not yet published.</param>
/// <param name="Off">Days off by the arrangement, weekends inside it included.</param>
/// <param name="Worked">Weekend days that are worked instead.</param>
public sealed record CalendarYear(int Year, string Source, bool Provisional, FrozenSet<DateOnly> Off, FrozenSet<DateOnly> Worked)
{
    /// <summary>What each of its days is called in the notice.</summary>
    public IReadOnlyDictionary<DateOnly, string> Names { get; init; } = FrozenDictionary<DateOnly, string>.Empty;
}

/// <summary>The working days of the People's Republic of China, as data by year.</summary>
/// <remarks>A year without data is an error and never a guess; a year of which only the statutory days are certain marks every
/// result as provisional.</remarks>
/// <param name="years">The years it knows.</param>
/// <param name="version">The number of the newest import that lies over the files; 0 for the files alone.</param>
public sealed class WorkingCalendar(IReadOnlyDictionary<int, CalendarYear> years, int version = 0)
{
    /// <summary>The number of the newest import that lies over the files; 0 for the files alone.</summary>
    public int Version => version;

    /// <summary>The years it knows.</summary>
    public IReadOnlyDictionary<int, CalendarYear> Years => years;

    /// <summary>The same calendar with a year added or replaced whole.</summary>
    public WorkingCalendar With(CalendarYear year, int newVersion) =>
        new(new Dictionary<int, CalendarYear>(years) { [year.Year] = year }.ToFrozenDictionary(), newVersion);

    /// <summary>Whether a day is worked.</summary>
    /// <exception cref="MissingCalendarException">The year is not known.</exception>
    public bool IsWorkingDay(DateOnly day)
    {
        var year = Of(day.Year);
        if (year.Off.Contains(day)) { return false; }
        return year.Worked.Contains(day) || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
    }

    /// <summary>Whether the holidays of the day's year are not yet published.</summary>
    public bool IsProvisional(DateOnly day) => Of(day.Year).Provisional;

    /// <summary>The n-th working day after a day that is not counted.</summary>
    public (DateOnly Day, bool Provisional) Add(DateOnly first, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        var (day, provisional) = (first, false);
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            provisional |= IsProvisional(day);
            if (IsWorkingDay(day)) { left--; }
        }
        return (day, provisional);
    }

    /// <summary>The day itself when it is worked, else the next working day (Civil Code Art. 203).</summary>
    public LegalDay MoveToWorkingDay(DateOnly nominal)
    {
        var (day, provisional) = (nominal, IsProvisional(nominal));
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
            provisional |= IsProvisional(day);
        }
        return new(nominal, day, provisional);
    }

    /// <summary>How many working days lie after <paramref name="from"/> up to and including <paramref name="to"/>;
    /// negative when <paramref name="to"/> is earlier.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        if (to < from) { return -Between(to, from); }
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            if (IsWorkingDay(day)) { count++; }
        }
        return count;
    }

    private CalendarYear Of(int year) => years.TryGetValue(year, out var known) ? known : throw new MissingCalendarException(year);
}

/// <summary>The working calendar has no data for a year; it must be imported before anything in it can be computed.</summary>
public sealed class MissingCalendarException(int year)
    : Exception($"The working calendar has no data for {year}. Import the year's holidays on the page /admin/holidays or with 'luyan law " +
        $"import-calendar FILE'.")
{
    /// <summary>The year that is missing.</summary>
    public int Year => year;
}
