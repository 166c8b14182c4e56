using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Luyan.Law;

namespace Luyan.Documents.Sheets;

/// <summary>One sheet of a book: the hidden row of the mark and keys, the heads, the rows; ids in the hidden first column.</summary>
internal static class SheetWriting
{
    private const int FirstRow = 3;
    private const int RowsWithLists = 20_000;
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    public static void Write(OpenXmlWriter writer, Book book, BookSheet sheet, IReadOnlyList<ChoiceList> lists)
    {
        writer.WriteStartElement(new Worksheet());
        // The heads and the first column stay in sight.
        writer.WriteElement(new SheetViews(new SheetView(new Pane
        {
            HorizontalSplit = 2, VerticalSplit = 2, TopLeftCell = "C3", ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen
        }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns([
            new Column { Min = 1, Max = 1, Width = 2, Hidden = true, CustomWidth = true },
            .. sheet.Columns.Select((column, at) => new Column
            {
                Min = (uint)at + 2, Max = (uint)at + 2, Width = WidthOf(column, at), CustomWidth = true, Style = BookStyles.Of(column.Form)
            }),
        ]));
        writer.WriteStartElement(new SheetData());
        Row(writer, 1, hidden: true, [
            (new SheetMark(book.Template, book.Version, sheet.Key).ToString(), BookStyles.Text),
            .. sheet.Columns.Select(c => (c.Key, BookStyles.Text))
        ]);
        Row(writer, 2, hidden: false, [("", BookStyles.Head), .. sheet.Columns.Select(c => (c.Head, BookStyles.Head))]);
        for (var at = 0; at < sheet.Rows.Count; at++) { Facts(writer, at + FirstRow, sheet, sheet.Rows[at]); }
        writer.WriteEndElement();
        Validate(writer, sheet, lists);
        writer.WriteEndElement();
    }

    /// <summary>The letters of a column, from 1: A, Z, AA.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26) { letters = (char)('A' + ((column - 1) % 26)) + letters; }
        return letters;
    }

    public static void Text(OpenXmlWriter writer, string place, string text, uint style) =>
        writer.WriteElement(new Cell(new InlineString(new Text(XstringText.Write(Allowed(text)))
        {
            Space = SpaceProcessingModeValues.Preserve
        })) { CellReference = place, DataType = CellValues.InlineString, StyleIndex = style });

    /// <summary>A column of lines, the first as a heading.</summary>
    public static void Lines(OpenXmlWriter writer, IReadOnlyList<string> lines)
    {
        foreach (var (at, line) in lines.Index())
        {
            writer.WriteStartElement(new Row { RowIndex = (uint)at + 1 });
            Text(writer, $"A{at + 1}", line, at == 0 ? BookStyles.Head : BookStyles.Lines);
            writer.WriteEndElement();
        }
    }

    /// <summary>A value: a number or a day as such, all else as text. A value that is none in its form stays text.</summary>
    public static void Value(OpenXmlWriter writer, string place, string plain, CellForm form, uint style)
    {
        if (Number(form, plain) is { } value)
        {
            writer.WriteElement(new Cell(new CellValue(value)) { CellReference = place, StyleIndex = style });
        }
        else { Text(writer, place, plain, style); }
    }

    private static void Row(OpenXmlWriter writer, int number, bool hidden, IReadOnlyList<(string Text, uint Style)> cells)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)number, Hidden = hidden });
        for (var at = 0; at < cells.Count; at++)
        {
            if (cells[at].Text.Length > 0) { Text(writer, $"{Letters(at + 1)}{number}", cells[at].Text, cells[at].Style); }
        }
        writer.WriteEndElement();
    }

    private static void Facts(OpenXmlWriter writer, int number, BookSheet sheet, BookRow row)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)number });
        if (row.Id.Length > 0) { Text(writer, $"A{number}", row.Id, BookStyles.Text); }
        foreach (var (at, (column, text)) in sheet.Columns.Zip(row.Cells).Index())
        {
            if (text.Length > 0) { Value(writer, $"{Letters(at + 2)}{number}", text, column.Form, BookStyles.Of(column.Form)); }
        }
        writer.WriteEndElement();
    }

    private static string? Number(CellForm form, string text) => form switch
    {
        CellForm.Whole or CellForm.Amount or CellForm.Share or CellForm.Year when decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var number) => number.ToString(CultureInfo.InvariantCulture),
        CellForm.Day when TypedDay.Exact(text) is { Year: >= 1901 } day =>
            (day.DayNumber - DayZero.DayNumber).ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    // A list only warns: the dry run validates and explains.
    private static void Validate(OpenXmlWriter writer, BookSheet sheet, IReadOnlyList<ChoiceList> lists)
    {
        var rules = new List<DataValidation>();
        foreach (var (at, column) in sheet.Columns.Index())
        {
            var list = lists.FirstOrDefault(l => l.Words.SequenceEqual(column.Choices));
            if (list is null && column.Note.Length == 0) { continue; }
            var letters = Letters(at + 2);
            var rule = new DataValidation
            {
                SequenceOfReferences = new() { InnerText = $"{letters}{FirstRow}:{letters}{FirstRow + RowsWithLists - 1}" },
                AllowBlank = true, ErrorStyle = DataValidationErrorStyleValues.Warning,
                ShowErrorMessage = list is not null, ShowInputMessage = column.Note.Length > 0,
            };
            if (column.Note.Length > 0) { rule.Prompt = column.Note.Length <= 250 ? column.Note : column.Note[..250]; }
            if (list is not null) { rule.Type = DataValidationValues.List; rule.AddChild(new Formula1(list.Name)); }
            rules.Add(rule);
        }
        if (rules.Count > 0) { writer.WriteElement(new DataValidations(rules) { Count = (uint)rules.Count }); }
    }

    private static double WidthOf(BookColumn column, int at) => column.Form switch
    {
        CellForm.Lines => 44,
        CellForm.Day or CellForm.Amount => 14,
        CellForm.Whole => 10,
        _ => at == 0 ? 28 : 18,
    };

    // XML forbids control characters.
    private static string Allowed(string text) => text.All(Fits) ? text : string.Concat(text.Where(Fits));

    private static bool Fits(char sign) => XmlConvert.IsXmlChar(sign) || char.IsSurrogate(sign);
}
