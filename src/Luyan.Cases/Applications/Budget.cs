using Luyan.Cases.Applications.Form;
using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>The budget of a plan by source and year, with its sums; all in ten thousand yuan, none of them typed.</summary>
public sealed record Budget
{
    /// <summary>The codes of the sources that occur, in the order of the form.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The years that occur, first to last.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>What each source gives in each year.</summary>
    public required IReadOnlyDictionary<(string Source, int Year), decimal> Cells { get; init; }

    /// <summary>All funds, also those whose source or year is not said yet.</summary>
    public required decimal Funds { get; init; }

    /// <summary>All uses.</summary>
    public required decimal Uses { get; init; }

    /// <summary>What a source gives in all years.</summary>
    public decimal OfSource(string source) => Cells.Where(c => c.Key.Source == source).Total(c => (decimal?)c.Value);

    /// <summary>What all sources give in a year.</summary>
    public decimal OfYear(int year) => Cells.Where(c => c.Key.Year == year).Total(c => (decimal?)c.Value);

    /// <summary>The budget that the rows of a plan make.</summary>
    public static Budget Of(PlanSection plan)
    {
        var whole = plan.Funding.Where(f => f is { Source.Length: > 0, Year: not null }).ToList();
        return new()
        {
            Sources = [.. whole.Select(f => f.Source!).Distinct()],
            Years = [.. whole.Select(f => f.Year!.Value).Distinct().Order()],
            Cells = whole.GroupBy(f => (f.Source!, f.Year!.Value)).ToDictionary(g => g.Key, g => g.Total(f => f.Amount)),
            Funds = plan.Funding.Total(f => f.Amount),
            Uses = plan.Uses.Total(u => u.Amount),
        };
    }
}
