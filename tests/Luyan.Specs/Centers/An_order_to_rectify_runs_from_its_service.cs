using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Notices;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;
using R = Luyan.Cases.Centers.CenterRules;

namespace Luyan.Specs.Centers;

/// <summary>Until the order is served nothing runs against the unit; from then on it has the days that the order gave.</summary>
public class An_order_to_rectify_runs_from_its_service
{
    private static readonly DateOnly Long = Day.AddDays(200);

    [Fact]
    public void Unserved_it_is_not_overdue_and_no_ground()
    {
        var scene = Unserved().On(Long);
        CenterLife.Life.Deadlines(scene.State, Policy).ShouldNotContain(d => d.Key == "rectification");
        scene.Refusals(Officer, new ProposeSanction(SanctionGround.Deviation, "逾期未改进")).ShouldBe([R.NotRectified]);
        scene.Refusals(Officer, Reinspection(Long, ReinspectionMark.NotPassed)).ShouldBe([R.RectificationUnserved]);
        Duty.Holders(CenterLife.Life.Duties(scene.State, scene.Law, scene.Today), scene.Today).ShouldContain(Role.CaseOfficer);
    }

    [Theory]
    [InlineData(0, "2026-08-31")]
    [InlineData(1, "2026-09-01")]
    [InlineData(60, "2026-10-30")]
    public void Served_later_it_has_as_many_days_as_were_ordered(int later, string due)
    {
        var scene = Served(Unserved().On(Day.AddDays(later)));
        var rectification = ((NamedCenter)scene.State).Center.Rectifications.Single();
        (rectification.Period.From, rectification.Period.Due.Effective, rectification.OrderedOn)
            .ShouldBe((Day.AddDays(later), DateOnly.Parse(due, null), Day));
        CenterLife.Life.Deadlines(scene.State, Policy).Single(d => d.Key == "rectification").Effective.ShouldBe(DateOnly.Parse(due, null));
        scene.On(DateOnly.Parse(due, null)).Refusals(Officer, new ProposeSanction(SanctionGround.Deviation, "逾期未改进"))
            .ShouldBe([R.NotRectified]);
        scene.On(DateOnly.Parse(due, null).AddDays(1)).Refusals(Officer, new ProposeSanction(SanctionGround.Deviation, "逾期未改进"))
            .ShouldBeEmpty();
    }

    /// <summary>Whoever records a service of long ago takes no day from the unit.</summary>
    [Fact]
    public void Recorded_later_it_counts_from_the_day_of_the_record()
    {
        var scene = Unserved().On(Day.AddDays(30)).Given(Officer, new RecordService(
            1, Day.AddDays(5), ServiceWay.Post, "收发室李某", Paper));
        ((NamedCenter)scene.State).Center.Rectifications.Single().Period.Due.ShouldBe(
            new(new(2026, 9, 30), new(2026, 9, 30), false));
    }

    /// <summary>What was done before the order was served is not late, and is inspected.</summary>
    [Fact]
    public void What_is_submitted_before_service_is_not_late()
    {
        var scene = Unserved().On(Long).Given(Director, Rectified);
        scene.Happened.Select(h => h.Event).OfType<RectificationSubmitted>().Single().Late.ShouldBeFalse();
        scene.Refusals(Officer, Reinspection(Long, ReinspectionMark.Passed)).ShouldBeEmpty();
    }

    [Fact]
    public void An_order_of_an_earlier_version_runs_from_the_order()
    {
        var scene = Deviating();
        var accepted = (Decision<CenterEvent>.Accepted)scene.When(Head, Order);
        scene.Begun(Head, accepted.Events.Single() with { Course = null });
        var rectification = ((NamedCenter)scene.State).Center.Rectifications.Single();
        (rectification.Unserved, rectification.Missed(Long)).ShouldBe((false, true));
    }
}
