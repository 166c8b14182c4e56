using System.Globalization;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Lanes;

namespace Luyan.Bench.Simulate;

/// <summary>Many invented centers, each named and with three decisions that people asked for:
/// a plaque, an extension, a suspicion.</summary>
internal static class SimulatedCity
{
    private const int AtOnce = 500;
    private static readonly Guid Unit = Guid.CreateVersion7();
    private static readonly Actor Officer = new(Guid.CreateVersion7(), "程望舒", Role.CaseOfficer, Guid.Empty);
    private static readonly Actor Director = new(Guid.CreateVersion7(), "冯长江", Role.Director, Unit);

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
                docket = life.Append(
                    writing, id, docket, [Named(n, on, law)], new(Actor.Clock, At(on), on, on, "", "", null, [])).Docket;
                foreach (var (by, command, days) in Asked(n, on))
                {
                    var day = on.AddDays(days);
                    var decided = (Decision<CenterEvent>.Accepted)CenterLife.Life.Decide(
                        docket.File.State, command, new(by, day, law, Registers.None));
                    docket = life.Append(writing, id, docket, decided.Events,
                        new(by, At(day), day, day, command.GetType().Name, CenterLife.Life.Digest(command, by), null, [])).Docket;
                }
            }
            await using var work = await lane.Begin(default);
            await work.Commit(writing.Statements, default);
        }
    }

    private static IEnumerable<(Actor By, CenterCommand Command, int Days)> Asked(int n, DateOnly on)
    {
        yield return (Officer, new IssuePlaque(string.Create(CultureInfo.InvariantCulture, $"P{n:000000}"), on.AddDays(3), "冯长江"), 3);
        yield return (Director, new RequestExtension(3 + n % 10, "设备进口延迟，需要顺延。"), 40);
        yield return (Officer, new RaiseSuspicion("来信反映材料与事实不符。", [new(new string('b', 64), "来信.pdf", 1000)]), 60);
    }

    private static DateTimeOffset At(DateOnly day) => new(day, new(4, 0), TimeSpan.Zero);

    private static CenterNamed Named(int n, DateOnly on, Measures law) => new()
    {
        Number = string.Create(CultureInfo.InvariantCulture, $"ZX-{on.Year}-{n:000000}"),
        Name = $"包头市虚构材料{n}工程技术研究中心", Application = "", Unit = Unit, UnitName = $"包头虚构第{n % 5000}有限公司",
        CreditCode = "", Department = Guid.Empty, DepartmentName = "", NamedOn = on, ConstructionMonths = 24,
        ConstructionEnds = LegalPeriod.Months(24).LastDay(on, law.Calendar, moves: true),
        LetterNumber = string.Create(CultureInfo.InvariantCulture, $"{n}"),
    };
}
