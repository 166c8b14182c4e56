using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Luyan.Law;

namespace Luyan.Store.Files.Examining;

/// <summary>EXIF metadata of a photograph. Its times have no zone; Asia/Shanghai is assumed.</summary>
internal readonly record struct Exif(DateTimeOffset? TakenAt, DateTimeOffset? ChangedAt, string? Software)
{
    private const ushort SoftwareTag = 0x0131, ChangedTag = 0x0132, MoreTag = 0x8769, TakenTag = 0x9003;
    private const int MostEntries = 200;

    /// <summary>Reads the directories of a TIFF block; entries out of bounds are ignored.</summary>
    public static Exif Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) { return default; }
        var little = tiff[0] == 'I';
        var found = new Exif();
        var first = Whole(tiff, 4, little);
        Directory(tiff, first, little, ref found, deep: false);
        return found;
    }

    private static void Directory(ReadOnlySpan<byte> tiff, uint at, bool little, ref Exif found, bool deep)
    {
        if (at + 2 > tiff.Length) { return; }
        var count = Math.Min((int)Half(tiff, at, little), MostEntries);
        for (var i = 0; i < count && at + 2 + (i + 1) * 12 <= tiff.Length; i++)
        {
            var entry = at + 2 + (uint)i * 12;
            switch (Half(tiff, entry, little))
            {
                case SoftwareTag: found = found with { Software = Metadata.Label(Words(tiff, entry, little)) }; break;
                case ChangedTag: found = found with { ChangedAt = Moment(Words(tiff, entry, little)) }; break;
                case TakenTag: found = found with { TakenAt = Moment(Words(tiff, entry, little)) }; break;
                case MoreTag when !deep: Directory(tiff, Whole(tiff, entry + 8, little), little, ref found, deep: true); break;
            }
        }
    }

    private static string Words(ReadOnlySpan<byte> tiff, uint entry, bool little)
    {
        var length = Whole(tiff, entry + 4, little);
        var from = length <= 4 ? entry + 8 : Whole(tiff, entry + 8, little);
        return from + (long)length > tiff.Length ? "" : Encoding.UTF8.GetString(tiff.Slice((int)from, (int)length)).Split('\0')[0];
    }

    private static DateTimeOffset? Moment(string written) =>
        DateTime.TryParseExact(written, "yyyy:MM:dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? Metadata.Moment(() => new DateTimeOffset(local, LegalDate.Offset))
            : null;

    private static ushort Half(ReadOnlySpan<byte> tiff, uint at, bool little) =>
        at + 2 > tiff.Length ? (ushort)0
            : little ? BinaryPrimitives.ReadUInt16LittleEndian(tiff[(int)at..])
            : BinaryPrimitives.ReadUInt16BigEndian(tiff[(int)at..]);

    private static uint Whole(ReadOnlySpan<byte> tiff, uint at, bool little) =>
        at + 4L > tiff.Length ? uint.MaxValue / 2
            : little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[(int)at..])
            : BinaryPrimitives.ReadUInt32BigEndian(tiff[(int)at..]);
}
