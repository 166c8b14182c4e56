namespace Luyan.Law;

/// <summary>What a rule or an act stands on. A refusal, a letter and a decision cite what orders it, and only then the article that
/// it serves.</summary>
/// <param name="OrderedBy">What orders it: an article, a reading, another law, or a published rule of procedure.</param>
/// <param name="Words">The words of the article that order it; empty for every other source.</param>
/// <param name="Serves">The article in whose carrying out it stands; null where an article orders it, or where it serves none.</param>
public sealed record Citation(LegalRef OrderedBy, string Words, LegalRef? Serves);
