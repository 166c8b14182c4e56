using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;
using Luyan.Store.Rows;

namespace Luyan.Store.Files.Examining;

/// <summary>Looks into a PDF: pages, password, how fine its scans are, what it says of its making, which pictures it holds.</summary>
internal static class PdfExamination
{
    private const int MostPages = 300;
    private const int MostPictures = 500;
    private const int MostStackDepth = 128;
    private const double PointsPerInch = 72;
    // The long side of A4 in points: what is larger is shrunk to it when somebody prints it.
    private const double PrintedLongSide = 842;
    // A page with this much real text is no scan, or one whose text could be recognised.
    private const int LettersOfText = 20;
    // Logos, rules and stamps shared by letterheads prove nothing.
    private const int SmallestPicture = 100;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    public static Examined Of(ToExamine file)
    {
        PdfDocument document;
        try
        {
            document = PdfDocument.Open(
                file.Path, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = MostStackDepth });
        }
        catch (PdfDocumentEncryptedException)
        {
            return new(Flaw: Flaws.Encrypted);
        }
        using (document)
        {
            if (document.NumberOfPages < 1) { return Examined.Unreadable; }
            var pictures = new HashSet<string>();
            var flaw = Pages(document, file.Resolution, pictures);
            return new(document.NumberOfPages, flaw)
            {
                MadeAt = Metadata.Moment(() => document.Information.GetCreatedDateTimeOffset()),
                EditedAt = Metadata.Moment(() => document.Information.GetModifiedDateTimeOffset()),
                Software = Metadata.Label(document.Information.Creator, document.Information.Producer),
                Pictures = [.. pictures.Order(StringComparer.Ordinal)],
            };
        }
    }

    private static string? Pages(PdfDocument document, int resolution, HashSet<string> pictures)
    {
        var begun = Stopwatch.GetTimestamp();
        var (readable, tooSmall) = (0, false);
        for (var number = 1; number <= Math.Min(document.NumberOfPages, MostPages) && Stopwatch.GetElapsedTime(begun) < Longest; number++)
        {
            List<IPdfImage> shown;
            Page page;
            try
            {
                page = document.GetPage(number);
                shown = [.. page.GetImages().Take(MostPictures)];
            }
            // One page that fails to parse does not make the document unreadable.
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                continue;
            }
            readable++;
            tooSmall |= IsScan(page, shown) && shown.Count > 0 && Finest(page, shown) < resolution;
            foreach (var picture in shown.Where(p => Math.Min(p.WidthInSamples, p.HeightInSamples) >= SmallestPicture))
            {
                if (pictures.Count >= MostPictures || Stopwatch.GetElapsedTime(begun) > Longest) { break; }
                pictures.Add(DigestOf(picture));
            }
        }
        return readable == 0 ? Flaws.Unreadable : tooSmall ? Flaws.TooSmall : null;
    }

    private static bool IsScan(Page page, List<IPdfImage> shown) =>
        page.Letters.Count < LettersOfText && shown.Sum(p => Math.Abs(p.BoundingBox.Area)) >= page.Width * page.Height / 2;

    // Scanners may layer fine text over a coarse background or cut a page into strips, so the finest large part determines legibility.
    private static double Finest(Page page, List<IPdfImage> shown)
    {
        var shrunk = Math.Min(1, PrintedLongSide / Math.Max(page.Width, page.Height));
        var least = page.Width * page.Height / 20;
        return shown.Where(p => Math.Abs(p.BoundingBox.Area) >= least)
            .Select(p => Math.Min(
                PerInch(p.WidthInSamples, p.BoundingBox.Width * shrunk), PerInch(p.HeightInSamples, p.BoundingBox.Height * shrunk)))
            .DefaultIfEmpty(double.MaxValue).Max();
    }

    private static double PerInch(int pixels, double points) => points <= 0 ? double.MaxValue : pixels / (points / PointsPerInch);

    // Every producer embeds a JPEG byte for byte. Other pictures are recompressed, so their pixels are compared.
    private static string DigestOf(IPdfImage picture)
    {
        if (picture.ImageDictionary.TryGet(NameToken.Filter, out var filter) && Single(filter) is "DCTDecode" or "JPXDecode")
        {
            return Convert.ToHexStringLower(SHA256.HashData(picture.RawMemory.Span));
        }
        if (!picture.TryGetBytesAsMemory(out var pixels)) { pixels = picture.RawMemory.ToArray(); }
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> size = stackalloc byte[8];
        BinaryPrimitives.WriteInt32BigEndian(size, picture.WidthInSamples);
        BinaryPrimitives.WriteInt32BigEndian(size[4..], picture.HeightInSamples);
        sha.AppendData(size);
        sha.AppendData(pixels.Span);
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    private static string? Single(IToken filter) =>
        filter switch { NameToken name => name.Data, ArrayToken { Length: 1 } list when list[0] is NameToken name => name.Data, _ => null };
}
