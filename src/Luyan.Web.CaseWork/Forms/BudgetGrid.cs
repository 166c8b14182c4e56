using Luyan.Law;
using Luyan.Web.Ui;

namespace Luyan.Web.Forms;

/// <summary>The funds of a plan as a table: sources down, years across. Each cell is the amount of one row of the listing, which stays
/// what is stored, filed, printed and compared.</summary>
/// <param name="Sources">The codes of the sources, in the order of the form.</param>
/// <param name="Years">The years of the plan's period and those that are written already.</param>
/// <param name="Rows">The rows that stand, by their source and year.</param>
public sealed record BudgetGrid(
    IReadOnlyList<string> Sources, IReadOnlyList<int> Years, IReadOnlyDictionary<(string Source, int Year), string> Rows)
{
    private const int MonthsOfYear = 12;

    /// <summary>The listing that the table shows.</summary>
    public static Listing Listing { get; } = ApplicationForm.Plan.Listings.First(l => l.Key == "funding");

    /// <summary>The column of the amount.</summary>
    public static Question Amount { get; } = Listing.Columns.First(c => c.Key == "amount");

    /// <summary>The column of the use.</summary>
    public static Question Use { get; } = Listing.Columns.First(c => c.Key == "use");

    /// <summary>The table of a plan; null where a row has no place in it: without source or year, or a second one of the same.</summary>
    public static BudgetGrid? Of(Typed typed, PageContext here) =>
        Of(typed, Codes(here), here.Law.Number(Luyan.Law.Parameters.ConstructionLongest, here.Today), here.Today.Year);

    /// <inheritdoc cref="Of(Typed, Here)"/>
    /// <param name="typed">The plan as typed.</param>
    /// <param name="sources">The codes of the sources.</param>
    /// <param name="longest">The longest construction in months; it counts where the plan says no other.</param>
    /// <param name="first">The first year where none is written.</param>
    public static BudgetGrid? Of(Typed typed, IReadOnlyList<string> sources, int longest, int first)
    {
        var rows = new Dictionary<(string, int), string>();
        foreach (var row in typed.Rows(Listing).Where(r => Listing.Columns.Any(c => typed[Listing.Cell(r, c)].Length > 0)))
        {
            var source = typed[$"{Listing.Key}.{row}.source"];
            if (!sources.Contains(source) || Year(typed[$"{Listing.Key}.{row}.year"]) is not { } year || !rows.TryAdd((source, year), row))
            {
                return null;
            }
            if (BudgetCells.Meant(row) is { } meant && meant != (source, year)) { return null; }
        }
        var months = TypedNumber.Whole(typed[FieldName.Months]) is { } typedMonths && typedMonths >= 1 && typedMonths <= longest
            ? typedMonths
            : longest;
        var begins = rows.Count == 0 ? first : rows.Keys.Min(k => k.Item2);
        // A period that begins within a year ends within one more than it has whole ones.
        return new(sources,
            [.. Enumerable.Range(begins, ((months + MonthsOfYear - 1) / MonthsOfYear) + 1).Union(rows.Keys.Select(k => k.Item2)).Order()],
            rows);
    }

    /// <summary>The row of a cell, also where it does not stand yet.</summary>
    public string RowOf(string source, int year) => Rows.GetValueOrDefault((source, year), BudgetCells.RowOf(source, year));

    /// <summary>The name of the input of a cell.</summary>
    public string Name(string source, int year) => Listing.Cell(RowOf(source, year), Amount);

    /// <summary>The sum of some cells; what cannot be read counts nothing.</summary>
    public decimal Sum(Typed typed, string? source, int? year) =>
        Rows.Where(r => (source is null || r.Key.Source == source)
            && (year is null || r.Key.Year == year)).Total(r => TypedNumber.Amount(typed[Listing.Cell(r.Value, Amount)]));

    /// <summary>The codes of the sources, in the order of the form.</summary>
    public static IReadOnlyList<string> Codes(PageContext here) => [.. Choices.Of(Listing.Columns[0].Choices, here).Select(c => c.Code)];

    /// <summary>A year as people write it: 2026, 2026年; null for anything else.</summary>
    public static int? Year(string text) => TypedNumber.Year(text) is { } year and >= Faults.FirstYear and <= Faults.LastYear ? year : null;
}
