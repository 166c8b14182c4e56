namespace Luyan.Law;

/// <summary>What a reading or a rule of procedure says, as it is published.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Text">What it orders.</param>
/// <param name="Reason">Why it is so.</param>
/// <param name="Parameters">The dated values that it fixes.</param>
public sealed record PublishedText(Term Title, Term Text, Term Reason, IReadOnlyList<Parameter> Parameters);
