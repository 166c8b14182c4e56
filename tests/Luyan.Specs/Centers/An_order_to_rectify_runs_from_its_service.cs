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
    private static readonly DateOnly Long = Winter.AddDays(200);

    [Fact]
    public void Unserved_it_is_not_overdue_and_no_ground()
    {
        var scene = UnservedNow().On(Long);
        CenterLife.Life.Deadlines(scene.State, Policy).ShouldNotContain(d => d.Key == "rectification");
        scene.Refusals(Officer, new ProposeSanction(SanctionGround.Deviation, "逾期未改进")).ShouldBe([R.NotRectified]);
        scene.Refusals(Officer, Reinspection(Long, ReinspectionMark.NotPassed)).ShouldBe([R.RectificationUnserved]);
        Duty.Holders(CenterLife.Life.Duties(scene.State, scene.Law, scene.Today), scene.Today).ShouldContain(Role.CaseOfficer);
    }

    [Theory]
    [InlineData(0, "2027-03-02")]
    [InlineData(1, "2027-03-03")]
    [InlineData(30, "2027-04-01")]
    public void Served_later_it_has_as_many_days_as_were_ordered(int later, string due)
    {
        var scene = Served(UnservedNow().On(Winter.AddDays(later)));
        var rectification = ((NamedCenter)scene.State).Center.Rectifications.Single();
        (rectification.Period.From, rectification.Period.Due.Effective, rectification.OrderedOn)
            .ShouldBe((Winter.AddDays(later), DateOnly.Parse(due, null), Winter));
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
        var scene = UnservedNow().On(Winter.AddDays(30)).Given(Officer, new RecordService(
            1, Winter.AddDays(5), ServiceWay.Post, "收发室李某", Paper));
        ((NamedCenter)scene.State).Center.Rectifications.Single().Period.Due.Nominal.ShouldBe(new(2027, 4, 1));
    }

    /// <summary>What was done before the order was served is not late, and is inspected.</summary>
    [Fact]
    public void What_is_submitted_before_service_is_not_late()
    {
        var scene = UnservedNow().On(Long).Given(Director, Rectified);
        scene.Happened.Select(h => h.Event).OfType<RectificationSubmitted>().Single().Late.ShouldBeFalse();
        scene.Refusals(Officer, Reinspection(Long, ReinspectionMark.Passed)).ShouldBeEmpty();
    }

    [Fact]
    public void Before_November_it_runs_since_the_order_and_a_late_service_only_lengthens_it()
    {
        var scene = Unserved();
        CenterLife.Life.Deadlines(scene.State, Policy).ShouldContain(d => d.Key == "rectification");
        scene.On(Order.Deadline.AddDays(1)).Refusals(Officer, new ProposeSanction(SanctionGround.Deviation, "逾期未改进")).ShouldBeEmpty();
        Served(scene).Refusals(Officer, new ProposeSanction(SanctionGround.Deviation, "逾期未改进")).ShouldBe([R.NotRectified]);
        ((NamedCenter)scene.State).Center.Rectifications.Single().Period.Due.Nominal.ShouldBe(scene.Today.AddDays(91));
    }

    [Fact]
    public void A_service_after_the_second_look_lengthens_nothing()
    {
        var scene = Unserved().Given(Director, Rectified).On(Day.AddDays(30));
        scene.Given(Officer, Reinspection(scene.Today, ReinspectionMark.MoreTime, scene.Today.AddDays(60)));
        var due = ((NamedCenter)scene.State).Center.Rectifications.Single().Period.Due;
        ((NamedCenter)Served(scene.On(Day.AddDays(80))).State).Center.Rectifications.Single().Period.Due.ShouldBe(due);
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
