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
        var filed = new FiledFigures(centers.SelectMany(c => c.Center.FiguresOnFile));
        return [Figure("income", Income, drawn: 4), Figure("services", Services, drawn: 3)];

        Figure Figure(string key, string[] keys, int drawn)
        {
            var lines = keys.Select(k => StatisticalTable.Find(k)!).ToArray();
            string Head(StatisticalLine line) => $"{StatisticalWords.Full(line, here)} ({line.Unit(here.Language)})";
            decimal[] Sums(int year) => [.. keys.Select(k => filed.Total(k, year) ?? 0)];
            return new(key, here.T($"steering.{key}"), here.T("steering.from-reports"),
                [here.T("steering.year"), .. lines.Select(Head), here.T("report.yearbook.reported")],
                [.. filed.Years.Select(y => (IReadOnlyList<SheetCell>)[
                    SheetCell.Year(y), .. Sums(y).Zip(lines, (sum, line) => line.Cell(sum)),
                    SheetCell.Whole(filed.Reports(y))
                ])],
                Drawings.Bars([.. filed.Years.Select(y => new BarGroup($"{y}", [.. Sums(y).Take(drawn)
                    .Select((sum, at) => new Luyan.Web.Ui.Charts.Bar(sum, $"{Head(lines[at])} {StatisticalWords.Said(sum)}", at + 1))
                    .Where(b => b.Value > 0)]))]))
            {
                Links = [.. filed.Years.Select(Urls.YearbookOf)],
            };
        }
    }
}
