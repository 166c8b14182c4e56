using Luyan.Cases;
using Luyan.Store.Dockets;
using Luyan.Store.Files;
using Luyan.Store.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Tests;

public sealed class Who_sees_what(PostgresCluster cluster)
{
    private static readonly Actor Stranger = new(Guid.CreateVersion7(), "路人", Role.Anyone, Guid.Empty);

    [Theory, EveryDatabase]
    public async Task A_unit_sees_its_own_cases_a_department_those_of_its_units_the_bureau_all_and_administrators_none(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        await store.Dockets.Moored("甲", unit: Cast.Unit);
        await store.Dockets.Moored("乙", unit: Cast.OtherUnit);
        await using var db = store.Db();
        Task<List<string>> Seen(Actor actor) => db.CasesVisibleTo(actor).OrderBy(c => c.Number).Select(c => c.Title).ToListAsync();

        (await Seen(Cast.Signer)).ShouldBe(["甲"]);
        (await Seen(Cast.OtherSigner)).ShouldBe(["乙"]);
        (await Seen(Cast.Examiner)).ShouldBe(["甲", "乙"]);
        (await Seen(Cast.Officer)).ShouldBe(["甲", "乙"]);
        (await Seen(Cast.Officer with { Role = Role.Auditor })).ShouldBe(["甲", "乙"]);
        (await Seen(Cast.Administrator)).ShouldBeEmpty();
        (await Seen(Stranger)).ShouldBeEmpty();
        (await Seen(Cast.Officer with { Role = Role.Expert })).ShouldBeEmpty();
        (await Seen(Cast.Examiner with { Organisation = Guid.CreateVersion7() })).ShouldBeEmpty();
        (await db.DeadlinesVisibleTo(Cast.Signer).CountAsync()).ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task A_case_of_another_unit_is_neither_read_nor_written(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var id = await store.Dockets.Moored();
        (await store.Dockets.Read(Ferry.Life, id, Cast.OtherSigner)).ShouldBeNull();
        (await store.Dockets.History(id, Cast.OtherSigner)).ShouldBeEmpty();
        await Should.ThrowAsync<CaseNotVisibleException>(() => store.Dockets.Do(id, new Board("一"), Cast.OtherSigner));
        (await store.Dockets.Read(Ferry.Life, id, Cast.Signer)).ShouldNotBeNull().Version.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task An_expert_sees_the_review_at_once_and_the_material_after_declaring(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var (review, subject) = (await store.Dockets.Moored("评审"), await store.Dockets.Moored("申报"));
        var expert = new Actor(Guid.CreateVersion7(), "专家", Role.Expert, Guid.Empty);
        await using var db = store.Db();
        db.Seats.Add(new() { ReviewId = review, SubjectId = subject, AccountId = expert.Account, Sits = true, Open = true });
        await db.SaveChangesAsync();
        (await db.CasesVisibleTo(expert).Select(c => c.Id).ToListAsync()).ShouldBe([review]);
        await db.Seats.ExecuteUpdateAsync(set => set.SetProperty(s => s.SeesMaterial, true));
        (await db.CasesVisibleTo(expert).CountAsync()).ShouldBe(2);
    }

    [Theory, EveryDatabase]
    public async Task Whoever_sees_a_case_in_a_query_sees_it_when_it_is_written(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var (case1, case2, review) = (await store.Dockets.Moored("甲", unit: Cast.Unit),
            await store.Dockets.Moored("乙", unit: Cast.OtherUnit), await store.Dockets.Moored("评审"));
        var expert = Cast.Officer with { Account = Guid.CreateVersion7(), Role = Role.Expert };
        await using var db = store.Db();
        await db.Cases.Where(c => c.Id == review).ExecuteUpdateAsync(set => set.SetProperty(c => c.Kind, Kinds.Review));
        db.Seats.Add(new() { ReviewId = review, SubjectId = case1, AccountId = expert.Account, Sits = true, Open = true });
        await db.SaveChangesAsync();
        Guid[] organisations = [Guid.Empty, Cast.Unit, Cast.OtherUnit, Cast.Examiner.Organisation, Guid.CreateVersion7()];
        var actors = Enum.GetValues<Role>().SelectMany(r => organisations.Select(o => expert with { Role = r, Organisation = o })).ToList();
        foreach (var (sits, material) in ((bool, bool)[])[(true, false), (true, true), (false, true)])
        {
            await db.Seats.ExecuteUpdateAsync(set => set.SetProperty(s => s.Sits, sits).SetProperty(s => s.SeesMaterial, material));
            var (rows, places) = (await db.Cases.AsNoTracking().ToListAsync(), await db.Seats.AsNoTracking().ToListAsync());
            rows.Count.ShouldBe(3);
            foreach (var actor in actors)
            {
                rows.Where(r => Visibility.Sees(actor, r, places)).Select(r => r.Id).ShouldBe(
                    await db.CasesVisibleTo(actor).Select(c => c.Id).ToListAsync(), ignoreOrder: true, $"{actor} {sits} {material}");
            }
        }
        (await db.CasesVisibleTo(actors[0] with { Role = Role.Signer, Organisation = Cast.OtherUnit }).Select(c => c.Id).SingleAsync())
            .ShouldBe(case2);
    }

    [Theory, EveryDatabase]
    public async Task A_file_is_served_to_those_who_see_a_case_or_draft_that_refers_to_it(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        await using var scope = store.Scope();
        var files = store.In<Files.FileStore>(scope);
        var kept = (await files.Keep(new MemoryStream("%PDF-1.4 a"u8.ToArray()), "证明.pdf")).ShouldBeOfType<Keeping.Kept>();
        (await files.Open(Cast.Signer, kept.File.Sha256)).ShouldBeNull();

        var id = await store.Dockets.Moored();
        await store.Dockets.Do(id, new Board("一", kept.File));
        await using var opened = (await files.Open(Cast.Signer, kept.File.Sha256)).ShouldNotBeNull().Content;
        (await files.Open(Cast.OtherSigner, kept.File.Sha256)).ShouldBeNull();
        (await files.Open(Cast.Administrator, kept.File.Sha256)).ShouldBeNull();
        await using var forOfficer = (await files.Open(Cast.Officer, kept.File.Sha256)).ShouldNotBeNull().Content;
    }
}
