using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Luyan.Store.Files.Examining.Pages;

/// <summary>Which page of which file is to be read.</summary>
/// <param name="Path">A local file.</param>
/// <param name="Kind">Its type, as found in its content: pdf, jpg or png.</param>
/// <param name="Page">Counted from 1.</param>
/// <param name="Prefix">Only codes whose text begins so.</param>
public sealed record PageToRead(string Path, string Kind, int Page, string Prefix);

/// <summary>What was read on a page.</summary>
/// <param name="Pages">How many pages the file has; 0 where it cannot be opened.</param>
/// <param name="Codes">The codes on the page that were asked for; empty also where the page cannot be drawn.</param>
public sealed record PageRead(int Pages, IReadOnlyList<string> Codes)
{
    /// <summary>Nothing could be read: the file cannot be opened, or its reader ended.</summary>
    public static PageRead Nothing { get; } = new(0, []);
}

/// <summary>Reads the codes that stand visibly on a page: never what a file says of itself.</summary>
internal static class PageCodes
{
    private const int MostStackDepth = 128;

    public static PageRead Of(PageToRead asked) => asked.Kind switch
    {
        "pdf" => OfPdf(asked),
        "jpg" => new(1, Look(() => JpegPixels.Of(File.ReadAllBytes(asked.Path)), asked.Prefix)),
        "png" => new(1, Look(() => PngPixels.Of(File.ReadAllBytes(asked.Path)), asked.Prefix)),
        _ => PageRead.Nothing,
    };

    private static PageRead OfPdf(PageToRead asked)
    {
        try
        {
            using var document = PdfDocument.Open(
                asked.Path, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = MostStackDepth });
            if (asked.Page < 1 || asked.Page > document.NumberOfPages) { return new(document.NumberOfPages, []); }
            document.AddPageFactory<GreyPicture, DrawnPages>();
            return new(document.NumberOfPages, Look(() => document.GetPage<GreyPicture>(asked.Page), asked.Prefix));
        }
        catch (PdfDocumentEncryptedException)
        {
            return PageRead.Nothing;
        }
    }

    // A page that cannot be drawn is not read, and the others are.
    private static IReadOnlyList<string> Look(Func<GreyPicture> draw, string prefix)
    {
        try
        {
            return CodeSearch.Of(draw(), text => text.StartsWith(prefix, StringComparison.Ordinal));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return [];
        }
    }
}
