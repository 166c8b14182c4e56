using Luyan.Cases.Centers;
using Luyan.Cases.Centers.Reports;
using Luyan.Documents.Sheets;
using Luyan.Web.Ui;
using Luyan.Web.Ui.Charts;

namespace Luyan.Web.Steering;

/// <summary>What the centers earned by their technology and did for others, year by year, from the annual reports on
/// file (Arts. 4 and 11).</summary>
internal static class ServiceFigures
{
    private static readonly string[] Income = ["income.technical", "income.transfer", "income.research", "income.services"];
    private static readonly string[] Services =
        ["projects.commissioned", "diffusion.services", "trainings", "trainings.persons", "exchanges", "instruments.open"];

    public static IReadOnlyList<Figure> Of(PageContext here, IReadOnlyList<NamedCenter> centers)
    {
        var years = centers.SelectMany(c => c.Center.Reports).Where(r => r.OnFile).GroupBy(r => r.Year).OrderBy(g => g.Key)
            .Select(g => (Year: g.Key, Reports: g.Select(r => (IReadOnlyDictionary<string, decimal>)r.Figures.ToDictionary(
                f => f.Key, f => f.Value)).ToList())).ToList();
        return [Figure("income", Income, drawn: 4), Figure("services", Services, drawn: 3)];

        Figure Figure(string key, string[] keys, int drawn)
        {
            var lines = keys.Select(k => StatisticalTable.Find(k)!).ToArray();
            string Head(StatisticalLine line) => $"{StatisticalWords.Full(line, here)} ({line.Unit(here.Language)})";
            decimal[] Sums(List<IReadOnlyDictionary<string, decimal>> reports) =>
                [.. keys.Select(k => reports.Sum(r => r.GetValueOrDefault(k)))];
            return new(key, here.T($"steering.{key}"), here.T("steering.from-reports"),
                [here.T("steering.year"), .. lines.Select(Head), here.T("report.yearbook.reported")],
                [.. years.Select(y => (IReadOnlyList<SheetCell>)[
                    SheetCell.Year(y.Year), .. Sums(y.Reports).Zip(lines, (sum, line) => line.Cell(sum)), SheetCell.Whole(y.Reports.Count)
                ])],
                Drawings.Bars([.. years.Select(y => new BarGroup($"{y.Year}", [.. Sums(y.Reports).Take(drawn)
                    .Select((sum, at) => new Luyan.Web.Ui.Charts.Bar(sum, $"{Head(lines[at])} {StatisticalWords.Said(sum)}", at + 1))
                    .Where(b => b.Value > 0)]))]))
            {
                Links = [.. years.Select(y => Urls.YearbookOf(y.Year))],
            };
        }
    }
}
