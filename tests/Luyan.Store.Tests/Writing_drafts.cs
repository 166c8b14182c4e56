using Luyan.Cases;
using Luyan.Store.Drafts;
using Luyan.Store.Files;
using Luyan.Store.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Tests;

public sealed class Writing_drafts(PostgresCluster cluster)
{
    private static readonly Actor Colleague =
        Cast.Signer with { Account = Guid.Parse("018e0000-0000-7000-8000-0000000000aa"), Name = "吴填", Role = Role.Filler };

    [Theory, EveryDatabase]
    public async Task Two_people_in_one_section_never_overwrite_each_other_silently(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        await using var scope = store.Scope();
        var drafts = store.In<Drafts.DraftStore>(scope);
        var draft = await drafts.Create(Cast.Signer, "稀土永磁");
        (await drafts.SaveSection(Cast.Signer, draft.Id, "plan", 0, """{"a":1}""")).ShouldBeOfType<Saving.Saved>().Version.ShouldBe(1);
        (await drafts.SaveSection(Colleague, draft.Id, "plan", 1, """{"a":2}""")).ShouldBeOfType<Saving.Saved>().Version.ShouldBe(2);
        var conflict = (await drafts.SaveSection(Cast.Signer, draft.Id, "plan", 1, """{"a":3}""")).ShouldBeOfType<Saving.Conflict>();
        (conflict.Current, conflict.Version, conflict.By).ShouldBe(("""{"a":2}""", 2, "吴填"));
        (await drafts.Sections(Cast.Signer, draft.Id))["plan"].Body.ShouldBe("""{"a":2}""");
        (await drafts.SaveSection(Cast.Signer, draft.Id, "team", 0, "{}")).ShouldBeOfType<Saving.Saved>();
    }

    [Theory, EveryDatabase]
    public async Task Of_many_who_save_at_once_on_the_same_version_one_is_saved_and_the_rest_are_told(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        await using var scope = store.Scope();
        var draft = await store.In<Drafts.DraftStore>(scope).Create(Cast.Signer, "稀土永磁");
        foreach (var version in (int[])[0, 1])
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(async () =>
            {
                await using var own = store.Scope();
                return await store.In<Drafts.DraftStore>(own).SaveSection(
                    Colleague, draft.Id, "plan", version, $$"""{"n":{{n}},"v":{{version}}}""");
            })));
            answers.OfType<Saving.Saved>().Count().ShouldBe(1);
            answers.OfType<Saving.Conflict>().Count().ShouldBe(7);
        }
    }

    [Theory, EveryDatabase]
    public async Task Another_unit_neither_sees_nor_changes_a_draft(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        await using var scope = store.Scope();
        var drafts = store.In<Drafts.DraftStore>(scope);
        var draft = await drafts.Create(Cast.Signer, "秘密");
        await drafts.SaveSection(Cast.Signer, draft.Id, "plan", 0, "{}");
        (await drafts.Find(Cast.OtherSigner, draft.Id)).ShouldBeNull();
        (await drafts.Of(Cast.OtherSigner)).ShouldBeEmpty();
        (await drafts.Sections(Cast.OtherSigner, draft.Id)).ShouldBeEmpty();
        (await drafts.Sections(Cast.Officer, draft.Id)).ShouldBeEmpty();
        (await drafts.SaveSection(Cast.OtherSigner, draft.Id, "plan", 1, """{"x":1}""")).ShouldBeOfType<Saving.Closed>();
        (await drafts.Of(Colleague)).Single().Title.ShouldBe("秘密");
    }

    [Theory, EveryDatabase]
    public async Task Files_come_and_go_until_it_is_submitted(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        await using var scope = store.Scope();
        var (drafts, files) = (store.In<Drafts.DraftStore>(scope), store.In<Files.FileStore>(scope));
        var draft = await drafts.Create(Cast.Signer, "材料");
        var kept = (await files.Keep(new MemoryStream("%PDF-1.4 b"u8.ToArray()), "执照.pdf")).ShouldBeOfType<Keeping.Kept>();
        (await drafts.Attach(Cast.OtherSigner, draft.Id, "licence", kept.File, kept.Kind)).ShouldBeNull();
        var attached = (await drafts.Attach(Cast.Signer, draft.Id, "licence", kept.File, kept.Kind)).ShouldNotBeNull();
        await using var opened = (await files.Open(Colleague, kept.File.Sha256)).ShouldNotBeNull().Content;
        (await drafts.Detach(Cast.OtherSigner, draft.Id, attached.Id)).ShouldBeFalse();

        (await drafts.MarkSubmitted(Cast.Signer, draft.Id, Guid.CreateVersion7())).ShouldBeTrue();
        (await drafts.Detach(Cast.Signer, draft.Id, attached.Id)).ShouldBeFalse();
        (await drafts.SaveSection(Cast.Signer, draft.Id, "plan", 0, "{}")).ShouldBeOfType<Saving.Closed>();
        (await drafts.Of(Cast.Signer)).ShouldBeEmpty();
        (await drafts.Reopen(Cast.Signer, draft.Id)).ShouldBeTrue();
        (await drafts.Detach(Cast.Signer, draft.Id, attached.Id)).ShouldBeTrue();
        (await drafts.Files(Cast.Signer, draft.Id)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Files_have_an_order_and_say_what_they_prove(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        await using var scope = store.Scope();
        var (drafts, files) = (store.In<Drafts.DraftStore>(scope), store.In<Files.FileStore>(scope));
        var draft = await drafts.Create(Cast.Signer, "材料");
        var attached = new List<Guid>();
        foreach (var name in (string[])["甲.pdf", "乙.pdf", "丙.pdf"])
        {
            var kept = (await files.Keep(new MemoryStream("%PDF-1.4 one content"u8.ToArray()), name)).ShouldBeOfType<Keeping.Kept>();
            attached.Add((await drafts.Attach(Cast.Signer, draft.Id, "awards", kept.File, kept.Kind, name == "甲.pdf" ? "r1" : null))!.Id);
        }
        async Task<string> Names() => string.Concat((await drafts.Files(Colleague, draft.Id)).Select(f => f.Name[0]));
        (await Names()).ShouldBe("甲乙丙");
        (await drafts.Move(Cast.Signer, draft.Id, attached[2], up: true)).ShouldBeTrue();
        (await Names()).ShouldBe("甲丙乙");
        (await drafts.Move(Cast.Signer, draft.Id, attached[0], up: true)).ShouldBeTrue();
        (await Names()).ShouldBe("甲丙乙");
        (await drafts.Move(Cast.OtherSigner, draft.Id, attached[0], up: false)).ShouldBeFalse();
        (await drafts.Tie(Cast.OtherSigner, draft.Id, attached[1], "r2")).ShouldBeFalse();
        (await drafts.Tie(Cast.Signer, draft.Id, attached[1], "r2")).ShouldBeTrue();
        (await drafts.Files(Cast.Signer, draft.Id)).Select(f => f.Row).ShouldBe(["r1", null, "r2"]);
        // One content, three names: stored once, known once.
        await using var db = store.Db();
        (await db.Files.CountAsync()).ShouldBe(1);
        (await drafts.MarkSubmitted(Cast.Signer, draft.Id, Guid.CreateVersion7())).ShouldBeTrue();
        (await drafts.Tie(Cast.Signer, draft.Id, attached[1], null)).ShouldBeFalse();
        (await drafts.Move(Cast.Signer, draft.Id, attached[1], up: true)).ShouldBeFalse();
    }
}
