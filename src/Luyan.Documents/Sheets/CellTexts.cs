using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Luyan.Documents.Sheets;

/// <summary>What a cell says, whichever way its file writes it: shared, inline, number, day as a serial number,
/// computed, or an error.</summary>
internal sealed class CellTexts
{
    private readonly IReadOnlyList<string> shared;
    private readonly HashSet<uint> days;
    private readonly bool from1904;
    private readonly SheetLimits limits;

    public CellTexts(WorkbookPart workbook, SheetLimits limits)
    {
        this.limits = limits;
        shared = [.. workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(Said) ?? []];
        from1904 = workbook.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;
        days = DayStyles(workbook.WorkbookStylesPart?.Stylesheet);
    }

    /// <summary>What a cell says; null where it is empty.</summary>
    public FoundCell? Of(Cell cell)
    {
        var value = cell.CellValue?.Text ?? "";
        // A formula counts for the value that its spreadsheet computed last; it is never computed here.
        if (cell.CellFormula is not null && value.Length == 0) { return new("", CellFlaw.NotComputed); }
        var type = cell.DataType?.Value ?? CellValues.Number;
        if (type == CellValues.Error) { return new(value, CellFlaw.Error); }
        var text = type == CellValues.SharedString
            ? (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count ? shared[at] : "")
            : type == CellValues.InlineString ? (cell.InlineString is { } inline ? Said(inline) : "")
            : type == CellValues.Boolean ? (value == "1" ? "yes" : "no")
            : type == CellValues.Date ? (value.Length >= 10 ? value[..10] : value)
            : type == CellValues.Number ? Number(value, cell.StyleIndex?.Value is { } style && days.Contains(style))
            : value;
        text = text.ReplaceLineEndings("\n").Trim();
        return text.Length == 0 ? null : text.Length <= limits.Characters ? new(text) : new(text[..limits.Characters], CellFlaw.TooLong);
    }

    private string Number(string value, bool day)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) { return value; }
        if (day && SerialDay.Of(number, from1904) is { } found) { return found.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture); }
        // Fifteen digits are what a spreadsheet keeps: 0.1 + 0.2 stays 0.3.
        var said = number.ToString("G15", CultureInfo.InvariantCulture);
        return said.Contains('E', StringComparison.Ordinal) && decimal.TryParse(
            said, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact.ToString(CultureInfo.InvariantCulture) : said;
    }

    // Phonetic readings are not part of the text.
    private static string Said(OpenXmlElement item) => XstringText.Read(string.Concat(
        item.Descendants<Text>().Where(t => t.Ancestors<PhoneticRun>().FirstOrDefault() is null).Select(t => t.Text)));

    private static HashSet<uint> DayStyles(Stylesheet? styles)
    {
        var written = styles?.NumberingFormats?.Elements<NumberingFormat>().Where(f => f.NumberFormatId is not null)
            .GroupBy(f => f.NumberFormatId!.Value).ToDictionary(g => g.Key, g => g.First().FormatCode?.Value ?? "") ?? [];
        var found = new HashSet<uint>();
        foreach (var (at, format) in (styles?.CellFormats?.Elements<CellFormat>() ?? []).Index())
        {
            var id = format.NumberFormatId?.Value ?? 0;
            if (written.TryGetValue(id, out var code) ? SerialDay.Writes(code) : SerialDay.Writes(id)) { found.Add((uint)at); }
        }
        return found;
    }
}
