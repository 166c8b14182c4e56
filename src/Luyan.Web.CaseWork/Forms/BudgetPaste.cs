using Luyan.Documents.Sheets;
using Luyan.Law;
using Luyan.Web.Ui;

namespace Luyan.Web.Forms;

/// <summary>A block copied from a spreadsheet, put into the cells of the budget: by its heads where it has some, else from the
/// first source and year.</summary>
internal static class BudgetPaste
{
    private static readonly SheetLimits Limits = new() { Rows = 200 };

    /// <summary>Does what the button of the table says; null where it is another's.</summary>
    public static (Typed Typed, string Anchor)? Do(string act, Section section, Typed typed, string pasted, PageContext here)
    {
        if (act != $"cells:{BudgetGrid.Listing.Key}" || section != ApplicationForm.Plan || BudgetGrid.Of(typed, here) is not { } grid)
        {
            return null;
        }
        var words = new Dictionary<string, string>();
        foreach (var language in new[] { Language.Chinese, Language.English })
        {
            foreach (var (code, text) in Choices.Of(BudgetGrid.Listing.Columns[0].Choices, here with { Language = language }))
            {
                words.TryAdd(Plain(text), code);
            }
        }
        return (Into(typed, grid, pasted, label => words.GetValueOrDefault(Plain(label))), $"table-{BudgetGrid.Listing.Key}");
    }

    /// <summary>The plan with the block in its cells.</summary>
    /// <param name="typed">The plan.</param>
    /// <param name="grid">Its table.</param>
    /// <param name="pasted">The block.</param>
    /// <param name="sourceOf">The source that a head of a row names; null for none.</param>
    public static Typed Into(Typed typed, BudgetGrid grid, string pasted, Func<string, string?> sourceOf)
    {
        if (PastedRows.Read(pasted, Limits) is not SheetReading.Found found || found.Sheets[0].Rows is not { Count: > 0 } rows)
        {
            return typed;
        }
        var heads = YearsOf(rows[0], grid, sourceOf);
        var body = heads is null ? rows : [.. rows.Skip(1)];
        // Rows that say what they are begin with a word; a row of a word that is no source, such as the sum, has no place.
        var named = body.Any(r => r.Text(1).Length > 0 && TypedNumber.Amount(r.Text(1)) is null);
        var left = named ? 2 : heads?.Keys.Min() ?? body.Min(r => r.Cells.Keys.Min());
        var values = typed.Values.ToDictionary();
        var written = new List<(string, string)>();
        foreach (var (row, at) in body.Select((r, i) => (r, i)))
        {
            if ((named ? sourceOf(row.Text(1)) : grid.Sources.ElementAtOrDefault(at)) is not { } source) { continue; }
            foreach (var (column, cell) in row.Cells.Where(c => c.Key >= left && c.Value.Text.Length > 0))
            {
                var year = heads is null ? (column - left < grid.Years.Count ? grid.Years[column - left] : null)
                    : heads.TryGetValue(column, out var known) ? known
                    : (int?)null;
                if (year is null) { continue; }
                var name = grid.Name(source, year.Value);
                values[name] = cell.Text;
                written.Add((name, cell.Text));
            }
        }
        BudgetCells.Settle(values, written);
        return new(values);
    }

    // A row of heads holds years; amounts that look like years are none where a source stands before them, or where
    // the table has not those years.
    private static Dictionary<int, int>? YearsOf(FoundRow row, BudgetGrid grid, Func<string, string?> sourceOf)
    {
        var years = row.Cells.Where(c => BudgetGrid.Year(c.Value.Text) is not null).ToDictionary(
            c => c.Key, c => BudgetGrid.Year(c.Value.Text)!.Value);
        var others = row.Cells.Where(c => !years.ContainsKey(c.Key)).ToList();
        return years.Count > 0 && others.TrueForAll(c => TypedNumber.Amount(c.Value.Text) is null && sourceOf(c.Value.Text) is null)
            && years.Values.All(grid.Years.Contains) ? years : null;
    }

    private static string Plain(string text) => TypedText.Folded(text);
}
