using Luyan.Law;

namespace Luyan.Documents.Letters;

/// <summary>What a named center owes, as the measures in force on a day say it.</summary>
/// <param name="AnnualReport">The day of each year by which last year's report is filed (Art. 11); only month and day count.</param>
/// <param name="AssessmentCycle">Every how long the assessment is filed (Art. 11).</param>
/// <param name="Bar">How long after a revocation no application is possible (Art. 13).</param>
public sealed record Duties(DateOnly AnnualReport, LegalPeriod AssessmentCycle, LegalPeriod Bar)
{
    /// <summary>The duties under the policy of a day.</summary>
    public static Duties On(DateOnly day, Measures law) => new(
        law.DayIn(day.Year, Parameters.AnnualReportDay, day),
        law.Period(Parameters.AssessmentCycle, day),
        law.Period(Parameters.ReapplicationBar, day));
}
