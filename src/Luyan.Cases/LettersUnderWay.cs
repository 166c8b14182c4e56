namespace Luyan.Cases;

/// <summary>An act whose letter is worded and not issued, or never was: who learns of it by the letter knows nothing of it.</summary>
/// <param name="Act">The event.</param>
/// <param name="By">The role that acted.</param>
/// <param name="Letter">The number of the letter in the case.</param>
/// <param name="Withdrawn">It is never issued: what it said holds no more.</param>
public sealed record UnissuedAct(object Act, Role By, int Letter, bool Withdrawn);

/// <summary>An act whose letter was issued in other words than those in which the act was done: who learns of it by the letter reads these,
/// and of no others.</summary>
/// <param name="Act">The event.</param>
/// <param name="Issued">The event in the words of the letter.</param>
/// <param name="By">The role that acted.</param>
public sealed record WordedAnew(object Act, object Issued, Role By);

/// <summary>How far the letters of a case are.</summary>
/// <param name="Unissued">The acts whose letters are not issued.</param>
/// <param name="Issued">What is known of each letter that is, as values that can be compared.</param>
public sealed record LettersUnderWay(IReadOnlyList<UnissuedAct> Unissued, IReadOnlyList<object> Issued)
{
    /// <summary>The acts whose letters were worded anew before they were issued.</summary>
    public IReadOnlyList<WordedAnew> WordedAnew { get; init; } = [];

    /// <summary>No letters.</summary>
    public static LettersUnderWay None { get; } = new([], []);
}
