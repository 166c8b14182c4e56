namespace Luyan.Law;

/// <summary>A period as the Civil Code counts it (Arts. 200 to 204): the first day is not counted; a period of months or years ends on the
/// corresponding day, or on the month's last day where there is none; it ends at 24:00 of its last day, Asia/Shanghai.</summary>
/// <param name="Length">How many.</param>
/// <param name="Unit">Days, working days, months or years.</param>
public readonly record struct LegalPeriod(int Length, Unit Unit)
{
    public static LegalPeriod Days(int length) => new(length, Unit.Days);

    public static LegalPeriod WorkingDays(int length) => new(length, Unit.WorkingDays);

    public static LegalPeriod Months(int length) => new(length, Unit.Months);

    public static LegalPeriod Years(int length) => new(length, Unit.Years);

    /// <summary>The last day of the period that starts with <paramref name="first"/>, a day that is not counted
    /// (Civil Code Art. 201).</summary>
    /// <param name="first">The day of the event that starts the period.</param>
    /// <param name="calendar">Needed for working days, and to move the end.</param>
    /// <param name="moves">Whether an end on a weekend or holiday moves to the next working day (Civil Code
    /// Art. 203); never for a bar.</param>
    /// <exception cref="MissingCalendarException">Days are needed of a year that the calendar does not know.</exception>
    public LegalDay LastDay(DateOnly first, WorkingCalendar calendar, bool moves)
    {
        if (Unit == Unit.WorkingDays)
        {
            var end = calendar.Add(first, Length);
            return new(end.Day, end.Day, end.Provisional);
        }
        var nominal = Unit switch
        {
            Unit.Days => first.AddDays(Length),
            // AddMonths and AddYears give the month's last day where the corresponding day does not exist (Civil Code Art. 202).
            Unit.Months => first.AddMonths(Length),
            Unit.Years => first.AddYears(Length),
            _ => throw new InvalidOperationException($"A period is not counted in {Unit}."),
        };
        return moves ? calendar.MoveToWorkingDay(nominal) : new(nominal, nominal, false);
    }
}
