using Luyan.Cases.Applications;
using Luyan.Cases.Panels;
using Luyan.Law;
using static Luyan.Cases.Centers.CenterRow;

namespace Luyan.Cases.Centers;

/// <summary>What the Bureau does with an assessment between filing and conclusion: the formal check, a panel where one is held, and the
/// marks that no formula gives (Art. 11).</summary>
internal static class AssessmentReviewSteps
{
    internal static CenterStep[] Rows =>
    [
        Of<ConfirmAssessment>(Officer, Living, (center, c, _) => Confirm(center, c), MayCheckAssessment)
            .Expected(Role.CaseOfficer, LegalRef.Art(11))
            .Then<AssessmentConfirmed>(
                (center, e, at) => AssessmentSteps.Assess(center, e.Cycle, a => a! with { ConfirmedOn = at.Day }),
                (after, _) =>
                    [after.Tell("assessment-confirmed", Role.Director), after.Tell("assessment-to-conclude", Role.HeadOfDivision)]),
        Of<RecordAssessmentReview>(Officer, Living, Review, MayReviewAssessment)
            .Then<AssessmentReviewRecorded>((center, e, at) =>
                AssessmentSteps.Assess(Former(center, e.Cycle), e.Cycle, a => a! with { Review = e.Review })
                    .Wrote(CenterRecord.Assessment, at)),
        Of<MarkAssessment>(Officer, Living, Mark, MayMarkAssessment)
            .Expected(Role.CaseOfficer, LegalRef.Art(11), (state, law) =>
                AssessmentSteps.Waiting((NamedCenter)state).Any(a => ToConclude(new(), a, law).Found.Count > 0))
            .Then<AssessmentMarked>(
                (center, e, _) => AssessmentSteps.Assess(
                    center, e.Cycle, a => a! with { Marks = CycleAssessment.Merged(a!.Marks, e.Marks), Points = e.Points }),
                (after, _) => [after.Tell("assessment-to-conclude", Role.HeadOfDivision)]),
    ];

    // What was held for the same cycle before; else the panel of an earlier cycle, which no correction of the new one reaches.
    private static Center Former(Center center, int cycle) => CenterPanel.Former(center, CenterRecord.Assessment,
        Entry(center, cycle)?.Review ?? center.Assessments.LastOrDefault(a => a.Review is not null && a.Cycle < cycle)?.Review);

    internal static Decision<CenterEvent> Confirm(Center center, ConfirmAssessment c) =>
        Entry(center, c.Cycle) is { Stage: ReportStage.Filed, ConfirmedOn: not null }
            ? new Decision<CenterEvent>.Nothing()
            : Filed(center, c.Cycle).Else(() => new AssessmentConfirmed(c.Cycle, c.Remark));

    internal static Decision<CenterEvent> Review(Center center, RecordAssessmentReview c, Asked asked)
    {
        var faults = Checked(center, c.Cycle);
        return (faults.None
            ? CenterPanel.Check(center, c.Review, PanelDemands.Assessment, asked)
            : faults).Else(() => new AssessmentReviewRecorded(c.Cycle, c.Review));
    }

    internal static Decision<CenterEvent> Mark(Center center, MarkAssessment c, Asked asked)
    {
        var entry = Entry(center, c.Cycle);
        var scheme = entry?.Self?.SchemeIn(asked.Law);
        IReadOnlyList<CriterionMark> marks = [.. (c.Marks ?? []).Where(m => m is not null)];
        var faults = Checked(center, c.Cycle)
            .If(scheme is null, CenterRules.AssessmentUnmarked, "Marks")
            .If(marks.Count == 0 || marks.Select(m => m.Key).Distinct().Count() != marks.Count, CenterRules.AssessmentMark, "Marks");
        foreach (var (mark, at) in marks.Select((m, i) => (m, $"{nameof(MarkAssessment.Marks)}[{i}]")))
        {
            var criterion = scheme?.Find(mark.Key);
            faults.If(scheme is not null && (criterion?.Scoring is not ScoringRule.Judged judged || !judged.Allows(mark.Mark)),
                CenterRules.AssessmentMark, $"{at}.{nameof(CriterionMark.Mark)}")
                .Empty(mark.Remark, CenterRules.Reasons, $"{at}.{nameof(CriterionMark.Remark)}")
                .If(criterion?.Judge == Judge.Panel && entry!.Review is null, CenterRules.AssessmentPanelFirst,
                    $"{at}.{nameof(CriterionMark.Mark)}",
                    () => [("criterion", criterion?.Name)]);
        }
        return faults.Else(() => new AssessmentMarked(
            c.Cycle, marks, entry!.Self!.With(CycleAssessment.Merged(entry.Marks, marks), asked.Law)!.Total));
    }

    /// <summary>What an assessment with computed criteria still lacks before it is concluded: the formal check, and marks.</summary>
    internal static CenterFaults ToConclude(CenterFaults faults, CycleAssessment? entry, Measures law)
    {
        if (entry is not { Stage: ReportStage.Filed, Self: { } self }) { return faults; }
        var missing = (self.With(entry.Marks, law)?.Criteria ?? []).Where(c => c.Points is null).Select(c => c.Criterion.Name).ToArray();
        return faults
            .If(entry.ConfirmedOn is null, CenterRules.AssessmentCheckFirst, "Cycle")
            .If(missing.Length > 0, CenterRules.AssessmentMarksMissing, "Cycle",
                () => [("criteria", missing)]);
    }

    /// <summary>Whether what was filed is the measure of the cycle's scheme: every criterion once, and no points beyond it.</summary>
    internal static bool Fits(SelfAssessment self, AssessmentCycle cycle, Measures law) =>
        AssessmentBasis.SchemeOf(cycle, law) is { } scheme && scheme.Name.Code == self.Scheme
            && scheme.Criteria.Count == self.Criteria.Count && scheme.Criteria.All(c => self.Criteria.Count(s => s.Key == c.Name.Code) == 1
                && Bounded(c, self.Criteria.First(s => s.Key == c.Name.Code)));

    private static bool Bounded(Criterion criterion, SelfCriterion own) => criterion.Judge is not null ? own.Points is null
        : own.Points is { } points && points >= Math.Min(0, criterion.Points) && points <= Math.Max(0, criterion.Points);

    private static CenterFaults Checked(Center center, int cycle) => Filed(center, cycle).If(
        Entry(center, cycle) is { Stage: ReportStage.Filed, ConfirmedOn: null }, CenterRules.AssessmentCheckFirst, "Cycle");

    private static CenterFaults Filed(Center center, int cycle) =>
        new CenterFaults().If(
            Entry(center, cycle) is not { Stage: ReportStage.Filed }, CenterRules.AssessmentNotFiled, "Cycle", () => [("cycle", cycle)]);

    private static CycleAssessment? Entry(Center center, int cycle) => center.Assessments.FirstOrDefault(a => a.Cycle == cycle);

    private static IEnumerable<Refusal> MayCheckAssessment(NamedCenter state, Asked asked) =>
        AssessmentSteps.HasAssessment(state, asked).Concat(AssessmentSteps.Waiting(state).Any()
            && AssessmentSteps.Waiting(state).All(a => a.ConfirmedOn is not null)
            ? [CenterRules.AssessmentChecked.Refuse(("cycle", AssessmentSteps.Waiting(state).First().Cycle))]
            : []);

    private static IEnumerable<Refusal> MayReviewAssessment(NamedCenter state, Asked asked) =>
        AssessmentSteps.HasAssessment(state, asked).Concat(AssessmentSteps.Waiting(state).Any()
            && AssessmentSteps.Waiting(state).All(a => a.ConfirmedOn is null) ? [CenterRules.AssessmentCheckFirst.Refuse()] : []);

    private static IEnumerable<Refusal> MayMarkAssessment(NamedCenter state, Asked asked) =>
        MayReviewAssessment(state, asked).Concat(AssessmentSteps.Waiting(state).Any()
            && AssessmentSteps.Waiting(state).All(a => a.Self is null) ? [CenterRules.AssessmentUnmarked.Refuse()] : []);
}

/// <summary>The formal check of an assessment found nothing missing.</summary>
public sealed record ConfirmAssessment(int Cycle, string? Remark = null) : CenterCommand;

/// <summary>The result of a panel on an assessment, where one was held.</summary>
public sealed record RecordAssessmentReview(int Cycle, ReviewRecord Review) : CenterCommand;

/// <summary>The marks on criteria that no formula judges; those of the panel after its report.</summary>
public sealed record MarkAssessment(int Cycle, IReadOnlyList<CriterionMark> Marks) : CenterCommand;

/// <summary>The formal check found nothing missing.</summary>
public sealed record AssessmentConfirmed(int Cycle, string? Remark) : CenterEvent;

/// <summary>A panel gave its opinion on the assessment.</summary>
public sealed record AssessmentReviewRecorded(int Cycle, ReviewRecord Review) : CenterEvent;

/// <summary>Criteria that no formula judges were marked.</summary>
/// <param name="Points">The points with these marks and those before.</param>
public sealed record AssessmentMarked(int Cycle, IReadOnlyList<CriterionMark> Marks, decimal Points) : CenterEvent;
