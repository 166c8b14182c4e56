using System.Security.Cryptography;
using Luyan.Cases;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Earlier;

/// <summary>The spreadsheets of earlier centers. A head of division brings them, the Bureau and auditors see them;
/// they hold the rows of many units, which see none of them.</summary>
public sealed class EarlierImports(LuyanDb db, TimeProvider clock)
{
    // How long a sheet that nothing was entered from is kept. Not a legal period.
    private static readonly TimeSpan Patience = TimeSpan.FromDays(30);

    /// <summary>Keeps a sheet as it was brought.</summary>
    /// <returns>Its id; null for who may not enter centers.</returns>
    public async Task<Guid?> Keep(Actor actor, string file, byte[] content, CancellationToken stop = default)
    {
        if (actor.Role != Role.HeadOfDivision) { return null; }
        var now = clock.GetUtcNow();
        var old = now - Patience;
        var digest = Convert.ToHexStringLower(SHA256.HashData(content));
        await db.EarlierImports.Where(i => i.EnteredAt == null
            && (i.At < old || i.AccountId == actor.Account && i.Digest == digest)).ExecuteDeleteAsync(stop);
        var import = new EarlierImport
        {
            Id = Guid.CreateVersion7(now), AccountId = actor.Account,
            BroughtBy = actor.Name, File = file, Digest = digest, Content = content, At = now
        };
        db.EarlierImports.Add(import);
        await db.SaveChangesAsync(stop);
        return import.Id;
    }

    /// <summary>A sheet; null for everybody outside the Bureau and where there is none.</summary>
    public Task<EarlierImport?> Find(Actor actor, Guid id, CancellationToken stop = default) =>
        Visible(actor).AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, stop);

    /// <summary>All sheets without their content, the newest first.</summary>
    public Task<List<EarlierImport>> All(Actor actor, int most, CancellationToken stop = default) =>
        Visible(actor).AsNoTracking().OrderByDescending(i => i.At).Take(most)
            .Select(i => new EarlierImport
            {
                Id = i.Id, AccountId = i.AccountId, BroughtBy = i.BroughtBy, File = i.File,
                Digest = i.Digest, At = i.At, EnteredAt = i.EnteredAt, Entered = i.Entered
            }).ToListAsync(stop);

    /// <summary>Notes that centers were entered from a sheet, which keeps it for good.</summary>
    public Task Note(Actor actor, Guid id, int entered, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        return Visible(actor).Where(i => i.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.EnteredAt, now).SetProperty(i => i.Entered, i => i.Entered + entered), stop);
    }

    /// <summary>Deletes a sheet from which nothing was entered.</summary>
    public async Task<bool> Discard(Actor actor, Guid id, CancellationToken stop = default) =>
        actor.Role == Role.HeadOfDivision
            && await Visible(actor).Where(i => i.Id == id && i.EnteredAt == null).ExecuteDeleteAsync(stop) > 0;

    private IQueryable<EarlierImport> Visible(Actor actor) => actor.Role is Role.CaseOfficer or Role.HeadOfDivision
        or Role.Leader or Role.Auditor ? db.EarlierImports : db.EarlierImports.Where(_ => false);
}
