using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Specs.Applications;
using Luyan.Specs.Centers;
using InQuestion = Luyan.Cases.Centers.InQuestion;
using Scene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Walks;

/// <summary>Holds what can be seen of a center against the little model, after each accepted step: state, priority, what is in question,
/// last days, the clocks after an annulment, and whether the unit may file again.</summary>
internal sealed class CenterWatch(Scene scene)
{
    private static readonly string[] OfTheUnit =
    [
        "construction-end", "rectification", "annual-report", "annual-report-correction",
        "assessment-due", "assessment-correction", "assessment-grace",
    ];

    private readonly CenterModel model = new();
    private readonly List<(Guid Unit, Bar Bar)> bars = [];
    private CenterState before = scene.State;
    private readonly List<(Deadline Clock, DateOnly Due)> hadLeft = [];
    private DateOnly endedOn, backOn;
    private int read;

    /// <summary>Keeps the center as it is before a request, while the title lives.</summary>
    internal void Before() => before = model.Living ? scene.State : before;

    private void Follow()
    {
        foreach (var effect in scene.Effects)
        {
            if (effect is Effect.StartBar start)
            {
                Demand.That(model.MayBind(start.Unit), "no bar binds a successor that was not told", $"{start}");
                bars.Add((start.Unit, start.Bar));
            }
            if (effect is Effect.LiftBar lift) { bars.RemoveAll(b => b.Unit == lift.Unit && b.Bar.Center == lift.Center); }
        }
    }

    /// <summary>Reads what happened, and looks.</summary>
    internal void See()
    {
        var (lived, annulled, ends, waited) = (model.Living, false, false, model.Unserved is not null);
        for (; read < scene.Happened.Count; read++)
        {
            var (happened, envelope) = scene.Happened[read];
            if (model.Living) { endedOn = envelope.Day; }
            model.Read(happened, envelope);
            annulled |= happened is SanctionAnnulled { TitleStaysLost: not true };
            ends |= happened is Luyan.Cases.Centers.LetterServed or Luyan.Cases.Centers.LetterIssued or CenterRevoked or TitleCancelled
                or SanctionAnnulled;
        }
        Follow();
        var today = scene.Today;
        var (state, accepted) = (scene.State.GetType().Name, model.Living && model.Accepted);
        Demand.That(scene.State is LivingCenter == model.Living, "a title is lost by a decision and restored by an annulment", state);
        Demand.That(!model.Living || scene.State is Operating == accepted, "an annulment restores the state before", state);
        Demand.That(CenterSummary.Of(scene.State)!.Priority == accepted, "priority from acceptance to the end", state);
        if (model.Living)
        {
            var seen = InQuestion.Of((NamedCenter)scene.State, today);
            Demand.That(seen.Count > 0 == model.InQuestion.Count > 0, "in question is one notion",
                $"shown {string.Join(",", seen)}, demanded {string.Join(",", model.InQuestion)}");
        }
        Shown();
        if (annulled && !lived) { RunOn(today); }
        if (model is { Unserved: not null, Living: true }) { Stand(); }
        else if (waited && model.Living) { RunFromService(today); }
        if (ends) { Doors(); }
    }

    // The last day of construction and of a rectification, as the law counts them.
    private void Shown()
    {
        foreach (var deadline in scene.Life.Deadlines(scene.State, scene.Law))
        {
            if (model.Due(deadline) is { } due)
            {
                Demand.That(deadline.Effective == due, "a last day is counted as the law counts it",
                    $"{deadline.Key} {deadline.Effective:O}, not {due:O}");
            }
        }
    }

    // While the sanction stood the clocks of the unit stood: each has the days that were left, and at least thirty.
    private void RunOn(DateOnly today)
    {
        var now = scene.Life.Deadlines(scene.State, scene.Law);
        backOn = today;
        hadLeft.Clear();
        foreach (var clock in scene.Life.Deadlines(before, scene.Law)
            .Where(d => OfTheUnit.Contains(d.Key) && d.Effective >= endedOn && d.From <= today))
        {
            var stood = today.DayNumber - (clock.From > endedOn ? clock.From : endedOn).DayNumber;
            var (left, least) = (clock.Effective.AddDays(Math.Max(0, stood)), today.AddDays(30));
            var due = left > least ? left : least;
            due = clock.Key == "construction-end" ? due : ModelCalendar.Moved(due);
            if (model.Unserved is not null)
            {
                hadLeft.Add((clock, due));
                continue;
            }
            var runs = now.Where(d => (d.Key, d.Subject) == (clock.Key, clock.Subject))
                .Select(d => (DateOnly?)d.Effective).FirstOrDefault();
            Demand.That(runs == due, "after an annulment the clocks run on with the days that were left",
                $"{clock.Key} {clock.Subject}: {clock.Effective:O} of {endedOn:O} became {runs:O}, not {due:O}");
        }
    }

    // Until the letter that gives the title back is served, nothing runs against the unit but what had run out before.
    private void Stand()
    {
        foreach (var clock in scene.Life.Deadlines(scene.State, scene.Law).Where(d => OfTheUnit.Contains(d.Key)))
        {
            Demand.That(clock.Effective < backOn, "nothing runs against who was not told that it has its title again",
                $"{clock.Key} {clock.Subject}: {clock.Effective:O}");
        }
    }

    // What still runs leaves the days that were left, and at least thirty from the service.
    private void RunFromService(DateOnly today)
    {
        foreach (var clock in scene.Life.Deadlines(scene.State, scene.Law).Where(d => OfTheUnit.Contains(d.Key) && d.Effective >= backOn))
        {
            var had = hadLeft.Where(l => (l.Clock.Key, l.Clock.Subject) == (clock.Key, clock.Subject))
                .Select(l => (DateOnly?)l.Due).FirstOrDefault();
            Demand.That(clock.Effective >= today.AddDays(30) && clock.Effective >= (had ?? today),
                "after an annulment the clocks run on with the days that were left, and thirty from service",
                $"{clock.Key} {clock.Subject}: {clock.Effective:O}, had {had:O}, served {today:O}");
        }
    }

    // Whether the unit may file again, asked at the door of an application on the days on which the answer turns.
    private void Doors()
    {
        foreach (var unit in model.Barred.Prepend(model.Unit).Distinct())
        {
            if (model.Bar is { } bar && model.Barred.Contains(unit))
            {
                Door(unit, bar.Since, barred: true);
                Door(unit, bar.Last, barred: true);
                // A later decision bars anew, while the letter that lifts the bar of the first still lies.
                Door(unit, bar.Last.AddDays(1), barred: unit == model.Unit && model.BarToCome);
            }
            else if (unit == model.Unit) { Door(unit, scene.Today, barred: model.BarToCome); }
        }
    }

    private void Door(Guid unit, DateOnly day, bool barred)
    {
        var door = new Scene<ApplicationState, ApplicationCommand, ApplicationEvent>(ApplicationLife.Life, Ironfield.Published, day, new()
        {
            NextNumber = "SB-2030-0001",
            Bar = bars.Where(b => b.Unit == unit).Select(b => b.Bar).MaxBy(b => b.LastDay),
            BarToCome = unit == model.Unit && BarToCome.Of(scene.State, Ironfield.Published, day) ? "ZX-2026-0001" : null,
        });
        var answer = door.When(Deerland.Signer with { Organisation = unit }, WholeForm.Submit with { Unit = unit });
        Demand.That(answer is Decision<ApplicationEvent>.Refused == barred, "no bar without effect, and none beyond its last day",
            $"{day:O} {(barred ? "barred" : "free")}, bars {string.Join(", ", bars)}, {answer} {string.Join(", ",
                (answer as Decision<ApplicationEvent>.Refused)?.Because.Select(r => r.Rule.Key) ?? [])}");
    }
}
