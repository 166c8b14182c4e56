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

    /// <summary>The officer who would let a barred unit in by the files: the day decides, not what is typed beside it.</summary>
    [Theory]
    [InlineData("2012-05-17", null, true)]
    [InlineData("2012-05-18", null, false)]
    [InlineData("2014-05-18", null, false)]
    [InlineData("2014-05-19", null, true)]
    [InlineData("2010-01-04", "2013-01-04", false)]
    [InlineData("2010-01-04", "2014-05-19", true)]
    public void Is_no_door_for_a_unit_that_was_barred_on_the_day(string named, string? accepted, bool free) =>
        Answered(named, accepted, new() { Bars = [new(new(2012, 5, 18), new(2014, 5, 18), "ZX-2010-0001")] })
            .ShouldBe(free ? [] : [CenterRules.EarlierBarred]);

    [Theory]
    [InlineData("2012-05-17", null, true)]
    [InlineData("2012-05-18", null, false)]
    [InlineData("2010-01-04", "2025-01-06", false)]
    public void Nor_while_the_decision_that_bars_it_waits_for_service(string named, string? accepted, bool free) =>
        Answered(named, accepted, new() { BarToCome = "ZX-2010-0001", BarToComeSince = new(2012, 5, 18) })
            .ShouldBe(free ? [] : [CenterRules.EarlierBarToCome]);

    [Theory]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", false)]
    public void Nor_for_anything_that_is_named_after_the_published_day(string named, bool free) =>
        Answered(named, null, Registers.None).ShouldBe(free ? [] : [CenterRules.EarlierTooLate]);

    private static Rule[] Answered(string named, string? accepted, Registers known)
    {
        var on = DateOnly.Parse(named, System.Globalization.CultureInfo.InvariantCulture);
        DateOnly? passed = accepted is null ? null : DateOnly.Parse(accepted, System.Globalization.CultureInfo.InvariantCulture);
        var row = Earlier(c => c with
        {
            NamedOn = on, ConstructionEnds = on.AddYears(2), AcceptedOn = passed, LastReport = null, LastAssessment = null, Plaque = null,
            PlaqueOn = null,
        });
        var answer = CenterLife.Life.Decide(
            new NotYetNamed(), row, new(Head, new(2027, 5, 4), Policy, known with { NextNumber = Free.NextNumber }));
        return answer is Decision<CenterEvent>.Refused refused ? [.. refused.Because.Select(r => r.Rule)] : [];
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
