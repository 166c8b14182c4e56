using Luyan.Cases;
using Luyan.Store.Drafts;
using Luyan.Store.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Tests;

public sealed class Keeping_the_history_of_drafts(PostgresCluster cluster)
{
    private static readonly Actor Colleague =
        Cast.Signer with { Account = Guid.Parse("018e0000-0000-7000-8000-0000000000aa"), Name = "吴填", Role = Role.Filler };

    [Theory, EveryDatabase]
    public async Task Saves_of_one_person_within_ten_minutes_are_one_state_and_others_stand_for_themselves(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        await using var scope = store.Scope();
        var (drafts, history) = (store.In<Drafts.DraftStore>(scope), store.In<DraftHistory>(scope));
        var draft = await drafts.Create(Cast.Signer, "历史");
        await drafts.SaveSection(Cast.Signer, draft.Id, "plan", 0, """{"a":"1"}""");
        store.Clock.Advance(TimeSpan.FromMinutes(4));
        await drafts.SaveSection(Cast.Signer, draft.Id, "plan", 1, """{"a":"1","b":"2"}""");
        await drafts.SaveSection(Colleague, draft.Id, "plan", 2, """{"a":"3","b":"2"}""");
        store.Clock.Advance(TimeSpan.FromMinutes(11));
        await drafts.SaveSection(Colleague, draft.Id, "plan", 3, """{"a":"4","b":"2"}""");
        var kept = await history.Of(Cast.Signer, draft.Id, "plan");
        kept.Select(k => (k.Version, string.Join('+', k.Changed), k.ByName))
            .ShouldBe([(4, "a", "吴填"), (3, "a", "吴填"), (2, "a+b", Cast.Signer.Name)]);
        (await history.Find(Cast.Signer, draft.Id, "plan", 2)).ShouldNotBeNull().Body.ShouldBe("""{"a":"1","b":"2"}""");
        (await history.Of(Cast.OtherSigner, draft.Id, "plan")).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_state_is_brought_back_as_a_new_one_and_never_over_what_was_not_seen(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        await using var scope = store.Scope();
        var (drafts, history) = (store.In<Drafts.DraftStore>(scope), store.In<DraftHistory>(scope));
        var draft = await drafts.Create(Cast.Signer, "恢复");
        await drafts.SaveSection(Cast.Signer, draft.Id, "plan", 0, """{"a":"1"}""");
        await drafts.SaveSection(Colleague, draft.Id, "plan", 1, """{"a":"2"}""");
        (await history.Restore(Cast.Signer, draft.Id, "plan", 1, 1)).ShouldBeOfType<Saving.Conflict>().Current.ShouldBe("""{"a":"2"}""");
        (await history.Restore(Cast.OtherSigner, draft.Id, "plan", 1, 2)).ShouldBeOfType<Saving.Closed>();
        (await history.Restore(Cast.Signer, draft.Id, "plan", 1, 2)).ShouldBeOfType<Saving.Saved>().Version.ShouldBe(3);
        (await drafts.Sections(Cast.Signer, draft.Id))["plan"].Body.ShouldBe("""{"a":"1"}""");
        (await history.Of(Cast.Signer, draft.Id, "plan")).Select(k => (k.Version, k.Restored))
            .ShouldBe([(3, (int?)1), (2, null), (1, null)]);
        await drafts.SaveSection(Cast.Signer, draft.Id, "plan", 3, """{"a":"5"}""");
        (await history.Of(Cast.Signer, draft.Id, "plan")).Count.ShouldBe(4, "a state that was brought back is not written over");
    }

    [Theory, EveryDatabase]
    public async Task Who_is_alone_in_a_draft_needs_no_telling_and_all_sections_are_told_at_once(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        await using var scope = store.Scope();
        var (drafts, history) = (store.In<Drafts.DraftStore>(scope), store.In<DraftHistory>(scope));
        var draft = await drafts.Create(Cast.Signer, "两人");
        await drafts.SaveSection(Cast.Signer, draft.Id, "plan", 0, """{"a":"1"}""");
        (await history.OfMany(Cast.Signer, draft.Id, "plan")).ShouldBeEmpty();
        (await history.OfMany(Colleague, draft.Id, "plan")).Count.ShouldBe(1, "somebody else wrote it");
        await drafts.SaveSection(Colleague, draft.Id, "reasons", 0, """{"b":"1"}""");
        (await history.OfMany(Cast.Signer, draft.Id, "plan")).Single().ByName.ShouldBe(Cast.Signer.Name);
        (await history.OfAll(Cast.Signer, draft.Id)).OrderBy(s => s.Key)
            .Select(s => (s.Key, s.Value.Single().ByName)).ShouldBe([("plan", Cast.Signer.Name), ("reasons", "吴填")]);
        (await history.OfAll(Cast.OtherSigner, draft.Id)).ShouldBeEmpty();
        (await history.OfMany(Cast.OtherSigner, draft.Id, "plan")).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_part_that_is_sent_late_is_answered_with_all_that_stands_there(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        await using var scope = store.Scope();
        var drafts = store.In<Drafts.DraftStore>(scope);
        var draft = await drafts.Create(Cast.Signer, "部分");
        (await drafts.ChangeSection(Cast.Signer, draft.Id, "plan", 0, _ => """{"a":"1"}""")).ShouldBeOfType<Saving.Saved>();
        (await drafts.ChangeSection(Cast.Signer, draft.Id, "plan", 0, body => body)).ShouldBeOfType<Saving.Conflict>().Version.ShouldBe(1);
        (await drafts.ChangeSection(Cast.Signer, draft.Id, "plan", null, _ => """{"a":"2"}"""))
            .ShouldBeOfType<Saving.Saved>().Version.ShouldBe(2);
    }

    [Theory, EveryDatabase]
    public async Task Who_is_here_is_seen_until_some_seconds_after_the_last_sign(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        await using var scope = store.Scope();
        var (drafts, team) = (store.In<Drafts.DraftStore>(scope), store.In<DraftTeam>(scope));
        var draft = await drafts.Create(Cast.Signer, "在场");
        (await team.Here(Cast.Signer, draft.Id, "plan")).ShouldBe([]);
        (await team.Here(Colleague, draft.Id, "plan")).ShouldBe([Cast.Signer.Name]);
        (await team.Here(Colleague, draft.Id, "unit")).ShouldBe([]);
        (await team.Here(Cast.OtherSigner, draft.Id, "plan")).ShouldBeNull();
        store.Clock.Advance(TimeSpan.FromSeconds(31));
        (await team.Here(Cast.Signer, draft.Id, "plan")).ShouldBe([]);
        await team.Leave(Cast.Signer, draft.Id, "plan");
        (await team.Others(Colleague, draft.Id, "plan")).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Windows_of_one_person_that_open_at_once_are_one_sign(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        await using var scope = store.Scope();
        var draft = await store.In<Drafts.DraftStore>(scope).Create(Cast.Signer, "在场");
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            await using var window = store.Scope();
            (await store.In<DraftTeam>(window).Here(Cast.Signer, draft.Id, "plan")).ShouldBe([]);
        })));
        (await store.Db().DraftPresences.CountAsync()).ShouldBe(1);
        (await store.In<DraftTeam>(scope).Here(Colleague, draft.Id, "plan")).ShouldBe([Cast.Signer.Name]);
    }
}
