using Luyan.Cases;
using Luyan.Law;

namespace Luyan.Specs;

/// <summary>A case in a spec: what was done before (given), one request (when), and its answer (then).</summary>
public sealed class Scene<TState, TCommand, TEvent>(Life<TState, TCommand, TEvent> life, Measures law, DateOnly today, Registers registers)
    where TState : class where TCommand : class where TEvent : class
{
    private readonly List<(TEvent Event, Envelope Envelope)> happened = [];

    public Life<TState, TCommand, TEvent> Life => life;

    public Measures Law => law;

    public DateOnly Today { get; private set; } = today;

    public Registers Registers { get; private set; } = registers;

    public CaseFile<TState> File { get; private set; } = life.Empty;

    public TState State => File.State;

    public IReadOnlyList<(TEvent Event, Envelope Envelope)> Happened => happened;

    public IReadOnlyList<Effect> Effects { get; private set; } = [];

    public Scene<TState, TCommand, TEvent> On(DateOnly day) { Today = day; return this; }

    public Scene<TState, TCommand, TEvent> Knowing(Registers known) { Registers = known; return this; }

    /// <summary>Another case opened this one with its first event.</summary>
    public Scene<TState, TCommand, TEvent> Begun(Actor by, TEvent first)
    {
        var envelope = new Envelope(by, new DateTimeOffset(Today, new TimeOnly(2, 0), TimeSpan.Zero), Today, Today, "", "", null, []);
        File = life.Append(File, first, envelope);
        happened.Add((first, envelope));
        Effects = life.React(State, first, envelope, law);
        return this;
    }

    /// <summary>It was done before, and accepted.</summary>
    public Scene<TState, TCommand, TEvent> Given(Actor by, TCommand command)
    {
        // What is shown of a failure is written when there is one: writing a command down costs more than answering it.
        var answer = Do(by, command);
        answer.ShouldBeOfType<Decision<TEvent>.Accepted>(answer is Decision<TEvent>.Accepted
            ? null
            : $"{command} by {by.Role}: {string.Join("; ", Refusals(by, command))}");
        return this;
    }

    /// <summary>The answer to a request; nothing is written.</summary>
    public Decision<TEvent> When(Actor by, TCommand command) => life.Answer(File, command, Asked(by));

    /// <summary>Asks, and writes what was accepted.</summary>
    public Decision<TEvent> Do(Actor by, TCommand command)
    {
        var answer = When(by, command);
        if (answer is Decision<TEvent>.Accepted accepted)
        {
            var envelope = new Envelope(
                by, new DateTimeOffset(Today, new TimeOnly(2, 0), TimeSpan.Zero), Today,
                Today, command.GetType().Name, life.Digest(command, by), null, []);
            var effects = new List<Effect>();
            foreach (var e in accepted.Events)
            {
                File = life.Append(File, e, envelope);
                happened.Add((e, envelope));
                effects.AddRange(life.React(State, e, envelope, law));
            }
            Effects = effects;
        }
        return answer;
    }

    /// <summary>The rules that refuse a request; empty where it is accepted.</summary>
    public IReadOnlyList<Rule> Refusals(Actor by, TCommand command) =>
        When(by, command) is Decision<TEvent>.Refused refused ? [.. refused.Because.Select(r => r.Rule)] : [];

    /// <summary>The same case, going on under another policy.</summary>
    public Scene<TState, TCommand, TEvent> Under(Measures other)
    {
        var scene = new Scene<TState, TCommand, TEvent>(life, other, Today, Registers) { File = File };
        scene.happened.AddRange(happened);
        return scene;
    }

    public Asked Asked(Actor by) => new(by, Today, law, Registers);

    /// <summary>The file read again from its events.</summary>
    public CaseFile<TState> Replayed() => happened.Aggregate(life.Empty, (file, h) => life.Append(file, h.Event, h.Envelope));
}
