using Luyan.Cases;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Facts;

/// <summary>The files that prove facts.</summary>
public sealed class Proofs(LuyanDb db, TimeProvider clock)
{
    /// <summary>The files of some facts of the actor's unit, in one query.</summary>
    public async Task<List<FactFile>> Of(Actor actor, IReadOnlyCollection<Guid> facts, CancellationToken stop = default)
    {
        if (facts.Count == 0) { return []; }
        var visible = db.FactFilesVisibleTo(actor).AsNoTracking().Include(f => f.Content).OrderBy(f => f.AttachedAt);
        // A single fact is queried by id; for hundreds, reading all files of the ledger is faster.
        if (facts.Count == 1) { var one = facts.First(); return await visible.Where(f => f.FactId == one).ToListAsync(stop); }
        var asked = facts as IReadOnlySet<Guid> ?? facts.ToHashSet();
        return [.. (await visible.ToListAsync(stop)).Where(f => asked.Contains(f.FactId))];
    }

    /// <summary>Attaches a stored file; null where the fact is not the actor's to write.</summary>
    public async Task<FactFile?> Attach(Actor actor, Guid fact, FileRef file, string kind, CancellationToken stop = default)
    {
        if (!FactVisibility.MayWrite(actor) || !await db.FactsVisibleTo(actor).AnyAsync(f => f.Id == fact && !f.Removed, stop))
        {
            return null;
        }
        var attached = new FactFile
        {
            Id = Guid.CreateVersion7(), FactId = fact, UnitId = actor.Organisation, Sha256 = file.Sha256,
            Name = file.Name, Bytes = file.Bytes, Kind = kind, AttachedAt = clock.GetUtcNow(), AttachedBy = actor.Account
        };
        db.FactFiles.Add(attached);
        await db.SaveChangesAsync(stop);
        return attached;
    }

    /// <summary>Takes a file from a fact; the content stays where something else refers to it.</summary>
    public async Task<bool> Detach(Actor actor, Guid fact, Guid file, CancellationToken stop = default) => FactVisibility.MayWrite(actor)
        && await db.FactFiles.Where(f => f.Id == file && f.FactId == fact
            && db.FactsVisibleTo(actor).Any(v => v.Id == fact)).ExecuteDeleteAsync(stop) > 0;
}
