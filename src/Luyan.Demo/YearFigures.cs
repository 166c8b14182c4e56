using Luyan.Cases.Centers;
using Luyan.Cases.Centers.Reports;
using Luyan.Law;

namespace Luyan.Demo;

/// <summary>Invented figures of an annual report that grow slowly from year to year, with a word on every one that does not.</summary>
internal static class YearFigures
{
    private static readonly string[] Reasons = ["新承接的横向项目增加，相应收入和支出增长。", "上年度集中完成了一批任务，本年度回落。", "本年度新购置设备投入使用，服务能力提高。"];

    public static (IReadOnlyList<ReportFigure> Figures, IReadOnlyList<FigureWord> Words) Of(
        int seed, int index, decimal size, int team, int year, Measures law)
    {
        var (now, before) = (Figures(seed, index, size, team, year), Figures(seed, index, size, team, year - 1));
        return (now, [.. Difference.Between(before, now, law, new(year + 1, 1, 1)).Select((d, at) => new FigureWord(
            d.Key, Reasons[(index + at) % Reasons.Length]))]);
    }

    private static IReadOnlyList<ReportFigure> Figures(int seed, int index, decimal size, int team, int year)
    {
        // What a center is, by the first draw; what a year was, by the second.
        var (kind, course) = (Invention.Of(seed, index * 100), Invention.Of(seed, (index * 100) + (year % 100)));
        var single = StatisticalTable.Lines.Where(l => !l.IsSum).ToDictionary(l => l.Key, l =>
        {
            var (usual, drift) = (kind.Between(0, 100), course.Between(-6, 14));
            return (decimal?)(l.Measure switch
            {
                "wan" or "wan-dollars" => Math.Round((usual + 5) * (100 + drift) / 25 * size, 1),
                "persons" => Math.Max(1, team * (20 + (usual / 3)) / 100),
                "person-times" => 40 + usual + drift,
                "sets" => 20 + usual,
                _ => (usual / 18) + (drift > 8 ? 1 : 0),
            });
        });
        single["assets"] = single["assets.fixed"] + single["assets.current"] + single["assets.intangible"] + single["assets.invested"];
        single["instruments.open"] = Math.Floor(single["instruments"]!.Value / 2);
        single["people.science"] = single["people.research"] + single["people.managers"];
        return [.. StatisticalTable.Summed(single).Select(f => new ReportFigure(f.Key, f.Value!.Value))];
    }
}
