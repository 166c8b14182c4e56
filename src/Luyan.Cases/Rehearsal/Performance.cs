using System.Text.Json.Nodes;
using Luyan.Cases.Centers;
using Luyan.Law;

namespace Luyan.Cases.Rehearsal;

/// <summary>What came of one step.</summary>
/// <param name="Number">Which step, counted from 1; the clock's own acts bear the number of the step that let the time pass.</param>
/// <param name="Failures">The expectations that did not hold.</param>
internal sealed record Played(
    int Number, DateOnly Day, string Actor, string Case, string Command, Answer Answer,
    string State, IReadOnlyList<Deadline> Open, IReadOnlyList<string> Failures);

/// <summary>One scenario, played against the lives in memory.</summary>
public sealed class Performance
{
    private readonly Measures law;
    private readonly Cast cast;
    private readonly MemoryRegisters registers = new();
    private readonly Dictionary<string, RehearsedCase> cases = [];
    private readonly List<Played> played = [];
    private DateOnly today;

    private Performance(JsonObject scenario, Measures law)
    {
        this.law = Policy.With(law, scenario["policyChanges"] as JsonArray);
        today = Policy.Day(Policy.Required(scenario, "policy"));
        if (today < law.FirstDay)
        {
            throw new RehearsalException($"'policy' lies before {law.FirstDay:yyyy-MM-dd}, the first day of the policy.");
        }
        cast = new(scenario["parties"] as JsonObject);
        Title = scenario["title"] as JsonObject
            ?? throw new RehearsalException("'title' is missing: expected an object with zh-CN and en.");
        Policy.Required(Title, "zh-CN");
        Policy.Required(Title, "en");
    }

    internal JsonObject Title { get; }

    /// <summary>The policy it is played under.</summary>
    internal Measures Law => law;

    internal IReadOnlyList<Played> Steps => played;

    /// <summary>Whether every expectation held.</summary>
    public bool Held => played.All(p => p.Failures.Count == 0);

    /// <summary>Plays a scenario.</summary>
    /// <exception cref="RehearsalException">It is not a scenario.</exception>
    public static Performance Of(JsonNode? scenario, Measures law)
    {
        var root = scenario as JsonObject ?? throw new RehearsalException("A scenario is a JSON object.");
        var performance = new Performance(root, law);
        if (root["steps"] is not JsonArray { Count: > 0 } steps) { throw new RehearsalException("'steps' is missing or empty."); }
        for (var i = 0; i < steps.Count; i++)
        {
            try { performance.Step(i + 1, steps[i] as JsonObject ?? throw new RehearsalException("expected an object.")); }
            catch (RehearsalException e) { throw new RehearsalException($"Step {i + 1}: {e.Message}"); }
            catch (Exception e) when (e is KeyNotFoundException or MissingCalendarException or InvalidOperationException)
            {
                throw new RehearsalException($"Step {i + 1}: {e.Message}");
            }
        }
        return performance;
    }

    private void Step(int number, JsonObject step)
    {
        if (step["advanceTo"] is { } to)
        {
            Until(number, Policy.Day((string?)to ?? ""));
            played.Add(Passed(number, step));
            return;
        }
        Until(number, Policy.Day(Policy.Required(step, "day")));
        var (actor, alias, command) = (Policy.Required(step, "actor"), Policy.Required(step, "case"), Policy.Required(step, "command"));
        var fields = step["from"] is { } from ? Examples.Of((string?)from ?? "") : [];
        fields = Examples.Patched(fields, step["fields"] as JsonObject ?? []);
        fields = Examples.Patched(fields, step["with"] as JsonObject ?? []);
        var asks = (JsonObject)cast.Fill(fields, actor)!;
        asks["command"] = command;
        if (!cases.TryGetValue(alias, out var about)) { cases[alias] = about = Lives.For((string?)step["life"], command).Open(alias); }
        if (about.Life.Commands.All(c => c.Name != command))
        {
            throw new RehearsalException($"the life '{about.Life.Kind}' of '{alias}' knows no command '{command}'.");
        }
        played.Add(Close(Ask(number, actor, about, asks), step));
    }

    private Played Ask(int number, string actor, RehearsedCase about, JsonObject asks)
    {
        var by = cast.Actor(actor);
        var asked = new Asked(by, today, law, registers.For(asks, about, cases.Values, new(by, today, law, Registers.None)));
        var (answer, effects) = about.Ask(asks, asked);
        registers.Count(about.Number);
        foreach (var effect in effects)
        {
            registers.Note(effect);
            if (effect is OpenCenter opens) { OpenCenter(about.Alias, opens, asked); }
        }
        return new(number, today, actor, about.Alias, (string)asks["command"]!, answer, about.State, about.Deadlines(law), []);
    }

    // The center that an approval letter opens is called after its application.
    private void OpenCenter(string application, OpenCenter opens, Asked asked)
    {
        if (Lives.All.FirstOrDefault(l => l.Kind == "center") is not { } life) { return; }
        var center = life.Open($"{application}/center");
        center.Begin(opens.Named, asked);
        cases[center.Alias] = center;
    }

    // What the clock did on the way is what is expected of a step that lets time pass;
    // state and deadlines are those of the case that it names.
    private Played Passed(int number, JsonObject step)
    {
        var acts = played.Where(p => p.Number == number).Select(p => p.Answer).OfType<Answer.Accepted>().ToList();
        var about = (string?)step["case"] is { } alias
            ? cases.GetValueOrDefault(alias) ?? throw new RehearsalException($"there is no case '{alias}'.")
            : null;
        Answer did = acts.Count == 0
            ? new Answer.Nothing()
            : new Answer.Accepted([.. acts.SelectMany(a => a.Events)], [], [], [.. acts.SelectMany(a => a.Said)]);
        var checkedOn = Close(new(number, today, "clock", "", "advanceTo", did, about?.State ?? "", about?.Deadlines(law) ?? [], []), step);
        return checkedOn with { Answer = new Answer.Nothing() };
    }

    private void Until(int number, DateOnly day)
    {
        if (day < today) { throw new RehearsalException($"{day:yyyy-MM-dd} lies before {today:yyyy-MM-dd}; steps follow the calendar."); }
        while (NextPassed(day) is { } next)
        {
            today = next;
            // As in the store: an accepted act may make another one due, which is asked for at once.
            for (var more = true; more;)
            {
                more = false;
                foreach (var (about, asks) in cases.Values.ToList().SelectMany(c => c.ClockActs(new(
                    Actor.Clock, today, law, Registers.None)).Select(a => (c, a))))
                {
                    played.Add(Ask(number, "clock", about, asks));
                    more |= played[^1].Answer is Answer.Accepted;
                }
            }
        }
        today = day;
    }

    /// <summary>The next day on which something has passed: the day after an effective day, up to the given one.</summary>
    private DateOnly? NextPassed(DateOnly upTo) => cases.Values.SelectMany(c => c.Deadlines(law)).Select(d => d.Effective.AddDays(1))
        .Where(d => d > today && d <= upTo).Order().Cast<DateOnly?>().FirstOrDefault();

    private Played Close(Played step, JsonObject written) =>
        step with { Failures = Expectation.Failures(written["expect"] as JsonObject, step, cases, law) };
}
