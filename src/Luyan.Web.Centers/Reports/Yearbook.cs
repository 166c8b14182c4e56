using System.Globalization;
using Luyan.Cases.Centers.Reports;
using Luyan.Documents.Sheets;
using Luyan.Law;
using Luyan.Web.Ui;
using Luyan.Web.Ui.Charts;

namespace Luyan.Web.Centers.Reports;

/// <summary>What the reports of all centers on a year add up to: the table, charts, and center by center.</summary>
/// <param name="Year">The year.</param>
/// <param name="Centers">The centers that owe a report on it.</param>
/// <param name="Filed">All reports on file, of every year: totals are of them.</param>
public sealed record Yearbook(int Year, IReadOnlyList<ReportedCenter> Centers, FiledFigures Filed)
{
    // What a reader looks for first; the whole table is in the file.
    public static IReadOnlyList<string> Shown { get; } =
        ["people", "income", "income.technical", "expenses.research", "patents.granted", "projects", "diffusion", "trainings.persons"];

    private static readonly string[] Charted = ["income.technical", "patents.granted", "diffusion", "trainings.persons"];
    private const int Top = 10;
    private const int YearsBack = 5;

    /// <summary>The centers with a report on file, confirmed or not.</summary>
    public IReadOnlyList<ReportedCenter> Reported { get; } = [.. Centers.Where(c => c.Line.Entry is { OnFile: true })];

    /// <summary>The table of all centers together: the totals of the year and of the one before, each of all reports on it, and apart from
    /// them the growth of the centers that filed for both.</summary>
    public IReadOnlyList<SummedLine> Table => [.. StatisticalTable.Lines.Select(l => new SummedLine(
        l, Filed.Total(l.Key, Year - 1), Filed.Total(l.Key, Year), Filed.Compared(l.Key, Year)))];

    /// <summary>The charts, each with its table.</summary>
    public IReadOnlyList<Figure> Charts(PageContext here) =>
    [
        .. Charted.Select(key => OverYears(key, here)),
        Grouped("field", c => here.Law.Dictionaries.Fields.Text(c.Row.Field, here.Language), here),
        Grouped("district", c => here.Law.Dictionaries.Districts.Text(c.Row.District, here.Language), here),
        .. Charted.Take(2).Select(key => First(key, here)),
    ];

    private Figure OverYears(string key, PageContext here)
    {
        var line = StatisticalTable.Find(key)!;
        var years = Enumerable.Range(Year - YearsBack + 1, YearsBack)
            .Select(y => (Year: y, Sum: Filed.Total(key, y), Count: Filed.Reports(y)))
            .Where(y => y.Sum is not null).ToList();
        return new($"years-{key.Replace('.', '-')}", Dotted.Of(here.T("report.yearbook.over-years"), StatisticalWords.Full(line, here)),
            here.T("report.yearbook.note", ("measure", line.Unit(here.Language))),
            [here.T("report.year"), line.Name(here.Language), here.T("report.yearbook.reported")],
            [.. years.Select(y => (IReadOnlyList<SheetCell>)[SheetCell.Year(y.Year), line.Cell(y.Sum), SheetCell.Whole(y.Count)])],
            Drawings.Bars([.. years.Select(y => new BarGroup($"{y.Year}", [new(y.Sum!.Value, StatisticalWords.Said(y.Sum))]))]));
    }

    private Figure Grouped(string key, Func<ReportedCenter, string> of, PageContext here)
    {
        string[] lines = ["income", "expenses.research", "patents.granted"];
        var groups = Reported.GroupBy(of)
            .Select(g => (Name: g.Key, Count: g.Count(), Sums: lines.Select(l => g.Total(c => c.Figure(l))).ToArray()))
            .OrderByDescending(g => g.Sums[0]).ThenBy(g => g.Name, StringComparer.Ordinal).ToList();
        return new($"by-{key}", here.T($"report.yearbook.by-{key}"),
            here.T("report.yearbook.note", ("measure", StatisticalTable.Find(lines[0])!.Unit(here.Language))),
            [
                here.T($"steering.{key}"), here.T("report.yearbook.reported"),
                .. lines.Select(l => StatisticalWords.Full(StatisticalTable.Find(l)!, here))
            ],
            [.. groups.Select(g => (IReadOnlyList<SheetCell>)[
                g.Name, SheetCell.Whole(g.Count), .. g.Sums.Zip(lines, (sum, l) => StatisticalTable.Find(l)!.Cell(sum))
            ])],
            Drawings.Bars([.. groups.Select(g => new BarGroup(g.Name, [new(g.Sums[0], StatisticalWords.Said(g.Sums[0]))]))]));
    }

    private Figure First(string key, PageContext here)
    {
        var line = StatisticalTable.Find(key)!;
        var first = Reported.Where(c => c.Figure(key) is > 0).OrderByDescending(c => c.Figure(key))
            .ThenBy(c => c.Row.Number, StringComparer.Ordinal).Take(Top).ToList();
        return new($"top-{key.Replace('.', '-')}", here.T("report.yearbook.top", ("line", StatisticalWords.Full(line, here))),
            here.T("report.yearbook.note", ("measure", line.Unit(here.Language))), [here.T("report.center"), line.Name(here.Language)],
            [.. first.Select(c => (IReadOnlyList<SheetCell>)[c.Row.Name, line.Cell(c.Figure(key))])],
            Drawings.Bars([.. first.Select(c => new BarGroup(
                c.Row.Name, [new(c.Figure(key)!.Value, StatisticalWords.Said(c.Figure(key)))]))]))
        {
            Links = [.. first.Select(c => Luyan.Web.Centers.Reports.ReportDesk.Url(c.Row.Number, Year))],
        };
    }
}

/// <summary>A line of the table of all centers together.</summary>
/// <param name="Line">The line.</param>
/// <param name="Before">The total of the year before, of all reports on it; null for none.</param>
/// <param name="Now">The total of the year, of all reports on it; null for none.</param>
/// <param name="Same">The two years over the centers that filed for both; null for none.</param>
public sealed record SummedLine(StatisticalLine Line, decimal? Before, decimal? Now, LikeForLike? Same)
{
    /// <summary>By how much the totals differ, as a part of the year before, whose centers are others; null where one is missing.</summary>
    public decimal? Growth => Before is { } before && Now is { } now ? new Difference("", before, now).Percent / 100m : null;
}
