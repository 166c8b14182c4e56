using Luyan.Law;
using static Luyan.Documents.Pdf.Layout.Flow;

namespace Luyan.Documents.Pdf.Layout;

/// <summary>Sets what stands on every page: the head with number, version, short code and QR code, the count at the foot,
/// and the words across.</summary>
internal static class PageEdges
{
    public const string Code = "Q";
    public const string Faint = "F";

    private const double CodeSide = 22 * Millimetre;
    private const double CodeTop = 6 * Millimetre;
    private const double HeadSize = 9;
    private const double FootSize = 9;

    public static void Set(Flow flow, PrintedDocument document)
    {
        foreach (var sheet in flow.Sheets)
        {
            sheet.Beside(() =>
            {
                if (document.Head is { } head) { Head(flow, sheet, head); }
                var count = Wordings.Of(
                    "print.page", Language.Chinese,
                    ("page", sheet.Number + 1), ("pages", flow.Sheets.Count));
                sheet.Text(flow.Regular, count, FootSize,
                    (sheet.Width - flow.Regular.Width(count, FootSize)) / 2, sheet.Height - (11 * Millimetre));
                if (document.Watermark is { Length: > 0 } words) { sheet.Across(flow.Bold, words, 150, Faint); }
            });
        }
    }

    private static void Head(Flow flow, Sheet sheet, PageHead head)
    {
        var (left, right) = (22 * Millimetre, sheet.Width - (22 * Millimetre));
        var rule = 30 * Millimetre;
        if (head.Code is not null) { sheet.Picture(Code, right - CodeSide + 4, CodeTop, CodeSide); }
        var room = right - left - (head.Code is null ? 0 : CodeSide + 4);
        var title = flow.Lines(head.Title, room, HeadSize)[0].Text;
        sheet.Text(flow.Regular, title, HeadSize, left, rule - 20);
        sheet.Text(flow.Regular, head.Line, HeadSize, left, rule - 6);
        sheet.Rule(left, rule, right, rule, 0.8);
    }
}
