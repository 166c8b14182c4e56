using Luyan.Cases.Applications;
using Luyan.Cases.Centers.Reports;
using Luyan.Law;
using static Luyan.Cases.Centers.CenterRow;

namespace Luyan.Cases.Centers;

/// <summary>The assessment of each cycle (Art. 11).</summary>
internal static class AssessmentSteps
{
    internal static CenterStep[] Rows =>
    [
        Of<FileAssessment>(Director, Living, File, MayFileAssessment)
            .DueFrom("assessment-window", "assessment-due", "assessment-grace", "assessment-correction")
            .Then<AssessmentFiled>(
                (center, e, at) => Assess(center, e.Cycle,
                    a => new(e.Cycle, ReportStage.Filed, a?.FirstFiledOn ?? at.Day, a?.Late ?? e.Late)
                    {
                        FiledOn = at.Day, Self = e.Self, Points = e.Self?.Criteria.Total(c => c.Points),
                    }),
                (after, e) => [after.Tell("assessment-filed", e.Self is null ? Role.HeadOfDivision : Role.CaseOfficer)])
            .Then<SanctionCured>(
                (center, _, _) => SanctionSteps.Closed(center, SanctionStage.Cured),
                (after, _) => [after.Tell("cured", Role.Signer), after.Tell("cured", Role.CaseOfficer)]),
        Of<ReturnAssessment>(Officer, Living, Return, HasAssessment)
            .Then<AssessmentReturned>(
                (center, e, at) => Assess(
                    center, e.Cycle, a => a! with { Stage = ReportStage.Returned, Correction = new(at.Day, e.CorrectionDue) }),
                (after, _) => [after.Tell("assessment-returned", Role.Director)]),
        .. AssessmentReviewSteps.Rows,
        Of<ConcludeAssessment>(Head, Living, Conclude, MayConcludeAssessment)
            .Expected(Role.HeadOfDivision, LegalRef.Art(11))
            .Then<AssessmentConcluded>(
                (center, e, at) => Assess(center, e.Cycle, a => a! with
                {
                    Stage = e.ImproveBy is null ? ReportStage.Done : ReportStage.ToImprove, Grade = e.Grade, Points = e.Points ?? a!.Points,
                    Correction = e.ImproveBy is { } by ? new(at.Day, by) : null,
                }),
                (after, _) => [after.Tell("assessment-concluded", Role.Director)])
            .Sends("assessment"),
        Of<RemindMissedAssessment>(OfficerOrClock, Living, Remind, MayRemindAssessment)
            .ExpectedLater(Role.CaseOfficer, LegalRef.Art(11))
            .Then<AssessmentReminded>(
                (center, e, at) => Assess(
                    center, e.Cycle, a => (a ?? new(e.Cycle, ReportStage.Missed, null, true)) with { Grace = new(at.Day, e.GraceEnds) }),
                (after, _) =>
                [
                    after.Tell("assessment-reminded", Role.Director),
                    after.Tell("assessment-reminded", Role.Signer)
                ])
            .Sends("assessment-reminder"),
    ];

    internal static Decision<CenterEvent> File(Center center, FileAssessment c, Asked asked)
    {
        var cycle = Opened(center, c.Cycle, asked);
        var faults = new CenterFaults()
            .If(cycle is null, CenterRules.WindowClosed, "Cycle", () => [("cycle", c.Cycle)])
            .If(Entry(center, c.Cycle) is { Stage: ReportStage.Filed or ReportStage.Done },
                CenterRules.AssessmentOnFile, "Cycle", () => [("cycle", c.Cycle)]);
        return ReportSteps.Contents(faults, c.Sections, c.Figures, Parameters.AssessmentSections, asked)
            .If(c.Commitment is not { Accepted: true } || string.IsNullOrWhiteSpace(c.Commitment.Signer),
                CenterRules.Commitment, "Commitment")
            .If(cycle is not null && c.Self is { } self && !AssessmentReviewSteps.Fits(self, cycle, asked.Law),
                CenterRules.AssessmentScheme, "Self")
            .ElseAll(() =>
            [
                new AssessmentFiled(
                    c.Cycle, c.Sections, c.Figures, c.Commitment, c.Attachments ?? [], cycle!.Due.HasPassed(asked.Today), c.Self),
                .. Cured(center, c.Cycle),
            ]);
    }

    internal static Decision<CenterEvent> Return(Center center, ReturnAssessment c, Asked asked) => Filed(center, c.Cycle)
        .Empty(c.What, CenterRules.Reasons, "What")
        .If((c.Items ?? []).Any(i => string.IsNullOrWhiteSpace(i?.Key) || string.IsNullOrWhiteSpace(i.What)), CenterRules.Reasons, "Items")
        .Else(() => new AssessmentReturned(
            c.Cycle, c.What, DueDays.Correction(center.CycleOf(c.Cycle, asked.Law).Due, asked),
            c.Items is { Count: > 0 } items ? items : null));

    internal static Decision<CenterEvent> Conclude(Center center, ConcludeAssessment c, Asked asked)
    {
        // The grade informs; only a policy that makes it binding demands one, and a better filing after the lowest.
        var binds = asked.Law.IsOn(Parameters.AssessmentGradeBinds, asked.Today);
        var entry = Entry(center, c.Cycle);
        return AssessmentReviewSteps.ToConclude(Filed(center, c.Cycle), entry, asked.Law)
            .If(c.Points is { } seen && entry?.Points is { } now && seen != now,
                CenterRules.AssessmentPointsChanged, "Cycle", () => [("seen", c.Points ?? 0), ("now", entry?.Points ?? 0)])
            .If(binds && c.Grade is null, CenterRules.Grade, "Grade")
            .Add(AgainstComputed(entry, c, asked))
            .Concluded(c, asked)
            .Else(() => new AssessmentConcluded(
                c.Cycle, c.Grade, c.Opinion, binds,
                binds && c.Grade == AssessmentGrade.Unqualified ? asked.Law.Due(Parameters.ReportCorrects, asked.Today) : null,
                entry!.Self?.With(entry.Marks, asked.Law)?.Total)
            {
                GradeReasons = c.GradeReasons,
            });
    }

    // The lowest grade goes against the unit: its opinion names a fact.
    private static CenterFaults Concluded(this CenterFaults faults, ConcludeAssessment c, Asked asked) =>
        c.Grade == AssessmentGrade.Unqualified
            ? faults.Stated(c.Opinion, CenterRules.Reasons, "Opinion", asked)
            : faults.Empty(c.Opinion, CenterRules.Reasons, "Opinion");

    // A grade other than the one that points and grounds give needs the reason why.
    private static IEnumerable<Refusal> AgainstComputed(CycleAssessment? entry, ConcludeAssessment c, Asked asked)
    {
        var least = asked.Law.Number(Parameters.ReasonsLeast, asked.Today);
        if (entry?.Self?.With(entry.Marks, asked.Law)?.Tier is { Grade: var computed } && c.Grade is { } given && given != computed
            && Reasoned.Said(c.GradeReasons) < least)
        {
            yield return CenterRules.GradeOtherwise.Refuse(
                Words.Of("computed", "center.grade.", $"{computed}"), ("least", least)).At("GradeReasons");
        }
    }

    internal static Decision<CenterEvent> Remind(Center center, RemindMissedAssessment c, Asked asked)
    {
        var (cycle, entry) = (Opened(center, c.Cycle, asked), Entry(center, c.Cycle));
        if (entry is { OnFile: false, Grace: not null }) { return new Decision<CenterEvent>.Nothing(); }
        var faults = new CenterFaults().If(
            cycle is null || !Missed(cycle, entry, asked.Today), CenterRules.AssessmentNotMissed, "Cycle", () => [("cycle", c.Cycle)]);
        return faults.Else(() => new AssessmentReminded(c.Cycle, Grace(cycle!, entry, asked)));
    }

    /// <summary>The cycles whose windows have opened, the first one first.</summary>
    internal static IEnumerable<AssessmentCycle> Opened(Center center, Asked asked)
    {
        for (var n = center.FirstCycle; ; n++)
        {
            var cycle = center.CycleOf(n, asked.Law);
            if (asked.Today < cycle.WindowOpens) { yield break; }
            yield return cycle;
        }
    }

    /// <summary>Whether a cycle was to be filed, or filed again, before a day and is not on file.</summary>
    internal static bool Missed(AssessmentCycle cycle, CycleAssessment? entry, DateOnly today) =>
        entry is not { OnFile: true } && cycle.Due.HasPassed(today) && (entry?.Correction?.Due.HasPassed(today) ?? true);

    /// <summary>The cycle, once its window has opened; null before, and where there is none of that number.</summary>
    private static AssessmentCycle? Opened(Center center, int number, Asked asked) =>
        Opened(center, asked).FirstOrDefault(c => c.Number == number);

    // The grace is counted from the due day, as the clock reminds on the first day after it.
    // A later reminder, or one after a return, begins a grace of its own.
    private static LegalDay Grace(AssessmentCycle cycle, CycleAssessment? entry, Asked asked) =>
        entry is null && asked.Today.AddDays(-1) <= cycle.Due.Effective
            ? cycle.Grace
            : asked.Law.Due(Parameters.AssessmentGrace, asked.Today);

    private static IEnumerable<CenterEvent> Cured(Center center, int cycle) =>
        center.OpenSanction is { Ground: SanctionGround.NoAssessment } sanction && sanction.Basis == cycle
            ? [new SanctionCured(sanction.Number, cycle)]
            : [];

    private static CycleAssessment? Entry(Center center, int cycle) => center.Assessments.FirstOrDefault(a => a.Cycle == cycle);

    private static CenterFaults Filed(Center center, int cycle) =>
        new CenterFaults().If(
            Entry(center, cycle) is not { Stage: ReportStage.Filed }, CenterRules.AssessmentNotFiled, "Cycle", () => [("cycle", cycle)]);

    private static IEnumerable<Refusal> MayFileAssessment(NamedCenter state, Asked asked)
    {
        var opened = Opened(state.Center, asked).ToList();
        if (opened.Count == 0) { yield return CenterRules.WindowClosed.Refuse(("cycle", state.Center.FirstCycle)); }
        else if (opened.All(c => Entry(state.Center, c.Number) is { Stage: ReportStage.Filed or ReportStage.Done }))
        {
            yield return CenterRules.AssessmentOnFile.Refuse(("cycle", opened[^1].Number));
        }
    }

    internal static IEnumerable<Refusal> HasAssessment(NamedCenter state, Asked asked)
    {
        if (!Waiting(state).Any())
        {
            yield return CenterRules.AssessmentNotFiled.Refuse(("cycle",
                state.Center.Assessments.Select(a => a.Cycle).DefaultIfEmpty(state.Center.FirstCycle).Last()));
        }
    }

    private static IEnumerable<Refusal> MayConcludeAssessment(NamedCenter state, Asked asked)
    {
        var lacking = Waiting(state).Select(a => AssessmentReviewSteps.ToConclude(new(), a, asked.Law).Found).ToList();
        return HasAssessment(state, asked).Concat(lacking.Count > 0 && lacking.TrueForAll(l => l.Count > 0) ? lacking[0] : []);
    }

    private static IEnumerable<Refusal> MayRemindAssessment(NamedCenter state, Asked asked)
    {
        var opened = Opened(state.Center, asked).ToList();
        if (!opened.Exists(c => Missed(c, Entry(state.Center, c.Number), asked.Today) && Entry(state.Center, c.Number)?.Grace is null))
        {
            yield return CenterRules.AssessmentNotMissed.Refuse(("cycle",
                opened.Select(c => c.Number).DefaultIfEmpty(state.Center.FirstCycle).Last()));
        }
    }

    internal static IEnumerable<CycleAssessment> Waiting(NamedCenter state) =>
        state.Center.Assessments.Where(a => a.Stage == ReportStage.Filed);

    internal static Center Assess(Center center, int cycle, Func<CycleAssessment?, CycleAssessment> next) => center with
    {
        Assessments = [.. center.Assessments.Where(a => a.Cycle != cycle)
            .Append(next(center.Assessments.FirstOrDefault(a => a.Cycle == cycle))).OrderBy(a => a.Cycle)],
    };
}

/// <summary>The assessment of a cycle (Art. 11), with what the scheme of the policy computes from the facts.</summary>
public sealed record FileAssessment(
    int Cycle, IReadOnlyList<ReportSection> Sections, IReadOnlyList<ReportFigure> Figures,
    TruthCommitment Commitment, IReadOnlyList<FileRef> Attachments, SelfAssessment? Self = null) : CenterCommand;

/// <summary>The assessment is given back, with what is to be mended where it is named section by section.</summary>
public sealed record ReturnAssessment(int Cycle, string What, IReadOnlyList<ReturnedItem>? Items = null) : CenterCommand;

/// <summary>The assessment is concluded.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Grade">The grade, where one is given.</param>
/// <param name="Opinion">The opinion.</param>
/// <param name="Points">The points that whoever concludes has seen; null where it does not matter.</param>
public sealed record ConcludeAssessment(int Cycle, AssessmentGrade? Grade, string Opinion, decimal? Points = null) : CenterCommand
{
    /// <summary>Why the grade is another than the computed one.</summary>
    public string? GradeReasons { get; init; }
}

/// <summary>The unit is reminded of an assessment that it did not file; the grace begins.</summary>
public sealed record RemindMissedAssessment(int Cycle) : CenterCommand;

/// <summary>The assessment of a cycle was filed.</summary>
public sealed record AssessmentFiled(
    int Cycle, IReadOnlyList<ReportSection> Sections, IReadOnlyList<ReportFigure> Figures, TruthCommitment Commitment,
    IReadOnlyList<FileRef> Attachments, bool Late, SelfAssessment? Self = null) : CenterEvent;

/// <summary>The assessment was filed before a decision: the proposal under Art. 11 has lost its ground.</summary>
public sealed record SanctionCured(int Number, int Cycle) : CenterEvent;

/// <summary>The assessment was given back.</summary>
public sealed record AssessmentReturned(
    int Cycle, string What, LegalDay CorrectionDue, IReadOnlyList<ReturnedItem>? Items = null) : CenterEvent;

/// <summary>The assessment was concluded.</summary>
/// <param name="Binds">The policy of the day makes the grade binding.</param>
/// <param name="ImproveBy">Where a binding grade asks for a better filing: by when; else null.</param>
/// <param name="Points">The points by the scheme, computed and given; null where it was filed without.</param>
public sealed record AssessmentConcluded(
    int Cycle, AssessmentGrade? Grade, string Opinion, bool Binds, LegalDay? ImproveBy, decimal? Points = null) : CenterEvent
{
    /// <summary>Why the grade is another than the computed one; null where it is not.</summary>
    public string? GradeReasons { get; init; }
}

/// <summary>The unit was reminded of an assessment that it had not filed.</summary>
public sealed record AssessmentReminded(int Cycle, LegalDay GraceEnds) : CenterEvent;
