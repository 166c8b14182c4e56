using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Store.Dockets;
using Luyan.Store.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Tests.Clockwork;

public sealed class The_clock_reminds_and_asks(PostgresCluster cluster)
{
    // Named in March 2026, the report of 2026 is due on 30 January 2027, a Saturday, hence on 1 February.
    private static readonly DateOnly Due = new(2027, 2, 1);

    [Theory, EveryDatabase]
    public async Task Each_reminder_of_the_policy_goes_out_once_however_often_the_clock_runs(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        var id = await store.Named("稀土永磁", "包科发〔2026〕1号");
        (await store.Deadline(id, "annual-report", "2026")).Effective.ShouldBe(Due);
        store.Noon(2027, 1, 1);
        (await store.RunClock()).Reminders.ShouldBe(0);
        foreach (var (month, day) in new[] { (1, 2), (1, 22), (1, 29), (2, 1), (2, 2) })
        {
            store.Noon(2027, month, day);
            (await store.RunClock()).Reminders.ShouldBe(1, $"{month}-{day}");
            (await store.RunClock()).Reminders.ShouldBe(0, $"{month}-{day} again");
        }
        await using var db = store.Db();
        var rows = await db.Outbox.AsNoTracking().Where(o => o.Key == "reminder").OrderBy(o => o.EnqueuedAt).ToListAsync();
        rows.Select(o => o.To).ShouldAllBe(to => to == Role.Director);
        rows.Select(o => o.Id).Distinct().Count().ShouldBe(5);
        rows.Select(o => System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>(o.Values)!)
            .Select(v => $"{v["deadline"]} {v["subject"]} {v["day"]} {v["days"]}").ShouldBe(
            [
                "annual-report 2026 2027-02-01 -30", "annual-report 2026 2027-02-01 -10",
                "annual-report 2026 2027-02-01 -3", "annual-report 2026 2027-02-01 0", "annual-report 2026 2027-02-01 1"
            ]);
    }

    [Theory, EveryDatabase]
    public async Task After_a_standstill_the_missed_days_are_made_up_for_and_only_the_nearest_reminder_goes_out(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        await store.Named("稀土永磁", "包科发〔2026〕1号");
        store.Noon(2026, 12, 30);
        await store.RunClock();
        store.Noon(2027, 1, 30);
        var pass = await store.RunClock();
        (pass.From, pass.Day, pass.Reminders).ShouldBe((new DateOnly(2026, 12, 31), new DateOnly(2027, 1, 30), 1));
        await using var db = store.Db();
        (await db.Reminders.AsNoTracking().SingleAsync()).Days.ShouldBe(-3);
        store.Noon(2027, 2, 1);
        (await store.RunClock()).From.ShouldBe(new(2027, 1, 31));
    }

    [Theory, EveryDatabase]
    public async Task A_wish_that_was_refused_is_asked_again_on_the_next_legal_day_and_not_before(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        var id = await store.Named("稀土永磁", "包科发〔2026〕1号");
        store.Noon(2027, 2, 2);
        await using (var db = store.Db())
        {
            // As the clock leaves a case on the day on which the law refused what it asked for.
            var version = (await db.Cases.AsNoTracking().SingleAsync(c => c.Id == id)).Version;
            (await store.Leases().Hold(ClockCity.Node)).ShouldBeTrue();
            await db.ClockLeases.ExecuteUpdateAsync(l => l.SetProperty(x => x.Through, new DateOnly(2027, 2, 2)));
            await db.Deadlines.Where(d => d.CaseId == id && d.Key == "annual-report").ExecuteUpdateAsync(d => d
                .SetProperty(x => x.PassedOn, new DateOnly(2027, 2, 2)).SetProperty(x => x.AskedVersion, version));
        }
        (await store.RunClock()).Asked.ShouldBe(0);
        store.Noon(2027, 2, 3);
        (await store.RunClock()).Acts.ShouldBe(1);
        (await store.RunClock()).Asked.ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task What_the_law_lets_the_clock_ask_is_carried_out_once_and_stands_in_the_docket(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        var (late, filed) = (await store.Named("稀土永磁", "包科发〔2026〕1号"), await store.Named("稀土合金", "包科发〔2026〕2号"));
        await store.Dockets.Transact(CenterLife.Life, filed, new CloseVoluntarily("业务调整"), new(Cast.Signer));
        store.Noon(2027, 2, 1);
        (await store.RunClock()).Acts.ShouldBe(0, "the day itself still counts");
        store.Noon(2027, 2, 2);
        var pass = await store.RunClock();
        (pass.Acts, pass.Passed, pass.Asked, pass.Failed).ShouldBe((1, 1, 1, 0));
        var again = await store.RunClock();
        (again.Acts, again.Passed, again.Asked).ShouldBe((0, 0, 0));
        var history = await store.Dockets.History(late, Actor.Clock);
        (history[^1].Type, history[^1].Envelope.By.Role,
            history[^1].Envelope.Day).ShouldBe((nameof(AnnualReportMissed), Role.Clock, new DateOnly(2027, 2, 2)));
        (await store.Deadline(late, "annual-report", "2026")).PassedOn.ShouldBe(new DateOnly(2027, 2, 2));
    }

    [Theory, EveryDatabase]
    public async Task A_case_that_cannot_be_read_is_noted_and_keeps_no_other_waiting(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        var (broken, sound) = (await store.Named("稀土永磁", "包科发〔2026〕1号"), await store.Named("稀土合金", "包科发〔2026〕2号"));
        await using var db = store.Db();
        // An event of a version that this program does not know.
        db.Events.Add(new()
        {
            CaseId = broken, Kind = Kinds.Center, Sequence = 2, CommitId = Guid.CreateVersion7(),
            Type = "Unknown", Envelope = "{}", Body = "{}", Algorithm = "none"
        });
        await db.SaveChangesAsync();
        store.Noon(2027, 2, 2);
        var heard = new List<Guid>();
        var pass = await store.RunClock((_, id) => heard.Add(id));
        (pass.Acts, pass.Failed).ShouldBe((1, 1));
        heard.ShouldBe([broken]);
        (await store.Dockets.History(sound, Actor.Clock))[^1].Type.ShouldBe(nameof(AnnualReportMissed));
        store.Noon(2027, 2, 3);
        await store.RunClock();
        var fault = await db.ClockFaults.AsNoTracking().SingleAsync();
        (fault.CaseId, fault.Since, fault.Times).ShouldBe((broken, new DateOnly(2027, 2, 2), 2));
    }
}
