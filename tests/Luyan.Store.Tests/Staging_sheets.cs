using Luyan.Cases;
using Luyan.Cases.Facts;
using Luyan.Store.Facts;
using Luyan.Store.Tests.Engines;

namespace Luyan.Store.Tests;

public sealed class Staging_sheets(PostgresCluster cluster)
{
    private static readonly Actor Colleague =
        Cast.Signer with { Account = Guid.Parse("018e0000-0000-7000-8000-0000000000ab"), Name = "吴填", Role = Role.Filler };

    [Theory, EveryDatabase]
    public async Task A_staged_sheet_is_its_accounts_alone_and_is_confirmed_once_with_its_rows(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        await using (var db = store.Db())
        {
            db.Departments.Add(new() { Id = Cast.Department, Name = "青山区科学技术局" });
            db.Units.Add(new()
            {
                Id = Cast.Unit, CreditCode = "91150200MA0N000006", Name = "一号单位",
                DepartmentId = Cast.Department, CreatedAt = store.Clock.GetUtcNow()
            });
            await db.SaveChangesAsync();
        }
        await using var scope = store.Scope();
        var (staged, facts) = (store.In<StagedSheets>(scope), store.In<Facts.FactLedger>(scope));
        var id = (await staged.Keep(Cast.Signer, "台账.xlsx", "[]"))!.Value;
        (await staged.Find(Colleague, id)).ShouldBeNull();
        (await staged.Waiting(Cast.Signer)).Single().Rows.ShouldBe("[]");
        Entry[] rows = [new(FactKind.Person, null, 0, """{"name":"程望舒"}""")];
        (await facts.RecordMany(Cast.Signer, rows, together: stop => staged.Confirm(Colleague, id, 1, 0, stop)))
            .Single().ShouldBeOfType<Recording.Closed>();
        (await facts.Current(Cast.Signer)).ShouldBeEmpty();
        var broken = new Entry(FactKind.Person, Guid.CreateVersion7(), 1, "{}");
        (await facts.RecordMany(
            Cast.Signer, [.. rows, broken],
            together: stop => staged.Confirm(Cast.Signer, id, 1, 0, stop))).ShouldContain(r => r is Recording.Closed);
        (await staged.Find(Cast.Signer, id))!.ConfirmedAt.ShouldBeNull("the mark is undone with the rows");
        foreach (var written in new[] { true, false })
        {
            (await facts.RecordMany(Cast.Signer, rows, together: stop => staged.Confirm(Cast.Signer, id, 1, 0, stop)))
                .All(r => r is Recording.Recorded).ShouldBe(written);
        }
        (await facts.Current(Cast.Signer)).Count.ShouldBe(1);
        (await staged.Discard(Cast.Signer, id)).ShouldBeTrue();
    }
}
