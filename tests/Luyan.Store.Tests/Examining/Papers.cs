using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Luyan.Store.Tests.Examining;

/// <summary>Files as people send them, and as nobody should.</summary>
internal static class Papers
{
    public const string Info =
        "<</Producer(Scanner 2000)/Creator(Word\u0000 9)/CreationDate(D:20250102030405+08'00')/ModDate(D:20260304050607+08'00')>>";

    /// <summary>A PDF of numbered objects; the first is the catalogue.</summary>
    public static byte[] Pdf(IReadOnlyList<byte[]> objects, string trailer = "")
    {
        using var written = new MemoryStream();
        void Write(string text) => written.Write(Encoding.Latin1.GetBytes(text));
        Write("%PDF-1.4\n");
        var at = new List<long>();
        foreach (var (i, body) in objects.Index())
        {
            at.Add(written.Length);
            Write(string.Create(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n"));
            written.Write(body);
            Write("\nendobj\n");
        }
        var start = written.Length;
        Write(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n"));
        foreach (var offset in at) { Write(string.Create(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n")); }
        Write(string.Create(
            CultureInfo.InvariantCulture, $"trailer\n<</Root 1 0 R/Size {objects.Count + 1}{trailer}>>\nstartxref\n{start}\n%%EOF\n"));
        return written.ToArray();
    }

    public static byte[] Words(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>A PDF whose one page, of a size in points, is a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="pageWidth">Width of the page.</param>
    /// <param name="pageHeight">Height of the page.</param>
    /// <param name="words">What is drawn after it.</param>
    /// <param name="place">Where it stands, as the six numbers of a matrix; the whole page where none are given.</param>
    /// <param name="before">What is drawn before it.</param>
    public static byte[] Scan(
        byte[] picture, int pageWidth = 595, int pageHeight = 842, string words = "", string? place = null, string before = "")
    {
        var content = $"{before}q {place ?? $"{pageWidth} 0 0 {pageHeight} 0 0"} cm /I Do Q {words}";
        return Pdf(
            [
                Words("<</Type/Catalog/Pages 2 0 R>>"), Words("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                Words($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {pageWidth} {pageHeight}]/Resources<</XObject<</I 4 0 R>>/Font<</F1 7 0 " +
                    $"R>>>>/Contents 5 0 R>>"),
                picture, Words($"<</Length {content.Length}>>\nstream\n{content}\nendstream"),
                Words(Info), Words("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"),
            ],
            "/Info 6 0 R");
    }

    /// <summary>A grey picture packed by Flate at a level: the same pixels, other bytes.</summary>
    public static byte[] Grey(int width, int height, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, level, leaveOpen: true))
        {
            var line = new byte[width];
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++) { line[x] = (byte)(x * y % 251); }
                zlib.Write(line);
            }
        }
        return [.. Words($"<</Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceGray/BitsPerComponent " +
            $"8/Filter/FlateDecode/Length {packed.Length}>>\nstream\n"), .. packed.ToArray(), .. Words("\nendstream")];
    }

    /// <summary>A JPEG inside a PDF.</summary>
    public static byte[] Embedded(byte[] jpeg, int width, int height, string colours = "DeviceRGB") =>
        [.. Words($"<</Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/{colours}/BitsPerComponent " +
            $"8/Filter/DCTDecode/Length {jpeg.Length}>>\nstream\n"), .. jpeg, .. Words("\nendstream")];

    /// <summary>The frame of a JPEG: its head with EXIF, its end, no pixels.</summary>
    public static byte[] Jpeg(int width, int height, bool whole = true)
    {
        byte[] tiff =
        [
            .. Words("II*\0"), 8, 0, 0, 0, 3, 0, .. Entry(0x0131, 2, 10, 50),
            .. Entry(0x0132, 2, 20, 60), .. Entry(0x8769, 4, 1, 80), 0, 0, 0, 0
        ];
        var exif = new byte[130];
        tiff.CopyTo(exif, 0);
        Words("Camera 7.1\0")[..10].CopyTo(exif, 50);
        Words("2026:03:04 05:06:07\0").CopyTo(exif, 60);
        ((byte[])[1, 0, .. Entry(0x9003, 2, 20, 100), 0, 0, 0, 0]).CopyTo(exif, 80);
        Words("2025:01:02 03:04:05\0").CopyTo(exif, 100);
        var frame = new byte[15];
        frame[0] = 8;
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(1), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(3), (ushort)width);
        return
        [
            0xFF, 0xD8, .. Segment(0xE1, [.. Words("Exif\0\0"), .. exif]), .. Segment(0xC0, frame),
            0xFF, 0xDA, 0, 2, 1, 2, 3, .. whole ? (byte[])[0xFF, 0xD9] : []
        ];
    }

    public static byte[] Png(int width, int height, bool whole = true)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        return
        [
            0x89, .. Words("PNG\r\n\u001a\n"), .. Chunk("IHDR", head),
            .. Chunk("tEXt", Words("Software\0Painter 3")), .. Chunk("tIME", [0x07, 0xEA, 3, 4, 5, 6, 7]),
            .. Chunk("IDAT", [1, 2, 3]), .. whole ? Chunk("IEND", []) : [],
        ];
    }

    private static byte[] Entry(ushort tag, ushort type, uint count, uint value)
    {
        var entry = new byte[12];
        BinaryPrimitives.WriteUInt16LittleEndian(entry, tag);
        BinaryPrimitives.WriteUInt16LittleEndian(entry.AsSpan(2), type);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(4), count);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(8), value);
        return entry;
    }

    private static byte[] Segment(byte marker, byte[] body)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(body.Length + 2));
        return [0xFF, marker, .. length, .. body];
    }

    private static byte[] Chunk(string name, byte[] body)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length);
        return [.. length, .. Words(name), .. body, 0, 0, 0, 0];
    }
}
