using System.Text;

namespace Luyan.Documents.Pdf.Fonts;

/// <summary>What a document uses of one font: each character gets a number of its own in the order of its first use, so that text can
/// be read back exactly.</summary>
internal sealed class Face(TrueTypeFile font, string resource)
{
    // Shown in the place of a character that no font has, as printers do.
    private const int Geta = 0x3013;

    private readonly Dictionary<int, int> numbers = [];
    private readonly List<int> glyphs = [0];
    private readonly List<int> characters = [0];

    public TrueTypeFile Font => font;

    /// <summary>The name under which pages refer to it.</summary>
    public string Resource => resource;

    /// <summary>The glyphs by number.</summary>
    public IReadOnlyList<int> Glyphs => glyphs;

    /// <summary>The characters by number; the first is none.</summary>
    public IReadOnlyList<int> Characters => characters;

    public bool Used => glyphs.Count > 1;

    public bool Has(int character) => font.Characters[character] != 0;

    /// <summary>How far a character advances, in thousandths of the size.</summary>
    public double Width(int character) => WidthOf(GlyphOf(character));

    public double WidthOf(int glyph) => font.Advance(glyph) * 1000.0 / font.UnitsPerEm;

    /// <summary>The number by which pages show a character.</summary>
    public int NumberOf(int character)
    {
        if (numbers.TryGetValue(character, out var number)) { return number; }
        number = glyphs.Count;
        glyphs.Add(GlyphOf(character));
        characters.Add(character);
        numbers[character] = number;
        return number;
    }

    private int GlyphOf(int character) => font.Characters[character] is not 0 and var glyph ? glyph : font.Characters[Geta];
}

/// <summary>A face with those that stand in for it where it lacks a character.</summary>
internal sealed class FaceChain(IReadOnlyList<Face> faces)
{
    private readonly Dictionary<int, Face> chosen = [];

    public IReadOnlyList<Face> Faces => faces;

    public Face For(int character)
    {
        if (chosen.TryGetValue(character, out var face)) { return face; }
        return chosen[character] = faces.FirstOrDefault(f => f.Has(character)) ?? faces[0];
    }

    /// <summary>The width of a character, in thousandths of the size.</summary>
    public double Width(int character) => For(character).Width(character);

    /// <summary>The width of a text at a size, in points.</summary>
    public double Width(ReadOnlySpan<char> text, double size)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes()) { width += Width(rune.Value); }
        return width * size / 1000;
    }
}
