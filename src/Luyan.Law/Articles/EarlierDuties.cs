namespace Luyan.Law;

// Art. 11: Last year’s report before 30 January each year, an assessment filing every two years; who files none within two years
// loses the title.
/// <summary>From when on the duties of Art. 11 are traced for a center that was named before this system was in use.
/// Between the last paper on file and today, only the latest duty is due. If nothing is on file, duties begin with the next one.</summary>
[Carries(11)]
public static class EarlierDuties
{
    /// <summary>The first year whose report is asked for (reading 4).</summary>
    /// <param name="namedOn">The day of the approval letter.</param>
    /// <param name="lastReport">The last year whose report is on file; null where none is known.</param>
    /// <param name="today">The legal day on which the center is entered, Asia/Shanghai.</param>
    public static int ReportsFrom(DateOnly namedOn, int? lastReport, DateOnly today) =>
        Math.Max(AnnualReport.FirstYear(namedOn), lastReport is { } year ? Math.Max(year + 1, today.Year - 1) : today.Year);

    /// <summary>The first cycle whose assessment is asked for, counted from the day of approval as for every center (reading 5).</summary>
    /// <param name="namedOn">The day of the approval letter.</param>
    /// <param name="lastAssessment">The day of the last assessment on file; null where none is known.</param>
    /// <param name="today">The legal day on which the center is entered, Asia/Shanghai.</param>
    /// <param name="law">The policy.</param>
    public static int CyclesFrom(DateOnly namedOn, DateOnly? lastAssessment, DateOnly today, Measures law)
    {
        var passed = 0;
        while (Assessment.EndOfCycle(namedOn, passed + 1, law) < today) { passed++; }
        return lastAssessment is { } day ? Math.Max(CycleOf(namedOn, day, law) + 1, passed) : passed + 1;
    }

    /// <summary>The cycle to which an assessment of a day belongs: the one whose end is nearest, as papers were handed in
    /// before and after it.</summary>
    public static int CycleOf(DateOnly namedOn, DateOnly assessedOn, Measures law)
    {
        var cycle = 1;
        while (Distance(cycle + 1) < Distance(cycle)) { cycle++; }
        return cycle;

        int Distance(int n) => Math.Abs(Assessment.EndOfCycle(namedOn, n, law).DayNumber - assessedOn.DayNumber);
    }
}
