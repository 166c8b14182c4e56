using Luyan.Cases;
using Luyan.Store.Directory;
using Luyan.Store.Lanes;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Drafts;

/// <summary>Who works on a draft: who answers for which section, and who has it open now.</summary>
public sealed class DraftTeam(LuyanDb db, TimeProvider clock)
{
    // Three missed heartbeats of ten seconds.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    /// <summary>Who answers for the sections of a draft, by key; empty for those who may not see it.</summary>
    public Task<Dictionary<string, DraftOwner>> Owners(Actor actor, Guid draft, CancellationToken stop = default) =>
        db.DraftOwners.AsNoTracking().Where(o => o.DraftId == draft && DraftVisibility.DraftsVisibleTo(db, actor).Any(d => d.Id == draft))
            .ToDictionaryAsync(o => o.Section, stop);

    /// <summary>The people of the unit who can be given a section: active fillers and signers.</summary>
    public async Task<List<Account>> People(Actor actor, CancellationToken stop = default) =>
        [.. (await db.Users.AsNoTracking().Where(a => a.UnitId == actor.Organisation && a.IsActive)
            .OrderBy(a => a.DisplayName).ToListAsync(stop))
            .Where(a => a.Roles.Contains(Role.Filler) || a.Roles.Contains(Role.Signer))];

    /// <summary>Gives a section to a person of the unit, or to nobody; false where the draft or the person is not the unit's.</summary>
    public async Task<bool> Give(Actor actor, Guid draft, string section, Guid? account, CancellationToken stop = default)
    {
        if (!await DraftVisibility.DraftsVisibleTo(db, actor).AnyAsync(d => d.Id == draft, stop)) { return false; }
        var person = account is null ? null : (await People(actor, stop)).SingleOrDefault(p => p.Id == account);
        if (account is not null && person is null) { return false; }
        await using var entry = await db.Enter(stop);
        await db.DraftOwners.Where(o => o.DraftId == draft && o.Section == section).ExecuteDeleteAsync(stop);
        if (person is not null)
        {
            db.DraftOwners.Add(new() { DraftId = draft, Section = section, Account = person.Id, Name = person.DisplayName });
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }
        await entry.Commit(stop);
        return true;
    }

    /// <summary>Says that the actor has a section open, and answers who else has; null for those who may not see the draft.</summary>
    public async Task<List<string>?> Here(Actor actor, Guid draft, string section, CancellationToken stop = default)
    {
        if (!await DraftVisibility.DraftsVisibleTo(db, actor).AnyAsync(d => d.Id == draft, stop)) { return null; }
        var now = clock.GetUtcNow();
        if (await Mine(actor, draft, section).ExecuteUpdateAsync(set => set.SetProperty(p => p.SeenAt, now), stop) == 0)
        {
            // Two windows of one person may report at once; one row is enough.
            object seen = db.Database.IsSqlite() ? UtcText.Write(now) : now;
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO "DraftPresences" ("DraftId", "Section", "Account", "Name", "SeenAt")
                VALUES ({draft}, {section}, {actor.Account}, {actor.Name}, {seen}) ON CONFLICT DO NOTHING
                """, stop);
            var old = now - Silence;
            await db.DraftPresences.Where(p => p.SeenAt < old).ExecuteDeleteAsync(stop);
        }
        return await Others(actor, draft, section, stop);
    }

    /// <summary>Says that the actor has left a section.</summary>
    public Task Leave(Actor actor, Guid draft, string section, CancellationToken stop = default) =>
        Mine(actor, draft, section).ExecuteDeleteAsync(stop);

    /// <summary>Who else has a section open now.</summary>
    public Task<List<string>> Others(Actor actor, Guid draft, string section, CancellationToken stop = default)
    {
        var since = clock.GetUtcNow() - Silence;
        return db.DraftPresences.AsNoTracking()
            .Where(p => p.DraftId == draft && p.Section == section && p.Account != actor.Account
                && p.SeenAt >= since && DraftVisibility.DraftsVisibleTo(db, actor).Any(d => d.Id == draft))
            .OrderBy(p => p.Name).Select(p => p.Name).ToListAsync(stop);
    }

    private IQueryable<DraftPresence> Mine(Actor actor, Guid draft, string section) =>
        db.DraftPresences.Where(p => p.DraftId == draft && p.Section == section && p.Account == actor.Account);
}
