using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Luyan.Store.Rows;

namespace Luyan.Store.Files.Examining;

/// <summary>Reads the head of a JPEG or PNG: size in pixels, metadata, whether it is whole.
/// The pixels themselves are never unpacked.</summary>
internal static class PictureExamination
{
    // Viewers and cameras may append some bytes after the end marker.
    private const int MostAfterEnd = 64 * 1024;

    public static Examined OfJpeg(ToExamine file)
    {
        var bytes = File.ReadAllBytes(file.Path);
        var (width, height, exif) = (0, 0, new Exif());
        for (var at = 2; at + 4 <= bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF) { at++; continue; }
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2));
            if (length < 2 || at + 2 + length > bytes.Length) { break; }
            var body = bytes.AsSpan(at + 4, length - 2);
            // Start of frame, of whichever coding; C4, C8 and CC are tables.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && body.Length >= 5)
            {
                (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(body[1..]), BinaryPrimitives.ReadUInt16BigEndian(body[3..]));
            }
            else if (marker == 0xE1 && body.StartsWith("Exif\0\0"u8)) { exif = Exif.Read(body[6..]); }
            if (marker == 0xDA) { break; }
            at += 2 + length;
        }
        var whole = bytes.AsSpan(Math.Max(0, bytes.Length - MostAfterEnd)).LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0;
        return Judged(file, bytes, whole, width,
            height) with { MadeAt = exif.TakenAt, EditedAt = exif.ChangedAt, Software = exif.Software };
    }

    public static Examined OfPng(ToExamine file)
    {
        var bytes = File.ReadAllBytes(file.Path);
        var (width, height, whole, software, changed, exif) = (0, 0, false, (string?)null, (DateTimeOffset?)null, new Exif());
        for (long at = 8; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan((int)at));
            if (at + 12 + length > bytes.Length) { break; }
            var name = Encoding.ASCII.GetString(bytes, (int)at + 4, 4);
            var body = bytes.AsSpan((int)at + 8, (int)length);
            switch (name)
            {
                case "IHDR" when body.Length >= 8:
                    (width, height) = (BinaryPrimitives.ReadInt32BigEndian(body), BinaryPrimitives.ReadInt32BigEndian(body[4..]));
                    break;
                case "tEXt" when body.StartsWith("Software\0"u8): software = Metadata.Label(Encoding.Latin1.GetString(body[9..])); break;
                case "tIME" when body.Length >= 7: changed = Changed(body); break;
                case "eXIf": exif = Exif.Read(body); break;
                case "IEND": whole = true; break;
            }
            at += 12 + length;
        }
        return Judged(file, bytes, whole, width,
            height) with { MadeAt = exif.TakenAt, EditedAt = changed ?? exif.ChangedAt, Software = software ?? exif.Software };
    }

    private static Examined Judged(ToExamine file, byte[] bytes, bool whole, int width, int height) => !whole || width <= 0 || height <= 0
        ? Examined.Unreadable
        : new(1, Math.Min(width, height) < file.PictureSide ? Flaws.TooSmall : null)
        {
            Pictures = [Convert.ToHexStringLower(SHA256.HashData(bytes))]
        };

    private static DateTimeOffset? Changed(Span<byte> body)
    {
        var (year, month, day, hour, minute, second) = (BinaryPrimitives.ReadUInt16BigEndian(body),
            body[2], body[3], body[4], body[5], body[6]);
        return Metadata.Moment(() => new(year, month, day, hour, minute, second, TimeSpan.Zero));
    }
}
