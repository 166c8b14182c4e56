using System.Globalization;
using System.Text;
using Luyan.Documents.Pdf.Fonts;
using Luyan.Documents.Pdf.Layout;
using Luyan.Documents.Pdf.Writing;
using Luyan.Law;
using static Luyan.Documents.Pdf.Writing.PdfText;

namespace Luyan.Documents.Pdf.Printing;

/// <summary>Sets a document and writes it as PDF. The output is deterministic: the bytes depend only on the
/// document and the fonts.</summary>
public static class Printer
{
    /// <summary>The bytes of the PDF.</summary>
    /// <param name="document">What is printed.</param>
    /// <param name="faces">With which fonts; the standard ones where none are given.</param>
    /// <exception cref="FileNotFoundException">A font is not there.</exception>
    /// <exception cref="InvalidDataException">A font is not TrueType.</exception>
    public static byte[] Print(PrintedDocument document, PrintFaces? faces = null)
    {
        var (flow, all) = Set(document, faces);
        PageEdges.Set(flow, document);
        return Write(document, flow, all);
    }

    /// <summary>How many pages the PDF has.</summary>
    /// <inheritdoc cref="Print"/>
    public static int Pages(PrintedDocument document, PrintFaces? faces = null) => Set(document, faces).Flow.Sheets.Count;

    private static (Flow Flow, IReadOnlyList<Face> Faces) Set(PrintedDocument document, PrintFaces? faces)
    {
        var (regular, bold, all) = Chains(faces ?? PrintFaces.Standard);
        var flow = new Flow(regular, bold);
        if (document.Cover is { } cover) { CoverSetter.Set(flow, cover); }
        for (var i = 0; i < document.Blocks.Count; i++) { Set(flow, document.Blocks, i); }
        if (flow.Sheets.Count == 0) { flow.NewSheet(); }
        return (flow, all);
    }

    private static void Set(Flow flow, IReadOnlyList<Block> blocks, int at)
    {
        if (flow.Sheets.Count == 0) { flow.NewSheet(); }
        switch (blocks[at])
        {
            case Block.Heading heading:
                // A heading stays on the page of its table.
                if (blocks.Skip(at + 1).FirstOrDefault(b => b is not Block.Heading) is Block.Table next)
                {
                    flow.Turn(TableSetter.Lies(flow, next));
                }
                else { flow.Turn(lying: false); }
                TextSetter.Heading(flow, heading);
                break;
            case Block.Paragraph paragraph: TextSetter.Paragraph(flow, paragraph); break;
            case Block.Grid { Lines.Count: > 0 } grid: flow.Turn(lying: false); GridSetter.Set(flow, grid); break;
            case Block.Table table: TableSetter.Set(flow, table); break;
            case Block.SignedBox box: BoxSetter.Set(flow, box); break;
            case Block.NewPage: if (!flow.Untouched) { flow.NewSheet(); } break;
        }
    }

    private static (FaceChain Regular, FaceChain Bold, IReadOnlyList<Face> All) Chains(PrintFaces faces)
    {
        var (regular, bold) = (new Face(TrueTypeFile.Open(faces.Regular), "R"), new Face(TrueTypeFile.Open(faces.Bold), "B"));
        var others = faces.Fallbacks.Select((path, i) => new Face(
            TrueTypeFile.Open(path), string.Create(CultureInfo.InvariantCulture, $"S{i}"))).ToList();
        return (new([regular, .. others]), new([bold, regular, .. others]), [regular, bold, .. others]);
    }

    private static byte[] Write(PrintedDocument document, Flow flow, IReadOnlyList<Face> faces)
    {
        var file = new PdfFile();
        var (root, tree) = (file.Reserve(), file.Reserve());
        var pages = flow.Sheets.Select(_ => file.Reserve()).ToList();
        var fonts = PdfFile.Reference(file.Add($"<< {string.Join(
            ' ', faces.Where(f => f.Used).Select(f => $"/{f.Resource} {PdfFile.Reference(FontObjects.Write(file, f))}"))} >>"));
        var faint = PdfFile.Reference(file.Add($"<< /{PageEdges.Faint} << /Type /ExtGState /ca 0.1 >> >>"));
        foreach (var sheet in flow.Sheets)
        {
            // Every page has a code of its own, so its resources are its own too.
            var picture = document.Head?.Code is { } code
                ? $" /XObject << /{PageEdges.Code} " +
                    $"{PdfFile.Reference(CodePicture.Write(file, code(sheet.Number + 1, flow.Sheets.Count)))} >>"
                : "";
            var resources = file.Add($"<< /Font {fonts}{picture} /ExtGState {faint} >>");
            var content = file.AddStream("", sheet.Content);
            file.Set(pages[sheet.Number],
                $"<< /Type /Page /Parent {PdfFile.Reference(tree)} /MediaBox [0 0 {Number(sheet.Width)} {Number(sheet.Height)}] "
                    + $"/Resources {PdfFile.Reference(resources)} /Contents {PdfFile.Reference(content)} /StructParents {sheet.Number} " +
                        $"/Tabs /S >>");
        }
        file.Set(tree, new StringBuilder("<< /Type /Pages /Count ").Append(pages.Count).Append(" /Kids [")
            .AppendJoin(' ', pages.Select(PdfFile.Reference)).Append("] >>").ToString());
        var structure = Structure.Write(file, flow.Root, pages);
        var outline = Outline.Write(file, flow.Bookmarks, pages) is { } marks
            ? $" /Outlines {PdfFile.Reference(marks)} /PageMode /UseOutlines"
            : "";
        var metadata = Metadata.Xmp(file, document);
        file.Set(root, $"<< /Type /Catalog /Pages {PdfFile.Reference(tree)} /Lang (zh-CN) /MarkInfo << /Marked true >> /StructTreeRoot " +
            $"{PdfFile.Reference(structure)}"
            + $" /Metadata {PdfFile.Reference(metadata)} /ViewerPreferences << /DisplayDocTitle true >>{outline} >>");
        return file.ToBytes(root, Metadata.Information(file, document));
    }
}
