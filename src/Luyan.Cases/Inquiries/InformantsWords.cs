using Luyan.Law;

namespace Luyan.Cases.Inquiries;

/// <summary>The words of an informant, which no act repeats: whoever reads them would know who wrote (Art. 12).</summary>
public static class InformantsWords
{
    // So many signs in a row are no coincidence; a shorter run is a name, a number or a phrase that facts need.
    private const int Run = 12;
    private const int ShortestContact = 4;

    /// <summary>The first place in a text that repeats what was written, or how its author can be reached; null where none does. Spaces,
    /// marks and widths do not tell two texts apart.</summary>
    /// <param name="text">What somebody of the Bureau writes.</param>
    /// <param name="written">What the informant wrote.</param>
    /// <param name="contact">How he can be reached; may be empty.</param>
    public static string? In(string text, string written, string contact)
    {
        var (said, theirs, reach) = (TypedText.Folded(text), TypedText.Folded(written), TypedText.Folded(contact));
        if (reach.Length >= ShortestContact && said.Contains(reach, StringComparison.Ordinal)) { return contact.Trim(); }
        for (var at = 0; at + Run <= said.Length; at++)
        {
            if (!theirs.Contains(said.Substring(at, Run), StringComparison.Ordinal)) { continue; }
            var end = at + Run;
            while (end < said.Length && theirs.Contains(said[at..(end + 1)], StringComparison.Ordinal)) { end++; }
            return said[at..end];
        }
        return null;
    }
}
