using System.Collections.Concurrent;
using System.Text;
using Microsoft.Win32.SafeHandles;
using static Luyan.Documents.Pdf.Fonts.BigEndian;

namespace Luyan.Documents.Pdf.Fonts;

/// <summary>A TrueType font on the disk. Small tables are kept; outlines are read when a document uses them, so a face of 15
/// MB costs some 500 KB.</summary>
internal sealed class TrueTypeFile
{
    private static readonly ConcurrentDictionary<string, Lazy<TrueTypeFile>> Opened = new(StringComparer.Ordinal);

    private readonly SafeFileHandle file;
    private readonly Dictionary<string, (long Offset, int Length)> tables = [];
    private readonly byte[] loca;
    private readonly byte[] hmtx;
    private readonly bool longOffsets;
    private readonly int advances;

    private TrueTypeFile(string path)
    {
        file = File.OpenHandle(path);
        var start = Bytes(0, 12);
        if (U32(start, 0) is not (0x00010000 or 0x74727565))
        {
            throw new InvalidDataException(
                $"{path} is no TrueType font with outlines of its own; fonts with PostScript outlines and collections are not read.");
        }
        var list = Bytes(12, 16 * U16(start, 4));
        for (var at = 0; at < list.Length; at += 16)
        {
            tables[Encoding.ASCII.GetString(list, at, 4)] = (U32(list, at + 8), (int)U32(list, at + 12));
        }
        (Head, HorizontalHead, Profile) = (Table("head"), Table("hhea"), Table("maxp"));
        (UnitsPerEm, longOffsets, advances) = (U16(Head, 18), U16(Head, 50) == 1, U16(HorizontalHead, 34));
        (loca, hmtx, Characters) = (Table("loca"), Table("hmtx"), CharacterMap.Read(Table("cmap")));
        Name = NameIn(Table("name")) ?? Path.GetFileNameWithoutExtension(path);
    }

    public byte[] Head { get; }

    public byte[] HorizontalHead { get; }

    public byte[] Profile { get; }

    public int UnitsPerEm { get; }

    public CharacterMap Characters { get; }

    /// <summary>The PostScript name.</summary>
    public string Name { get; }

    public int Glyphs => U16(Profile, 4);

    /// <summary>The font of a path; opened once in the life of the program.</summary>
    public static TrueTypeFile Open(string path) => Opened.GetOrAdd(Path.GetFullPath(path), p => new(() => new TrueTypeFile(p))).Value;

    public bool Has(string table) => tables.ContainsKey(table);

    public byte[] Table(string name) => tables.TryGetValue(name, out var at)
        ? Bytes(at.Offset, at.Length)
        : throw new InvalidDataException($"The font lacks its table {name}.");

    /// <summary>How far a glyph advances, in units of the font.</summary>
    public int Advance(int glyph) => U16(hmtx, 4 * Math.Min(glyph, advances - 1));

    /// <summary>The distance from the origin to the outline, in units of the font.</summary>
    public int Bearing(int glyph) => I16(hmtx, glyph < advances ? (4 * glyph) + 2 : (4 * advances) + (2 * (glyph - advances)));

    /// <summary>The outline of a glyph; empty for a space.</summary>
    public byte[] Outline(int glyph)
    {
        var (from, to) = longOffsets
            ? (U32(loca, 4 * glyph), U32(loca, 4 * (glyph + 1)))
            : (2u * U16(loca, 2 * glyph), 2u * U16(loca, 2 * (glyph + 1)));
        return to <= from ? [] : Bytes(tables["glyf"].Offset + from, (int)(to - from));
    }

    private byte[] Bytes(long offset, int length)
    {
        var bytes = new byte[length];
        for (var read = 0; read < length;)
        {
            var more = RandomAccess.Read(file, bytes.AsSpan(read), offset + read);
            if (more == 0) { throw new InvalidDataException("The font file ends too early."); }
            read += more;
        }
        return bytes;
    }

    private static string? NameIn(ReadOnlySpan<byte> names)
    {
        const int PostScript = 6, Windows = 3;
        for (var at = 6; at < 6 + (12 * U16(names, 2)); at += 12)
        {
            if (U16(names, at) == Windows && U16(names, at + 6) == PostScript)
            {
                return Encoding.BigEndianUnicode.GetString(names.Slice(U16(names, 4) + U16(names, at + 10), U16(names, at + 8)));
            }
        }
        return null;
    }
}
