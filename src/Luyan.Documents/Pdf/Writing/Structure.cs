using System.Globalization;

namespace Luyan.Documents.Pdf.Writing;

/// <summary>An element of the logical structure: what a screen reader is told that a piece of a page is.</summary>
/// <param name="kind">Its standard name: Document, H1, P, Table, TR, TH, TD …</param>
internal sealed class Element(string kind)
{
    private readonly List<Element> children = [];
    private readonly List<(int Page, int Mark)> pieces = [];

    public string Kind => kind;

    public IReadOnlyList<Element> Children => children;

    /// <summary>The marked pieces of pages that it consists of.</summary>
    public IReadOnlyList<(int Page, int Mark)> Pieces => pieces;

    public Element Add(string childKind)
    {
        var child = new Element(childKind);
        children.Add(child);
        return child;
    }

    public void Takes(int page, int mark) => pieces.Add((page, mark));
}

/// <summary>Writes the tree of elements, and from each page the way back to them.</summary>
internal static class Structure
{
    public static int Write(PdfFile file, Element root, IReadOnlyList<int> pages)
    {
        var tree = file.Reserve();
        var owners = pages.Select(_ => new SortedDictionary<int, int>()).ToArray();
        var top = Write(file, root, tree, pages, owners);
        var numbers = string.Join(' ', owners.Select((o, page) => string.Create(
            CultureInfo.InvariantCulture, $"{page} [{string.Join(' ', o.Values.Select(PdfFile.Reference))}]")));
        var parents = file.Add($"<< /Nums [{numbers}] >>");
        file.Set(tree, $"<< /Type /StructTreeRoot /K [{PdfFile.Reference(top)}] /ParentTree {PdfFile.Reference(parents)} " +
            $"/ParentTreeNextKey {pages.Count} >>");
        return tree;
    }

    private static int Write(PdfFile file, Element element, int parent, IReadOnlyList<int> pages, SortedDictionary<int, int>[] owners)
    {
        var number = file.Reserve();
        var kids = new List<string>();
        foreach (var (page, mark) in element.Pieces)
        {
            owners[page][mark] = number;
            kids.Add(string.Create(CultureInfo.InvariantCulture, $"<< /Type /MCR /Pg {PdfFile.Reference(pages[page])} /MCID {mark} >>"));
        }
        foreach (var child in element.Children) { kids.Add(PdfFile.Reference(Write(file, child, number, pages, owners))); }
        var scope = element.Kind == "TH" ? " /A << /O /Table /Scope /Column >>" : "";
        file.Set(number, $"<< /Type /StructElem /S /{element.Kind} /P {PdfFile.Reference(parent)}{scope} /K [{string.Join(' ', kids)}] >>");
        return number;
    }
}
