using Luyan.Cases;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Tests;

/// <summary>A deadline that goes on running while something else happens: who reads of it is put right with one statement, however many
/// there are.</summary>
public sealed class Deadlines_that_run_on(PostgresCluster cluster)
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Theory, EveryDatabase]
    public async Task Who_reads_of_it_is_put_right_by_the_next_commit(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var (id, other) = (await store.Dockets.Moored("甲"), await store.Dockets.Moored("乙"));
        await using var db = store.Db();
        await db.Deadlines.ExecuteUpdateAsync(set => set.SetProperty(d => d.Outside, false));
        (await store.Dockets.Do(id, new Punish())).ShouldBeOfType<Written<FerryState>.Accepted>();
        (await db.Deadlines.Where(d => d.CaseId == id).Select(d => d.Outside).SingleAsync()).ShouldBeTrue();
        (await db.Deadlines.Where(d => d.CaseId == other).Select(d => d.Outside).SingleAsync()).ShouldBeFalse();
        (await store.Dockets.Do(id, new Forgive())).ShouldBeOfType<Written<FerryState>.Accepted>();
        (await db.Deadlines.Where(d => d.CaseId == id).Select(d => d.Outside).SingleAsync()).ShouldBeTrue();
    }

    [Fact]
    public void Many_of_them_cost_one_statement()
    {
        Deadline[] running = [.. Enumerable.Range(1, 5).Select(n => new Deadline(
            "ferry-leaves", $"{n}", Role.Signer, Day, Day, Day, false, LegalRef.Procedure, "", WhenPassed.MarkOverdue))];
        var writing = new Writing(null!, MeasuresFile.LoadDefault(), postgres: false);
        DeadlineRows.Write(writing, Guid.CreateVersion7(), running, running, new HashSet<(string, string)> { ("ferry-leaves", "2") }, Day);
        writing.Statements.Count.ShouldBe(1);
    }
}
