using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>A stretch of the Bureau's period for acceptance (Arts. 6 and 7): it runs while the Bureau examines, and stands
/// while the unit corrects.</summary>
/// <param name="Runs">It runs; else it stands.</param>
/// <param name="From">The day that begins it, itself not counted.</param>
/// <param name="To">The day that ended it; null while it lasts.</param>
/// <param name="Due">While it runs the day by which the Bureau decides, while it stands the day by which the unit corrects.</param>
/// <param name="Left">The working days that the Bureau had left when it began to stand; negative when it was
/// late; null while it runs.</param>
public sealed record ClockStretch(bool Runs, DateOnly From, DateOnly? To, LegalDay Due, int? Left);

/// <summary>How the Bureau's period for acceptance ran, read off the record of the case.</summary>
public static class DocketingClock
{
    /// <summary>The stretches, first to last; none before the department recommended.</summary>
    /// <param name="record">What happened in the case, in its order, each with its legal day in Asia/Shanghai.</param>
    public static IReadOnlyList<ClockStretch> Of(IEnumerable<(DateOnly Day, ApplicationEvent Event)> record)
    {
        var stretches = new List<ClockStretch>();
        foreach (var (day, happened) in record)
        {
            if (!Moves(happened)) { continue; }
            if (stretches is [.., { To: null } last]) { stretches[^1] = last with { To = day }; }
            switch (happened)
            {
                case ApplicationRecommended e: stretches.Add(new(true, day, null, e.BureauDue, null)); break;
                case CorrectionRequested e: stretches.Add(new(false, day, null, e.UnitDue, e.BureauDaysLeft)); break;
                case CorrectionSupplied e: stretches.Add(new(true, day, null, e.BureauDue, null)); break;
            }
        }
        return stretches;
    }

    private static bool Moves(ApplicationEvent happened) => happened is
        ApplicationRecommended or CorrectionRequested or CorrectionSupplied or ApplicationAccepted
            or ApplicationDeclined or ApplicationWithdrawn or ApplicationTerminated;
}
