using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;
using R = Luyan.Cases.Centers.CenterRules;

namespace Luyan.Specs.Centers;

/// <summary>What keeps the plan of record from being changed (Art. 9).</summary>
internal static class PlanRefusals
{
    private static IReadOnlyList<PlanMilestone> Plan => Named.Milestones;
    private static readonly PlanMilestone Third = new("m3", "认证完成", "证书", new(2027, 12, 1));

    /// <summary>The second milestone half a year later, and a third one.</summary>
    internal static PlanChange Later => new(Plan, [Plan[0], Plan[1] with { DueOn = new(2028, 2, 2) }, Third]);

    internal static readonly (Rule Rule, Func<CenterScene> Given, Actor By, CenterCommand Command)[] All =
    [
        (R.PlanSettled, Accepted, Director, Ask(Later)),
        (R.PlanInQuestion, () => Deviating(), Director, Ask(Later)),
        (R.PlanInQuestion, Ordered, Director, Ask(Later)),
        (R.PlanInQuestion, () => Applied(), Director, Ask(Later)),
        (R.PlanInQuestion, Investigated, Director, Ask(Later)),
        (R.PlanMoved, () => WithPlaque(), Director, Ask(Later with { Before = [Plan[0]] })),
        (R.PlanReached, Reached, Director, Ask(Later with { Milestones = [Plan[1]] })),
        (R.PlanReached, Reached, Director, Ask(Later with { Milestones = [Plan[0] with { What = "另一节点" }, Plan[1]] })),
        (R.PlanReached, () => WithPlaque().Given(Director, Ask(Later with { Milestones = [Plan[1]] }))
            .Given(Director, new ReportMilestone("m1", "投运", Day, [Paper])), Head, new DecideChange(true, "同意")),
        (R.PlanMilestones, () => WithPlaque(), Director, Ask(Later with { Milestones = [] })),
        (R.PlanMilestones, () => WithPlaque(), Director, Ask(Later with { Milestones = [.. Plan, Third with { Id = "m1" }] })),
        (R.PlanMilestones, () => WithPlaque(), Director, Ask(Later with { Milestones = [.. Plan, Third with { Result = " " }] })),
        (R.PlanDays, () => WithPlaque(), Director, Ask(Later with { Milestones = [.. Plan, Third with { DueOn = null }] })),
        (R.PlanDays, () => WithPlaque(), Director, Ask(Later with { Milestones = [.. Plan, Third with { DueOn = new(2028, 3, 3) }] })),
        (R.ChangeEmpty, () => WithPlaque(), Director, Ask(Later with { Milestones = Plan })),
        (R.NotYourOffice, () => WithPlaque(), Officer, Ask(Later)),
    ];

    private static CenterScene Reached() => WithPlaque().Given(Director, new ReportMilestone("m1", "投运", Day, [Paper]));

    private static ProposeChange Ask(PlanChange change) => new(change, "设备进口延迟");
}
