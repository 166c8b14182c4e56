namespace Luyan.Law;

/// <summary>Until when the unit may turn to the authority above or to the court, and until when it may state
/// its case (reading 11).</summary>
/// <param name="Reconsideration">Administrative reconsideration.</param>
/// <param name="Litigation">Suit at the people's court.</param>
public sealed record RemedyDays(LegalDay Reconsideration, LegalDay Litigation)
{
    /// <summary>The remedies against a decision served on a day.</summary>
    /// <exception cref="MissingCalendarException">The calendar of a year that is needed is not known.</exception>
    public static RemedyDays Of(DateOnly servedOn, Measures law) =>
        new(law.Due(Parameters.Reconsideration, servedOn), law.Due(Parameters.Litigation, servedOn));

    /// <summary>The same as the calendar in force makes them: holidays that were published since lengthen them.</summary>
    public RemedyDays Under(Measures law, DateOnly servedOn) => new(
        law.Still(Reconsideration, servedOn, Parameters.Reconsideration), law.Still(Litigation, servedOn, Parameters.Litigation));

    /// <summary>Until when the unit may state its case after a notice was served.</summary>
    public static LegalDay Statement(DateOnly servedOn, Measures law) => law.Due(Parameters.StatementPeriod, servedOn);
}
