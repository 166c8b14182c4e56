namespace Luyan.Law;

/// <summary>A day that the law computed, Asia/Shanghai, at 24:00.</summary>
/// <param name="Nominal">The day that counting gives.</param>
/// <param name="Effective">The day that counts: moved to the next working day where the rule moves it.</param>
/// <param name="Provisional">It depends on a year whose holidays are not yet published.</param>
public readonly record struct LegalDay(DateOnly Nominal, DateOnly Effective, bool Provisional)
{
    /// <summary>Whether the day that counts has passed. On that day itself it has not: it lasts until 24:00.</summary>
    public bool HasPassed(DateOnly today) => HasPassed(Effective, today);

    /// <summary>Whether the last day of something has passed. On that day itself it has not: it lasts until 24:00.</summary>
    public static bool HasPassed(DateOnly lastDay, DateOnly today) => today > lastDay;
}
