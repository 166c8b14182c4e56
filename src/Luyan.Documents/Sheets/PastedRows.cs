using System.Text;

namespace Luyan.Documents.Sheets;

/// <summary>Rows copied from a spreadsheet and pasted as text: cells parted by tabs (or commas, in a file of such values), cells with line
/// breaks in quotation marks.</summary>
public static class PastedRows
{
    /// <summary>Reads what was pasted.</summary>
    public static SheetReading Read(string text, SheetLimits limits, char separator = '\t')
    {
        var rows = new List<FoundRow>();
        var cells = new Dictionary<int, FoundCell>();
        var (cell, column, number, at) = (new StringBuilder(), 1, 1, 0);
        void EndCell()
        {
            var said = cell.ToString().Trim();
            if (said.Length > 0 && column <= limits.Columns)
            {
                cells[column] = said.Length <= limits.Characters ? new(said) : new(said[..limits.Characters], CellFlaw.TooLong);
            }
            cell.Clear();
            column++;
        }
        void EndRow()
        {
            EndCell();
            if (cells.Count > 0) { rows.Add(new(number, cells)); }
            (cells, column, number) = ([], 1, number + 1);
        }
        text = text.ReplaceLineEndings("\n");
        while (at < text.Length)
        {
            var sign = text[at];
            if (sign == '"' && cell.Length == 0 && Quoted(text, at, separator) is { } quoted)
            {
                cell.Append(quoted.Said);
                at = quoted.After;
                continue;
            }
            if (sign == separator) { EndCell(); }
            else if (sign == '\n') { EndRow(); }
            else { cell.Append(sign); }
            at++;
            if (rows.Count > limits.Rows) { return new SheetReading.TooManyRows(limits.Rows); }
        }
        EndRow();
        return rows.Count > limits.Rows ? new SheetReading.TooManyRows(limits.Rows) : new SheetReading.Found([new("", rows)]);
    }

    // "…" up to a mark that ends the cell; "" inside is one mark. A text that only begins with a mark is no quotation.
    private static (string Said, int After)? Quoted(string text, int at, char separator)
    {
        var said = new StringBuilder();
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] != '"') { said.Append(text[i]); continue; }
            if (i + 1 < text.Length && text[i + 1] == '"') { said.Append('"'); i++; continue; }
            return i + 1 == text.Length || text[i + 1] == separator || text[i + 1] == '\n' ? (said.ToString(), i + 1) : null;
        }
        return null;
    }
}
