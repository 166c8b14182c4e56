using Luyan.Cases;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Holidays;

/// <summary>Stores years of holidays between dry run and confirmation, so that any node can confirm. Administrators only.</summary>
public sealed class StagedYears(LuyanDb db, TimeProvider clock)
{
    // How many wait for an account; older ones go when a new one comes.
    private const int MostOfAccount = 10;

    /// <summary>Keeps what an administrator brought.</summary>
    /// <returns>The id; null for others.</returns>
    public async Task<Guid?> Keep(Actor by, string fileName, string sha256, string raw, CancellationToken stop = default)
    {
        if (by.Role != Role.Administrator) { return null; }
        var old = await db.StagedHolidays.Where(s => s.AccountId == by.Account && s.Version == null)
            .OrderByDescending(s => s.Id).Select(s => s.Id).Skip(MostOfAccount - 1).ToListAsync(stop);
        if (old.Count > 0) { await db.StagedHolidays.Where(s => old.Contains(s.Id)).ExecuteDeleteAsync(stop); }
        var now = clock.GetUtcNow();
        var staged = new StagedHolidays
        {
            Id = Guid.CreateVersion7(now), AccountId = by.Account, FileName = fileName, Sha256 = sha256, Raw = raw, StagedAt = now
        };
        db.StagedHolidays.Add(staged);
        await db.SaveChangesAsync(stop);
        return staged.Id;
    }

    /// <summary>What the account itself brought; null for others and where there is none.</summary>
    public Task<StagedHolidays?> Find(Actor by, Guid id, CancellationToken stop = default) =>
        Own(by, id).AsNoTracking().SingleOrDefaultAsync(stop);

    /// <summary>Those of the account that still wait, the newest first.</summary>
    public Task<List<StagedHolidays>> Waiting(Actor by, CancellationToken stop = default) =>
        db.StagedHolidays.AsNoTracking().Where(s => s.AccountId == by.Account && s.Version == null)
            .OrderByDescending(s => s.Id).ToListAsync(stop);

    /// <summary>Deletes one that was not imported.</summary>
    public async Task<bool> Discard(Actor by, Guid id, CancellationToken stop = default) =>
        await Own(by, id).Where(s => s.Version == null).ExecuteDeleteAsync(stop) > 0;

    private IQueryable<StagedHolidays> Own(Actor by, Guid id) => db.StagedHolidays.Where(s => s.Id == id && s.AccountId == by.Account);
}
