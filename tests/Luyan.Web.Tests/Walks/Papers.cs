using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Luyan.Web.Tests.Walks;

/// <summary>The texts of a file that is handed out.</summary>
internal static class Papers
{
    public const string Pdf = "application/pdf";
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // The same letter stands behind the doors of many readers.
    private static readonly ConcurrentDictionary<string, IReadOnlyCollection<string>> Read = [];

    public static IReadOnlyCollection<string> Texts(byte[] bytes, string type) =>
        Read.GetOrAdd($"{type} {Convert.ToHexString(SHA256.HashData(bytes))}", _ => In(bytes, type));

    private static List<string> In(byte[] bytes, string type) => type switch
    {
        Pdf => Printed(bytes),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => Sheets(bytes),
        Docx => Packed(bytes, "word/", p => p.Name.LocalName == "p"),
        "text/csv" or "text/calendar" or "text/plain" =>
            [.. Encoding.UTF8.GetString(bytes).Split('\n', ',').Select(l => l.Trim()).Where(l => l.Length > 0)],
        _ => [],
    };

    /// <summary>What one sees in a workbook: no hidden sheet, row or column; these hold what the program reads again.</summary>
    private static List<string> Sheets(byte[] bytes)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var shared = book.WorkbookPart!.SharedStringTablePart?.SharedStringTable.Select(i => i.InnerText).ToList() ?? [];
        var said = new List<string>();
        var visible = book.WorkbookPart.Workbook!.Sheets!.Elements<Sheet>()
            .Where(s => s.State is null || s.State == SheetStateValues.Visible);
        foreach (var sheet in visible)
        {
            said.Add(sheet.Name!);
            var grid = ((WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!)).Worksheet!;
            var hidden = grid.Descendants<Column>().Where(c => c.Hidden?.Value == true)
                .SelectMany(c => Enumerable.Range((int)c.Min!.Value, (int)(c.Max!.Value - c.Min.Value + 1))).ToHashSet();
            foreach (var cell in grid.Descendants<Row>().Where(r => r.Hidden?.Value != true).SelectMany(r => r.Elements<Cell>()))
            {
                if (hidden.Contains(Number(cell.CellReference!))) { continue; }
                if (cell.DataType?.Value == CellValues.SharedString)
                {
                    said.Add(shared[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)]);
                }
                else if (cell.DataType?.Value == CellValues.InlineString) { said.Add(cell.InlineString!.InnerText); }
            }
        }
        return said;
    }

    private static int Number(string reference) => reference.TakeWhile(char.IsLetter).Aggregate(0, (n, c) => n * 26 + c - 'A' + 1);

    private static List<string> Packed(byte[] bytes, string folder, Func<XElement, bool> unit)
    {
        var said = new List<string>();
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var parts = zip.Entries
            .Where(e => e.FullName.StartsWith(folder, StringComparison.Ordinal) && e.FullName.EndsWith(".xml", StringComparison.Ordinal));
        foreach (var part in parts)
        {
            using var stream = part.Open();
            said.AddRange(XDocument.Load(stream).Descendants().Where(unit)
                .Select(e => string.Concat(e.Descendants().Where(t => t.Name.LocalName == "t").Select(t => t.Value))));
        }
        return said;
    }

    private static List<string> Printed(byte[] bytes)
    {
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(bytes);
        return [.. pdf.GetPages().Take(12).SelectMany(p => p.GetWords().Select(w => w.Text))];
    }
}
