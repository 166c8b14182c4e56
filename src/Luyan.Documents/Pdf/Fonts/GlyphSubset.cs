using static Luyan.Documents.Pdf.Fonts.BigEndian;

namespace Luyan.Documents.Pdf.Fonts;

/// <summary>A TrueType font that has only some glyphs of another, numbered anew in the given order, and the parts of
/// which they are composed.</summary>
internal static class GlyphSubset
{
    private const int Words = 0x0001, Scale = 0x0008, More = 0x0020, TwoScales = 0x0040, Matrix = 0x0080;
    private static readonly string[] Kept = ["cvt ", "fpgm", "prep"];

    /// <summary>The font file.</summary>
    /// <param name="font">Where the glyphs come from.</param>
    /// <param name="glyphs">The glyphs by their new numbers; the first is that of missing characters.</param>
    public static byte[] Of(TrueTypeFile font, IReadOnlyList<int> glyphs)
    {
        var all = new List<int>(glyphs);
        var newOf = new Dictionary<int, int>();
        for (var i = 0; i < all.Count; i++) { newOf.TryAdd(all[i], i); }
        var outlines = new List<byte[]>();
        for (var i = 0; i < all.Count; i++) { outlines.Add(Renumbered(font.Outline(all[i]), all, newOf)); }

        var (glyf, loca, hmtx) = (new MemoryStream(), new byte[4 * (all.Count + 1)], new byte[4 * all.Count]);
        for (var i = 0; i < all.Count; i++)
        {
            Put32(loca, 4 * i, (uint)glyf.Length);
            glyf.Write(outlines[i]);
            while (glyf.Length % 4 != 0) { glyf.WriteByte(0); }
            Put16(hmtx, 4 * i, font.Advance(all[i]));
            Put16(hmtx, (4 * i) + 2, font.Bearing(all[i]));
        }
        Put32(loca, 4 * all.Count, (uint)glyf.Length);

        byte[] head = [.. font.Head], hhea = [.. font.HorizontalHead], maxp = [.. font.Profile];
        Put32(head, 8, 0);
        Put16(head, 50, 1);
        Put16(hhea, 34, all.Count);
        Put16(maxp, 4, all.Count);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = glyf.ToArray(), ["head"] = head, ["hhea"] = hhea, ["hmtx"] = hmtx, ["loca"] = loca, ["maxp"] = maxp,
        };
        foreach (var name in Kept.Where(font.Has)) { tables[name] = font.Table(name); }
        return File(tables);
    }

    /// <summary>A composed glyph names its parts by number; they get their new numbers, and are taken along.</summary>
    private static byte[] Renumbered(byte[] outline, List<int> all, Dictionary<int, int> newOf)
    {
        if (outline.Length == 0 || I16(outline, 0) >= 0) { return outline; }
        for (var at = 10; ;)
        {
            var (flags, part) = (U16(outline, at), U16(outline, at + 2));
            if (!newOf.TryGetValue(part, out var number))
            {
                number = all.Count;
                newOf[part] = number;
                all.Add(part);
            }
            Put16(outline, at + 2, number);
            at += 4 + ((flags & Words) != 0 ? 4 : 2)
                + ((flags & Scale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0);
            if ((flags & More) == 0) { return outline; }
        }
    }

    private static byte[] File(SortedDictionary<string, byte[]> tables)
    {
        var power = 1 << (int)Math.Log2(tables.Count);
        var start = new byte[12 + (16 * tables.Count)];
        Put32(start, 0, 0x00010000);
        Put16(start, 4, tables.Count);
        Put16(start, 6, 16 * power);
        Put16(start, 8, (int)Math.Log2(power));
        Put16(start, 10, 16 * (tables.Count - power));
        var (at, offset) = (12, start.Length);
        var body = new MemoryStream();
        foreach (var (name, bytes) in tables)
        {
            for (var i = 0; i < 4; i++) { start[at + i] = (byte)name[i]; }
            Put32(start, at + 4, Sum(bytes));
            Put32(start, at + 8, (uint)(offset + body.Length));
            Put32(start, at + 12, (uint)bytes.Length);
            at += 16;
            body.Write(bytes);
            while (body.Length % 4 != 0) { body.WriteByte(0); }
        }
        byte[] file = [.. start, .. body.ToArray()];
        // The file's own check sum stands in the head, whose place the format fixes.
        var headAt = start.Length + tables.TakeWhile(t => t.Key != "head").Sum(t => (t.Value.Length + 3) / 4 * 4);
        Put32(file, headAt + 8, unchecked(0xB1B0AFBA - Sum(file)));
        return file;
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        Span<byte> last = stackalloc byte[4];
        for (var at = 0; at < bytes.Length; at += 4)
        {
            if (bytes.Length - at >= 4) { sum = unchecked(sum + U32(bytes, at)); continue; }
            last.Clear();
            bytes[at..].CopyTo(last);
            sum = unchecked(sum + U32(last, 0));
        }
        return sum;
    }
}
