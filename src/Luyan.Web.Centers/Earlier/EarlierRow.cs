using Luyan.Cases.Centers;
using Luyan.Documents.Sheets;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.Earlier;

/// <summary>A row of the sheet as it was found.</summary>
/// <param name="Number">Its number, as the spreadsheet counts.</param>
/// <param name="Cells">What stands in it, by column; empty cells are left out.</param>
/// <param name="Flawed">The columns whose cells the spreadsheet itself could not compute or that are too long.</param>
public sealed record EarlierRow(int Number, IReadOnlyDictionary<string, string> Cells, IReadOnlyList<string> Flawed)
{
    /// <summary>What stands in a column; empty where nothing does.</summary>
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}

/// <summary>Reads the sheet.</summary>
internal static class EarlierRows
{
    private static readonly SheetLimits Limits = new() { Rows = 2000, Columns = 60 };

    /// <summary>The rows of a file; none where it cannot be read, which is then said at the field.</summary>
    public static IReadOnlyList<EarlierRow> Read(byte[] content, string file, PageContext here, FormErrors errors)
    {
        using var stream = new MemoryStream(content, writable: false);
        switch (BookReader.Read(stream, Limits))
        {
            case SheetReading.Found found:
                var known = EarlierBook.Known(here);
                var placed = found.Sheets.Select(s => Placement.Of(s, known, byOrder: false))
                    .OfType<Placement>().MaxBy(p => p.Columns.Count);
                if (placed is null || !placed.Columns.ContainsKey(nameof(EarlierCenter.Name)))
                {
                    errors.Add(FieldName.Sheet, "earlier.no-columns");
                    return [];
                }
                IReadOnlyList<EarlierRow> rows = [.. placed.Rows.Select(r => Row(r, placed.Columns)).Where(r => r.Cells.Count > 0)];
                if (rows.Count == 0) { errors.Add(FieldName.Sheet, "earlier.no-rows"); }
                return rows;
            case SheetReading.Locked: errors.Add(FieldName.Sheet, "unit.sheet.locked"); break;
            case SheetReading.TooManyRows many: errors.Add(FieldName.Sheet, "unit.sheet.too-many", ("most", many.Most)); break;
            default: errors.Add(FieldName.Sheet, "unit.sheet.unreadable", ("name", file)); break;
        }
        return [];
    }

    private static EarlierRow Row(FoundRow row, IReadOnlyDictionary<string, int> columns) => new(
        row.Number,
        columns.Select(c => (c.Key, Text: row.Text(c.Value).Trim())).Where(c => c.Text.Length > 0).ToDictionary(c => c.Key, c => c.Text),
        [.. columns.Where(c => row.Cells.TryGetValue(c.Value, out var cell) && cell.Flaw != CellFlaw.None).Select(c => c.Key)]);
}
