namespace Luyan.Cases.Authenticity;

/// <summary>A stretch of a passage.</summary>
/// <param name="Text">As written, with its punctuation.</param>
/// <param name="Differs">It does not stand in the other passage, wherever there.</param>
public sealed record Stretch(string Text, bool Differs);

/// <summary>Two passages beside each other: what of one stands in the other, in whatever order.</summary>
public static class SideBySide
{
    /// <summary>The stretches of a passage, against another.</summary>
    public static IReadOnlyList<Stretch> Of(string text, string other)
    {
        var mine = NormalText.Of(text);
        var theirs = Shingles.Of(NormalText.Fold(other)).ToHashSet();
        var found = new bool[text.Length];
        for (var i = 0; i + Shingles.Length <= mine.Characters.Length; i++)
        {
            ulong piece = 0;
            for (var k = 0; k < Shingles.Length; k++) { piece = piece << 16 | mine.Characters[i + k]; }
            if (!theirs.Contains(piece)) { continue; }
            for (var k = 0; k < Shingles.Length; k++) { found[mine.At[i + k]] = true; }
        }
        // Text that is not compared, such as punctuation, is attached to the text before it.
        var compared = mine.At.ToHashSet();
        for (var i = 0; i < text.Length; i++)
        {
            if (!compared.Contains(i)) { found[i] = i == 0 || found[i - 1]; }
        }
        var stretches = new List<Stretch>();
        for (var from = 0; from < text.Length;)
        {
            var to = from + 1;
            while (to < text.Length && found[to] == found[from]) { to++; }
            stretches.Add(new(text[from..to], !found[from]));
            from = to;
        }
        return stretches;
    }
}
