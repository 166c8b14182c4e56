using Luyan.Cases.Centers;
using Luyan.Cases.Centers.Reports;
using Luyan.Documents.Sheets;
using Luyan.Law;
using Luyan.Web.Forms;
using Luyan.Web.Ui;
using Luyan.Web.Ui.Charts;
using Choices = Luyan.Web.Forms.Choices;
using Counted = Luyan.Cases.Centers.Reports.Activities;

namespace Luyan.Web.Centers.Activities;

/// <summary>The activities of a center in a year and over the years.</summary>
/// <param name="Number">The number of the case.</param>
/// <param name="Center">The center.</param>
/// <param name="Year">The year.</param>
/// <param name="Rows">Its ledger.</param>
/// <param name="Until">The last year that can be chosen.</param>
public sealed record ActivityView(string Number, Center Center, int Year, ReportedRows Rows, int Until)
{
    private const int YearsShown = 5;

    /// <summary>The years that can be chosen, the last first.</summary>
    public IReadOnlyList<int> Years => [.. Enumerable.Range(Center.Letter.On.Year, Until - Center.Letter.On.Year + 1).Reverse()];

    /// <summary>The figures: by kind, over the years, by client.</summary>
    public IReadOnlyList<Figure> Charts(PageContext here)
    {
        var all = Counted.Of(Rows, Year);
        var years = Enumerable.Range(Year - YearsShown + 1, YearsShown)
            .Select(y => (Year: y, All: Counted.Of(Rows, y), Clients: Counted.ClientsOf(Rows, y))).ToList();
        string Kind(string kind) => here.T($"activities.kind.{kind}");
        var served = Rows.Served.Where(s => s.On?.Year == Year).ToList();
        return
        [
            new("by-kind", here.T("activities.by-kind", ("year", Year)), here.T("activities.from-what", ("year", Year)), [
                here.T("activities.kind"), here.T("activities.count"), here.T("activities.income"),
                here.T("activities.persons"), here.T("activities.clients")
            ],
                [.. all.Select(a => (IReadOnlyList<SheetCell>)[
                    Kind(a.Kind), SheetCell.Whole(a.Count), SheetCell.Amount(a.Income), SheetCell.Whole(a.Persons),
                    SheetCell.Whole(a.Clients)
                ])],
                Drawings.Bars([.. all.Select(a => new BarGroup(Kind(a.Kind), [new(a.Count, $"{a.Count}")]))])),
            new("over-years", here.T("activities.over-years"), here.T("activities.from-what-years"), [
                here.T("report.year"), here.T("activities.count"), here.T("activities.income"),
                here.T("activities.persons"), here.T("activities.clients")
            ],
                [.. years.Select(y => (IReadOnlyList<SheetCell>)[
                    SheetCell.Year(y.Year), SheetCell.Whole(y.All.Sum(a => a.Count)), SheetCell.Amount(y.All.Total(a => a.Income)),
                    SheetCell.Whole(y.All.Sum(a => a.Persons ?? 0)), SheetCell.Whole(y.Clients)
                ])],
                Drawings.Bars([.. years.Select(y => new BarGroup(
                    $"{y.Year}", [new(y.All.Total(a => a.Income), StatisticalWords.Said(y.All.Total(a => a.Income)))]))])),
            By("clients-by-kind", "client-kind", served.Select(s => (s.ClientKind, s.Received)), Year, here),
            By("clients-by-place", "client-place", served.Select(s => (s.ClientPlace, s.Received)), Year, here),
        ];
    }

    private static Figure By(string key, string list, IEnumerable<(string? Code, decimal? Income)> served, int year, PageContext here)
    {
        var words = Choices.Of(list, here).ToDictionary(c => c.Code, c => c.Text);
        var groups = served.GroupBy(s => s.Code is { } code && words.ContainsKey(code) ? code : "")
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (Word: words.GetValueOrDefault(g.Key, here.T("unit.figures.unstated")),
                Count: g.Count(), Income: g.Total(s => s.Income)))
            .ToList();
        return new(key, here.T($"activities.{key}"), here.T("activities.from-what", ("year", year)),
            [here.T($"activities.{list}"), here.T("activities.count"), here.T("activities.income")],
            [.. groups.Select(g => (IReadOnlyList<SheetCell>)[g.Word, SheetCell.Whole(g.Count), SheetCell.Amount(g.Income)])],
            Drawings.Bars([.. groups.Select(g => new BarGroup(g.Word, [new(g.Count, $"{g.Count}")]))]));
    }
}
