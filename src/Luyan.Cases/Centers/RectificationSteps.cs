using Luyan.Cases.Notices;
using Luyan.Cases.Panels;
using Luyan.Law;
using static Luyan.Cases.Centers.CenterRow;

namespace Luyan.Cases.Centers;

/// <summary>Improve by a deadline, and the second look (Art. 9).</summary>
internal static class RectificationSteps
{
    internal static CenterStep[] Rows =>
    [
        Of<OrderRectification>(Head, Building, Order, MayOrder)
            .Expected(Role.HeadOfDivision, LegalRef.Art(9))
            .Then<RectificationOrdered>(
                (center, e, at) => center with
                {
                    Rectifications =
                    [
                        .. center.Rectifications,
                        new(e.Number, e.Inspection, e.Items, new(at.Day, e.Due),
                            RectificationStage.Ordered, 0, [.. Enumerable.Range(1, e.Items.Count)])
                        {
                            Letter = e.Course is null ? null : center.Letters.Letters.Count + 1,
                            Unserved = e.Course is not null && e.SinceOrder != true, SinceOrder = e.SinceOrder == true,
                        },
                    ],
                },
                (after, _) => [after.Tell("rectification", Role.Director)])
            .Sends("rectification"),
        Of<SubmitRectification>(Director, Building, (center, c, asked) => Submit(center.OpenRectification!, c, asked), MaySubmit)
            .Due("rectification")
            .Then<RectificationSubmitted>(
                (center, e, at) => Rectify(
                    center, e.Number, r => r with { Stage = RectificationStage.Submitted, SubmittedOn = at.Day }),
                (after, _) => [after.Tell("to-reinspect", Role.CaseOfficer)]),
        Of<ReinspectRectification>(Officer, Building, (center, c, asked) => Reinspect(center, c, asked), MayReinspect)
            .ExpectedLater(Role.CaseOfficer, LegalRef.Art(9), when: (state, _) => ((NamedCenter)state).Center.OpenRectification is not null)
            .Then<RectificationReinspected>(
                (center, e, at) => NoticedAnew(Rectify(Looked(center, e, at), e.Number, r => Reinspected(center, r, e, at.Day)), e),
                (after, e) => e.Outcome == ReinspectionMark.NotPassed
                    ? [after.Tell("reinspected", Role.Director), after.Tell("not-rectified", Role.HeadOfDivision)]
                    : [after.Tell("reinspected", Role.Director)])
            .Sends(e => e is RectificationReinspected { Written: true } ? CenterLetterKinds.MoreTime : null),
    ];

    internal static Decision<CenterEvent> Order(Center center, OrderRectification c, Asked asked)
    {
        var inspection = center.Inspections.FirstOrDefault(i => i.Number == c.Inspection);
        IReadOnlyList<RectificationItem> items = c.Items ?? [];
        var faults = new CenterFaults().If(
            inspection is null || !RectificationSteps.ToRectify(center, inspection), CenterRules.NoDeviation, "Inspection");
        var differing = (inspection?.Findings ?? []).Select((f, i) => (f.Mark, Number: i + 1))
            .Where(f => f.Mark == InspectionMark.Differs).Select(f => f.Number).ToHashSet();
        faults.If(items.Count == 0 || items.Any(i => i is null || !differing.Contains(i.Finding) || string.IsNullOrWhiteSpace(i.What)),
            CenterRules.RectificationItems, "Items");
        // Earlier versions asked for no reasons beside the points.
        if (c.Reasons is not null || asked.Law.Number(Parameters.ReasonsLeast, asked.Today) > 0)
        {
            faults.Because(true, c.Reasons, c.RestsOn, asked);
        }
        return InRange(faults, c.Deadline, asked)
            .Else(() => new RectificationOrdered(center.Rectifications.Count + 1, c.Inspection, items, Due(c.Deadline, asked))
            {
                Reasons = c.Reasons, RestsOn = c.RestsOn,
                SinceOrder = asked.Law.IsOn(Parameters.PeriodsFromService, asked.Today) ? null : true,
            });
    }

    internal static Decision<CenterEvent> Submit(Rectification open, SubmitRectification c, Asked asked)
    {
        IReadOnlyList<RectificationResult> results = c.Results ?? [];
        return new CenterFaults()
            .If(!Covers(open, results.Select(r => r?.Item ?? 0)) || results.Any(r => string.IsNullOrWhiteSpace(r?.Done)),
                CenterRules.RectificationResults, "Results", () => [Points(open)])
            .Else(() => new RectificationSubmitted(
                open.Number, [.. results.Select(r => r with { Evidence = r.Evidence ?? [] })],
                !open.Unserved && open.Period.Due.HasPassed(asked.Today)));
    }

    internal static Decision<CenterEvent> Reinspect(Center center, ReinspectRectification c, Asked asked)
    {
        var open = center.OpenRectification!;
        IReadOnlyList<ReinspectionFinding> findings = c.Findings ?? [];
        var faults = InspectionSteps.Held(new(), center, c.Inspectors, c.Answers, asked)
            .If(!Covers(open, findings.Select(f => f?.Item ?? 0))
                || findings.Any(f => f is { Mark: not ReinspectionMark.Passed } && string.IsNullOrWhiteSpace(f.Remark)),
                CenterRules.ReinspectionFindings, "Findings", () => [Points(open)]);
        var outcome = findings.Any(f => f?.Mark == ReinspectionMark.NotPassed) ? ReinspectionMark.NotPassed
            : findings.Any(f => f?.Mark == ReinspectionMark.MoreTime) ? ReinspectionMark.MoreTime
            : ReinspectionMark.Passed;
        if (outcome == ReinspectionMark.MoreTime)
        {
            var rounds = asked.Law.Number(Parameters.RectificationRounds, asked.Today);
            InRange(faults.If(open.MoreTimeRounds >= rounds, CenterRules.MoreTimeOnce, "Findings", () => [("rounds", rounds)]),
                c.Deadline ?? asked.Today, asked);
        }
        return faults.Else(() => new RectificationReinspected(
            open.Number, c.HeldOn, c.Inspectors!, findings, outcome,
            outcome == ReinspectionMark.MoreTime ? Due(c.Deadline!.Value, asked) : null)
            {
                Answers = c.Answers,
                NoticeAnew = center.OpenSanction is { Ground: SanctionGround.Deviation, Stage: SanctionStage.Noticed } noticed
                    && Grounds.Newest(center, noticed)?.Number == open.Number ? true : null,
                Written = outcome == ReinspectionMark.MoreTime && Serving.Course(CenterLetterKinds.MoreTime, asked) is not null
                    ? true : null,
            });
    }

    private static CenterFaults InRange(CenterFaults faults, DateOnly deadline, Asked asked) => faults.If(
        !Construction.AllowsRectification(asked.Today, deadline, asked.Law), CenterRules.RectificationDeadline, "Deadline",
        () => [("shortest", asked.Law.Number(Parameters.RectificationShortest, asked.Today)),
        ("longest", asked.Law.Number(Parameters.RectificationLongest, asked.Today)), ("deadline", deadline)]);

    // The deadline is one for a filing: it moves to a working day (reading 2).
    private static LegalDay Due(DateOnly deadline, Asked asked) =>
        asked.Law.IsOn(Parameters.FilingDayMoves, asked.Today)
            ? asked.Law.Calendar.MoveToWorkingDay(deadline)
            : new(deadline, deadline, false);

    /// <summary>Until when the unit improves what it was ordered to, or was given more time for, by a letter whose service is entered
    /// today: it has as many days from then as the letter gave it, whatever day of service is entered; null where the letter orders
    /// nothing of the kind.</summary>
    internal static LegalDay? DueFrom(Center center, int letter, Asked asked)
    {
        if (center.Rectifications.FirstOrDefault(r => r.Letter == letter && r.AwaitsItsTime) is not { } ordered) { return null; }
        var late = asked.Today.DayNumber - ordered.Period.From.DayNumber;
        return late <= 0 ? ordered.Period.Due : Due(ordered.Period.Due.Nominal.AddDays(late), asked);
    }

    /// <summary>The center once the letter of an order is served: its period runs. One that runs already is never shortened.</summary>
    internal static Center Served(Center center, int letter, DateOnly served, LegalDay? due) => center with
    {
        Rectifications =
        [
            .. center.Rectifications.Select(r => r.Letter != letter || !r.AwaitsItsTime
                || (!r.Unserved && due?.Effective <= r.Period.Due.Effective) ? r
                : r with { Unserved = false, Period = due is { } day ? new(served, day) : r.Period, OrderedOn = r.OrderedOn }),
        ],
    };

    private static bool Covers(Rectification open, IEnumerable<int> items)
    {
        var named = items.ToArray();
        return named.Length == open.Remaining.Count && named.ToHashSet().SetEquals(open.Remaining);
    }

    private static (string, object?) Points(Rectification open) => ("points", open.Remaining.Select(p => $"{p}"));

    private static IEnumerable<Refusal> MayOrder(NamedCenter state, Asked asked)
    {
        if (state.Center.OpenRectification is { } open)
        {
            yield return CenterRules.RectificationOpen.Refuse(("due", open.Period.Due.Effective));
        }
        if (!state.Center.Inspections.Any(i => ToRectify(state.Center, i))) { yield return CenterRules.NoDeviation.Refuse(); }
    }

    /// <summary>Whether an inspection found a deviation that no rectification has removed or is removing.</summary>
    internal static bool ToRectify(Center center, Inspection inspection) => inspection.FoundDeviation
        && center.StandingRectifications.LastOrDefault(r => r.Inspection == inspection.Number) switch
        {
            null => !SeenInOrder(center, inspection),
            var last => last.Stage == RectificationStage.NotPassed,
        };

    // A later inspection found every point in order that had differed: there is nothing left to order.
    private static bool SeenInOrder(Center center, Inspection inspection) => inspection.Findings
        .Where(f => f.Mark == InspectionMark.Differs)
        .All(f => center.Inspections.Where(i => i.Number > inspection.Number && Held(center, i) >= Held(center, inspection))
            .SelectMany(i => i.Findings)
            .LastOrDefault(l => l.Mark != InspectionMark.NotSeen && (l.Milestone, l.Requirement) == (f.Milestone, f.Requirement))
            is { Mark: InspectionMark.Conforms });

    private static DateOnly Held(Center center, Inspection inspection) =>
        center.Right($"{CenterRecord.Inspection(inspection.Number)}.heldOn", inspection.HeldOn);

    private static IEnumerable<Refusal> MaySubmit(NamedCenter state, Asked asked)
    {
        // Of an order that is not issued the unit knows nothing.
        if (state.Center.OpenRectification is not { Stage: not RectificationStage.Submitted } open || !Grounds.Given(state.Center, open))
        {
            yield return CenterRules.NoRectification.Refuse();
        }
    }

    private static IEnumerable<Refusal> MayReinspect(NamedCenter state, Asked asked)
    {
        if (state.Center.OpenRectification is not { } open) { yield return CenterRules.NoRectification.Refuse(); }
        else if (open is { Unserved: true, Stage: not RectificationStage.Submitted })
        {
            yield return CenterRules.RectificationUnserved.Refuse();
        }
        else if (open.Stage != RectificationStage.Submitted && !open.Period.Due.HasPassed(asked.Today))
        {
            yield return CenterRules.RectificationRuns.Refuse(("due", open.Period.Due.Effective));
        }
    }

    internal static Center Rectify(Center center, int number, Func<Rectification, Rectification> next) =>
        center with { Rectifications = [.. center.Rectifications.Select(r => r.Number == number ? next(r) : r)] };

    // What a second look finds is another fact than that of which the unit was told: it is told anew before anything is decided.
    private static Center NoticedAnew(Center center, RectificationReinspected e) =>
        e.NoticeAnew == true ? EndingSteps.ServedAnew(center) : center;

    private static Center Looked(Center center, RectificationReinspected e, Envelope at)
    {
        var look = new SecondLook(
            center.SecondLooks.Count + 1, e.HeldOn, e.Inspectors, CenterDays.ToLookAgain(center)?.Day ?? center.Letter.On, at.Day);
        return (center with { SecondLooks = [.. center.SecondLooks, look] }).Wrote(CenterRecord.SecondLook(look.Number), at);
    }

    private static Rectification Reinspected(Center center, Rectification r, RectificationReinspected e, DateOnly day)
    {
        IReadOnlyList<int> remaining = [.. r.Remaining.Where(i => e.Findings.Any(f => f.Item == i && f.Mark != ReinspectionMark.Passed))];
        return e.Outcome switch
        {
            ReinspectionMark.Passed => r with { Stage = RectificationStage.Passed, Remaining = [] },
            ReinspectionMark.NotPassed => r with { Stage = RectificationStage.NotPassed, Remaining = remaining },
            _ => r with
            {
                Stage = RectificationStage.MoreTime,
                Remaining = remaining,
                MoreTimeRounds = r.MoreTimeRounds + 1,
                Period = new(day, e.NewDue!.Value),
                // The unit has answered the order: its late service begins nothing anew. Where the policy asks for service, the new
                // time begins with that of its own letter.
                Letter = e.Written == true ? center.Letters.Letters.Count + 1 : r.Letter,
                Unserved = e.Written == true,
            },
        };
    }
}

/// <summary>The center must improve by a deadline (Art. 9).</summary>
/// <param name="Inspection">The inspection that found the deviation, counted from 1.</param>
/// <param name="Items">What must be improved.</param>
/// <param name="Deadline">By when.</param>
public sealed record OrderRectification(int Inspection, IReadOnlyList<RectificationItem> Items, DateOnly Deadline) : CenterCommand
{
    /// <summary>Why: which fact was found, and how it departs from the plan of record.</summary>
    public string? Reasons { get; init; }

    /// <summary>The article or criterion on which it rests, one of <see cref="Reasoned.Grounds"/>.</summary>
    public string? RestsOn { get; init; }
}

/// <summary>What was done about each point.</summary>
public sealed record SubmitRectification(IReadOnlyList<RectificationResult> Results) : CenterCommand;

/// <summary>The second look, point by point.</summary>
/// <param name="HeldOn">The day.</param>
/// <param name="Inspectors">Who looked.</param>
/// <param name="Findings">How each open point stands.</param>
/// <param name="Deadline">The new deadline, where more time is given.</param>
public sealed record ReinspectRectification(
    DateOnly HeldOn, IReadOnlyList<string> Inspectors,
    IReadOnlyList<ReinspectionFinding> Findings, DateOnly? Deadline = null) : CenterCommand
{
    /// <summary>Why persons inspect who seem near to a party; null where nothing was asked.</summary>
    public IReadOnlyList<InterestAnswer>? Answers { get; init; }
}

/// <summary>The center was ordered to improve.</summary>
public sealed record RectificationOrdered(int Number, int Inspection, IReadOnlyList<RectificationItem> Items, LegalDay Due)
    : CenterEvent, IFreelyWorded
{
    object IFreelyWorded.Worded(string words) => this with { Reasons = words };

    /// <summary>Why; null where it was not asked for.</summary>
    public string? Reasons { get; init; }

    /// <summary>The article or criterion on which it rests; null where none was asked for.</summary>
    public string? RestsOn { get; init; }

    /// <summary>Its period runs since the order, and a late service only lengthens it; null where it runs from service.</summary>
    public bool? SinceOrder { get; init; }
}

/// <summary>The center said what it did.</summary>
public sealed record RectificationSubmitted(int Number, IReadOnlyList<RectificationResult> Results, bool Late) : CenterEvent;

/// <summary>The second look.</summary>
/// <param name="Number">The rectification.</param>
/// <param name="Outcome">Passed when every point has, not passed when one has not, else more time.</param>
/// <param name="NewDue">The new deadline, where more time is given.</param>
public sealed record RectificationReinspected(
    int Number, DateOnly HeldOn, IReadOnlyList<string> Inspectors,
    IReadOnlyList<ReinspectionFinding> Findings, ReinspectionMark Outcome, LegalDay? NewDue) : CenterEvent
{
    /// <summary>Why persons inspected who seemed near to a party; null where nothing was asked.</summary>
    public IReadOnlyList<InterestAnswer>? Answers { get; init; }

    /// <summary>A notice that went before speaks of another fact, and a new one is needed; null where none went before.</summary>
    public bool? NoticeAnew { get; init; }

    /// <summary>More time is given by a letter, and runs from its service; null where the unit is only told.</summary>
    public bool? Written { get; init; }
}
