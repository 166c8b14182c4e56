using Luyan.Cases;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Web.Ui;
using Luyan.Store.Rows;

namespace Luyan.Web.CaseWork;

/// <summary>A case as a page has it open: its state, seen by somebody in a role.</summary>
/// <param name="Id">The case.</param>
/// <param name="Row">Its line in the lists.</param>
/// <param name="State">Its state.</param>
/// <param name="Version">How many events it has.</param>
/// <param name="By">Who looks, in which role.</param>
/// <param name="Desk">The life it leads, as pages use it.</param>
public sealed record OpenCase(Guid Id, CaseRow Row, object State, int Version, Actor By, ICaseDesk Desk)
{
    /// <summary>What the form of an act proposes, by the names of its fields: the department's own notes, or what the Bureau's desk
    /// found to be missing.</summary>
    public IReadOnlyDictionary<string, string> Drafted { get; init; } = new Dictionary<string, string>();

    /// <summary>The policy.</summary>
    public required Measures Law { get; init; }

    /// <summary>As whom they read it: whoever has acted for the unit in it reads as the department does, in every office.</summary>
    public required Reader Reader { get; init; }
}

/// <summary>What became of an act.</summary>
/// <param name="Because">Why not; empty when it is done.</param>
/// <param name="Repeated">It was so already.</param>
/// <param name="MovedOn">The case had moved on while the person was writing.</param>
/// <param name="Opened">The number of the center that it opened.</param>
public sealed record Done(IReadOnlyList<Refusal> Because, bool Repeated = false, bool MovedOn = false, string? Opened = null);

/// <summary>One of the lives as pages use it. Everything is asked of the decider; there is no second permission model.</summary>
public interface ICaseDesk
{
    /// <summary>application or center.</summary>
    public string Kind { get; }

    /// <summary>The acts that have a form, in the order of the procedure.</summary>
    public IReadOnlyList<Act> Acts { get; }

    /// <summary>The stages of the procedure, in order.</summary>
    public IReadOnlyList<Stage> Stages { get; }

    /// <summary>Whether a rule says that an act is somebody else's: it is not shown to the others at all.</summary>
    public bool IsSomebodyElses(Rule rule);

    /// <summary>The case for those who may see it, else null.</summary>
    public Task<OpenCase?> Open(CaseStore dockets, CaseRow row, Actor by, CancellationToken stop);

    /// <summary>What stands in the way of a kind of act now.</summary>
    public IReadOnlyList<Refusal> WhyNot(OpenCase open, Act act, DateOnly today, Measures law);

    /// <summary>The commands that are owed now of whoever looks, in the role in which the case is open: what binds most, and ends first,
    /// first.</summary>
    public IReadOnlyList<string> Owed(OpenCase open, DateOnly today, Measures law);

    /// <summary>Does it, or says why not.</summary>
    public Task<Done> Do(CaseStore dockets, OpenCase open, object command, Request request, CancellationToken stop);

    /// <summary>Whether the unit or its department reads what is typed into a field of a kind of command.</summary>
    public bool ReadsOutside(Type command, string field);

    /// <summary>The open clocks.</summary>
    public IReadOnlyList<Deadline> Deadlines(OpenCase open, Measures law);

    /// <summary>What the docket of a case says of an event: keys of labels, and texts; empty texts are left out.</summary>
    public IEnumerable<(string Key, string? Text)> FactsOf(OpenCase open, Happened happened, PageContext here);
}

/// <inheritdoc cref="ICaseDesk"/>
/// <param name="life">The life.</param>
/// <param name="acts">Its acts, in the order of the procedure.</param>
/// <param name="stages">Its stages, in order.</param>
/// <param name="somebodyElses">The rules that say that an act belongs to another office or organisation.</param>
/// <param name="unasked">What the docket says of events that no act makes.</param>
public sealed class CaseDesk<TState, TCommand, TEvent>(
    Life<TState, TCommand, TEvent> life, IReadOnlyList<Act> acts, IReadOnlyList<Stage> stages, IReadOnlyList<Rule> somebodyElses,
    IReadOnlyList<Telling> unasked) : ICaseDesk
    where TState : class where TCommand : class where TEvent : class
{
    // Each event is told in one place: a second telling stops the start.
    private readonly Dictionary<Type, Telling> tellings = acts.SelectMany(a => a.Tellings).Concat(unasked).ToDictionary(t => t.Event);

    public string Kind => life.Kind;

    public IReadOnlyList<Act> Acts => acts;

    public IReadOnlyList<Stage> Stages => stages;

    public bool IsSomebodyElses(Rule rule) => somebodyElses.Any(s => s.Key == rule.Key);

    public async Task<OpenCase?> Open(CaseStore dockets, CaseRow row, Actor by, CancellationToken stop) =>
        await dockets.InCase(row.Id, by, stop) is var person && await dockets.Read(life, row.Id, person, stop) is { } file
            ? new(row.Id, row, file.State, file.Version, person, this)
            {
                Law = life.LawOf(file.State, dockets.Law), Reader = Reader.Of(person, life.ForUnit(file.State)),
            }
            : null;

    public IReadOnlyList<Refusal> WhyNot(OpenCase open, Act act, DateOnly today, Measures law) =>
        life.WhyNot((TState)open.State, act.Command, new(open.By, today, law, Registers.None));

    public IReadOnlyList<string> Owed(OpenCase open, DateOnly today, Measures law) =>
    [
        .. life.Duties((TState)open.State, law, today).Where(d => d.Of == open.By.Role && d.IsOpen(today))
            .OrderBy(d => d.Kind).ThenBy(d => d.Clock?.Effective ?? DateOnly.MaxValue).Select(d => d.Act),
    ];

    public bool ReadsOutside(Type command, string field) => life.ReadsOutside(command, field);

    public async Task<Done> Do(CaseStore dockets, OpenCase open, object command, Request request, CancellationToken stop) =>
        await dockets.Transact(life, open.Id, (TCommand)command, request, stop) switch
        {
            Written<TState>.Accepted accepted => new([], Opened: accepted.OpenedCenter),
            Written<TState>.Refused refused => new(refused.Because),
            Written<TState>.MovedOn moved => new(moved.Because, MovedOn: true),
            _ => new([], Repeated: true),
        };

    public IReadOnlyList<Deadline> Deadlines(OpenCase open, Measures law) =>
    [
        .. life.Deadlines((TState)open.State, law)
            .Where(d => life.ReadsClock(d, open.Reader)),
    ];

    public IEnumerable<(string Key, string? Text)> FactsOf(OpenCase open, Happened happened, PageContext here) =>
        tellings.TryGetValue(happened.Event.GetType(), out var telling) ? telling.Facts(happened.Event, open, here) : [];
}
