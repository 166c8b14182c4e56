using Luyan.Cases;
using Luyan.Cases.Facts;
using Luyan.Store.Facts;
using Luyan.Store.Files;
using Luyan.Store.Rows;
using Luyan.Store.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Tests;

public sealed class Keeping_facts(PostgresCluster cluster)
{
    private static readonly Actor Colleague =
        Cast.Signer with { Account = Guid.Parse("018e0000-0000-7000-8000-0000000000aa"), Name = "吴填", Role = Role.Filler };

    [Theory, EveryDatabase]
    public async Task Every_change_is_a_version_with_who_and_why_and_an_old_one_can_be_brought_back(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        await using var scope = store.Scope();
        var facts = store.In<Facts.FactLedger>(scope);
        var id = await Recorded(facts, Cast.Signer, new(FactKind.Person, null, 0, Body("程望舒", "工程师")));
        await Recorded(facts, Colleague, new(FactKind.Person, id, 1, Body("程望舒", "高级工程师")), "职称晋升");
        (await facts.Record(Colleague, new(FactKind.Person, id, 2, Body("程望舒", "高级工程师"))))
            .ShouldBeOfType<Recording.Recorded>().Fact.Version.ShouldBe(2, "the same said again is no new version");
        var history = await facts.History(Cast.Signer, id);
        history.Select(v => (v.Version, v.RecordedByName, v.Reason)).ShouldBe([(2, "吴填", "职称晋升"), (1, "林签", "")]);

        (await facts.End(Cast.Signer, id, 2, new(2026, 3, 1), "调离")).ShouldBeOfType<Recording.Recorded>();
        (await facts.Current(Cast.Signer, FactKind.Person)).ShouldBeEmpty();
        (await facts.Current(Cast.Signer, FactKind.Person, ended: true)).Single().EndedOn.ShouldBe(new(2026, 3, 1));
        (await facts.Remove(Cast.Signer, id, 3, "录入有误")).ShouldBeOfType<Recording.Recorded>();
        (await facts.Chosen(Cast.Signer, [id])).ShouldBeEmpty();
        (await facts.Restore(Cast.Signer, id, 4, 1, "误删")).ShouldBeOfType<Recording.Recorded>();
        var now = (await facts.Current(Cast.Signer)).Single();
        (now.Version, now.Body, now.Title).ShouldBe((5, Body("程望舒", "工程师"), "程望舒"));
    }

    [Theory, EveryDatabase]
    public async Task An_old_version_comes_back_with_the_center_it_belonged_to(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        await using var scope = store.Scope();
        var facts = store.In<Facts.FactLedger>(scope);
        var id = await Recorded(facts, Cast.Signer, new(FactKind.Training, null, 0, Body("检测培训", "")));
        var center = Guid.CreateVersion7();
        await using (var db = store.Db())
        {
            await db.Facts.ExecuteUpdateAsync(set => set.SetProperty(f => f.CenterId, center));
            await db.FactVersions.ExecuteUpdateAsync(set => set.SetProperty(v => v.CenterId, center));
        }
        await Recorded(facts, Cast.Signer, new(FactKind.Training, id, 1, Body("检测培训", "")));
        (await facts.Find(Cast.Signer, id))!.CenterId.ShouldBeNull();
        (await facts.Restore(Cast.Signer, id, 2, 1)).ShouldBeOfType<Recording.Recorded>();
        (await facts.Find(Cast.Signer, id))!.CenterId.ShouldBe(center);
    }

    [Theory, EveryDatabase]
    public async Task A_fact_chosen_again_is_the_one_that_others_recorded_meanwhile(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        await using var scope = store.Scope();
        var facts = store.In<Facts.FactLedger>(scope);
        var id = await Recorded(facts, Cast.Signer, new(FactKind.Person, null, 0, Body("程望舒", "工程师")));
        var other = await Recorded(facts, Cast.Signer, new(FactKind.Person, null, 0, Body("陆行知", "工程师")));
        (await facts.Chosen(Cast.Signer, [id, other])).Select(f => f.Version).ShouldBe([1, 1]);
        await using (var elsewhere = store.Scope())
        {
            await Recorded(store.In<Facts.FactLedger>(elsewhere), Colleague, new(FactKind.Person, id, 1, Body("程望舒", "高级工程师")));
            (await store.In<Facts.FactLedger>(elsewhere).Remove(Colleague, other, 1, "录入有误")).ShouldBeOfType<Recording.Recorded>();
        }
        (await facts.Chosen(Cast.Signer, [id, other])).Single().Body.ShouldBe(Body("程望舒", "高级工程师"));
        (await facts.Chosen(Cast.Signer with { Organisation = Guid.CreateVersion7() }, [id])).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Many_are_recorded_all_or_none(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        await using var scope = store.Scope();
        var facts = store.In<Facts.FactLedger>(scope);
        var id = await Recorded(facts, Cast.Signer, new(FactKind.Right, null, 0, Body("一种磁体", "")));
        await Recorded(facts, Colleague, new(FactKind.Right, id, 1, Body("一种磁体及其制备方法", "")));
        var answers = await facts.RecordMany(
            Cast.Signer, [new(FactKind.Right, null, 0, Body("另一专利", "")), new(FactKind.Right, id, 1, Body("改名", ""))]);
        answers[1].ShouldBeOfType<Recording.Conflict>().Current.Version.ShouldBe(2);
        (await facts.Current(Cast.Signer)).Select(f => f.Title).ShouldBe(["一种磁体及其制备方法"]);
        (await facts.RecordMany(Cast.Signer, [.. Enumerable.Range(0, 300).Select(n => new Entry(
            FactKind.Instrument, null, 0, Body($"仪器{n}", "")))])).ShouldAllBe(a => a is Recording.Recorded);
        (await facts.Current(Cast.Signer, FactKind.Instrument)).Count.ShouldBe(300);
    }

    [Theory, EveryDatabase]
    public async Task Of_many_who_change_the_same_fact_at_once_one_is_recorded(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        await using var scope = store.Scope();
        var id = await Recorded(store.In<Facts.FactLedger>(scope), Cast.Signer, new(FactKind.Award, null, 0, Body("奖", "")));
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(async () =>
        {
            await using var own = store.Scope();
            return await store.In<Facts.FactLedger>(own).Record(Colleague, new(FactKind.Award, id, 1, Body($"奖{n}", "")));
        })));
        answers.OfType<Recording.Recorded>().Count().ShouldBe(1);
        answers.OfType<Recording.Conflict>().Count().ShouldBe(7);
    }

    [Theory, EveryDatabase]
    public async Task Another_unit_neither_sees_nor_changes_nor_reads_the_proofs(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        await using var scope = store.Scope();
        var (facts, proofs, files) = (store.In<Facts.FactLedger>(scope), store.In<Proofs>(scope), store.In<Files.FileStore>(scope));
        var id = await Recorded(facts, Cast.Signer, new(FactKind.Right, null, 0, Body("秘密", "")));
        var kept = (await files.Keep(new MemoryStream("%PDF-1.4 fact"u8.ToArray()), "证书.pdf")).ShouldBeOfType<Keeping.Kept>();
        (await proofs.Attach(Cast.OtherSigner, id, kept.File, kept.Kind)).ShouldBeNull();
        (await files.Open(Colleague, kept.File.Sha256)).ShouldBeNull("it is linked to nothing yet");
        var proof = (await proofs.Attach(Cast.Signer, id, kept.File, kept.Kind)).ShouldNotBeNull();
        await using (var opened = (await files.Open(Colleague, kept.File.Sha256)).ShouldNotBeNull().Content)
        {
            opened.Length.ShouldBeGreaterThan(0);
        }
        foreach (var other in new[] { Cast.OtherSigner, Cast.Officer, Cast.Examiner })
        {
            (await facts.Find(other, id)).ShouldBeNull();
            (await facts.Current(other)).ShouldBeEmpty();
            (await facts.Chosen(other, [id])).ShouldBeEmpty();
            (await facts.History(other, id)).ShouldBeEmpty();
            (await facts.Record(other, new(FactKind.Right, id, 1, Body("改", "")))).ShouldBeOfType<Recording.Closed>();
            (await facts.Remove(other, id, 1, "删")).ShouldBeOfType<Recording.Closed>();
            (await proofs.Of(other, [id])).ShouldBeEmpty();
            (await proofs.Detach(other, id, proof.Id)).ShouldBeFalse();
            (await files.Open(other, kept.File.Sha256)).ShouldBeNull();
        }
        (await facts.Record(Cast.OtherSigner, new(FactKind.Right, null, 0, Body("我方", ""), CenterId: Guid.CreateVersion7())))
            .ShouldBeOfType<Recording.Closed>("the center is not its own");
        (await facts.Record(Cast.Officer, new(FactKind.Right, null, 0, Body("代填", "")))).ShouldBeOfType<Recording.Closed>();
    }

    private static string Body(string name, string title) => FactBody.Write([new("name", name), new("title", title)]);

    private static async Task<Guid> Recorded(Facts.FactLedger facts, Actor by, Entry entry, string reason = "") =>
        (await facts.Record(by, entry, reason)).ShouldBeOfType<Recording.Recorded>().Fact.Id;
}
