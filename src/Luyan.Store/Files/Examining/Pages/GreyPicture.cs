namespace Luyan.Store.Files.Examining.Pages;

/// <summary>A picture in grey, a byte for each pixel: 0 is black, 255 white. Of coloured pictures it holds the red light, in which a red
/// seal is as white as the paper, so that a code under it can be read.</summary>
internal sealed class GreyPicture
{
    // A page of A4 at 800 dots to the inch.
    private const long MostPixels = 64_000_000;

    /// <exception cref="InvalidDataException">It has no pixels, or too many.</exception>
    public GreyPicture(int width, int height)
    {
        if (width < 1 || height < 1 || (long)width * height > MostPixels) { throw new InvalidDataException("This is no size of a page."); }
        (Width, Height, Pixels) = (width, height, new byte[width * height]);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Row by row from the top.</summary>
    public byte[] Pixels { get; }

    public GreyPicture Filled(byte grey)
    {
        Pixels.AsSpan().Fill(grey);
        return this;
    }

    public GreyPicture Inverted()
    {
        foreach (ref var pixel in Pixels.AsSpan()) { pixel = (byte)(255 - pixel); }
        return this;
    }

    /// <summary>Half as wide and high, each pixel the mean of four.</summary>
    public GreyPicture Half()
    {
        var half = new GreyPicture(Math.Max(1, Width / 2), Math.Max(1, Height / 2));
        if (Width < 2 || Height < 2) { return half.Filled(Pixels[0]); }
        for (var y = 0; y < half.Height; y++)
        {
            var upper = Pixels.AsSpan(2 * y * Width, Width);
            var lower = Pixels.AsSpan((2 * y + 1) * Width, Width);
            var row = half.Pixels.AsSpan(y * half.Width, half.Width);
            for (var x = 0; x < row.Length; x++)
            {
                row[x] = (byte)((upper[2 * x] + upper[2 * x + 1] + lower[2 * x] + lower[2 * x + 1] + 2) / 4);
            }
        }
        return half;
    }

    /// <summary>A part of it.</summary>
    public GreyPicture Part(int left, int top, int width, int height)
    {
        var part = new GreyPicture(width, height);
        for (var y = 0; y < height; y++)
        {
            Pixels.AsSpan((top + y) * Width + left, width).CopyTo(part.Pixels.AsSpan(y * width));
        }
        return part;
    }

    /// <summary>Twice as wide and high, with the steps between pixels made smooth.</summary>
    public GreyPicture Doubled()
    {
        var doubled = new GreyPicture(2 * Width, 2 * Height);
        for (var y = 0; y < doubled.Height; y++)
        {
            for (var x = 0; x < doubled.Width; x++) { doubled.Pixels[y * doubled.Width + x] = At(x / 2.0 - 0.25, y / 2.0 - 0.25); }
        }
        return doubled;
    }

    /// <summary>The grey between four pixels; beyond the edge that of the edge.</summary>
    public byte At(double x, double y)
    {
        (x, y) = (Math.Clamp(x, 0, Width - 1), Math.Clamp(y, 0, Height - 1));
        var (left, top) = ((int)x, (int)y);
        var (right, below) = (Math.Min(left + 1, Width - 1), Math.Min(top + 1, Height - 1));
        var (across, down) = ((int)((x - left) * 256), (int)((y - top) * 256));
        var upper = Pixels[top * Width + left] * (256 - across) + Pixels[top * Width + right] * across;
        var lower = Pixels[below * Width + left] * (256 - across) + Pixels[below * Width + right] * across;
        return (byte)((upper * (256 - down) + lower * down) >> 16);
    }
}
