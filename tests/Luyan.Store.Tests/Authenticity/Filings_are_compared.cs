using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Authenticity;
using Luyan.Store.Authenticity;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;
using Luyan.Store.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Tests.Authenticity;

public sealed class Filings_are_compared(PostgresCluster cluster)
{
    private static readonly Dossier Copied = Filings.Right("2020100000007") with { Reasons = new() { Directions = Filings.NearPassage } };
    private static readonly Dossier Source = Filings.Right("ZL202010000000.7") with { Reasons = new() { Directions = Filings.Passage } };

    [Theory, EveryDatabase]
    public async Task The_same_patent_and_a_near_copy_are_found_from_both_sides_and_once(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var (first, second) = (await store.File(0, Source), await store.File(1, Copied));
        (await store.CompareDue()).ShouldBe(2);
        (await store.Found(second)).ShouldBe([(nameof(FindingKind.NearParagraph), first), (nameof(FindingKind.SamePatent), first)]);
        (await store.Found(first)).ShouldBe([(nameof(FindingKind.NearParagraph), second), (nameof(FindingKind.SamePatent), second)]);
        (await store.CompareDue()).ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task What_was_ordered_before_a_stop_is_compared_after_it(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var first = await store.File(0, Source);
        (await store.CompareDue()).ShouldBe(1);
        var second = await store.File(1, Copied);
        (await store.Found(first)).ShouldBeEmpty();
        store.Clock.Advance(TimeSpan.FromDays(3));
        (await store.CompareDue()).ShouldBe(1);
        (await store.Found(first)).Count.ShouldBe(2);
        (await store.Found(second)).Count.ShouldBe(2);
    }

    [Theory, EveryDatabase]
    public async Task Comparing_again_one_by_one_or_all_at_once_gives_the_same(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var first = await store.File(0, Source);
        await store.File(1, Copied);
        await store.File(2, Filings.Text("与前两家毫不相干的一段：以煤矸石为原料制备多孔陶瓷膜，着力解决烧结收缩和孔径分布两大难题，形成八项发明专利和三套成形模具，为石拐区矿井水处理提供滤芯和反洗方案。"));
        await store.CompareDue();
        var once = await store.All();
        once.Count.ShouldBe(4);
        await using (var scope = store.Scope()) { await store.In<Comparisons>(scope).Compare(first); }
        (await store.All()).ShouldBe(once);
        (await store.CompareAll()).ShouldBe((3, 4));
        (await store.All()).ShouldBe(once);
    }

    [Theory, EveryDatabase]
    public async Task All_can_be_made_anew_from_the_filings(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        await store.File(0, Source);
        await store.File(1, Copied);
        await store.CompareDue();
        var once = await store.All();
        await store.Sql("""DELETE FROM "Findings"; DELETE FROM "Compared"; DELETE FROM "Wording" """);
        await store.CompareAll();
        (await store.All()).ShouldBe(once);
        await using var db = store.Db();
        (await db.PassageBands.CountAsync()).ShouldBe(2 * Signature.Bands);
    }

    [Theory, EveryDatabase]
    public async Task A_unit_that_files_another_application_repeats_nobody(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var first = await store.File(0, Source);
        var second = await store.File(0, Copied, name: "二");
        await store.CompareDue();
        (await store.Found(first)).ShouldBeEmpty();
        (await store.Found(second)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task What_is_mended_in_a_later_filing_is_no_longer_shown_and_what_stays_keeps_its_key(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var first = await store.File(0, Source);
        var second = await store.File(1, Copied);
        await store.CompareDue();
        var keys = await Keys(store, second);
        (await store.Dockets.Transact(
            ApplicationLife.Life, second, new ReturnToUnit([new(DossierSection.Reasons, "请写本单位的情况")]),
            new(Filings.Examiner))).ShouldBeOfType<Written<ApplicationState>.Accepted>();
        await store.File(1, Copied with { Reasons = new() { Directions = "研究方向另行说明。" } }, again: second);
        (await store.CompareDue()).ShouldBe(1);
        (await store.Found(second)).ShouldBe([(nameof(FindingKind.SamePatent), first)]);
        (await store.Found(first)).ShouldBe([(nameof(FindingKind.SamePatent), second)]);
        (await Keys(store, second)).ShouldBe(keys);
    }

    [Theory, EveryDatabase]
    public async Task Of_many_filed_at_once_and_compared_on_two_nodes_no_pair_is_missed(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var cases = new List<Guid>();
        for (var unit = 0; unit < 6; unit++) { cases.Add(await store.File(unit, Filings.Right("ZL202010000000.7"))); }
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(store.CompareDue)));
        foreach (var id in cases)
        {
            (await store.Found(id)).Select(f => f.Other!.Value).ShouldBe(cases.Where(c => c != id), ignoreOrder: true);
        }
        await using var db = store.Db();
        (await db.Outbox.CountAsync(o => o.Kind == OutboxRow.Compare && o.DoneAt == null)).ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task While_all_are_compared_others_file_and_compare_and_nothing_of_theirs_is_lost(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        await store.File(0, Source);
        await store.CompareDue();
        var meanwhile = new Meanwhile(store);
        (await store.CompareAll(meanwhile)).ShouldBe((1, 0));
        meanwhile.Compared.ShouldBe(1);
        var all = await store.All();
        all.ShouldNotBeEmpty();
        await store.CompareAll();
        (await store.All()).ShouldBe(all);
    }

    // Called between two turns: within one, a write of another context would be refused.
    private sealed class Meanwhile(TestStore store) : IProgress<(int, int)>
    {
        public int Compared { get; private set; }

        public void Report((int, int) value) => Compared = Task.Run(async () =>
        {
            await store.File(1, Copied);
            return await store.CompareDue();
        }).GetAwaiter().GetResult();
    }

    [Theory, EveryDatabase]
    public async Task Wording_of_many_units_stops_being_shown(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        for (var unit = 0; unit < Filings.Units; unit++)
        {
            await store.File(unit, Filings.Text(Filings.Passage));
            await store.CompareDue();
        }
        await store.CompareAll();
        await using var db = store.Db();
        (await db.Findings.CountAsync(f => !f.Gone)).ShouldBe(0);
        (await db.Findings.CountAsync(f => f.Gone)).ShouldBeGreaterThan(0);
    }

    [Theory, EveryDatabase]
    public async Task Only_the_bureau_and_the_auditor_read_findings_and_their_treatment(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        await store.File(0, Source);
        var second = await store.File(1, Copied);
        await store.CompareDue();
        var key = (await Keys(store, second))[0];
        (await store.Dockets.Transact(
            ApplicationLife.Life, second, new DismissFinding(key, "两单位共同申请"),
            new(Filings.Officer))).ShouldBeOfType<Written<ApplicationState>.Accepted>();
        await using var db = store.Db();
        foreach (var role in Enum.GetValues<Cases.Role>())
        {
            var actor = new Cases.Actor(
                Guid.CreateVersion7(), "某", role, role == Cases.Role.Department ? Filings.Department : Filings.UnitId(1));
            var may = role is Cases.Role.CaseOfficer or Cases.Role.HeadOfDivision
                or Cases.Role.Leader or Cases.Role.Auditor or Cases.Role.Clock;
            (await db.FindingsVisibleTo(actor).AnyAsync()).ShouldBe(may, role.ToString());
            (await store.Dockets.History(second, actor)).Any(h => h.Event is FindingDismissed).ShouldBe(may, role.ToString());
        }
        (await store.Dockets.History(second, Filings.SignerOf(1))).ShouldHaveSingleItem();
    }

    private static async Task<List<string>> Keys(TestStore store, Guid id)
    {
        await using var db = store.Db();
        return await db.Findings.Where(f => f.CaseId == id).OrderBy(f => f.Key).Select(f => f.Key).ToListAsync();
    }
}
