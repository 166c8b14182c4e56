using System.Globalization;
using static Luyan.Documents.Pdf.Writing.PdfText;

namespace Luyan.Documents.Pdf.Writing;

/// <summary>A bookmark: where a heading stands.</summary>
/// <param name="Level">1 for the first level.</param>
/// <param name="Text">The heading.</param>
/// <param name="Page">The page, from 0.</param>
/// <param name="Top">The height on it, in points from below.</param>
internal sealed record Bookmark(int Level, string Text, int Page, double Top);

/// <summary>Writes the bookmarks as a tree.</summary>
internal static class Outline
{
    /// <summary>The number of the outline; null where there are no bookmarks.</summary>
    public static int? Write(PdfFile file, IReadOnlyList<Bookmark> marks, IReadOnlyList<int> pages)
    {
        if (marks.Count == 0) { return null; }
        var root = file.Reserve();
        var (first, last, count) = Level(file, marks, pages, root, 0, marks.Count);
        file.Set(root,
            string.Create(CultureInfo.InvariantCulture, $"<< /Type /Outlines /First {first} 0 R /Last {last} 0 R /Count {count} >>"));
        return root;
    }

    // The marks of one level from..to, each followed by its own of deeper levels.
    private static (int First, int Last, int Count) Level(
        PdfFile file, IReadOnlyList<Bookmark> marks, IReadOnlyList<int> pages, int parent, int from, int to)
    {
        var level = marks[from].Level;
        var own = Enumerable.Range(from, to - from).Where(i => marks[i].Level <= level).ToList();
        var numbers = own.ConvertAll(_ => file.Reserve());
        for (var i = 0; i < own.Count; i++)
        {
            var (mark, end) = (marks[own[i]], i + 1 < own.Count ? own[i + 1] : to);
            var body =
                $"/Title {Of(mark.Text)} /Parent {parent} 0 R /Dest [{PdfFile.Reference(pages[mark.Page])} /XYZ 0 {Number(mark.Top)} null]";
            if (i > 0) { body += $" /Prev {numbers[i - 1]} 0 R"; }
            if (i + 1 < own.Count) { body += $" /Next {numbers[i + 1]} 0 R"; }
            if (end > own[i] + 1)
            {
                // Initially closed: the count of hidden entries is negative.
                var (first, last, count) = Level(file, marks, pages, numbers[i], own[i] + 1, end);
                body += $" /First {first} 0 R /Last {last} 0 R /Count -{count}";
            }
            file.Set(numbers[i], $"<< {body} >>");
        }
        return (numbers[0], numbers[^1], own.Count);
    }
}
