using System.Text;
using static Luyan.Documents.Pdf.Fonts.BigEndian;

namespace Luyan.Store.Tests.Documents;

/// <summary>A TrueType font of four glyphs, made here: missing, A (1), a dot (2), and B (3), which is composed of the dot.
/// Its character map is of format 4.</summary>
internal static class TinyFont
{
    /// <summary>The outline of the dot: a triangle.</summary>
    public static byte[] Dot { get; } = [.. Words(1, 0, 0, 100, 100, 2, 0), 0x37, 0x33, 0x35, 50, 50, 50, 100, 0];

    public static byte[] Bytes { get; } = File();

    private static byte[] File()
    {
        byte[] composed = Words(-1, 0, 0, 100, 100, 0x0002, 2, 0);
        byte[] dot = Dot.Length % 2 == 0 ? Dot : [.. Dot, 0];
        var name = Encoding.BigEndianUnicode.GetBytes("Tiny");
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = [.. dot, .. composed],
            // Glyphs 0 and 1 are empty.
            ["loca"] = Words(0, 0, 0, dot.Length / 2, (dot.Length + composed.Length) / 2),
            ["hmtx"] = Words(500, 0, 600, 0, 200, 0, 300, 0),
            ["hhea"] = [.. Words(1, 0, 800, -200, 0, 600, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), .. Words(4)],
            ["maxp"] = [.. Words(1, 0, 4), .. new byte[26]],
            ["head"] = [.. new byte[18], .. Words(1000), .. new byte[16], .. Words(0, 0, 100, 100, 0, 8, 2, 0, 0)],
            ["name"] = [.. Words(0, 1, 18, 3, 1, 0x409, 6, name.Length, 0), .. name],
            ["cmap"] =
            [
                .. Words(0, 1, 3, 1, 0, 12), .. Words(4, 40, 0, 6, 4, 1, 2, 65, 66, 0xFFFF, 0, 65, 66, 0xFFFF, 1 - 65, 3 - 66, 1, 0, 0, 0)
            ],
        };
        byte[] start = [.. Words(1, 0, tables.Count, 0, 0, 0)], list = new byte[16 * tables.Count];
        var (body, at) = (new List<byte>(), 0);
        foreach (var (tag, bytes) in tables)
        {
            Encoding.ASCII.GetBytes(tag).CopyTo(list, at);
            Put32(list, at + 8, (uint)(start.Length + list.Length + body.Count));
            Put32(list, at + 12, (uint)bytes.Length);
            body.AddRange(bytes);
            while (body.Count % 4 != 0) { body.Add(0); }
            at += 16;
        }
        return [.. start, .. list, .. body];
    }

    private static byte[] Words(params int[] values)
    {
        var bytes = new byte[2 * values.Length];
        for (var i = 0; i < values.Length; i++) { Put16(bytes, 2 * i, values[i]); }
        return bytes;
    }
}
