using Luyan.Law;

namespace Luyan.Web.Policy.Holidays;

/// <summary>Which year's holidays ought to be imported now.</summary>
internal static class NextYear
{
    // The arrangement of a year is published in the autumn before it; from this month on it is worth a reminder.
    private const int Reminding = 12;

    /// <summary>The year of today, or the next one from December on, whose arrangement is not known; null where both are.</summary>
    public static int? Missing(Measures law, DateOnly today) =>
        Unknown(law, today.Year) ? today.Year : today.Month >= Reminding && Unknown(law, today.Year + 1) ? today.Year + 1 : null;

    private static bool Unknown(Measures law, int year) => !law.Calendar.Years.TryGetValue(year, out var known) || known.Provisional;
}
