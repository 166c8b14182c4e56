using Luyan.Law;

namespace Luyan.Documents.Letters;

/// <summary>The agency that issues a letter.</summary>
/// <param name="Name">Its full official name in Chinese, e.g. 包头市科学技术局.</param>
/// <param name="EnglishName">Its name for the English rendering; the Chinese name stands there where it is null.</param>
/// <param name="Address">Where it can be reached.</param>
/// <param name="Telephone">The office's telephone, never a person's.</param>
/// <param name="Open">Where the unit turns to against its letters; worded generally where null.</param>
public sealed record Issuer(string Name, string? EnglishName, string Address, string Telephone, Forum? Open = null);

/// <summary>Who issues a letter, under which number, on which day.</summary>
/// <param name="By">The agency.</param>
/// <param name="Number">The document number, by <see cref="DocumentNumber"/>.</param>
/// <param name="Day">The day of issue, Asia/Shanghai.</param>
public sealed record Issuance(Issuer By, string Number, DateOnly Day)
{
    /// <summary>The code under which the decision can be read and taken again; empty where the letter comes from no docket.</summary>
    public string Code { get; init; } = "";

    /// <summary>What the Bureau has said in interpretation of what orders the act (Art. 18), as it holds on the day.</summary>
    public IReadOnlyList<PublishedInterpretation> Interpretations { get; init; } = [];
}
