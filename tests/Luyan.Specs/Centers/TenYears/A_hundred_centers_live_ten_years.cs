using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;

namespace Luyan.Specs.Centers.TenYears;

public class A_hundred_centers_live_ten_years
{
    [Fact]
    public void And_no_day_finds_a_title_lost_unheard_a_deadline_without_end_or_an_application_inside_a_bar()
    {
        var city = Enumerable.Range(1, 100).Select(number => new InventedCenter(number).Live(10)).ToArray();

        // A city in which nothing goes wrong would prove nothing.
        var events = city.SelectMany(c => c.Scene.Happened.Select(h => h.Event)).ToArray();
        foreach (var kind in typeof(CenterEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(CenterEvent))
            && t != typeof(FundsReported)))
        {
            events.ShouldContain(e => e.GetType() == kind, kind.Name);
        }
        events.OfType<CenterRevoked>().Select(e => e.Ground).Distinct()
            .ShouldBe([SanctionGround.Deviation, SanctionGround.Falsehood], ignoreOrder: true);
        city.Count(c => c.Scene.State is Operating).ShouldBeGreaterThan(5);
        city.Sum(c => c.AppliedInsideBar).ShouldBeGreaterThan(20);
        city.Sum(c => c.AppliedAfterBar).ShouldBeGreaterThan(20);
    }
}
