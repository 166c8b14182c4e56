using ZXing;
using ZXing.Common;
using ZXing.Multi.QrCode;

namespace Luyan.Store.Files.Examining.Pages;

/// <summary>Finds the QR codes in a picture of a page, upright or turned, all of them.</summary>
internal static class CodeSearch
{
    private const int Longest = 400;
    private const int Most = 8;
    private static readonly Dictionary<DecodeHintType, object> Hints = new() { [DecodeHintType.TRY_HARDER] = true };

    /// <summary>The texts of the codes, each once; at most eight.</summary>
    /// <param name="page">The page.</param>
    /// <param name="wanted">Which of them are asked for: until one is found, it is looked for in more and more ways.</param>
    public static IReadOnlyList<string> Of(GreyPicture page, Func<string, bool> wanted)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        void Look(GreyPicture picture, bool evenLight = false)
        {
            foreach (var text in Read(picture, evenLight)) { if (found.Count < Most && wanted(text)) { found.Add(text); } }
        }
        // The coarse picture forgives noise, the fine one shows small codes; a page may carry one of each.
        var half = page.Half();
        Look(half);
        Look(page);
        if (found.Count == 0) { Look(half, evenLight: true); }
        foreach (var corner in Corners(half).TakeWhile(_ => found.Count == 0))
        {
            Look(corner.Half());
            Look(corner.Doubled());
            Look(corner, evenLight: true);
        }
        return [.. found.Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Read(GreyPicture picture, bool evenLight)
    {
        var light = new RGBLuminanceSource(picture.Pixels, picture.Width, picture.Height, RGBLuminanceSource.BitmapFormat.Gray8);
        var bitmap = new BinaryBitmap(evenLight ? new GlobalHistogramBinarizer(light) : new HybridBinarizer(light));
        return (new QRCodeMultiReader().decodeMultiple(bitmap, Hints) ?? [])
            .Select(r => r.Text).Where(t => t is { Length: > 0 and <= Longest });
    }

    // The code stands in the head of a page, at a corner however the sheet lay on the glass.
    private static IEnumerable<GreyPicture> Corners(GreyPicture page)
    {
        var (width, height) = (Math.Max(1, page.Width * 2 / 5), Math.Max(1, page.Height * 3 / 10));
        foreach (var left in new[] { page.Width - width, 0 })
        {
            foreach (var top in new[] { 0, page.Height - height }) { yield return page.Part(left, top, width, height); }
        }
    }
}
