namespace Luyan.Law;

// Art. 11: Last year’s report before 30 January each year, an assessment filing every two years; who files none within two years
// loses the title.
/// <summary>Art. 11: the report on a year, filed by 30 January of the next, that day included (reading 3).</summary>
[Carries(11)]
public static class AnnualReport
{
    /// <summary>Until when the report on a year is due; the day moves to a working day (reading 2).</summary>
    /// <param name="year">The year reported on.</param>
    /// <param name="law">The policy.</param>
    /// <exception cref="MissingCalendarException">The calendar of the next year is not known.</exception>
    public static LegalDay Due(int year, Measures law)
    {
        var first = new DateOnly(year + 1, 1, 1);
        var nominal = law.DayIn(year + 1, Parameters.AnnualReportDay, first);
        return law.IsOn(Parameters.FilingDayMoves, nominal) ? law.Calendar.MoveToWorkingDay(nominal) : new(nominal, nominal, false);
    }

    /// <summary>From which day the report on a year can be filed.</summary>
    public static DateOnly OpensOn(int year, Measures law) => law.DayIn(year + 1, Parameters.AnnualReportOpens, new(year + 1, 1, 1));

    /// <summary>The first year reported on: the year of approval, even a partial one (reading 4).</summary>
    public static int FirstYear(DateOnly approvedOn) => approvedOn.Year;
}
