using Luyan.Cases.Centers;
using Luyan.Cases.Centers.Reports;

namespace Luyan.Web.Commands.Demo;

/// <summary>Invented figures of an annual report that grow slowly from year to year, with a word on every one that does not.</summary>
internal static class YearFigures
{
    private static readonly string[] Reasons = ["新承接的横向项目增加，相应收入和支出增长。", "上年度集中完成了一批任务，本年度回落。", "本年度新购置设备投入使用，服务能力提高。"];

    public static (IReadOnlyList<ReportFigure> Figures, IReadOnlyList<FigureWord> Words) Of(int seed, int index, decimal size, int team, int year)
    {
        var (now, before) = (Figures(seed, index, size, team, year), Figures(seed, index, size, team, year - 1).ToDictionary(f => f.Key, f => f.Value));
        // By the widest measure, so that a word is there wherever one may be asked for.
        return (now, [.. now.Where(f => Math.Abs(f.Value - before[f.Key]) * 4 >= Math.Abs(before[f.Key])).Select((f, at) => new FigureWord(f.Key, Reasons[(index + at) % Reasons.Length]))]);
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
        return [.. StatisticalTable.Summed(single).Select(f => new ReportFigure(f.Key, f.Value!.Value))];
    }
}
