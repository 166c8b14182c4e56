using Luyan.Cases.Applications;
using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>A day of the unit that was moved, because its clock stood still for a time.</summary>
/// <param name="Clock">The clock, as <see cref="Deadline.Key"/>.</param>
/// <param name="Subject">Which one, as <see cref="Deadline.Subject"/>.</param>
/// <param name="Due">The day that counts now.</param>
public sealed record MovedDay(string Clock, string Subject, LegalDay Due);

/// <summary>Time that did not count. While a sanction stood that was annulled, and while the Bureau held an application for acceptance
/// that was made in time, the clocks of the unit stand still; afterwards they run on with the days that were left, and each leaves the
/// unit at least the days that the policy says.</summary>
internal static class StandingStill
{
    internal const string Construction = "construction-end";
    internal const string Rectification = "rectification";
    internal const string Report = "annual-report";
    internal const string ReportCorrection = "annual-report-correction";
    internal const string AssessmentDue = "assessment-due";
    internal const string AssessmentCorrection = "assessment-correction";
    internal const string AssessmentGrace = "assessment-grace";
    internal const string Statement = "center-statement";

    /// <summary>The end of construction, once an application for acceptance that was made in time did not lead to it.</summary>
    internal static LegalDay? AfterAcceptance(Center center, Asked asked) => center.OpenAcceptance is { Late: false } held
        ? RunsOn(new(center.Letter.On, center.Plan.Ends), held.AppliedOn, asked.Today, asked.Law, moves: false)
        : null;

    /// <summary>The days of the unit that run on after a sanction stood from one day to another and was annulled.</summary>
    internal static IReadOnlyList<MovedDay> AfterAnnulment(Center center, DateOnly from, Asked asked)
    {
        var (law, until) = (asked.Law, asked.Today);
        return
        [
            .. Running(center, until, law)
                .Where(d => d.Period.Due.Effective >= from && d.Period.From <= until)
                .Select(d => new MovedDay(d.Clock, d.Subject,
                    RunsOn(d.Period, from, until, law, moves: d.Clock != Construction))),
        ];
    }

    /// <summary>The center as its clocks stand on a day: while the letter that gives its title back is not served, each of them leaves the
    /// unit the least days from that day.</summary>
    internal static CenterState Seen(CenterState state, Asked asked)
    {
        if (state is not LivingCenter { Center: { Restored: { } restored } center } living) { return state; }
        MovedDay[] days =
        [
            .. Running(center, asked.Today, asked.Law).Where(d => Stands(restored, d.Period.Due))
                .Select(d => (d.Period.Due, Day: new MovedDay(d.Clock, d.Subject, Least(asked.Today, asked.Law, d.Clock != Construction))))
                .Where(d => d.Day.Due.Effective > d.Due.Effective).Select(d => d.Day),
        ];
        return living with { Center = days.Aggregate(center, Apply) with { Restored = restored with { Days = days } } };
    }

    /// <summary>Whether a clock stands while the letter that gives the title back is not served. What had run out before the title was
    /// taken stays so.</summary>
    internal static bool Stands(Center center, Deadline clock) =>
        center.Restored is { } restored
        && clock.Key is Construction or Rectification or Report or ReportCorrection or AssessmentDue or AssessmentCorrection
            or AssessmentGrace or Statement
        && Stands(restored, new(clock.Nominal, clock.Effective, clock.Provisional));

    private static bool Stands(Restoration restored, LegalDay due) => due.Effective >= restored.On;

    /// <summary>The center with a moved day.</summary>
    internal static Center Apply(Center center, MovedDay moved)
    {
        var known = center with { Moved = [.. center.Moved.Where(m => (m.Clock, m.Subject) != (moved.Clock, moved.Subject)), moved] };
        return moved.Clock switch
        {
            Construction => center with { Plan = center.Plan with { Ends = moved.Due } },
            Rectification => center with
            {
                Rectifications =
                [
                    .. center.Rectifications.Select(r =>
                        $"{center.OrderOf(r.Number)}" == moved.Subject ? r with { Period = r.Period with { Due = moved.Due } } : r)
                ],
            },
            ReportCorrection => center with
            {
                Reports = [.. center.Reports.Select(r => $"{r.Year}" == moved.Subject ? r with { Correction = To(r.Correction) } : r)],
            },
            AssessmentCorrection => Assessed(a => a with { Correction = To(a.Correction) }),
            AssessmentGrace => Assessed(a => a with { Grace = To(a.Grace) }),
            Statement => center with { Inquiry = center.Inquiry with { Statements = To(center.Inquiry.Statements) } },
            _ => known,
        };

        // A period that ended meanwhile is not moved any more.
        RunningPeriod? To(RunningPeriod? period) => period is null ? null : period with { Due = moved.Due };

        Center Assessed(Func<CycleAssessment, CycleAssessment> next) => center with
        {
            Assessments = [.. center.Assessments.Select(a => $"{a.Cycle}" == moved.Subject ? next(a) : a)],
        };
    }

    // The days that lay before it and after it began to stand still are those that were left.
    private static LegalDay RunsOn(RunningPeriod period, DateOnly from, DateOnly until, Measures law, bool moves)
    {
        var stood = until.DayNumber - (period.From > from ? period.From : from).DayNumber;
        var (runsOn, least) = (period.Due.Effective.AddDays(Math.Max(0, stood)), until.AddDays(law.Number(Parameters.ClockLeast, until)));
        return Moving(runsOn > least ? runsOn : least, until, law, moves);
    }

    private static LegalDay Least(DateOnly until, Measures law, bool moves) =>
        Moving(until.AddDays(law.Number(Parameters.ClockLeast, until)), until, law, moves);

    private static LegalDay Moving(DateOnly day, DateOnly until, Measures law, bool moves) =>
        moves && law.IsOn(Parameters.FilingDayMoves, until) ? law.Calendar.MoveToWorkingDay(day) : new(day, day, false);

    private static IEnumerable<(string Clock, string Subject, RunningPeriod Period)> Running(Center center, DateOnly until, Measures law)
    {
        if (center.AcceptedOn is null) { yield return (Construction, "", new(center.Letter.On, center.Plan.Ends)); }
        foreach (var r in center.Rectifications.Where(r =>
            r is { Stage: RectificationStage.Ordered or RectificationStage.MoreTime, Unserved: false }))
        {
            yield return (Rectification, $"{center.OrderOf(r.Number)}", r.Period);
        }
        for (var year = center.FirstReport; year < until.Year; year++)
        {
            var report = center.Reports.FirstOrDefault(r => r.Year == year);
            if (report is { OnFile: true }) { continue; }
            yield return report?.Correction is { } correction
                ? (ReportCorrection, $"{year}", correction)
                : (Report, $"{year}", new(new(year, 12, 31), center.ReportDue(year, law)));
        }
        for (var number = center.FirstCycle; ; number++)
        {
            var (cycle, entry) = (center.CycleOf(number, law), center.Assessments.FirstOrDefault(a => a.Cycle == number));
            if (cycle.From > until) { break; }
            if (entry is { Stage: ReportStage.Filed or ReportStage.Done }) { continue; }
            yield return (AssessmentDue, $"{number}", new(cycle.From, cycle.Due));
            if (entry?.Correction is { } correction) { yield return (AssessmentCorrection, $"{number}", correction); }
            if (entry?.Grace is { } grace) { yield return (AssessmentGrace, $"{number}", grace); }
        }
        if (center.Inquiry is { Statements: { } statements, Verified: false }) { yield return (Statement, "investigation", statements); }
    }
}

/// <summary>The days on which a center's papers are due: those of the articles, or the day to which one was moved.</summary>
public static class DueDays
{
    /// <summary>Until when the report on a year is due.</summary>
    public static LegalDay ReportDue(this Center center, int year, Measures law) =>
        Moved(center, StandingStill.Report, year) ?? AnnualReport.Due(year, law);

    /// <summary>A cycle of assessment; its grace follows the day on which it is due.</summary>
    public static AssessmentCycle CycleOf(this Center center, int number, Measures law)
    {
        var cycle = Assessment.Cycle(center.Letter.On, number, law);
        return Moved(center, StandingStill.AssessmentDue, number) is { } due
            ? cycle with { Due = due, Grace = law.Due(Parameters.AssessmentGrace, due.Effective) }
            : cycle;
    }

    /// <summary>Until when what is returned today is corrected: never before the day on which it was due.</summary>
    internal static LegalDay Correction(LegalDay due, Asked asked) => Later(asked.Law.Due(Parameters.ReportCorrects, asked.Today), due);

    internal static LegalDay Later(LegalDay one, LegalDay other) => other.Effective > one.Effective ? other : one;

    private static LegalDay? Moved(Center center, string clock, int subject) =>
        center.Moved.FirstOrDefault(m => m.Clock == clock && m.Subject == $"{subject}")?.Due;
}
