using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Luyan.Documents.Sheets;

/// <summary>Reads the visible sheets of an untrusted xlsx file, within limits and without evaluating formulas.</summary>
public static class BookReader
{
    private static ReadOnlySpan<byte> OldContainer => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>What stands in the file.</summary>
    /// <param name="content">The bytes; read from the beginning, must be seekable.</param>
    /// <param name="limits">How much is read.</param>
    public static SheetReading Read(Stream content, SheetLimits limits)
    {
        Span<byte> start = stackalloc byte[4];
        content.Position = 0;
        if (content.ReadAtLeast(start, 4, throwOnEndOfStream: false) == 4 && start.SequenceEqual(OldContainer))
        {
            return new SheetReading.Locked();
        }
        try
        {
            if (!Fits(content, limits)) { return new SheetReading.TooLarge(); }
            content.Position = 0;
            using var file = SpreadsheetDocument.Open(content, isEditable: false);
            return file.WorkbookPart is { } workbook ? Sheets(workbook, limits) : new SheetReading.NotReadable();
        }
        // A damaged or disguised file throws one of these, depending on the damage.
        catch (Exception damaged) when (damaged is InvalidDataException or OpenXmlPackageException
            or System.Xml.XmlException or FormatException or ArgumentException or IOException
            or InvalidOperationException or KeyNotFoundException or NotSupportedException or OverflowException)
        {
            return new SheetReading.NotReadable();
        }
    }

    // Sizes stated in a zip file are untrusted: every part is unpacked once and counted.
    private static bool Fits(Stream content, SheetLimits limits)
    {
        content.Position = 0;
        using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > limits.Parts) { return false; }
        var left = limits.Unpacked;
        var buffer = new byte[81920];
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0;)
            {
                if ((left -= read) < 0) { return false; }
            }
        }
        return true;
    }

    private static SheetReading Sheets(WorkbookPart workbook, SheetLimits limits)
    {
        var known = new CellTexts(workbook, limits);
        var found = new List<FoundSheet>();
        var left = limits.Rows;
        foreach (var sheet in workbook.Workbook?.Descendants<Sheet>() ?? [])
        {
            var hidden = sheet.State?.Value is { } state && (state == SheetStateValues.Hidden || state == SheetStateValues.VeryHidden);
            if (hidden || sheet.Id?.Value is not { } id || workbook.GetPartById(id) is not WorksheetPart part) { continue; }
            var rows = Rows(part, known, limits, left);
            if (rows is null) { return new SheetReading.TooManyRows(limits.Rows); }
            left -= rows.Count;
            found.Add(new(sheet.Name?.Value ?? "", rows));
        }
        return new SheetReading.Found(found);
    }

    private static List<FoundRow>? Rows(WorksheetPart part, CellTexts known, SheetLimits limits, int most)
    {
        var rows = new List<(int Number, Dictionary<int, FoundCell> Cells)>();
        var merged = new List<string>();
        var (number, filled) = (0, 0);
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (!reader.IsStartElement) { continue; }
            if (reader.ElementType == typeof(MergeCell) && reader.LoadCurrentElement() is MergeCell { Reference.Value: { } span })
            {
                merged.Add(span);
                continue;
            }
            if (reader.ElementType != typeof(Row) || reader.LoadCurrentElement() is not Row row) { continue; }
            number = row.RowIndex is { HasValue: true } stated ? (int)stated.Value : number + 1;
            var cells = CellsOf(row, known, limits);
            if (cells.Count > 0 && ++filled > most) { return null; }
            if (cells.Count > 0) { rows.Add((number, cells)); }
        }
        Merging.Spread(rows, merged, limits);
        return [.. rows.OrderBy(r => r.Number).Select(r => new FoundRow(r.Number, r.Cells))];
    }

    private static Dictionary<int, FoundCell> CellsOf(Row row, CellTexts known, SheetLimits limits)
    {
        var cells = new Dictionary<int, FoundCell>();
        var column = 0;
        foreach (var cell in row.Elements<Cell>())
        {
            column = cell.CellReference?.Value is { } place ? Merging.Place(place).Column : column + 1;
            if (column > limits.Columns || column < 1) { continue; }
            if (known.Of(cell) is { } found && (found.Text.Length > 0 || found.Flaw != CellFlaw.None)) { cells[column] = found; }
        }
        return cells;
    }
}
