using Luyan.Law;

namespace Luyan.Store.Dockets;

/// <summary>Result of a command. A closed hierarchy.</summary>
/// <typeparam name="TState">The states of the life.</typeparam>
/// <param name="State">The state now.</param>
/// <param name="Version">How many events the case has now.</param>
public abstract record Written<TState>(TState State, int Version)
{
    /// <summary>The command was accepted and its events are durable.</summary>
    /// <param name="State">The state after it.</param>
    /// <param name="Version">The version after it.</param>
    /// <param name="Events">What happened.</param>
    /// <param name="Number">The number that the case bears.</param>
    /// <param name="OpenedCenter">The number of the center whose docket it opened, if it did.</param>
    public sealed record Accepted(
        TState State, int Version, IReadOnlyList<object> Events, string Number, string? OpenedCenter) : Written<TState>(State, Version);

    /// <summary>The state already holds; nothing was written.</summary>
    public sealed record Nothing(TState State, int Version) : Written<TState>(State, Version);

    /// <summary>The command was refused.</summary>
    /// <param name="State">The state, unchanged.</param>
    /// <param name="Version">The version, unchanged.</param>
    /// <param name="Because">Every rule that stands in the way.</param>
    public sealed record Refused(TState State, int Version, IReadOnlyList<Refusal> Because) : Written<TState>(State, Version);

    /// <summary>The case has changed since the user loaded it, and the command is refused on the current state.</summary>
    /// <param name="State">The fresh state.</param>
    /// <param name="Version">Its version.</param>
    /// <param name="Because">Every rule that stands in the way now.</param>
    public sealed record MovedOn(TState State, int Version, IReadOnlyList<Refusal> Because) : Written<TState>(State, Version);
}

/// <summary>The case does not exist for this actor.</summary>
public sealed class CaseNotVisibleException(Guid id) : Exception($"No case {id} that this actor may see.");

/// <summary>Every attempt met a concurrent write; nothing was written.</summary>
public sealed class TooManyConflictsException(Exception last) : Exception(
    "Other transactions were quicker every time; nothing was written.", last);
