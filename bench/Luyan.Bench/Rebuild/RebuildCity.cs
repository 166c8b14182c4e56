using System.Globalization;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Lanes;

namespace Luyan.Bench.Rebuild;

/// <summary>Many invented centers, each with a docket of five commits, its deadlines, and a name under which it is found.</summary>
internal static class RebuildCity
{
    private const int AtOnce = 500;
    private static readonly string[] Words = ["稀土永磁", "高强钢", "铝合金", "风电装备", "储能电池", "煤化工", "矿山智能", "节能环保", "生物育种", "光伏材料", "重载车辆", "粉末冶金"];

    public static async Task Seed(ILane lane, Projections lives, Measures law, int count)
    {
        var life = lives.Of(CenterLife.Life);
        for (var first = 0; first < count; first += AtOnce)
        {
            var writing = new Writing(lives, law, postgres: false);
            for (var n = first; n < Math.Min(first + AtOnce, count); n++)
            {
                var on = new DateOnly(2026, 2, 1).AddDays(n % 200);
                var (id, docket) = (Guid.CreateVersion7(At(on)), life.Unfold([]));
                foreach (var (happened, days) in Happening(n, on, law))
                {
                    var day = on.AddDays(days);
                    docket = life.Append(
                        writing, id, docket, [happened], new(Actor.Clock, At(day), day, day, "Seed", "", null, [])).Docket;
                }
            }
            await using var work = await lane.Begin(default);
            await work.Commit(writing.Statements, default);
        }
    }

    private static DateTimeOffset At(DateOnly day) => new(day, new(4, 0), TimeSpan.Zero);

    private static IEnumerable<(CenterEvent Happened, int Days)> Happening(int n, DateOnly on, Measures law)
    {
        yield return (
            new CenterNamed
            {
                Number = string.Create(CultureInfo.InvariantCulture, $"ZX-{on.Year}-{n:000000}"),
                Name = $"包头市{Words[n % Words.Length]}{n}工程技术研究中心", Application = "",
                Unit = Guid.CreateVersion7(), UnitName = $"包头虚构{Words[n * 7 % Words.Length]}第{n % 5000}有限公司",
                CreditCode = "", Department = Guid.Empty, DepartmentName = "",
                NamedOn = on, ConstructionMonths = 24, ConstructionEnds = LegalPeriod.Months(24).LastDay(on, law.Calendar, moves: true),
                LetterNumber = string.Create(CultureInfo.InvariantCulture, $"{n}"),
            }, 0);
        yield return (new PlaqueIssued(string.Create(CultureInfo.InvariantCulture, $"P{n:000000}"), on.AddDays(3), "程望舒"), 3);
        for (var round = 0; round < 3; round++)
        {
            yield return round % 2 == 0 ? (new SuspicionRaised("材料与事实不符。", []), 10 + round) : (new SuspicionCleared("经查属实。"), 10 + round);
        }
    }
}
