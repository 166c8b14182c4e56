using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Luyan.Store.Files.Examining.Pages;

/// <summary>Draws the pages of a PDF as they are shown: within their crop box, turned as they say.</summary>
internal sealed class DrawnPages(
    IPdfTokenScanner pdfScanner, IResourceStore resourceStore, ILookupFilterProvider filterProvider,
    IPageContentParser pageContentParser, ParsingOptions parsingOptions)
    : BasePageFactory<GreyPicture>(pdfScanner, resourceStore, filterProvider, pageContentParser, parsingOptions)
{
    /// <summary>Pixels across a page: fine enough for a code of 22 mm on a scan that is as fine.</summary>
    private const int Across = 2600;
    private const double LongestSide = 2.5 * Across;

    protected override GreyPicture ProcessPage(
        int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations, MediaBox mediaBox, CropBox cropBox,
        UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation, TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var shown = cropBox.GetVisibleBounds(rotation);
        var (width, height) = (shown.Width, shown.Height);
        if (!(width > 0 && height > 0)) { throw new InvalidDataException("The page has no size."); }
        var scale = Math.Min(Across / Math.Min(width, height), LongestSide / Math.Max(width, height));
        var canvas = new Canvas((int)Math.Max(1, width * scale), (int)Math.Max(1, height * scale), scale);
        return new PagePainter(
            canvas, pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation,
            initialMatrix, ParsingOptions).Process(pageNumber, operations);
    }
}
