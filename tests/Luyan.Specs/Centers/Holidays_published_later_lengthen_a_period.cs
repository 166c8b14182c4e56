using System.Collections.Frozen;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Specs.Applications;
using static Luyan.Specs.Centers.Ironfield;
using R = Luyan.Cases.Centers.CenterRules;

namespace Luyan.Specs.Centers;

/// <summary>A period of a unit was fixed before holidays inside it were published: the officer who decides on the old last day takes days
/// from the unit that the law gives it.</summary>
public class Holidays_published_later_lengthen_a_period
{
    private static readonly DateOnly Begun = new(2026, 12, 21);

    // Some weekdays more are off, or fewer.
    private static Measures Knowing(Measures law, params DateOnly[] off)
    {
        var calendar = law.Calendar;
        foreach (var year in off.Select(d => d.Year).Distinct())
        {
            var known = calendar.Years[year];
            calendar = calendar.With(known with { Off = known.Off.Concat(off).ToFrozenSet() }, calendar.Version + 1);
        }
        return law.With(calendar);
    }

    private static readonly Measures Later = Knowing(Policy, new(2026, 12, 24), new(2026, 12, 25));

    private static Scene<CenterState, CenterCommand, CenterEvent> Noticed() =>
        Ironfield.Noticed(NotRectified().On(Begun), SanctionGround.Deviation);

    private static LegalDay Fixed => ((NamedCenter)Noticed().State).Center.OpenSanction!.Statements!.Due;

    private static Rule[] WhyNot(DateOnly day, Measures law) => [.. CenterLife.Life
        .WhyNot(Noticed().State, typeof(DecideSanction), new(Leader, day, law, Registers.None)).Select(r => r.Rule)];

    private static DateOnly Due(Measures law) =>
        CenterLife.Life.Deadlines(Noticed().State, law).Single(d => d.Key == "center-statement").Effective;

    [Fact]
    public void Nobody_decides_before_the_later_day_has_passed()
    {
        var (old, now) = (Fixed.Effective, Due(Later));
        now.ShouldBeGreaterThan(old);
        WhyNot(old.AddDays(1), Policy).ShouldBeEmpty("under the calendar of the day");
        WhyNot(old.AddDays(1), Later).ShouldBe([R.StatementRuns]);
        WhyNot(now, Later).ShouldBe([R.StatementRuns]);
        WhyNot(now.AddDays(1), Later).ShouldBeEmpty();
    }

    [Fact]
    public void The_deadline_and_the_duty_say_the_day_that_the_guard_asks()
    {
        var state = Noticed().State;
        CenterLife.Life.Duties(state, Later, Begun).Where(d => d.Act == nameof(Cases.Centers.StateCase))
            .Select(d => d.Clock!.Effective).ShouldBe([Due(Later)]);
        CenterLife.Life.Duties(state, Later, Begun).Single(d => d.Act == nameof(DecideSanction)).Since.ShouldBe(Due(Later).AddDays(1));
    }

    [Fact]
    public void A_day_is_never_earlier_and_the_event_keeps_what_was_fixed()
    {
        // What had counted as holidays of the new year is worked.
        var known = Policy.Calendar.Years[2027];
        var earlier = Policy.With(Policy.Calendar.With(known with { Off = FrozenSet<DateOnly>.Empty }, 1));
        Due(earlier).ShouldBe(Fixed.Effective);
        Due(Later).ShouldNotBe(Fixed.Effective);
        Noticed().Happened.Select(h => h.Event).OfType<NoticeServed>().Single().StatementDue.ShouldBe(Fixed);
    }

    [Fact]
    public void A_service_that_was_entered_later_counts_from_its_entry()
    {
        var period = RunningPeriod.Statement(Begun, Begun.AddDays(2), Policy.Due(Parameters.StatementPeriod, Begun.AddDays(2)));
        period.Under(Later, Parameters.StatementPeriod).Due.Effective.ShouldBe(
            Later.Due(Parameters.StatementPeriod, Begun.AddDays(2)).Effective);
        period.Under(Policy, Parameters.StatementPeriod).ShouldBe(period);
    }

    [Fact]
    public void A_last_day_that_was_set_moves_off_a_holiday_and_periods_of_before_stay()
    {
        var set = new LegalDay(new(2026, 12, 24), new(2026, 12, 24), false);
        Later.Still(set, Begun, null).Effective.ShouldBe(new DateOnly(2026, 12, 28));
        Later.Still(set, new(2026, 11, 30), null).ShouldBe(set, "the rule is published from December 2026 on");
        var beyond = new DateOnly(2099, 12, 31);
        Later.Still(set with { Effective = beyond }, Begun, null).Effective.ShouldBe(beyond, "no year, no guess");
    }

    [Fact]
    public void No_application_ends_before_the_later_day_of_a_correction()
    {
        var scene = Deerland.Recommended().On(Begun).Given(Deerland.Officer,
            new RequestCorrection([new(Cases.Applications.Form.DossierSection.Plan, null, "再补")]));
        var period = ((AwaitingCorrection)scene.State).Period;
        var law = Knowing(Deerland.Policy, period.Due.Effective, period.Due.Effective.AddDays(-1));
        Asked On(Measures under) => new(Deerland.Officer, period.Due.Effective.AddDays(1), under, Registers.None);
        ApplicationLife.Life.Deadlines(scene.State, law).Single(d => d.Key == "unit-corrects").Effective
            .ShouldBeGreaterThan(period.Due.Effective);
        ApplicationLife.Life.WhyNot(scene.State, typeof(DeclineApplication), On(Deerland.Policy)).ShouldBeEmpty();
        ApplicationLife.Life.WhyNot(scene.State, typeof(DeclineApplication), On(law)).ShouldNotBeEmpty();
    }
}
