using System.Globalization;

namespace Luyan.Web.Forms;

/// <summary>Cells of the budget table that have no row yet: the name of the input says which source and year are meant, and the row is
/// made when something is written there.</summary>
internal static class BudgetCells
{
    private const int Digits = 4;

    /// <summary>The id of the row that a cell makes, e.g. <c>own2026</c>.</summary>
    public static string RowOf(string source, int year) => string.Create(CultureInfo.InvariantCulture, $"{source}{year}");

    /// <summary>The source and year that such an id means; null for the id of any other row.</summary>
    public static (string Source, int Year)? Meant(string row) =>
        row.Length > Digits && row[..^Digits].All(char.IsAsciiLetterLower)
            && Choices.Has(BudgetGrid.Listing.Columns[0].Choices, row[..^Digits])
            && BudgetGrid.Year(row[^Digits..]) is { } year ? (row[..^Digits], year) : null;

    /// <summary>Makes the rows of the cells that were written, and takes away those that were made so and hold nothing any more.</summary>
    /// <param name="taken">The section as posted, by name.</param>
    /// <param name="posted">The names that were posted with a text, and their texts.</param>
    public static void Settle(Dictionary<string, string> taken, IEnumerable<(string Name, string Text)> posted)
    {
        var listing = BudgetGrid.Listing;
        var rows = new Typed(taken).Rows(listing).ToList();
        foreach (var (name, text) in posted.Where(p => p.Text.Length > 0))
        {
            if (name.Split('.') is not [var key, var row, "amount" or "use"] || key != listing.Key
                || rows.Contains(row) || Meant(row) is not var (source, year))
            {
                continue;
            }
            rows.Add(row);
            taken[name] = text;
            taken[$"{key}.{row}.source"] = source;
            taken[$"{key}.{row}.year"] = year.ToString(CultureInfo.InvariantCulture);
        }
        foreach (var row in rows.Where(r => Meant(r) is not null && !taken.ContainsKey($"{listing.Key}.{r}.amount")
            && !taken.ContainsKey($"{listing.Key}.{r}.use")).ToList())
        {
            rows.Remove(row);
            foreach (var column in listing.Columns) { taken.Remove(listing.Cell(row, column)); }
        }
        if (rows.Count > 0) { taken[listing.Order] = string.Join(',', rows); } else { taken.Remove(listing.Order); }
    }
}
