using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>The assessment of each cycle (Art. 11).</summary>
internal static class AssessmentSteps
{
    internal static Decision<CenterEvent> File(Center center, FileAssessment c, Asked asked)
    {
        var cycle = Opened(center, c.Cycle, asked);
        var faults = new Faults()
            .If(cycle is null, CenterRules.WindowClosed, "Cycle", ("cycle", c.Cycle))
            .If(Of(center, c.Cycle) is { Stage: ReportStage.Filed or ReportStage.Done }, CenterRules.AssessmentOnFile, "Cycle", ("cycle", c.Cycle));
        return ReportSteps.Contents(faults, c.Sections, c.Figures, Parameters.AssessmentSections, asked)
            .If(c.Commitment is not { Accepted: true } || string.IsNullOrWhiteSpace(c.Commitment.Signer), CenterRules.Commitment, "Commitment")
            .If(cycle is not null && c.Self is { } self && !AssessmentReviewSteps.Fits(self, cycle, asked.Law), CenterRules.AssessmentScheme, "Self")
            .ElseAll(() =>
            [
                new AssessmentFiled(c.Cycle, c.Sections, c.Figures, c.Commitment, c.Attachments ?? [], asked.Today > cycle!.Due.Effective, c.Self),
                .. Cured(center, c.Cycle),
            ]);
    }

    internal static Decision<CenterEvent> Return(Center center, ReturnAssessment c, Asked asked) => Filed(center, c.Cycle)
        .Empty(c.What, CenterRules.Reasons, "What")
        .If((c.Items ?? []).Any(i => string.IsNullOrWhiteSpace(i?.Key) || string.IsNullOrWhiteSpace(i.What)), CenterRules.Reasons, "Items")
        .Else(() => new AssessmentReturned(c.Cycle, c.What, asked.Law.Due(Parameters.ReportCorrects, asked.Today), c.Items is { Count: > 0 } items ? items : null));

    internal static Decision<CenterEvent> Conclude(Center center, ConcludeAssessment c, Asked asked)
    {
        // The grade informs; only a policy that makes it binding demands one, and a better filing after the lowest.
        var binds = asked.Law.IsOn(Parameters.AssessmentGradeBinds, asked.Today);
        var entry = Of(center, c.Cycle);
        return AssessmentReviewSteps.ToConclude(Filed(center, c.Cycle), entry, asked.Law)
            .If(c.Points is { } seen && entry?.Points is { } now && seen != now, CenterRules.AssessmentPointsChanged, "Cycle", ("seen", c.Points ?? 0), ("now", entry?.Points ?? 0))
            .If(binds && c.Grade is null, CenterRules.Grade, "Grade")
            .Empty(c.Opinion, CenterRules.Reasons, "Opinion")
            .Else(() => new AssessmentConcluded(
                c.Cycle, c.Grade, c.Opinion, binds, binds && c.Grade == AssessmentGrade.Unqualified ? asked.Law.Due(Parameters.ReportCorrects, asked.Today) : null,
                entry!.Self?.With(entry.Marks, asked.Law)?.Total));
    }

    internal static Decision<CenterEvent> Remind(Center center, RemindMissedAssessment c, Asked asked)
    {
        var (cycle, entry) = (Opened(center, c.Cycle, asked), Of(center, c.Cycle));
        if (entry is { OnFile: false, Grace: not null }) { return new Decision<CenterEvent>.Nothing(); }
        var faults = new Faults().If(cycle is null || !Missed(cycle, entry, asked.Today), CenterRules.AssessmentNotMissed, "Cycle", ("cycle", c.Cycle));
        return faults.Else(() => new AssessmentReminded(c.Cycle, Grace(cycle!, entry, asked)));
    }

    /// <summary>The cycles whose windows have opened, the first one first.</summary>
    internal static IEnumerable<AssessmentCycle> Opened(Center center, Asked asked)
    {
        for (var n = center.FirstCycle; ; n++)
        {
            var cycle = Assessment.Cycle(center.Letter.On, n, asked.Law);
            if (asked.Today < cycle.WindowOpens) { yield break; }
            yield return cycle;
        }
    }

    /// <summary>Whether a cycle was to be filed, or filed again, before a day and is not on file.</summary>
    internal static bool Missed(AssessmentCycle cycle, CycleAssessment? entry, DateOnly today) => entry is not { OnFile: true } && today > Latest(cycle.Due.Effective, entry);

    /// <summary>The cycle, once its window has opened; null before, and where there is none of that number.</summary>
    private static AssessmentCycle? Opened(Center center, int number, Asked asked) => Opened(center, asked).FirstOrDefault(c => c.Number == number);

    // The grace is counted from the due day, as the clock reminds on the first day after it. A later reminder, or one after a return, begins a grace of its own.
    private static LegalDay Grace(AssessmentCycle cycle, CycleAssessment? entry, Asked asked) =>
        entry is null && asked.Today.AddDays(-1) <= cycle.Due.Effective ? cycle.Grace : asked.Law.Due(Parameters.AssessmentGrace, asked.Today);

    private static DateOnly Latest(DateOnly due, CycleAssessment? entry) => entry?.Correction is { } correction && correction.Due.Effective > due ? correction.Due.Effective : due;

    private static IEnumerable<CenterEvent> Cured(Center center, int cycle) =>
        center.OpenSanction is { Ground: SanctionGround.NoAssessment } sanction && sanction.Basis == cycle ? [new SanctionCured(sanction.Number, cycle)] : [];

    private static CycleAssessment? Of(Center center, int cycle) => center.Assessments.FirstOrDefault(a => a.Cycle == cycle);

    private static Faults Filed(Center center, int cycle) =>
        new Faults().If(Of(center, cycle) is not { Stage: ReportStage.Filed }, CenterRules.AssessmentNotFiled, "Cycle", ("cycle", cycle));
}
