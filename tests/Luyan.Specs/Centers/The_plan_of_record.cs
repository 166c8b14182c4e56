using Luyan.Cases.Centers;
using static Luyan.Specs.Centers.Ironfield;

namespace Luyan.Specs.Centers;

public class The_plan_of_record
{
    [Fact]
    public void Is_what_was_approved_until_a_change_of_it_is_decided()
    {
        var scene = WithPlaque().Given(Director, new ProposeChange(PlanRefusals.Later, "设备进口延迟"));
        Plan().ShouldBe(["m1 2027-03-02", "m2 2027-09-02"]);
        scene.Given(Head, new DecideChange(true, "同意"));
        Plan().ShouldBe(["m1 2027-03-02", "m2 2028-02-02", "m3 2027-12-01"]);
        string[] Plan() => [.. ((NamedCenter)scene.State).Center.Plan.Milestones.Select(m => $"{m.Id} {m.DueOn:yyyy-MM-dd}")];
    }

    [Fact]
    public void Keeps_what_stood_before_with_every_change()
    {
        var change = (PlanChange)((NamedCenter)WithPlaque().Given(Director, new ProposeChange(PlanRefusals.Later, "设备进口延迟"))
            .Given(Head, new DecideChange(true, "同意")).State).Center.Changes.Single().Change;
        change.Before.ShouldBe(Named.Milestones);
        change.Added.Select(m => m.Id).ShouldBe(["m3"]);
        change.Altered.Select(a => a.Now.Id).ShouldBe(["m2"]);
        change.Dropped.ShouldBeEmpty();
    }

    /// <summary>A milestone lies between the letter and the end of construction, those days included.</summary>
    [Theory]
    [InlineData("2026-03-01", false)]
    [InlineData("2026-03-02", true)]
    [InlineData("2028-03-02", true)]
    [InlineData("2028-03-03", false)]
    public void Has_milestones_within_construction_alone(string due, bool accepted)
    {
        var third = PlanRefusals.Later.Milestones[^1] with { DueOn = DateOnly.Parse(due, null) };
        var change = PlanRefusals.Later with { Milestones = [.. PlanRefusals.Later.Milestones.SkipLast(1), third] };
        WithPlaque().Refusals(Director, new ProposeChange(change, "设备进口延迟")).ShouldBe(accepted ? [] : [CenterRules.PlanDays]);
    }

    [Theory]
    [InlineData("", "认证完成", "证书")]
    [InlineData("m3", " ", "证书")]
    [InlineData("m3", "认证完成", "")]
    public void Has_milestones_that_say_all(string id, string what, string result)
    {
        var third = PlanRefusals.Later.Milestones[^1] with { Id = id, What = what, Result = result };
        var change = PlanRefusals.Later with { Milestones = [.. PlanRefusals.Later.Milestones.SkipLast(1), third] };
        WithPlaque().Refusals(Director, new ProposeChange(change, "设备进口延迟")).ShouldBe([CenterRules.PlanMilestones]);
    }

    [Fact]
    public void Does_not_move_the_end_of_construction()
    {
        var scene = WithPlaque();
        var ends = ((NamedCenter)scene.State).Center.Plan.Ends;
        scene.Given(Director, new ProposeChange(PlanRefusals.Later, "设备进口延迟")).Given(Head, new DecideChange(true, "同意"));
        ((NamedCenter)scene.State).Center.Plan.Ends.ShouldBe(ends);
    }

    [Fact]
    public void Can_be_written_for_a_center_that_came_without_one()
    {
        var scene = Nothing().Knowing(new() { NextNumber = "ZX-2025-0001" })
            .Given(Head, Earlier(c => c with
            {
                NamedOn = new(2025, 4, 10), AcceptedOn = null, ConstructionEnds = new(2027, 4, 10),
                LastReport = null, LastAssessment = null, Plaque = null, PlaqueOn = null
            }));
        scene.Given(Director, new ProposeChange(new PlanChange([], [new("m1", "中试线投运", "验收单", new(2026, 12, 1))]), "补录原方案")).Given(
            Head, new DecideChange(true, "与原档案一致"));
        ((NamedCenter)scene.State).Center.Plan.Milestones.Single().What.ShouldBe("中试线投运");
    }
}
