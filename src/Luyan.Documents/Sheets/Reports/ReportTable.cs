using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Luyan.Documents.Sheets.Reports;

/// <summary>One table of a report: heads that stay in sight, a filter, columns as wide as what they hold, pages that print.</summary>
internal static class ReportTable
{
    private const int Narrowest = 8;
    private const int Widest = 46;

    // What fits on a page of A4 upright, in signs.
    private const double Upright = 90;
    private const uint A4 = 9;

    public static void Write(OpenXmlWriter writer, ReportSheet table, string title)
    {
        double[] widths = [.. table.Heads.Select((_, at) => Width(table, at))];
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties { PageSetupProperties = new() { FitToPage = true } });
        writer.WriteElement(new SheetViews(new SheetView(new Pane
        {
            HorizontalSplit = 1, VerticalSplit = 1, TopLeftCell = "B2", ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen
        }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(widths.Select((width, at) =>
            new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        Row(writer, 1, [.. table.Heads.Select(h => new SheetCell(h, CellForm.Text))], head: true);
        foreach (var (at, row) in table.Rows.Index()) { Row(writer, at + 2, row, head: false); }
        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter
        {
            Reference = string.Create(CultureInfo.InvariantCulture,
                $"A1:{SheetWriting.Letters(table.Heads.Count)}{table.Rows.Count + 1}"),
        });
        Print(writer, wide: widths.Sum() > Upright, title);
        writer.WriteEndElement();
    }

    private static void Row(OpenXmlWriter writer, int number, IReadOnlyList<SheetCell> cells, bool head)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)number });
        foreach (var (at, cell) in cells.Index())
        {
            if (cell.Plain.Length == 0) { continue; }
            SheetWriting.Value(writer, $"{SheetWriting.Letters(at + 1)}{number}", cell.Plain, cell.Form,
                head ? BookStyles.Head : BookStyles.InReport(cell.Form));
        }
        writer.WriteEndElement();
    }

    // As wide as the page, as long as it takes; which table it is and which page stand on each.
    private static void Print(OpenXmlWriter writer, bool wide, string title)
    {
        writer.WriteElement(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.7, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup
        {
            PaperSize = A4, Orientation = wide ? OrientationValues.Landscape : OrientationValues.Portrait, FitToWidth = 1, FitToHeight = 0,
        });
        writer.WriteElement(new HeaderFooter(new OddFooter($"&L{title.Replace("&", "&&", StringComparison.Ordinal)} · &A&R&P / &N")));
    }

    // A Chinese sign takes the room of two. The head wraps: half of it is enough.
    private static double Width(ReportSheet table, int at) => Math.Clamp(
        table.Rows.Select(r => Room(r[at].Shown)).Append(Room(table.Heads[at]) / 2).Max() + 2, Narrowest, Widest);

    private static int Room(string text) => text.Sum(c => c < 0x2E80 ? 1 : 2);
}
