using Luyan.Cases;
using Luyan.Law;
using Luyan.Store.Dockets;

namespace Luyan.Web.Commands.Demo;

/// <summary>What an act of the invented city needs: the dockets at the city's time, its papers, and the numbers that the Bureau counts by hand.</summary>
internal sealed class Scene(Dockets dockets, CityClock clock, Papers papers, Measures law)
{
    private readonly Dictionary<string, int> counters = [];

    public Papers Papers => papers;

    /// <summary>Moves the time of the city.</summary>
    public DateTimeOffset Now { set => clock.Now = value; }

    /// <summary>The legal day.</summary>
    public DateOnly Today => LegalDate.Of(clock.Now);

    /// <summary>The next of a series that a person counts: ranks, document numbers, plaques.</summary>
    public int Next(string series) => counters[series] = counters.GetValueOrDefault(series) + 1;

    /// <summary>The next document number of the Bureau.</summary>
    public string DocumentNumber(DateOnly day) => law.Text(Parameters.DocumentNumber, day)
        .Replace("{year}", $"{day.Year}", StringComparison.Ordinal).Replace("{n}", $"{Next($"document-{day.Year}")}", StringComparison.Ordinal);

    /// <summary>Asks for a command as everybody does; the demonstration has no other way to write.</summary>
    /// <exception cref="RefusedInDemoException">A rule stands in the way: the story is wrong.</exception>
    public async Task<Written<TState>.Accepted> Ask<TState, TCommand, TEvent>(Life<TState, TCommand, TEvent> life, Guid id, Actor by, TCommand command, string? reason = null)
        where TState : class where TCommand : class where TEvent : class => await dockets.Transact(life, id, command, new(by, reason)) switch
    {
        Written<TState>.Accepted accepted => accepted,
        Written<TState>.Refused refused => throw new RefusedInDemoException(command, refused.Because),
        var other => throw new RefusedInDemoException(command, [], other.GetType().Name),
    };
}

/// <summary>A step of the invented city was refused.</summary>
internal sealed class RefusedInDemoException(object command, IReadOnlyList<Refusal> because, string what = "")
    : Exception($"{command.GetType().Name}: {what}{string.Join(" | ", because.Select(b => b.What(Language.English)))}");

/// <summary>Something that happens in the city at an instant.</summary>
internal sealed record Step(DateTimeOffset At, Func<Scene, Task> Do);
