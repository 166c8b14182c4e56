using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Specs.Applications;
using Luyan.Specs.Walks;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers.TenYears;

/// <summary>One invented center under a moving clock. Its number is the seed: the same number lives the same life.</summary>
internal sealed class InventedCenter
{
    private readonly int number;
    private readonly Random chance;
    private readonly Conduct conduct;
    private readonly CenterAdversary adversary;
    private readonly CenterWatch watch;

    internal InventedCenter(int number)
    {
        this.number = number;
        chance = new(number);
        Unit = Ironfield.Id(1000 + number);
        NamedOn = new DateOnly(2026, 1, 5).AddDays(number * 7);
        Scene = new(CenterLife.Life, Ironfield.Policy, NamedOn, Registers.None);
        if (number % 10 == 0)
        {
            Scene.Knowing(new() { NextNumber = $"ZX-2012-{number:0000}" }).Given(Ironfield.Head, Older(number)).Knowing(Registers.None);
        }
        else
        {
            Scene.Begun(Ironfield.Officer, Ironfield.Named with
            {
                Number = $"ZX-{NamedOn.Year}-{number:0000}", Unit = Unit, NamedOn = NamedOn,
                ConstructionEnds = Construction.End(NamedOn, 24, Ironfield.Policy),
            });
        }
        conduct = new(Unit, chance);
        Docket = new(Scene);
        // An adversary of its own chance: the people around it live as they did without one.
        adversary = new(new(number + 5000));
        watch = new(Scene);
        watch.See();
    }

    // Every tenth was named before the system: half of them accepted long ago, half still under construction, some with nothing on file.
    private RecordEarlierCenter Older(int number) => Ironfield.Earlier(c => number % 20 == 0
        ? c with { Unit = Unit, LastReport = number % 40 == 0 ? 2015 : c.LastReport }
        : c with
        {
            Unit = Unit, NamedOn = new(2025, 3, 3), ConstructionEnds = new(2027, 3, 3),
            AcceptedOn = null, LastReport = null, LastAssessment = null, Plaque = null, PlaqueOn = null
        });

    internal Guid Unit { get; }

    internal DateOnly NamedOn { get; }

    internal CenterScene Scene { get; }

    internal Docket Docket { get; }

    /// <summary>The bars of Art. 13 that followed from the case, kept as the register keeps them.</summary>
    internal List<Bar> Bars { get; } = [];

    internal int AppliedInsideBar { get; private set; }

    internal int AppliedAfterBar { get; private set; }

    /// <summary>Lives from the naming or the entering on, and looks after each day at which something may happen whether
    /// the law still holds.</summary>
    internal InventedCenter Live(int years)
    {
        for (var day = NamedOn.AddDays(1); day < NamedOn.AddYears(years); day = day.AddDays(chance.Next(1, 19)))
        {
            Scene.On(day);
            ClockPasses();
            foreach (var (by, command) in conduct.Of(Scene)) { Ask(by, command); }
            if ((day.DayNumber + number) % 5 == 0 && Scene.State is NamedCenter named)
            {
                var (by, command) = adversary.Next(named, day);
                Ask(by, command);
            }
            Docket.HoldsOn(day);
            if (Bars.Count > 0 && chance.Next(6) == 0) { ApplyAgain(day); }
        }
        Whatever_is_asked_of_a_center_the_law_holds.Text(Scene.Replayed().State)
            .ShouldBe(Whatever_is_asked_of_a_center_the_law_holds.Text(Scene.State));
        return this;
    }

    // A title given back by a court finds years undone: what became due by an act is carried out in the next pass of the same day.
    private void ClockPasses()
    {
        var asked = Scene.Asked(Actor.Clock);
        List<CenterCommand> done = [];
        for (var acts = CenterClock.Acts(Scene.State, asked); acts.Count > 0; acts = CenterClock.Acts(Scene.State, asked))
        {
            foreach (var act in acts) { if (Ask(Actor.Clock, act) is not Decision<CenterEvent>.Accepted) { Assert.Fail($"{act}"); } }
            done.AddRange(acts);
            done.ShouldBeUnique();
        }
        var before = Scene.State;
        foreach (var act in done)
        {
            if (Ask(Actor.Clock, act) is Decision<CenterEvent>.Accepted) { Assert.Fail($"{act}, the second time"); }
        }
        Scene.State.ShouldBeSameAs(before);
    }

    private Decision<CenterEvent> Ask(Actor by, CenterCommand command)
    {
        watch.Before();
        var answer = Scene.Do(CenterAdversary.Known(by), command);
        if (answer is not Decision<CenterEvent>.Accepted) { return answer; }
        watch.See();
        foreach (var effect in Scene.Effects)
        {
            // A legal successor is barred with the unit that it succeeds.
            if (effect is Effect.StartBar start)
            {
                start.Unit.ShouldBeOneOf(Unit, Ironfield.UnitId, A_step_of_a_center_happens.Successor.Unit);
                Bars.Add(start.Bar);
            }
            if (effect is Effect.LiftBar) { Bars.Clear(); }
        }
        return answer;
    }

    // Whether the law bars is read from the docket, whether the application is refused from the bars that the register got.
    internal void ApplyAgain(DateOnly day)
    {
        var bar = Bars.Where(b => b.LastDay >= day).MaxBy(b => b.LastDay);
        var scene = new Scene<ApplicationState, ApplicationCommand, ApplicationEvent>(
            ApplicationLife.Life, Ironfield.Policy, day, new() { NextNumber = "SB-2026-0001", Bar = bar });
        var answer = scene.When(
            Deerland.Signer with { Organisation = Unit }, Deerland.Submit with { Unit = Unit, Dossier = WholeForm.Form });
        if (Docket.BarredOn(day))
        {
            answer.ShouldBeOfType<Decision<ApplicationEvent>.Refused>($"barred on {day}")
                .Because.Select(r => r.Rule).ShouldContain(ApplicationRules.Barred);
            AppliedInsideBar++;
        }
        else
        {
            answer.ShouldBeOfType<Decision<ApplicationEvent>.Accepted>($"not barred on {day}");
            AppliedAfterBar++;
        }
    }
}
