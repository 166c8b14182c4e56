using Luyan.Cases.Applications.Form;
using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>Something that a filed application still lacks, or that does not fit in it. It decides nothing:
/// it is what the officer reads and the draft of the correction list.</summary>
/// <param name="Key">What kind of lack it is, kebab-case.</param>
/// <param name="Section">The section of the form in which it is mended.</param>
/// <param name="Source">The article that asks for it.</param>
/// <param name="Values">The values of the case that its texts name.</param>
public sealed record Lack(string Key, DossierSection Section, LegalRef Source, NamedValues Values)
{
    /// <summary>The material that it is about; null where it is about the form.</summary>
    public string? Material { get; init; }

    /// <summary>The place in the section, as <see cref="DossierPlace"/> writes it; null for the section itself.</summary>
    public string? Place { get; init; }

    /// <summary>The text that says it; <c>lack.&lt;key&gt;.what</c> unless another part of the law says it already.</summary>
    public string WhatText { get; init; } = $"lack.{Key}.what";

    /// <summary>The text that asks the unit for it; <c>lack.&lt;key&gt;.ask</c> unless another part of the law says it already.</summary>
    public string AskText { get; init; } = $"lack.{Key}.ask";

    /// <summary>The unit can mend it by a correction of its form. What awaits an answer or the officer's own look is not
    /// asked for once more.</summary>
    public bool Correctable { get; init; } = true;

    /// <summary>What is lacking.</summary>
    /// <param name="language">The language.</param>
    /// <param name="place">The place in the words of the form, where the text names one.</param>
    public string What(Language language, string place = "") => Say(WhatText, language, place);

    /// <summary>What the unit is asked to do, as a line of the correction list.</summary>
    /// <param name="language">The language.</param>
    /// <param name="place">The place in the words of the form, where the text names one.</param>
    public string Ask(Language language, string place = "") => Say(AskText, language, place);

    private string Say(string key, Language language, string place) =>
        Wordings.Of(key, language, Values.With("place", place));
}

/// <summary>What the program knows of filed papers beside the form itself.</summary>
/// <param name="Flaws">What cannot be read well, by the digest of the file: <c>encrypted</c>, <c>too-small</c>
/// or <c>unreadable</c>.</param>
/// <param name="Blank">What the form asks and nobody filled in.</param>
public sealed record KnownOfPapers(IReadOnlyDictionary<string, string> Flaws, IReadOnlyList<BlankPlace> Blank)
{
    /// <summary>Nothing beside the form.</summary>
    public static KnownOfPapers Nothing { get; } = new(new Dictionary<string, string>(), []);
}

/// <summary>A place of the form that was left blank.</summary>
/// <param name="Section">The section.</param>
/// <param name="Place">The field, or the table and its column: <c>team.born</c>.</param>
/// <param name="Rows">In how many rows of the table; 0 for a field of the section.</param>
public sealed record BlankPlace(DossierSection Section, string Place, int Rows = 0);
