using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Graphics.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.XObjects;

namespace Luyan.Store.Files.Examining.Pages;

/// <summary>Draws pictures and filled shapes of a page, one over the other as they stand in it: enough for what scanners and printers
/// write, and for the codes of our own prints. Letters, lines and what a viewer may hide are not drawn.</summary>
internal sealed class PagePainter(
    Canvas canvas, int pageNumber, IResourceStore resourceStore, IPdfTokenScanner pdfScanner, IPageContentParser pageContentParser,
    ILookupFilterProvider filterProvider, CropBox cropBox, UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation,
    TransformationMatrix initialMatrix, ParsingOptions parsingOptions)
    : BaseStreamProcessor<GreyPicture>(
        pageNumber, resourceStore, pdfScanner, pageContentParser, filterProvider, cropBox, userSpaceUnit, rotation, initialMatrix,
        parsingOptions)
{
    private const int StepsOfCurve = 12;
    private readonly List<List<PdfPoint>> path = [];
    private readonly Stack<Clip> clips = [];
    // For each marked content whether it is one that a viewer may hide.
    private readonly Stack<bool> marked = [];
    private Clip clip = Clip.None;
    private PdfPoint position;
    private PdfPoint begin;

    private bool Hidden => marked.Contains(true);

    public override GreyPicture Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        CloneAllStates();
        ProcessOperations(operations);
        return canvas.Picture;
    }

    public override void PushState()
    {
        base.PushState();
        clips.Push(clip);
    }

    public override void PopState()
    {
        base.PopState();
        if (clips.TryPop(out var before)) { clip = before; }
    }

    public override void BeginSubpath() { }

    public override void MoveTo(double x, double y)
    {
        (position, begin) = (new(x, y), new(x, y));
        path.Add([Placed(position)]);
    }

    public override void LineTo(double x, double y)
    {
        position = new(x, y);
        if (path.Count > 0) { path[^1].Add(Placed(position)); }
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) =>
        BezierCurveTo(position.X, position.Y, x2, y2, x3, y3);

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
        var from = position;
        for (var step = 1; step <= StepsOfCurve; step++)
        {
            var (t, s) = ((double)step / StepsOfCurve, 1 - (double)step / StepsOfCurve);
            LineTo(
                s * s * s * from.X + 3 * s * s * t * x1 + 3 * s * t * t * x2 + t * t * t * x3,
                s * s * s * from.Y + 3 * s * s * t * y1 + 3 * s * t * t * y2 + t * t * t * y3);
        }
    }

    public override void Rectangle(double x, double y, double width, double height)
    {
        MoveTo(x, y);
        LineTo(x + width, y);
        LineTo(x + width, y + height);
        LineTo(x, y + height);
        position = begin;
    }

    public override PdfPoint? CloseSubpath()
    {
        position = begin;
        return path.Count > 0 ? begin : null;
    }

    public override void FillPath(FillingRule fillingRule, bool close)
    {
        if (!Hidden && Ink() is { } grey)
        {
            canvas.Fill(path, fillingRule == FillingRule.EvenOdd, grey, clip, Darkens);
        }
        path.Clear();
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close) => FillPath(fillingRule, close);

    public override void StrokePath(bool close) => path.Clear();

    public override void EndPath() => path.Clear();

    public override void ClosePath() => path.Clear();

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
        if (path.Count > 0) { clip = clip.With(path.SelectMany(p => p)); }
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) =>
        clip = clip.With(new[] { rectangle.BottomLeft, rectangle.BottomRight, rectangle.TopLeft, rectangle.TopRight }.Select(Placed));

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) =>
        Draw(XObjectFactory.ReadImage(xObjectContentRecord, PdfScanner, FilterProvider, ResourceStore));

    protected override void RenderInlineImage(InlineImage inlineImage) => Draw(inlineImage);

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties) =>
        marked.Push(name.Data == "OC");

    public override void EndMarkedContent() => marked.TryPop(out _);

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        if (!MayHide(formStream.StreamDictionary)) { base.ProcessFormXObject(formStream, xObjectName); }
    }

    public override void RenderGlyph(
        IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        // No code is written in letters.
    }

    public override void PaintShading(NameToken shadingName)
    {
        // No code is drawn in shades.
    }

    private void Draw(IPdfImage image)
    {
        if (Hidden || MayHide(image.ImageDictionary) || (image.IsImageMask && Ink() is null)) { return; }
        // What cannot be unpacked leaves its place grey: nothing is read there, also not what stands below it.
        var pixels = PdfPicture.Of(image) ?? new GreyPicture(1, 1).Filled(128);
        var at = CurrentTransformationMatrix;
        if (image.IsImageMask) { canvas.Draw(null, Ink()!.Value, pixels.Inverted(), at, clip, Darkens); }
        else { canvas.Draw(pixels, 0, image.MaskImage is { } mask ? Cover(mask) : null, at, clip, Darkens); }
    }

    // A stencil covers where its bits are 0; a soft mask where it is light.
    private static GreyPicture? Cover(IPdfImage mask) => mask.IsImageMask ? PdfPicture.Of(mask)?.Inverted() : PdfPicture.Of(mask);

    private static bool MayHide(DictionaryToken dictionary) => dictionary.ContainsKey(NameToken.Create("OC"));

    private bool Darkens => GetCurrentState().BlendMode is BlendMode.Multiply or BlendMode.Darken or BlendMode.ColorBurn;

    // The grey of what is filled; null where it is a pattern or hardly to be seen.
    private byte? Ink()
    {
        var state = GetCurrentState();
        if (state.AlphaConstantNonStroking < 0.5) { return null; }
        if (state.CurrentNonStrokingColor is not { } colour) { return 0; }
        return colour.ColorSpace == ColorSpace.Pattern ? null : (byte)Math.Clamp(colour.ToRGBValues().r * 255, 0, 255);
    }

    private PdfPoint Placed(PdfPoint point) => CurrentTransformationMatrix.Transform(point);
}
