using System.Globalization;
using Luyan.Cases.Centers.Reports;
using Luyan.Law;
using Luyan.Web.Ui;
using Luyan.Web.Ui.Charts;

namespace Luyan.Web.Centers.Reports;

/// <summary>What the reports of all centers on a year add up to: the table, charts, and center by center.</summary>
public sealed record Yearbook(int Year, IReadOnlyList<ReportedCenter> Centers)
{
    // What a reader looks for first; the whole table is in the file.
    public static IReadOnlyList<string> Shown { get; } =
        ["people", "income", "income.technical", "expenses.research", "patents.granted", "projects", "diffusion", "trainings.persons"];

    private static readonly string[] Charted = ["income.technical", "patents.granted", "diffusion", "trainings.persons"];
    private const int Top = 10;
    private const int YearsBack = 5;

    /// <summary>The centers with a report on file, confirmed or not.</summary>
    public IReadOnlyList<ReportedCenter> Reported { get; } = [.. Centers.Where(c => c.Line.Entry is { OnFile: true })];

    /// <summary>The table of all centers together.</summary>
    public IReadOnlyList<StatisticalValue> Table => [.. StatisticalTable.Lines.Select(l => new StatisticalValue(
        l, Sum(l.Key, Year), l.IsSum || l.Count is null ? (l.IsSum ? Provenance.Summed : Provenance.Typed) : Provenance.Counted))];

    /// <summary>The sums of the year before, over the same centers' reports on it.</summary>
    public IReadOnlyList<ReportFigure> Before => [.. StatisticalTable.Lines.Select(l => (l.Key, Value: Sum(l.Key, Year - 1)))
        .Where(l => l.Value is not null).Select(l => new ReportFigure(l.Key, l.Value!.Value))];

    /// <summary>The charts, each with its table.</summary>
    public IReadOnlyList<Figure> Charts(PageContext here) =>
    [
        .. Charted.Select(key => OverYears(key, here)),
        Grouped("field", c => here.Law.Dictionaries.Fields.Text(c.Row.Field, here.Language), here),
        Grouped("district", c => here.Law.Dictionaries.Districts.Text(c.Row.District, here.Language), here),
        .. Charted.Take(2).Select(key => First(key, here)),
    ];

    private decimal? Sum(string key, int year) =>
        Centers.Select(c => c.Figure(key, year)).Where(v => v is not null).ToList() is { Count: > 0 } values ? values.Total(v => v) : null;

    private Figure OverYears(string key, PageContext here)
    {
        var line = StatisticalTable.Find(key)!;
        var years = Enumerable.Range(Year - YearsBack + 1, YearsBack)
            .Select(y => (Year: y, Sum: Sum(key, y), Count: Centers.Count(c => c.Figure(key, y) is not null)))
            .Where(y => y.Sum is not null).ToList();
        return new($"years-{key.Replace('.', '-')}", Dotted.Of(here.T("report.yearbook.over-years"), StatisticalWords.Full(line, here)),
            here.T("report.yearbook.note", ("measure", line.Unit(here.Language))),
            [here.T("report.year"), line.Name(here.Language), here.T("report.yearbook.reported")],
            [.. years.Select(y => (IReadOnlyList<string>)[$"{y.Year}", StatisticalWords.Said(y.Sum), $"{y.Count}"])],
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
            [.. groups.Select(g => (IReadOnlyList<string>)[g.Name, $"{g.Count}", .. g.Sums.Select(s => StatisticalWords.Said(s))])],
            Drawings.Bars([.. groups.Select(g => new BarGroup(g.Name, [new(g.Sums[0], StatisticalWords.Said(g.Sums[0]))]))]));
    }

    private Figure First(string key, PageContext here)
    {
        var line = StatisticalTable.Find(key)!;
        var first = Reported.Where(c => c.Figure(key) is > 0).OrderByDescending(c => c.Figure(key))
            .ThenBy(c => c.Row.Number, StringComparer.Ordinal).Take(Top).ToList();
        return new($"top-{key.Replace('.', '-')}", here.T("report.yearbook.top", ("line", StatisticalWords.Full(line, here))),
            here.T("report.yearbook.note", ("measure", line.Unit(here.Language))), [here.T("report.center"), line.Name(here.Language)],
            [.. first.Select(c => (IReadOnlyList<string>)[c.Row.Name, StatisticalWords.Said(c.Figure(key))])],
            Drawings.Bars([.. first.Select(c => new BarGroup(
                c.Row.Name, [new(c.Figure(key)!.Value, StatisticalWords.Said(c.Figure(key)))]))]))
        {
            Links = [.. first.Select(c => Luyan.Web.Centers.Reports.ReportDesk.Url(c.Row.Number, Year))],
        };
    }

    // Words of the official table that stand for a part of what is above them are taken out where the line stands alone.
}
