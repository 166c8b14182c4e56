using Luyan.Cases;
using Luyan.Store.Drafts;
using Luyan.Store.Papers;
using Luyan.Store.Tests.Engines;

namespace Luyan.Store.Tests;

public sealed class Writing_working_papers(PostgresCluster cluster)
{
    private const string Kind = "correction-list";
    private static readonly Actor Head = new(Guid.Parse("018e0000-0000-7000-8000-0000000000ac"), "钱处", Role.HeadOfDivision, Guid.Empty);

    [Theory, EveryDatabase]
    public async Task A_paper_belongs_to_its_side_alone_and_is_never_overwritten_unseen(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var id = await store.Dockets.Moored();
        await using var scope = store.Scope();
        var papers = store.In<WorkingPapers>(scope);
        (await papers.Save(Cast.Officer, id, Kind, "1", 0, """{"a":"甲"}""")).ShouldBeOfType<Saving.Saved>().Version.ShouldBe(1);
        (await papers.Save(Cast.Officer, id, Kind, "1", 0, """{"a":"甲"}"""))
            .ShouldBeOfType<Saving.Saved>().Version.ShouldBe(1, "an answer that got lost is no conflict");
        var conflict = (await papers.Save(Head, id, Kind, "1", 0, """{"a":"乙"}""")).ShouldBeOfType<Saving.Conflict>();
        (conflict.Current, conflict.Version, conflict.By).ShouldBe(("""{"a":"甲"}""", 1, Cast.Officer.Name));
        (await papers.Save(Head, id, Kind, "1", 1, """{"a":"乙"}""")).ShouldBeOfType<Saving.Saved>().Version.ShouldBe(2);
        (await papers.Of(Cast.Officer, id, Kind, "1"))!.Body.ShouldBe("""{"a":"乙"}""");
        (await papers.Of(Cast.Officer, id, Kind, "2")).ShouldBeNull();
        foreach (var other in new[]
        {
            Cast.Signer,
            Cast.Signer with { Role = Role.Auditor },
            Cast.Signer with { Organisation = Guid.CreateVersion7() }
        })
        {
            (await papers.Of(other, id, Kind, "1")).ShouldBeNull();
        }
        (await papers.Save(
            Cast.Signer with { Organisation = Guid.CreateVersion7() }, id, Kind, "1", 0, "{}")).ShouldBeOfType<Saving.Closed>();
        (await papers.Save(Cast.Signer, id, Kind, "1", 0, """{"a":"单位"}"""))
            .ShouldBeOfType<Saving.Saved>().Version.ShouldBe(1, "the unit writes its own");
        (await papers.Of(Cast.Officer, id, Kind, "1"))!.Body.ShouldBe("""{"a":"乙"}""");
    }
}
