using System.Runtime.CompilerServices;
using Luyan.Law;

namespace Luyan.Cases;

/// <summary>The answer to a command: events, nothing (already so), or a refusal. A closed hierarchy.</summary>
/// <typeparam name="TEvent">The events of the life.</typeparam>
public abstract record Decision<TEvent>
{
    private Decision() { }

    /// <summary>It happens: these events, in this order.</summary>
    public sealed record Accepted(IReadOnlyList<TEvent> Events) : Decision<TEvent>;

    /// <summary>It is already so; nothing is written.</summary>
    public sealed record Nothing : Decision<TEvent>;

    /// <summary>It may not happen; every rule that stands in the way.</summary>
    public sealed record Refused(IReadOnlyList<Refusal> Because) : Decision<TEvent>;

    public static implicit operator Decision<TEvent>(TEvent happened) => new Accepted([happened]);

    public static implicit operator Decision<TEvent>(Refusal refusal) => new Refused([refusal]);

    public static implicit operator Decision<TEvent>(Refusal[] refusals) => new Refused(refusals);

    public static implicit operator Decision<TEvent>(List<Refusal> refusals) => new Refused(refusals);
}
