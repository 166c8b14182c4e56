using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Luyan.Documents.Sheets;

/// <summary>Writes a <see cref="Book"/> as xlsx: the guide first, then its sheets; the words of choices in a
/// sheet that is not shown.</summary>
public static class BookWriter
{
    private const string Lists = "luyan-lists";

    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(Book book)
    {
        using var content = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            var workbook = file.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = BookStyles.Sheet();
            var lists = Choices(book);
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Lists };
            List<Sheet> sheets = [];
            void Add(string name, SheetStateValues state, Action<OpenXmlWriter> write)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                using (var writer = OpenXmlWriter.Create(part)) { write(writer); }
                sheets.Add(new() { Name = name, SheetId = (uint)sheets.Count + 1, Id = workbook.GetIdOfPart(part), State = state });
            }
            Add(SheetName.Of(book.GuideName, names), SheetStateValues.Visible, writer => Guide(writer, book.Guide));
            foreach (var sheet in book.Sheets)
            {
                Add(SheetName.Of(sheet.Name, names), SheetStateValues.Visible, writer => SheetWriting.Write(writer, book, sheet, lists));
            }
            Add(Lists, SheetStateValues.VeryHidden, writer => ListsOf(writer, lists));
            workbook.Workbook = new(new DocumentFormat.OpenXml.Spreadsheet.Sheets(sheets),
                new DefinedNames(lists.Select((list, at) => new DefinedName(
                    string.Create(CultureInfo.InvariantCulture, $"'{Lists}'!${SheetWriting.Letters(at + 1)}$1:$" +
                        $"{SheetWriting.Letters(at + 1)}${list.Words.Count}")) { Name = list.Name })));
        }
        return content.ToArray();
    }

    // The same words make one list, however many columns choose among them.
    private static List<ChoiceList> Choices(Book book) =>
        [.. book.Sheets.SelectMany(s => s.Columns).Where(c => c.Choices.Count > 0)
            .Select(c => c.Choices).DistinctBy(c => string.Join('\n', c))
            .Select((words, at) => new ChoiceList(string.Create(CultureInfo.InvariantCulture, $"luyan_list_{at + 1}"), words))];

    private static void Guide(OpenXmlWriter writer, IReadOnlyList<string> lines)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new Columns(new Column { Min = 1, Max = 1, Width = 110, CustomWidth = true }));
        writer.WriteStartElement(new SheetData());
        SheetWriting.Lines(writer, lines);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void ListsOf(OpenXmlWriter writer, List<ChoiceList> lists)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        for (var row = 0; row < lists.Select(l => l.Words.Count).DefaultIfEmpty().Max(); row++)
        {
            writer.WriteStartElement(new Row { RowIndex = (uint)row + 1 });
            for (var at = 0; at < lists.Count; at++)
            {
                if (row < lists[at].Words.Count)
                {
                    SheetWriting.Text(writer, $"{SheetWriting.Letters(at + 1)}{row + 1}", lists[at].Words[row], BookStyles.Text);
                }
            }
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}

/// <summary>The words among which a column chooses, and the name by which the spreadsheet knows them.</summary>
internal sealed record ChoiceList(string Name, IReadOnlyList<string> Words);
