using System.Collections.Frozen;
using System.Globalization;

namespace Luyan.Law;

/// <summary>A year of holidays after its examination: every row as it was understood, and everything that is wrong, at once.</summary>
/// <param name="Number">The year; null where it cannot be told.</param>
/// <param name="Days">Its rows in their order.</param>
/// <param name="Faults">Everything that is wrong; empty where it can be used.</param>
/// <param name="Year">The year; null where something is wrong.</param>
public sealed record ExaminedCalendar(int? Number, IReadOnlyList<ExaminedDay> Days, IReadOnlyList<CalendarFault> Faults, CalendarYear? Year)
{
    private static readonly FrozenSet<string> OffWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "true", "off", "holiday", "yes", "1", "休", "休息", "放假", "是");
    private static readonly FrozenSet<string> WorkedWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "false", "worked", "work", "no", "0", "班", "上班", "补班", "调休上班", "否");

    /// <summary>Whether a text is a day, in one of the forms that people write.</summary>
    public static DateOnly? DayOf(string said) => TypedDay.Read(said);

    /// <summary>Whether a word says that a day is off (true) or worked (false); null where it says neither.</summary>
    public static bool? OffOf(string said) => OffWords.Contains(said.Trim()) ? true : WorkedWords.Contains(said.Trim()) ? false : null;

    /// <summary>Validates a year of holidays before import. A year that has ended is a fault: its deadlines have passed.</summary>
    /// <param name="raw">The year as brought.</param>
    /// <param name="today">The legal day, Asia/Shanghai.</param>
    public static ExaminedCalendar ForImport(RawCalendar raw, DateOnly today)
    {
        var examined = Of(raw);
        return examined.Number is { } number && number < today.Year
            ? examined with { Faults = [CalendarFault.Of(0, "ended", ("year", number)), .. examined.Faults], Year = null }
            : examined;
    }

    /// <summary>Examines a year of holidays.</summary>
    public static ExaminedCalendar Of(RawCalendar raw)
    {
        List<ExaminedDay> days = [.. raw.Days.Select(d => new ExaminedDay(d.Row, d.Date, DayOf(d.Date), d.Name.Trim(), OffOf(d.Off)))];
        var (faults, number, first) = (new List<CalendarFault>(), YearOf(raw, days), new Dictionary<DateOnly, int>());
        if (number is null && (raw.Year.Length > 0 || days.Count > 0)) { faults.Add(CalendarFault.Of(0, "year", ("said", raw.Year))); }
        if (days.Count == 0) { faults.Add(CalendarFault.Of(0, "empty")); }
        if (raw.Source.Trim().Length == 0) { faults.Add(CalendarFault.Of(0, "source")); }
        if (raw.Provisional is not ("" or "true" or "false")) { faults.Add(CalendarFault.Of(0, "provisional", ("said", raw.Provisional))); }
        foreach (var (day, said) in days.Zip(raw.Days))
        {
            if (day.Name.Length == 0) { faults.Add(CalendarFault.Of(day.Row, "name")); }
            if (day.Off is null) { faults.Add(CalendarFault.Of(day.Row, "off", ("said", said.Off), ("day", said.Date))); }
            if (day.Day is not { } on) { faults.Add(CalendarFault.Of(day.Row, "date", ("said", said.Date))); continue; }
            if (number is { } year && on.Year != year) { faults.Add(CalendarFault.Of(day.Row, "outside", ("day", on), ("year", year))); }
            if (!first.TryAdd(on, day.Row)) { faults.Add(CalendarFault.Of(day.Row, "twice", ("day", on), ("first", first[on]))); }
            if (day.Off is false && on.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                faults.Add(CalendarFault.Of(day.Row, "weekday", ("day", on)));
            }
        }
        faults.Sort((a, b) => a.Row.CompareTo(b.Row));
        return new(number, days, faults, faults.Count > 0 ? null : new(
            number!.Value, raw.Source.Trim(), raw.Provisional == "true", [.. days.Where(d => d.Off!.Value).Select(d => d.Day!.Value)],
            [.. days.Where(d => !d.Off!.Value).Select(d => d.Day!.Value)])
        {
            Names = days.ToFrozenDictionary(d => d.Day!.Value, d => d.Name),
        });
    }

    // A table states no year: the year of most of its days is assumed, and days of other years are faults.
    private static int? YearOf(RawCalendar raw, List<ExaminedDay> days)
    {
        if (raw.Year.Length > 0)
        {
            return int.TryParse(raw.Year, NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said is >= 1949 and <= 9998
                ? said
                : null;
        }
        return days.Where(d => d.Day is not null).GroupBy(d => d.Day!.Value.Year).OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key).Select(g => (int?)g.Key).FirstOrDefault() is { } most and >= 1949 and <= 9998 ? most : null;
    }
}

/// <summary>A row as it was understood.</summary>
/// <param name="Row">Where it stands, from 1.</param>
/// <param name="Said">The day as said.</param>
/// <param name="Day">The day; null where it is none.</param>
/// <param name="Name">What the holiday is called.</param>
/// <param name="Off">Off, or a weekend day worked instead; null where it does not say.</param>
public sealed record ExaminedDay(int Row, string Said, DateOnly? Day, string Name, bool? Off);
