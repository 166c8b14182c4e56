using Luyan.Law;

namespace Luyan.Web.Policy.Holidays;

/// <summary>What would become of a row.</summary>
public enum DayOutcome
{
    /// <summary>Something is wrong with it.</summary>
    Faulty,

    /// <summary>The calendar says nothing of that day.</summary>
    New,

    /// <summary>The calendar says otherwise.</summary>
    Changed,

    /// <summary>The calendar says the same.</summary>
    Same,
}

/// <summary>A row beside the calendar in force.</summary>
/// <param name="Day">The row.</param>
/// <param name="Outcome">What would become of it.</param>
/// <param name="Faults">What is wrong with it.</param>
/// <param name="Before">What the calendar says of that day; null where it says nothing.</param>
public sealed record ComparedDay(ExaminedDay Day, DayOutcome Outcome, IReadOnlyList<CalendarFault> Faults, KnownDay? Before);

/// <summary>A day of the calendar in force.</summary>
/// <param name="Day">The day.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Off">Off, or a weekend day worked instead.</param>
public sealed record KnownDay(DateOnly Day, string Name, bool Off)
{
    /// <summary>The days of a year in their order.</summary>
    public static IReadOnlyList<KnownDay> Of(CalendarYear year) =>
        [.. year.Off.Select(d => (d, true)).Concat(year.Worked.Select(d => (d, false))).OrderBy(d => d.Item1)
            .Select(d => new KnownDay(d.Item1, year.Names.GetValueOrDefault(d.Item1, ""), d.Item2))];
}

/// <summary>A year that was brought, beside the year in force.</summary>
/// <param name="Examined">What was brought.</param>
/// <param name="Now">The year in force; null where it is not known.</param>
/// <param name="Rows">Every row.</param>
/// <param name="Gone">Days of the calendar in force that are not in it any more.</param>
public sealed record YearComparison(
    ExaminedCalendar Examined, CalendarYear? Now, IReadOnlyList<ComparedDay> Rows, IReadOnlyList<KnownDay> Gone)
{
    /// <summary>Compares.</summary>
    public static YearComparison Of(ExaminedCalendar examined, WorkingCalendar calendar)
    {
        var now = examined.Number is { } number ? calendar.Years.GetValueOrDefault(number) : null;
        var known = now is null ? [] : KnownDay.Of(now);
        var byDay = known.ToDictionary(d => d.Day);
        List<ComparedDay> rows = [.. examined.Days.Select(day =>
        {
            List<CalendarFault> faults = [.. examined.Faults.Where(f => f.Row == day.Row)];
            var before = day.Day is { } on ? byDay.GetValueOrDefault(on) : null;
            var outcome = faults.Count > 0 ? DayOutcome.Faulty
                : before is null ? DayOutcome.New
                : before.Off != day.Off || before.Name != day.Name ? DayOutcome.Changed
                : DayOutcome.Same;
            return new ComparedDay(day, outcome, faults, before);
        })];
        var named = examined.Days.Select(d => d.Day).ToHashSet();
        return new(examined, now, rows, [.. known.Where(d => !named.Contains(d.Day))]);
    }

    /// <summary>Whether it says the same as the year in force, its source included.</summary>
    public bool ChangesNothing =>
        Examined.Year is { } year && Now is { } now && Gone.Count == 0 && Rows.All(r => r.Outcome == DayOutcome.Same)
            && (year.Source, year.Provisional) == (now.Source, now.Provisional);
}
