using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;

namespace Luyan.Web.CaseWork;

/// <summary>How the day of a deadline came about, told from what is kept of it and from the measures of the
/// day on which it began.</summary>
/// <param name="Row">The deadline.</param>
/// <param name="Length">The value that gave its length, with its date and source; null where a decision fixed the day.</param>
/// <param name="Moved">The days without work over which the end was moved (Civil Code Art. 203).</param>
/// <param name="Skipped">In a period of working days: the weekdays that were not counted because they are holidays.</param>
/// <param name="Worked">In a period of working days: the weekend days that were counted because they are worked.</param>
/// <param name="Sources">The notices of holidays of the years that were used.</param>
public sealed record Reckoning(
    DeadlineRow Row, DatedValue? Length, IReadOnlyList<DateOnly> Moved, IReadOnlyList<DateOnly> Skipped,
    IReadOnlyList<DateOnly> Worked, IReadOnlyList<CalendarYear> Sources)
{
    /// <summary>The legal day on which holidays within the period were imported after its day had been fixed;
    /// null where none were.</summary>
    public DateOnly? KeptOn { get; init; }

    /// <summary>The reckoning of a deadline.</summary>
    /// <param name="row">The deadline.</param>
    /// <param name="law">The measures.</param>
    /// <param name="imports">The imports of holidays: the year, and the legal day on which it was imported.</param>
    public static Reckoning Of(DeadlineRow row, Measures law, IReadOnlyList<(int Year, DateOnly On)> imports)
    {
        var calendar = law.Calendar;
        var parameter = Parameters.All.FirstOrDefault(p => p.Key == row.Parameter);
        var length = parameter is not null && row.From >= law.FirstDay ? law.On(parameter, row.From) : null;
        var unit = length?.Unit ?? parameter?.Unit;
        List<DateOnly> moved = [.. Between(row.Nominal, row.Effective.AddDays(-1))];
        // Periods of working days are fixed when they begin: what was imported later did not count in them.
        var kept = unit == Law.Unit.WorkingDays ? imports.Where(i => i.On > row.From
            && i.On <= (row.ClosedOn ?? DateOnly.MaxValue) && i.Year >= row.From.Year
            && i.Year <= row.Effective.Year).Select(i => (DateOnly?)i.On).Max() : null;
        var counted = unit == Law.Unit.WorkingDays && kept is null
            ? Between(row.From.AddDays(1), row.Effective).Where(d => calendar.Years.ContainsKey(d.Year)).ToList()
            : [];
        return new(
            row, length, moved, [.. counted.Where(d => !IsWeekend(d) && !calendar.IsWorkingDay(d))],
            [.. counted.Where(d => IsWeekend(d) && calendar.IsWorkingDay(d))],
            [.. counted.Concat(moved).Select(d => d.Year).Distinct()
                .Where(calendar.Years.ContainsKey).Select(y => calendar.Years[y])]) { KeptOn = kept };
    }

    private static IEnumerable<DateOnly> Between(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1)) { yield return day; }
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
