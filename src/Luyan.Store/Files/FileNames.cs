using System.Globalization;
using System.Text;

namespace Luyan.Store.Files;

/// <summary>File names as labels, without path, control characters and bidirectional overrides.</summary>
public static class FileNames
{
    private const int Longest = 120;

    /// <summary>The last part of a name, with the signs that a file system forbids replaced.</summary>
    public static string Safe(string sent)
    {
        var last = sent.Replace('\\', '/');
        last = last[(last.LastIndexOf('/') + 1)..].Normalize(NormalizationForm.FormC);
        var kept = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            var control = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
                or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;
            kept.Append(control ? "" : "<>:\"|?*".Contains(rune.ToString(), StringComparison.Ordinal) ? "_" : rune.ToString());
        }
        var extension = Path.GetExtension(kept.ToString());
        var stem = kept.ToString()[..^extension.Length].Trim(' ', '.');
        if (stem.Length > Longest) { stem = stem[..(char.IsHighSurrogate(stem[Longest - 1]) ? Longest - 1 : Longest)]; }
        return (stem.Length == 0 ? "file" : stem) + extension.TrimEnd();
    }

    /// <summary>Whether the extension of a name fits the type found in the content.</summary>
    public static bool Fits(string name, string kind)
    {
        var extension = Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
        return extension == kind || (kind == "jpg" && extension == "jpeg");
    }
}
