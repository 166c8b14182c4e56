using Luyan.Store.Rows;
using Luyan.Store.Tests.Engines;
using Luyan.Store.Tests.Tampering;
using Luyan.Store.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Store.Tests;

public sealed class What_is_kept_comes_to_an_end(PostgresCluster cluster)
{
    [Theory, EveryDatabase]
    public async Task Drafts_and_leads_go_at_the_end_of_their_time_and_the_rest_stands(Engine engine)
    {
        await using var store = await TestStore.WithUnits(engine, cluster);
        await Keep(store);
        var forgetting = store.Services.GetRequiredService<Forgetting>();

        (await forgetting.Run()).ShouldBe(new Forgotten(0, 0, 0), "no period is in force yet");
        (await forgetting.Within(new(2029, 12, 31))).ShouldBe(
        [
            new("personal.leads-set-aside", new(2027, 3, 1), 1), new("personal.drafts", new(2028, 3, 1), 1),
            new("personal.leads-raised", new(2029, 3, 1), 1),
        ]);

        // Twelve months after the lead was settled are over on 3 March: on the day itself they are not.
        store.Clock.SetUtcNow(new(2027, 3, 2, 4, 0, 0, TimeSpan.Zero));
        (await forgetting.Run()).ShouldBe(new Forgotten(0, 0, 0));
        store.Clock.SetUtcNow(new(2027, 3, 2, 16, 0, 0, TimeSpan.Zero));
        (await forgetting.Run()).ShouldBe(new Forgotten(0, 1, 0));
        (await forgetting.Run()).ShouldBe(new Forgotten(0, 0, 0), "a second round finds nothing");
        store.Clock.SetUtcNow(new(2029, 3, 3, 1, 0, 0, TimeSpan.Zero));
        (await forgetting.Run()).ShouldBe(new Forgotten(1, 0, 1));

        await using var db = store.Db();
        (await db.Drafts.Select(d => d.Title).ToListAsync()).ShouldBe(["已提交", "退回修改"], ignoreOrder: true);
        (await db.DraftSections.CountAsync()).ShouldBe(0, "what was in the draft went with it");
        var leads = await db.Leads.OrderBy(l => l.State).ToListAsync();
        leads.Select(l => (l.State, l.Facts, l.Contact)).ShouldBe(
            [(LeadState.Raised, "", ""), (LeadState.Received, "待核查的情况", "0472-3")], ignoreOrder: true);
        var acts = await db.Acts.Where(a => a.Chain == Act.Upkeep && a.Kind == "forgotten").OrderBy(a => a.Sequence).ToListAsync();
        acts.Count.ShouldBe(2);
        acts[1].Body.ShouldContain("\"drafts\":1");
        (await store.Verify()).ShouldBeEmpty("the chains hold after it");
    }

    private static async Task Keep(TestStore store)
    {
        await using var db = store.Db();
        var now = store.Clock.GetUtcNow();
        Draft[] drafts =
        [
            new() { UnitId = Cast.Unit, Title = "从未提交", SavedAt = now },
            new() { UnitId = Cast.Unit, Title = "已提交", SavedAt = now, SubmittedAt = now, CaseId = Guid.CreateVersion7() },
            new() { UnitId = Cast.Unit, Title = "退回修改", SavedAt = now, CaseId = Guid.CreateVersion7() },
        ];
        db.Drafts.AddRange(drafts);
        db.DraftSections.Add(new() { DraftId = drafts[0].Id, Section = "cover" });
        db.Leads.AddRange(
            Lead(LeadState.SetAside, "与事实不符的情况", "0472-1", now), Lead(LeadState.Raised, "已转入核查的情况", "0472-2", now),
            Lead(LeadState.Received, "待核查的情况", "0472-3", null));
        await db.SaveChangesAsync();
    }

    private static Lead Lead(LeadState state, string facts, string contact, DateTimeOffset? settled) => new()
    {
        Id = Guid.CreateVersion7(), CenterId = Guid.CreateVersion7(), CodeHash = $"{Guid.CreateVersion7()}", Facts = facts,
        Contact = contact, State = state, SettledAt = settled,
    };
}
