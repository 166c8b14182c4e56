using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Store.Dockets;

namespace Luyan.Web.Centers.Construction;

/// <summary>A milestone: planned, reported by the director, verified by an inspection.</summary>
/// <param name="Planned">As the plan of record has it.</param>
/// <param name="Reported">The last report; null while there is none.</param>
/// <param name="Verified">The last inspection that looked at it, and what it found; null where none did.</param>
public sealed record MilestoneLine(
    PlanMilestone Planned, MilestoneReported? Reported, (InspectionRecorded Inspection, InspectionFinding Found)? Verified)
{
    /// <summary>Its planned day has passed and nothing was reported.</summary>
    public bool Overdue(DateOnly today) => Reported is null && Planned.DueOn is { } due && LegalDay.HasPassed(due, today);

    /// <summary>Days between the planned day and the day on which it was reached; below zero where it was early, null
    /// where one is missing.</summary>
    public int? DaysLate => Reported is { } r && Planned.DueOn is { } due ? r.ReachedOn.DayNumber - due.DayNumber : null;
}

/// <summary>Funds of one source, in ten thousand yuan.</summary>
/// <param name="Source">Code of the source.</param>
/// <param name="Planned">In the whole plan.</param>
/// <param name="PlannedSoFar">In the plan up to the year of the last report.</param>
/// <param name="Received">As last reported.</param>
public sealed record FundsLine(string Source, decimal Planned, decimal PlannedSoFar, decimal Received)
{
    /// <summary>Received of all that was planned, in percent; null where nothing was planned.</summary>
    public decimal? Share => Totals.Percent(Received, Planned);
}

/// <summary>A day in the course of the construction.</summary>
/// <param name="On">The day.</param>
/// <param name="Key">What it is: the text below <c>construction.line</c>.</param>
/// <param name="What">In words.</param>
/// <param name="Happened">It has happened; else it is planned or due.</param>
public sealed record CourseDay(DateOnly On, string Key, string What, bool Happened);

/// <summary>The construction of a center as its page shows it: everything computed from the docket and the approved plan, nothing
/// typed twice (Art. 9).</summary>
public sealed record ConstructionView(
    Center Center, IReadOnlyList<MilestoneLine> Milestones, IReadOnlyList<FundsLine> Funds,
    FundsReported? LastFunds, IReadOnlyList<InspectionRow> PlannedInspections,
    IReadOnlyList<InspectionRecorded> Inspections, IReadOnlyList<RectificationSubmitted> Submissions,
    IReadOnlyList<RectificationReinspected> Reinspections, IReadOnlyList<CourseDay> Course)
{
    /// <summary>All sources together.</summary>
    public FundsLine Sum => new("", Funds.Total(f => (decimal?)f.Planned),
        Funds.Total(f => (decimal?)f.PlannedSoFar), Funds.Total(f => (decimal?)f.Received));

    /// <param name="center">The center.</param>
    /// <param name="history">Its docket.</param>
    /// <param name="plan">The approved plan; null where the application is not kept here.</param>
    public static ConstructionView Of(Center center, IReadOnlyList<Happened> history, PlanSection? plan)
    {
        var events = history.Select(h => h.Event).ToList();
        var inspections = events.OfType<InspectionRecorded>().ToList();
        var milestones = center.Plan.Milestones.Select(m => new MilestoneLine(
            m, events.OfType<MilestoneReported>().LastOrDefault(r => r.Milestone == m.Id), Verified(inspections, m.Id))).ToList();
        return new(
            center, milestones, FundsOf(plan, center.Funds), center.Funds, plan?.Inspections ?? [], inspections,
            [.. events.OfType<RectificationSubmitted>()],
            [.. events.OfType<RectificationReinspected>()], CourseOf(center, history, milestones, plan));
    }

    /// <summary>The phase of the plan that an inspection fell into: the first planned one not before it;
    /// null where none is planned.</summary>
    public InspectionRow? PhaseOf(InspectionRecorded inspection) =>
        PlannedInspections.Where(p => p.Month is not null).OrderBy(p => p.Month)
            .FirstOrDefault(p => Center.Letter.On.AddMonths(p.Month!.Value) >= inspection.HeldOn);

    private static (InspectionRecorded, InspectionFinding)? Verified(List<InspectionRecorded> inspections, string milestone)
    {
        var seen = inspections.SelectMany(i => i.Findings.Where(f => f.Milestone == milestone
            && f.Mark != InspectionMark.NotSeen).Select(f => (i, f))).ToList();
        return seen.Count > 0 ? seen[^1] : null;
    }

    private static List<FundsLine> FundsOf(PlanSection? plan, FundsReported? reported)
    {
        var budget = plan is null ? null : Budget.Of(plan);
        var sources = (budget?.Sources ?? []).Concat(reported?.Amounts.Select(a => a.Source) ?? []).Distinct();
        return
        [
            .. sources.Select(s => new FundsLine(
                s, budget?.OfSource(s) ?? 0,
                budget?.Cells.Where(c => c.Key.Source == s && (reported is null || c.Key.Year <= reported.AsOf.Year))
                    .Total(c => (decimal?)c.Value)
                    ?? 0,
                reported?.Amounts.Where(a => a.Source == s).Total(a => (decimal?)a.Amount) ?? 0)),
        ];
    }

    private static List<CourseDay> CourseOf(
        Center center, IReadOnlyList<Happened> history, List<MilestoneLine> milestones, PlanSection? plan)
    {
        List<CourseDay> days =
            [new(center.Letter.On, "named", center.Letter.Number, true), new(center.Plan.Ends.Effective, "ends", "", false)];
        days.AddRange(milestones.Where(m => m.Planned.DueOn is not null).Select(m => new CourseDay(
            m.Planned.DueOn!.Value, "planned", m.Planned.What, false)));
        days.AddRange((plan?.Inspections ?? []).Where(p => p.Month is not null)
            .Select(p => new CourseDay(center.Letter.On.AddMonths(p.Month!.Value), "phase", p.Content ?? "", false)));
        if (center.OpenRectification is { Unserved: false } open)
        {
            days.Add(new(open.Period.Due.Effective, "rectify-by", $"{center.OrderOf(open.Number)}", false));
        }
        days.AddRange(history.Select(h => h.Event switch
        {
            MilestoneReported e => new CourseDay(
                e.ReachedOn, "reached", center.Plan.Milestones.FirstOrDefault(m => m.Id == e.Milestone)?.What ?? e.Milestone, true),
            InspectionRecorded e => new(e.HeldOn, "inspected", $"{e.Number}", true),
            // What was withdrawn before it was issued is no day of the course.
            RectificationOrdered e when center.OrderOf(e.Number) is > 0 and var order => new(h.Envelope.Day, "ordered", $"{order}", true),
            RectificationReinspected e => new(e.HeldOn, "reinspected", $"{center.OrderOf(e.Number)}", true),
            ExtensionRequested e => new(h.Envelope.Day, "asked", $"{e.Months}", true),
            ExtensionGranted e => new(h.Envelope.Day, "granted", $"{e.Months}", true),
            ExtensionRefused => new(h.Envelope.Day, "refused", "", true),
            AcceptanceApplied e => new(h.Envelope.Day, "applied", $"{e.Number}", true),
            ChangeApproved { Change: PlanChange } e => new(h.Envelope.Day, "replanned", $"{e.Number}", true),
            CenterAccepted => new(h.Envelope.Day, "accepted", "", true),
            EarlierCenterRecorded { Center.AcceptedOn: { } accepted } => new(accepted, "accepted", "", true),
            _ => null,
        }).OfType<CourseDay>());
        return [.. days.OrderBy(d => d.On).ThenByDescending(d => d.Happened)];
    }
}
