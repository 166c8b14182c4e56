using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Lanes;
using Luyan.Store.Moving;
using Luyan.Store.Rows;
using Luyan.Store.Tests.Clockwork;
using Luyan.Store.Tests.Engines;
using Luyan.Store.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Store.Tests.Holidays;

public sealed class Imported_holidays_move_deadlines(PostgresCluster cluster)
{
    private static readonly DateOnly Saturday = new(2027, 1, 30), Monday = new(2027, 2, 1), Tuesday = new(2027, 2, 2);

    [Theory, EveryDatabase]
    public async Task A_day_moves_later_once_with_its_record_and_its_message(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        var id = await store.Named("稀土永磁", "包科发〔2026〕1号");
        (await store.Moving().Plan(Year2027.Of(Year2027.MondayOff), 10)).ShouldSatisfyAllConditions(
            p => (p.EarlierCount, p.LaterCount).ShouldBe((0, 1)),
            p => (p.Later[0].CaseId, p.Later[0].Key, p.Later[0].Before, p.Later[0].After).ShouldBe((id, "annual-report", Monday, Tuesday)));
        (await store.Deadline(id, "annual-report", "2026")).Effective.ShouldBe(Monday, "a plan writes nothing");
        await store.Import(Year2027.MondayOff);
        (await store.Moving().CarriedOut()).ShouldBe(0);
        (await store.Moving().CarryOut()).ShouldBe(1);
        (await store.Moving().CarryOut()).ShouldBe(0);
        (await store.Moving().CarriedOut()).ShouldBe(1);
        var row = await store.Deadline(id, "annual-report", "2026");
        (row.Nominal, row.Effective, row.Provisional, row.Open).ShouldBe((Saturday, Tuesday, false, true));
        (await store.Moves()).Select(m => (m.Version, m.CaseId, m.Key, m.Subject, m.Of, m.Before, m.After))
            .ShouldBe([(1, id, "annual-report", "2026", Role.Director, Monday, Tuesday)]);
        await using var db = store.Db();
        var told = await db.Outbox.AsNoTracking().SingleAsync(o => o.Key == "deadline-moved");
        (told.CaseId, told.To, told.Kind).ShouldBe((id, Role.Director, OutboxRow.Notify));
        EnvelopeText.ReadValues(told.Values).ShouldBe(new Dictionary<string, string>
        {
            ["deadline"] = "annual-report", ["subject"] = "2026", ["from"] = "2027-02-01", ["to"] = "2027-02-02", ["source"] = "虚构的通知"
        }, ignoreOrder: true);
    }

    [Theory, EveryDatabase]
    public async Task A_day_that_moves_earlier_is_counted_apart_and_the_message_says_so(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        var id = await store.Named("稀土永磁", "包科发〔2026〕1号");
        var plan = await store.Moving().Plan(Year2027.Of(Year2027.SaturdayWorked), 10);
        (plan.EarlierCount, plan.LaterCount, plan.Earlier[0].After).ShouldBe((1, 0, Saturday));
        plan.Together.ShouldBe([new("annual-report", Monday, Saturday, 1)]);
        await store.Import(Year2027.SaturdayWorked);
        await store.Moving().CarryOut();
        (await store.Deadline(id, "annual-report", "2026")).Effective.ShouldBe(Saturday);
        (await store.Waiting("deadline-moved-earlier")).ShouldBe(1);
        (await store.Waiting("deadline-moved")).ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task A_day_that_an_event_fixed_stays_and_one_that_only_becomes_certain_is_told_to_nobody(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        var center = await store.Named("稀土永磁", "包科发〔2026〕1号");
        store.Noon(2026, 12, 29);
        var application = Guid.CreateVersion7();
        await store.Dockets.Transact(ApplicationLife.Life, application, ClockCity.Application("稀土合金"), new(Cast.Signer));
        var before = await store.Deadline(application, "department-examines", "");
        await store.Import(Year2027.NewYear
            + string.Concat(Enumerable.Range(4, 5).Select(d => $$""",{"name":"元旦","date":"2027-01-{{d:00}}","isOffDay":true}""")));
        store.Law().Due(Parameters.DepartmentExamines, new(2026, 12, 29)).Effective.ShouldNotBe(before.Effective);
        (await store.Moving().CarryOut()).ShouldBe(0);
        (await store.Deadline(application, "department-examines", "")).Effective.ShouldBe(before.Effective);
        var report = await store.Deadline(center, "annual-report", "2026");
        (report.Effective, report.Provisional).ShouldBe((Monday, false));
        (await store.Moves()).ShouldBeEmpty();
        (await store.Waiting("deadline-moved")).ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task What_runs_again_is_no_longer_overdue_and_the_clock_marks_no_day_that_has_moved(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        var (marked, untouched) = (await store.Named("稀土永磁", "包科发〔2026〕1号"), await store.Named("稀土合金", "包科发〔2026〕2号"));
        // As if the clock had found the first passed and been stopped before it asked.
        var stored = engine == Engine.SQLite ? marked.ToString().ToUpperInvariant() : marked.ToString();
        await store.Sql($"""UPDATE "Deadlines" SET "PassedOn" = '2027-02-02' WHERE "CaseId" = '{stored}' AND "Key" = 'annual-report'""");
        store.Noon(2027, 2, 2);
        await store.Import(Year2027.MondayOff);
        var pass = await store.RunClock();
        (pass.Passed, pass.Acts).ShouldBe((0, 0));
        foreach (var id in new[] { marked, untouched }) { (await store.Deadline(id, "annual-report", "2026")).PassedOn.ShouldBeNull(); }
        store.Noon(2027, 2, 3);
        (await store.RunClock()).Acts.ShouldBe(2);
    }

    [Theory, EveryDatabase]
    public async Task Stopped_in_between_it_goes_on_at_the_next_start(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        foreach (var (field, n) in new[] { ("稀土永磁", 1), ("稀土合金", 2), ("稀土催化", 3) }) { await store.Named(field, $"包科发〔2026〕{n}号"); }
        await store.Import(Year2027.MondayOff);
        using var stop = new CancellationTokenSource();
        var halting = new DeadlineMoving(
            store.Services.GetRequiredService<ILane>(), store.Services.GetRequiredService<Projections>(),
            store.Services.GetRequiredService<IDbContextFactory<LuyanDb>>(), store.Years(),
            store.Services.GetRequiredService<MeasuresInForce>(),
            new Halting(store.Clock, () => stop.Cancel(), after: 2), atOnce: 1);
        await Should.ThrowAsync<OperationCanceledException>(() => halting.CarryOut(stop: stop.Token));
        var some = (await store.Moves()).Count;
        some.ShouldBeInRange(1, 2);
        (await store.Moving().CarriedOut()).ShouldBe(0);
        (await store.Moving().CarryOut()).ShouldBe(3 - some);
        (await store.Moves()).Count.ShouldBe(3);
        (await store.Waiting("deadline-moved")).ShouldBe(3);
        (await store.Moving().CarriedOut()).ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task A_case_that_cannot_be_read_keeps_no_other_waiting_and_leaves_the_rest_open(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        var (broken, sound) = (await store.Named("稀土永磁", "包科发〔2026〕1号"), await store.Named("稀土合金", "包科发〔2026〕2号"));
        await using var db = store.Db();
        db.Events.Add(new()
        {
            CaseId = broken, Kind = Kinds.Center, Sequence = 2, CommitId = Guid.CreateVersion7(),
            Type = "Unknown", Envelope = "{}", Body = "{}", Algorithm = "none"
        });
        await db.SaveChangesAsync();
        await store.Import(Year2027.MondayOff);
        var heard = new List<Guid>();
        (await store.Moving().CarryOut((_, id) => heard.Add(id))).ShouldBe(1);
        heard.ShouldBe([broken]);
        (await store.Deadline(sound, "annual-report", "2026")).Effective.ShouldBe(Tuesday);
        (await store.Moving().CarriedOut()).ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task A_rebuild_comes_to_the_same_days_those_that_were_settled_before_an_import_too(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        var (open, settled) = (await store.Named("稀土永磁", "包科发〔2026〕1号"), await store.Named("稀土合金", "包科发〔2026〕2号"));
        store.Noon(2026, 11, 1);
        await store.Dockets.Transact(CenterLife.Life, settled, new CloseVoluntarily("业务调整"), new(Cast.Signer));
        store.Noon(2026, 11, 20);
        await store.Import(Year2027.MondayOff);
        await store.Moving().CarryOut();
        store.Noon(2026, 11, 25);
        var late = await store.Named("稀土催化", "包科发〔2026〕3号");
        await store.Import(Year2027.SaturdayWorked);
        await store.Moving().CarryOut();
        var before = await Rows(store);
        before.ShouldContain($"{open} annual-report 2026 2027-01-30 2027-01-30 False True ");
        before.ShouldContain($"{late} annual-report 2026 2027-01-30 2027-01-30 False True ");
        before.ShouldContain($"{settled} annual-report 2026 2027-01-30 2027-02-01 True False 2026-11-01");
        await store.In<Rebuilding>(store.Scope()).Run();
        (await Rows(store)).ShouldBe(before);
        (await store.Moves()).Count.ShouldBe(3);
    }

    private static async Task<List<string>> Rows(TestStore store)
    {
        await using var db = store.Db();
        var rows = await db.Deadlines.AsNoTracking().OrderBy(d => d.CaseId).ThenBy(d => d.Key).ThenBy(d => d.Subject).ToListAsync();
        return [.. rows.Select(d => $"{d.CaseId} {d.Key} {d.Subject} {d.Nominal:yyyy-MM-dd} {d.Effective:yyyy-MM-dd} {d.Provisional} " +
            $"{d.Open} {d.ClosedOn:yyyy-MM-dd}")];
    }

    /// <summary>A clock that stops the program when it has been asked so often.</summary>
    private sealed class Halting(TimeProvider inner, Action halt, int after) : TimeProvider
    {
        private int asked;

        public override DateTimeOffset GetUtcNow()
        {
            if (++asked == after) { halt(); }
            return inner.GetUtcNow();
        }
    }
}
