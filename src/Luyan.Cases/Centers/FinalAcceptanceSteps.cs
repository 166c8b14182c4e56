using Luyan.Cases.Notices;
using Luyan.Cases.Applications;
using Luyan.Law;
using System.Diagnostics;
using Luyan.Cases.Panels;
using static Luyan.Cases.Centers.CenterRow;

namespace Luyan.Cases.Centers;

/// <summary>Acceptance ends construction and begins the priority of Art. 10.</summary>
internal static class FinalAcceptanceSteps
{
    internal static CenterStep[] Rows =>
    [
        Of<ApplyForAcceptance>(Director, Building, Apply, MayApply)
            .DueFrom("acceptance-invitation", "construction-end")
            .Then<AcceptanceApplied>(
                (center, e, at) =>
                    center with { Acceptances = [.. center.Acceptances, new(e.Number, at.Day, e.Late, AcceptanceStage.Applied)] },
                (after, _) => [after.Tell("acceptance-panel", Role.CaseOfficer)]),
        Of<RecordAcceptanceReview>(Officer, Building, Review, AwaitsPanel)
            .Expected(Role.CaseOfficer, LegalRef.Art(9))
            .Then<AcceptanceReviewRecorded>(
                (center, e, at) => (CenterPanel.Former(center, CenterRecord.Acceptance, LastPanel(center)) with { Acceptances =
                [
                    .. center.Acceptances.SkipLast(1), center.Acceptances[^1] with { Review = e.Review, Stage = AcceptanceStage.Reviewed }
                ] }).Wrote(CenterRecord.Acceptance, at),
                (after, _) => [after.Tell("acceptance-to-decide", Role.Leader)]),
        Of<DecideAcceptance>(Leader, Building, Decide, AwaitsVerdict)
            .Expected(Role.Leader, LegalRef.Art(9))
            .Turns<CenterAccepted>(
                (state, center, _, at) => state is LivingCenter
                    ? new Operating(Verdict(center, AcceptanceStage.Passed, at.Day) with { AcceptedOn = at.Day }, at.Day)
                    : null,
                (after, _) => [after.Tell("accepted", Role.Director)])
            .Sends("acceptance-passed")
            .Then<AcceptanceToRepeat>(
                (center, e, at) => RunsOn(Verdict(center, AcceptanceStage.Repeat, at.Day), e.ConstructionEnds),
                (after, _) => [after.Tell("acceptance-repeat", Role.Director)])
            .Sends("acceptance-repeat")
            .Then<AcceptanceFailed>(
                (center, e, at) => RunsOn(Verdict(center, AcceptanceStage.Failed, at.Day), e.ConstructionEnds),
                (after, _) =>
                [
                    after.Tell("acceptance-failed", Role.Director),
                    after.Tell("deviation", Role.HeadOfDivision)
                ])
            .Sends("acceptance-failed"),
    ];

    private static Panels.ReviewRecord? LastPanel(Center center) =>
        center.Acceptances.LastOrDefault(a => a.Review is not null)?.Review;

    internal static Decision<CenterEvent> Apply(Center center, ApplyForAcceptance c, Asked asked)
    {
        IReadOnlyList<PlanComparison> comparison = c.Comparison ?? [];
        var planned = center.Plan.Milestones.Select(m => m.Id).ToArray();
        var complete = comparison.Count > 0 && comparison.All(Said)
            && comparison.Select(r => r.Milestone).Distinct().Count() == comparison.Count
            && (planned.Length == 0 || planned.ToHashSet().SetEquals(comparison.Select(r => r.Milestone)));
        return new CenterFaults()
            .If(!complete, CenterRules.Comparison, "Comparison", () => [("count", planned.Length)])
            .If(!Counted(c.Targets), CenterRules.Targets, "Targets")
            .Empty(c.Summary, CenterRules.Summary, "Summary")
            .If(c.Commitment is not { Accepted: true } || string.IsNullOrWhiteSpace(c.Commitment.Signer),
                CenterRules.Commitment, "Commitment")
            .Else(() => new AcceptanceApplied(
                center.Acceptances.Count + 1, comparison, c.Summary, c.Commitment,
                c.Attachments ?? [], center.Plan.Ends.HasPassed(asked.Today), c.Targets));
    }

    internal static Decision<CenterEvent> Review(Center center, RecordAcceptanceReview c, Asked asked) =>
        CenterPanel.Check(center, c.Review, PanelDemands.FinalAcceptance, asked)
            .Else(() => new AcceptanceReviewRecorded(c.Review));

    internal static Decision<CenterEvent> Decide(Center center, DecideAcceptance c, Asked asked)
    {
        var repeats = asked.Law.Number(Parameters.AcceptanceRepeats, asked.Today);
        var (passes, open) = (c.Verdict == AcceptanceVerdict.Passed, InQuestion.Of(center));
        var outcome = center.OpenAcceptance!.Review!.Outcome;
        return new CenterFaults()
            .Because(!passes, c.Reasons, c.RestsOn, asked)
            .If(c.Verdict == AcceptanceVerdict.Repeat && Repeated(center) >= repeats,
                CenterRules.RepeatOnce, "Verdict", () => [("repeats", repeats)])
            .If(passes && outcome != ReviewOutcome.Favourable, CenterRules.AcceptanceAgainstPanel, "Verdict",
                () => [Words.Of("outcome", "center.panel-outcome.", $"{outcome}")])
            .If(passes && open.Count > 0, CenterRules.AcceptanceBlocked, "Verdict", () => [InQuestion.Values(open)])
            .Else(() => c.Verdict switch
            {
                AcceptanceVerdict.Passed => new CenterAccepted(c.Reasons),
                AcceptanceVerdict.Repeat => new AcceptanceToRepeat(c.Reasons, StandingStill.AfterAcceptance(center, asked))
                {
                    RestsOn = c.RestsOn,
                },
                AcceptanceVerdict.Failed => new AcceptanceFailed(c.Reasons, StandingStill.AfterAcceptance(center, asked))
                {
                    RestsOn = c.RestsOn,
                },
                _ => throw new UnreachableException($"Unknown verdict {c.Verdict}."),
            });
    }

    private static bool Said(PlanComparison? row) =>
        row is not null && !string.IsNullOrWhiteSpace(row.Milestone) && !string.IsNullOrWhiteSpace(row.Result)
            && (row.Reached || !string.IsNullOrWhiteSpace(row.Reason));

    private static bool Counted(IReadOnlyList<TargetComparison>? targets) => targets is null
        || (targets.All(t => t is not null && !string.IsNullOrWhiteSpace(t.Target) && (t.Met || !string.IsNullOrWhiteSpace(t.Remark)))
            && targets.Select(t => t.Target).Distinct().Count() == targets.Count);

    // Since the last failure: after a rectification the center begins anew.
    private static int Repeated(Center center) =>
        center.Acceptances.Reverse().TakeWhile(a => a.Stage != AcceptanceStage.Failed).Count(a => a.Stage == AcceptanceStage.Repeat);

    private static IEnumerable<Refusal> MayApply(NamedCenter state, Asked asked)
    {
        var center = state.Center;
        if (center.OpenAcceptance is not null) { yield return CenterRules.AcceptanceOpen.Refuse(); }
        if (center.Acceptances is [.., { Stage: AcceptanceStage.Failed }] && !RectifiedSinceFailure(center))
        {
            yield return CenterRules.RectifyFirst.Refuse();
        }
        var missing = ReportSteps.Due(center, asked).ToArray();
        if (missing.Length > 0)
        {
            yield return CenterRules.ReportsDue.Refuse(
                ("years", missing.Select(y => $"{y}")));
        }
    }

    // After a failure only the way of Art. 9 leads further: a rectification ordered after it, and passed.
    private static bool RectifiedSinceFailure(Center center) =>
        center.Rectifications.Skip(center.Acceptances[^1].RectificationsBefore).Any(r => r.Stage == RectificationStage.Passed);

    private static IEnumerable<Refusal> AwaitsPanel(NamedCenter state, Asked asked)
    {
        if (state.Center.OpenAcceptance is not { Stage: AcceptanceStage.Applied }) { yield return CenterRules.NoAcceptance.Refuse(); }
    }

    private static IEnumerable<Refusal> AwaitsVerdict(NamedCenter state, Asked asked)
    {
        if (state.Center.OpenAcceptance is not { } open) { yield return CenterRules.NoAcceptance.Refuse(); }
        else if (open.Stage != AcceptanceStage.Reviewed) { yield return CenterRules.PanelFirst.Refuse(); }
    }

    // The days that were left when the center applied in time run on.
    private static Center RunsOn(Center center, LegalDay? ends) =>
        ends is { } day ? center with { Plan = center.Plan with { Ends = day } } : center;

    private static Center Verdict(Center center, AcceptanceStage stage, DateOnly day) => center with
    {
        Acceptances =
        [
            .. center.Acceptances.SkipLast(1),
            center.Acceptances[^1] with { Stage = stage, DecidedOn = day, RectificationsBefore = center.Rectifications.Count }
        ],
    };
}

/// <summary>The center asks to be accepted, and sets plan and result side by side: by milestone, and by target where the
/// approved form has targets.</summary>
public sealed record ApplyForAcceptance(
    IReadOnlyList<PlanComparison> Comparison, string Summary, TruthCommitment Commitment,
    IReadOnlyList<FileRef> Attachments, IReadOnlyList<TargetComparison>? Targets = null) : CenterCommand;

/// <summary>The result of the acceptance panel.</summary>
public sealed record RecordAcceptanceReview(ReviewRecord Review) : CenterCommand;

/// <summary>The acceptance is decided.</summary>
public sealed record DecideAcceptance(AcceptanceVerdict Verdict, string Reasons) : CenterCommand
{
    /// <summary>The article or criterion on which it rests that it is not passed, one of <see cref="Reasoned.Grounds"/>.</summary>
    public string? RestsOn { get; init; }
}

/// <summary>The center asked to be accepted.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Late">After the end of construction.</param>
public sealed record AcceptanceApplied(
    int Number, IReadOnlyList<PlanComparison> Comparison, string Summary, TruthCommitment Commitment,
    IReadOnlyList<FileRef> Attachments, bool Late, IReadOnlyList<TargetComparison>? Targets = null) : CenterEvent;

/// <summary>The acceptance panel gave its opinion.</summary>
public sealed record AcceptanceReviewRecorded(ReviewRecord Review) : CenterEvent;

/// <summary>Accepted: construction has ended, priority begins (Art. 10).</summary>
public sealed record CenterAccepted(string Reasons) : CenterEvent;

/// <summary>To be improved and applied for once more.</summary>
/// <param name="ConstructionEnds">The last day of construction, where the application was made in time: what the Bureau held did not
/// run against the unit. Null where the day stays.</param>
public sealed record AcceptanceToRepeat(string Reasons, LegalDay? ConstructionEnds = null) : CenterEvent, IFreelyWorded
{
    object IFreelyWorded.Worded(string words) => this with { Reasons = words };

    /// <summary>The article or criterion on which it rests; null where none was asked for.</summary>
    public string? RestsOn { get; init; }
}

/// <summary>Not accepted; the center stays under construction.</summary>
/// <param name="ConstructionEnds">As in <see cref="AcceptanceToRepeat"/>.</param>
public sealed record AcceptanceFailed(string Reasons, LegalDay? ConstructionEnds = null) : CenterEvent, IFreelyWorded
{
    object IFreelyWorded.Worded(string words) => this with { Reasons = words };

    /// <summary>The article or criterion on which it rests; null where none was asked for.</summary>
    public string? RestsOn { get; init; }
}
