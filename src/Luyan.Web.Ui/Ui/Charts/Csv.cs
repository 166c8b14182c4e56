using System.Text;
using Luyan.Documents.Sheets;

namespace Luyan.Web.Ui.Charts;

/// <summary>Tables as text that spreadsheets open: comma separated, UTF-8 with its mark, so that Chinese is read as such.</summary>
public static class Csv
{
    /// <summary>The bytes of a figure's table.</summary>
    public static byte[] Of(Figure figure)
    {
        var text = new StringBuilder();
        foreach (var row in figure.Rows.Select(r => r.Select(Plain)).Prepend(figure.Heads))
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    // A share has its sign: whoever opens the text reads percent, and a spreadsheet a number.
    private static string Plain(SheetCell cell) => cell is { Form: CellForm.Share, Plain.Length: > 0 } ? cell.Shown : cell.Plain;

    // A text that a person typed must not become a formula on another's machine; a negative number is none.
    private static string Cell(string said)
    {
        var safe = said.Length > 0 && said[0] is '=' or '+' or '@' or '\t' || (said.StartsWith('-') && !decimal.TryParse(said, out _))
            ? "'" + said
            : said;
        return safe.AsSpan().IndexOfAny(",\"\n\r") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
