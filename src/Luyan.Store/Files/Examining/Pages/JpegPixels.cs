using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using JpegLibrary;

namespace Luyan.Store.Files.Examining.Pages;

/// <summary>Unpacks a JPEG into grey.</summary>
internal static class JpegPixels
{
    /// <param name="jpeg">The file, or the stream of a picture in a PDF.</param>
    /// <param name="inverted">Its inks are stored as what is left of the light; null where its own mark says so.</param>
    /// <exception cref="InvalidDataException">It is no JPEG that can be unpacked.</exception>
    public static GreyPicture Of(ReadOnlyMemory<byte> jpeg, bool? inverted = null)
    {
        var decoder = new JpegDecoder();
        decoder.SetInput(jpeg);
        decoder.Identify();
        var (adobe, transform) = AdobeMark(jpeg.Span);
        var parts = decoder.NumberOfComponents;
        if (parts is not (1 or 3 or 4)) { throw new InvalidDataException("A JPEG of so many colours is not read."); }
        var differences = parts == 3 ? !adobe || transform != 0 : parts == 4 && adobe && transform == 2;
        var planes = new Planes(decoder.Width, decoder.Height, decoder.Precision, withRed: differences, withBlack: parts == 4);
        decoder.SetOutputWriter(planes);
        decoder.Decode();
        return planes.Red(inks: parts == 4, inverted ?? adobe);
    }

    // The segment in which Adobe's programs say how the colours are stored.
    private static (bool Adobe, int Transform) AdobeMark(ReadOnlySpan<byte> jpeg)
    {
        for (var at = 2; at + 4 <= jpeg.Length && jpeg[at] == 0xFF;)
        {
            var marker = jpeg[at + 1];
            if (marker == 0xFF) { at++; continue; }
            if (marker is 0xDA) { break; }
            var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            if (length < 2 || at + 2 + length > jpeg.Length) { break; }
            if (marker == 0xEE && length >= 14 && jpeg[(at + 4)..].StartsWith("Adobe"u8)) { return (true, jpeg[at + 15]); }
            at += 2 + length;
        }
        return default;
    }

    private sealed class Planes(int width, int height, int precision, bool withRed, bool withBlack) : JpegBlockOutputWriter
    {
        private const int Side = 8;
        private readonly GreyPicture first = new(width, height);
        private readonly GreyPicture? third = withRed ? new(width, height) : null;
        private readonly GreyPicture? fourth = withBlack ? new(width, height) : null;

        public override void WriteBlock(ref short blockRef, int componentIndex, int x, int y)
        {
            if (componentIndex switch { 0 => first, 2 => third, 3 => fourth, _ => null } is not { } plane) { return; }
            var (across, down) = (Math.Min(Side, width - x), Math.Min(Side, height - y));
            for (var row = 0; row < down; row++)
            {
                for (var column = 0; column < across; column++)
                {
                    var value = Unsafe.Add(ref blockRef, row * Side + column) >> (precision - 8);
                    plane.Pixels[(y + row) * width + x + column] = (byte)Math.Clamp(value, 0, 255);
                }
            }
        }

        public GreyPicture Red(bool inks, bool inverted)
        {
            for (var i = 0; i < first.Pixels.Length; i++)
            {
                double red = first.Pixels[i];
                if (third is not null) { red = Math.Clamp(red + 1.402 * (third.Pixels[i] - 128), 0, 255); }
                if (inks)
                {
                    var black = fourth!.Pixels[i];
                    red = inverted ? red * black / 255 : (255 - red) * (255 - black) / 255;
                }
                first.Pixels[i] = (byte)red;
            }
            return first;
        }
    }
}
