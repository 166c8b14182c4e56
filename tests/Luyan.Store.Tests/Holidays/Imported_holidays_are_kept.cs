using Luyan.Cases.Applications;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Holidays;
using Luyan.Store.Lanes;
using Luyan.Store.Tests.Clockwork;
using Luyan.Store.Tests.Engines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Store.Tests.Holidays;

public sealed class Imported_holidays_are_kept(PostgresCluster cluster)
{
    private static readonly DateOnly Monday = new(2027, 2, 1);

    [Theory, EveryDatabase]
    public async Task The_newest_version_of_a_year_is_in_use_for_whoever_holds_the_measures(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        Seen(store).ShouldBe((true, true, 0));
        (await store.Import(Year2027.MondayOff)).ShouldBe(1);
        Seen(store).ShouldBe((false, false, 1));
        (await store.Import(Year2027.SaturdayWorked, "虚构的更正通知")).ShouldBe(2);
        var law = store.Law();
        (law.Calendar.IsWorkingDay(Monday), law.Calendar.IsWorkingDay(new(2027, 1, 30)),
            law.Calendar.Years[2027].Source).ShouldBe((true, true, "虚构的更正通知"));
        law.Calendar.Years[2026].ShouldBeSameAs(store.Years().Files.Years[2026]);
        await using var db = store.Db();
        (await db.HolidayYears.OrderBy(y => y.Version).Select(y => new { y.Version, y.Year, y.ImportedByName, y.FileName }).ToListAsync())
            .Select(y => (y.Version, y.Year, y.ImportedByName, y.FileName))
            .ShouldBe([(1, 2027, "周管", "2027.json"), (2, 2027, "周管", "2027.json")]);
        await Should.ThrowAsync<Exception>(() => store.Sql("""UPDATE "HolidayYears" SET "Source" = 'x' """));
        await Should.ThrowAsync<Exception>(() => store.Sql("""DELETE FROM "HolidayYears" """));
    }

    [Theory, EveryDatabase]
    public async Task Who_saw_an_older_version_or_confirms_twice_imports_nothing(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        var (mine, other) = (await store.Staged(), await store.Staged());
        (await store.Years().Import(Year2027.Of(Year2027.MondayOff), mine, Cast.Administrator, 0)).ShouldBe(1);
        (await store.Years().Import(
            Year2027.Of(Year2027.SaturdayWorked), other, Cast.Administrator, 0)).ShouldBeNull("another came in between");
        (await store.Years().Import(Year2027.Of(Year2027.MondayOff), mine, Cast.Administrator, 1)).ShouldBeNull("it is confirmed");
        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => store.Years().Import(
            Year2027.Of(Year2027.SaturdayWorked), other, Cast.Administrator, 1))));
        both.Count(v => v == 2).ShouldBe(1);
        both.Count(v => v is null).ShouldBe(3);
    }

    [Theory, EveryDatabase]
    public async Task Only_an_administrator_brings_a_year_and_nobody_sees_that_of_another(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        var staged = await store.Staged();
        await using var scope = store.Scope();
        var years = store.In<StagedYears>(scope);
        (await years.Keep(Cast.Officer, "2027.json", "", "{}")).ShouldBeNull();
        (await years.Find(Cast.Administrator with { Account = Guid.CreateVersion7() }, staged.Id)).ShouldBeNull();
        (await years.Waiting(Cast.Administrator)).Select(s => s.Id).ShouldBe([staged.Id]);
        (await years.Discard(Cast.Administrator, staged.Id)).ShouldBeTrue();
        (await years.Waiting(Cast.Administrator)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_node_that_has_not_heard_of_an_import_decides_nothing_under_the_old_calendar(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        var (lane, lives, databases) = (store.Services.GetRequiredService<ILane>(),
            store.Services.GetRequiredService<Projections>(), store.Services.GetRequiredService<IDbContextFactory<LuyanDb>>());
        var stale = new MeasuresInForce(TestStore.Policy());
        var late = new Dockets.CaseStore(lane, lives, databases, new HolidayYears(lane, databases, stale, store.Clock), stale, store.Clock);
        store.Noon(2026, 12, 29);
        await store.Import(Year2027.MondayOff
            + string.Concat(Enumerable.Range(4, 5).Select(d => $$""",{"name":"元旦","date":"2027-01-{{d:00}}","isOffDay":true}""")));
        stale.Now.Calendar.Version.ShouldBe(0);
        var id = Guid.CreateVersion7();
        (await late.Transact(
            ApplicationLife.Life, id, ClockCity.Application("稀土永磁"),
            new(Cast.Signer))).ShouldBeOfType<Written<ApplicationState>.Accepted>();
        stale.Now.Calendar.Version.ShouldBe(1);
        var due = store.Law().Due(Parameters.DepartmentExamines, new(2026, 12, 29));
        (await store.Deadline(id, "department-examines", "")).Effective.ShouldBe(due.Effective);
        due.ShouldNotBe(MeasuresFile.LoadDefault().Due(Parameters.DepartmentExamines, new(2026, 12, 29)));
    }

    private static (bool Working, bool Provisional, int Version) Seen(TestStore store)
    {
        var calendar = store.Law().Calendar;
        return (calendar.IsWorkingDay(Monday), calendar.IsProvisional(Monday), calendar.Version);
    }
}
