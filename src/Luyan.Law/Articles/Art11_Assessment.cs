namespace Luyan.Law;

/// <summary>One cycle of assessment.</summary>
/// <param name="Number">From 1.</param>
/// <param name="From">The day from which it is counted, itself not counted: approval, or the end of the cycle before.</param>
/// <param name="WindowOpens">First day on which it can be filed.</param>
/// <param name="Due">Until when it is due.</param>
/// <param name="Grace">Until when a reminded unit can still file before a cancellation may be proposed.</param>
public sealed record AssessmentCycle(int Number, DateOnly From, DateOnly WindowOpens, LegalDay Due, LegalDay Grace)
{
    /// <summary>Whether a day that the calendar only knows provisionally decided one of its days.</summary>
    public bool Provisional => Due.Provisional || Grace.Provisional;
}

// Art. 11: Last year’s report before 30 January each year, an assessment filing every two years; who files none within two years
// loses the title.
/// <summary>Art. 11: an assessment is filed every two years, counted from the day of approval (reading 5).</summary>
[Carries(11)]
public static class Assessment
{
    /// <summary>The n-th cycle. Each is counted from the nominal end of the one before, so a filing day that moved does
    /// not shift the next.</summary>
    /// <param name="approvedOn">The day of the approval letter.</param>
    /// <param name="n">From 1.</param>
    /// <param name="law">The policy.</param>
    /// <exception cref="MissingCalendarException">The calendar of the year in which it is due is not known.</exception>
    public static AssessmentCycle Cycle(DateOnly approvedOn, int n, Measures law)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        var from = EndOfCycle(approvedOn, n - 1, law);
        var due = law.Due(Parameters.AssessmentCycle, from);
        var opens = due.Nominal.AddDays(-law.Number(Parameters.AssessmentWindow, due.Nominal));
        return new(n, from, opens, due, law.Due(Parameters.AssessmentGrace, due.Effective));
    }

    /// <summary>The nominal end of the n-th cycle, from 1, and of none the day of approval; no calendar is needed for it.</summary>
    internal static DateOnly EndOfCycle(DateOnly approvedOn, int n, Measures law)
    {
        var end = approvedOn;
        for (var cycle = 1; cycle <= n; cycle++) { end = EndOf(end, law); }
        return end;
    }

    private static DateOnly EndOf(DateOnly from, Measures law) =>
        law.Period(Parameters.AssessmentCycle, from).LastDay(from, law.Calendar, moves: false).Nominal;
}
