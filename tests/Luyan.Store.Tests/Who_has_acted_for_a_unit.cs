using Luyan.Cases;
using Luyan.Store.Authenticity;
using Luyan.Store.Dockets;
using Luyan.Store.Papers;
using Luyan.Store.Post;
using Luyan.Store.Rows;
using Luyan.Store.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Tests;

/// <summary>Who holds an office of the Bureau and has acted for the unit in a case reads that one case as the department does, in every
/// filter of the store; all others as before.</summary>
public sealed class Who_has_acted_for_a_unit(PostgresCluster cluster)
{
    private static readonly Guid Hand = Guid.Parse("018e0000-0000-7000-8000-0000000000f1");

    private static readonly Actor Conflicted = Cast.Officer with { Account = Guid.CreateVersion7(), Others = [Hand] };

    private static readonly Role[] Offices = [Role.CaseOfficer, Role.HeadOfDivision, Role.Leader];

    [Theory, EveryDatabase]
    public async Task Lists_deadlines_duties_files_and_findings_are_those_of_the_department(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var (id, other) = await Hidden(store);
        await using var db = store.Db();
        foreach (var office in Offices)
        {
            var (me, colleague) = (Conflicted with { Role = office }, Cast.Officer with { Role = office });
            (await db.ConflictsOf(me).ToListAsync()).ShouldBe([id]);
            (await db.ConflictsOf(colleague).ToListAsync()).ShouldBeEmpty();
            async Task<(string, bool, int)> Line(Actor actor, Guid c)
            {
                var line = await db.CasesVisibleTo(actor).SingleAsync(x => x.Id == c);
                return (line.State, line.Ended, line.Version);
            }
            (await Line(me, id)).ShouldBe(("Moored", false, 1));
            (await Line(colleague, id)).ShouldBe(("Hidden", true, 7));
            (await Line(me, other)).ShouldBe(await Line(colleague, other));
            // A list that asks for the hidden state finds nothing.
            (await db.CasesVisibleTo(me).CountAsync(c => c.State == "Hidden" || c.Ended)).ShouldBe(0);
            (await db.CasesVisibleTo(me).OrderByDescending(c => c.UpdatedAt).Select(c => c.Id).FirstAsync()).ShouldBe(other);
            async Task<string> Reads(Actor actor) => string.Join(' ',
                await db.DeadlinesVisibleTo(actor).CountAsync(d => d.CaseId == id),
                await db.DutiesVisibleTo(actor).CountAsync(d => d.CaseId == id),
                await db.DaysVisibleTo(actor).CountAsync(d => d.CaseId == id),
                await db.LinksVisibleTo(actor).CountAsync(l => l.CaseId == id),
                await db.FindingsVisibleTo(actor).CountAsync());
            (await Reads(colleague)).ShouldBe("1 1 1 1 2");
            (await Reads(me)).ShouldBe("0 0 0 0 0");
            (await Reads(Cast.Examiner)).ShouldBe("0 0 0 0 0");
        }
        // The auditor reads the whole procedure, and the clock decides on it.
        (await db.ConflictsOf(Conflicted with { Role = Role.Auditor }).ToListAsync()).ShouldBeEmpty();
        (await db.ConflictsOf(Actor.Clock).ToListAsync()).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task No_message_of_an_office_reaches_them_and_papers_of_the_house_are_closed(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var (id, other) = await Hidden(store);
        await using var scope = store.Scope();
        await using var db = store.Db();
        db.Users.Add(new() { Id = Conflicted.Account, UserName = "both", DisplayName = "两边任事", SecurityStamp = "s" });
        foreach (var about in (Guid[])[id, other])
        {
            db.Messages.Add(new()
            {
                OutboxId = Guid.CreateVersion7(), AccountId = Conflicted.Account, CaseId = about, As = Role.CaseOfficer, Key = "objection",
            });
        }
        await db.SaveChangesAsync();
        var inbox = store.In<Inbox>(scope);
        (await inbox.Latest([Conflicted], false, null, 10)).Select(m => m.Message.CaseId).ShouldBe([other]);
        (await inbox.Unread([Conflicted])).ShouldBe(1);
        (await inbox.Latest([Conflicted with { Others = [] }], false, null, 10)).Count.ShouldBe(2);
        var papers = store.In<WorkingPapers>(scope);
        (await papers.Save(Conflicted, id, "notes", "", 0, "{}")).ShouldBeOfType<Luyan.Store.Drafts.Saving.Closed>();
        (await papers.Save(Cast.Officer, id, "notes", "", 0, "{}")).ShouldBeOfType<Luyan.Store.Drafts.Saving.Saved>();
        (await papers.Of(Conflicted, id, "notes")).ShouldBeNull();
    }

    [Theory, EveryDatabase]
    public async Task An_account_that_was_parted_after_it_acted_stays_the_same_persons(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var (id, _) = await Hidden(store);
        var me = Conflicted with { Others = [] };
        await using var db = store.Db();
        (await db.ConflictsOf(me).ToListAsync()).ShouldBeEmpty();
        db.PartedAccounts.Add(new() { Account = Hand, From = me.Account, At = 999 });
        await db.SaveChangesAsync();
        (await db.ConflictsOf(me).ToListAsync()).ShouldBeEmpty("it acted when it was another person's already");
        db.PartedAccounts.Add(new() { Account = me.Account, From = Hand, At = 1000 });
        await db.SaveChangesAsync();
        (await db.ConflictsOf(me).ToListAsync()).ShouldBe([id]);
    }

    [Theory, EveryDatabase]
    public async Task An_expert_reads_no_letter_and_no_work_of_others_and_the_material_until_the_end(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var (review, subject) = (await store.Dockets.Moored("评审"), await store.Dockets.Moored("申报"));
        var expert = new Actor(Guid.CreateVersion7(), "专家", Role.Expert, Guid.Empty);
        await using var db = store.Db();
        db.Seats.Add(new()
        {
            ReviewId = review, SubjectId = subject, AccountId = expert.Account, Sits = true, SeesMaterial = true, Open = true,
        });
        db.Letters.Add(new() { CaseId = subject, Kind = "correction", Sha256 = new('a', 64), FileName = "补正.docx" });
        await db.SaveChangesAsync();
        (await db.CasesVisibleTo(expert).CountAsync()).ShouldBe(2);
        (await db.LettersVisibleTo(expert).CountAsync()).ShouldBe(0);
        (await db.LettersVisibleTo(Cast.Signer).CountAsync()).ShouldBe(1);
        (await db.DutiesVisibleTo(expert).CountAsync() + await db.DeadlinesVisibleTo(expert).CountAsync()).ShouldBe(0);
        await db.Deadlines.Where(d => d.CaseId == review).ExecuteUpdateAsync(set => set.SetProperty(d => d.Of, Role.Expert));
        await db.Duties.Where(d => d.CaseId == review).ExecuteUpdateAsync(set => set.SetProperty(d => d.Of, Role.Expert));
        (await db.DutiesVisibleTo(expert).CountAsync(), await db.DeadlinesVisibleTo(expert).CountAsync()).ShouldBe((1, 1));
        await db.Seats.ExecuteUpdateAsync(set => set.SetProperty(s => s.Open, false));
        (await db.CasesVisibleTo(expert).Select(c => c.Id).ToListAsync()).ShouldBe([review]);
    }

    // Two cases; in one of them the hand has acted for the unit, and much has happened there of which nobody outside knows.
    private static async Task<(Guid Hidden, Guid Other)> Hidden(TestStore store)
    {
        var (id, other) = (await store.Dockets.Moored("甲"), await store.Dockets.Moored("乙", unit: Cast.OtherUnit));
        await using var db = store.Db();
        db.ForUnit.Add(new() { CaseId = id, AccountId = Hand, Since = 1000 });
        db.FileLinks.Add(new() { Sha256 = new('b', 64), CaseId = id, Name = "来信.pdf" });
        db.Findings.Add(new() { CaseId = id, OtherCaseId = other, Key = "one", Body = "{}" });
        db.Findings.Add(new() { CaseId = other, OtherCaseId = id, Key = "two", Body = "{}" });
        await db.SaveChangesAsync();
        var line = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == id);
        await db.Cases.Where(c => c.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(c => c.State, "Hidden").SetProperty(c => c.StateOutside, "Moored")
            .SetProperty(c => c.Ended, true).SetProperty(c => c.EndedOutside, false)
            .SetProperty(c => c.Version, 7).SetProperty(c => c.VersionOutside, 1)
            .SetProperty(c => c.UpdatedAt, line.UpdatedAt.AddDays(9)).SetProperty(c => c.UpdatedOutside, line.UpdatedAt.AddDays(-9)));
        await db.Deadlines.Where(d => d.CaseId == id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Outside, false)
            .SetProperty(d => d.Of, Role.CaseOfficer));
        await db.Duties.Where(d => d.CaseId == id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Audience, DutyAudience.Bureau)
            .SetProperty(d => d.Of, Role.CaseOfficer));
        return (id, other);
    }
}
