using static Luyan.Documents.Pdf.Fonts.BigEndian;

namespace Luyan.Documents.Pdf.Fonts;

/// <summary>Which glyph shows a character: the Unicode subtable of a font, format 12 where there is one, else format 4.</summary>
internal sealed class CharacterMap
{
    private readonly int[] starts;
    private readonly int[] ends;
    private readonly int[] glyphs;

    private CharacterMap(List<(int Start, int End, int Glyph)> groups)
    {
        groups.Sort();
        (starts, ends, glyphs) = ([.. groups.Select(g => g.Start)], [.. groups.Select(g => g.End)], [.. groups.Select(g => g.Glyph)]);
    }

    /// <summary>The glyph of a character; 0 where the font has none.</summary>
    public int this[int character]
    {
        get
        {
            var at = Array.BinarySearch(starts, character);
            if (at < 0) { at = ~at - 1; }
            return at >= 0 && character <= ends[at] ? glyphs[at] + character - starts[at] : 0;
        }
    }

    /// <summary>Reads the table <c>cmap</c>.</summary>
    /// <exception cref="InvalidDataException">It has no Unicode subtable of format 4 or 12.</exception>
    public static CharacterMap Read(ReadOnlySpan<byte> table)
    {
        var (wide, narrow) = (-1, -1);
        for (var i = 0; i < U16(table, 2); i++)
        {
            var (platform, encoding, offset) = (U16(table, 4 + (8 * i)), U16(table, 6 + (8 * i)), (int)U32(table, 8 + (8 * i)));
            if (platform is not 0 && (platform, encoding) is not ((3, 1) or (3, 10))) { continue; }
            switch (U16(table, offset))
            {
                case 12: wide = offset; break;
                case 4: narrow = offset; break;
            }
        }
        return wide >= 0 ? new(Wide(table[wide..]))
            : narrow >= 0 ? new(Narrow(table[narrow..]))
            : throw new InvalidDataException("The font has no Unicode character map of format 4 or 12.");
    }

    private static List<(int, int, int)> Wide(ReadOnlySpan<byte> map)
    {
        var groups = new List<(int, int, int)>();
        for (var i = 0; i < U32(map, 12); i++)
        {
            groups.Add(((int)U32(map, 16 + (12 * i)), (int)U32(map, 20 + (12 * i)), (int)U32(map, 24 + (12 * i))));
        }
        return groups;
    }

    private static List<(int, int, int)> Narrow(ReadOnlySpan<byte> map)
    {
        var groups = new List<(int, int, int)>();
        var twice = U16(map, 6);
        var (endsAt, startsAt, deltasAt, offsetsAt) = (14, 16 + twice, 16 + (2 * twice), 16 + (3 * twice));
        for (var s = 0; s < twice; s += 2)
        {
            var (start, end, delta, offset) = (U16(map, startsAt + s),
                U16(map, endsAt + s), U16(map, deltasAt + s), U16(map, offsetsAt + s));
            if (start == 0xFFFF) { continue; }
            for (int character = start; character <= end; character++)
            {
                var glyph = offset == 0 ? (character + delta) & 0xFFFF : U16(map, offsetsAt + s + offset + (2 * (character - start)));
                if (offset != 0 && glyph != 0) { glyph = (glyph + delta) & 0xFFFF; }
                if (glyph == 0) { continue; }
                if (groups.Count > 0 && groups[^1] is var (first, last, from) && last + 1 == character && from + character - first == glyph)
                {
                    groups[^1] = (first, character, from);
                }
                else { groups.Add((character, character, glyph)); }
            }
        }
        return groups;
    }
}
