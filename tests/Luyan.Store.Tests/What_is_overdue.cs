using Luyan.Cases;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;
using Luyan.Store.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Tests;

public sealed class What_is_overdue(PostgresCluster cluster)
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Theory, EveryDatabase]
    public async Task A_query_a_statement_and_the_memory_find_the_same(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var id = await store.Dockets.Moored();
        await using var db = store.Db();
        await db.Deadlines.ExecuteDeleteAsync();
        // Every kind, before its day, on it and after it.
        db.Deadlines.AddRange(
            from passing in Enum.GetValues<WhenPassed>()
            from days in (int[])[-400, -1, 0, 1]
            select new DeadlineRow
            {
                CaseId = id, Key = $"{passing}", Subject = $"{days}", Of = Role.CaseOfficer, Passing = passing, Open = true,
                From = Today.AddDays(-500), Nominal = Today.AddDays(days), Effective = Today.AddDays(days), PassedOn = Today,
            });
        await db.SaveChangesAsync();
        var all = await db.Deadlines.AsNoTracking().ToListAsync();

        var overdue = all.Where(d => d.IsOverdue(Today)).Select(Name).ToList();
        string[] expected = ["MarkOverdue -400", "MarkOverdue -1", "OpensProposal -400", "OpensProposal -1"];
        overdue.ShouldBe(expected, ignoreOrder: true);
        (await db.Deadlines.Where(Overdue.On<DeadlineRow>(Today)).ToListAsync()).Select(Name).ShouldBe(overdue, true);
        var asked = all.Where(d => d.Asks()).Select(Name).ToList();
        asked.Count.ShouldBe(12);
        (await db.Deadlines.Where(Overdue.Asks<DeadlineRow>()).ToListAsync()).Select(Name).ShouldBe(asked, true);
        var statement = $$"""SELECT * FROM "Deadlines" d WHERE {{OverdueSql.Asks("d.")}} AND {{OverdueSql.Passed("d.", "{0}")}}""";
        (await db.Deadlines.FromSqlRaw(statement, Today).ToListAsync()).Select(Name)
            .ShouldBe([.. overdue, "Closes -400", "Closes -1"], true, "the clock closes what nobody owed");
    }

    private static string Name(DeadlineRow row) => $"{row.Passing} {row.Subject}";
}
