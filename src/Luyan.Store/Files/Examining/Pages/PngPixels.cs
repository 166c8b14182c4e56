using System.Buffers.Binary;
using System.IO.Compression;

namespace Luyan.Store.Files.Examining.Pages;

/// <summary>Unpacks a PNG into grey. One that is interlaced is not read; no scanner writes such.</summary>
internal static class PngPixels
{
    /// <exception cref="InvalidDataException">It is no PNG that can be unpacked.</exception>
    public static GreyPicture Of(ReadOnlySpan<byte> png)
    {
        using var packed = new MemoryStream();
        var head = ReadOnlySpan<byte>.Empty;
        var palette = ReadOnlySpan<byte>.Empty;
        for (var at = 8; at + 12 <= png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png[at..]);
            if (length < 0 || length > png.Length - at - 12) { throw new InvalidDataException("The picture is cut off."); }
            var name = png.Slice(at + 4, 4);
            var body = png.Slice(at + 8, length);
            if (name.SequenceEqual("IHDR"u8)) { head = body; }
            else if (name.SequenceEqual("PLTE"u8)) { palette = body; }
            else if (name.SequenceEqual("IDAT"u8)) { packed.Write(body); }
            at += 12 + length;
        }
        if (head.Length < 13 || head[12] != 0) { throw new InvalidDataException("A picture of this kind is not read."); }
        packed.Position = 0;
        return Rows(head, palette, packed);
    }

    private static GreyPicture Rows(ReadOnlySpan<byte> head, ReadOnlySpan<byte> palette, MemoryStream packed)
    {
        var picture = new GreyPicture(BinaryPrimitives.ReadInt32BigEndian(head), BinaryPrimitives.ReadInt32BigEndian(head[4..]));
        var (bits, colours) = (head[8], head[9]);
        var samples = colours switch { 0 or 3 => 1, 4 => 2, 2 => 3, 6 => 4, _ => throw new InvalidDataException("No such colours.") };
        if (bits is not (1 or 2 or 4 or 8 or 16)) { throw new InvalidDataException("No such depth."); }
        var pixel = Math.Max(1, samples * bits / 8);
        var (row, above) = (new byte[(picture.Width * samples * bits + 7) / 8], new byte[(picture.Width * samples * bits + 7) / 8]);
        using var rows = new ZLibStream(packed, CompressionMode.Decompress);
        for (var y = 0; y < picture.Height; y++)
        {
            var filter = rows.ReadByte();
            rows.ReadExactly(row);
            Unfilter(filter, row, above, pixel);
            for (var x = 0; x < picture.Width; x++)
            {
                picture.Pixels[y * picture.Width + x] = Grey(row, x, bits, samples, colours == 3 ? palette : default);
            }
            (row, above) = (above, row);
        }
        return picture;
    }

    private static byte Grey(byte[] row, int x, int bits, int samples, ReadOnlySpan<byte> palette)
    {
        if (bits < 8)
        {
            var value = (row[x * bits / 8] >> (8 - bits - x * bits % 8)) & ((1 << bits) - 1);
            return palette.Length > 0 ? palette[3 * value] : (byte)(value * 255 / ((1 << bits) - 1));
        }
        var (step, at) = (bits / 8, x * samples * bits / 8);
        if (palette.Length > 0) { return palette[3 * row[at]]; }
        // What shines through is as white as the paper.
        var light = samples is 2 or 4 ? row[at + (samples - 1) * step] : 255;
        return (byte)((row[at] * light + 255 * (255 - light)) / 255);
    }

    private static void Unfilter(int filter, byte[] row, byte[] above, int pixel)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var (left, up, corner) = (i < pixel ? 0 : row[i - pixel], above[i], i < pixel ? 0 : above[i - pixel]);
            row[i] += (byte)(filter switch
            {
                0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Nearest(left, up, corner),
                _ => throw new InvalidDataException("No such filter."),
            });
        }
    }

    private static int Nearest(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
