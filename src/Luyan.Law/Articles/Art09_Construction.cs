namespace Luyan.Law;

// Art. 9: Build and run at once, generally within two years; inspection at any time; deviation must be rectified by a deadline, up
// to revocation.
/// <summary>Art. 9: how long construction lasts, and how long it may last.</summary>
[Carries(9)]
public static class Construction
{
    /// <summary>The last day of construction. The day of naming is not counted, and the end does not move:
    /// nothing is filed on it.</summary>
    /// <param name="namedOn">The day of the approval letter.</param>
    /// <param name="months">As planned, at least 1.</param>
    public static LegalDay End(DateOnly namedOn, int months, Measures law)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        return LegalPeriod.Months(months).LastDay(namedOn, law.Calendar, moves: false);
    }

    /// <summary>The last day after an extension, counted from the end that was to be (reading 7).</summary>
    public static LegalDay EndExtended(DateOnly end, int extensionMonths, Measures law) => End(end, extensionMonths, law);

    /// <summary>Whether a planned length is one that Art. 9 generally allows.</summary>
    public static bool Allows(int months, Measures law, DateOnly day) =>
        months >= 1 && months <= law.Number(Parameters.ConstructionLongest, day);

    /// <summary>Whether an extension is as short as the policy asks.</summary>
    public static bool AllowsExtension(int months, Measures law, DateOnly day) =>
        months >= 1 && months <= law.Number(Parameters.ExtensionLongest, day);

    /// <summary>Whether one more extension may be granted after those that were.</summary>
    public static bool AllowsAnotherExtension(int grantedBefore, Measures law, DateOnly day) =>
        grantedBefore < law.Number(Parameters.ExtensionRounds, day);

    /// <summary>Whether a deadline to improve is as long as the policy asks; the day of the order is not counted.</summary>
    public static bool AllowsRectification(DateOnly orderedOn, DateOnly deadline, Measures law)
    {
        var days = deadline.DayNumber - orderedOn.DayNumber;
        return days >= law.Number(Parameters.RectificationShortest, orderedOn)
            && days <= law.Number(Parameters.RectificationLongest, orderedOn);
    }
}
