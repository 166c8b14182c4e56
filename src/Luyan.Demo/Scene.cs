using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Web.Letters;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Demo;

/// <summary>What an act of the invented city needs: the dockets at the city's time, its papers and letters, and what a
/// person counts by hand.</summary>
internal sealed class Scene(LuyanDb db, CaseStore dockets, CityClock clock, Papers papers, StampedPrints prints,
    LetterWriter letters, LetterNumbers numbers, Measures law)
{
    private readonly Dictionary<string, int> counters = [];
    private readonly Dictionary<string, Guid> centers = [];

    public Papers Papers => papers;

    /// <summary>Prints of what was filed.</summary>
    public StampedPrints Prints => prints;

    /// <summary>Moves the time of the city.</summary>
    public DateTimeOffset Now { set => clock.Now = value; }

    /// <summary>The legal day.</summary>
    public DateOnly Today => LegalDate.Of(clock.Now);

    /// <summary>The next of a series that a person counts: ranks, plaques.</summary>
    public int Next(string series) => counters[series] = counters.GetValueOrDefault(series) + 1;

    /// <summary>The next document number of the Bureau.</summary>
    public Task<string> DocumentNumber() => numbers.Next(Today);

    /// <summary>The case of a center by its number.</summary>
    public async Task<Guid> CenterCase(string number) =>
        centers.TryGetValue(number, out var known)
            ? known
            : centers[number] = await db.Centers.Where(c => c.Number == number).Select(c => c.CaseId).SingleAsync();

    /// <summary>The policy.</summary>
    public Measures Law => law;

    /// <summary>A center as it stands.</summary>
    public async Task<Center> Center(Guid id) => ((NamedCenter)(await dockets.Load(CenterLife.Life, id)).State).Center;

    /// <summary>What was filed in an application.</summary>
    public async Task<Luyan.Cases.Applications.Filing> Filing(Guid id) =>
        ((Luyan.Cases.Applications.FiledApplication)(await dockets.Load(Luyan.Cases.Applications.ApplicationLife.Life, id)).State).Filing;

    /// <summary>Asks for a command as everybody does; the demonstration has no other way to write.
    /// Letters that it orders are written at once.</summary>
    /// <exception cref="RefusedInDemoException">A rule stands in the way: the story is wrong.</exception>
    public async Task<Written<TState>.Accepted> Ask<TState, TCommand, TEvent>(
        Life<TState, TCommand, TEvent> life, Guid id, Actor by, TCommand command)
        where TState : class where TCommand : class where TEvent : class
    {
        var accepted = await dockets.Transact(life, id, command, new(by)) switch
        {
            Written<TState>.Accepted written => written,
            Written<TState>.Refused refused => throw new RefusedInDemoException(Today, command, refused.State, refused.Because),
            var other => throw new RefusedInDemoException(Today, command, other.State, []),
        };
        await letters.WriteDue(id);
        db.ChangeTracker.Clear();
        return accepted;
    }
}

/// <summary>A step of the invented city was refused.</summary>
internal sealed class RefusedInDemoException(DateOnly day, object command, object state, IReadOnlyList<Refusal> because)
    : Exception($"{day:yyyy-MM-dd} {command.GetType().Name} in {state.GetType().Name} was refused: " +
        $"{string.Join(" | ", because.Select(b => b.What(Language.English)))}");

/// <summary>Something that happens in the city at an instant.</summary>
internal sealed record Step(DateTimeOffset At, Func<Scene, Task> Do);
