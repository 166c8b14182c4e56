namespace Luyan.Law;

/// <summary>An interpretation of the Bureau (Art. 18) as it is cited. It changes nothing that a rule computes.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Concerns">The article, reading or rule of procedure that it interprets.</param>
/// <param name="Question">The question that it answers.</param>
/// <param name="Since">The first day on which it holds.</param>
/// <param name="Replaces">The number of the earlier one in whose place it comes.</param>
public sealed record PublishedInterpretation(int Number, LegalRef Concerns, string Question, DateOnly Since, int? Replaces)
{
    /// <summary>Whether it speaks of a source: of the article whole, or of the very item.</summary>
    public bool SpeaksOf(LegalRef source) => source == Concerns || (Concerns.Item == 0 && source with { Item = 0 } == Concerns);
}
