using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace Luyan.Specs.Walks;

/// <summary>Working days and ends of periods, counted from the published lists of holidays alone: nothing here asks the law of the
/// product.</summary>
internal static class ModelCalendar
{
    private static readonly Dictionary<DateOnly, bool> Listed = Read();
    // Walks run beside each other.
    private static readonly ConcurrentDictionary<DateOnly, DateOnly> Tenth = [];

    internal static bool Worked(DateOnly day) => Listed.TryGetValue(day, out var off)
        ? !off
        : day.DayOfWeek != DayOfWeek.Saturday && day.DayOfWeek != DayOfWeek.Sunday;

    /// <summary>The last of so many working days after a day that is not counted.</summary>
    internal static DateOnly After(DateOnly day, int working)
    {
        if (working == 10 && Tenth.TryGetValue(day, out var known)) { return known; }
        var last = day;
        for (var left = working; left > 0;)
        {
            last = last.AddDays(1);
            left -= Worked(last) ? 1 : 0;
        }
        if (working == 10) { Tenth[day] = last; }
        return last;
    }

    /// <summary>The day itself where it is worked, else the next that is (Civil Code Art. 203).</summary>
    internal static DateOnly Moved(DateOnly day)
    {
        while (!Worked(day)) { day = day.AddDays(1); }
        return day;
    }

    /// <summary>The corresponding day so many months later, or the last of the month where it has none (Civil Code Art. 202).</summary>
    internal static DateOnly Months(DateOnly day, int months)
    {
        var month = day.Year * 12 + day.Month - 1 + months;
        var (year, of) = (month / 12, month % 12 + 1);
        return new(year, of, Math.Min(day.Day, DateTime.DaysInMonth(year, of)));
    }

    private static Dictionary<DateOnly, bool> Read()
    {
        Dictionary<DateOnly, bool> listed = [];
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "measures", "baotou", "calendar"), "*.json"))
        {
            using var year = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var day in year.RootElement.GetProperty("days").EnumerateArray())
            {
                var date = DateOnly.ParseExact(day.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                listed[date] = day.GetProperty("isOffDay").GetBoolean();
            }
        }
        return listed;
    }
}
