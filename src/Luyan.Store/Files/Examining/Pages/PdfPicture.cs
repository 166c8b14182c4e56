using System.IO.Compression;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Luyan.Store.Files.Examining.Pages;

/// <summary>A picture of a PDF in grey.</summary>
internal static class PdfPicture
{
    /// <summary>The picture; null where it is packed in a way that is not read here (JPX, JBIG2).</summary>
    public static GreyPicture? Of(IPdfImage image)
    {
        var filters = Filters(image);
        var inverted = image.Decode is { Count: > 1 } decode && decode[0] > decode[1];
        if (filters is [.., "DCTDecode" or "DCT"])
        {
            var jpeg = JpegPixels.Of(Unpacked(image.RawMemory, filters), inverted);
            return inverted && Parts(image) == 1 ? jpeg.Inverted() : jpeg;
        }
        if (filters.Any(f => f is "JPXDecode" or "JBIG2Decode")) { return null; }
        if (!image.TryGetBytesAsMemory(out var samples)) { return null; }
        var (parts, bits) = (Parts(image), image.BitsPerComponent);
        if (image.IsImageMask || (parts == 1 && bits == 1)) { return Bits(image, samples.Span, inverted); }
        if (parts is 1 or 3 && bits == 8)
        {
            var grey = Bytes(image, samples.Span, parts);
            return inverted ? grey.Inverted() : grey;
        }
        return image.TryGetPng(out var png) ? PngPixels.Of(png) : null;
    }

    // How many bytes a pixel has that can be taken as they are; 0 for colours that stand in a table or are no light.
    private static int Parts(IPdfImage image) => image.ColorSpaceDetails is not { } colours ? 1
        : colours.BaseType != colours.Type || colours.Type.ToString() is "Separation" or "DeviceN" or "Lab" ? 0
        : colours.NumberOfColorComponents;

    private static GreyPicture Bits(IPdfImage image, ReadOnlySpan<byte> samples, bool inverted)
    {
        var picture = new GreyPicture(image.WidthInSamples, image.HeightInSamples);
        var line = (picture.Width + 7) / 8;
        Enough(samples, line * picture.Height);
        for (var y = 0; y < picture.Height; y++)
        {
            for (var x = 0; x < picture.Width; x++)
            {
                var one = (samples[y * line + x / 8] & (0x80 >> (x % 8))) != 0;
                picture.Pixels[y * picture.Width + x] = one != inverted ? (byte)255 : (byte)0;
            }
        }
        return picture;
    }

    private static GreyPicture Bytes(IPdfImage image, ReadOnlySpan<byte> samples, int parts)
    {
        var picture = new GreyPicture(image.WidthInSamples, image.HeightInSamples);
        Enough(samples, picture.Pixels.Length * parts);
        for (var i = 0; i < picture.Pixels.Length; i++) { picture.Pixels[i] = samples[i * parts]; }
        return picture;
    }

    private static void Enough(ReadOnlySpan<byte> samples, int needed)
    {
        if (samples.Length < needed) { throw new InvalidDataException("The picture is cut off."); }
    }

    // Some programs pack a JPEG once more.
    private static ReadOnlyMemory<byte> Unpacked(ReadOnlyMemory<byte> packed, IReadOnlyList<string> filters)
    {
        if (filters.Count == 1) { return packed; }
        if (filters is not ["FlateDecode" or "Fl", _]) { throw new InvalidDataException("A picture packed in this way is not read."); }
        using var zlib = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        zlib.CopyTo(whole);
        return whole.ToArray();
    }

    private static IReadOnlyList<string> Filters(IPdfImage image)
    {
        if (!image.ImageDictionary.TryGet(NameToken.Filter, out var filter) && !image.ImageDictionary.TryGet(NameToken.F, out filter))
        {
            return [];
        }
        return filter switch
        {
            NameToken name => [name.Data],
            ArrayToken list => [.. list.Data.OfType<NameToken>().Select(n => n.Data)],
            _ => [],
        };
    }
}
