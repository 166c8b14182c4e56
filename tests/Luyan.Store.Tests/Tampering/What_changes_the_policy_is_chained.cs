using Luyan.Cases;
using Luyan.Law;
using Luyan.Store.Chains;
using Luyan.Store.Directory;
using Luyan.Store.Opening;
using Luyan.Store.Rows;
using Luyan.Store.Tests.Engines;
using Luyan.Store.Tests.Holidays;
using Luyan.Store.Upkeep;
using Luyan.Store.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Store.Tests.Tampering;

/// <summary>Every act that changes the policy has its entry in the chain of the policy, and what is published is compared with
/// it.</summary>
public sealed class What_changes_the_policy_is_chained(PostgresCluster cluster)
{
    private static readonly Actor Head = new(Guid.CreateVersion7(), "周处", Role.HeadOfDivision, Guid.Empty);
    private static readonly Actor Leader = new(Guid.CreateVersion7(), "王局", Role.Leader, Guid.Empty);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Each_act_puts_an_entry_and_nothing_else_does(Engine engine)
    {
        await using var store = await Published(engine);
        (await Kinds(store)).ShouldBe(["measures", "holidays", "interpretation", "wording"]);
        // What nobody has approved is no policy, nor is a start on the same values.
        await Written<Interpretation>(store, i => (i.Question, i.Answer) = ("何谓承诺？", "书面承诺。"));
        (await store.Services.GetRequiredService<PolicyEntries>().Enter(Stop)).ShouldBeFalse();
        (await Kinds(store)).Count.ShouldBe(4);
        (await store.Verify()).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Whatever_is_published_and_was_changed_put_in_or_deleted_is_found(Engine engine)
    {
        foreach (var (sql, why) in ((string, string[])[])
        [
            ("""UPDATE "HolidayYears" SET "Source" = '别的通知' """, [Reasons.RowGone, Reasons.NotInChain]),
            ("""UPDATE "HolidayYears" SET "ImportedAt" = '2026-01-02T01:00:00.0000000Z' """, [Reasons.RowGone, Reasons.NotInChain]),
            ("""DELETE FROM "HolidayYears" """, [Reasons.RowGone]),
            ("""UPDATE "Interpretations" SET "Answer" = '不包括。' """, [Reasons.RowGone, Reasons.NotInChain]),
            ("""UPDATE "Interpretations" SET "Since" = '2020-01-01' """, [Reasons.RowGone, Reasons.NotInChain]),
            ("""DELETE FROM "Interpretations" """, [Reasons.RowGone]),
            ("""UPDATE "OfficialWordings" SET "Text" = '改过的条文。' """, [Reasons.RowGone, Reasons.NotInChain]),
            ("""UPDATE "OfficialWordings" SET "Article" = 9 """, [Reasons.RowGone, Reasons.NotInChain]),
            ("""UPDATE "Acts" SET "Body" = '{}' WHERE "Chain" = 'policy' AND "Kind" = 'wording' """, [Reasons.WrongHash]),
            ("""DELETE FROM "Acts" WHERE "Chain" = 'policy' AND "Kind" = 'holidays' """, [Reasons.Gap, Reasons.NotInChain]),
        ])
        {
            await using var store = await Published(engine);
            await store.Forge(engine, sql);
            var found = (await store.Verify()).Select(b => b.Why).ToList();
            foreach (var reason in why) { found.ShouldContain(reason, sql); }
        }
    }

    [Theory, EveryDatabase]
    public async Task What_a_folder_held_before_the_chain_is_known_by_its_digest(Engine engine)
    {
        await using var store = await Published(engine);
        await store.Forge(engine, $"""DELETE FROM "Acts" WHERE "Chain" = '{Act.Policy}' """);
        (await store.Verify()).ShouldContain(b => b.Why == Reasons.NotInChain);
        await store.Services.PrepareStore(Stop);
        await store.Services.PrepareStore(Stop);
        (await Kinds(store)).ShouldBe(["begun"]);
        (await store.Verify()).ShouldBeEmpty();
        await store.Import(Year2027.SaturdayWorked, "更正通知");
        (await Kinds(store)).ShouldBe(["begun", "holidays"]);
        (await store.Verify()).ShouldBeEmpty();
        await store.Forge(engine, """UPDATE "HolidayYears" SET "Source" = '别的通知' WHERE "Version" = 1""");
        (await store.Verify()).ShouldBe([new("policy #1", Reasons.OldRowsChanged, "3/3")]);
    }

    [Theory, EveryDatabase]
    public async Task Dated_values_that_changed_have_their_entry_and_until_then_are_named(Engine engine)
    {
        await using var store = await Published(engine);
        var law = store.Services.GetRequiredService<MeasuresInForce>().Now;
        var other = law.With(values: law.Values.Select(
            v => v.Parameter == Parameters.ReapplicationBar ? v with { Source = "另一来源" } : v));
        var entries = new PolicyEntries(
            store.Services.GetRequiredService<IDbContextFactory<LuyanDb>>(), new MeasuresInForce(other), store.Clock);
        (await entries.Enter(Stop)).ShouldBeTrue();
        (await entries.Enter(Stop)).ShouldBeFalse();
        // This program still has the values of before.
        (await store.Verify()).ShouldBe([new("policy #5", Reasons.PolicyDiffers, "sanction.bar")]);
        (await store.Services.GetRequiredService<PolicyEntries>().Enter(Stop)).ShouldBeTrue();
        (await store.Verify()).ShouldBeEmpty();
        (await Kinds(store)).Count(k => k == "measures").ShouldBe(3);
    }

    private async Task<TestStore> Published(Engine engine)
    {
        var store = await TestStore.On(engine, cluster);
        await store.Fill();
        (await store.Services.GetRequiredService<PolicyEntries>().Enter(Stop)).ShouldBeTrue();
        await store.Import(Year2027.MondayOff);
        await Approved<Interpretation>(
            store, i => (i.Article, i.Concerns, i.Question, i.Answer) = (9, "9", "是否包括？", "包括。"));
        await Approved<OfficialWording>(store, w => (w.Article, w.Text) = (8, "条文。"));
        return store;
    }

    private static async Task<Guid> Written<TText>(TestStore store, Action<TText> write) where TText : ApprovedText, new()
    {
        await using var scope = store.Scope();
        var (outcome, id) = await store.In<TextApproval>(scope).Keep<TText>(null, 0, text =>
        {
            text.Since = new(2026, 3, 2);
            write(text);
        }, Head, Stop);
        outcome.ShouldBe(TextOutcome.Done);
        return id;
    }

    private static async Task Approved<TText>(TestStore store, Action<TText> write) where TText : ApprovedText, new()
    {
        var id = await Written(store, write);
        await using var scope = store.Scope();
        (await store.In<TextApproval>(scope).Approve<TText>(id, 1, Leader, new(2026, 3, 2), Stop)).ShouldBe(TextOutcome.Done);
    }

    private static async Task<List<string>> Kinds(TestStore store)
    {
        await using var db = store.Db();
        return await db.Acts.AsNoTracking().Where(a => a.Chain == Act.Policy).OrderBy(a => a.Sequence).Select(a => a.Kind)
            .ToListAsync(Stop);
    }
}
