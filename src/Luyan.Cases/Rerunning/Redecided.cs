using Luyan.Law;

namespace Luyan.Cases.Rerunning;

/// <summary>A commit of a docket, asked and decided again from what was known before it.</summary>
/// <param name="Sequence">The number of its first event in the docket.</param>
/// <param name="Envelope">What surrounds it.</param>
/// <param name="Exact">Whether the command was found again, as its fingerprint proves; else only what stands in the way of a command of
/// its kind was asked.</param>
/// <param name="Refused">What stands in its way; empty where it is decided as it was.</param>
/// <param name="Events">The events that it gives, as JSON; empty where it is refused or was not found.</param>
public sealed record Redecided(
    int Sequence, Envelope Envelope, bool Exact, IReadOnlyList<Refusal> Refused, IReadOnlyList<string> Events);
