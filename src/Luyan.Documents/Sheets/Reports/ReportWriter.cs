using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Luyan.Documents.Sheets.Reports;

/// <summary>Writes a <see cref="Report"/> as xlsx: its tables, and what they say in a sheet after them.</summary>
public static class ReportWriter
{
    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(Report report)
    {
        using var content = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            var about = file.PackageProperties;
            (about.Title, about.Creator, about.Created) = (report.Title, report.Author, report.Made.UtcDateTime);
            var workbook = file.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = BookStyles.Sheet();
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            List<Sheet> sheets = [];
            void Add(string name, Action<OpenXmlWriter> write)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                using (var writer = OpenXmlWriter.Create(part)) { write(writer); }
                sheets.Add(new() { Name = name, SheetId = (uint)sheets.Count + 1, Id = workbook.GetIdOfPart(part) });
            }
            List<DefinedName> defined = [];
            foreach (var (at, table) in report.Sheets.Index())
            {
                var name = SheetName.Of(table.Name, names);
                Add(name, writer => ReportTable.Write(writer, table, report.Title));
                defined.AddRange(Defined(name, table, (uint)at));
            }
            Add(SheetName.Of(report.AboutName, names), writer => About(writer, report.About));
            workbook.Workbook = new(new DocumentFormat.OpenXml.Spreadsheet.Sheets(sheets), new DefinedNames(defined));
        }
        return content.ToArray();
    }

    // Spreadsheets find by these names what is printed, what is repeated on each page, and where the filter is.
    private static IEnumerable<DefinedName> Defined(string name, ReportSheet table, uint at)
    {
        var (sheet, last) = ($"'{name}'!", SheetWriting.Letters(table.Heads.Count));
        var all = string.Create(CultureInfo.InvariantCulture, $"{sheet}$A$1:${last}${table.Rows.Count + 1}");
        yield return new DefinedName(all) { Name = "_xlnm._FilterDatabase", LocalSheetId = at, Hidden = true };
        yield return new DefinedName(all) { Name = "_xlnm.Print_Area", LocalSheetId = at };
        yield return new DefinedName($"{sheet}$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = at };
    }

    private static void About(OpenXmlWriter writer, IReadOnlyList<string> lines)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new Columns(new Column { Min = 1, Max = 1, Width = 90, CustomWidth = true }));
        writer.WriteStartElement(new SheetData());
        SheetWriting.Lines(writer, lines);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
