namespace Luyan.Cases;

/// <summary>An act whose letter is worded and not issued, or never was: who learns of it by the letter knows nothing of it.</summary>
/// <param name="Act">The event.</param>
/// <param name="By">The role that acted.</param>
/// <param name="Letter">The number of the letter in the case.</param>
/// <param name="Withdrawn">It is never issued: what it said holds no more.</param>
public sealed record UnissuedAct(object Act, Role By, int Letter, bool Withdrawn);

/// <summary>How far the letters of a case are.</summary>
/// <param name="Unissued">The acts whose letters are not issued.</param>
/// <param name="Issued">What is known of each letter that is, as values that can be compared.</param>
public sealed record LettersUnderWay(IReadOnlyList<UnissuedAct> Unissued, IReadOnlyList<object> Issued)
{
    /// <summary>No letters.</summary>
    public static LettersUnderWay None { get; } = new([], []);
}
