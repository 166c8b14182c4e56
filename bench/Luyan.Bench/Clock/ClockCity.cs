using System.Globalization;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Lanes;

namespace Luyan.Bench.Clock;

/// <summary>Many invented centers with their true dockets. Those of two days of 2024 have their first assessment due on two days of 2026;
/// all others were named in the year before, and nothing of theirs is due.</summary>
internal static class ClockCity
{
    public const int Few = 1_000, Many = 4_000;

    /// <summary>The days on which the assessments of the few and of the many are due; both are working days.</summary>
    public static readonly DateOnly FewDue = new(2026, 11, 24), ManyDue = new(2026, 11, 25);

    private const int AtOnce = 500;

    public static async Task Seed(ILane lane, Projections lives, Measures law, int count)
    {
        for (var first = 0; first < count; first += AtOnce)
        {
            var writing = new Writing(lives, law, postgres: false);
            for (var n = first; n < Math.Min(first + AtOnce, count); n++)
            {
                var named = n < Few ? FewDue.AddYears(-2)
                    : n < Few + Many ? ManyDue.AddYears(-2)
                    : new DateOnly(2026, 2, 1).AddDays(n % 240);
                var at = new DateTimeOffset(named, new(4, 0), TimeSpan.Zero);
                lives.Of(Kinds.Center).Open(
                    writing, Guid.CreateVersion7(at), Named(n, named, law), new(Actor.Clock, at, named, named, "Seed", "", null, []));
            }
            await using var work = await lane.Begin(default);
            await work.Commit(writing.Statements, default);
        }
    }

    private static CenterNamed Named(int n, DateOnly on, Measures law) => new()
    {
        Number = string.Create(CultureInfo.InvariantCulture, $"ZX-{on.Year}-{n:000000}"), Name = "包头市虚构中心",
        Application = "", Unit = Guid.CreateVersion7(), UnitName = "虚构单位", CreditCode = "",
        Department = Guid.Empty, DepartmentName = "", NamedOn = on, ConstructionMonths = 24,
        ConstructionEnds = LegalPeriod.Months(24).LastDay(on, law.Calendar, moves: true),
        LetterNumber = string.Create(CultureInfo.InvariantCulture, $"{n}"),
    };
}
