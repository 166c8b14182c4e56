using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Specs.Applications;
using Luyan.Specs.Centers;

namespace Luyan.Specs;

/// <summary>Duties are all that desks know of a case: each of them can be done, and no deadline by which somebody must act is without
/// one.</summary>
public class What_is_owed_can_be_done
{
    /// <summary>States of a case under way in which nobody is expected to act, with the reason.</summary>
    private static readonly Dictionary<string, string> Quiet = [];

    /// <summary>Deadlines that close something and ask nobody to act by their day, with the reason.</summary>
    private static readonly Dictionary<string, string> WithoutDuty = new()
    {
        ["public-notice"] = "the notice is closed after its last day, which is then a duty without a last day",
        ["application-statement"] = "a right of the unit, as long as it can still use it",
        ["termination-statement"] = "a right of the unit, as long as it can still use it",
        ["center-statement"] = "a right of the unit, as long as it can still use it",
    };

    [Fact]
    public void In_every_state_that_a_step_of_an_application_leads_from_and_to() => An_accepted_step_happens.Steps
        .SelectMany(s => Around(s.Given(), s.By, s.Command, state => state is FiledApplication).Select(f => $"{s.Name}: {f}"))
        .ShouldBeEmpty();

    [Fact]
    public void In_every_state_that_a_step_of_a_center_leads_from_and_to() => A_step_of_a_center_happens.Steps
        .SelectMany(s => Around(s.Given(), s.By, s.Command, state => state is NamedCenter).Select(f => $"{s.Name}: {f}"))
        .ShouldBeEmpty();

    private static List<string> Around<TState, TCommand, TEvent>(
        Scene<TState, TCommand, TEvent> scene, Actor by, TCommand command, Func<TState, bool> filed)
        where TState : class where TCommand : class where TEvent : class
    {
        List<string> faults = filed(scene.State) ? [.. On(scene)] : [];
        scene.Do(by, command);
        return [.. faults, .. On(scene)];
    }

    private static IEnumerable<string> On<TState, TCommand, TEvent>(Scene<TState, TCommand, TEvent> scene)
        where TState : class where TCommand : class where TEvent : class =>
        ((int[])[0, 1, 400]).SelectMany(days => Faults(scene.Life, scene.State, scene.Law, scene.Today.AddDays(days)));

    /// <summary>What does not hold of the duties of a state on a day.</summary>
    internal static IEnumerable<string> Faults<TState, TCommand, TEvent>(
        Life<TState, TCommand, TEvent> life, TState state, Measures law, DateOnly today)
        where TState : class where TCommand : class where TEvent : class
    {
        var duties = life.Duties(state, law, today);
        var about = $"{life.NameOf(state)} on {today:yyyy-MM-dd}";
        foreach (var duty in duties)
        {
            // A right that has lapsed is open no more.
            var day = duty.Since > today ? duty.Since.Value : today;
            if (duty.Since is null && !duties.Any(o => o.Since is not null)) { yield return $"{about}: {duty.Act} waits for nobody"; }
            if (!duty.IsOpen(day)) { continue; }
            var why = life.WhyNot(state, life.Commands.First(c => c.Name == duty.Act),
                new(new(Guid.AllBitsSet, "", duty.Of, duty.Organisation), day, law, Registers.None));
            if (why.Count > 0) { yield return $"{about}: {duty.Act} is refused by {why[0].Rule.Key}"; }
            if (!law.Sources.IsPublished(duty.Source, law.Institution)) { yield return $"{about}: {duty.Act} cites nothing"; }
        }
        foreach (var due in life.Deadlines(state, law).Where(d => d.Asks() && !WithoutDuty.ContainsKey(d.Key)))
        {
            if (!duties.Any(o => o.Clock == due)) { yield return $"{about}: {due.Key} {due.Subject} is no duty"; }
        }
        // Two letters of one kind may wait at once.
        foreach (var twice in duties.Where(o => o.Clock is not null
            && o.Clock.Key is not ("letter-sign-off" or "letter-reword" or "letter-service"))
            .GroupBy(o => (o.Clock!.Key, o.Clock.Subject)).Where(g => g.Count() > 1))
        {
            yield return $"{about}: {twice.Key} is {string.Join(" and ", twice.Select(d => d.Act))}";
        }
        // What is kept on the day of an act is what would be computed on any later day.
        foreach (var day in life.Deadlines(state, law).SelectMany(d => (DateOnly[])[d.Effective, d.Effective.AddDays(1)])
            .Concat([today.AddDays(1), today.AddDays(30)]).Where(d => d > today).Distinct())
        {
            var (kept, computed) = (Open(duties, day), Open(life.Duties(state, law, day), day));
            foreach (var late in computed.Except(kept)) { yield return $"{about}: {late} opens unnoticed on {day:yyyy-MM-dd}"; }
            foreach (var gone in kept.Except(computed)) { yield return $"{about}: {gone} is kept, though closed on {day:yyyy-MM-dd}"; }
        }
        if (!life.Ended(state) && !Quiet.ContainsKey(life.NameOf(state)) && duties.Count == 0)
        {
            yield return $"{about}: nobody owes anything";
        }
    }

    private static List<string> Open(IEnumerable<Duty> duties, DateOnly day) =>
        [.. duties.Where(d => d.IsOpen(day)).Select(d => $"{d.Act} {d.Subject} of {d.Of} {d.Clock?.Key}").Distinct()];
}
