using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Panels;
using Luyan.Law;
using Luyan.Store.Clockwork;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;
using Luyan.Store.Tests.Engines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Store.Tests.Clockwork;

/// <summary>A store with named centers, and short ways to let days go by.</summary>
internal static class ClockCity
{
    public const string Node = "node-a";
    private static readonly FileRef Paper = new(new string('a', 64), "材料.pdf", 1000);
    private static readonly Actor Head = new(Guid.CreateVersion7(), "丁", Role.HeadOfDivision, Guid.Empty),
        Leader = new(Guid.CreateVersion7(), "戊", Role.Leader, Guid.Empty);

    public static ClockPass Pass(this TestStore store) => store.Services.GetRequiredService<ClockPass>();

    public static Leases Leases(this TestStore store) => store.Services.GetRequiredService<Leases>();

    /// <summary>It becomes noon of a legal day.</summary>
    public static void Noon(this TestStore store, int year, int month, int day) =>
        store.Clock.SetUtcNow(new(year, month, day, 4, 0, 0, TimeSpan.Zero));

    /// <summary>The pass of the day, by the node that holds the lease.</summary>
    public static async Task<ClockPassRow> RunClock(this TestStore store, Action<Exception, Guid>? failed = null)
    {
        (await store.Leases().Hold(Node)).ShouldBeTrue();
        return (await store.Pass().Run(Node, failed)).ShouldNotBeNull();
    }

    public static async Task<DeadlineRow> Deadline(this TestStore store, Guid id, string key, string subject)
    {
        await using var db = store.Db();
        return await db.Deadlines.AsNoTracking().SingleAsync(d => d.CaseId == id && d.Key == key && d.Subject == subject);
    }

    public static async Task<int> Waiting(this TestStore store, string key)
    {
        await using var db = store.Db();
        return await db.Outbox.CountAsync(o => o.Kind == "notify" && o.Key == key);
    }

    /// <summary>An application for a center of a field.</summary>
    public static SubmitApplication Application(string field) =>
        new(Cast.Unit, "鹿原材料有限公司", "91150203MA0TEXT04Q", Cast.Department, "鹿原区科技局", new()
        {
            Cover = new() { CenterName = $"包头市{field}工程技术研究中心", Field = "4", District = "150203" },
            Unit = new() { Name = "鹿原材料有限公司", CreditCode = "91150203MA0TEXT04Q", Kind = "enterprise", District = "150203" },
            Base = new() { Projects = [new() { Id = "p1", Name = "磁体工艺", Level = "municipal", Result = "excellent" }] },
            Plan = new() { Months = 24, Tasks = "任务", Arrangement = "安排", Milestones = [new() { Id = "m1", Name = "中试线", Month = 12 }] },
            Materials = [new("business-licence", Paper), new("project-acceptance", Paper)],
        }, new("林签", true));

    /// <summary>A center that was named on the store's day, with 24 months of construction.</summary>
    public static async Task<Guid> Named(this TestStore store, string field, string letter)
    {
        var (id, day) = (Guid.CreateVersion7(), LegalDate.Of(store.Clock.GetUtcNow()));
        var visit = new ReviewRecord(
            null, day, [.. Enumerable.Range(1, 5).Select(i => new SeatedExpert(Guid.Empty, $"专家{i}", "虚构研究院", true, true))],
            ReviewOutcome.Favourable, "同意", Paper);
        (Actor By, ApplicationCommand Command)[] way =
        [
            (Cast.Signer, Application(field)),
            (Cast.Examiner, new RecommendApplication(
                [.. Enumerable.Range(1, 6).Select(i => new ConditionOpinion(i, ConditionMark.Met, "符合"))], new string('好', 30), "孙审", 1)),
            (Cast.Officer, new AcceptApplication()), (Head, new Preselect()),
            (Cast.Officer, new RecordSiteVisit(visit)), (Cast.Officer, new RecordPanelReview(visit)),
            (Cast.Officer, new ProposeDetermination(DeterminationOutcome.Approved, "同意")),
            (Leader, new Determine(DeterminationOutcome.Approved, "局务会", day, "符合条件")),
            (Cast.Officer, new IssueApprovalLetter(letter)),
        ];
        string? number = null;
        foreach (var (by, command) in way)
        {
            number = (await store.Dockets.Transact(ApplicationLife.Life, id, command, new(by)))
                .ShouldBeOfType<Written<ApplicationState>.Accepted>().OpenedCenter;
        }
        await using var db = store.Db();
        return await db.Centers.Where(c => c.Number == number).Select(c => c.CaseId).SingleAsync();
    }
}
