using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers;

public class A_center_named_earlier
{
    private static readonly Registers Free = Registers.None with { NextNumber = "ZX-2012-0001" };

    [Fact]
    public void Opens_in_the_state_in_which_it_is_with_its_plaque_and_where_it_was_taken_from()
    {
        var operating = Recorded().State.ShouldBeOfType<Operating>();
        operating.AcceptedOn.ShouldBe(new DateOnly(2014, 6, 3));
        var center = operating.Center;
        (center.Identity.Number, center.Letter.On, center.Director,
            center.Plaque!.Number).ShouldBe(("ZX-2012-0001", new DateOnly(2012, 5, 18), "甲", "2012-07"));
        center.Earlier.ShouldBe(new EarlierRecord(NamedOn, "庚", 2025, 7, 2024, new(2024, 5, 6), new("已认定中心.xlsx", new string('c', 64), 5)));
        Recorded(c => c with { AcceptedOn = null }).State.ShouldBeOfType<UnderConstruction>();
    }

    [Fact]
    public void Owes_what_comes_after_its_last_papers_and_nothing_before() => Keys(Recorded()).ShouldBe(
        [
            ("annual-report", "2025", new DateOnly(2026, 1, 30)),
            ("assessment-window", "7", new(2026, 2, 17)), ("assessment-due", "7", new(2026, 5, 18))
        ]);

    [Fact]
    public void Of_many_years_without_papers_owes_the_last_only()
    {
        var silent = Recorded(c => c with { LastReport = 2014, LastAssessment = new(2016, 5, 1) });
        Keys(silent).ShouldContain(("annual-report", "2025", new DateOnly(2026, 1, 30)));
        // The sixth cycle ended on 18 May 2024, a working day.
        Keys(silent).Where(k => k.Key == "assessment-due").ShouldBe([("assessment-due", "6", new DateOnly(2024, 5, 20))]);
    }

    [Fact]
    public void Of_which_nothing_is_known_begins_with_what_is_still_to_come() =>
        Keys(Recorded(c => c with { LastReport = null, LastAssessment = null })).Where(k => k.Key is "annual-report" or "assessment-due")
            .ShouldBe([("annual-report", "2026", new DateOnly(2027, 2, 1)), ("assessment-due", "7", new(2026, 5, 18))]);

    [Theory]
    [InlineData("2024-02-20", 6)]
    [InlineData("2024-05-18", 6)]
    [InlineData("2024-09-01", 6)]
    [InlineData("2023-01-02", 5)]
    [InlineData("2012-06-01", 1)]
    public void Counts_an_assessment_for_the_cycle_whose_end_is_nearest(string day, int cycle) =>
        EarlierDuties.CycleOf(new(2012, 5, 18), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Policy)
            .ShouldBe(cycle);

    [Fact]
    public void Lives_on_as_every_other_one()
    {
        var scene = Recorded().On(new(2026, 3, 10));
        scene.Refusals(Director, Report(2024)).ShouldContain(CenterRules.ReportYear);
        scene.Given(Director, Report(2025));
        scene.Refusals(Director, Assessed(6)).ShouldContain(CenterRules.WindowClosed);
        scene.Given(Director, Assessed(7)).Given(Head, new ConcludeAssessment(7, null, "合格"));
        Keys(scene).Where(k => k.Key == "assessment-due").ShouldBe([("assessment-due", "8", new DateOnly(2028, 5, 18))]);
        AssessmentBasis.CycleOn(((NamedCenter)scene.State).Center, new(2026, 6, 1), Policy).Number.ShouldBe(8);
    }

    [Fact]
    public void Is_reminded_by_the_clock_of_one_missed_assessment_and_of_one_missed_report()
    {
        var silent = Recorded(c => c with { LastReport = 2014, LastAssessment = new(2016, 5, 1) }).On(new(2026, 3, 10));
        CenterClock.Acts(silent.State, new(Actor.Clock, silent.Today, Policy, Registers.None)).ShouldBe(
            [new MarkReportMissed(2025), new RemindMissedAssessment(6)], ignoreOrder: true);
    }

    [Fact]
    public void Tells_all_that_is_wrong_at_once()
    {
        var empty = new EarlierCenter { Name = "", LetterNumber = "" };
        var answer = CenterLife.Life.Decide(
            new NotYetNamed(), new RecordEarlierCenter(empty, Earlier().Source), new(Head, NamedOn, Policy, Free));
        var fields = answer.ShouldBeOfType<Decision<CenterEvent>.Refused>().Because.Select(r => r.Field).Distinct();
        fields.ShouldBe(["Name", "LetterNumber", "UnitName", "Director", "CreditCode", "Department", "Field", "District", "NamedOn"],
            ignoreOrder: true);
    }

    private static CenterScene Recorded(Func<EarlierCenter, EarlierCenter>? but = null) =>
        Nothing().Knowing(Free).Given(Head, Earlier(but));

    private static IEnumerable<(string Key, string Subject, DateOnly Day)> Keys(CenterScene scene) =>
        CenterLife.Life.Deadlines(scene.State, Policy).Where(d => d.Key is not "construction-end")
            .Select(d => (d.Key, d.Subject, d.Effective));
}
