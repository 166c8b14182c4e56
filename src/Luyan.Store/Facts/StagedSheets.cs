using Luyan.Cases;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Facts;

/// <summary>Stores spreadsheets between dry run and confirmation, so that any node can confirm.</summary>
public sealed class StagedSheets(LuyanDb db, TimeProvider clock)
{
    // How long rows wait, and how many sheets of an account; older ones go when a new one comes. Not a legal period.
    private static readonly TimeSpan Patience = TimeSpan.FromDays(30);
    private const int MostOfAccount = 10;

    /// <summary>Keeps rows for an account.</summary>
    /// <returns>The id; null for who may not write in a ledger.</returns>
    public async Task<Guid?> Keep(Actor actor, string source, string rows, CancellationToken stop = default)
    {
        if (!FactVisibility.MayWrite(actor)) { return null; }
        var now = clock.GetUtcNow();
        var mine = await db.StagedSheets.Where(s => s.AccountId == actor.Account)
            .OrderByDescending(s => s.Id).Select(s => new { s.Id, s.StagedAt }).ToListAsync(stop);
        var old = mine.Where((s, at) => at >= MostOfAccount - 1 || s.StagedAt < now - Patience).Select(s => s.Id).ToList();
        if (old.Count > 0) { await db.StagedSheets.Where(s => old.Contains(s.Id)).ExecuteDeleteAsync(stop); }
        var sheet = new StagedSheet
        {
            Id = Guid.CreateVersion7(now), AccountId = actor.Account,
            UnitId = actor.Organisation, Source = source, Rows = rows, StagedAt = now
        };
        db.StagedSheets.Add(sheet);
        await db.SaveChangesAsync(stop);
        return sheet.Id;
    }

    /// <summary>The rows of a sheet of the account itself; null for others and where there is none.</summary>
    public Task<StagedSheet?> Find(Actor actor, Guid id, CancellationToken stop = default) =>
        Own(actor, id).AsNoTracking().SingleOrDefaultAsync(stop);

    /// <summary>Those of the account that still wait, the newest first, without their rows.</summary>
    public Task<List<StagedSheet>> Waiting(Actor actor, CancellationToken stop = default) =>
        db.StagedSheets.AsNoTracking().Where(s => s.AccountId == actor.Account && s.UnitId == actor.Organisation && s.ConfirmedAt == null)
            .OrderByDescending(s => s.Id)
            .Select(s => new StagedSheet
            {
                Id = s.Id, AccountId = s.AccountId, UnitId = s.UnitId, Source = s.Source, StagedAt = s.StagedAt
            }).ToListAsync(stop);

    /// <summary>Marks a sheet as confirmed, in the transaction that records its rows (<see cref="FactLedger.RecordMany"/>).</summary>
    /// <returns>False for whoever comes second, or presses twice.</returns>
    public async Task<bool> Confirm(Actor actor, Guid id, int added, int changed, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        return await Own(actor, id).Where(s => s.ConfirmedAt == null)
            .ExecuteUpdateAsync(
                set => set.SetProperty(s => s.ConfirmedAt, now).SetProperty(s => s.Added, added).SetProperty(s => s.Changed, changed),
                stop) > 0;
    }

    /// <summary>Deletes a sheet.</summary>
    public async Task<bool> Discard(Actor actor, Guid id, CancellationToken stop = default) =>
        await Own(actor, id).ExecuteDeleteAsync(stop) > 0;

    private IQueryable<StagedSheet> Own(Actor actor, Guid id) =>
        db.StagedSheets.Where(s => s.Id == id && s.AccountId == actor.Account && s.UnitId == actor.Organisation);
}
