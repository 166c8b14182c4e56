using Luyan.Cases.Centers;
using static Luyan.Specs.Centers.Ironfield;

namespace Luyan.Specs.Centers;

public class Plan_and_result
{
    [Theory]
    [InlineData(2, 8, 8, true)]
    [InlineData(2, 8, 7, false)]
    [InlineData(10, 5, 5, true)]
    [InlineData(10, 5, 6, false)]
    [InlineData(0, 0, 0, true)]
    public void A_goal_is_reached_from_whichever_side_it_is_approached(int start, int goal, int reached, bool met) =>
        new TargetComparison("g1", "目标", null, start, goal, reached).Met.ShouldBe(met);

    [Fact]
    public void A_target_without_a_goal_lacks_nothing() => new TargetComparison("g1", "目标", null, null, null, 3).Met.ShouldBeTrue();

    [Fact]
    public void A_target_without_a_start_is_to_be_exceeded() => new TargetComparison("g1", "目标", null, null, 5, 4).Met.ShouldBeFalse();

    [Fact]
    public void The_last_report_of_funds_counts()
    {
        var later = WithPlaque().Given(Director, Funds).On(Day.AddDays(30))
            .Given(Director, Funds with { AsOf = Day.AddDays(30), Amounts = [new("own", 2026, 200)] });
        ((NamedCenter)later.State).Center.Funds!.Amounts.ShouldBe([new("own", 2026, 200)]);
    }

    [Fact]
    public void An_inspection_is_to_rectify_until_it_passed()
    {
        ((NamedCenter)Deviating().State).Center.ToRectify.Select(i => i.Number).ShouldBe([1]);
        ((NamedCenter)Ordered().State).Center.ToRectify.ShouldBeEmpty();
        ((NamedCenter)NotRectified().State).Center.ToRectify.Select(i => i.Number).ShouldBe([1]);
    }
}
