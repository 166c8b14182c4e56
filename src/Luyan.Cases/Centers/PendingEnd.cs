using Luyan.Cases.Notices;

namespace Luyan.Cases.Centers;

/// <summary>An end with its unit, or a succession, that waits for its letter.</summary>
/// <param name="Letter">The letter, counted from 1 in the case.</param>
/// <param name="Unit">The relying unit of which it was recorded.</param>
/// <param name="Open">What was in question then, and what the record answers.</param>
public sealed record PendingEnd(int Letter, Guid Unit, IReadOnlyList<Question> Open);

/// <summary>The record that the unit or the center no longer exists is withdrawn before its letter is issued.</summary>
/// <param name="Reasons">What is wrong with it.</param>
public sealed record WithdrawEnding(string Reasons) : CenterCommand;

/// <summary>The record of an end was withdrawn before its letter was issued: it counts nowhere.</summary>
/// <param name="Reasons">What was wrong with it.</param>
public sealed record EndingWithdrawn(string Reasons) : CenterEvent, IOfLetter
{
    /// <summary>The letter: it is never issued.</summary>
    public int Letter { get; init; }
}
